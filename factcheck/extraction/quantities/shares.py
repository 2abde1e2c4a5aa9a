"""Shares: whether a fraction is a part of something, and no half of a match."""

from __future__ import annotations

from factcheck.extraction.numbers import number_words
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.counted import Counted
from factcheck.extraction.tokens import Tokens
from factcheck.language import word_class


def is_share_of_something(tokens: Tokens, amount: Amount, noun: Counted | None) -> bool:
    """Tell whether a fraction is a share of something, and no half of a match."""
    if amount.unit is not None or (noun and noun.partitive) or amount.in_digits:
        return True
    words = number_words()
    if noun is None and _goes_on_from_one(tokens, amount.first):
        return False
    before = tokens.lower[amount.first - 1] if amount.first else ""
    determined = amount.last - amount.first > 1 or before in words.before_a_share
    if determined or len(tokens) == amount.last - amount.first:
        return True
    return _is_state(tokens, amount.last) or _is_subject(tokens, amount)


def _is_state(tokens: Tokens, place: int) -> bool:
    """Tell whether something is in part what stands at `place`: half full."""
    return place < len(tokens) and tokens.lower[place] in number_words().share_states


def _is_subject(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a part that begins a clause has a verb right behind it: each year, half are."""
    opened = amount.first == 0 or not tokens.words[amount.first - 1][0].isalnum()
    verbs = word_class("be", "have", "do", "modal")
    return opened and not verbs.isdisjoint(tokens.lower[amount.last : amount.last + 1])


def _goes_on_from_one(tokens: Tokens, first: int) -> bool:
    """Tell whether a part goes on from one whole, and is none alone: a point and | a half."""
    joined = first > 2 and tokens.lower[first - 1] == number_words().joiner
    return joined and tokens.lower[first - 3] in number_words().articles
