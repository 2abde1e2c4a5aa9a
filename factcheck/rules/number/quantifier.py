"""FC109: all, most, half or none, where the claim counts another part."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.arithmetic.conversion import is_share
from factcheck.model import Severity, Span
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase
from factcheck.rules.unreal import tells_what_was_not

SURE, UNSURE = 1.6, 0.5
"""How alike the two parts must be told, of 2, for an error, and the probability from which a figure
is flagged for itself."""


@rule(
    code="FC109",
    name="wrong-quantifier",
    on=MatchCase,
    severity=Severity.ERROR,
    why="“All six berths” reads as smoothly as “two of the six”, and has no figure to look up.",
    trips=(
        Example(
            claims=("Two of the port's six berths would reopen by May, its manager said.",),
            draft="[All six] of the port's berths would reopen by May, its manager said.",
        ),
        Example(
            claims=("The inspection found 11 cracks, of which four were rated serious.",),
            draft="[Most of the 11] cracks that the inspection found were rated serious.",
        ),
        Example(
            claims=("Of the 12,400 runners who started, 11,780 finished.",),
            draft="[All of the 12,400] runners who started finished.",
        ),
        Example(
            claims=("The company collapsed in May and all its 86 employees lost their jobs.",),
            draft="When the company collapsed, [half of its 86] employees lost their jobs.",
        ),
        Example(
            claims=("The survey found that 27% of students had considered leaving.",),
            draft="[Most students] in the survey had considered leaving.",
        ),
        Example(
            claims=("Four of the 17 injured are in a critical condition, the hospital said.",),
            draft="[All the injured] are in a critical condition, the hospital said.",
        ),
        Example(
            claims=("The three arbitrators decided by two to one that he was guilty.",),
            draft="The arbitrators decided [unanimously] that he was guilty.",
        ),
        Example(
            claims=("Fourteen riders fell in the last bend, three of whom gave up.",),
            draft="Fourteen riders fell in the last bend and [all but three] gave up.",
        ),
    ),
    passes=(
        Example(
            claims=("The inspection found 11 cracks, of which seven were rated serious.",),
            draft="Most of the 11 cracks that the inspection found were rated serious.",
            why="seven of 11 are most",
        ),
        Example(
            claims=("Rescuers pulled 126 people from roofs, 88 of them by helicopter.",),
            draft="All of the 126 people were pulled from roofs by rescuers.",
            why="told of the whole",
        ),
        Example(
            claims=(
                "Rescuers pulled 126 people from roofs, 88 of them by helicopter and 38 by boat.",
            ),
            draft="All of the 126 people on roofs were pulled off by helicopter or by boat.",
            why="told of both parts",
        ),
        Example(
            claims=("The inspection found 31 cracks, of which 28 were rated serious.",),
            draft="Nearly all of the 31 cracks that were found were rated serious.",
            why="28 of 31 are nearly all",
        ),
        Example(
            claims=("In the survey 48% of students had a job during term.",),
            draft="The survey found that about half of students had a job during term.",
            why="48 percent are about half",
        ),
        Example(
            claims=("Two of the port's six berths would reopen by May, its manager said.",),
            draft="All six berths of the port are older than its manager.",
            why="something else is told of them",
        ),
        Example(
            claims=("The board dropped a plan to close three of the county's 11 libraries.",),
            draft="All 11 libraries of the county stay open, for the board dropped a plan to close "
            "three of them.",
            why="the part is told as well",
        ),
        Example(
            claims=("Four of the 17 injured are in a critical condition, the hospital said.",),
            draft="All the injured were taken to hospital.",
            why="something else is told of them all",
        ),
        Example(
            claims=("Fourteen riders fell in the last bend, three of whom gave up.",),
            draft="Fourteen riders fell in the last bend and all but three rode on.",
            why="the rest is as many as they leave",
        ),
    ),
)
def wrong_quantifiers(case: MatchCase) -> Iterator[Flag]:
    """Flag a word for a part that is another part than the claim counts."""
    if not case.match.portions or tells_what_was_not(case):
        return
    for pair in case.match.portions:
        if not _is_told_of_otherwise(pair.ours.span, case):
            yield Flag(
                span=pair.ours.span,
                message=f"The ledger has {pair.theirs.text}.",
                expected=pair.theirs.text,
                found=pair.ours.text,
                severity=None if pair.score >= SURE else Severity.WARNING,
            )


def _is_told_of_otherwise(place: Span, case: MatchCase) -> bool:
    """Tell whether a share is flagged as a figure that differs or does not follow."""
    figures = [pair.ours for pair in case.match.quantities if pair.score >= UNSURE]
    figures += [one.ours for one in case.match.reckoned]
    return any(is_share(one) and one.span.overlaps(place) for one in figures)
