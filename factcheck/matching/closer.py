"""A closer look: in what the parts of long sentences differ from claims.

The more a sentence tells, the less of it is about any one claim, and the less probable is each of
the conflicts in it. So a part that could be a sentence by itself is aligned as if it were one;
where it differs from a claim counts if the whole sentence has no answer for the same words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from factcheck.matching.align import align
from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.matching.sides.groups import Group
from factcheck.model import Match, Span, Statement, Stretches, Tolerances, TurnKind


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


class _Answer(Protocol):
    @property
    def ours(self) -> _Spanned: ...


Told = TypeVar("Told", bound=_Answer)
LEAST_TURNED = {TurnKind.DIRECTION: 0.55, TurnKind.CERTAINTY: 0.7, TurnKind.NEGATION: 0.8}
"""How probable it must be that the stance of a part differs. What a negation denies, and what has
yet to come, the sentence may say before it."""


def closer_look(
    matches: Sequence[Match],
    statements: Sequence[Statement],
    parted: Sequence[Group],
    text: str,
    tolerances: Tolerances,
) -> tuple[Match, ...]:
    """Return the matches of `statements` with what their parts differ in and they do not answer.

    `parted` are the groups of the draft's statements, with its parts in the stead of each that has
    any. Matches stay in the order of the statements, the likeliest first for each.
    """
    wholes = {statement.span for statement in statements}
    parts = [group for group in parted if group and group[0].ours.statement.span not in wholes]
    if not parts:
        return tuple(matches)
    starts = [statement.span.start for statement in statements]
    answered = Stretches(span for match in matches for span in _answered(match))
    found = list(matches)
    for match in align(parted, text, tolerances, only=parts):
        whole = statements[bisect_right(starts, match.statement.span.start) - 1]
        more = _differing(match, whole, answered, tolerances)
        if any(getattr(more, slot) for slot in SLOTS):
            found.append(more)
    return tuple(sorted(found, key=_order))


SLOTS = ("quantities", "dates", "names", "turns")
"""In what a part may differ. What it is worked out from, the sentence may tell before it."""


def _answered(match: Match) -> Iterator[Span]:
    """Yield the words of a statement that a match has an answer for."""
    yield from (pair.ours.span for pair in (*match.quantities, *match.exchanged))
    yield from (one.ours.span for one in match.reckoned)
    yield from (pair.ours.span for pair in match.dates)
    yield from (pair.ours.span for pair in match.names)
    yield from (turn.span for turn in match.turns)


def _differing(
    match: Match, whole: Statement, answered: Stretches, tolerances: Tolerances
) -> Match:
    """Return the match of a part as one of the whole sentence, with what differs and is open."""
    return Match(
        statement=whole,
        claim=match.claim,
        reading=match.reading,
        score=match.score,
        nearness=match.nearness,
        shared=match.shared,
        by_chance=match.by_chance,
        apart=match.apart,
        another_kind=match.another_kind,
        secondary=match.secondary,
        denied=match.denied,
        quantities=tuple(
            pair
            for pair in _open(match.quantities, answered)
            if agreement(pair.ours, pair.theirs, tolerances) is not Agreement.TRUE
        ),
        dates=tuple(_open(match.dates, answered)),
        names=tuple(_open(match.names, answered)),
        turns=tuple(
            turn
            for turn in match.turns
            if turn.score >= LEAST_TURNED[turn.kind] and not answered.meet(turn.span)
        ),
    )


def _open(told: Iterable[Told], answered: Stretches) -> Iterator[Told]:
    """Yield what is told in words that the whole sentence has no answer for."""
    return (one for one in told if not answered.meet(one.ours.span))


def _order(match: Match) -> tuple[int, float]:
    return match.statement.span.start, -match.score
