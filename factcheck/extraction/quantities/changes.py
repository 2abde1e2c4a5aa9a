"""Changes: whether a quantity is an end or the size of a change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.verb_phrases import Predicate
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.model import Change, Quantity, UnitKind

SIZES = frozenset(
    {UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT, UnitKind.CURRENCY, UnitKind.MEASURE}
)
"""What may be the size of a change without a preposition: "rose 5 percent"."""


class _Words(NamedTuple):
    verbs: frozenset[str]
    size_verbs: frozenset[str]
    nouns: frozenset[str]
    ends: Mapping[str, Change]
    up_and_down: frozenset[str]


def change_of(
    tokens: Tokens, amount: Amount, first: int, predicate: Predicate | None
) -> Change | None:
    """Return what the amount is of a change, where it is of one; its bound begins at `first`."""
    words = _words()
    if amount.change:
        return amount.change
    before = tokens.lower[first - 1] if first else ""
    verb = tokens.lower[predicate.last - 1] if predicate else ""
    changes = verb in words.verbs or (
        predicate is not None and tokens.lower[predicate.first] in words.verbs
    )
    if before in words.ends:
        noun = tokens.lower[first - 2] if first > 1 else ""
        is_of = before in word_class("of")
        if (
            noun in words.nouns
            or noun in words.up_and_down
            or (changes and not is_of and predicate and predicate.last <= first)
        ):
            return words.ends[before]
        return None
    if amount.kind not in SIZES:
        return None
    if before in words.up_and_down:
        return Change.BY
    after = tokens.lower[amount.last] if amount.last < len(tokens) else ""
    if after in words.nouns and amount.kind is not UnitKind.CURRENCY:
        return Change.BY
    is_object = predicate is not None and predicate.last == first
    sized = predicate is not None and tokens.lower[predicate.first] not in words.size_verbs
    return Change.BY if is_object and changes and sized else None


def is_start_of(tokens: Tokens, size: Quantity, start: Quantity) -> bool:
    """Recognise "up 3,200 from 38,900" and "12 percent down from $50 million": where it started."""
    words = _words()
    place = tokens.at(start.span.start) - 1
    place -= tokens.lower[place] in word_class("determiner", "possessive")
    if place < 1 or words.ends.get(tokens.lower[place]) is not Change.FROM:
        return False
    first, last = tokens.at(size.span.start), tokens.at(size.span.end)
    if last == place:
        moved = first > 0 and tokens.lower[first - 1] in words.up_and_down
        return moved or size.change is Change.BY
    return last == place - 1 and tokens.lower[last] in words.up_and_down


@cache
def _words() -> _Words:
    data = table("predicates")
    return _Words(
        verbs=frozenset(data["change_verbs"]),
        size_verbs=frozenset(data["size_verbs"]),
        nouns=frozenset(data["change_nouns"]),
        ends={word: Change(end) for word, end in data["change_ends"].items()},
        up_and_down=frozenset(data["up_and_down"]),
    )
