"""FC710: a rate, an average or a total that does not go with the other two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from attrs import frozen

from factcheck.model import Relation, Scope, Severity, UnitKind
from factcheck.rules.internal.rating.bare_averages import wrong_bare_average
from factcheck.rules.internal.rating.equal_rates import wrong_rates
from factcheck.rules.internal.rating.products import wrong_product
from factcheck.rules.internal.rating.rates import (
    Count,
    Rate,
    counts_for,
    cue_inside,
    goes_on,
    goes_together,
    in_unit_of,
    rate_of,
    totals_for,
)
from factcheck.rules.internal.rating.speeds import wrong_times
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.figures import Figure, shown
from factcheck.rules.internal.told.passages import Passage, passages
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

BEHIND = 3
"""So many words may a rate have behind its number: "530 for each clinic"."""
PAIR = 2
MOST = 8
"""So many figures, the nearest, may be meant."""


@frozen(eq=False, repr=False)
class Told:
    """A rate with the total and the count that it is told with."""

    total: Figure
    rate: Rate
    count: Count


@rule(
    code="FC710",
    name="wrong-average",
    on=DraftCase,
    severity=Severity.ERROR,
    why="An average is the one figure of a story that every reader can work out again.",
    trips=(
        Example(draft="The works made [1,200 boxes over four days, or 320] a day."),
        Example(draft="The fund gave £[1.8 million to 30 schools, or £80,000] each."),
        Example(
            draft=(
                "The council opened [14 clinics and gave 5,300 doses, an average of "
                "about 530] for each clinic."
            )
        ),
        Example(draft="It can take 12 million passengers a year, or about [two million] a month."),
        Example(draft="Growers lit [90,000 candles, at about €11 each, a bill of nearly €10m]."),
    ),
    passes=(
        Example(draft="The works made 1,200 boxes over four days, or 300 a day.", why="1,200 ÷ 4"),
        Example(
            draft="The 210mm of rain in the three days to 4 February works out at 70mm a day.",
            why="the last of the three days is one of them",
        ),
        Example(
            draft="The fund gave £1.8 million to 31 schools, or nearly £60,000 each.",
            why="a rounding that says so",
        ),
        Example(
            draft="It can take 12 million passengers a year, or about 250,000 a week.",
            why="12 million ÷ 52 is 230,769",
        ),
        Example(
            draft="In the first half it earned $120 million, or $2.40 a share.",
            why="how many shares there are is not told",
        ),
        Example(
            draft="The club has 30 members in two towns and charges £40 each.",
            why="a price, not an average",
        ),
        Example(draft="He bought 250 shares at $12 apiece, a total of $3,000.", why="250 × 12"),
    ),
)
def averages_that_do_not_follow(case: DraftCase) -> Iterator[Flag]:
    """Flag a rate that is not its total over its count, or a total that is not so many times it."""
    for passage in passages(case):
        for figure in passage.sentence.figures:
            told = _average(passage, figure) or _bill(passage, figure)
            flag = _flag(passage.sentence, told, figure) if told else None
            flag = flag or wrong_product(passage.sentence, figure)
            flag = flag or wrong_bare_average(passage.sentence, figure)
            if flag is not None:
                yield flag
        yield from wrong_rates(passage.sentence)
        yield from wrong_times(passage.sentence)


def _average(passage: Passage, figure: Figure) -> Told | None:
    """Return what a rate is wrongly worked out from: "1,200 boxes over four days, or 320 a day"."""
    rate = rate_of(passage.sentence, figure)
    if rate is None or not _is_worked_out(passage.sentence, figure):
        return None
    counts = counts_for(passage, rate)
    before = passage.figures_before(figure)
    if not before and passage.before and goes_on(passage.sentence):
        before = passage.before[-1].numbers
    if rate.noun is None and rate.unit is None and len(counts) == len(before) == PAIR:
        counts = sorted(counts, key=lambda count: count.spread.low)[:1]
    told = _wrong(passage, rate, totals_for(before, rate, counts), counts)
    return told if told and told.total.spread.is_finite else None


def _bill(passage: Passage, figure: Figure) -> Told | None:
    """Return what a total is wrongly worked out from: "three tickets at $40 came to $140"."""
    if not _is_total(passage.sentence, figure):
        return None
    before = [one for one in passage.sentence.figures if one.last <= figure.first]
    rates = [rate for one in before if (rate := _price(passage.sentence, one))]
    others = [one for one in before if not rates or one is not rates[0].figure]
    if len(rates) != 1 or any(_is_one_more(one, figure) for one in others):
        return None
    counts = [one for one in counts_for(passage, rates[0]) if _stands_before(one, figure)]
    totals = totals_for([figure], rates[0], counts)
    return _wrong(passage, rates[0], totals, counts)


def _is_one_more(figure: Figure, total: Figure) -> bool:
    """Tell whether a figure may be of the total too: "$5,000, and his men $2,000 each, in all"."""
    money = figure.quantity.unit_kind is UnitKind.CURRENCY
    return money and figure.quantity.unit == total.quantity.unit


def _wrong(
    passage: Passage, rate: Rate, totals: Sequence[Figure], counts: Sequence[Count]
) -> Told | None:
    """Return the one reading of the figures, if there is one and no other of them is right."""
    if len(totals) != 1 or len(counts) != 1:
        return None
    if totals[0].value < rate.figure.value:
        return None
    if not counts[0].spread.is_finite:
        return None
    around = counts_for(passage, Rate(rate.figure, rate.unit, None))
    known = totals_for(passage.numbers[-MOST:], rate, ())
    readings = product([*totals, *known], [*counts, *around])
    right = any(goes_together(total, rate, count) for total, count in readings)
    return None if right else Told(totals[0], rate, counts[0])


def _is_worked_out(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether words say that a rate is worked out from what was told."""
    words = sentence.tokens.lower
    if cue_inside(sentence, figure, "averaged") or cue_inside(sentence, figure, "so_much"):
        return True
    if not cue_inside(sentence, figure, "same_as"):
        return False
    ends = range(figure.last, min(figure.last + BEHIND, len(words) + 1))
    return any(ends_clause(words, at) for at in ends)


