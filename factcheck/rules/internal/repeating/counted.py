"""Counted things: a figure that counts, with the words of its statement that go with it."""

from __future__ import annotations

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.tokens import Tokens
from factcheck.model import Quantity, Span
from factcheck.rules.internal.repeating.definite import word_before
from factcheck.rules.internal.repeating.repeats import Told


@frozen(eq=False, repr=False, slots=False)
class Counted:
    """A figure that counts things, with the statement that tells it."""

    told: Told
    figure: Quantity

    @property
    def tokens(self) -> Tokens:
        """The tokens of its statement."""
        return self.told.profile.tokens

    @computed
    def noun(self) -> Span:
        """Where its noun stands in its statement, with what is told of it before."""
        end = max(self.figure.span.end, self.figure.number.end)
        return self.told.profile.local(Span(self.figure.number.end, end))

    @computed
    def first(self) -> int:
        """The token at which its number stands."""
        return self.tokens.at(self.told.profile.local(self.figure.number).start)

    @computed
    def behind(self) -> int:
        """The token behind its noun."""
        return self.tokens.at(self.noun.end)

    @property
    def word_before(self) -> str:
        """The word before its number."""
        return word_before(self.told, self.figure)
