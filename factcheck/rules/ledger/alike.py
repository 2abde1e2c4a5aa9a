"""Which claims are so much alike, of one event and on one word, that they must agree."""

from __future__ import annotations

import re

from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.meeting import differ_in_time
from factcheck.matching.sides.strangers import name_others
from factcheck.model import Claim, Status

WITHDRAWN = frozenset({Status.RETRACTED, Status.REFUTED, Status.REJECTED})
"""Of claims that the desk does not stand behind, some are bound to contradict those it does."""

LEAST_SHARE, LEAST_SHARE_OF_ONE = 0.75, 0.9
"""How much of each of two claims the other must repeat, and how much of one of the two. A ledger's
claims are mostly different facts: where each says what the other does not, it is no wonder that
their figures differ."""
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
FEWEST_FIGURES = 2
"""Two claims that differ in their only figure may be of one event."""


def must_agree(one: Claim, other: Claim) -> bool:
    """Tell whether no more than one of two claims that differ can hold.

    The desk may keep a claim that it has taken back, one figure of several days, or what two
    sources say differently; and two that tell of two events need not agree.
    """
    if not WITHDRAWN.isdisjoint((one.status, other.status)):
        return False
    if one.as_of and other.as_of and one.as_of != other.as_of:
        return False
    if tell_of_two_events(one, other):
        return False
    first, second = ({link.source for link in claim.attribution} for claim in (one, other))
    return not first or not second or bool(first & second)


def say_almost_the_same(here: Comparison, there: Comparison) -> bool:
    """Tell whether two claims each repeat most of the other, and one of them almost all.

    Two that each name somebody else do not, nor two of other times that share no figure.
    """
    if here.likeness < LEAST_SHARE or there.likeness < LEAST_SHARE or tell_of_two_times(here):
        return False
    shares = (len(side.shared) / max(len(side.theirs.places), 1) for side in (here, there))
    return max(shares) >= LEAST_SHARE_OF_ONE and not name_others(here) and not name_others(there)


def tell_of_two_times(side: Comparison) -> bool:
    """Tell whether two claims are dated otherwise, and have figures of which they share none."""
    ours, theirs = side.ours, side.theirs
    return (
        bool(ours.values and theirs.values)
        and ours.values.isdisjoint(theirs.values)
        and differ_in_time(ours.statement, theirs.statement)
    )


def tell_of_two_events(one: Claim, other: Claim) -> bool:
    """Tell whether two claims have figures, those of dates among them, and share not one of them.

    One that is wrong has the rest right; two accidents of ten years apart have nothing in common.
    """
    ours, theirs = (set(NUMBER.findall(claim.text)) for claim in (one, other))
    return min(len(ours), len(theirs)) >= FEWEST_FIGURES and ours.isdisjoint(theirs)
