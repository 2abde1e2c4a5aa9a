"""Dates, times and plain numbers in digits: 2026-02-05, 14:30, 2.15pm, the 5th, the 1990s."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factcheck.extraction.dates.meaning.expressions import (
    MONTHS,
    Numeric,
    Period,
    Yearly,
    months_of,
)
from factcheck.extraction.dates.words.lexicon import Lexicon
from factcheck.extraction.dates.words.nodes import Node
from factcheck.extraction.numbers import NumberKind, read_number
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.model import DateType, Granularity

ISO = re.compile(r"([12]\d{3})([-/])(\d{1,2})\2(\d{1,2})(?![\d/])")
NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[/.]\d)")
MONTH_AND_YEAR = re.compile(r"(\d{1,2})[-/]([12]\d{3})(?![-/\d]|[.,]\d)")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/]|[.,]\d)")
COLONED = re.compile(r"([01]?\d|2[0-4])(?::([0-5]\d)(?::[0-5]\d)?)?(?![\d:]|[.,]\d)")
POINTED = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)(?!\d|[.,]\d)")
RUN_TOGETHER = re.compile(r"([01]?\d|2[0-3])([0-5]\d)(?!\d|[.,:]\d)")
STOPWATCH = re.compile(r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d(?:\.\d{1,3})?)(?![\d:]|[.,]\d)")
CLOCKS = ((COLONED, False), (POINTED, True), (RUN_TOGETHER, True))
"""Ways to write a time, and whether it is one only before a.m. or p.m."""
JOINTS = frozenset("-/:.")
"""Marks that join the numbers of a date or time in digits."""
NOON = 12
HOUR, MINUTE = 3600, 60
CENTURY = 100
PIVOT = 40
"""Two digits below it are a year of this century, the others one of the last."""
LONGEST_DAY = 31


def sign_of_digits(word: str, signs: Mapping[str, str]) -> str:
    """Return the sign of a token that begins with a digit."""
    if len(word) == 4 and word.isdecimal() and word[0] in "12":
        return signs["YEAR"]
    return signs["DOTTED" if word.count(".") == 2 else "DIGITS"]


def read_digits(tokens: Tokens, index: int, words: Lexicon) -> Node:
    """Read the date, time, decade, ordinal or plain number that digits begin."""
    word, after = tokens.lower[index], index + 1
    if _may_be_joined(tokens, index, words):
        for read in (_stopwatch, _date, _clock):
            if node := read(tokens, index, words):
                return node
    if word.isdecimal() and len(word) <= 4 and not _goes_on(tokens, after, words):
        kind, last = _plain(tokens, index, words)
        if kind:
            return Node(words.signs[kind], int(word), index, last)
    number = read_number(tokens, index)
    if number is None or number.kind is NumberKind.ORDINAL:
        return Node(words.signs["STRANGER"], None, index, after)
    return Node(words.signs["NUMBER"], number.value, index, number.last)


def _may_be_joined(tokens: Tokens, index: int, words: Lexicon) -> bool:
    """Tell whether the digits may begin a date or time in digits: most are plain numbers."""
    after = index + 1
    if after >= len(tokens):
        return "." in tokens.words[index]
    word = tokens.lower[after]
    return (
        "." in tokens.words[index]
        or (word in JOINTS and tokens.follows_closely(after))
        or words.sign_of.get(word) == words.signs["MERIDIEM"]
    )


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


def _stopwatch(tokens: Tokens, index: int, words: Lexicon) -> Node | None:
    """Read a length of time as a stopwatch shows it: 2:02.41, in 2:05:34, with 8:12 left."""
    match = STOPWATCH.match(tokens.text, tokens.starts[index])
    if match is None or not ("." in match[3] or _is_length(tokens, index, match, words)):
        return None
    hours, minutes, seconds = int(match[1] or 0), int(match[2]), float(match[3])
    length = round(hours * HOUR + minutes * MINUTE + seconds, 3)
    value = Period(
        type=DateType.DURATION,
        granularity=Granularity.SECOND,
        amount=length,
        unit=Granularity.SECOND,
        seconds=length,
        value=f"PT{f'{hours}H' if hours else ''}{minutes}M{seconds:g}S",
    )
    return Node(words.signs["DATE"], value, index, tokens.at(match.end()))


def _is_length(tokens: Tokens, index: int, match: re.Match[str], words: Lexicon) -> bool:
    """Tell whether what may be a time of day is a length: she ran 2:24:09, with 8:12 left.

    To the second few times of day are told, and those with two digits of hours, or a.m.
    """
    before, behind = tokens.lower[index - 1] if index else "", tokens.at(match.end())
    if match[1] and before in words.vague_cues:
        return True
    if before in words.placing_cues or _meridiem(tokens, behind, words)[0]:
        return False
    is_named = words.sign_of.get(before) == words.signs["THE"]
    if before in words.timed or (not is_named and words.left.at(tokens.lower, behind)):
        return True
    return len(match[1] or "") == 1


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
        zoned = _after_zone(tokens, last, words)
        if half is None and zoned == last and _runs_on(tokens.text, match.end()):
            continue
        value = clock_value(int(match[1]), minute, half)
        return Node(words.signs["CLOCK"], value, index, zoned)
    return None


def _runs_on(text: str, end: int) -> bool:
    """Tell whether letters follow a number at once: 8:57PMChristie, a line put behind another."""
    return text[end : end + 1].isalpha()


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
    return None, after


def _after_zone(tokens: Tokens, after: int, words: Lexicon) -> int:
    """Return the token after the time zone that may stand at `after`."""
    zoned = after < len(tokens) and words.sign_of.get(tokens.lower[after]) == words.signs["ZONE"]
    if zoned and tokens.words[after].isupper():
        return after + 1
    longest = max(map(len, _zones_in_words()))
    for length in range(longest, 0, -1):
        if tuple(tokens.lower[after : after + length]) in _zones_in_words():
            return after + length
    return after


@cache
def _zones_in_words() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words.split()) for words in table("dates")["zones"])
