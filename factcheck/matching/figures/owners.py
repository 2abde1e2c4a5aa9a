"""Owners of figures: whose, or of what time, the figures of one kind in a sentence are.

"Shannon with 84%, Liffey with 62%": what is told of Liffey is 62, whatever the other words say.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.arithmetic.operations import number
from factcheck.matching.arithmetic.values import SECOND, comparable
from factcheck.matching.figures.places import stretch_of
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.periods import period
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.sides.strangers import without_speakers
from factcheck.model import Name, NameKind, Quantity, Span, UnitKind

YEAR = 365 * 86400.0
SIDES = 2


def is_owned(comparison: Comparison, ours: Quantity, right: Quantity, taken: Quantity) -> bool:
    """Tell whether our figure is told of whom the claim tells `taken` of, and not `right`.

    Both are the claim's, and ours agrees with `taken`. That it is told of another's says nothing:
    the name may be what is wrong. Nor does a name beside the first of the two, which both may be
    of: in Bari seven were killed and 22 hurt. Of two before it the first has it, who did it to the
    other: Harwood have beaten Lymsea 40 times.
    """
    if comparison.theirs.once(stretch_of, taken) == comparison.theirs.once(stretch_of, right):
        return False
    mine = comparison.ours.once(owners, ours)
    one, other = (comparison.theirs.once(owners, figure) for figure in (taken, right))
    first = [a for a in one if not any(is_same(a, b) for b in other)]
    second = [b for b in other if not any(is_same(a, b) for a in one)]
    behind = taken.span.start > right.span.start
    if not (second or behind) or not _share(mine, first):
        return False
    if not ((first or not behind) and _share(mine, second)):
        return True
    before = [name for name in mine if name.span.end <= ours.span.start]
    return len(before) == SIDES and _share(before[:1], first) and _share(before[1:], second)


def is_timed(comparison: Comparison, ours: Quantity, right: Quantity, taken: Quantity) -> bool:
    """Tell whether we tell our figure of the time that the claim tells `taken` of, and not `right`.

    That has to stand before it: what comes behind a date may be of it as well. When it was said is
    no time of any figure.
    """
    here, there = period(comparison.ours, ours), period(comparison.theirs, taken)
    if here is None or there is None or taken.span.start < right.span.start:
        return False
    other = period(comparison.theirs, right)
    told = [one.content for one in comparison.theirs.statement.attributions if one.source]
    if told and not any(content.contains(there.span) for content in told):
        return False
    return meet(here, there) and (other is None or not meet(here, other))


def owner(profile: Profile, figure: Quantity) -> Name | None:
    """Return whose a figure is: the last name before it, beside it, or else the first behind it."""
    beside = profile.once(owners, figure)
    before = [one for one in beside if one.span.end <= figure.span.start]
    return next(iter((*before[-1:], *beside)), None)


def holder(profile: Profile, figure: Quantity) -> Name | None:
    """Return who has a figure: the last person before it, behind the one of its kind before."""
    reach = _reach(profile, figure)
    before = [
        name
        for name in without_speakers(profile, profile.statement.names)
        if name.kind is NameKind.PERSON
        and reach.contains(profile.local(name.span))
        and name.span.end <= figure.span.start
    ]
    return before[-1] if before else None


def is_told_otherwise(comparison: Comparison, ours: Quantity) -> bool:
    """Tell whether the claim has a figure as what is not compared with it: an age, a bare rank.

    In space for 11 years is 11 years old; the second attack, in which nobody was killed, stands
    there as "and the second, on 22 March, killed nobody".
    """
    if ours.unit_kind is UnitKind.ORDINAL:
        return _is_ranked(comparison, ours)
    years = number(ours) if ours.unit == SECOND and ours.grain >= YEAR else 0.0
    ages = (one for one in comparison.theirs.figures if one.unit_kind is UnitKind.AGE)
    return years > 0 and any(one.value == years for one in ages)


def _is_ranked(comparison: Comparison, ours: Quantity) -> bool:
    """Tell whether the claim has our rank too, if without what it ranks, and what we tell of it.

    A rank at the very end may be of whatever was told: a first dose, and 96,000 a second.
    """
    mine, theirs = comparison.ours, comparison.theirs
    rank = mine.local(ours.number).of(mine.statement.text).lower()
    figures = [theirs.local(one.number).start for one in theirs.figures]
    starts, lower = theirs.tokens.starts, theirs.tokens.lower
    for place, word in enumerate(lower):
        if word == rank:
            after = (start for start in figures if start > starts[place])
            told = Span(theirs.tokens.ends[place], min(after, default=len(theirs.statement.text)))
            concepts = theirs.concepts_of(told)
            if not concepts or not concepts.isdisjoint(mine.concepts):
                return True
    return False


def _share(mine: Sequence[Name], theirs: Sequence[Name]) -> bool:
    return any(is_same(own, other) for own in mine for other in theirs)


def owners(profile: Profile, figure: Quantity) -> Sequence[Name]:
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
