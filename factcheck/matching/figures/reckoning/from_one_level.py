"""From one level: changes that are told beside the very level of a claim, from the very time.

"93 in October, 28 more than in September" beside 93, 18 more than in September: the level and the
time say which change is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import is_change, worth
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer, find_answers
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.reckoning.time_frames import TimeFrame, time_frame
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.profile import Profile
from factcheck.model import Quantity, Tolerances


def other_changes_from_one_level(group: Group, tolerances: Tolerances) -> Sequence[Answer]:
    """Return the answers that are another change of the very level, counted from the same time."""
    if not group or not any(map(is_change, group[0].ours.figures)):
        return ()
    answers = [one for one in group.once(find_answers, tolerances) if is_change(one.ours)]
    right = {one.ours.span for one in answers if one.verdict is Agreement.TRUE}
    return [
        one
        for one in answers
        if one.ours.span not in right
        and is_change(one.theirs)
        and _are_of_one_level(one)
        and _are_from_one_time(one)
        and is_of_one_event(one)
    ]


def _are_of_one_level(answer: Answer) -> bool:
    """Tell whether the level right before ours is right before theirs, and no chance."""
    mine = _level_before(answer.comparison.ours, answer.ours)
    other = _level_before(answer.comparison.theirs, answer.theirs)
    if mine is None or other is None or not is_telling(mine, digits=2):
        return False
    return worth(mine) == worth(other) and mine.unit_kind is other.unit_kind


def _level_before(profile: Profile, change: Quantity) -> Quantity | None:
    """Return the figure right before a change, if it is a level."""
    before = [one for one in profile.figures if one.value and one.span.end <= change.span.start]
    return before[-1] if before and not is_change(before[-1]) else None


def _are_from_one_time(answer: Answer) -> bool:
    """Tell whether two changes are counted from the same time, each in its own words."""
    mine = time_frame(answer.comparison.ours, answer.ours)
    other = time_frame(answer.comparison.theirs, answer.theirs)
    return mine is not None and other is not None and _are_one(mine, other)


def _are_one(one: TimeFrame, other: TimeFrame) -> bool:
    """Tell whether two times are one: by their dates, or else by how each is told."""
    if one.date and other.date:
        return meet(one.date, other.date)
    return (one.step, one.noun) == (other.step, other.noun) and bool(one.step or one.noun)
