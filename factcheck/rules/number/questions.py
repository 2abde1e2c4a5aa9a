"""Questions that a figure of the draft answers and the claim's does not.

How many were expected is not how many came, how many there were last time or in the capital not how
many there are, and the one who had three operations is no count of those who were operated on.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from factcheck.extraction.tokens import tokenize
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.slips import looks_miswritten
from factcheck.matching.figures.answers import LIMITS
from factcheck.matching.sides.meeting import meet
from factcheck.model import Bound, Pair, Quantity, StanceKind, Statement, UnitKind
from factcheck.rules.no_act import OPEN
from factcheck.rules.number.expected import BREAK, between_spaces, is_expected_alone, looks_ahead
from factcheck.rules.subjects import MatchCase

BREAKS_OFF = re.compile(r"[;:—–]")
"""What parts one thing told from the next; a comma may part but the place or time."""
NEARLY_SURE = 0.85
"""The probability from which a figure may be of the claim's place, of which it says nothing."""
LONG = dt.timedelta(days=31)
"""How long before a plan was told what was done is no part of it."""
BESIDE = 20
"""So many characters behind a figure may begin what leaves it open: 400 jobs could be lost."""
FARTHEST = 400
"""Characters before the end of a figure in which its limit may stand."""


def answers_another(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether a figure is of somebody alone, of elsewhere or before, or was but expected."""
    asked = (
        is_expected_alone,
        _is_yet_open,
        _is_of_before_a_plan,
        _is_within_capacity,
        _is_of_unknown,
        _is_somebody,
        _is_limited,
        _is_elsewhere,
        _is_of_another_field,
    )
    return any(is_other(pair, case) for is_other in asked)


def _is_elsewhere(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether a figure is of a place of which the claim tells nothing: Loreto, where 11 died.

    What nearly is sure may be of a place that the claim leaves out.
    """
    statement, claim = case.match.statement, tokenize(case.claim.text).lower
    start = pair.ours.span.start - statement.span.start
    where = _where().search(statement.text[max(start - FARTHEST, 0) : start])
    if where is None or pair.score >= NEARLY_SURE:
        return False
    end = statement.span.start + max(start - FARTHEST, 0) + where.start()
    placed = next((name for name in statement.names if name.span.end == end), None)
    return placed is not None and set(tokenize(placed.text).lower).isdisjoint(claim)


def _is_of_another_field(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether a figure is of those of whom no claim tells anything: the women's final.

    Ten men are no field of their own.
    """
    statement = case.match.statement
    start = pair.ours.span.start - statement.span.start
    told = _fields().intersection(tokenize(statement.text[max(start - FARTHEST, 0) : start]).lower)
    told -= {one.of for one in statement.quantities}
    return any(next(iter(case.draft.claims_with(field)), None) is None for field in told)


def _is_limited(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether a figure is of another place or time, by a limit before it or right behind it.

    What stands behind a further mark limits something else.
    """
    claim, statement = between_spaces(case.claim.text), case.match.statement
    end = pair.ours.span.end - statement.span.start
    behind = BREAK.search(statement.text, end)
    told = statement.text[: behind.start() if behind else None]
    ours = between_spaces(BREAKS_OFF.split(told[-FARTHEST:])[-1])
    return any(limit in ours and limit not in claim for limit in _limits())


def _is_somebody(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether "one" stands for a person or thing of whom more is told: one patient, who."""
    ours, theirs = pair.ours, pair.theirs
    counted = ours.unit_kind is not UnitKind.ORDINAL and ours.bound is Bound.EXACTLY
    if ours.value != 1 or not counted or not ours.text[:1].isalpha():
        return False
    if ours.number.start != ours.span.start or theirs.value is None or theirs.value <= 1:
        return False
    statement = case.match.statement
    rest = statement.text[ours.span.end - statement.span.start :]
    following = tokenize(rest).lower[:1]
    return bool(following) and following[0] in _going_on()


def _is_yet_open(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether ours may but come to be, and the claim tells what has: profit could reach it.

    What may be within a limit is allowed: may rise by no more than 5%.
    """
    statement, theirs = case.match.statement, case.match.reading
    if pair.ours.bound in LIMITS:
        return False
    ahead = any(
        one.kind is StanceKind.HEDGE
        and one.text.lower() in word_class("modal")
        and one.scope
        and one.scope.contains(pair.ours.number)
        and not BREAK.search(_between(statement, one.span.end, pair.ours.number.start))
        for one in statement.stance
    )
    settled = all(one.kind not in OPEN for one in theirs.stance)
    return ahead and settled and not looks_ahead(case.claim.text)


def _between(statement: Statement, start: int, end: int) -> str:
    first = statement.span.start
    return statement.text[max(start - first, 0) : max(end - first, 0)]


def _is_of_before_a_plan(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether theirs but is planned, and ours is dated before that: last year it spent 12."""
    told = case.match.reading.told
    number = pair.theirs.number
    planned = any(
        one.kind in OPEN
        and one.scope
        and (one.scope.contains(number) or 0 <= one.span.start - number.end <= BESIDE)
        for one in case.match.reading.stance
    )
    statement = case.match.statement
    ahead = any(
        one.kind in OPEN and one.scope and one.scope.contains(pair.ours.number)
        for one in statement.stance
    )
    if not planned or ahead or told is None:
        return False
    theirs = case.match.reading.dates
    return any(
        date.latest and date.latest < told - LONG and not any(meet(date, one) for one in theirs)
        for date in statement.dates
    )


def _is_within_capacity(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether theirs is what something can hold, and ours no more, of what it held once."""
    ours, theirs = pair.ours.value, pair.theirs.value
    if not ours or not theirs or ours >= theirs:
        return False
    mine, other = between_spaces(case.match.statement.text), between_spaces(case.claim.text)
    return any(one in other for one in _able()) and not any(one in mine for one in _able())


def _is_of_unknown(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether only such are named before a figure as no claim names: revenue at Morland.

    Its own claim is asked first: of what else a ledger has a claim held to another knows nothing.
    """
    statement = case.match.statement
    if looks_miswritten(pair.ours, pair.theirs) and is_telling(pair.ours, digits=2):
        return False
    start = pair.ours.span.start - statement.span.start
    before = statement.text[:start]
    opens = max((found.end() for found in BREAK.finditer(before)), default=0)
    named = [
        name.text
        for name in statement.names
        if opens <= name.span.start - statement.span.start < start
        and not case.draft.is_speaker(name.span)
    ]
    words = (word for name in named for word in tokenize(name).lower if word.isalpha())
    own = set(tokenize(case.claim.text).lower)
    return bool(named) and all(
        word not in own and next(iter(case.draft.claims_with(word)), None) is None for word in words
    )


@cache
def _fields() -> frozenset[str]:
    return frozenset(table("scopes")["fields"])


@cache
def _where() -> re.Pattern[str]:
    """Return what makes all that follows a place's, up to a figure: Loreto, where 11 died."""
    return re.compile(rf", {table('scopes')['where']} [^,;:—–(]*$")


@cache
def _limits() -> tuple[str, ...]:
    """Return what limits a sentence to another place or time, between spaces."""
    data = table("scopes")
    rounds = data["rounds_before"]
    before = (f"{which} {what}" for which in rounds["which"] for what in rounds["what"])
    return tuple(f" {words} " for words in (*data["places"], *data["times"], *before))


@cache
def _able() -> tuple[str, ...]:
    """Return what makes of a figure one that something can hold, between spaces."""
    return tuple(f" {words} " for words in table("scopes")["able"])


@cache
def _going_on() -> frozenset[str]:
    """Return what goes on to tell more of one: a comma, who."""
    return word_class("relative") | {","}
