"""From one day to another, each of which may decide which year or week the other is of."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve, frozen

from factcheck.extraction.dates.meaning.calendar import WEEK, Days
from factcheck.extraction.dates.meaning.expressions import Expression, Weekly
from factcheck.extraction.dates.meaning.frame import Direction, Frame

A_WEEK = timedelta(WEEK)


@frozen(kw_only=True, eq=False, repr=False)
class Between(Expression):
    """From one day to another."""

    first: Expression
    last: Expression

    @property
    def floating(self) -> bool:
        """Tell whether the frame decides both ends."""
        return self.first.floating or self.last.floating

    def days(self, frame: Frame) -> Days | None:
        """Return the days from the first of the one to the last of the other.

        An end that leaves its year or week open is the nearest one on its side of the other end;
        the last may be counted from the first: to the Friday of the following week.
        """
        ends = self._ends(frame)
        if ends is None:
            return None
        first, last = ends
        return (first[0], last[1]) if first[0] <= last[1] else None

    def _ends(self, frame: Frame) -> tuple[Days, Days] | None:
        if self.last.from_told and not self.first.from_told:
            told = self.first.days(frame)
            end = told and self.last.days(evolve(frame, told=(told, *frame.told)))
            return (told, end) if told and end else None
        frame = evolve(frame, strict=True)
        ahead = isinstance(self.first, Weekly) and frame.tense() is Direction.FUTURE
        if self.last.floating and (ahead or not self.first.floating):
            first = self.first.days(frame)
            last = first and self.last.days(frame.after(first[0]))
        else:
            last = self.last.days(frame)
            first = last and self.first.days(self._before(frame, last))
        return (first, last) if first and last else None

    def _before(self, frame: Frame, last: Days) -> Frame:
        """Return the frame of the first day of a range: that of writing, or before its last day.

        A Monday from which something is until far off is the one beside the day of writing.
        """
        if not self.first.floating:
            return frame
        weekly = isinstance(self.first, Weekly) and last[0] > frame.reference + A_WEEK
        if not weekly:
            return frame.before(last[1])
        over = frame.tense() is Direction.PAST
        return frame.before(frame.reference) if over else frame.after(frame.reference)
