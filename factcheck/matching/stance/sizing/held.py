"""Held: what a word of size of a statement compares, in the figures of a claim."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.matching.arithmetic.conversion import SECOND
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.sizing.comparing_words import comparing
from factcheck.matching.stance.sizing.parts_compared import Compared
from factcheck.matching.stance.sizing.words_of_size import size

NEAR, NAMED, TIED = 0.3, 0.5, 0.2
"""How near a claim must be to tell of what a statement tells without a figure, and for the names
of the two, or their two times, to be enough."""
PLAIN = 2
"""What must speak for one reading to be plain: a figure, or two of the names and times."""


class Held(NamedTuple):
    """What a word of size of a statement compares, in the figures of a claim."""

    parts: Compared
    first: int
    """Whether it is told of the first part (1) or of the other (-1)."""
    value: bool
    """Whether the statement has one of the figures."""
    named: bool
    """Whether it says of which of the two it is told, and with which it compares."""
    timed: bool
    """Whether it tells the time of one of them."""
    sized: bool
    """Whether it says by how much they differ."""
    tied: bool
    """Whether it compares the times of both, and tells of nothing that the claim does not."""
    strength: int
    """How much speaks for this reading."""

    def agrees_with(self, marked: Marked) -> bool:
        """Tell whether the figures are larger and smaller as a word says."""
        in_time = self.parts.one.figure.unit == SECOND
        turned = in_time and marked.mark.axis in comparing("before_in_time")
        return self.parts.larger * self.first == (-size(marked) if turned else size(marked))

    def is_likely(self, nearness: float) -> bool:
        """Tell whether a claim so near is likely to tell of what the statement does."""
        return self.strength >= PLAIN or nearness >= (TIED if self.tied else NEAR)

    @property
    def is_plain(self) -> bool:
        """Whether it is told of what another is held against, or several things speak for it."""
        of_base = self.parts.part(self.first).is_base
        return self.parts.are_alike and (of_base or self.named or self.strength > PLAIN + 1)

    def is_sure(self, nearness: float) -> bool:
        """Tell whether two of the figure, the difference, the names and the time speak for it.

        Or the names alone, in a claim so near, or the two times. Of two that count two things only
        names tell.
        """
        if self.named and (self.value or nearness >= NAMED):
            return True
        if self.tied and nearness >= TIED:
            return True
        return self.parts.are_alike and self.value + self.sized + self.named + self.timed > 1
