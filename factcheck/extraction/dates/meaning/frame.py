"""What an expression of time is read against: the day of writing, the tense, what was told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from enum import IntEnum

from attrs import evolve, frozen

from factcheck.extraction.dates.meaning.calendar import Days

LONG = timedelta(240)
MUCH_FARTHER = 4
"""Of the last and the next November, the one that is so much farther off is not meant."""


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


@frozen(kw_only=True, eq=False, repr=False)
class Frame:
    """What "Thursday", "in October" and "a year earlier" are counted from.

    `reference` is the day of writing; `told` what the text named last, the latest first; `tense`
    and `month_first` are only asked where they matter, since they have to read the text.
    """

    reference: date
    told: Sequence[Days] = ()
    tense: Callable[[], Direction] = unknown
    month_first: Callable[[], bool] = american
    strict: bool = False
    """Whether the tense decides however far off what it points to is."""

    def choose(self, candidates: Iterable[Days], default: Direction = Direction.UNKNOWN) -> Days:
        """Return which of the candidates, all in order, is meant.

        The latest that has begun where the tense is past, the first that is not over where it is
        future. Where no tense shows, `default` stands for it; failing that the nearest is meant.
        """
        all_of_them = list(candidates)
        if not all_of_them:
            raise ValueError("no such day")
        nearest = min(all_of_them, key=self._distance)
        direction = self.tense() or default
        if direction is Direction.UNKNOWN:
            return nearest
        begun = [days for days in all_of_them if days[0] <= self.reference]
        ahead = [days for days in all_of_them if days[1] >= self.reference]
        if direction is Direction.PAST:
            chosen = begun[-1] if begun else ahead[0]
        else:
            chosen = ahead[0] if ahead else begun[-1]
        return nearest if not self.strict and self._is_far(chosen, nearest) else chosen

    def last_told(self, longest: int) -> Days | None:
        """Return what the text named last that is no longer than so many days."""
        return next((days for days in self.told if _is_within(days, longest)), None)

    def last_begun(self, longest: int) -> Days | None:
        """Return the same, but nothing to come where the sentence tells of the past."""
        told = [days for days in self.told if _is_within(days, longest)]
        if any(days[0] > self.reference for days in told) and self.tense() is Direction.PAST:
            told = [days for days in told if days[0] <= self.reference]
        return told[0] if told else None

    def before(self, day: date) -> Frame:
        """Return the frame in which what is meant is the last one that begins by `day`."""
        return evolve(self, reference=day, tense=lambda: Direction.PAST, strict=True)

    def after(self, day: date) -> Frame:
        """Return the frame in which what is meant is the first one that ends at or after `day`."""
        return evolve(self, reference=day, tense=lambda: Direction.FUTURE, strict=True)

    def _is_far(self, chosen: Days, nearest: Days) -> bool:
        """Tell whether `chosen` is so far off that a writer would have named its year."""
        far, near = self._distance(chosen)[0], self._distance(nearest)[0]
        return far > LONG and far > MUCH_FARTHER * near

    def _distance(self, days: Days) -> tuple[timedelta, bool]:
        if days[0] <= self.reference <= days[1]:
            return timedelta(), False
        ahead = days[0] > self.reference
        return (days[0] - self.reference if ahead else self.reference - days[1]), ahead


def _is_within(days: Days, longest: int) -> bool:
    return (days[1] - days[0]).days < longest
