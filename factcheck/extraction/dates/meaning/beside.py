"""Stretches of time told by what lies beside them: the week after Easter, ten days around it."""

from __future__ import annotations

from attrs import frozen

from factcheck.extraction.dates.meaning.calendar import ONE_DAY, Days, moved
from factcheck.extraction.dates.meaning.expressions import Expression, Period
from factcheck.extraction.dates.meaning.frame import Frame


@frozen(kw_only=True)
class Beside(Expression):
    """The time right before or after something; with both, that around it, itself included."""

    by: Period
    of: Expression
    before: bool
    after: bool

    def days(self, frame: Frame) -> Days | None:
        """Return the days beside those of the other."""
        found = self.of.days(frame)
        if found is None or self.by.amount is None:
            return None
        first, last = found
        if self.after:
            last = moved(last, self.by.unit, self.by.amount)
        if self.before:
            first = moved(first, self.by.unit, -self.by.amount)
        if self.before and self.after:
            return first, last
        return (first, found[0] - ONE_DAY) if self.before else (found[1] + ONE_DAY, last)
