"""Shares of what other parts leave: "156 were saved, 88 by boats. The other 68 are almost half"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.rules.internal.adding.pairs import Pair, is_share
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.figures import EXACT, Figure, groups, together
from factcheck.rules.internal.told.passages import Passage, addable

TELLS = ("so_much", "same_as", "copulas", "list_copulas")
MOST = 5
"""So many parts, the last ones, may stand beside a rest."""


def shares_of_rests(passage: Passage) -> Iterator[tuple[Figure, Pair]]:
    """Yield the shares right behind a rest, with the whole that it and other parts make up."""
    sentence = passage.sentence
    words = sentence.tokens.lower
    for share in (one for one in sentence.figures if is_share(one.quantity)):
        end = cue_at(words, share.last, "of_them") or share.last
        starts = (cue_before(words, share.first, kind) for kind in TELLS)
        told = {start - (words[start - 1] == ",") for start in starts if start}
        rest = next((one for one in sentence.numbers if one.last in told), None)
        if rest is None or not ends_clause(words, end):
            continue
        if cue_before(words, rest.first, "rest") is None:
            continue
        whole = _whole(rest, [one for one in passage.numbers if one is not share])
        if whole:
            yield share, Pair(rest, whole, beside=True)


def _whole(rest: Figure, numbers: Sequence[Figure]) -> Figure | None:
    """Return the figure that a rest and some of the numbers between the two come to."""
    known = numbers[: numbers.index(rest)]
    for at, whole in enumerate(known):
        if not _are_alike(rest, whole) or whole.value <= rest.value:
            continue
        parts = [one for one in known[at + 1 :] if _are_alike(rest, one)][-MOST:]
        if any(together((*some, rest)).meets(whole.spread) for some in groups(parts)):
            return whole
    return None


def _are_alike(one: Figure, other: Figure) -> bool:
    exact = {one.quantity.bound, other.quantity.bound} <= EXACT
    return exact and not is_share(other.quantity) and addable(one.quantity, other.quantity)
