"""Shares of the places that are taken: "with 16,800 seats, it was half full: 8,300 people came"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.rules.internal.adding.pairs import Pair, is_share
from factcheck.rules.internal.sharing.share_readings import is_near_share
from factcheck.rules.internal.told.cues import cue_at
from factcheck.rules.internal.told.figures import EXACT, Figure
from factcheck.rules.internal.told.sentences import Sentence

FEWEST = 30
"""Fewer places than these are hardly told of in shares."""
PAIR = 2
"""A part and its whole."""
ANNOUNCES = frozenset({":", "—", "–", "(", "with"})


def shares_filled(sentence: Sentence) -> Iterator[tuple[Figure, Pair]]:
    """Yield the shares that are told to be taken, with the only two numbers that may be meant.

    Those who take the places stand before the share, or are announced right behind it.
    """
    words = sentence.tokens.lower
    for share in (one for one in sentence.figures if is_share(one.quantity)):
        end = cue_at(words, share.last, "filled")
        counts = [one for one in sentence.numbers if one is not share]
        if end is None or len(counts) != PAIR:
            continue
        if not all(_is_count(one) for one in counts) or not _is_told(words, counts, share, end):
            continue
        part, whole = sorted(counts, key=lambda one: one.value)
        if whole.value >= FEWEST and is_near_share(share, part.value / whole.value):
            yield share, Pair(part, whole, beside=True)


def _is_count(figure: Figure) -> bool:
    quantity = figure.quantity
    plain = quantity.unit_kind in COUNTS and quantity.bound in EXACT and not quantity.change
    return plain and figure.value > 0 and not is_share(quantity)


def _is_told(words: Sequence[str], counts: Sequence[Figure], share: Figure, end: int) -> bool:
    """Tell whether both numbers stand before a share, or the smaller right behind a mark."""
    first, then = counts
    if first.last > share.first:
        return False
    if cue_at(words, then.number[1], "of_them") is not None:
        return False
    announced = then.first == end + 1 and words[end] in ANNOUNCES
    return then.last <= share.first or (announced and then.value <= first.value)
