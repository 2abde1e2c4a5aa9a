"""Sizes of changes told beside the level that a change led to, where a claim has both.

"Arrivals went up by nearly half, to 21,300", of a claim that has the 21,300 as 38 percent more than
a year earlier: the level says which change is meant, whatever else is told in other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import is_change, whole_as, worth
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer, is_on_record
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.reckoning.excuses import changes_in_draft
from factcheck.matching.figures.reckoning.led_to import DIGITS, end_led_to, may_be_of_its_time
from factcheck.matching.figures.reckoning.of_another_sort import is_adjusted
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import clause_bounds
from factcheck.model import Change, Quantity, Reckoned, Tolerances

BETWEEN = 14
"""So many words at most stand between a level and by how much it is more."""
SURE = 0.65
"""How probable an error is: a level of so many digits is no chance."""


def sizes_amiss(
    groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the sizes of changes that a claim has otherwise of the level that they led to."""
    group = groups[index]
    for ours in group[0].ours.figures if group else ():
        end = end_led_to(group[0].ours, ours)
        sized = is_share(ours) and ours.change is Change.BY
        if not sized or end is None or not is_telling(end, digits=DIGITS):
            continue
        known = [(one, size) for one in group for size in _sizes(one, ours, end)]
        off = all(is_clearly_off(ours, worth(size) / whole_as(size)) for _, size in known)
        if not known or not off or is_on_record(ours, group, tolerances):
            continue
        if not changes_in_draft(ours, groups, index, tolerances):
            comparison, size = known[0]
            yield comparison, Reckoned(ours, (size,), size.text, SURE)


def _sizes(comparison: Comparison, ours: Quantity, end: Quantity) -> Iterator[Quantity]:
    """Yield by how much a claim has a level as changed, if it says so once and of that level."""
    theirs = comparison.theirs
    level = next((one for one in theirs.figures if one.value == end.value), None)
    if level is None or is_adjusted(comparison) or comparison.opposed:
        return
    sizes = [one for one in theirs.figures if one.value and _is_size_of(one, level, theirs)]
    if len(sizes) != 1 or any(one.change is Change.FROM for one in theirs.figures):
        return
    answer = Answer(comparison, ours, sizes[0], Agreement.DIFFERENT)
    if is_of_one_event(answer) and may_be_of_its_time(comparison):
        yield sizes[0]


def _is_size_of(size: Quantity, level: Quantity, profile: Profile) -> bool:
    """Tell whether a share is told as how much more a level is: 3,180, 24 percent fewer than then.

    What has a verb of its own has to stand in the same clause: fell by 31 percent to 2,840.
    """
    if not (is_share(size) and is_change(size)):
        return False
    number, start = profile.local(size.number), profile.local(level.span).start
    if size.change is Change.BY:
        return profile.clause_at(start).contains(number)
    at = profile.tokens.at
    between = profile.tokens.lower[at(start) : at(number.start)]
    return 0 < len(between) <= BETWEEN and _joints().isdisjoint(between)


@cache
def _joints() -> frozenset[str]:
    return clause_bounds() - {","}
