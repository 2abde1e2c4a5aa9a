"""Rates within a draft: what is told a day, for each clinic, apiece; and what it is spread over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import inf

from attrs import frozen

from factcheck.extraction.numbers import number_starters
from factcheck.extraction.plurals import plural
from factcheck.extraction.quantities.bounds import bound_before
from factcheck.extraction.units import convert
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.arithmetic.spread import COUNTS, Spread
from factcheck.matching.words.phrases import same_noun
from factcheck.model import Bound, DateMention, DateType, Granularity, Quantity, Scope, UnitKind
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.figures import Figure, is_fraction
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence

REACH = 6
"""So many words may lie between "each" and what each has."""
SAME_NOUN = 0.9
MILLION = 1e6
SECONDS_A_DAY = 86_400.0
SLACK = 0.03
"""What is divided is rounded more than its digits show, by this share."""
SHORTEST = 1.5
"""What is told for one day is not divided by it."""
LEAP = 0.005
"""Years and months differ in length by so much."""
ROUGH = frozenset({UnitKind.ORDINAL, UnitKind.RATIO, UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT})


@frozen(eq=False, repr=False)
class Rate:
    """So much for each: a figure, its unit, and the noun that it is told for each of."""

    figure: Figure
    unit: str | None
    noun: str | None
    """None for "each" alone, which says no noun."""

    @property
    def spread(self) -> Spread:
        """The values that it may have; an average is rounded by itself."""
        known = self.figure.spread
        return Spread(known.low * (1 - SLACK), known.high * (1 + SLACK))


@frozen(eq=False, repr=False)
class Count:
    """How many there are of what a rate is told for: clinics, days."""

    spread: Spread
    written: str
    figure: Figure | None = None
    """None for a length of time."""


def rate_of(sentence: Sentence, figure: Figure) -> Rate | None:
    """Return the rate that a figure gives: "530 for each clinic", "€11 each", "12 km an hour"."""
    quantity = figure.quantity
    if quantity.value is None or quantity.unit_kind in ROUGH or is_fraction(quantity):
        return None
    if cue_inside(sentence, figure, "each_one"):
        return None
    if quantity.unit in speed_units():
        unit, noun = speed_units()[quantity.unit]
        return Rate(figure, unit, noun)
    behind = _noun_behind(sentence, figure)
    if behind is not None:
        return Rate(figure, quantity.unit, behind)
    if quantity.per is not None:
        return Rate(figure, quantity.unit, quantity.per) if quantity.per.isalpha() else None
    owner = _owner_before(sentence, figure) if quantity.scope is Scope.EACH else None
    if owner is not None:
        return Rate(figure, quantity.unit, owner)
    return Rate(figure, quantity.unit, None) if _is_for_each(sentence, figure) else None


def _noun_behind(sentence: Sentence, figure: Figure) -> str | None:
    """Return the noun of "for each clinic" and "a school" behind a figure."""
    words = sentence.tokens.lower
    places = [figure.number[1], figure.last]
    if words[figure.last : figure.last + 1] and words[figure.last].isalpha():
        places.append(figure.last + 1)
    for start in places:
        end = cue_at(words, start, "for_each") if start < len(words) else None
        if end is not None and end < len(words) and words[end].isalpha():
            return words[end] if cue_at(words, end, "of_the") is None else None
    return None


def _owner_before(sentence: Sentence, figure: Figure) -> str | None:
    """Return the noun of "each team has four cars" before a figure."""
    words = sentence.tokens.lower
    for at in range(figure.first - 2, max(figure.first - REACH, 0) - 1, -1):
        end = cue_at(words, at, "each_one")
        if end is not None and words[end].isalpha() and words[end] not in number_starters():
            return words[end] if verb_form(words[end]) <= VerbForm.PERHAPS else None
    return None


def _is_for_each(sentence: Sentence, figure: Figure) -> bool:
    """Recognise "500 at each" and "$12 apiece", but not "each of the 500"."""
    words, last = sentence.tokens.lower, figure.last
    places = {figure.number[1], max(last - 1, figure.number[1]), last}
    return any(cue_at(words, at, "each_alone") is not None for at in places)


def counts_for(passage: Passage, rate: Rate) -> Sequence[Count]:
    """Return how many there are, as far as the passage says, of what the rate is told for."""
    found = list(_counts_in([passage.sentence], rate))
    if rate.noun is not None:
        found += _lengths(passage.sentence, rate.noun)
    if found or not passage.before:
        return found
    taken_up = goes_on(passage.sentence) and rate.noun is not None
    lengths = _lengths(passage.before[-1], rate.noun or "") if taken_up else ()
    return [*lengths, *_counts_in(reversed(passage.before), rate)]


def goes_on(sentence: Sentence) -> bool:
    """Tell whether a sentence begins with a word for what was just told: "That is an average"."""
    return cue_at(sentence.tokens.lower, 0, "goes_on") is not None


def _counts_in(sentences: Iterable[Sentence], rate: Rate) -> Iterator[Count]:
    for sentence in sentences:
        for figure in sentence.figures:
            if figure is not rate.figure and _is_counted(figure.quantity, rate):
                yield Count(figure.spread, figure.written, figure)


def _is_counted(quantity: Quantity, rate: Rate) -> bool:
    if quantity.unit_kind not in COUNTS or (quantity.value or 0) <= 1:
        return False
    if rate.noun is None:
        return quantity.unit is None or quantity.unit != rate.unit
    return bool(quantity.unit) and same_noun(plural(rate.noun), quantity.unit or "") >= SAME_NOUN


def _lengths(sentence: Sentence, noun: str) -> Iterator[Count]:
    """Yield the lengths of time of a sentence, counted in the unit `noun`, or in parts of it.

    More or less than four hours is no length to reckon with.
    A stretch may have its last day, or not: in the three days to 9 March, in the last three days.
    """
    for date in sentence.statement.dates:
        units = _units_of(noun, date.granularity)
        days = _days_of(date)
        length = days / units if units and days and not _is_bounded(sentence, date) else 0.0
        if length >= SHORTEST and units:
            last = 1 / units if date.type is DateType.RANGE else 0.0
            yield Count(Spread(length * (1 - LEAP), (length + last) * (1 + LEAP)), date.text)


def _is_bounded(sentence: Sentence, date: DateMention) -> bool:
    """Tell whether a length is told as more or less than it; "over six weeks" are six."""
    before = bound_before(sentence.tokens, sentence.places(date.span)[0])
    words = sentence.tokens.lower[before.first : before.last]
    spread = words in ([opener] for opener in table("rates")["spread"])
    return date.bound is not None or (before.bound is not Bound.EXACTLY and not spread)


def _units_of(noun: str, granularity: Granularity | None) -> float | None:
    """Return how many days one `noun` is, if a length in such units is commonly divided by it."""
    days: dict[str, float] = table("rates")["days"]
    if noun not in days or granularity is None:
        return None
    finer = table("arithmetic")["divided_into"].get(granularity.value)
    return days[noun] if noun in {granularity.value, finer} else None


def _days_of(date: DateMention) -> float | None:
    if date.type is DateType.DURATION and date.seconds:
        return date.seconds / SECONDS_A_DAY
    if date.type is DateType.RANGE and date.relative and date.earliest and date.latest:
        return float((date.latest - date.earliest).days)
    return None


def totals_for(figures: Iterable[Figure], rate: Rate, counts: Sequence[Count]) -> list[Figure]:
    """Return the figures that may be the rate's total, over all that it is told for."""
    counted = [count.figure for count in counts]
    return [
        figure
        for figure in figures
        if figure is not rate.figure
        and figure not in counted
        and figure.quantity.scope is not Scope.EACH
        and _is_spread_over_nothing(figure.quantity, rate)
        and _is_of_unit(figure.quantity, rate)
    ]


