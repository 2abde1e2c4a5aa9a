"""FC403: a length of time that is not that between the moments which the ledger has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product

from factcheck.extraction.plurals import plural
from factcheck.matching.arithmetic.durations import LENGTHS
from factcheck.matching.arithmetic.spread import Spread
from factcheck.matching.dates.length_spread import DAY, FARTHEST, length_spread
from factcheck.matching.dates.moments import Moment, apart, may_be_apart, moments
from factcheck.model import DateOrigin, Elapsed, Quantity, Reach, Severity
from factcheck.rules.date.in_order import out_of_order
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

SURE = 0.75
"""From how much of the sentence on, that the claim tells too, a wrong length is an error."""
LONGEST_BY_CLOCK = 1.0
"""Days, from which on a length is not told from one time of day to another."""


@rule(
    code="FC403",
    name="wrong-time-since",
    on=MatchCase,
    severity=Severity.ERROR,
    why="How long ago is told in other words than when, and seldom reckoned again.",
    trips=(
        Example(
            claims=("It is the first strike at the steel plant since 1988.",),
            draft="The strike is the first at the steel plant in [28 years].",
        ),
        Example(
            claims=("Karin Berg has run the ferry company since January 2019.",),
            draft="Karin Berg has run the ferry company for [almost three years].",
        ),
        Example(
            claims=("The alarm rang at the mill at 3.20am and an engine arrived at 3.50am.",),
            draft="An engine arrived at the mill [an hour] after the alarm rang.",
        ),
    ),
    passes=(
        Example(
            claims=("It is the first strike at the steel plant since 1988.",),
            draft="The strike is the first at the steel plant in 38 years.",
            why="from 1988 to the draft's day",
        ),
        Example(
            claims=("Karin Berg has run the ferry company since January 2019.",),
            draft="Karin Berg has run the ferry company for seven years.",
            why="in round years",
        ),
        Example(
            claims=("The alarm rang at the mill at 3.20am and an engine arrived at 3.50am.",),
            draft="An engine arrived at the mill half an hour after the alarm rang.",
            why="half an hour",
        ),
        Example(
            claims=("Karin Berg has run the ferry company since January 2019.",),
            draft="Karin Berg, who runs the ferry company, was jailed for three years.",
            why="no length until now",
        ),
        Example(
            claims=("Karin Berg has run the ferry company since January 2019.",),
            draft="Karin Berg has lived in Oslo for 40 years.",
            why="something else, which has lasted far longer",
        ),
    ),
)
def wrong_time_since(case: MatchCase) -> Iterator[Flag]:
    """Flag how long something has lasted, or came after something, where the claims' dates deny it.

    All the moments that the claims beside it and the draft tell must deny it. So is what is told
    as before something else, or so long before it, where the claims have both days.
    """
    yield from out_of_order(case)
    if not case.match.lengths:
        return
    known = case.draft.document.date_origin is not DateOrigin.TODAY
    today = case.draft.extraction.reference if known else None
    now = [Moment(today, today, None, f"{today.day} {today:%B %Y}")] if today else []
    for length in case.match.lengths:
        if _is_of_an_order(length.ours, case) or _is_answered(length.ours, case):
            continue
        every = [*now, *moments(length.around)]
        if any(_may_fit(one, other, length.ours) for one, other in combinations(every, 2)):
            continue
        ends = (pair for pair in _asked(length, now) if pair[0] != pair[1])
        asked = [pair for pair in ends if _is_of_its_size(*pair, length.ours)]
        if asked:
            yield _flag(length, asked[0])


def _is_of_an_order(length: Quantity, case: MatchCase) -> bool:
    """Tell whether a length lies between two events of which the days are known."""
    found = case.draft.matches_at(length.span)
    return any(order.span.overlaps(length.span) for match in found for order in match.orders)


def _is_answered(length: Quantity, case: MatchCase) -> bool:
    """Tell whether a length of a claim answers this one, which FC101 then judges."""
    found = case.draft.matches_at(length.span)
    return any(pair.ours.span == length.span for match in found for pair in match.quantities)


def _asked(length: Elapsed, now: Sequence[Moment]) -> Iterator[tuple[Moment, Moment]]:
    """Yield the moments that a length is told to lie between."""
    dates = moments(length.ends[0])
    if length.reach is Reach.NOW:
        return product(dates, now)
    return product(dates, moments(chain.from_iterable(length.ends[1:])))


def _may_fit(one: Moment, other: Moment, length: Quantity) -> bool:
    """Tell whether a length may lie between two moments; hours do so by the clock alone."""
    if _is_told_by_clock(length) and None in (one.clock, other.clock):
        return False
    return may_be_apart(one, other, length_spread(length))


def _is_told_by_clock(length: Quantity) -> bool:
    """Tell whether a length of time is so short that only times of day can be so far apart."""
    return (length.value or 0.0) / DAY < LONGEST_BY_CLOCK


def _is_of_its_size(one: Moment, other: Moment, length: Quantity) -> bool:
    """Tell whether what lies between two moments is about as long, and told as finely."""
    days, told = apart(one, other), (length.value or 0.0) / DAY
    by_clock = one.clock is not None and other.clock is not None
    if days is None or by_clock is not _is_told_by_clock(length):
        return False
    middle = _middle(days)
    return middle > 0 and 1 / FARTHEST <= told / middle <= FARTHEST


def _middle(days: Spread) -> float:
    return (days.low + days.high) / 2


def _flag(length: Elapsed, ends: tuple[Moment, Moment]) -> Flag:
    days = apart(*ends)
    unit, name = _unit(length.ours)
    count = round(_middle(days) / unit, 0 if unit >= 1 else 1) if days else 0
    told = f"about {count:g} {plural(name) if count != 1 else name}"
    return Flag(
        span=length.ours.span,
        message=f"From {ends[0].text} to {ends[1].text} is {told}.",
        expected=told,
        severity=None if length.score >= SURE else Severity.WARNING,
    )


def _unit(length: Quantity) -> tuple[float, str]:
    """Return the unit in which a length is counted, in days, and its name."""
    units = {seconds: str(name) for name, seconds in LENGTHS.items()}
    return length.grain / DAY, units.get(length.grain, "day")
