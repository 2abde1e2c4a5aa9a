"""Slots: a quantity, a date or a name of a statement beside one of a claim that may answer it."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.pairing import TheirSlot
from factcheck.model import DateMention, Name, Quantity, Span

Slot = TypeVar("Slot", Quantity, DateMention, Name)


@frozen(eq=False, repr=False, slots=False)
class SlotPair(Generic[Slot]):
    """A slot of a statement beside one of a claim; what it is a pair of, its kind says."""

    comparison: Comparison
    ours: Slot
    theirs: Slot

    @property
    def slot(self) -> Span:
        """Our slot, in the draft."""
        return self.ours.span

    @property
    def their_slot(self) -> TheirSlot:
        """Theirs, among all claims."""
        return self.comparison.claim.id, self.theirs.span.start

    @computed
    def here(self) -> Span:
        """Where our slot stands in its statement."""
        return self.comparison.ours.local(self.ours.span)

    @computed
    def there(self) -> Span:
        """Where theirs stands in its claim."""
        return self.comparison.theirs.local(self.theirs.span)

    @property
    def says(self) -> Hashable:
        """What theirs says, where that is compared: else all are rivals."""
        return None
