"""From numbers to quantities: each number with its bound, its unit, its noun and its verb."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrs import evolve

from factcheck.extraction.numbers import NumberKind, number_starters, number_words, read_number
from factcheck.extraction.quantities.ages import as_age
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.bounds import (
    Bounded,
    bound_after,
    bound_before,
    governs_noun,
    limits,
    stretched,
    turned,
)
from factcheck.extraction.quantities.changes import change_of, end_of_size
from factcheck.extraction.quantities.coins import as_percentage, note_at, note_names
from factcheck.extraction.quantities.counted import Counted, counted_before, duration_of, noun_of
from factcheck.extraction.quantities.in_dates import (
    covered_by,
    goes_on_as_date,
    is_day,
    leads_out,
)
from factcheck.extraction.quantities.moves import share_moves
from factcheck.extraction.quantities.multiples import (
    is_shrinking,
    multiple_in_a_word,
    words_of_multiples,
)
from factcheck.extraction.quantities.negated import under_negation
from factcheck.extraction.quantities.non_quantities import is_name
from factcheck.extraction.quantities.predicates import predicate_of
from factcheck.extraction.quantities.ranges import read_amounts
from factcheck.extraction.quantities.rates import rate_around, rate_at, rate_beyond
from factcheck.extraction.quantities.relations import is_size_again, relation_of, says_again
from factcheck.extraction.quantities.scopes import scope_of
from factcheck.extraction.quantities.shares import is_share_of_something
from factcheck.extraction.quantities.unsaid_units import as_compared, as_told_before, things_unsaid
from factcheck.extraction.quantities.verb_phrases import Predicate, heights, is_phrasal
from factcheck.extraction.tokens import Tokens, paragraphs
from factcheck.model import ENDS_OF_CHANGE, Bound, Change, DateMention, Quantity, Span, UnitKind

DIGITS = frozenset("0123456789")
CLOSE = 3
"""So many words may stand between the two ends of a change that share a unit."""
FARTHEST = 100
"""Ends that are more times each other leave a scale unsaid too, or are of no one change."""
UNRATED = frozenset({UnitKind.ORDINAL, UnitKind.RATIO, UnitKind.AGE, UnitKind.TEMPERATURE})


def find_quantities(tokens: Tokens, dates: Sequence[DateMention] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order and without overlap of their numbers.

    A number that one of `dates` covers is none, unless it is an age. None reaches over the end of a
    paragraph. Linear in the text.
    """
    starts = [date.span.start for date in dates]
    found: list[Quantity] = []
    for part in paragraphs(tokens):
        if len(part):
            first = bisect_left(starts, part.starts[0])
            after = bisect_right(starts, part.starts[-1], first)
            found += _in_paragraph(part, dates[first:after])
    return tuple(found)


def _in_paragraph(tokens: Tokens, dates: Sequence[DateMention]) -> Sequence[Quantity]:
    covered = covered_by(tokens, dates)
    found: list[Quantity] = []
    done = 0
    for anchor in _anchors(tokens):
        if anchor < done:
            continue
        start = _start(tokens, anchor, done)
        amounts = _amounts(tokens, start, done)
        if anchor in covered and leads_out(amounts, covered):
            continue
        for amount in amounts:
            done = max(done, amount.last)
            quantity = _quantity(tokens, amount, covered)
            if quantity:
                if found and _rates(tokens, quantity, found[-1]):
                    rate = quantity.rate or quantity.span
                    found[-1] = evolve(found[-1], per=quantity.per, rate=rate)
                quantity = _like_the_last(tokens, quantity, found)
                end = end_of_size(tokens, found[-1], quantity) if found else None
                if end:
                    found[-1] = evolve(found[-1], change=Change.BY)
                    quantity = evolve(quantity, change=end)
                found.append(quantity)
                done = max(done, tokens.at(quantity.span.end)) if quantity.per else done
    return found


