"""Digits that mark a place: in a list, among ranks, in a street, as groups of a code."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.tokens import Tokens
from factcheck.language import table

ENDERS = frozenset(".!?")
LONGEST_LIST = 100
"""No list has as many items."""
LONGEST_ADDRESS = 4
CODE_GROUPS = 2
"""More groups of digits than this in a row are a code."""


def is_list_marker(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a mark parts the number from the item that it opens: "1. ", "2) ", "(3) "."""
    first, last = amount.first, amount.last
    if last + 1 >= len(tokens) or tokens.words[last] not in {".", ")"}:
        return False
    bracket = first > 0 and tokens.words[first - 1] == "(" and tokens.words[last] == ")"
    start = first - 1 if bracket else first
    apart = tokens.starts[last + 1] > tokens.ends[last]
    if not apart or amount.grain != 1 or amount.value >= LONGEST_LIST:
        return False
    if bracket:
        return start == 0 or not tokens.words[start - 1][0].isupper()
    if "\n" in tokens.text[tokens.ends[last] : tokens.starts[last + 1]]:
        return False
    opens = start == 0 or "\n" in tokens.text[tokens.ends[start - 1] : tokens.starts[start]]
    return opens or (tokens.words[start - 1] in ENDERS and tokens.words[last + 1][0].isupper())


def is_rank(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a number is a place in a list of names: "1 Ada Berg.", "2. Bo Lund (3.)"."""
    first, last, count = amount.first, amount.last, len(tokens)
    if amount.grain != 1 or amount.value >= LONGEST_LIST or last >= count:
        return False
    if first and tokens.words[first - 1] == "(":
        return tokens.words[last : last + 2] == [".", ")"]
    opens = first == 0 or "\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[first]]
    if not opens and tokens.words[first - 1] not in ENDERS:
        return False
    after = last
    while after < count and tokens.words[after].istitle():
        after += 1
    return after >= last + 2 and tokens.words[after : after + 1] == ["."]


def is_address(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether capitalised words that end in a kind of street follow: 10 Downing Street."""
    for index in range(amount.last, min(amount.last + LONGEST_ADDRESS, len(tokens))):
        if not tokens.words[index][0].isupper():
            return False
        if index > amount.last and tokens.lower[index] in _streets():
            return True
    return False


def is_code(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether the digits are a group of a longer code: 020 7946 0958, +44 20 7946."""
    first, last = amount.first, amount.last
    if last - first > 1:
        return False
    while first > 0 and amount.last - first <= CODE_GROUPS and tokens.words[first - 1].isdecimal():
        first -= 1
    while last < len(tokens) and last - first <= CODE_GROUPS and tokens.words[last].isdecimal():
        last += 1
    row = tokens.words[first:last]
    has_idle_zero = any(group[0] == "0" and group.isdecimal() and int(group) for group in row)
    return len(row) > CODE_GROUPS or has_idle_zero


@cache
def _streets() -> frozenset[str]:
    return frozenset(table("non_quantities")["streets"])
