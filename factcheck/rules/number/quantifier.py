"""FC109: all, most, half or none, where the claim counts another part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Severity, StanceKind, Statement
from factcheck.rules.number.quantified import Part, Parts
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LEAST_TOLD = 0.6
"""So much of what a claim tells of a part must be told again."""


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
            draft="In the survey [most students] had considered leaving.",
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
    ),
)
def wrong_quantifiers(case: MatchCase) -> Iterator[Flag]:
    """Flag a word for a part that is another part than the claim counts."""
    here = Parts(case.match.statement)
    mine = list(here.quantified())
    if not mine:
        return
    there = Parts(case.match.reading)
    theirs = list(there.quantified())
    if _denials(case.match.statement, mine) != _denials(case.match.reading, theirs):
        return
    parts = [*there.counted(), *theirs]
    for ours in mine:
        told = [one for one in parts if ours.is_of(one) and _is_told(one, here)]
        if len(told) == 1 and ours.excludes(told[0]) and not here.has(told[0]):
            words = told[0].span.of(case.match.reading.text)
            yield Flag(
                span=ours.span,
                message=f"The ledger has {words}.",
                expected=words,
                found=ours.span.of(case.draft.document.text),
            )


def _is_told(part: Part, statement: Parts) -> bool:
    told = part.told & statement.concepts
    return bool(told) and len(told) >= LEAST_TOLD * len(part.told)


def _denials(statement: Statement, parts: Sequence[Part]) -> int:
    """Return how often a statement denies something, but for what its quantifiers deny.

    Out of danger is not in it.
    """
    denying = [one.span for one in statement.stance if one.kind is StanceKind.NEGATION]
    spans = [part.span for part in parts]
    denied = sum(not any(span.overlaps(other) for other in spans) for span in denying)
    return denied + Parts(statement).undone()
