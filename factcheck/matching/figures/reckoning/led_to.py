"""Led to: the size of a change that is told with the level to which it led, by 5% to 8.4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import may_be_reckoned
from factcheck.matching.arithmetic.values import agree
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.reckoning.levels_in_time import TwoLevels, levels
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.model import ENDS_OF_CHANGE, Change, DateMention, Quantity, Tolerances

TO_DAY = 2
"""So many words at most stand between what says that something is said, and the day of it."""
DIGITS = 3
"""A level of so many digits is no chance."""


def end_led_to(profile: Profile, ours: Quantity) -> Quantity | None:
    """Return the level right behind a figure that is where its change led: up 5% to 8.4."""
    behind = next((one for one in profile.figures if one.span.start > ours.span.start), None)
    return behind if behind is not None and behind.change is Change.TO else None


def is_size_beside_end(answer: Answer) -> bool:
    """Tell whether ours is told as what led to a level, and theirs is a level: by 900 to 38,900."""
    sized = answer.ours.change is Change.BY and answer.theirs.change in ENDS_OF_CHANGE
    return sized and end_led_to(answer.comparison.ours, answer.ours) is not None


def levels_led_to(
    end: Quantity, beside: Sequence[Comparison], tolerances: Tolerances
) -> Iterator[TwoLevels]:
    """Yield the two levels of each claim that has the one to which a change led."""
    for comparison in beside:
        known = comparison.theirs.once(levels)
        then = [one for one in known if one.figure.change is Change.FROM]
        now = [one for one in known if agree(end, one.figure, tolerances)]
        if len(then) == len(now) == 1 and may_be_reckoned(now[0].figure, then[0].figure):
            yield TwoLevels(now[0], then[0], comparison, comparison)


def is_led_to(two: TwoLevels) -> bool:
    """Tell whether the level to which a change led is no chance, and it led there as we tell."""
    return is_telling(two.now.figure, digits=DIGITS) and not two.now_of.opposed


def is_of_other_stretch(comparison: Comparison, ours: Quantity) -> bool:
    """Tell whether a change led to a level in a time that is not the one of a claim's change."""
    led = ours.change is Change.BY and end_led_to(comparison.ours, ours) is not None
    return led and not may_be_of_its_time(comparison)


def may_be_of_its_time(comparison: Comparison) -> bool:
    """Tell whether a change may have led to a level from when the claim says.

    What rose by 900 to 38,900 in a month need not have done so since it was 31,400.
    """
    theirs = [one for one in comparison.theirs.statement.dates if places_in_time(one)]
    profile = comparison.ours
    ours = [one for one in profile.statement.dates if places_in_time(one)]
    told = [one for one in ours if not _is_of_saying(profile, one)]
    return all(any(_begin_alike(one, other) for other in theirs) for one in told)


def _is_of_saying(profile: Profile, date: DateMention) -> bool:
    """Tell whether a date is when something was said: profit doubled, the bank said on Friday."""
    cues = [one.cue for one in profile.statement.attributions if one.cue]
    at, first = profile.tokens.at, profile.local(date.span).start
    return any(0 <= at(first) - at(profile.local(cue).end) <= TO_DAY for cue in cues)


def _begin_alike(ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether the two dates are one, or begin on one day."""
    if not meet(ours, theirs) or ours.earliest is None or theirs.earliest is None:
        return False
    return ours.granularity is theirs.granularity or ours.earliest == theirs.earliest
