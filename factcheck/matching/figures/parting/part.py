"""Parts: a part of a whole that a sentence tells something of, as words or figures give it."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Set as AbstractSet

from attrs import evolve, frozen

from factcheck.matching.arithmetic.conversion import is_fraction
from factcheck.matching.arithmetic.operations import whole_as, worth
from factcheck.matching.figures.parting.part_words import part_words
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.profile import Profile
from factcheck.model import Quantity, Span

NEXT_TO_NOTHING = 1e-9
TWO = 2
"""So many words may stand between a clause and what says before it that it is of others."""
Words = Collection[int]
"""Words of a profile, each by its place among them."""


@frozen(eq=False, repr=False)
class Part:
    """A part of a whole, from the least to the most share of it that may be meant."""

    least: float
    most: float
    span: Span
    """Where it stands in its sentence."""
    of: Words
    """The words that say what the whole is; none where nothing says it."""
    told: Words
    """The words that are told of the part."""
    limits: Words = ()
    """The words that say which ones of the whole are meant, if not all: who were on board."""
    nouns: AbstractSet[str] = frozenset()
    """The concepts of what the whole is, those of a speaker among them: most students thought."""
    whole: float | None = None
    """The number that it is a part of, where that is told."""
    number: float | None = None
    """The figure that it is told as, None for a word."""
    share: Quantity | None = None
    """The fraction or percentage that it is told as."""
    is_bare: bool = False
    """Whether it says of nothing what it is a part of: unanimously."""
    is_described: bool = False
    """Whether its whole is told by no noun, but by where they are: those on the ferry."""
    is_limited_by_deed: bool = False
    """Whether a verb says which ones: who were arrested, those arrested."""
    is_aboard: bool = False
    """Whether those are meant who are aboard something: those on the ferry."""
    said_to_be: int | None = None
    """The word for what they are said to be, where a form of "be" is told of them: in custody."""
    is_vote: bool = False
    but: float | None = None
    """How many of the whole it leaves out, where it is told so: all but three."""

    def out_of(self, whole: float | None) -> Part | None:
        """Return it as a part of so many; None where it leaves out no part of these."""
        if self.but is None:
            return self
        whole = self.whole or whole
        if not whole or self.but >= whole:
            return None
        share = 1 - self.but / whole
        return evolve(self, least=share, most=share)

    def excludes(self, least: float, most: float) -> bool:
        """Tell whether it can be no part from the one of these to the other."""
        if self.share is None:
            return least - self.most > NEXT_TO_NOTHING or self.least - most > NEXT_TO_NOTHING
        told = worth(self.share) / whole_as(self.share)
        off = is_clearly_off(self.share, least) and is_clearly_off(self.share, most)
        return off and not least < told < most


def is_in_words(part: Part) -> bool:
    """Tell whether a part is told by no figure, or by a fraction in words."""
    return part.share is None or (is_fraction(part.share) and part.share.text[:1].isalpha())


def concepts_within(profile: Profile, span: Span) -> AbstractSet[str]:
    """Return the concepts of all words that begin in a span, whatever they are compared as."""
    starts = profile.tokens.starts
    words = (word for word in profile.content if span.start <= starts[word.first] < span.end)
    return frozenset(word.concept for word in words)


def undone(profile: Profile, clause: Span) -> int:
    """Return how often a clause undoes what stands behind: out of danger, not two out of five."""
    tokens = profile.tokens
    counted = {tokens.at(profile.local(one.number).end) for one in profile.figures}
    places = range(tokens.at(clause.start), min(tokens.at(clause.end), len(tokens)))
    return sum(
        place not in counted and part_words().undoing.at(tokens.lower, place) is not None
        for place in places
    )


def others_told(profile: Profile, clause: Span) -> AbstractSet[str]:
    """Return the words in, or right before, a clause that tell of others: outside it, all but."""
    lower, at = profile.tokens.lower, profile.tokens.at
    places = range(max(at(clause.start) - TWO, 0), min(at(clause.end), len(lower)))
    return {lower[place] for place in places if part_words().of_others.at(lower, place) is not None}
