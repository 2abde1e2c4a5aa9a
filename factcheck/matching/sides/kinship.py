"""Kinship: how much two sentences, or parts of them, tell of the same, by the meaning of words.

Beside the concepts that both have, words near in meaning count by their nearness; each word counts
by how rare it is in the ledger and in English.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import itemgetter

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.meaning import likeness
from factcheck.model import Span

BESIDE = 0.6
"""What is left of a word's say with each further word between it and a slot."""
FARTHEST = 16
"""So many words away nothing is left of it."""

BEFORE = 0.8
"""What a word is worth that stands in what ours goes on from."""

Weigh = Callable[[str], float]
Chosen = Collection[int]
"""Which words of a profile are meant, each by its place among them."""
Alike = Sequence[Mapping[int, float]]
"""For each word of one side, the words of the other that are like it, and how alike, up to 1: the
likest first."""

Nearness = Mapping[int, float]
"""How near each word stands to a slot, up to 1; those within it, or too far from it, are left out.
"""


@frozen(eq=False, repr=False, slots=False)
class Kinship:
    """The words of two sentences, each beside each; `weigh` gives a concept's weight."""

    ours: Profile
    theirs: Profile
    weigh: Weigh
    before: AbstractSet[str] = frozenset()
    """The concepts of what ours goes on from."""

    @computed
    def alike(self) -> Alike:
        """The words of theirs that are like each of ours."""
        table: list[dict[int, float]] = [{} for _ in self.ours.weighed_words]
        theirs = self.theirs.with_meaning
        for row, written in self.ours.with_meaning:
            for column, other in theirs:
                if alike := likeness(written, other):
                    table[row][column] = alike
        columns = self.theirs.once(_by_concept)
        for row, word in enumerate(self.ours.weighed_words):
            for column in columns.get(word.concept, ()):
                table[row][column] = 1.0
        return ranked(table)

    @computed
    def alike_theirs(self) -> Alike:
        """The words of ours that are like each of theirs."""
        return turned(self.alike, len(self.theirs.weighed_words))

    @computed
    def our_weights(self) -> Sequence[float]:
        """What each of our words says, by its rarity."""
        return self.ours.once(_weights, self.weigh)

    @computed
    def their_weights(self) -> Sequence[float]:
        """What each of their words says, by its rarity."""
        return self.theirs.once(_weights, self.weigh)

    def told(self, theirs: Chosen, ours: Chosen) -> float:
        """Return the share by weight of the chosen words of theirs that ours tell, from 0 to 1."""
        return _share(self.alike_theirs, self.their_weights, theirs, ours)

    def taken(self, ours: Chosen, theirs: Chosen) -> float:
        """Return the share by weight of our chosen words that theirs tell, from 0 to 1."""
        return _share(self.alike, self.our_weights, ours, theirs)

    def shared(self, ours: Chosen, theirs: Chosen) -> float:
        """Return how much of the fewer of two lots of words the other tells, from 0 to 1."""
        if len(theirs) <= len(ours):
            return self.told(theirs, ours)
        return self.taken(ours, theirs)

    def told_at_length(self, theirs: Chosen, ours: Chosen) -> float:
        """Return the same where what ours goes on from tells too, for what that counts for."""
        total = told = 0.0
        for word in theirs:
            weight = self.their_weights[word]
            near = likest(self.alike_theirs[word], ours)
            if near < BEFORE and self.theirs.weighed_words[word].concept in self.before:
                near = BEFORE
            total, told = total + weight, told + weight * near
        return told / total if total else 0.0

    def beside(self, ours: Span, theirs: Span) -> float:
        """Return how alike the words around two slots are, the nearest counting most."""
        here, there = self.ours.once(_nearness, ours), self.theirs.once(_nearness, theirs)
        mine = _share_near(self.alike, self.our_weights, here, there)
        back = _share_near(self.alike_theirs, self.their_weights, there, here)
        return (mine + back) / 2 if mine is not None and back is not None else 0.0


def within(profile: Profile, span: Span) -> range:
    """Return which words of the profile begin in `span`, which counts in its own text."""
    starts = profile.word_starts
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))


def around(profile: Profile, span: Span, most: int) -> tuple[range, range]:
    """Return so many of the nearest words of the sentence before and after a span."""
    length = len(profile.statement.text)
    before = within(profile, Span(0, span.start))
    after = within(profile, Span(min(span.end, length), length))
    return before[-most:], after[:most]


def every(profile: Profile) -> range:
    """Return all words of the profile."""
    return range(len(profile.weighed_words))


def but(words: Iterable[int], left_out: Chosen) -> Chosen:
    """Return the `words` without those `left_out`."""
    return {word for word in words if word not in left_out}


def ranked(table: Iterable[Mapping[int, float]]) -> Alike:
    """Return the rows of a table of likenesses, each with the likest word first."""
    return [
        dict(sorted(row.items(), key=itemgetter(1), reverse=True)) if len(row) > 1 else row
        for row in table
    ]


def turned(alike: Alike, columns: int) -> Alike:
    """Return the table `alike`, which has so many columns, from the other side."""
    table: list[dict[int, float]] = [{} for _ in range(columns)]
    for row, near in enumerate(alike):
        for column, as_much in near.items():
            table[column][row] = as_much
    return ranked(table)


def likest(row: Mapping[int, float], chosen: Chosen) -> float:
    """Return how alike the likest of the chosen words is; 0 for none."""
    for word, as_much in row.items():
        if word in chosen:
            return as_much
    return 0.0


def _by_concept(profile: Profile) -> Mapping[str, Sequence[int]]:
    """Return where each concept stands among the words of a profile."""
    columns: dict[str, list[int]] = {}
    for column, word in enumerate(profile.weighed_words):
        columns.setdefault(word.concept, []).append(column)
    return columns


def _weights(profile: Profile, weigh: Weigh) -> Sequence[float]:
    return [
        weigh(word.concept) * telling
        for word, telling in zip(profile.weighed_words, profile.telling, strict=True)
    ]


def _share(alike: Alike, weights: Sequence[float], rows: Chosen, columns: Chosen) -> float:
    total = found = 0.0
    for row in rows:
        total += weights[row]
        if alike[row]:
            found += weights[row] * likest(alike[row], columns)
    return found / total if total else 0.0


def _share_near(
    alike: Alike, weights: Sequence[float], here: Nearness, there: Nearness
) -> float | None:
    """Return the share of the words of one side, by weight and nearness, that the other tells.

    None where there are no words, but in the slot itself.
    """
    total = found = 0.0
    for word, near in here.items():
        say = weights[word] * near
        total += say
        row = alike[word]
        if row and say:
            told = 0.0
            fewer, more = (row, there) if len(row) <= len(there) else (there, row)
            for other, as_much in fewer.items():
                if other in more and (so_near := as_much * more[other]) > told:
                    told = so_near
            found += say * told
    return found / total if total else None


def _nearness(profile: Profile, slot: Span) -> Nearness:
    inside, words = within(profile, slot), every(profile)
    before = range(max(inside.start - FARTHEST, 0), inside.start)
    after = words[inside.stop : inside.stop + FARTHEST]
    return {
        **{word: BESIDE ** (inside.start - 1 - word) for word in before},
        **{word: BESIDE ** (word - inside.stop) for word in after},
    }
