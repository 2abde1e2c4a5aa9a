"""Misprints: numbers of which the one may have become the other on its way into print.

Who copies a number exchanges two digits, drops or doubles one, mistypes one or writes another
power of ten: 1,493 for 1,943, 10,012 for 1,012, billion for million.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import lru_cache
from math import isclose

from attrs import frozen

from factcheck.model import Quantity

FEWEST, FEWEST_TO_LOSE = 2, 3
"""How many digits, without noughts at the ends, a number has at least that may be another one with
digits exchanged or on another scale; and with a digit more, less or mistyped."""
FARTHEST = 2
"""So far apart stand two digits at most that are exchanged by mistake."""
THOUSANDS, TENS = (1e3, 1e6, 1e9), (10.0, 100.0)
"""By how much a number is misplaced: by a word for another scale, or by a nought or two."""
DECIMALS = 6
"""Of so many decimals at most the digits count."""


class Misprint(StrEnum):
    """How a number was miswritten; the likelier ways stand first."""

    EXCHANGED = "digits exchanged"
    RESCALED = "another scale"
    LONGER = "digit more"
    SHORTER = "digit less"
    CHANGED = "digit mistyped"


Key = tuple[Misprint, str]
"""What two numbers have in common of which the one may be the other miswritten."""


@frozen
class Written:
    """The digits of a number."""

    digits: str
    """All of them, without the point."""
    told: str
    """Those between the noughts at either end."""
    before_point: int
    """How many stand before the point."""

    @classmethod
    def of(cls, quantity: Quantity) -> Written:
        """Return the digits of a quantity; it has none if it gives no single number."""
        return cls.of_number(abs(quantity.value or 0.0))

    @classmethod
    def of_number(cls, value: float) -> Written:
        """Return the digits of a number that is not negative."""
        plain = f"{value:.{DECIMALS}f}"
        whole, _, decimals = plain.partition(".")
        digits = whole + decimals.rstrip("0")
        return cls(digits, digits.strip("0"), len(whole))

    def keys(self, more: Misprint, less: Misprint) -> Iterator[Key]:
        """Yield by what those numbers are found that this one may be miswritten for, or as.

        Of two such numbers the longer one is told as `more` and the shorter as `less`.
        """
        if len(self.told) < FEWEST:
            return
        yield Misprint.EXCHANGED, "".join(sorted(self.digits))
        yield Misprint.RESCALED, self.told
        if len(self.told) < FEWEST_TO_LOSE:
            return
        yield less, self.digits
        for place in range(len(self.digits)):
            before, after = self.digits[:place], self.digits[place + 1 :]
            yield more, before + after
            yield Misprint.CHANGED, f"{before}_{after}"


def keys_of_ours(quantity: Quantity) -> Sequence[Key]:
    """Return by what those numbers are found that ours may be miswritten for."""
    return [*Written.of(quantity).keys(Misprint.LONGER, Misprint.SHORTER)]


def keys_of_theirs(quantity: Quantity) -> AbstractSet[Key]:
    """Return by what theirs is found where ours may be miswritten for it."""
    return _keys_of_theirs(abs(quantity.value or 0.0))


@lru_cache(maxsize=1 << 12)
def _keys_of_theirs(value: float) -> frozenset[Key]:
    return frozenset(Written.of_number(value).keys(Misprint.SHORTER, Misprint.LONGER))


def misprint(ours: Quantity, theirs: Quantity, key: Key) -> Misprint | None:
    """Return how ours is miswritten for theirs, which has the same `key`; None where it is not."""
    if not ours.value or not theirs.value or ours.value == theirs.value:
        return None
    if key[0] is Misprint.RESCALED:
        return Misprint.RESCALED if times(ours, theirs) else None
    here, there = Written.of(ours), Written.of(theirs)
    longer = abs(here.before_point - there.before_point)
    if key[0] in (Misprint.LONGER, Misprint.SHORTER):
        return key[0] if longer <= 1 else None
    changed = [
        at for at, (a, b) in enumerate(zip(here.digits, there.digits, strict=False)) if a != b
    ]
    if longer or not changed or changed[-1] - changed[0] > FARTHEST:
        return None
    return key[0]


def times(ours: Quantity, theirs: Quantity) -> float | None:
    """Return how many times the one is the other, if that is a power of ten that is mistaken."""
    if not ours.value or not theirs.value:
        return None
    low, high = sorted((abs(ours.value), abs(theirs.value)))
    return next(
        (one for one in (*TENS, *THOUSANDS) if isclose(high, low * one, rel_tol=1e-9)), None
    )


def digits_in_common(ours: Quantity, theirs: Quantity) -> int:
    """Return how many digits that tell something the shorter one has."""
    return min(len(Written.of(one).told) for one in (ours, theirs))
