"""Units left out: a bare figure that is of the unit of the one it is held against.

"61.2 gigawatts, against 53.2 a year before", "the wait was 31 minutes; in May it was 19", "the bus
takes 42 minutes and the train 31".
"""

from __future__ import annotations

from attrs import evolve

from factcheck.language import word_class
from factcheck.matching.arithmetic.conversion import SECOND, unit_length
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.sizing.references import is_reference, is_told_again
from factcheck.matching.words.linking import clause_bounds
from factcheck.model import Quantity, UnitKind

WITH_UNITS = frozenset({UnitKind.MEASURE, UnitKind.TEMPERATURE, UnitKind.PERCENT})
"""Kinds whose unit a second figure goes without."""
LINKS, REACH = word_class("and") | {",", ";"}, 7
"""What links two figures of a list, and how many words stand between them at the most."""


def in_full(profile: Profile, figure: Quantity) -> Quantity:
    """Return a figure with the unit of the last one before it, where it is told without its own.

    Only what is told of the same goes without: what another figure is held against, or what it was.
    """
    bare = figure.unit_kind is UnitKind.NONE and not figure.of and figure.value is not None
    if not bare:
        return figure
    before = [
        one
        for one in profile.figures
        if one.span.end <= figure.span.start and one.unit_kind is not UnitKind.NONE
    ]
    last = max(before, key=lambda one: one.span.end, default=None)
    if last is None or last.unit_kind not in WITH_UNITS or figure.value is None:
        return figure
    if not (
        is_reference(profile, figure)
        or is_told_again(profile, figure)
        or _goes_on(profile, last, figure)
    ):
        return figure
    length = unit_length(last) if last.unit == SECOND else 1.0
    return evolve(
        figure,
        value=figure.value * length,
        grain=figure.grain * length,
        unit=last.unit,
        unit_kind=last.unit_kind,
        per=last.per,
    )


def _goes_on(profile: Profile, last: Quantity, figure: Quantity) -> bool:
    """Tell whether a list goes on to a bare figure, which ends its clause and has no verb."""
    lower, at = profile.tokens.lower, profile.tokens.at
    behind, first = at(profile.local(last.span).end), at(profile.local(figure.span).start)
    end = at(profile.local(figure.span).end)
    between = lower[behind:first]
    linked = 0 < len(between) <= REACH and (between[0] in LINKS or between[-1] in LINKS)
    ends = {*lower[end : end + 1]} <= clause_bounds() | {"."}
    return linked and ends and figure.predicate in {None, last.predicate}
