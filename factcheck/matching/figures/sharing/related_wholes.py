"""Related wholes: of what a figure of a claim may be a part, where no word says so.

"1.8 million, or 85 percent of the total": the total is what the list comes to in which a claim has
the 1.8 million, or a larger figure of the like that the same claim or another tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from factcheck.matching.arithmetic.operations import (
    is_change,
    is_operand,
    may_be_reckoned,
    worth,
)
from factcheck.matching.figures.reckoning.levels_in_time import told_words
from factcheck.matching.figures.reckoning.operands import MOST_FIGURES
from factcheck.matching.figures.sharing.share_frames import amounts
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.model import Change, Quantity, Scope

OF_THE_LIKE = 0.3
"""How much another claim must tell of what the claim of a part tells, if it has the whole."""


def related_wholes(
    part: Quantity, beside: Sequence[Comparison]
) -> Iterator[tuple[Comparison, Quantity]]:
    """Yield what a part may be one of, each with its claim; sums of its claim last."""
    with_part = [one for one in beside if _tells(one, part)]
    for comparison in with_part:
        for other in beside:
            if other.theirs is comparison.theirs or _how_alike(comparison, other) >= OF_THE_LIKE:
                larger = (one for one in _known(other, part) if worth(one) > worth(part))
                yield from ((other, one) for one in larger)
    for comparison in with_part:
        yield from ((comparison, one) for one in sums_with(part, comparison))


def has_another_part(part: Quantity, profile: Profile) -> bool:
    """Tell whether a figure stands before a part that may belong to it: 81 and 54, or a third."""
    before = (one for one in amounts(profile) if one.span.end <= part.span.start)
    return any(may_be_reckoned(one, part) for one in before)


def _tells(comparison: Comparison, part: Quantity) -> bool:
    """Tell whether a short claim has a part, be it told as a change: recovered 1,150 tonnes."""
    figures = amounts(comparison.theirs)
    same = (one for one in figures if worth(one) == worth(part))
    return len(figures) <= MOST_FIGURES and any(may_be_reckoned(part, one) for one in same)


def _known(comparison: Comparison, part: Quantity) -> Sequence[Quantity]:
    """Return the figures of a claim that may be reckoned with a part, none of a long list."""
    figures = amounts(comparison.theirs)
    known = [one for one in figures if _may_be_levels(part, one)]
    return known if len(figures) <= MOST_FIGURES else ()


def sums_with(part: Quantity, comparison: Comparison) -> Iterator[Quantity]:
    """Yield what the figures of a claim come to among which a part is."""
    known = _known(comparison, part)
    if len(known) > 1 and any(worth(one) == worth(part) for one in known):
        total = sum(map(worth, known))
        told = " + ".join(one.text for one in known)
        yield evolve(known[0], value=total, low=total, high=total, text=told)


def _may_be_levels(part: Quantity, one: Quantity) -> bool:
    known = is_operand(one) and not is_change(one) and one.change is not Change.FROM
    return known and may_be_reckoned(part, one) and one.scope is not Scope.EACH and not one.per


def _how_alike(comparison: Comparison, other: Comparison) -> float:
    both = comparison.claim_beside_claim_of(other)
    return both.kinship.told(told_words(both.theirs), told_words(both.ours))
