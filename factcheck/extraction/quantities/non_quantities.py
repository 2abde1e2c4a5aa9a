"""Numbers that name and do not count: G7, Su-35, Boeing 737, 9/11, phone numbers, list markers."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.numbers import NumberKind
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.gapped import is_gapped
from factcheck.extraction.quantities.noun_phrases import noun_classes
from factcheck.extraction.quantities.parts_of_time import is_part_of_time
from factcheck.extraction.tokens import Tokens
from factcheck.language import table

SENTENCE_MARKS = frozenset('.!?:;"“”‘(—–•*')
ENDERS = frozenset(".!?")
LONGEST_LIST = 100
"""No list has as many items."""
HYPHENS = frozenset("-‑")
LONGEST_ADDRESS = 4
CODE_GROUPS = 2
"""More groups of digits than this in a row are a code."""


class _Words(NamedTuple):
    designators: frozenset[str]
    counting: frozenset[str]
    many: frozenset[str]
    at_times: frozenset[str]
    ranked: frozenset[str]
    streets: frozenset[str]
    signs: frozenset[str]
    ordinals_not_after: frozenset[str]
    ordinals_not_before: frozenset[str]
    seconds: frozenset[str]
    time_determiners: frozenset[str]
    years: range
    before_a_year: frozenset[str]
    not_before_one: frozenset[str]
    being: frozenset[str]
    """Behind these one of several is no count: it is one of the ten largest."""
    not_after_one: frozenset[str]


def is_name(tokens: Tokens, amount: Amount, *, counts: bool) -> bool:
    """Tell whether the number of `amount` is part of a name, a code, a date or an idiom.

    `counts` tells whether a noun that it may count follows.
    """
    words = _words()
    if amount.number is NumberKind.ORDINAL:
        return _is_ordinal_name(tokens, amount, words)
    if _is_glued(tokens, amount, words) or _is_designated(tokens, amount, words, counts=counts):
        return True
    if not counts and _is_compound(tokens, amount):
        return True
    if not amount.in_digits:
        return (
            _is_pronoun(tokens, amount, words, counts=counts)
            or _is_title(tokens, amount)
            or is_part_of_time(tokens, amount)
        )
    if amount.unit is not None:
        return False
    if _is_list_marker(tokens, amount) or _is_rank(tokens, amount):
        return True
    if _is_address(tokens, amount, words):
        return True
    if counts:
        return False
    return (
        _is_code(tokens, amount)
        or _is_behind_name(tokens, amount)
        or _is_year(tokens, amount, words)
    )


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


def _is_pronoun(tokens: Tokens, amount: Amount, words: _Words, *, counts: bool) -> bool:
    """Tell whether "one" is no number: "no one", "one of the reasons"."""
    single = amount.value == 1 and amount.last == amount.first + 1
    if not single or amount.number is not NumberKind.CARDINAL or amount.unit is not None:
        return False
    if _is_one_of_those_told(tokens, amount):
        return False
    before = tokens.lower[amount.first - 1] if amount.first else ""
    after = tokens.lower[amount.last] if amount.last < len(tokens) else ""
    alone = not counts and len(tokens) > 1
    if alone or before in words.not_after_one:
        return True
    member = before in words.being or not _is_one_of_many(tokens, amount.last)
    return after in words.not_before_one and member


def _is_one_of_many(tokens: Tokens, index: int) -> bool:
    """Tell whether a number follows "one of": one of four legs, one of the 13."""
    classes = noun_classes()
    if tokens.lower[index : index + 1] != [classes.linker]:
        return False
    first, second = (*tokens.lower[index + 1 : index + 3], "", "")[:2]
    number = second if first in classes.of_determiners else first
    return number[:1].isdigit() or number in classes.numbers


def _is_one_of_those_told(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether it is the one of a number just told: three were hurt, one of them badly."""
    classes, place = noun_classes(), amount.first - 1
    linked = tokens.lower[amount.last : amount.last + 1] == [classes.linker]
    told = tokens.lower[amount.last + 1 : amount.last + 2]
    return (
        place > 0
        and tokens.words[place] == ","
        and linked
        and not classes.of_pronouns.isdisjoint(told)
    )


def _is_list_marker(tokens: Tokens, amount: Amount) -> bool:
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


def _is_rank(tokens: Tokens, amount: Amount) -> bool:
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


def _is_address(tokens: Tokens, amount: Amount, words: _Words) -> bool:
    """Tell whether capitalised words that end in a kind of street follow: 10 Downing Street."""
    for index in range(amount.last, min(amount.last + LONGEST_ADDRESS, len(tokens))):
        if not tokens.words[index][0].isupper():
            return False
        if index > amount.last and tokens.lower[index] in words.streets:
            return True
    return False


def _is_code(tokens: Tokens, amount: Amount) -> bool:
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
    return amount.value in _words().years or not is_gapped(tokens, amount.first, amount.last)


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
    data, one = table("non_quantities"), table("counted")["one"]
    return _Words(
        designators=frozenset(data["designators"]),
        counting=frozenset(data["counting"]),
        many=frozenset(data["many"]),
        at_times=frozenset(data["designators_at_times"]),
        ranked=frozenset(data["ranked"]),
        streets=frozenset(data["streets"]),
        signs=frozenset(data["sign_marks"]),
        ordinals_not_after=frozenset(data["ordinals_not_after"]),
        ordinals_not_before=frozenset(data["ordinals_not_before"]),
        seconds=frozenset(data["seconds"]),
        time_determiners=frozenset(data["time_determiners"]),
        years=range(data["earliest_year"], data["latest_year"]),
        before_a_year=frozenset(data["before_a_year"]),
        not_before_one=frozenset(one["not_before"]),
        being=frozenset(table("wordclasses")["classes"]["be"]),
        not_after_one=frozenset(one["not_after"]),
    )
