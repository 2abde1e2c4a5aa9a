"""Changes from afar: by how much what a claim compares has changed, told in quite other words.

"Tenants are paying 25 per cent more" beside "rent reached £1,150 in June, up from £1,000": no word
is the claim's, but of those that compare two levels it is the one that means about the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer, noun_likeness
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.reckoning.compared import sort_of
from factcheck.matching.figures.reckoning.compared_levels import levels_compared
from factcheck.matching.figures.reckoning.told_changes import (
    Candidate,
    is_excused,
    is_meant,
    is_right,
    reckoned,
    results_of_levels,
)
from factcheck.matching.figures.reckoning.worked_out import DIFFERENCE, MULTIPLE
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group, beside_other_claims
from factcheck.matching.words.phrases import GENERIC
from factcheck.model import Quantity, Reckoned, Tolerances, UnitKind

NEAR, LEAD = 0.55, 0.15
"""How near a claim must be, by its words and meaning together, and how much nearer than others."""
PROBABLE = 0.4
"""How probable it is that our change is meant as that of these levels: enough to warn."""


def changes_from_afar(
    groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the changes of a statement that no two levels come to which any claim compares."""
    group = groups[index]
    for ours in group[0].ours.figures if group else ():
        if sort_of(ours, group[0].ours) not in (DIFFERENCE, MULTIPLE) or not ours.value:
            continue
        beside = [*group, *beside_other_claims(groups, index)]
        found = [
            Candidate(two, results, _near(two.now_of))
            for two in levels_compared(beside)
            if _counts_alike(two.now_of, ours, two.now.figure)
            and (results := [*results_of_levels(ours, two)])
        ]
        if any(is_right(one, ours, tolerances) for one in found):
            continue
        found.sort(key=lambda one: -one.fits)
        best = next(iter(found), None)
        if best is None or best.fits < NEAR or not is_meant(best, ours, group):
            continue
        if any(one.fits > best.fits - LEAD for one in found[1:]):
            continue
        answer = Answer(best.levels.now_of, ours, best.levels.now.figure, Agreement.DIFFERENT)
        if is_of_one_event(answer) and not is_excused(ours, groups, index, tolerances):
            yield best.levels.now_of, reckoned(ours, evolve(best, fits=PROBABLE))


def _near(comparison: Comparison) -> float:
    return comparison.nearness_in_context + comparison.meant_alike


def _counts_alike(comparison: Comparison, ours: Quantity, level: Quantity) -> bool:
    """Tell whether a change in a number of things is one in how many the level counts."""
    if ours.unit_kind not in COUNTS or ours.unit_kind is UnitKind.RATIO:
        return True
    likeness = noun_likeness(comparison, ours, level)
    return likeness is not None and likeness >= GENERIC
