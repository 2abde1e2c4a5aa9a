"""Durations as figures: how long is compared as how many is, in seconds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import category

from factcheck.extraction.quantities.bounds import (
    Bounded,
    bound_after,
    bound_before,
    limits,
    stretched,
)
from factcheck.extraction.quantities.negated import under_negation
from factcheck.extraction.quantities.rates import Rate, rate_around, rate_at
from factcheck.extraction.quantities.relations import relation_of
from factcheck.extraction.quantities.scopes import scope_of
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.values import SECOND
from factcheck.model import (
    Bound,
    DateMention,
    Granularity,
    Quantity,
    Relation,
    Span,
    Statement,
    UnitKind,
)

BOUNDS = {"about": Bound.ABOUT}
LENGTHS = {
    Granularity.SECOND: 1.0,
    Granularity.MINUTE: 60.0,
    Granularity.HOUR: 3600.0,
    Granularity.DAY: 86400.0,
    Granularity.WEEK: 7 * 86400.0,
    Granularity.MONTH: 30 * 86400.0,
    Granularity.YEAR: 365 * 86400.0,
}
"""Seconds of the units that durations are given in, as they are given: no rounding is finer."""
DECIMALS = re.compile(r"\d[.,](\d{1,3})(?![\d.,])")


def figures(statement: Statement, tokens: Tokens) -> tuple[Quantity, ...]:
    """Return the quantities of a statement, its durations among them, in the order of the text.

    The month of "£2,800 a month" is no length of time.

    `tokens` are those of the statement's own text; the words before a duration and behind it give
    its bound and what it is per.
    """
    rates = [quantity.span for quantity in statement.quantities if quantity.per]
    lengths = (
        length
        for length in _durations(statement, tokens)
        if not any(rate.contains(length.number) for rate in rates)
    )
    return tuple(sorted((*statement.quantities, *lengths), key=lambda quantity: quantity.span))


def _durations(statement: Statement, tokens: Tokens) -> Iterator[Quantity]:
    """Yield lengths of time, and how far off is what is told by the clock: minutes later."""
    for date in statement.dates:
        if date.seconds is not None:
            yield _as_quantity(date, date.seconds, statement.span.start, tokens)


def _as_quantity(date: DateMention, seconds: float, start: int, tokens: Tokens) -> Quantity:
    first, last = tokens.at(date.span.start - start), tokens.at(date.span.end - start)
    rate = rate_at(tokens, last)
    last = rate[1] if rate else last
    before, after = _before(tokens, first, last), bound_after(tokens, last)
    bounded = stretched(before, after, last)
    bound = BOUNDS.get(date.bound or "", bounded.bound)
    low, high = limits(seconds, bound)
    apart = None if rate else rate_around(tokens, bounded.first, last)
    opening = first if bounded.bound is Bound.EXACTLY else bounded.first
    closing = max(last, after.last if after else last)
    scope, closing = scope_of(tokens, Bounded(opening, closing), None)
    span = Span(tokens.starts[opening], tokens.ends[closing - 1]).shifted(start)
    return Quantity(
        span=span,
        text=span.shifted(-start).of(tokens.text),
        number=date.span,
        value=seconds,
        low=low,
        high=high,
        bound=bound,
        lean=bounded.lean,
        unit=SECOND,
        unit_kind=UnitKind.MEASURE,
        per=rate[0] if rate else apart.per if apart else None,
        rate=_place(tokens, apart, start) if apart else None,
        scope=scope,
        grain=_grain(date),
        relation=relation_of(tokens, bounded.first, last),
    )


def _place(tokens: Tokens, rate: Rate, start: int) -> Span:
    return Span(tokens.starts[rate.first], tokens.ends[rate.last - 1]).shifted(start)


def _before(tokens: Tokens, first: int, last: int) -> Bounded:
    """Return the bound before a length of time, where the word for it is no "during".

    Over an hour longer is more than an hour longer.
    """
    bounded = bound_before(tokens, first)
    opener, between = tokens.lower[bounded.first], tokens.lower[bounded.first + 1 : first]
    before = tokens.lower[bounded.first - 1] if bounded.first else ""
    during, limiting, passed_over, still = _words()
    alone = bounded.first < first and passed_over.issuperset(between)
    apart = relation_of(tokens, bounded.first, last) is Relation.DIFFERENCE
    limited = before in limiting and not _is_of_another(tokens, bounded)
    if alone and opener in during and not limited and not apart:
        return Bounded(bounded.first, first)
    return bounded if before in still else under_negation(tokens, bounded)


def _is_of_another(tokens: Tokens, bounded: Bounded) -> bool:
    """Tell whether the verb before "over" has its object already: to be spent, $84m spent over."""
    verb = bounded.first - 1
    if verb < 1 or tokens.lower[verb] not in table("durations")["taking_time"]:
        return False
    before = tokens.lower[verb - 1]
    told = before[0].isdigit() and verb > 1 and category(tokens.words[verb - 2][0]) == "Sc"
    return told or before in word_class("be") or before in _amounts()


def _grain(date: DateMention) -> float:
    """Return the last place of a length as it is written: six minutes of 2.1 hours."""
    unit = LENGTHS.get(date.granularity or Granularity.SECOND, 1.0)
    decimals = DECIMALS.search(date.text)
    return unit * 10.0 ** -len(decimals[1]) if decimals else unit


@cache
def _amounts() -> frozenset[str]:
    """Return the words that end an amount of money: million, dollars."""
    return frozenset({*table("numbers")["scales"], *table("durations")["of_money"]})


@cache
def _words() -> tuple[frozenset[str], ...]:
    """Return the words for both during and more than, those that settle it, and articles.

    And those behind which a bound is no part of what is denied: nobody was hurt for over a year.
    """
    data = table("durations")
    passed_over = table("bounds")["passed_over"]
    kinds = data["during"], data["before_more_than"], passed_over, data["never_denied"]
    return tuple(map(frozenset, kinds))
