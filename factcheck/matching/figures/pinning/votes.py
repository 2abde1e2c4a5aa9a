"""Votes: the two sides of one, told one by one: by seven votes to five, ten to two.

A body has so many members, whoever writes of it: who tells six votes to three of seven to two has
miscounted one vote, and who tells 88 to 75 of 88 to 79 has one side right.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.figures.answers import Answer
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import side_links
from factcheck.model import Quantity, Span

BETWEEN = 2
"""So many words may stand between the two sides: votes to."""


class _Side(NamedTuple):
    own: float
    other: float
    is_first: bool


def is_miscounted(answer: Answer) -> bool:
    """Tell whether the two figures are a side each of what may be one vote, and only they differ.

    Or both sides do, and come to as many votes.
    """
    ours = answer.comparison.ours.once(_sides).get(answer.ours.span)
    theirs = answer.comparison.theirs.once(_sides).get(answer.theirs.span)
    if ours is None or theirs is None or ours.is_first != theirs.is_first:
        return False
    if ours.own == theirs.own:
        return False
    return ours.other == theirs.other or ours.own + ours.other == theirs.own + theirs.other


def _sides(profile: Profile) -> Mapping[Span, _Side]:
    """Return for each figure that is one side of a vote how large that is, and the other."""
    counts = [one for one in profile.figures if one.unit_kind in COUNTS and one.value]
    found: dict[Span, _Side] = {}
    for one, other in pairwise(counts):
        if one.change is None and are_parted(profile, one, other):
            found[one.span] = _Side(worth(one), worth(other), is_first=True)
            found[other.span] = _Side(worth(other), worth(one), is_first=False)
    return found


def are_parted(profile: Profile, one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures are the two sides of one vote: ten to two, six votes to three."""
    lower, at = profile.tokens.lower, profile.tokens.at
    start, end = at(profile.local(one.number).end), at(profile.local(other.number).start)
    between = lower[start:end]
    return 0 < len(between) <= BETWEEN and between[-1] in side_links()