def _like_the_last(tokens: Tokens, quantity: Quantity, found: Sequence[Quantity]) -> Quantity:
    """Return a figure with what it leaves to the one before it: a unit, or what it is of others."""
    last = found[-1] if found else None
    if last is None:
        return quantity
    things = things_unsaid(quantity, found)
    if things:
        return evolve(quantity, of=things, unit=things.split(" ")[-1])
    told = as_told_before(tokens, quantity, found)
    if told:
        return told
    if _is_other_end(tokens, last, quantity) or _is_of_more(tokens, last, quantity):
        return evolve(
            quantity, unit=last.unit, unit_kind=last.unit_kind, per=quantity.per or last.per
        )
    compared = None if _is_told_again(found) else as_compared(tokens, quantity, last)
    if compared:
        return compared
    if last.relation is None or quantity.relation is not None or quantity.change:
        return quantity
    joined = says_again(tokens, tokens.at(last.span.end), tokens.at(quantity.span.start))
    joined = joined or is_size_again(tokens, last, quantity)
    return evolve(quantity, relation=last.relation) if joined else quantity


def _is_told_again(found: Sequence[Quantity]) -> bool:
    """Tell whether the last two figures may be one in two units: 17 knots, about 31 km/h."""
    units = {one.unit for one in found[-2:]}
    return len(units) > 1 and len({one.unit_kind for one in found[-2:]}) == 1


def _is_other_end(tokens: Tokens, last: Quantity, quantity: Quantity) -> bool:
    """Recognise "to $610 million from 742 million", where one unit serves both ends."""
    if quantity.unit_kind is not UnitKind.NONE or {last.change, quantity.change} != ENDS_OF_CHANGE:
        return False
    if not last.value or not quantity.value:
        return False
    between = tokens.at(quantity.span.start) - tokens.at(last.span.end)
    return between <= CLOSE and 1 / FARTHEST < quantity.value / last.value < FARTHEST


def _is_of_more(tokens: Tokens, last: Quantity, quantity: Quantity) -> bool:
    """Recognise "12 tonnes of rice, five of lentils and three of salt", all of them in tonnes."""
    if last.unit_kind is not UnitKind.MEASURE or quantity.unit_kind is not UnitKind.COUNT:
        return False
    between = tokens.lower[tokens.at(last.span.end) : tokens.at(quantity.span.start)]
    behind = Span(quantity.number.end, quantity.span.end).of(tokens.text)
    bare = behind.lower() == f" {number_words().linker} {quantity.of}".lower()
    return bool(last.of) and bare and between in ([","], [number_words().joiner])


def _rates(tokens: Tokens, quantity: Quantity, last: Quantity) -> bool:
    """Recognise "from $18 to $21 a month", where what is told of the second is of both."""
    if quantity.per is None or last.per is not None or last.unit != quantity.unit:
        return False
    between = tokens.at(quantity.span.start) - tokens.at(last.span.end)
    return between <= CLOSE and {last.change, quantity.change} == ENDS_OF_CHANGE


def _anchors(tokens: Tokens) -> Iterator[int]:
    """Yield the places where a number may begin."""
    starters = number_starters() | words_of_multiples().keys() | note_names()
    return (
        index for index, word in enumerate(tokens.lower) if word in starters or word[0] in DIGITS
    )


def _start(tokens: Tokens, anchor: int, floor: int) -> int:
    """Return where the number at `anchor` begins: with its sign, its article or its point."""
    place = anchor - 1
    if place < floor:
        return anchor
    words, before = number_words(), tokens.lower[place]
    if before in words.articles:
        return place if read_number(tokens, place) else anchor
    if before == "." and tokens.words[anchor].isdecimal():
        return place if read_number(tokens, place) else anchor
    if before not in words.signs:
        return anchor
    if before.isalpha():
        return anchor if place and tokens.lower[place - 1] == words.either else place
    apart = place == 0 or not tokens.follows_closely(place)
    if tokens.follows_closely(anchor):
        return place if apart else anchor
    return place if place == 0 and _is_all(tokens, place) else anchor


def _is_all(tokens: Tokens, place: int) -> bool:
    """Tell whether the text is nothing but the number that begins at `place`."""
    number = read_number(tokens, place)
    return number is not None and number.last == len(tokens)


def _amounts(tokens: Tokens, start: int, floor: int) -> tuple[Amount, ...]:
    note = note_at(tokens, start)
    if note:
        return (note,)
    if tokens.lower[start] in words_of_multiples():
        multiple = multiple_in_a_word(tokens, start)
        return (multiple,) if multiple else ()
    return tuple(as_percentage(tokens, amount) for amount in read_amounts(tokens, start, floor))


