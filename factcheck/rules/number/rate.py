"""FC106: the figure is right, but it is given for another span or base."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.quantities.rates import rate_at
from factcheck.extraction.tokens import tokenize
from factcheck.matching.arithmetic.conversion import SCORE, days_of, is_one_base
from factcheck.matching.figures.basing.told_stretches import stretches
from factcheck.matching.words.stems import stem
from factcheck.model import Pair, Quantity, Rebasing, Scope, Severity, Span, Statement
from factcheck.rules.number.rebased import rebased
from factcheck.rules.number.writing import phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

SEVERAL = 1.5
"""A stretch of so many days, or weeks, is more than one."""
SAME_LENGTH = 0.01
"""Two stretches that differ by no larger a share are one: 52 weeks and a year."""


@rule(
    code="FC106",
    name="rate-conflict",
    on=MatchCase,
    severity=Severity.ERROR,
    why="Ninety a day and ninety a week are told with the same number.",
    trips=(
        Example(
            claims=("The clinic treats 90 patients a day.",),
            draft="The clinic treats [90 patients a week].",
        ),
        Example(
            claims=("The city will spend £24m on road repairs over three years.",),
            draft="The city will spend [£24m a year] on road repairs.",
        ),
        Example(
            claims=("The bridge carries about 14,500 vehicles a day.",),
            draft="[Every week] the bridge carries about 14,500 vehicles.",
        ),
        Example(
            claims=("The reservoir lost 14 million cubic metres of water in 50 minutes.",),
            draft="The reservoir lost [14 million cubic metres of water a minute].",
        ),
        Example(
            claims=("The agency charged its clients £4.50 per worker a week.",),
            draft="The agency charged its clients £4.50 per worker [a month].",
        ),
        Example(
            claims=(
                "Varde, a maker of howitzers, plans to go from three to five a month from May.",
            ),
            draft="Varde, a maker of howitzers, plans to go from [3 of them a week] to 5 from May.",
        ),
        Example(
            claims=("Wexley Water said the leak was losing 3.4 million litres a day.",),
            draft="The leak lost [3.4 million litres over the whole winter].",
        ),
        Example(
            claims=("The hospital carried out 1,860 hip operations in 2025.",),
            draft="The hospital carries out [1,860 hip operations every month].",
        ),
        Example(
            claims=("Some 61,300 people came to the fair during the week.",),
            draft="On [each day 61,300 people] came to the fair.",
        ),
    ),
    passes=(
        Example(
            claims=("The city will spend £24m on road repairs over three years.",),
            draft="The city will spend £8m a year on road repairs.",
            why="three times eight",
        ),
        Example(
            claims=("The clinic treats 90 patients a day.",),
            draft="The clinic treats 90 patients per day.",
            why="the same rate",
        ),
        Example(
            claims=("The city will borrow $60 million over 20 years.",),
            draft="The city is to borrow $60 million over two decades.",
            why="two decades are 20 years",
        ),
        Example(
            claims=("The clinic treats 90 patients a day.",),
            draft="On Thursday the clinic treated 90 patients.",
            why="no rate is given",
        ),
        Example(
            claims=("The port handled 310,000 tonnes of grain in April 2026.",),
            draft="The port handled 310,000 tonnes of grain a month.",
            why="April is one",
        ),
        Example(
            claims=("After three years in office the mayor earns £90,000 and has a car.",),
            draft="The mayor has a car and earns £90,000 a year.",
            why="three years in which it was not earned",
        ),
        Example(
            claims=("The crossing handles 2,300 trucks a day.",),
            draft="The crossing handles 2,300 trucks daily, a quarter of them empty.",
            why="a part of them, and no quarter of a year",
        ),
    ),
)
def conflicting_rates(case: MatchCase) -> Iterator[Flag]:
    """Flag a rate with the checked number but another denominator.

    Where it is told of one end of a change, it is flagged there alone: from three a week to five.
    """
    flags = list(_conflicting_rates(case))
    yield from flags
    yield from rebased(case, Rebasing.RATE, (flag.span for flag in flags))


def _conflicting_rates(case: MatchCase) -> Iterator[Flag]:
    """Flag the rates of figures that answer each other."""
    pairs = [(pair, _other_base(pair, case)) for pair in case.match.quantities]
    told = {pair.ours.per for pair, span in pairs if span is not None and _tells_its_rate(pair)}
    for pair, span in pairs:
        if span is not None and (_tells_its_rate(pair) or pair.ours.per not in told):
            yield Flag(
                span=span,
                message=f"The ledger has {phrase(pair.theirs)}.",
                expected=phrase(pair.theirs),
                found=phrase(pair.ours),
            )


def _tells_its_rate(pair: Pair[Quantity]) -> bool:
    """Tell whether the rate of our figure stands beside it, and is not the other end's."""
    ours = pair.ours
    return ours.rate is not None or bool(ours.per and ours.per in ours.text)


def _other_base(pair: Pair[Quantity], case: MatchCase) -> Span | None:
    """Return the words that give a figure another base than the claim's.

    A claim of several sets has several scores that begin with one number.
    """
    ours = pair.ours
    if ours.unit == SCORE and _has_score(case.match.reading, ours):
        return None
    if has_other_base(ours, pair.theirs):
        return ours.rate or ours.span
    if ours.value != pair.theirs.value:
        return None
    if ours.per and pair.theirs.per:
        return _other_second_base(pair, case)
    return ours.rate or ours.span if _is_of_a_stretch(pair, case) else None


def _has_score(statement: Statement, score: Quantity) -> bool:
    return any(
        (one.unit, one.value, one.per) == (SCORE, score.value, score.per)
        for one in statement.quantities
    )


def has_other_base(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two rates have one number and two denominators."""
    if not ours.per or not theirs.per or ours.value != theirs.value:
        return False
    here, there = days_of(ours.per), days_of(theirs.per)
    if here and there:
        return abs(here - there) > SAME_LENGTH * there
    return not is_one_base(ours.per, theirs.per)


def _other_second_base(pair: Pair[Quantity], case: MatchCase) -> Span | None:
    """Return what a rate by the head is by besides, if the claim's is not: per worker a month."""
    here = _rate_behind(case.match.statement, pair.ours)
    there = _rate_behind(case.match.reading, pair.theirs)
    if here is None or there is None or _stems(here[0]) == _stems(there[0]):
        return None
    return here[1] if days_of(here[0]) and days_of(there[0]) else None


def _rate_behind(statement: Statement, figure: Quantity) -> tuple[str, Span] | None:
    tokens, shift = tokenize(statement.text), statement.span.start
    first = tokens.at(figure.span.end - shift)
    found = rate_at(tokens, first)
    return found and (
        found[0],
        Span(tokens.starts[first], tokens.ends[found[1] - 1]).shifted(shift),
    )


def _is_of_a_stretch(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether one side tells by the day what the other tells of several, or of part of one."""
    rate = days_of(pair.ours.per or pair.theirs.per or "")
    if not rate or not (pair.ours.per or pair.ours.scope is Scope.IN_TOTAL):
        return False
    parts = [days / rate for days in stretches(case.match.reading, pair.theirs)]
    return any(n >= SEVERAL for n in parts) and not any(1 / SEVERAL < n < SEVERAL for n in parts)


def _stems(text: str) -> list[str]:
    return [stem(word) for word in tokenize(text).lower]
