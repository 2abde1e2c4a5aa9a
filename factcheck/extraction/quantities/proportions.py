"""Proportions: one in three, three out of five, one person in five, every third dollar."""

from __future__ import annotations

from attrs import evolve

from factcheck.extraction.numbers import NumberKind
from factcheck.extraction.plurals import is_plural, plural
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.joints import Joints
from factcheck.extraction.quantities.measured import read_amount
from factcheck.extraction.tokens import Tokens
from factcheck.model import UnitKind

SMALL = 10
MOST_FOR_ONE = 500
"""Up to so many of so many are a proportion: seven in ten."""


def proportion(tokens: Tokens, first: Amount, known: Joints) -> Amount:
    """Read "one in three" and "one out of three" as a share."""
    place = first.last + 1
    if tokens.lower[first.last] == known.out_of[0]:
        if tuple(tokens.lower[first.last : first.last + 2]) != known.out_of:
            return first
        place += 1
    elif first.value != 1 and tokens.lower[first.last] not in known.in_:
        return first
    if first.unit is not None or place >= len(tokens) or not 0 < first.value <= SMALL:
        return first
    place += place + 1 < len(tokens) and tokens.lower[place] in known.every
    whole = read_amount(tokens, place)
    if whole is None or whole.unit or whole.number is not NumberKind.CARDINAL:
        return first
    if not first.value < whole.value or not _may_be_base(first.value, whole.value, known):
        return first
    if whole.last < len(tokens) and tokens.lower[whole.last] in known.times:
        return first
    return evolve(
        first,
        last=whole.last,
        number_last=whole.last,
        value=first.value / whole.value,
        grain=0.1 / whole.value,
        number=NumberKind.FRACTION,
        of_many=True,
    )


def one_in_so_many(tokens: Tokens, first: Amount, known: Joints) -> Amount:
    """Read "every third dollar" as a share; every third year is how often."""
    start, noun = first.first - 1, tokens.words[first.last]
    if start < 0 or tokens.lower[start] not in known.every or not 1 < first.value <= SMALL:
        return first
    if first.unit or not noun.islower() or is_plural(noun) or plural(noun) in known.times:
        return first
    return evolve(
        first,
        first=start,
        number_first=start,
        value=1 / first.value,
        grain=0.1 / first.value,
        number=NumberKind.FRACTION,
        kind=UnitKind.NONE,
        of_many=True,
    )


def _may_be_base(part: float, whole: float, known: Joints) -> bool:
    """Tell whether a share may be told of so many: one in any few hundred, but not three in 17."""
    return (
        whole <= (MOST_FOR_ONE if part == 1 else SMALL) or whole in known.round or whole % 100 == 0
    )


def proportion_of(tokens: Tokens, first: Amount, known: Joints) -> Amount | None:
    """Read a share with its noun inside: "one person in five", "two bushels in every five"."""
    place = first.last + (first.unit is None)
    if place + 1 >= len(tokens) or not tokens.words[place - 1].isalpha():
        return None
    if tokens.lower[place] not in known.in_ and tokens.lower[place] != known.out_of[0]:
        return None
    told = tokens.lower[place + 1] in known.every
    noun = tokens.lower[place - 1]
    if not told and (first.unit is not None or is_plural(noun) == (first.value == 1)):
        return None
    bare = evolve(first, last=place, unit=None, kind=UnitKind.NONE)
    share = proportion(tokens, bare, known)
    after = tokens.lower[share.last] if share.last < len(tokens) else "."
    counts_more = is_plural(after) or after in known.hyphens
    return share if share.of_many and not counts_more else None
