"""What an expression of time is read against: the day of writing, the tense, the days told before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from enum import IntEnum

from attrs import evolve, frozen

from factcheck.extraction.dates.calendar import Days


class Direction(IntEnum):
    """Where in time, seen from the day of writing, the sentence around a date places it."""

    PAST = -1
    UNKNOWN = 0
    FUTURE = 1


def unknown() -> Direction:
    """Tell of no tense."""
    return Direction.UNKNOWN


def american() -> bool:
    """Tell that the month goes first in digits."""
    return True


@frozen(kw_only=True)
class Frame:
    """What "Thursday", "in October" and "a year earlier" are counted from.

    `reference` is the day of writing; `told` what the text named last, the latest first; `tense`
    and `month_first` are only asked where they matter, since they have to read the text.
    """

    reference: date
    told: Sequence[Days] = ()
    tense: Callable[[], Direction] = unknown
    month_first: Callable[[], bool] = american

    def choose(self, candidates: Iterable[Days], default: Direction = Direction.UNKNOWN) -> Days:
        """Return which of the candidates, all in order, is meant.

        The latest that has begun where the tense is past, the first that is not over where it is
        future. Where no tense shows, `default` stands for it; failing that the nearest is meant.
        """
        direction = self.tense() or default
        all_of_them = list(candidates)
        if not all_of_them:
            raise ValueError("no such day")
        begun = [days for days in all_of_them if days[0] <= self.reference]
        ahead = [days for days in all_of_them if days[1] >= self.reference]
        if direction is Direction.PAST:
            return begun[-1] if begun else ahead[0]
        if direction is Direction.FUTURE:
            return ahead[0] if ahead else begun[-1]
        return min(all_of_them, key=self._distance)

    def last_told(self, longest: int) -> Days | None:
        """Return what the text named last that is no longer than so many days."""
        for days in self.told:
            if (days[1] - days[0]).days < longest:
                return days
        return None

    def before(self, day: date) -> Frame:
        """Return the frame in which what is meant is the last one that begins by `day`."""
        return evolve(self, reference=day, tense=lambda: Direction.PAST)

    def after(self, day: date) -> Frame:
        """Return the frame in which what is meant is the first one that ends at or after `day`."""
        return evolve(self, reference=day, tense=lambda: Direction.FUTURE)

    def _distance(self, days: Days) -> tuple[timedelta, bool]:
        if days[0] <= self.reference <= days[1]:
            return timedelta(), False
        ahead = days[0] > self.reference
        return (days[0] - self.reference if ahead else self.reference - days[1]), ahead
