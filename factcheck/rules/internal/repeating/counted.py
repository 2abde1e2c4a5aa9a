"""Counted things: a figure that counts, with the words of its statement that go with it."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_words import forms_of
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.matching.words.lexicon import HYPHENS
from factcheck.model import Quantity, Span, StanceKind
from factcheck.rules.internal.repeating.definite import word_before
from factcheck.rules.internal.repeating.repeats import Told

UNREAL = frozenset(
    {StanceKind.NEGATION, StanceKind.PLAN, StanceKind.DEMAND, StanceKind.DENIAL, StanceKind.HEDGE}
)
"""What else is told of a thing that is planned, denied or possible than of one that was."""


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

    @computed
    def clause(self) -> Span:
        """The clause in which it is told."""
        profile = self.told.profile
        return profile.clause_at(profile.local(self.figure.number).start)

    @property
    def word_before(self) -> str:
        """The word before its number."""
        return word_before(self.told, self.figure)

    @property
    def is_tied(self) -> bool:
        """Whether a hyphen ties noun and number, and both to another noun: a 28-page report."""
        return not HYPHENS.isdisjoint(self.tokens.words[self.first + 1 : self.behind])

    @property
    def is_of_others(self) -> bool:
        """Whether words at the number part its things from others: another 12, the first nine."""
        words = self.tokens.lower[max(self.first - 1, 0) : self.behind + 1]
        return not _parting().isdisjoint(words)


def differ_in_speakers(one: Counted, other: Counted) -> bool:
    """Tell whether two figures are told by others."""
    first, second = (
        {told.source.text.lower() for told in each.told.statement.attributions if told.source}
        for each in (one, other)
    )
    return bool(first and second) and first.isdisjoint(second)


def is_held(one: Counted) -> bool:
    """Tell whether a figure is of what somebody, or something, is said to have."""
    return _holding().stand_in((one.figure.predicate or "").lower().split())


def unreal(one: Counted) -> frozenset[StanceKind]:
    """Return how the clause of a figure tells of what is not so, or not yet."""
    local, marks = one.told.profile.local, one.told.profile.statement.stance
    return UNREAL & {mark.kind for mark in marks if one.clause.contains(local(mark.span))}


@cache
def _parting() -> frozenset[str]:
    words = table("counted")
    return frozenset(words["others"]) | frozenset(words["orderings"])


@cache
def _holding() -> Phrases[bool]:
    return forms_of(table("acts")["stocks"])
