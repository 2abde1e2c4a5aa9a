"""Lexing: the words of a stretch of text as nodes, its numbers, times and dates in digits read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extraction.dates.expressions import MONTHS, Numeric, Yearly, months_of
from factcheck.extraction.dates.lexicon import Lexicon, lexicon
from factcheck.extraction.dates.nodes import Node
from factcheck.extraction.numbers import number_words
from factcheck.extraction.numbers import Number, NumberKind, read_number
from factcheck.extraction.tokens import Tokens
from factcheck.model import Granularity

ISO = re.compile(r"([12]\d{3})([-/])(\d{1,2})\2(\d{1,2})(?![\d/])")
NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[/.]\d)")
MONTH_AND_YEAR = re.compile(r"(\d{1,2})[-/]([12]\d{3})(?![-/\d]|[.,]\d)")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/]|[.,]\d)")
COLONED = re.compile(r"([01]?\d|2[0-4])(?::([0-5]\d)(?::[0-5]\d)?)?(?![\d:]|[.,]\d)")
POINTED = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)(?!\d|[.,]\d)")
RUN_TOGETHER = re.compile(r"([01]?\d|2[0-3])([0-5]\d)(?!\d|[.,:]\d)")
CLOCKS = ((COLONED, False), (POINTED, True), (RUN_TOGETHER, True))
"""Ways to write a time, and whether it is one only before a.m. or p.m."""
NOON = 12
CENTURY = 100
PIVOT = 40
"""Two digits below it are a year of this century, the others one of the last."""
CENTURIES_IN_WORDS = range(17, 22)
"""The first half of a year in words: nineteen ninety-six."""
YEARS_IN_WORDS = range(1900, 2100)
LONGEST_DAY = 31


def sign_of_digits(word: str) -> str:
    """Return the sign of a token that begins with a digit."""
    signs = lexicon().signs
    if len(word) == 4 and word.isdecimal() and word[0] in "12":
        return signs["YEAR"]
    return signs["DOTTED" if word.count(".") == 2 else "DIGITS"]


def lex(tokens: Tokens, signs: Sequence[str], start: int, end: int) -> list[Node]:
    """Return the nodes of the tokens from `start` up to `end`; `signs` are those of all tokens."""
    words = lexicon()
    nodes: list[Node] = []
    index = start
    while index < end:
        before = nodes[-1].sign if nodes else ""
        node = _read(tokens, signs[index], index, before, words)
        nodes.append(node)
        index = node.last
    return nodes


def _read(tokens: Tokens, sign: str, index: int, before: str, words: Lexicon) -> Node:
    """Return the node that begins at the token `index`, after a node of the sign `before`."""
    word, signs = tokens.lower[index], words.signs
    if word in words.names and (found := words.names.at(tokens.lower, index)):
        return Node(signs["STRANGER"], None, index, found.end)
    if word in words.holidays and (holiday := words.holidays.at(tokens.lower, index)):
        return Node(signs["HOLIDAY"], holiday.value, index, holiday.end)
    if word[0].isdecimal():
        return _digits(tokens, index, words)
    if sign == signs["APOSTROPHE"]:
        return _short_year(tokens, index, words)
    if word in words.glued_units and before in _counts(words) and tokens.follows_closely(index):
        return Node(signs["UNIT"], words.glued_units[word], index, index + 1)
    if sign == signs["PREFIX"]:
        return _prefixed(tokens, index, words)
    counting = (signs["NUMERAL"], signs["ARTICLE"], signs["FEW"])
    if sign in counting or (word in words.double and before not in _counts(words)):
        node = _in_words(tokens, index, words)
        if node:
            return node
    if word in words.common and not _is_dated(tokens, index, words):
        return Node(signs["STRANGER"], None, index, index + 1)
    last = index + 1
    if word in words.dotted and last < len(tokens) and tokens.words[last] == ".":
        last += tokens.follows_closely(last)
    return Node(sign, words.values.get(word), index, last)


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


def _counts(words: Lexicon) -> tuple[str, ...]:
    return words.signs["COUNT"], words.signs["NUMBER"], words.signs["DAY"]


# In digits


def _digits(tokens: Tokens, index: int, words: Lexicon) -> Node:
    """Read the date, time, decade, ordinal or plain number that digits begin."""
    node = _date(tokens, index, words) or _clock(tokens, index, words)
    if node:
        return node
    word, after = tokens.lower[index], index + 1
    if word.isdecimal() and len(word) <= 4 and not _goes_on(tokens, after, words):
        kind, last = _plain(tokens, index, words)
        if kind:
            return Node(words.signs[kind], int(word), index, last)
    number = read_number(tokens, index)
    if number is None or number.kind is NumberKind.ORDINAL:
        return Node(words.signs["STRANGER"], None, index, after)
    return Node(words.signs["NUMBER"], number.value, index, number.last)


def _goes_on(tokens: Tokens, after: int, words: Lexicon) -> bool:
    """Tell whether the digits before `after` are only the first part of a number: 2 million."""
    if after >= len(tokens):
        return False
    word = tokens.lower[after]
    if not word[0].isdigit() and words.sign_of.get(word) != words.signs["NUMERAL"]:
        return False
    number = read_number(tokens, after - 1)
    return number is not None and number.last > after


def _plain(tokens: Tokens, index: int, words: Lexicon) -> tuple[str, int]:
    """Return the kind of a number of up to four digits, "" for any, and the token after it."""
    word, after = tokens.words[index], index + 1
    number = int(word)
    if after < len(tokens) and tokens.follows_closely(after):
        sign = words.sign_of.get(tokens.lower[after])
        if sign == words.signs["SUFFIX"]:
            return "ORDINAL", after + 1
        if sign in words.plurals and len(word) == 4 and number % 10 == 0:
            return "DECADE", after + 1
        if sign in words.plurals:
            return "STRANGER", after + 1
    if index and tokens.words[index - 1] in words.labels and tokens.follows_closely(index):
        return "", after
    if len(word) == 4 and word[0] in "12":
        return "YEAR", after
    return "DAY" if 1 <= number <= LONGEST_DAY and len(word) <= 2 else "", after


def _date(tokens: Tokens, index: int, words: Lexicon) -> Node | None:
    """Read a date all in digits: 2026-02-05, 5/2/26, 23.04.2022, 12/2015, 5/12."""
    text, start = tokens.text, tokens.starts[index]
    value: Numeric | Yearly
    if match := ISO.match(text, start):
        value = Numeric(
            first=int(match[3]), second=int(match[4]), year=int(match[1]), month_first=True
        )
    elif (match := NUMERIC.match(text, start)) and (match[2] == "/" or len(match[4]) == 4):
        value = Numeric(
            first=int(match[1]),
            second=int(match[3]),
            year=full_year(match[4]),
            month_first=False if match[2] == "." else None,
        )
    elif (match := MONTH_AND_YEAR.match(text, start)) and 1 <= int(match[1]) <= MONTHS:
        of_year = months_of(int(match[1]))
        value = Yearly(of_year=of_year, year=int(match[2]), granularity=Granularity.MONTH)
    elif match := SLASHED.match(text, start):
        value = Numeric(first=int(match[1]), second=int(match[2]), relative=True)
    else:
        return None
    kind = "SLASHED" if value.floating else "DATE"
    return Node(words.signs[kind], value, index, tokens.at(match.end()))


def full_year(digits: str) -> int:
    """Return the year that two or four digits write."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + CENTURY * (20 if year < PIVOT else 19)


