"""Of another sort: figures that are worked out, but not from what a claim has.

"Up by half on last year" is not told of 12 of 18, nor is a change that is adjusted for inflation
what two prices differ by; and of 52 singers a quarter are men, whoever of them is paid.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.figures.levels_in_time import are_of_two_times, told_words
from factcheck.matching.figures.linked_shares import is_of_another_part
from factcheck.matching.figures.places import is_part_of
from factcheck.matching.figures.reckoning import Reckoning
from factcheck.matching.figures.time_frames import TimeFrame, of_subject, time_frame
from factcheck.matching.figures.told_multiples import is_of_something_else
from factcheck.matching.figures.worked_out import DIFFERENCE, MULTIPLE, SHARE
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import every

LEAST = 0.45
"""So much of what has changed a claim tells from whose figures the change is worked out."""


def is_of_another_sort(one: Reckoning) -> bool:
    """Tell whether a figure is told of what the claim tells nothing of."""
    if one.sort == MULTIPLE:
        return is_of_something_else(one.ours, one.comparison)
    if one.sort == SHARE:
        return is_of_another_part(one.ours, one.comparison)
    return one.sort == DIFFERENCE and is_of_other_levels(one)


def is_of_other_levels(one: Reckoning) -> bool:
    """Tell whether a change is counted from a time of which the claim has no level, or adjusted."""
    if is_adjusted(one.comparison):
        return True
    frame = time_frame(one.comparison.ours, one.ours)
    if frame is None:
        return False
    parts, theirs = one.likeliest.parts, one.comparison.theirs
    if len(parts) > 1 and is_part_of(theirs, min(parts, key=worth), max(parts, key=worth)):
        return True
    return not are_of_two_times(frame, theirs, parts) or _is_of_another_subject(one, frame)


def _is_of_another_subject(one: Reckoning, frame: TimeFrame) -> bool:
    """Tell whether the claim knows but little of what has changed, and we tell no figure of it."""
    profile = one.comparison.ours
    subject = of_subject(profile, told_words(profile), frame, one.ours)
    if one.operands_told or not subject:
        return False
    return one.comparison.kinship.taken(subject, every(one.comparison.theirs)) < LEAST


def is_adjusted(comparison: Comparison) -> bool:
    """Tell whether a change is told as adjusted as the claim's figures are not.

    Then two levels need not come to it.
    """
    ours, theirs = (_adjustments(one.tokens.lower) for one in (comparison.ours, comparison.theirs))
    return not ours <= theirs


def _adjustments(lower: Sequence[str]) -> AbstractSet[int]:
    """Return which phrases of adjustment stand among some words."""
    found = (_adjusted().at(lower, place) for place in range(len(lower)))
    return frozenset(one.value for one in found if one)


@cache
def _adjusted() -> Phrases[int]:
    return Phrases.of((words, row) for row, words in enumerate(table("over_time")["adjusted"]))
