"""Per one: a figure for each, or for a time, beside the claim's figure for all of them.

The centres have given 5,400 doses since 28 January: 360 a day are no slip for that. Nor are 900,
unless the claim tells how many days there were, so that what they come to can be held against it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache

from factcheck.extraction.quantities.rates import rate_at
from factcheck.extraction.tokens import tokenize
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import COUNTS, days_of
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.words.stems import stem
from factcheck.model import Pair, Quantity, Scope, Statement
from factcheck.rules.subjects import MatchCase

NEAR, AFTER = 6, 3
"""So many words on either side of a figure may say that it is of each, or of one on average, and so
many behind that what it is of each of."""
SEVERAL = 2
ROUNDED = 0.06
"""By how much of itself the number of parts may be off, where figures are rounded."""
COMMA = ","
A_DAY = dt.timedelta(days=1)
DAY = 86400.0


def is_for_one_of_many(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether ours is for each of as many as theirs is for, as far as the claim counts them.

    What is more than half of theirs is none: that is the same, told wrongly.
    """
    ours, theirs = pair.ours, pair.theirs
    if theirs.per or theirs.scope is Scope.EACH or ours.unit == SECOND:
        return False
    if not ours.value or not theirs.value:
        return False
    parts = theirs.value / ours.value
    per = _per(ours, case.match.statement) | _one_counted(ours, case)
    if parts < SEVERAL or not per or _per(theirs, case.match.reading):
        return False
    counted = [*_counts(per, case)]
    return not counted or any(abs(parts - one) <= ROUNDED * one for one in counted)


def _per(figure: Quantity, statement: Statement) -> frozenset[str]:
    """Return the stems of what a figure is for each, or one, of; none where it is of none."""
    if figure.per:
        return _stems(figure.per)
    tokens = tokenize(statement.text)
    first = tokens.at(figure.span.start - statement.span.start)
    end = tokens.at(figure.span.end - statement.span.start)
    places = [*range(max(first - NEAR, 0), first), *range(end, min(end + NEAR, len(tokens)))]
    found: set[str] = set()
    for at in places:
        between = tokens.lower[min(at, end) : max(at, first)]
        rate = rate_at(tokens, at) if at >= end else None
        if rate and days_of(rate[0]):
            found |= _stems(rate[0])
        behind = tokens.lower[at + 1 : at + 1 + AFTER]
        other = not _others().isdisjoint(behind[:1])
        if tokens.lower[at] in _words() and not other and COMMA not in between:
            found |= _stems(" ".join(behind))
    return frozenset(found)


def _one_counted(figure: Quantity, case: MatchCase) -> frozenset[str]:
    """Return the stems of what the claim counts and a figure is told of one of: £13 a test.

    So is what stands farther before it: each of the boats that the navy bought cost £13 million.
    """
    statement = case.match.statement
    tokens = tokenize(statement.text)
    first = tokens.at(figure.span.start - statement.span.start)
    end = tokens.at(figure.span.end - statement.span.start)
    place = next((at for at in range(first) if tokens.lower[at] in _every()), first)
    far = [] if COMMA in tokens.lower[place:first] else tokens.lower[place + 1 : first]
    one = tokens.lower[end : end + 2]
    told = [*far[: AFTER + 1], *(one[1:] if not _articles().isdisjoint(one[:1]) else ())]
    counted = (_stems(one.of or "") for one in case.match.reading.quantities if _is_count(one))
    return _stems(" ".join(told)) & frozenset().union(*counted)


def _is_count(figure: Quantity) -> bool:
    return figure.unit_kind in COUNTS and bool(figure.value)


def _counts(per: frozenset[str], case: MatchCase) -> Iterator[float]:
    """Yield how many of such parts, or how many such times, the claim tells of."""
    reading = case.match.reading
    for figure in reading.quantities:
        if _is_count(figure) and not per.isdisjoint(_stems(figure.of or "")):
            yield figure.value or 0.0
    for unit in per:
        days = days_of(unit)
        if days:
            yield from (length / days for length in _lengths(reading, case))


def _lengths(reading: Statement, case: MatchCase) -> Iterator[float]:
    """Yield how many days a claim's times take, are apart, or have gone by since."""
    yield from (date.seconds / DAY for date in reading.dates if date.seconds)
    days = sorted(date.earliest for date in reading.dates if date.earliest and not date.seconds)
    today = case.draft.extraction.reference
    ends = [*days, today] if today else days
    yield from ((ends[-1] - one) / A_DAY for one in days if one < ends[-1])
    if len(days) > 1:
        yield (days[-1] - days[0]) / A_DAY
    for date in reading.dates:
        if date.earliest and date.latest and date.earliest < date.latest and not date.seconds:
            yield (date.latest - date.earliest) / A_DAY + 1


def _stems(text: str) -> frozenset[str]:
    small = word_class("of", "to", "preposition", "article", "determiner", "possessive")
    words = (word for word in text.lower().split() if word.isalpha() and word not in small)
    return frozenset(map(stem, words))


@cache
def _others() -> frozenset[str]:
    """Return the words behind "each" that make it no part of theirs: each other, each one that."""
    joining = word_class("preposition", "to", "and", "but")
    return frozenset(table("predicates")["other_each"]) - joining


@cache
def _every() -> frozenset[str]:
    return frozenset(table("predicates")["subjects_each"])


@cache
def _articles() -> frozenset[str]:
    return word_class("article")


@cache
def _words() -> frozenset[str]:
    each, averaging = table("predicates")["subjects_each"], table("worked_out")["averaging"]
    return frozenset([*each, *averaging])
