"""Standing: which slot of a statement stands in the very place that another has in the claim.

Where two sentences are told nearly word for word, what stands between the same words on both sides
answers each other, whatever word it hangs on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, Protocol, TypeVar

from attrs import frozen
from rapidfuzz.distance import Levenshtein, Opcode

from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

LEAST_ALIKE = 0.75
"""The share of the longer sentence's words that both have in the same order."""
FEWEST_CONCEPTS = 4
"""Content words that both must have; fewer are a frame that many facts fit into."""
FEWEST_WORDS = 7
"""Words that both must have if they have fewer such, and the one must have all of the other's."""
NEAREST = 2
"""Words before and after a stretch that must be the same on both sides."""
LOOSE = 1
"""Words of a stretch that need not belong to the slot: its preposition or article."""


class Slot(Protocol):
    """Anything with a place in its text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


S = TypeVar("S", bound=Slot)


class Stretch(NamedTuple):
    """Words of the statement and the words of the claim in their place, as ranges of tokens."""

    ours: range
    theirs: range


@frozen(repr=False)
class Retelling:
    """Two sentences that are told word for word, but for what differs."""

    edits: tuple[Stretch, ...]
    """All that differs, in the order of the text."""
    stretches: tuple[Stretch, ...]
    """Of that, what stands between words enough that are the same."""

    def keeps(self, ours: range, theirs: range) -> bool:
        """Tell whether none of these words, of either side, is among what differs."""
        return not any(_meet(edit.ours, ours) or _meet(edit.theirs, theirs) for edit in self.edits)

    @property
    def differing(self) -> int:
        """How many words differ."""
        return sum(max(len(edit.ours), len(edit.theirs)) for edit in self.edits)


def retelling(ours: Profile, theirs: Profile) -> Retelling | None:
    """Return how two sentences differ that are otherwise told word for word.

    The alignment is that of the least edits (Levenshtein 1966) over words. Of sentences that are
    not so alike there is none.
    """
    one, other = ours.tokens.lower, theirs.tokens.lower
    shortest, longest = sorted((len(one), len(other)))
    needed = LEAST_ALIKE * longest
    if shortest < needed or (same := sum(map(theirs.vocabulary.__contains__, one))) < needed:
        return None
    if len(ours.places.keys() & theirs.places.keys()) < FEWEST_CONCEPTS:
        needed = shortest
        if shortest < FEWEST_WORDS or same < needed:
            return None
    edits = Levenshtein.opcodes(one, other)
    if sum(edit.src_end - edit.src_start for edit in edits if edit.tag == "equal") < needed:
        return None
    runs = [(equal, list(run)) for equal, run in groupby(edits, key=_is_equal)]
    found = [(place, _stretch(run)) for place, (equal, run) in enumerate(runs) if not equal]
    return Retelling(
        tuple(stretch for _, stretch in found),
        tuple(
            stretch
            for place, stretch in found
            if _is_firm(runs, place - 1) and _is_firm(runs, place + 1)
        ),
    )


def standing_alike(
    ours: Profile, theirs: Profile, here: Sequence[S], there: Sequence[S], found: Sequence[Stretch]
) -> Iterator[tuple[S, S]]:
    """Yield the slots, one on either side, that fill a stretch of `found`."""
    our_places = [(slot, _tokens(ours, slot)) for slot in here if found]
    their_places = [(slot, _tokens(theirs, slot)) for slot in there if found]
    for stretch in found:
        mine = [place for place in our_places if _meet(place[1], stretch.ours)]
        other = [place for place in their_places if _meet(place[1], stretch.theirs)]
        if len(mine) == len(other) == 1:
            ((our_slot, our_tokens),), ((their_slot, their_tokens),) = mine, other
            if _fills(our_tokens, stretch.ours) and _fills(their_tokens, stretch.theirs):
                yield our_slot, their_slot


def _stretch(run: Sequence[Opcode]) -> Stretch:
    return Stretch(
        range(run[0].src_start, run[-1].src_end), range(run[0].dest_start, run[-1].dest_end)
    )


def _meet(one: range, other: range) -> bool:
    return max(one.start, other.start) < min(one.stop, other.stop)


def _is_equal(edit: Opcode) -> bool:
    return edit.tag == "equal"


def _is_firm(runs: Sequence[tuple[bool, Sequence[Opcode]]], place: int) -> bool:
    """Tell whether enough words are the same beside a stretch, or the sentence ends there."""
    if not 0 < place < len(runs) - 1:
        return True
    _, (edit,) = runs[place]
    return edit.src_end - edit.src_start >= NEAREST


def _tokens(profile: Profile, slot: Slot) -> range:
    span = profile.local(slot.span)
    return range(profile.tokens.at(span.start), profile.tokens.at(span.end))


def _fills(tokens: range, stretch: range) -> bool:
    return sum(place not in tokens for place in stretch) <= LOOSE
