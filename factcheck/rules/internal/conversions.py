"""FC709: a measure that is converted wrongly in the same breath."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from factcheck.extraction.units import convert
from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Scope, Severity, UnitKind
from factcheck.rules.internal.told.cues import cue_at
from factcheck.rules.internal.told.figures import Figure, shown
from factcheck.rules.internal.told.sentences import Sentence, sentences
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

MEASURES = frozenset({UnitKind.MEASURE, UnitKind.TEMPERATURE})
SLACK = 0.05
"""Conversions are rounded more than their digits show, by this share."""
FEWEST = 2
EACH = ("for_each", "each_alone")
"""The cues behind what each of many has."""


@rule(
    code="FC709",
    name="wrong-conversion",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Half of the readers read the figure in brackets alone.",
    trips=(
        Example(draft="The craft circles the Moon at about 100 kilometres ([26] miles)."),
        Example(draft="It was 30 degrees Celsius, or [76] degrees Fahrenheit."),
    ),
    passes=(
        Example(draft="The craft circles the Moon at 100 kilometres (62 miles).", why="62.1 miles"),
        Example(draft="The fire burned 28 square miles (73 sq km).", why="72.5, rounded"),
        Example(
            draft="It was four degrees Celsius (7.2 degrees Fahrenheit) warmer than a year ago.",
            why="of a difference the zero points play no part",
        ),
        Example(
            draft="He ran 10 kilometres, or walked 3 miles.", why="another thing, not a conversion"
        ),
        Example(
            draft="The route is more than 100 kilometres (60 miles) long.",
            why="the bound holds for both, and both are rounded",
        ),
        Example(draft="The ship is 366 metres long (51 metres wide).", why="one unit"),
        Example(
            draft="The ship brought 600 tonnes of rice, or 12 kilos for each of 50,000 people.",
            why="a share of it, and not the same again",
        ),
    ),
)
def conversions_that_are_wrong(case: DraftCase) -> Iterator[Flag]:
    """Flag a measure in another unit that is not the one right before it."""
    for sentence in sentences(case, least=FEWEST):
        for first, again in zip(sentence.figures, sentence.figures[1:], strict=False):
            if not _says_again(sentence, first, again):
                continue
            found = list(_conversions(sentence.unbounded(first), again))
            rounded = _rounded(sentence.unbounded(again))
            if found and not any(value.meets(rounded) for value in found):
                value = shown(_readable(found[0]), again)
                yield Flag(
                    span=again.quantity.number,
                    message=f"{first.quantity.text} is {value} {again.quantity.unit}.",
                    expected=value,
                )


def _says_again(sentence: Sentence, first: Figure, again: Figure) -> bool:
    """Tell whether only a bracket or an "or" stands between two measures of different units."""
    kinds = {first.quantity.unit_kind, again.quantity.unit_kind}
    if not kinds <= MEASURES or first.quantity.unit == again.quantity.unit:
        return False
    words = sentence.tokens.lower
    end = cue_at(words, first.last, "converted") if first.last < len(words) else None
    if end == again.first and _is_share_of(sentence, first, again):
        return False
    return end == again.first and None not in (first.quantity.value, again.quantity.value)


def _is_share_of(sentence: Sentence, first: Figure, again: Figure) -> bool:
    """Tell whether a measure is what each has of the one before it: 9 kg a head."""
    one, other = first.quantity, again.quantity
    if other.per != one.per and other.per is not None:
        return True
    if other.scope is Scope.EACH:
        return one.scope is not Scope.EACH
    return _is_for_each(sentence, again) and not _is_for_each(sentence, first)


def _is_for_each(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether words right behind a measure say that each of many has it."""
    words = sentence.tokens.lower
    return any(cue_at(words, figure.last, kind) is not None for kind in EACH)


def _conversions(first: Figure, again: Figure) -> Iterator[Spread]:
    """Yield the first measure in the unit of the second, of temperatures as a difference too."""
    there, here = first.quantity.unit or "", again.quantity.unit or ""
    ends = [convert(end, there, here) for end in (first.spread.low, first.spread.high)]
    zero = convert(0.0, there, here)
    if ends[0] is None or ends[1] is None or zero is None:
        return
    yield Spread(ends[0], ends[1])
    if zero:
        yield Spread(ends[0] - zero, ends[1] - zero)


def _rounded(figure: Figure) -> Spread:
    slack = SLACK * abs(figure.value)
    return evolve(figure.spread, low=figure.spread.low - slack, high=figure.spread.high + slack)


def _readable(value: Spread) -> float:
    """Return the middle of a spread to three digits."""
    return float(f"{(value.low + value.high) / 2:.3g}")
