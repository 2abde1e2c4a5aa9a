"""Two levels and what they differ by, all in one sentence: "58 seconds and 63, five slower".

The words need not take the two up one by one: it is enough that a figure is called a difference,
that no third figure of its kind stands before it, and that it is near what the two differ by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.language import table, word_class
from factcheck.matching.arithmetic.operations import is_change, whole_as
from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import Bound, Change, UnitKind
from factcheck.rules.internal.changing.change_sizes import Ends
from factcheck.rules.internal.told.cues import ENDS, cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.differences import (
    in_percent,
    is_majority,
    is_on_other_footing,
    noun_before,
)
from factcheck.rules.internal.told.figures import PERCENTAGES, Figure, alike, is_fraction
from factcheck.rules.internal.told.measured_times import with_lengths
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.sentences import Sentence

LEVELS = 2
NEAR, ROUGHLY = 0.5, 0.7
"""A size may be off by such a share of what two levels differ by."""
POINTS = 0.06
"""One in percent may be off by so much of the first level in any case."""
NOUN = 3
"""So many words may lie between an article and the noun of a size: "a sharp fall of"."""
BEFORE = 6
"""So many words before a level may its date begin: "In 2015 there were 320 lynx"."""


def two_levels(sentence: Sentence, size: Figure) -> Ends | None:
    """Return the only two figures before `size` that it may be the difference of, if it is near."""
    if size.quantity.bound is not Bound.EXACTLY or not _is_called(sentence, size):
        return None
    if is_on_other_footing(sentence, size):
        return None
    if _is_in_points(sentence, size):
        return None
    before = (one for one in with_lengths(sentence) if one.last <= size.first)
    levels = _of_one_unit(list(_levels(size, before)))
    if len(levels) != LEVELS or not _fit(*levels):
        return None
    ends = levels[0], levels[1]
    if _is_of_another(sentence, ends[1], size):
        return None
    if not in_percent(size):
        apart = abs(ends[0].value - ends[1].value)
        return ends if is_near(apart, size.value, NEAR) else None
    whole = whole_as(size.quantity)
    change = abs(ends[1].value / ends[0].value - 1) * whole if ends[0].value else 0.0
    near = is_near(change, size.value, ROUGHLY, POINTS * whole)
    return ends if near and _are_of_two_times(sentence, ends, size) else None


def _of_one_unit(levels: Sequence[Figure]) -> Sequence[Figure]:
    """Return the levels without those in front that are of another unit: 12 litres, £5m and £3m."""
    alien = [not _fit(one, levels[-1]) for one in levels]
    return levels[alien.index(False) :] if levels else levels


def ordered_levels(sentence: Sentence, size: Figure) -> Ends | None:
    """Return the only two figures before `size`, the earlier first, if each has its own date.

    Nothing more is said of the size behind it, as "on last year".
    """
    before = [one for one in sentence.figures if one.last <= size.first]
    ends = [*_levels(size, before)]
    ended = any(ends_clause(sentence.tokens.lower, at) for at in (size.last, size.last + 1))
    if len(before) != LEVELS or before != ends or not ended or not _fit(*ends):
        return None
    dates = [(sentence.places(one.span)[0], one) for one in sentence.statement.dates]
    beside = [[date for at, date in dates if 0 <= at - end.last <= NOUN] for end in ends]
    if [len(one) for one in beside] != [1, 1]:
        return None
    first, then = (one[0] for one in beside)
    if first.latest and then.earliest and first.latest < then.earliest:
        return ends[0], ends[1]
    reverse = then.latest and first.earliest and then.latest < first.earliest
    return (ends[1], ends[0]) if reverse else None


def _is_called(sentence: Sentence, size: Figure) -> bool:
    """Tell whether words call a figure a difference: "a fall of 15 percent", ", five slower"."""
    words, first = sentence.tokens.lower, size.first
    noun = noun_before(words, first)
    if noun is not None:
        before = range(max(noun - NOUN, 0), noun)
        return any(cue_at(words, at, "size_articles") is not None for at in before)
    if cue_before(words, first, "by_which") is not None and ends_clause(words, size.last):
        return True
    behind = cue_at(words, size.last, "comparatives")
    return behind is not None and ends_clause(words, behind) and words[first - 1] in ENDS


def _is_of_another(sentence: Sentence, last: Figure, size: Figure) -> bool:
    """Tell whether a size is told in another clause, or is a majority, over one or all."""
    words = sentence.tokens.lower
    parted = any(cue_at(words, at, "parts_clauses") for at in range(last.last, size.first))
    return parted or is_majority(sentence, size)


def _is_in_points(sentence: Sentence, size: Figure) -> bool:
    """Tell whether a size is in points, of percentages, which leave their unit out now and then."""
    percent = any(one.quantity.unit_kind in PERCENTAGES for one in sentence.figures)
    return percent and size.quantity.unit in table("arithmetic")["points"]


def _levels(size: Figure, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures that may be levels of which a size is the difference."""
    for figure in figures:
        quantity = figure.quantity
        exact = quantity.bound in {Bound.EXACTLY, Bound.ABOUT} and not is_fraction(quantity)
        fits = in_percent(size) or _is_of_unit(figure, size)
        if fits and exact and not is_change(quantity) and quantity.unit_kind not in PERCENTAGES:
            yield figure


def _is_of_unit(figure: Figure, size: Figure) -> bool:
    if alike(figure.quantity, size.quantity):
        return True
    kinds = {figure.quantity.unit_kind, size.quantity.unit_kind}
    return UnitKind.NONE in kinds and bool(kinds - COUNTS)


def _fit(one: Figure, other: Figure) -> bool:
    """Tell whether two levels are of one unit, which the second may leave out."""
    gapped = other.quantity.unit_kind is UnitKind.NONE
    return gapped or alike(one.quantity, other.quantity)


def _are_of_two_times(sentence: Sentence, ends: Ends, size: Figure) -> bool:
    """Tell whether two levels are told of two dates, or the second as the end of a change.

    So is "£4.8 million in 2022, had been cut to £3 million", but not "and profit rose to £3m".
    """
    dates = [sentence.places(date.span)[0] for date in sentence.statement.dates]
    dated = [any(-BEFORE <= at - end.last <= NOUN for at in dates) for end in ends]
    if all(dated):
        return True
    words = sentence.tokens.lower
    joined = not word_class("and").isdisjoint(words[ends[0].last : ends[1].first])
    led_to = ends[1].quantity.change is Change.TO and not joined
    return led_to and dated[0] and ends_clause(words, size.last)
