"""Numbers that belong to a date: no quantities, and no ends of a range with one."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from factcheck.extraction.numbers import number_words
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.tokens import Tokens
from factcheck.model import DateMention, UnitKind

DAYS = frozenset(map(str, range(1, 32)))


def covered_by(tokens: Tokens, dates: Sequence[DateMention]) -> set[int]:
    """Return the places of the tokens that belong to dates."""
    covered: set[int] = set()
    for date in dates:
        covered.update(range(tokens.at(date.span.start), tokens.at(date.span.end)))
    return covered


def leads_out(amounts: Sequence[Amount], covered: AbstractSet[int]) -> bool:
    """Tell whether a date was joined with a number behind it: "rose in 2025 to 690,000"."""
    last = amounts[-1] if amounts else None
    joined = last is not None and (len(amounts) > 1 or last.high is not None)
    return joined and last is not None and last.number_last - 1 not in covered


def is_day(tokens: Tokens, amount: Amount, covered: AbstractSet[int]) -> bool:
    """Recognise the day that shares its month with a date beside it: "14 and 15 September"."""
    whole = amount.kind is UnitKind.NONE and tokens.words[amount.first] in DAYS
    if not whole or amount.last - amount.first > 1 or amount.last == len(tokens):
        return False
    for joiner, day in ((amount.last, amount.last + 1), (amount.first - 1, amount.first - 2)):
        joined = tokens.lower[joiner] in {number_words().joiner, ","}
        if joined and day in covered and tokens.words[day] in DAYS:
            return True
    return False


def goes_on_as_date(tokens: Tokens, place: int, covered: AbstractSet[int]) -> bool:
    """Tell whether a duration goes on at `place` as a date: "two hours and | 46 minutes"."""
    joined = place < len(tokens) and tokens.lower[place] in {number_words().joiner, ","}
    return place + joined in covered
