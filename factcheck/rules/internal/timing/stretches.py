"""Stretches of time that are told by their two ends, and the length that is told with them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.tokens import tokenize
from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import DateMention, DateType
from factcheck.rules.internal.timing.lengths import UNITS, YEAR, Length, length_in
from factcheck.rules.internal.told.cues import cue_at, ends_clause
from factcheck.rules.internal.told.sentences import Sentence

SLACK = 0.5
"""Lengths are told in whole units."""
ROUGH = 0.15
"""Weeks and months between two days are rounded by such a share."""
BESIDE = 3
"""So many words may lie between "took" and the length."""
ASIDE = frozenset(",(—–")


def stretch_of(sentence: Sentence, length: Length) -> DateMention | None:
    """Return the stretch of days that a length is told of: "from 3 May to 9 June, six weeks"."""
    ranges = sentence.once(_ranges)
    if len(ranges) != 1 or ranges[0].span.end > length.date.span.start:
        return None
    words = sentence.tokens.lower
    _, end = sentence.places(ranges[0].span)
    beside = length.begins_at(cue_at(words, end, "aside")) and (
        ends_clause(words, length.last) or cue_at(words, length.last, "total_after") is not None
    )
    joined = any(cue_at(words, at, "joins") is not None for at in range(end, length.first))
    alone = len(sentence.statement.dates) == 2 and is_taken(sentence, length) and not joined
    return ranges[0] if beside or alone else None


def _ranges(sentence: Sentence) -> Sequence[DateMention]:
    return [
        date
        for date in sentence.statement.dates
        if date.type is DateType.RANGE and date.earliest and date.latest and _has_ends(date)
    ]


def _has_ends(date: DateMention) -> bool:
    """Tell whether a stretch is told by its two ends, in figures."""
    return sum(word[0].isdecimal() for word in tokenize(date.text).words) > 1


def days_of(stretch: DateMention) -> Spread | None:
    """Return how many days a stretch has, with or without its first and its last unit."""
    unit = UNITS.get(stretch.granularity) if stretch.granularity else None
    if unit is None or stretch.earliest is None or stretch.latest is None:
        return None
    days = (stretch.latest - stretch.earliest).days
    return Spread(days - 2 * unit if unit > 1 else days - 1.0, days + 1.0)


def is_taken(sentence: Sentence, length: Length) -> bool:
    """Tell whether "took" or "lasts" stands before a length."""
    words = sentence.tokens.lower
    places = range(max(length.first - BESIDE, 0), length.first)
    return any(cue_at(words, at, "takes_time") is not None for at in places)


def is_longer_or_shorter(date: DateMention) -> bool:
    """Tell whether a stretch of years is told with a length that is not its own."""
    unit = UNITS.get(date.granularity) if date.granularity else None
    if date.earliest is None or date.latest is None or unit is None:
        return False
    length = _length_before(date.text)
    if length is None:
        return False
    if unit != YEAR:
        days, slack = (date.latest - date.earliest).days, max(unit, ROUGH * length) + SLACK
        return not length - slack < days < length + slack
    years = date.latest.year - date.earliest.year
    return not years - 1 - SLACK < length / YEAR < years + 1 + SLACK


def _length_before(text: str) -> float | None:
    """Return the length that `text` begins with, in days, if an expression of years follows."""
    tokens = tokenize(text)
    for index, word in enumerate(tokens.words):
        if word in ASIDE:
            return length_in(text[: tokens.starts[index]])
    return None
