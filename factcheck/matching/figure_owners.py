"""Owners of figures: whose the figures of one kind in a sentence are.

"Shannon with 84%, Liffey with 62%": what is told of Liffey is 62, whatever the other words say.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.comparison import Comparison
from factcheck.matching.figure_places import stretch_of
from factcheck.matching.profile import Profile
from factcheck.matching.roles import is_same, without_speakers
from factcheck.matching.values import comparable
from factcheck.model import Name, Quantity, Span


def is_owned(comparison: Comparison, ours: Quantity, right: Quantity, taken: Quantity) -> bool:
    """Tell whether our figure is told of whom the claim tells `taken` of, and not `right`.

    Both are the claim's, and ours agrees with `taken`. That it is told of another's says nothing:
    the name may be what is wrong. Nor does a name beside the first of the two, which both may be
    of: in Bari seven were killed and 22 hurt.
    """
    if comparison.theirs.once(stretch_of, taken) == comparison.theirs.once(stretch_of, right):
        return False
    mine = comparison.ours.once(_owners, ours)
    one, other = (comparison.theirs.once(_owners, figure) for figure in (taken, right))
    first = [a for a in one if not any(is_same(a, b) for b in other)]
    second = [b for b in other if not any(is_same(a, b) for a in one)]
    behind = taken.span.start > right.span.start
    if not (second or behind) or not _share(mine, first):
        return False
    return not ((first or not behind) and _share(mine, second))


def _share(mine: Sequence[Name], theirs: Sequence[Name]) -> bool:
    return any(is_same(own, other) for own in mine for other in theirs)


def _owners(profile: Profile, figure: Quantity) -> Sequence[Name]:
    """Return the names beside a figure, and where there are none, those around it.

    Not who says it.
    """
    names = without_speakers(profile, profile.statement.names)
    for stretch in (profile.once(stretch_of, figure), _reach(profile, figure)):
        inside = [name for name in names if stretch.contains(profile.local(name.span))]
        if inside:
            return inside
    return []


def _reach(profile: Profile, figure: Quantity) -> Span:
    """Return all from the stretch of the figure of its kind before to that of the next."""
    own = profile.once(stretch_of, figure)
    kin = {profile.once(stretch_of, one) for one in profile.figures if comparable(one, figure)}
    start = max((one.end for one in kin if one.end <= own.start), default=0)
    end = min((one.start for one in kin if one.start >= own.end), default=None)
    return Span(start, len(profile.tokens.text) + 1 if end is None else end)
