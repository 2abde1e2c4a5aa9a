"""Changes from afar: by how much what a claim compares has changed, told in quite other words.

"Tenants are paying 25 per cent more" beside "rent reached £1,150 in June, up from £1,000": no word
is the claim's, but it is the one claim of two levels that means about the same, in a unit that fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer
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
from factcheck.model import Reckoned, Tolerances

NEAR, LEAD = 0.55, 0.15
"""How near a claim must be, by its words and its meaning together, and how much nearer than the next."""
PROBABLE = 0.4


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
            if (results := [*results_of_levels(ours, two)])
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
            yield best.levels.now_of, reckoned(ours, best)


def _near(comparison: Comparison) -> float:
    return comparison.nearness_in_context + comparison.meant_alike
