"""Lengths of time as figures: "58 seconds", which can be added up and held against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.numbers import read_number
from factcheck.extraction.quantities.relations import relation_of
from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import DateMention, DateType, Quantity, UnitKind
from factcheck.rules.internal.timing.lengths import is_shift
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.sentences import LISTED, Sentence


def with_lengths(sentence: Sentence) -> Sequence[Figure]:
    """Return the figures of a sentence and its lengths of time, as measures of their unit."""
    lengths = lengths_in(sentence)
    if not lengths:
        return sentence.numbers
    taken = {at for length in lengths for at in range(*length.tokens)}
    others = [one for one in sentence.numbers if taken.isdisjoint(range(*one.number))]
    return sorted((*others, *lengths), key=lambda figure: figure.first)


def lengths_in(sentence: Sentence) -> Sequence[Figure]:
    """Return the lengths of time of a sentence as figures."""
    return sentence.once(_lengths)


def _lengths(sentence: Sentence) -> Sequence[Figure]:
    told = [length for date in sentence.statement.dates for length in _length(sentence, date)]
    return told[:LISTED]


def _length(sentence: Sentence, date: DateMention) -> Iterator[Figure]:
    """Yield a length of time as a figure: "58 seconds"."""
    shift = is_shift(date)
    if not (shift or date.type is DateType.DURATION) or date.granularity is None:
        return
    first, last = sentence.places(date.span)
    last -= shift
    number = read_number(sentence.tokens, first)
    behind = sentence.tokens.words[number.last : last] if number else []
    if number is None or behind[:-1] not in ([], ["-"]) or sentence.is_quoted(date.span):
        return
    quantity = Quantity(
        span=date.span,
        text=date.text,
        number=date.span,
        value=number.value,
        unit=date.granularity.value,
        unit_kind=UnitKind.MEASURE,
        grain=number.grain,
        relation=relation_of(sentence.tokens, first, last, last),
    )
    spread = Spread(number.value, number.value)
    yield Figure(quantity, date.text, (first, last), (first, number.last), spread)