def _quantity(tokens: Tokens, amount: Amount, covered: set[int]) -> Quantity | None:
    """Return the whole quantity of one amount, or None if its number is no quantity."""
    age = as_age(tokens, amount)
    if age is None and covered.issuperset(range(amount.number_first, amount.number_last)):
        return None
    if age is None and is_day(tokens, amount, covered):
        return None
    amount = age or amount
    after = bound_after(tokens, amount.last)
    noun = noun_of(tokens, amount, after.last if after else amount.last)
    if age is None and is_name(tokens, amount, counts=noun is not None):
        return None
    length = duration_of(tokens, noun) if amount.kind is UnitKind.NONE else None
    if noun and length:
        if goes_on_as_date(tokens, noun.last, covered):
            return None
        amount = evolve(amount, unit=length, kind=UnitKind.MEASURE)
    if amount.number is NumberKind.FRACTION and not is_share_of_something(tokens, amount, noun):
        return None
    last = noun.last if noun else after.last if after else amount.last
    rate = rate_at(tokens, last)
    last = rate[1] if rate else last
    after = after or bound_after(tokens, last)
    last = max(last, after.last if after else 0)
    per = rate[0] if rate else amount.per or rate_beyond(tokens, amount, last)
    phrasal = is_phrasal(tokens, amount.first - 1, over_a_height=amount.unit in heights())
    unlimited = phrasal or governs_noun(tokens, amount.first, amount.last)
    before = (
        Bounded(amount.first, amount.first) if unlimited else bound_before(tokens, amount.first)
    )
    bound = under_negation(tokens, stretched(before, after, last))
    bound = turned(bound) if is_shrinking(tokens, amount) else bound
    return _assembled(tokens, amount, noun, bound, per)


def _assembled(
    tokens: Tokens, amount: Amount, noun: Counted | None, bound: Bounded, per: str | None
) -> Quantity:
    """Put together what was read of one quantity."""
    counts = amount.kind is UnitKind.NONE and not (noun and noun.tied)
    predicate = predicate_of(tokens, bound.first, bound.last, may_be_subject=counts)
    if noun is None and counts:
        noun = counted_before(tokens, bound.first)
    scope, last = scope_of(tokens, bound, noun)
    change = change_of(tokens, amount, bound.first, predicate)
    apart = None
    if per is None and change not in ENDS_OF_CHANGE and amount.kind not in UNRATED:
        apart = rate_around(tokens, bound.first, last)
    span = _span(tokens, bound.first, last)
    value, low, high, limit = _values(amount, bound.bound)
    kind = _unit_kind(amount, noun)
    return Quantity(
        span=span,
        text=span.of(tokens.text),
        number=_span(tokens, amount.number_first, amount.number_last),
        value=value,
        low=low,
        high=high,
        bound=limit,
        unit=amount.unit or (noun.unit if noun and kind is UnitKind.COUNT else None),
        unit_kind=kind,
        of=_span(tokens, noun.first, noun.end).of(tokens.text) if noun and noun.unit else None,
        predicate=_text(tokens, predicate),
        scope=scope,
        per=apart.per if apart else per,
        rate=_span(tokens, apart.first, apart.last) if apart else None,
        grain=amount.grain,
        lean=bound.lean,
        change=change,
        relation=None
        if share_moves(tokens, amount)
        else relation_of(tokens, bound.first, last, amount.number_last),
    )


def _values(amount: Amount, bound: Bound) -> tuple[float | None, float | None, float | None, Bound]:
    """Return the value, the ends of what the words allow, and the bound."""
    if amount.high is not None:
        return None, amount.value, amount.high, Bound.BETWEEN
    if amount.number is NumberKind.VAGUE:
        return None, amount.value, None, Bound.MORE_THAN
    low, high = limits(amount.value, bound)
    return amount.value, low, high, bound


def _unit_kind(amount: Amount, noun: Counted | None) -> UnitKind:
    counted = noun is not None and amount.number is not NumberKind.FRACTION
    return UnitKind.COUNT if counted and amount.kind is UnitKind.NONE else amount.kind


def _span(tokens: Tokens, first: int, last: int) -> Span:
    return Span(tokens.starts[first], tokens.ends[last - 1])


def _text(tokens: Tokens, predicate: Predicate | None) -> str | None:
    return _span(tokens, predicate.first, predicate.last).of(tokens.text) if predicate else None
