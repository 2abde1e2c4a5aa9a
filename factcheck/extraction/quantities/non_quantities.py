"""Numbers that name and do not count: G7, Su-35, Boeing 737, 9/11, phone numbers, list markers."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.numbers import NumberKind
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.gapped import is_gapped, is_part_of_whole
from factcheck.extraction.quantities.labels import is_address, is_code, is_list_marker, is_rank
from factcheck.extraction.quantities.noun_phrases import noun_classes
from factcheck.extraction.quantities.parts_of_time import is_part_of_time, years
from factcheck.extraction.quantities.pronouns import is_pronoun
from factcheck.extraction.tokens import Tokens
from factcheck.language import table

SENTENCE_MARKS = frozenset('.!?:;"“”‘(—–•*')
HYPHENS = frozenset("-‑")


class _Words(NamedTuple):
    designators: frozenset[str]
    counting: frozenset[str]
    many: frozenset[str]
    at_times: frozenset[str]
    ranked: frozenset[str]
    signs: frozenset[str]
    ordinals_not_after: frozenset[str]
    ordinals_not_before: frozenset[str]
    seconds: frozenset[str]
    time_determiners: frozenset[str]
    years: range
    before_a_year: frozenset[str]
    per: frozenset[str]


def is_name(tokens: Tokens, amount: Amount, *, counts: bool) -> bool:
    """Tell whether the number of `amount` is part of a name, a code, a date or an idiom.

    `counts` tells whether a noun that it may count follows.
    """
    words = _words()
    if amount.number is NumberKind.ORDINAL:
        return _is_ordinal_name(tokens, amount, words)
    if _is_glued(tokens, amount, words) or _is_designated(tokens, amount, words, counts=counts):
        return True
    if _is_base(tokens, amount, words):
        return True
    if not counts and _is_compound(tokens, amount):
        return True
    if not amount.in_digits:
        return (
            is_pronoun(tokens, amount, counts=counts)
            or _is_title(tokens, amount)
            or is_part_of_time(tokens, amount)
        )
    if amount.unit is not None:
        return False
    if is_list_marker(tokens, amount) or is_rank(tokens, amount) or is_address(tokens, amount):
        return True
    if counts:
        return False
    return (
        is_code(tokens, amount)
        or _is_behind_name(tokens, amount)
        or _is_year(tokens, amount, words)
    )


def _is_base(tokens: Tokens, amount: Amount, words: _Words) -> bool:
    """Tell whether digits are but what a rate is told by: twice as many per 100,000 people."""
    behind = amount.first > 0 and tokens.lower[amount.first - 1] in words.per
    return behind and amount.in_digits


def _is_glued(tokens: Tokens, amount: Amount, words: _Words) -> bool:
    """Tell whether the number touches letters, a slash or more hyphens than a range has."""
    first, last = amount.first, amount.last
    if first > 0 and tokens.follows_closely(first):
        before = tokens.words[first - 1]
        if before[-1].isalnum() or before in words.signs:
            return True
        if before in HYPHENS and first > 1 and tokens.follows_closely(first - 1):
            return True
        if before in {".", ",", "+"} and first > 1 and tokens.words[first - 2][0].isdecimal():
            return tokens.follows_closely(first - 1)
    if last >= len(tokens) or not tokens.follows_closely(last):
        return False
    after = tokens.words[last]
    joined = last + 1 < len(tokens) and tokens.follows_closely(last + 1)
    ahead = tokens.words[last + 1] if joined else " "
    if amount.in_digits and (after[0].isalnum() or (after in words.signs and ahead[0].isdecimal())):
        return True
    return amount.in_digits and after in HYPHENS and ahead[0].isdecimal()


def _is_designated(tokens: Tokens, amount: Amount, words: _Words, *, counts: bool) -> bool:
    """Tell whether a word like "section" stands before: alone, or where no noun is counted."""
    place = amount.first - 1
    if place > 0 and tokens.words[place] == "." and tokens.follows_closely(place):
        place -= 1
    if place < 0 or amount.unit is not None:
        return False
    word = tokens.lower[place]
    if word in words.counting and _is_of_many(tokens, place - 1, words):
        return False
    designates = word in words.designators or (not counts and word in words.at_times)
    if tokens.words[place] == "." or not designates:
        return False
    return amount.in_digits or amount.value < 20


def _is_of_many(tokens: Tokens, place: int, words: _Words) -> bool:
    """Tell whether a word is of many, who number so many: the homes number 425, the dead 40."""
    return place >= 0 and (is_plural(tokens.lower[place]) or tokens.lower[place] in words.many)


def _is_compound(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a hyphen ties the number to what is no noun: two-way, half-time, one-off."""
    last = amount.last
    if amount.unit is not None or last + 1 >= len(tokens) or tokens.words[last] not in HYPHENS:
        return False
    return tokens.follows_closely(last) and tokens.words[last + 1][0].isalpha()


