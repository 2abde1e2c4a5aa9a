"""Lexing: the words of a stretch of text as nodes, its numbers and the names of days read whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from factcheck.extraction.dates.meaning.expressions import MONTHS
from factcheck.extraction.dates.words.digits import CENTURY, LONGEST_DAY, full_year, read_digits
from factcheck.extraction.dates.words.lexicon import Lexicon, lexicon
from factcheck.extraction.dates.words.nodes import Node
from factcheck.extraction.numbers import Number, NumberKind, number_words, read_number
from factcheck.extraction.tokens import Tokens

CENTURIES_IN_WORDS = range(17, 22)
"""The first half of a year in words: nineteen ninety-six."""
SLASH = "/"
DECADE_PIVOT = 20
"""The '20s are those of the last century, the '00s and '10s of this one."""
YEARS_IN_WORDS = range(1900, 2100)

Reader = Callable[[Tokens, int, Lexicon], Node | None]


def lex(tokens: Tokens, signs: str, start: int, end: int) -> list[Node]:
    """Return the nodes of the tokens from `start` up to `end`; `signs` are those of all tokens."""
    words, readers = lexicon(), _readers()
    nodes: list[Node] = []
    index = start
    while index < end:
        sign, word = signs[index], tokens.lower[index]
        node = None
        if word in words.special:
            node = _special(tokens, index, nodes[-1].sign if nodes else "", words)
        if node is None and sign in readers:
            node = readers[sign](tokens, index, words)
        if node is None:
            node = Node(sign, words.values.get(word), index, _after_dot(tokens, index, words))
        nodes.append(node)
        index = node.last
    return nodes


@cache
def _readers() -> Mapping[str, Reader]:
    """Return, by sign, the functions that read on from a token of it."""
    readers: dict[str, Reader] = {
        "DIGITS": read_digits,
        "YEAR": read_digits,
        "DOTTED": read_digits,
        "APOSTROPHE": _short_year,
        "PREFIX": _prefixed,
        "NUMERAL": _in_words,
        "ARTICLE": _in_words,
        "FEW": _in_words,
    }
    signs = lexicon().signs
    return {signs[kind]: reader for kind, reader in readers.items()}


def _after_dot(tokens: Tokens, index: int, words: Lexicon) -> int:
    """Return the token after a word and the full stop that belongs to it: Feb."""
    last = index + 1
    if tokens.lower[index] in words.dotted and last < len(tokens) and tokens.words[last] == ".":
        return last + tokens.follows_closely(last)
    return last


def _special(tokens: Tokens, index: int, before: str, words: Lexicon) -> Node | None:
    """Read a word that is not always what its sign says; `before` is the sign of the last node."""
    word, signs = tokens.lower[index], words.signs
    name = words.names.at(tokens.lower, index)
    if name and not _goes_on_in_digits(tokens, name.end):
        return Node(signs["STRANGER"], None, index, name.end)
    if holiday := words.holidays.at(tokens.lower, index):
        return Node(signs["HOLIDAY"], holiday.value, index, holiday.end)
    counted = before in (signs["COUNT"], signs["NUMBER"], signs["DAY"])
    if word in words.glued_units and counted and tokens.follows_closely(index):
        return Node(signs["UNIT"], words.glued_units[word], index, index + 1)
    if word in words.double and not counted:
        return _in_words(tokens, index, words)
    if word in words.common and not _is_dated(tokens, index, words):
        return Node(signs["STRANGER"], None, index, index + 1)
    return None


def _goes_on_in_digits(tokens: Tokens, index: int) -> bool:
    """Tell whether what looked like a name in digits is a date: 9/11/2001."""
    return index < len(tokens) and tokens.words[index] == SLASH and tokens.follows_closely(index)


def _is_dated(tokens: Tokens, index: int, words: Lexicon) -> bool:
    """Tell whether a common word may be a month or weekday: it has a capital or a date follows."""
    if not tokens.words[index].islower():
        return True
    after = index + 1
    if after + 1 >= len(tokens):
        return False
    if words.sign_of.get(tokens.lower[after + 1]) == words.signs["SUFFIX"]:
        return tokens.lower[after].isdecimal()
    year = tokens.lower[after].isdecimal() and len(tokens.lower[after]) == 4
    return year or words.sign_of.get(tokens.lower[after]) == words.signs["NUMERAL"]


def _short_year(tokens: Tokens, index: int, words: Lexicon) -> Node:
    """Read the year or decade whose century an apostrophe stands for: '87, the '90s."""
    signs, after = words.signs, index + 1
    digits = tokens.words[after] if after < len(tokens) else ""
    if len(digits) != 2 or not digits.isdecimal() or not tokens.follows_closely(after):
        return Node(signs["APOSTROPHE"], None, index, after)
    plural = after + 1
    close = plural < len(tokens) and tokens.follows_closely(plural)
    if close and words.sign_of.get(tokens.lower[plural]) in words.plurals:
        century = 20 if int(digits) < DECADE_PIVOT else 19
        return Node(signs["DECADE"], century * CENTURY + int(digits), index, plural + 1)
    return Node(signs["YEAR"], full_year(digits), index, after + 1)


def _prefixed(tokens: Tokens, index: int, words: Lexicon) -> Node:
    """Read a quarter or half of the year: Q3, H1."""
    after = index + 1
    months = words.values[tokens.lower[index]]
    number = tokens.words[after] if after < len(tokens) and tokens.follows_closely(after) else ""
    if len(number) == 1 and number.isdecimal() and 1 <= int(number) <= MONTHS // months:
        return Node(words.signs["QUARTER"], (int(number), months), index, after + 1)
    return Node(words.signs["STRANGER"], None, index, after)


def _in_words(tokens: Tokens, index: int, words: Lexicon) -> Node | None:
    """Read a number in words, or the year that two of them write; None where there is none."""
    number = read_number(tokens, index)
    if number is None:
        return None
    signs, value = words.signs, number.value
    if number.kind is NumberKind.ORDINAL:
        return Node(signs["ORDINAL"], value, index, number.last)
    if number.kind is NumberKind.VAGUE:
        return Node(signs["FEW"], 0, index, number.last)
    if number.kind is NumberKind.FRACTION:
        return _fraction(tokens, number, words)
    if value in YEARS_IN_WORDS:
        return Node(signs["YEAR"], int(value), index, number.last)
    if value in CENTURIES_IN_WORDS and number.last < len(tokens):
        rest = read_number(tokens, number.last)
        if rest and rest.kind is NumberKind.CARDINAL and 10 <= rest.value < CENTURY:
            return Node(signs["YEAR"], int(value * CENTURY + rest.value), index, rest.last)
    counted = value in range(1, LONGEST_DAY + 1)
    return Node(signs["COUNT" if counted else "NUMBER"], value, index, number.last)


def _fraction(tokens: Tokens, number: Number, words: Lexicon) -> Node | None:
    """Read a part of a unit; or where what looks like one is a unit, how many: two quarters."""
    last = number.last - 1
    unit = words.sign_of.get(tokens.lower[last]) in (words.signs["UNIT"], words.signs["UNITS"])
    following = tokens.lower[number.last] if number.last < len(tokens) else ""
    if not unit or words.sign_of.get(following) == words.signs["OF"]:
        return Node(words.signs["NUMBER"], number.value, number.first, number.last)
    plural = words.sign_of[tokens.lower[last]] == words.signs["UNITS"]
    count = number_words().cardinals.get(tokens.lower[number.first])
    if count and count > 1 and not plural:
        return Node(words.signs["STRANGER"], None, number.first, number.last)
    return Node(words.signs["COUNT"], count, number.first, last) if count else None
