"""Parts taken: somebody does what a claim says that another did, whom our sentence has nowhere.

"Northmoor won the toss" beside "Westhaven won the toss and chose to field". How like the two names
are, and what else is told of either, says little here: the act is the same, and so is who is in it.
What both say of one act is enough where nothing shows that it is another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.tokens import words_in
from factcheck.language import table
from factcheck.matching.sides.casting import DOER, DONE_TO, Cast, Part, find_parts
from factcheck.matching.sides.chance import is_by_chance
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.sides.roles import are_one_kind, may_be_one_kind
from factcheck.matching.sides.same_names import PLACES, may_be_same
from factcheck.matching.sides.shortlist import contradicting
from factcheck.model import Name, NameKind, Pair, Tolerances

LEAST_NEAR = 0.5
"""How near a claim must be to tell of the same act."""
IN_AN_ACT = frozenset({DOER, DONE_TO})

Taken = tuple[Comparison, Pair[Name]]


def taken_parts(groups: Sequence[Group], tolerances: Tolerances) -> list[Sequence[Taken]]:
    """Return for each statement the names that have the part of another name in a claim."""
    known = _Known(groups)
    return [list(_once_each(_taken(group, known, tolerances))) for group in groups]


@frozen(eq=False, repr=False, slots=False)
class _Known:
    """What the claims say that the statements of a draft are beside, and whom both name."""

    groups: Sequence[Group]

    @computed
    def claims(self) -> Sequence[Profile]:
        """All claims, each once."""
        return [*{id(one.theirs): one.theirs for group in self.groups for one in group}.values()]

    @computed
    def casts(self) -> dict[Part, list[Name]]:
        """The names in each part, of whatever claim."""
        found: dict[Part, list[Name]] = {}
        for cast in (cast for claim in self.claims for cast in find_parts(claim)):
            found.setdefault(cast.part, []).append(cast.name)
        return found

    @computed
    def names(self) -> Sequence[Name]:
        """All names of the claims and the draft, each written form once."""
        sides = [*self.claims, *(group[0].ours for group in self.groups if group)]
        return [*{name.text: name for side in sides for name in side.statement.names}.values()]

    def has(self, name: Name, part: Part) -> bool:
        """Tell whether a claim has a name in a part."""
        return any(may_be_same(name, other) for other in self.casts.get(part, ()))

    def call_one(self, one: Name, other: Name) -> bool:
        """Tell whether two names may be one's: somebody is called both, Katherine and Lisle."""
        return any(may_be_same(name, one) and may_be_same(name, other) for name in self.names)


def _once_each(found: Iterator[Taken]) -> Iterator[Taken]:
    """Yield the likeliest pair of each name."""
    seen = set()
    for comparison, pair in found:
        if pair.ours.span not in seen:
            seen.add(pair.ours.span)
            yield comparison, pair


def _taken(group: Group, known: _Known, tolerances: Tolerances) -> Iterator[Taken]:
    if not group or not group[0].ours.statement.names:
        return
    for comparison in group.once(contradicting):
        if comparison.verbatim or comparison.nearness < LEAST_NEAR:
            continue
        for mine, other in _facing(comparison):
            if (
                event(comparison, comparison.ours.clause_at(mine.span.start)) is not Event.OTHER
                and not _others_differ(comparison, mine.name, tolerances)
                and not is_by_chance(comparison, tolerances, (mine.name, other.name))
                and not known.has(mine.name, mine.part)
                and not known.call_one(mine.name, other.name)
            ):
                yield comparison, Pair(mine.name, other.name, comparison.nearness)


def _others_differ(comparison: Comparison, ours: Name, tolerances: Tolerances) -> bool:
    """Tell whether a figure differs too, or another name: that is another act of its kind."""
    rest = Remainder.of(comparison, tolerances)
    return rest.figures[1] > 0 or any(one is not ours for one, _ in rest.rivals)


def _facing(comparison: Comparison) -> Iterator[tuple[Cast, Cast]]:
    """Yield a name of ours and one of theirs in one act, of which neither side has the other's."""
    there = find_parts(comparison.theirs)
    for mine in find_parts(comparison.ours):
        if mine.part.how not in IN_AN_ACT or mine.part.word in _no_acts():
            continue
        for other in there:
            if (
                mine.part == other.part
                and _may_answer(mine.name, other.name)
                and not _is_named(mine.name, comparison.theirs)
                and not _is_named(other.name, comparison.ours)
            ):
                yield mine, other


@cache
def _no_acts() -> frozenset[str]:
    """Return the words of parts that are no act, or mere telling, of which FC201 judges."""
    return frozenset(["", *table("name_roles")["telling"]])


def _may_answer(ours: Name, theirs: Name) -> bool:
    """Tell whether two names may stand for each other: people, places, or bodies and the like.

    What is written small throughout says of somebody what they are, and Lucas may be Lucas Leiva.
    """
    kinds = {ours.kind, theirs.kind}
    if ours.text.islower() or theirs.text.islower():
        return False
    mine, other = set(words_in(ours.text.lower())), set(words_in(theirs.text.lower()))
    if mine <= other or other <= mine:
        return False
    if NameKind.PERSON in kinds or not kinds.isdisjoint(PLACES):
        return are_one_kind(ours, theirs)
    return may_be_one_kind(ours, theirs)


def _is_named(name: Name, side: Profile) -> bool:
    return any(may_be_same(name, other) for other in side.statement.names)