def _short_year(tokens: Tokens, index: int, words: Lexicon) -> Node:
    """Read the year or decade whose century an apostrophe stands for: '87, the '90s."""
    signs, after = words.signs, index + 1
    digits = tokens.words[after] if after < len(tokens) else ""
    if len(digits) != 2 or not digits.isdecimal() or not tokens.follows_closely(after):
        return Node(signs["APOSTROPHE"], None, index, after)
    plural = after + 1
    close = plural < len(tokens) and tokens.follows_closely(plural)
    if close and words.sign_of.get(tokens.lower[plural]) in words.plurals:
        return Node(signs["DECADE"], full_year(digits) // 10 * 10, index, plural + 1)
    return Node(signs["YEAR"], full_year(digits), index, after + 1)


def _prefixed(tokens: Tokens, index: int, words: Lexicon) -> Node:
    """Read a quarter or half of the year: Q3, H1."""
    after = index + 1
    months = words.values[tokens.lower[index]]
    number = tokens.words[after] if after < len(tokens) and tokens.follows_closely(after) else ""
    if len(number) == 1 and number.isdecimal() and 1 <= int(number) <= MONTHS // months:
        return Node(words.signs["QUARTER"], (int(number), months), index, after + 1)
    return Node(words.signs["STRANGER"], None, index, after)


# Times of day


def _clock(tokens: Tokens, index: int, words: Lexicon) -> Node | None:
    """Read a time of day: 14:30, 2.15pm, 9 a.m. EST, 1140 a.m."""
    for pattern, needs_half in CLOCKS:
        match = pattern.match(tokens.text, tokens.starts[index])
        if match is None:
            continue
        minute = match[2]
        half, last = _meridiem(tokens, tokens.at(match.end()), words)
        if half is None and (minute is None or needs_half):
            continue
        value = clock_value(int(match[1]), minute, half)
        return Node(words.signs["CLOCK"], value, index, _after_zone(tokens, last, words))
    return None


def clock_value(hour: int, minute: str | None, half: int | None) -> str:
    """Return a time as TIMEX3 writes it; `half` is 12 for p.m., 0 for a.m., None for neither."""
    if half is not None and hour <= NOON:
        hour = hour % NOON + half
    return f"{hour:02}:{minute}" if minute else f"{hour:02}"


def _meridiem(tokens: Tokens, after: int, words: Lexicon) -> tuple[int | None, int]:
    """Return 0 for a.m., 12 for p.m., None for neither, and the token after it."""
    if after >= len(tokens):
        return None, after
    word = tokens.lower[after]
    if words.sign_of.get(word) == words.signs["MERIDIEM"]:
        return words.values[word], after + 1
    if word in words.glued_meridiem and tokens.follows_closely(after):
        return words.glued_meridiem[word], after + 1
    return None, after


def _after_zone(tokens: Tokens, after: int, words: Lexicon) -> int:
    """Return the token after the time zone that may stand at `after`."""
    zoned = after < len(tokens) and words.sign_of.get(tokens.lower[after]) == words.signs["ZONE"]
    return after + 1 if zoned and tokens.words[after].isupper() else after


# In words


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
    count = number_words().cardinals.get(tokens.lower[number.first])
    return Node(words.signs["COUNT"], count, number.first, last) if count else None
