"""What ratios a share in words or in percent may be told of."""

from __future__ import annotations

from factcheck.matching.arithmetic.operations import whole_as
from factcheck.matching.arithmetic.spread import Spread
from factcheck.matching.arithmetic.verdicts import LOWER_BOUNDS, UPPER_BOUNDS
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.model import UnitKind
from factcheck.rules.internal.told.figures import Figure, roughly

ROUGH, ROUND = 0.08, 0.005
"""Fractions in words are coarser than they look, by this share, a third for 15 of 43, percentages
less so."""
NEAR = 2.1
"""A share that is so many times the right one, or is it of so much, is that of something else."""
WIDEST = 1.5
"""So many times a share a ratio is at most, or at least, that is only told to be more or less."""


def fits_share(share: Figure, ratio: Spread) -> bool:
    """Tell whether a percentage or fraction may be said of a part that has this ratio."""
    in_percent = share.quantity.unit_kind is UnitKind.PERCENT
    rough = roughly(share, ROUND if in_percent else ROUGH)
    if not ratio.times(whole_as(share.quantity)).meets(rough):
        return False
    told = share.value / whole_as(share.quantity)
    if share.quantity.value is None or ratio.low <= told <= ratio.high:
        return True
    return not all(is_clearly_off(share.quantity, end) for end in (ratio.low, ratio.high))


def may_fit(share: Figure, ratio: Spread) -> bool:
    """Tell whether a share may be that of two figures that it does not stand beside.

    "More than a third" is then not said of nine tenths.
    """
    told = share.value / whole_as(share.quantity)
    if share.quantity.bound in LOWER_BOUNDS and ratio.low > WIDEST * told:
        return False
    if share.quantity.bound in UPPER_BOUNDS and WIDEST * ratio.high < told:
        return False
    return fits_share(share, ratio)


def is_near_share(share: Figure, ratio: float) -> bool:
    """Tell whether a share is so near a ratio that it is meant to be that."""
    told = share.value / whole_as(share.quantity)
    return ratio <= NEAR * told <= NEAR**2 * ratio