def _is_total(sentence: Sentence, figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.relation is Relation.SUM or quantity.scope is Scope.IN_TOTAL:
        return True
    if cue_inside(sentence, figure, "amounting"):
        return True
    words, places = sentence.tokens.lower, (figure.number[1], figure.last)
    behind = any(cue_at(words, at, "over_all") is not None for at in places)
    spans = {sentence.places(date.span)[0] for date in sentence.statement.dates}
    behind = behind or any(cue_at(words, at, "over_span") in spans for at in places)
    return behind and cue_inside(sentence, figure, "same_as")


def _price(sentence: Sentence, figure: Figure) -> Rate | None:
    """Return the rate that a figure is, or the price that it is behind "at"."""
    rate = rate_of(sentence, figure)
    words = sentence.tokens.lower
    at = cue_before(words, figure.first, "at_price") or cue_before(words, figure.first, "paid_of")
    if at is not None and figure.quantity.unit_kind is UnitKind.CURRENCY:
        return Rate(figure, figure.quantity.unit, None)
    return rate or _for_each_of(sentence, figure)


def _for_each_of(sentence: Sentence, figure: Figure) -> Rate | None:
    """Return the rate of "Each of the 24 players will get $5,000"."""
    before = [one for one in sentence.numbers if one is not figure]
    is_each = len(before) == PAIR and before[0].quantity.scope is Scope.EACH
    is_each = (
        is_each and before[0].last <= figure.first and cue_inside(sentence, before[0], "each_one")
    )
    return Rate(figure, figure.quantity.unit, None) if is_each else None


def _stands_before(count: Count, figure: Figure) -> bool:
    return count.figure is None or count.figure.last <= figure.first


def _flag(sentence: Sentence, told: Told, figure: Figure) -> Flag:
    total, rate, count = told.total, told.rate, told.count
    middle = (count.spread.low + count.spread.high) / 2
    if figure is total:
        value = (figure.value and rate.figure.value * middle) or 0.0
        sign = "×"
        first = rate.figure.written
    else:
        whole = in_unit_of(rate, total)
        value = (whole.low + whole.high) / 2 / middle
        sign = "÷"
        first = total.written
    written = shown(float(f"{value:.4g}"), figure)
    return Flag(
        span=around(
            sentence, [figure, total, rate.figure, *([count.figure] if count.figure else ())]
        ),
        message=f"{first} {sign} {count.written} is {written}.",
    )
