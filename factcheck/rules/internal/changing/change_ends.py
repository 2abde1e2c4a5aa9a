"""Ends of a change: what something was before it, and what it is since."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.arithmetic.proportions import point_nouns
from factcheck.model import Change, UnitKind
from factcheck.rules.internal.changing.change_sizes import Ends
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.figures import PERCENTAGES, Figure, alike, is_fraction
from factcheck.rules.internal.told.sentences import Sentence

BEHIND = 5
"""So many words behind a figure may say when it was so."""
LARGEST = 4
"""A number without a unit is of the unit of one that is not so many times as large."""


def one_pair(sentence: Sentence, size: Figure, figures: Sequence[Figure]) -> Ends | None:
    """Return the ends of the one change that the sentence tells of."""
    starts = [f for f in figures if is_end(sentence, f, Change.FROM) or _is_earlier(sentence, f)]
    ends = [figure for figure in figures if is_end(sentence, figure, Change.TO)]
    if len(starts) == 1 and not ends:
        levels = [f for f in figures if f.quantity.change is not Change.BY]
        ends = [f for f in levels if f.last <= starts[0].first and fit(f, starts[0])]
    if len(starts) != 1 or len(ends) != 1 or not fit(starts[0], ends[0]):
        return None
    return (starts[0], ends[0]) if is_size(size, starts[0]) else None


def is_end(sentence: Sentence, figure: Figure, which: Change) -> bool:
    """Tell whether `figure` is that end of a change, which the text tells the size of."""
    if figure.quantity.change:
        return figure.quantity.change == which
    return cue_before(sentence.tokens.lower, figure.first, f"change_{which}") is not None


def _is_earlier(sentence: Sentence, figure: Figure) -> bool:
    """Recognise "against £80m a year earlier", on the footing on which all else is told."""
    words = sentence.tokens.lower
    if cue_before(words, figure.first, "compared_with") is None:
        return False
    kinds = ("other_footing", "forecasts")
    if any(cue_at(words, at, kind) is not None for at in range(len(words)) for kind in kinds):
        return False
    behind = range(figure.last, min(figure.last + BEHIND, len(words)))
    dates = {sentence.places(date.span)[0] for date in sentence.statement.dates}
    return any(at in dates or cue_at(words, at, "earlier") is not None for at in behind)


def in_one_clause(sentence: Sentence, size: Figure, ends: Ends) -> bool:
    """Tell whether no new clause begins between the size of a change and its ends."""
    told = (size, *ends)
    between = range(min(one.last for one in told), max(one.first for one in told))
    return not any(cue_at(sentence.tokens.lower, at, "joins") is not None for at in between)


def fit(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of one unit; the second may leave it out, if it is as large."""
    if alike(one.quantity, other.quantity):
        return True
    kinds = {one.quantity.unit_kind, other.quantity.unit_kind}
    gapped = UnitKind.NONE in kinds and bool(kinds & {UnitKind.MEASURE, UnitKind.CURRENCY})
    return gapped and other.value < LARGEST * one.value and one.value < LARGEST * other.value


def is_size(size: Figure, end: Figure) -> bool:
    """Tell whether `size` can be a difference of figures such as `end`."""
    if size.quantity.unit_kind in PERCENTAGES or is_fraction(size.quantity):
        return True
    in_points = size.quantity.unit in point_nouns() and end.quantity.unit_kind in PERCENTAGES
    return in_points or alike(size.quantity, end.quantity)
