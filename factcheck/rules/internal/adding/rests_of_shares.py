"""Rests of shares: what is left of a whole of which a share is told: "37% of the £7.8m"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from factcheck.matching.arithmetic.operations import is_change, whole_as
from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Bound, UnitKind
from factcheck.rules.internal.adding.pairs import is_share
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.figures import Figure, alike, shown
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.rule import Flag

NEAR = 0.68
"""A rest may be off by such a share of itself from what is left of a whole that is meant."""
COARSE = 0.06
"""Fractions in words are so much coarser than they look, as a share."""
REACH = 6
"""So many words may lie between a share and the whole that it is of."""


def is_left_of_share(passage: Passage, rest: Figure) -> bool:
    """Tell whether some share that the passage tells leaves a rest of some whole in it.

    Or a share and one more part: 40% of the 500 were sold and 60 given away.
    """
    shares = [one for one in passage.numbers if is_share(one.quantity) and one.value]
    wholes = [one for one in passage.numbers if _may_be_whole(one, rest)]
    pairs = [pair for pair in product(shares, wholes) if not _are_apart(passage, *pair)]
    if any(_left(*pair).meets(rest.spread) for pair in pairs):
        return True
    own = passage.sentence.numbers
    parts = [
        one for one in own if not is_share(one.quantity) and alike(one.quantity, rest.quantity)
    ]
    return any(
        _left(share, whole).meets(rest.spread + one.spread)
        for (share, whole), one in product(pairs, parts)
        if share in own and one not in (whole, rest)
    )


def _are_apart(passage: Passage, share: Figure, whole: Figure) -> bool:
    """Tell whether both are percentages and the one is not "of the" other: answers to one poll."""
    if {share.quantity.unit_kind, whole.quantity.unit_kind} != {UnitKind.PERCENT}:
        return False
    return not any(
        cue_before(where.tokens.lower, whole.first, "of_the") is not None
        for where in passage.sentences_of(whole)
    )


def _may_be_whole(whole: Figure, rest: Figure) -> bool:
    return whole.value > rest.value and alike(whole.quantity, rest.quantity)


def wrong_rest_of_share(passage: Passage, rest: Figure) -> Flag | None:
    """Judge the rest of a whole of which a share is told: "two thirds of the 120; the other 40"."""
    pairs = [pair for one in (*passage.before[-1:], passage.sentence) for pair in _shares(one)]
    pairs = [
        (share, whole)
        for share, whole in pairs
        if whole.last <= rest.first or whole not in passage.sentence.numbers
    ]
    if len(pairs) != 1 or not alike(pairs[0][1].quantity, rest.quantity):
        return None
    share, whole = pairs[0]
    left = whole.value * (1 - share.value / whole_as(share.quantity))
    others = [one for one in passage.sentence.numbers if one not in (share, whole, rest)]
    near = abs(left - rest.value) <= NEAR * rest.value
    if others or not near or _left(share, whole).meets(rest.spread):
        return None
    value = shown(float(f"{left:.4g}"), rest)
    return Flag(
        span=around(passage.sentence, (share, whole, rest)),
        message=f"{share.quantity.text} of {whole.written} leaves {value}.",
    )


def _left(share: Figure, whole: Figure) -> Spread:
    """Return what a share may leave of a whole, as roughly as such shares are told."""
    part = share.value / whole_as(share.quantity)
    exact = share.quantity.bound is Bound.EXACTLY
    told = Spread(part, part) if exact else share.spread.times(part / share.value)
    return Spread(
        whole.spread.low * (1 - told.high) * (1 - COARSE),
        whole.spread.high * (1 - told.low) * (1 + COARSE),
    )


def _shares(sentence: Sentence) -> Iterator[tuple[Figure, Figure]]:
    """Yield the shares and wholes of "two thirds of the 120 beds", and of no change."""
    words = sentence.tokens.lower
    for share, whole in pairwise(sentence.numbers):
        places = range(share.number[1], whole.number[0])
        joined = 0 < len(places) <= REACH and "," not in words[share.number[1] : whole.number[0]]
        joined = joined and any(cue_at(words, at, "of_the") is not None for at in places)
        if not joined or is_change(share.quantity):
            continue
        if is_share(share.quantity) and not is_share(whole.quantity):
            yield share, whole
