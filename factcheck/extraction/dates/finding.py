"""Finding dates: from tokens to the mentions of time in them.

A text is read in four steps. Each token gets the sign of its kind, most of them none. Stretches of
signs around an anchor (a month, a unit of time, a year) are lexed into nodes, so that the cost is
that of the few such stretches. Levels of rules join the nodes, from single days up to ranges. What
they mean is resolved against the day of writing, the tense and what was told before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, partial

from factcheck.extraction.dates.grammar.day_lists import DayLists
from factcheck.extraction.dates.grammar.days import BARE_DAYS, DAYS
from factcheck.extraction.dates.grammar.durations import PERIODS
from factcheck.extraction.dates.grammar.parts import PARTS, PARTS_OF_PARTS
from factcheck.extraction.dates.grammar.ranges import BOUNDS, RANGES
from factcheck.extraction.dates.grammar.relative import UNITS
from factcheck.extraction.dates.grammar.sets import SETS
from factcheck.extraction.dates.grammar.shifts import SHIFTS
from factcheck.extraction.dates.grammar.times import CLOCKS, SPANS, TIMES
from factcheck.extraction.dates.grammar.years import BARE_YEARS, YEARS
from factcheck.extraction.dates.meaning.beside import Beside
from factcheck.extraction.dates.meaning.calendar import SUBDAY, Days
from factcheck.extraction.dates.meaning.expressions import Expression, Period
from factcheck.extraction.dates.meaning.frame import Direction, Frame
from factcheck.extraction.dates.meaning.order import month_goes_first
from factcheck.extraction.dates.meaning.relations import Ahead, Shifted
from factcheck.extraction.dates.meaning.tense import direction, is_perfect
from factcheck.extraction.dates.meaning.timex import timex
from factcheck.extraction.dates.words.digits import sign_of_digits
from factcheck.extraction.dates.words.lexicon import ANCHORING, ANCHORS, OTHER, lexicon
from factcheck.extraction.dates.words.lexing import lex
from factcheck.extraction.dates.words.nodes import Node
from factcheck.extraction.tokens import Tokens
from factcheck.model import DateMention, DateType, Granularity, Span

LEVELS = (
    SETS, PERIODS, CLOCKS, DayLists(), DAYS, YEARS, BARE_DAYS, BARE_YEARS, UNITS, SPANS, TIMES,
    PARTS, PARTS_OF_PARTS, TIMES, SHIFTS, RANGES, BOUNDS,
)  # fmt: skip
"""In this order, each building on what the ones before it made."""
DIGITS = frozenset("0123456789")
STRETCH = 60
"""Tokens of one stretch; no expression of time is longer, and it keeps the reading linear."""
LEAD = 12
"""Tokens before an anchor that may belong to it."""
BOUND_TENSES = {"until": Direction.FUTURE, "by": Direction.FUTURE, "since": Direction.PAST}
MEMORY = 8
"""How many of the dates told before are kept."""


def find_dates(
    tokens: Tokens, reference: date | None, sentences: Sequence[Span] = ()
) -> tuple[DateMention, ...]:
    """Return every expression of time of the text, in order and without overlap.

    `reference` is the day of writing; without it what is counted from it stays unresolved, as does
    whatever the text does not tell. `sentences` are the text's, for the tense of each. Takes time
    linear in the text and never raises.
    """
    firsts = [0, *(tokens.at(sentence.start) for sentence in sentences)]
    reader = _Reader(tokens, reference, firsts)
    stretches = _stretches(tokens, _signs(tokens), firsts)
    nodes = (node for stretch in stretches for node in _joined(stretch, tokens))
    return tuple(mention for node in nodes if (mention := reader.mention(node)))


def _signs(tokens: Tokens) -> str:
    """Return one sign for each token; words of no kind have `OTHER`."""
    words = lexicon()
    known = words.sign_of.get
    sign_of = {
        word: known(word) or (sign_of_digits(word, words.signs) if word[0] in DIGITS else OTHER)
        for word in set(tokens.lower)
    }
    return "".join(map(sign_of.__getitem__, tokens.lower))


def _stretches(tokens: Tokens, signs: str, firsts: Sequence[int]) -> Iterator[list[Node]]:
    """Yield the nodes of each stretch that may hold an expression of time, in one sentence each."""
    start = 0
    for match in _stretch_pattern().finditer(signs):
        begun = bisect_right(firsts, match.start())
        ended = bisect_left(firsts, match.end(), begun)
        for end in (*firsts[begun:ended], match.end()):
            nodes = lex(tokens, signs, max(match.start(), start), end)
            if nodes:
                start = nodes[-1].last
                yield nodes


@cache
def _stretch_pattern() -> re.Pattern[str]:
    words = lexicon()
    anchors = "".join(words.signs[kind] for kind in ANCHORS)
    pairs = "|".join(words.pattern(kinds) for kinds in ANCHORING)
    known = f"[^{OTHER}]"
    return re.compile(f"{known}{{0,{LEAD}}}?(?:[{anchors}]|{pairs}){known}{{0,{STRETCH}}}")


def _joined(nodes: list[Node], tokens: Tokens) -> list[Node]:
    """Return the nodes after every level of rules joined what it could."""
    signs = "".join([node.sign for node in nodes])
    for level in LEVELS:
        if not level.needs.isdisjoint(signs):
            nodes, signs = level.apply(nodes, signs, tokens)
    return nodes


def _seconds(expression: Expression) -> float | None:
    """Return the length of a duration or of a deadline, or how far off by the clock.

    That is three weeks, within three weeks, and three minutes later.
    """
    if isinstance(expression, Ahead) and expression.until:
        return expression.by.seconds
    if isinstance(expression, Beside) and expression.before and expression.after:
        return expression.by.seconds
    if isinstance(expression, Shifted) and expression.by.unit in SUBDAY:
        return expression.by.seconds
    return expression.seconds if isinstance(expression, Period) else None


class _Reader:
    """Makes mentions of nodes, one after the other, minding what the text told before."""

    def __init__(self, tokens: Tokens, reference: date | None, firsts: Sequence[int]) -> None:
        self._tokens = tokens
        self._reference = reference
        self._firsts = firsts
        self._told: deque[Days] = deque(maxlen=MEMORY)
        self._month_first = cache(partial(month_goes_first, tokens))
        signs = lexicon().signs
        self._wanted = {signs[kind] for kind in ("DATE", "PERIOD", "SET")}
        self._clock = signs["CLOCK"]
        self._the = signs["THE"]

    def mention(self, node: Node) -> DateMention | None:
        """Return the mention that the node is, if it is one."""
        if node.sign == self._clock:
            return self._time(node)
        if node.sign not in self._wanted or not isinstance(node.value, Expression):
            return None
        expression: Expression = node.value
        days = self._resolved(expression, node)
        if isinstance(expression, Ahead) and days is None:
            expression = expression.by
        if days and expression.bound is None:
            self._told.appendleft(days)
        return self._made(node, expression, days)

    def _made(self, node: Node, expression: Expression, days: Days | None) -> DateMention:
        tokens, first = self._tokens, node.first
        while first + 1 < node.last and lexicon().sign_of.get(tokens.lower[first]) == self._the:
            first += 1
        span = Span(tokens.starts[first], tokens.ends[node.last - 1])
        earliest, latest = days or (None, None)
        return DateMention(
            span=span,
            text=span.of(tokens.text),
            type=expression.type,
            earliest=earliest,
            latest=latest,
            granularity=expression.granularity,
            timex=timex(expression, days),
            seconds=_seconds(expression),
            relative=expression.relative,
            weekday=expression.weekday,
            bound=expression.bound,
        )

    def _resolved(self, expression: Expression, node: Node) -> Days | None:
        """Return the days of an expression; None where no calendar or no reference has them."""
        reference = self._reference
        if reference is None:
            if expression.relative or expression.floating:
                return None
            reference = date.max
        frame = Frame(
            reference=reference,
            told=self._told,
            tense=partial(self._tense, node),
            month_first=self._month_first,
            strict=BOUND_TENSES.get(expression.bound or "") is Direction.PAST,
        )
        try:
            return expression.days(frame)
        except (ValueError, OverflowError):
            return None

    def _tense(self, node: Node) -> Direction:
        """Return the tense around a node; where none shows, "until Friday" looks ahead.

        What has held since January looks back, whatever verb stands there; but what will begin no
        earlier than January looks ahead.
        """
        sentence = self._sentence(node)
        shown = direction(self._tokens, node.first, node.last, sentence)
        if BOUND_TENSES.get(node.value.bound) is Direction.PAST:
            ahead = shown is Direction.FUTURE and not self._follows_since(node)
            return Direction.FUTURE if ahead else Direction.PAST
        if shown is Direction.PAST and is_perfect(self._tokens, sentence[0], node.first):
            shown = BOUND_TENSES.get(node.value.bound, shown)
        return shown or BOUND_TENSES.get(node.value.bound, Direction.UNKNOWN)

    def _follows_since(self, node: Node) -> bool:
        """Tell whether the word since stands right before a date, or before its article."""
        known, sign = lexicon().sign_of, lexicon().signs["SINCE"]
        before = self._tokens.lower[max(node.first - 2, 0) : node.first]
        return any(known.get(word) == sign for word in before)

    def _sentence(self, node: Node) -> tuple[int, int]:
        """Return the first token of the sentence that the node is in and the one after its last."""
        following = bisect_right(self._firsts, node.first)
        last = following == len(self._firsts)
        end = len(self._tokens) if last else self._firsts[following]
        return self._firsts[following - 1], end

    def _time(self, node: Node) -> DateMention:
        span = Span(self._tokens.starts[node.first], self._tokens.ends[node.last - 1])
        clock: str = node.value
        return DateMention(
            span=span,
            text=span.of(self._tokens.text),
            type=DateType.TIME,
            granularity=Granularity.MINUTE if ":" in clock else Granularity.HOUR,
            timex=f"T{clock}",
            bound=self._limit_before(node),
        )

    def _limit_before(self, node: Node) -> str | None:
        """Return the bound that the word before a bare time of day sets: before noon."""
        word = self._tokens.lower[node.first - 1] if node.first else ""
        words = lexicon()
        limiting = {words.signs[kind] for kind in ("SINCE", "UNTIL", "BY", "BEFORE", "AFTER")}
        return words.values[word] if words.sign_of.get(word) in limiting else None
