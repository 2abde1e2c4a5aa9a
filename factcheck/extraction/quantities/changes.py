"""Changes and rates: whether a quantity is an end or the size of a change, and what it is per."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.extraction.numbers import read_number
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.predicates import Predicate
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.model import UnitKind

SIZES = frozenset(
    {UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT, UnitKind.CURRENCY, UnitKind.MEASURE}
)
"""What may be the size of a change without a preposition: "rose 5 percent"."""


CONVERTED = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE})
LONGEST_ASIDE = 6
"""An amount in brackets is at most so many words long."""


class _Words(NamedTuple):
    verbs: frozenset[str]
    size_verbs: frozenset[str]
    nouns: frozenset[str]
    ends: Mapping[str, str]
    up_and_down: frozenset[str]
    per: frozenset[str]
    articles: frozenset[str]
    per_units: frozenset[str]
    per_adverbs: Mapping[str, str]


def change_of(
    tokens: Tokens, amount: Amount, first: int, predicate: Predicate | None
) -> str | None:
    """Return "from", "to" or "by" where the amount is of a change; its bound begins at `first`."""
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
        if (
            noun in words.nouns
            or noun in words.up_and_down
            or (changes and before != "of" and predicate and predicate.last <= first)
        ):
            return words.ends[before]
        return None
    if amount.kind not in SIZES:
        return None
    if before in words.up_and_down:
        return "by"
    after = tokens.lower[amount.last] if amount.last < len(tokens) else ""
    if after in words.nouns and amount.kind is not UnitKind.CURRENCY:
        return "by"
    is_object = predicate is not None and predicate.last == first
    sized = predicate is not None and tokens.lower[predicate.first] not in words.size_verbs
    return "by" if is_object and changes and sized else None


def rate_at(tokens: Tokens, place: int) -> tuple[str, int] | None:
    """Return what a quantity is per and the index behind it: "a day", "per 100,000 people"."""
    if place + 1 < len(tokens) and tokens.words[place] == "-" and tokens.follows_closely(place):
        place += 1
    if place >= len(tokens):
        return None
    words, word = _words(), tokens.lower[place]
    if word in words.per_adverbs:
        return words.per_adverbs[word], place + 1
    if place + 1 >= len(tokens):
        return None
    noun = place + 1
    if tokens.words[noun] == "-" and tokens.follows_closely(noun):
        noun += 1
    if noun >= len(tokens):
        return None
    if word in words.articles:
        return (tokens.lower[noun], noun + 1) if tokens.lower[noun] in words.per_units else None
    return _per(tokens, noun) if word in words.per else None


def rate_beyond(tokens: Tokens, amount: Amount, place: int) -> str | None:
    """Return the rate that an amount shares with its conversion: "900 crowns (35 euros) a year".

    Either of the two may be `amount`; `place` is the token behind it.
    """
    if amount.kind not in CONVERTED or place >= len(tokens):
        return None
    if tokens.words[place] == "(":
        ends = range(place + 1, min(place + LONGEST_ASIDE, len(tokens)))
        close = next((index for index in ends if tokens.words[index] == ")"), None)
    else:
        begins = tokens.words[max(amount.first - LONGEST_ASIDE, 0) : amount.first]
        close = place if tokens.words[place] == ")" and "(" in begins else None
    rate = rate_at(tokens, close + 1) if close is not None else None
    return rate[0] if rate else None


def _per(tokens: Tokens, place: int) -> tuple[str, int] | None:
    """Read what "per" is followed by, a number with its noun or a noun alone."""
    number = read_number(tokens, place)
    if number is None:
        return (tokens.lower[place], place + 1) if tokens.words[place].isalpha() else None
    last = number.last
    if last < len(tokens) and is_plural(tokens.lower[last]):
        last += 1
    return tokens.text[tokens.starts[place] : tokens.ends[last - 1]], last


@cache
def _words() -> _Words:
    data, measures = table("predicates"), table("measures")
    return _Words(
        verbs=frozenset(data["change_verbs"]),
        size_verbs=frozenset(data["size_verbs"]),
        nouns=frozenset(data["change_nouns"]),
        ends=data["change_ends"],
        up_and_down=frozenset(data["up_and_down"]),
        per=frozenset(measures["per"]),
        articles=frozenset(measures["a"]),
        per_units=frozenset(measures["per_units"]),
        per_adverbs=measures["per_adverbs"],
    )
