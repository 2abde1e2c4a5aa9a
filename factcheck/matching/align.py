"""Alignment: of the candidate claims, which ones a statement repeats, slot by slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.comparison import Comparison
from factcheck.matching.dates import answering_dates
from factcheck.matching.figures import answering_figures
from factcheck.matching.participants import swapped_names
from factcheck.matching.values import Agreement, agreement
from factcheck.model import Match, Pair, Quantity, Tolerances

LEAST_LIKENESS = 0.35
"""A claim of which less is repeated is not what the statement is about."""
CLOSE = 0.1
"""Pairs whose scores differ by less may each be the right one; then the truer one is taken."""

Figure = tuple[Comparison, Pair[Quantity]]


def align(comparisons: Sequence[Comparison], tolerances: Tolerances) -> tuple[Match, ...]:
    """Return a match for each claim that the statement repeats, the likeliest first.

    Each quantity of the statement answers at most one quantity of one claim.
    """
    near = [comparison for comparison in comparisons if comparison.likeness >= LEAST_LIKENESS]
    figures = list(_best_figures(near, tolerances))
    matches = [
        _match(comparison, tuple(pair for of, pair in figures if of is comparison))
        for comparison in near
    ]
    return tuple(sorted(matches, key=lambda match: -match.score))


def _best_figures(comparisons: Sequence[Comparison], tolerances: Tolerances) -> Iterator[Figure]:
    """Yield, for each quantity of the statement, the one that answers it best."""
    answers: dict[Quantity, list[Figure]] = {}
    for comparison in comparisons:
        for pair in answering_figures(comparison):
            answers.setdefault(pair.ours, []).append((comparison, pair))
    for figures in answers.values():
        best = max(pair.score for _, pair in figures)
        close = [figure for figure in figures if figure[1].score >= best - CLOSE]
        yield max(close, key=lambda figure: (_is_true(figure[1], tolerances), figure[1].score))


def _is_true(pair: Pair[Quantity], tolerances: Tolerances) -> bool:
    return agreement(pair.ours, pair.theirs, tolerances) is Agreement.TRUE


def _match(comparison: Comparison, figures: tuple[Pair[Quantity], ...]) -> Match:
    return Match(
        statement=comparison.ours.statement,
        claim=comparison.claim,
        reading=comparison.theirs.statement,
        score=comparison.likeness,
        quantities=figures,
        dates=tuple(answering_dates(comparison)),
        names=tuple(swapped_names(comparison)),
    )
