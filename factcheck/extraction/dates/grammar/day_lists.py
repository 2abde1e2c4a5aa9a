"""Lists of days that share their month: 19 and 20 August; on March 5, 12 and 19, 2026."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.computed import computed
from factcheck.extraction.dates.grammar.days import (
    DAY_KINDS,
    LAST_DAY,
    NUMBERED,
    OF_YEAR,
    dated,
    goes_on,
)
from factcheck.extraction.dates.words.lexicon import lexicon
from factcheck.extraction.dates.words.nodes import Node
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import Tokens

JOINED = f"(?:COMMA THE? {NUMBERED})* COMMA? (?:AND|OR) THE?"
NO_RANGE = "(?<!BETWEEN|MONTH)(?<!BETWEEN THE|MONTH THE)"
DAYS_FIRST = f"{NO_RANGE} {NUMBERED} {JOINED} {NUMBERED} (?=OF? MONTH {OF_YEAR})"
MONTH_FIRST = f"(?<!BETWEEN) MONTH THE? {NUMBERED} {JOINED} {NUMBERED} (?!OF? MONTH) {OF_YEAR}"


class DayLists:
    """Makes a date of each day of a list; a level of the grammar like those of single rules."""

    @computed
    def needs(self) -> frozenset[str]:
        """The signs without which no list has a month."""
        return frozenset(lexicon().pattern("MONTH"))

    @computed
    def _lists(self) -> re.Pattern[str]:
        days, month = map(lexicon().pattern, (DAYS_FIRST, MONTH_FIRST))
        return re.compile(f"(?P<days>{days})|(?P<month>{month})")

    def apply(self, nodes: list[Node], signs: str, tokens: Tokens) -> tuple[list[Node], str]:
        """Return the nodes, and their signs, with the days of every list made into dates."""
        result: list[Node] = []
        place = 0
        for match in self._lists.finditer(signs):
            result += nodes[place : match.start()]
            place = match.end()
            listed = nodes[match.start() : place]
            made = (
                _before_month(listed, nodes[place:]) if match["days"] else _behind(listed, tokens)
            )
            result += made or listed
        result += nodes[place:]
        return result, "".join([node.sign for node in result])


def _before_month(listed: Sequence[Node], following: Sequence[Node]) -> Sequence[Node]:
    """Return a list whose last day has the month behind it, each other day a date by itself."""
    if not _are_days(listed):
        return ()
    month = next(node.value for node in following if node.sign == lexicon().signs["MONTH"])
    year = _year_in(following[: _end_of_date(following)])
    return [*(_date_of(node, month, year) for node in listed[:-1]), listed[-1]]


def _behind(listed: Sequence[Node], tokens: Tokens) -> Sequence[Node]:
    """Return a list behind its month, each day a date, the first with the month before it."""
    days = [node for node in listed if _is_day(node)]
    if not _are_days(listed) or _counts_something(tokens, listed[-1].last):
        return ()
    month, year = listed[0], _year_in(listed)
    made = [_date_of(node, month.value, year) for node in days]
    made[0].first, made[-1].last = month.first, listed[-1].last
    return made


def _counts_something(tokens: Tokens, index: int) -> bool:
    """Tell whether what may be a day counts what follows: on May 3 and 14 people."""
    counted = index < len(tokens) and is_plural(tokens.lower[index])
    return counted or goes_on(tokens, index)


def _are_days(listed: Sequence[Node]) -> bool:
    """Tell whether the numbers of a list are days, each after the one before."""
    days = [int(node.value) for node in listed if _is_day(node)]
    return days[-1] <= LAST_DAY and all(one < later for one, later in pairwise(days))


def _is_day(node: Node) -> bool:
    return node.sign in {lexicon().signs[kind] for kind in DAY_KINDS}


def _date_of(node: Node, month: int, year: int | None) -> Node:
    """Return a day of a month as a date; what stands between days stays as it is."""
    if not _is_day(node):
        return node
    return Node(lexicon().signs["DATE"], dated(month, int(node.value), year), node.first, node.last)


def _end_of_date(nodes: Sequence[Node]) -> int:
    """Return how many nodes a month and its year are, at the head of some."""
    match = re.match(lexicon().pattern(f"OF? MONTH {OF_YEAR}"), "".join(n.sign for n in nodes))
    return match.end() if match else 0


def _year_in(nodes: Sequence[Node]) -> int | None:
    return next((node.value for node in nodes if node.sign == lexicon().signs["YEAR"]), None)
