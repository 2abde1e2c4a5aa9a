"""Following: whether a figure of a draft follows by arithmetic from those of near claims."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.derivation import derivation
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.verdicts import POINTS
from factcheck.matching.figures.reckoning.ways import is_worked_out, known_figures
from factcheck.matching.figures.reckoning.worked_out import DIFFERENCE, SUM, is_told
from factcheck.matching.sides.comparison import Comparison
from factcheck.model import Quantity, Tolerances

NEAR_ENOUGH_TO_ADD_UP = 0.38
"""How near a claim must be for what its figures come to without a word that says so."""


def follows(
    ours: Quantity,
    near: Sequence[Comparison],
    checked: Sequence[Quantity],
    tolerances: Tolerances,
) -> bool:
    """Tell whether a quantity follows by arithmetic from the claims that are `near`.

    An amount, and what words make a result, may follow from all `checked` figures together, another
    count from those of one claim. That some result lies within a limit says nothing: any may.
    """
    told = is_told(ours)
    if ours.bound not in POINTS and not told:
        return False
    may_add_up = told or ours.unit_kind not in COUNTS
    if may_add_up and derivation(ours, checked, tolerances) is not None:
        return True
    nearest = [one for one in near if one.nearness >= NEAR_ENOUGH_TO_ADD_UP]
    if any(derivation(ours, one.theirs.figures, tolerances) is not None for one in nearest):
        return True
    return is_telling(ours, digits=2) and any(
        is_worked_out(ours, known_figures(one), tolerances, (SUM, DIFFERENCE)) for one in near
    )
