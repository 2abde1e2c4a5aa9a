"""Said again: whether a statement says what the source of a claim is on record for."""

from __future__ import annotations

from factcheck.model import AttributionKind
from factcheck.rules.attribution.speakers import LEAST_LIKENESS
from factcheck.rules.subjects import MatchCase

DENIED = "denied"
LEAST_OF_OURS, LEAST_IF_WHOLE = 0.55, 0.25
"""What of all that the statement gives to a source must be the claim's: in a long one, any two
words of a short claim are found. On news held against other news, sixteen findings in eighteen were
such; of true ones, only two that repeat the claim almost whole, with many of its words."""
ALMOST_WHOLE, MANY = 0.8, 6
LEAST_WITH_FIGURES = 0.35
"""What of it must be repeated where the same figure is told of the same thing."""
LEAST_SURPLUS = 0.5
"""By how much more than sentences of two events the two must have in common."""
SURE_FIGURE = 0.2
"""How likely two figures must be to answer each other."""


def says_the_same(case: MatchCase) -> bool:
    """Tell whether the statement says what the claim's source says, and neither denies it.

    Another's figure for the same thing is the other's own.
    Two quotations are one saying only if their words are the same, which is looked at apart.
    """
    if not _says_again(case) or (case.match.said.apart and not case.figures.agree):
        return False
    if case.figures.differ and not case.figures.agree:
        return False
    if case.match.said.surplus < LEAST_SURPLUS:
        return False
    ours = case.match.attributions
    if ours and all(told.kind is AttributionKind.DIRECT for told in ours) and _is_quoted(case):
        return False
    if case.match.denied and not _has_figure(case):
        return False
    forces = {told.force for told in ours}
    return not forces or (DENIED in forces) == (case.match.said.force == DENIED)


def _says_again(case: MatchCase) -> bool:
    """Tell whether the two say enough of the same; less where their figures do too."""
    if _has_figure(case):
        return case.says_again(LEAST_WITH_FIGURES)
    match = case.match
    whole = match.nearness >= ALMOST_WHOLE and match.shared >= MANY
    least = LEAST_IF_WHOLE if whole else LEAST_OF_OURS
    return match.said.ours >= least and case.says_again(LEAST_LIKENESS)


def _has_figure(case: MatchCase) -> bool:
    """Tell whether the statement has the claim's figures, of the same thing."""
    surely = any(pair.score >= SURE_FIGURE for pair in case.match.quantities)
    return surely and bool(case.figures.agree)


def _is_quoted(case: MatchCase) -> bool:
    """Tell whether most of what the claim's source says stands between quotation marks."""
    said = case.match.said.spans
    marked = [quotation.span for quotation in case.match.reading.quotations if not quotation.scare]
    within = sum(
        max(0, min(one.end, span.end) - max(one.start, span.start))
        for one in said
        for span in marked
    )
    return within * 2 > sum(map(len, said))
