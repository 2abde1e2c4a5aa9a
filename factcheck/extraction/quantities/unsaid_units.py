"""Unsaid units: a bare number of millions that is money, since money was told before it.

"Profit fell to 418 million francs, after a charge of 130 million": agencies name a currency once in
a sentence, and nobody counts a thing in millions without saying what.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.model import Quantity, UnitKind

LEAST = 1_000_000
FARTHEST = 10_000
"""Amounts of one sentence are hardly more times each other."""
REACH = 6
"""So many words before or behind the number may stand what it counts."""


def money_unsaid(tokens: Tokens, bare: Quantity, found: Sequence[Quantity]) -> Quantity | None:
    """Return the amount of money before a bare number in its sentence whose currency it shares."""
    if bare.unit_kind is not UnitKind.NONE or bare.of or not _is_in_millions(tokens, bare):
        return None
    last = next((one for one in reversed(found) if (one.value or 0) >= LEAST), None)
    if last is None or last.unit_kind is not UnitKind.CURRENCY or not last.value:
        return None
    if not 1 / FARTHEST < (bare.value or 0) / last.value < FARTHEST:
        return None
    first, end = tokens.at(bare.span.start), tokens.at(bare.span.end)
    if _ends().intersection(tokens.lower[tokens.at(last.span.end) : first]):
        return None
    beside = [*tokens.lower[max(first - REACH, 0) : first], *tokens.lower[end : end + REACH]]
    return None if _counted().intersection(beside) else last


def _is_in_millions(tokens: Tokens, bare: Quantity) -> bool:
    """Tell whether a number is written in millions: 130 million, 2.4bn, and no 1,300,000."""
    last = tokens.at(bare.number.end) - 1
    return (bare.value or 0) >= LEAST and tokens.lower[last] in _scales()


@cache
def _scales() -> frozenset[str]:
    magnitudes = table("writing")["magnitudes"]
    return frozenset(word for word, times in magnitudes.items() if times >= LEAST)


@cache
def _ends() -> frozenset[str]:
    return frozenset(table("predicates")["sentence_ends"])


@cache
def _counted() -> frozenset[str]:
    """Return the words for what is counted in millions."""
    data = table("counted")
    return frozenset(data["in_millions"])
