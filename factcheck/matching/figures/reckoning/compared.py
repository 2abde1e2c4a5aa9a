"""Compared: whether words tell a figure as how far one is from another, and say from which."""

from __future__ import annotations

from factcheck.matching.arithmetic.conversion import SECOND, is_fraction, is_share
from factcheck.matching.figures.reckoning.worked_out import (
    DIFFERENCE,
    is_compared,
    is_set_apart,
    worked_out,
)
from factcheck.matching.sides.pointing import words_of
from factcheck.matching.sides.profile import Profile
from factcheck.model import Change, Quantity, UnitKind

AMOUNTS = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE})


def sort_of(ours: Quantity, profile: Profile) -> str | None:
    """Return how a figure is worked out, as its words say.

    So are five short of a majority, points of percentages, and seconds later.
    """
    sort = worked_out(ours, profile)
    if sort is not None or ours.value is None:
        return sort
    if ours.unit_kind is UnitKind.PERCENTAGE_POINT or is_set_apart(ours, profile):
        return DIFFERENCE
    return DIFFERENCE if _is_seconds_later(ours) else None


def is_told_beside(ours: Quantity, profile: Profile) -> bool:
    """Tell whether words say what a figure is compared with, or what a change led to."""
    if _is_of_a_share(ours, profile):
        return False
    return (
        is_set_apart(ours, profile)
        or is_compared(ours, profile)
        or ours.unit_kind is UnitKind.PERCENTAGE_POINT
        or _is_seconds_later(ours)
        or any(one.change is Change.TO for one in profile.figures)
    )


def _is_of_a_share(ours: Quantity, profile: Profile) -> bool:
    """Tell whether a share beside an amount may be what makes it so: 40%, which leaves a gap."""
    if is_fraction(ours):
        return is_set_apart(ours, profile)
    others = (one for one in profile.figures if one is not ours)
    amount = ours.unit_kind in AMOUNTS
    return amount and any(map(is_share, others))


def _is_seconds_later(ours: Quantity) -> bool:
    later = ours.unit == SECOND and ours.text.lower().split()[-1] in words_of("SHIFT")
    return later and ours.grain <= 1