def _is_spread_over_nothing(quantity: Quantity, rate: Rate) -> bool:
    """Tell whether a figure is no rate itself, but for that of both: rooms at so much a night."""
    own = quantity.per if quantity.per and quantity.per.isalpha() else None
    return own is None or (rate.noun is None and own == rate.figure.quantity.per)


def _is_of_unit(quantity: Quantity, rate: Rate) -> bool:
    """Tell whether a figure is in the unit of a rate, or one of the two says no unit."""
    kind = rate.figure.quantity.unit_kind
    if quantity.unit_kind in ROUGH or is_fraction(quantity):
        return False
    if kind in COUNTS and quantity.unit_kind in COUNTS:
        return rate.unit is None or quantity.unit in {rate.unit, None}
    if kind is not quantity.unit_kind:
        return _is_gapped(quantity) and kind in {UnitKind.CURRENCY, UnitKind.MEASURE}
    return (
        quantity.unit == rate.unit or convert(1.0, quantity.unit or "", rate.unit or "") is not None
    )


def _is_gapped(quantity: Quantity) -> bool:
    """Recognise "3.5 billion cubic metres a year, or 52 billion in all"."""
    return quantity.unit_kind is UnitKind.NONE and (quantity.value or 0.0) >= MILLION


def in_unit_of(rate: Rate, total: Figure) -> Spread:
    """Return the total in the unit of the rate."""
    there, here = total.quantity.unit, rate.unit
    if there == here or there is None or here is None:
        return total.spread
    ends = [convert(end, there, here) for end in (total.spread.low, total.spread.high)]
    return Spread(-inf, inf) if None in ends else Spread(ends[0] or 0.0, ends[1] or 0.0)


def goes_together(total: Figure, rate: Rate, count: Count) -> bool:
    """Tell whether the total may be so many times the rate."""
    if total is count.figure:
        return False
    return in_unit_of(rate, total).over(count.spread).meets(rate.spread)


def cue_inside(sentence: Sentence, figure: Figure, kind: str) -> bool:
    """Tell whether a cue begins a figure's words, or stands right before them."""
    words = sentence.tokens.lower
    if cue_before(words, figure.first, kind) is not None:
        return True
    return any(cue_at(words, at, kind) is not None for at in range(figure.first, figure.number[0]))


@cache
def speed_units() -> dict[str, tuple[str, str]]:
    """Return the unit of length and the noun of time of each unit of speed."""
    return {name: (unit, noun) for name, (unit, noun) in table("arithmetic")["speeds"].items()}