def _is_title(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a capitalised number is part of a name inside a sentence: Round Two."""
    first = amount.first
    if first < 2 or amount.unit is not None or not tokens.words[first][0].isupper():
        return False
    before = tokens.words[first - 1]
    named = before.istitle() and before.lower() not in noun_classes().stops
    return named and tokens.words[first - 2] not in SENTENCE_MARKS


def _is_behind_name(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a name stands right before: "on Channel 4", "Chelsea 2 Arsenal 1"."""
    place = amount.first - 1
    if place < 0 or not tokens.words[place][0].isupper() or amount.grain != 1:
        return False
    if amount.high is not None or amount.last - amount.first > 1:
        return False
    if tokens.lower[place] in noun_classes().stops:
        return False
    inside = place > 0 and tokens.words[place - 1] not in SENTENCE_MARKS
    before_name = amount.last < len(tokens) and tokens.words[amount.last][0].isupper()
    if not (inside or before_name) or _is_grouped(tokens, amount):
        return False
    if amount.value in _words().years:
        return True
    found = (reads(tokens, amount.first, amount.last) for reads in (is_gapped, is_part_of_whole))
    return not any(found)


def _is_grouped(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether marks part the thousands of a number, as in no year and no name: 1,764."""
    return not tokens.words[amount.first].isdecimal()


def _is_year(tokens: Tokens, amount: Amount, words: _Words) -> bool:
    if amount.value not in words.years or amount.last - amount.first > 1:
        return False
    digits = tokens.words[amount.first]
    before = tokens.lower[amount.first - 1] if amount.first else ""
    return digits.isdecimal() and before in words.before_a_year


def _is_ordinal_name(tokens: Tokens, amount: Amount, words: _Words) -> bool:
    """Tell whether an ordinal is a time ("a second"), an adverb ("at first") or in a name."""
    first, last = amount.first, amount.last
    if _is_glued(tokens, amount, words) or _is_tied_ordinal(tokens, last, words):
        return True
    before = tokens.lower[first - 1] if first else ""
    after = tokens.lower[last] if last < len(tokens) else ""
    if tokens.lower[last - 1] in words.seconds and before in words.time_determiners:
        return not after[:1].isalpha() or after in noun_classes().stops
    if amount.change is None and before in words.ordinals_not_after:
        return True
    if after in words.ordinals_not_before:
        return True
    inside = first > 0 and tokens.words[first - 1] not in SENTENCE_MARKS
    named = (
        tokens.words[first][0].isupper() and after[:1].isalpha() and tokens.words[last][0].isupper()
    )
    return inside and named


def _is_tied_ordinal(tokens: Tokens, last: int, words: _Words) -> bool:
    """Tell whether a hyphen ties an ordinal to what it does not rank: first-degree."""
    if last + 1 >= len(tokens) or tokens.words[last] not in HYPHENS:
        return False
    return tokens.follows_closely(last) and tokens.lower[last + 1] not in words.ranked


@cache
def _words() -> _Words:
    data = table("non_quantities")
    return _Words(
        designators=frozenset(data["designators"]),
        counting=frozenset(data["counting"]),
        many=frozenset(data["many"]),
        at_times=frozenset(data["designators_at_times"]),
        ranked=frozenset(data["ranked"]),
        signs=frozenset(data["sign_marks"]),
        ordinals_not_after=frozenset(data["ordinals_not_after"]),
        ordinals_not_before=frozenset(data["ordinals_not_before"]),
        seconds=frozenset(data["seconds"]),
        time_determiners=frozenset(data["time_determiners"]),
        years=years(),
        before_a_year=frozenset(data["before_a_year"]),
        per=frozenset(table("measures")["per"]),
    )
