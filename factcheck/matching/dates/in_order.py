"""In order: what a sentence tells as before or after something else, where claims date both.

"Fired the day before they lost", where the claims have the day of the one and that of the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from factcheck.matching.dates.event_days import SURE, EventDay, event_day
from factcheck.matching.dates.lasting import days_lasted
from factcheck.matching.dates.length_spread import loose_length
from factcheck.matching.dates.told_orders import ToldOrder, told_orders
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.model import DateMention, InOrder, NameKind

NEAR = 5
"""Of so many claims, the nearest, the dates may explain a length."""
CALLED = frozenset({NameKind.PERSON, NameKind.ORGANISATION})
PLACES = frozenset({NameKind.PLACE, NameKind.OTHER})


def orders_told(group: Group) -> Iterator[tuple[Comparison, InOrder]]:
    """Yield what a statement tells in an order, with the days that the claims have."""
    if group and not group[0].verbatim:
        yield from _orders_of_two(group)
        yield from _lasted(group)


def _orders_of_two(group: Group) -> Iterator[tuple[Comparison, InOrder]]:
    """Yield what is told as before or after something else."""
    for told in group[0].ours.once(_orders):
        one, other = event_day(group, told.event), event_day(group, told.other)
        if not one or not other or one.dates == other.dates or not _are_of_one_story(one, other):
            continue
        order = InOrder(
            span=told.span.shifted(group[0].ours.statement.span.start),
            is_after=told.is_after,
            days=(one.day, other.day),
            length=told.length,
            around=tuple(_around(group)),
            score=min(one.told, other.told),
        )
        yield one.comparison, order


def _lasted(group: Group) -> Iterator[tuple[Comparison, InOrder]]:
    """Yield how long something lasted: so long after its beginning was its end."""
    for length, end, begin in days_lasted(group):
        order = InOrder(
            span=length.span,
            is_after=True,
            days=(end.day, begin.day),
            length=loose_length(length),
            around=tuple(_around(group)),
            lasted=True,
        )
        yield end.comparison, order


def _orders(profile: Profile) -> list[ToldOrder]:
    return list(told_orders(profile))


def _are_of_one_story(one: EventDay, other: EventDay) -> bool:
    """Tell whether one claim has both days, or two that name somebody in common.

    So do two of which each tells most of its own event, or that name a place and tell most.
    """
    if one.is_sure and other.is_sure:
        return True
    theirs, others = one.comparison.theirs, other.comparison.theirs
    if theirs is others or not _named(theirs, CALLED).isdisjoint(_named(others, CALLED)):
        return True
    told = min(one.told, other.told) >= SURE
    return told and not _named(theirs, PLACES).isdisjoint(_named(others, PLACES))


def _named(profile: Profile, kinds: AbstractSet[NameKind]) -> frozenset[str]:
    """Return the concepts of the names of some kinds."""
    names = (name for name in profile.statement.names if name.kind in kinds)
    return frozenset(
        concept for name in names for concept in profile.concepts_of(profile.local(name.span))
    )


def _around(group: Group) -> Iterator[DateMention]:
    """Return all dates that may explain a length."""
    near = sorted(group, key=lambda one: -one.nearness)[:NEAR]
    sides = [group[0].ours, *group[0].around.before, *(one.theirs for one in near)]
    for side in sides:
        yield from filter(places_in_time, side.statement.dates)
