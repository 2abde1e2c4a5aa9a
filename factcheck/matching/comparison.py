"""A statement beside a claim: how much of the claim it repeats, and where the two part ways.

Nothing here looks at a figure's value. Context alone says whether two sentences speak of the same
thing, so that a difference in value can mean something.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property

from attrs import frozen

from factcheck.matching.lexicon import Lexicon
from factcheck.matching.profile import Profile
from factcheck.matching.words import Word
from factcheck.model import Claim, DateMention, Span

HERE, IN_SENTENCE, NEARBY = 1.0, 0.9, 0.6
"""What a claim's word is worth when it stands in the clause, the sentence, the text before it."""

MOST_FROM_AROUND = 1.6
"""The text before may add to what the statement itself repeats, but not make a match by itself."""

Weigh = Callable[[str], float]


@frozen(eq=False)
class Surroundings:
    """What a statement takes over from the text before it."""

    concepts: AbstractSet[str] = frozenset()
    """The concepts of the title and of the paragraph so far."""
    event: DateMention | None = None
    """The date that the paragraph last gave to what it tells."""


@frozen
class Rivals:
    """A word of the statement that stands where the claim has another: Greens for Labour."""

    ours: Word
    theirs: Word


@frozen(eq=False)
class Comparison:
    """One statement beside one claim; `weigh` gives a concept's weight in the ledger."""

    ours: Profile
    theirs: Profile
    claim: Claim
    around: Surroundings
    weigh: Weigh
    lexicon: Lexicon

    @cached_property
    def likeness(self) -> float:
        """The share of the claim's content, by weight, that the statement repeats, from 0 to 1."""
        own = self.coverage(self.theirs.concepts, nearby=False)
        return min(self.coverage(self.theirs.concepts), MOST_FROM_AROUND * own)

    @cached_property
    def opposed(self) -> AbstractSet[str]:
        """The claim's words of direction for which the statement has the opposite: rose, fell."""
        ours = {(mark.axis, -mark.pole) for mark in self.ours.statement.stance if mark.axis}
        marks = (m for m in self.theirs.statement.stance if (m.axis, m.pole) in ours)
        spans = [self.theirs.local(mark.span) for mark in marks]
        return {concept for span in spans for concept in self.theirs.concepts_within(span)}

    @cached_property
    def shared(self) -> AbstractSet[str]:
        """The concepts that stand in both."""
        return self.ours.places.keys() & self.theirs.places.keys()

    @cached_property
    def rivals(self) -> tuple[Rivals, ...]:
        """The words that differ where the words beside them agree."""
        return tuple(_rivals(self.ours, self.theirs))

    def coverage(
        self, concepts: Iterable[str], clause: Span | None = None, *, nearby: bool = True
    ) -> float:
        """Return the share by weight of the claim's `concepts` that the statement repeats.

        With `clause`, words that stand elsewhere in the statement count a little less. A word for
        which the statement has its opposite is in its place, if wrong.
        """
        near = set(self.ours.concepts_within(clause)) if clause else self.ours.places.keys()
        total = repeated = 0.0
        for concept in concepts:
            weight = self.weigh(concept)
            total += weight
            if concept in near or concept in self.opposed:
                repeated += weight * HERE
            elif concept in self.ours.places:
                repeated += weight * IN_SENTENCE
            elif nearby and concept in self.around.concepts:
                repeated += weight * NEARBY
        return repeated / total if total else 0.0


def _rivals(ours: Profile, theirs: Profile) -> Iterator[Rivals]:
    """Yield words of the two that differ while the next or the previous word is the same."""
    neighbours: dict[tuple[str, int], list[Word]] = {}
    for word, beside, side in _beside(ours):
        if word.concept not in theirs.places:
            neighbours.setdefault((beside.concept, side), []).append(word)
    for word, beside, side in _beside(theirs):
        if word.concept not in ours.places:
            for rival in neighbours.get((beside.concept, side), ()):
                yield Rivals(rival, word)


def _beside(profile: Profile) -> Iterator[tuple[Word, Word, int]]:
    """Yield each word with the word after it and with the one before it, within a clause."""
    clauses = set(profile.clauses)
    starts = profile.tokens.starts
    for one, other in zip(profile.words, profile.words[1:], strict=False):
        begin, end = starts[one.first], starts[other.first]
        if not any(begin < boundary <= end for boundary in clauses):
            yield one, other, 1
            yield other, one, -1
