"""Opposing: two words of direction, and whether those of whom they are told have changed places.

"City beat United" and "United lost to City" tell the same: the words are opposites, but so are the
places of those who do it and to whom it is done.
"""

from __future__ import annotations

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.sides.acts import act_by
from factcheck.matching.sides.compared_sides import sides_changed
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.holdings import converse_axes, is_of_another_result
from factcheck.matching.sides.kinship import around, likest
from factcheck.matching.sides.over_by_then import was_over_by_then
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.sides.roles import OTHER, locating, role_of
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.stance.denying.counted_parts import are_parts_of_one_whole, make_up_a_whole
from factcheck.matching.stance.faced import DENIED, DIRECTION
from factcheck.matching.stance.marking.marked import Marked, kindred
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.marking.told_of import (
    are_done_by_one,
    capitals,
    is_done_to,
    name_behind,
    names_around,
    names_before,
)
from factcheck.matching.stance.opposing.charges import is_of_another_thing
from factcheck.matching.stance.opposing.crossed import is_told_from_the_other
from factcheck.matching.stance.opposing.doers import is_done_by_another, is_owned_by_another
from factcheck.matching.stance.opposing.no_opposites import may_both_hold
from factcheck.matching.stance.opposing.transfers import is_one_transfer
from factcheck.matching.stance.sizing.comparing_words import size_axes
from factcheck.model import Name, Span

ALIKE = 0.9
"""How alike two words must be to be one."""
BESIDE = 4
"""How many content words on either side of a word say of what it is told."""


@frozen(eq=False, repr=False, slots=False)
class Opposing:
    """A word of direction of ours and one of theirs on the same axis."""

    comparison: Comparison
    ours: Side
    theirs: Side
    one: Marked
    other: Marked

    @computed
    def turned(self) -> bool:
        """Whether the two tell the opposite of each other."""
        one, other = self.one, self.other
        compared = self.converse or self.sides_changed is not None
        if not compared and not (one.pole == -other.pole and self._are_opposites):
            return False
        if self._is_of_another_doing or self._deny_both or self._may_both_hold:
            return False
        if self.sides_changed is not None:
            return (one.pole == other.pole) is self.sides_changed
        if self.converse:
            return self._is_turned_of_two
        return not self._has_other_ends

    @property
    def _is_turned_of_two(self) -> bool:
        """Whether two words of one who does it and one to whom it is done are opposites."""
        one, other = self.one, self.other
        mine, others = (self.ours.profile, one.span), (self.theirs.profile, other.span)
        flips = is_done_to(*mine) != is_done_to(*others)
        if flips and are_done_by_one(*mine, *others):
            return one.pole == -other.pole and self._are_opposites
        same = one.pole == (-other.pole if flips else other.pole)
        if self.is_of_others:
            return False
        if self.changed_places:
            return same
        if not same and self.is_of_another_subject:
            return False
        if not same and (self.has_changed_sides or self.is_of_another_result):
            return False
        if flips and one.pole == other.pole:
            return self._kept_places
        if same or not self._are_opposites:
            return False
        return not is_told_from_the_other(self.comparison, self.one, self.other)

    @property
    def _may_both_hold(self) -> bool:
        """Whether ours may be so beside theirs, or each of another part of one whole."""
        ours, theirs = self.ours, self.theirs
        return (
            may_both_hold(ours.profile, theirs.profile, self.one, self.other)
            or are_parts_of_one_whole(ours, theirs, self.one.span)
            or make_up_a_whole(ours.profile, theirs.profile, self.one.span)
        )

    @property
    def _deny_both(self) -> bool:
        """Whether our word is that of a denial, and theirs denies too: it denies having had any."""
        denials = self.ours.of(DENIED) if self.theirs.of(DENIED) else ()
        return any(one.span == self.one.span for one in denials)

    @property
    def _are_opposites(self) -> bool:
        """Whether the words themselves are opposites, whatever negations stand over them."""
        return self.one.mark.pole == -self.other.mark.pole

    @property
    def _is_of_another_doing(self) -> bool:
        """Whether ours is told of somebody else than theirs, or from the other end of one act."""
        one, other = self.one, self.other
        return (
            is_owned_by_another(self.ours.profile, self.theirs.profile, one.span)
            or was_over_by_then(self.ours.profile, self.theirs.profile, one.span)
            or is_one_transfer(self.comparison, one, other)
            or is_of_another_thing(self.comparison, one.span, other.span)
            or is_done_by_another(self.ours, self.theirs, self.comparison, one, other)
        )

    @property
    def _has_other_ends(self) -> bool:
        """Whether each is done to another of two whom both name: left A for B, joined B from A."""
        mine = name_behind(self.ours.profile, self.one.span)
        other = name_behind(self.theirs.profile, self.other.span)
        if mine is None or other is None or is_same(mine, other):
            return False
        here, there = (side.profile.statement.names for side in (self.ours, self.theirs))
        return any(is_same(mine, name) for name in there) and any(
            is_same(other, name) for name in here
        )

    @computed
    def converse(self) -> bool:
        """Whether the opposite is told of the other side: to beat, to lose to."""
        return self.one.mark.axis in converse_axes() and self.other.mark.axis in converse_axes()

    @computed
    def sides_changed(self) -> bool | None:
        """Whether the two that both sides compare have changed places, if both compare two."""
        if not {self.one.mark.axis, self.other.mark.axis} <= converse_axes() | size_axes():
            return None
        return sides_changed(self.comparison, self.one.span, self.other.span)

    @computed
    def changed_places(self) -> bool:
        """Whether of whom ours tells it is to whom it is done in theirs, by their names."""
        ours = self.ours.profile
        mine = [
            name
            for name in ours.once(names_around, self.one.span)[0]
            if role_of(ours, name) not in locating()
        ]
        mine = [name for name in mine if role_of(ours, name) == OTHER] or mine
        act = act_by(ours, self.one.span)
        mine = [one for one in mine if act and act.doer.contains(ours.local(one.span))] or mine
        before, after = self.theirs.profile.once(names_around, self.other.span)
        if mine and any(is_same(mine[-1], name) for name in before):
            return False
        role = role_of(ours, mine[-1]) if mine else OTHER
        return any(
            is_same(name, other) and (role == OTHER or role != role_of(self.theirs.profile, other))
            for name in mine[-1:]
            for other in after
        )

    @property
    def is_of_another(self) -> bool:
        """Whether of whom ours tells it theirs tells nothing, or not this."""
        return self.is_of_others or self.is_of_another_subject

    @property
    def is_of_others(self) -> bool:
        """Whether he of whom ours tells it stands beside another of their verbs, not beside this.

        C did not win where A beat B, and D beat C.
        """
        mine = self.ours.profile.once(names_around, self.one.span)[0][-1:]
        here = self._beside(self.other)
        axes = kindred(self.other.mark.axis)
        rest = [one for one in self.theirs.of(DIRECTION) if one.mark.axis in axes]
        return any(
            not any(is_same(name, other) for other in here)
            and any(is_same(name, o) for one in rest for o in self._beside(one))
            for name in mine
        )

    def _beside(self, marked: Marked) -> list[Name]:
        """Return the names that stand nearest to a word of theirs, on either side of it."""
        before, after = self.theirs.profile.once(names_around, marked.span)
        return [*before[-1:], *after[:1]]

    @property
    def has_changed_sides(self) -> bool:
        """Whether the last word in capitals before our verb stands so behind theirs: City."""
        if not (self.ours.tells(self.one.span) and self.theirs.tells(self.other.span)):
            return False
        mine = capitals(self.ours.profile, Span(0, self.one.span.start))[-1:]
        end = len(self.theirs.profile.statement.text)
        before = capitals(self.theirs.profile, Span(0, self.other.span.start))
        after = capitals(self.theirs.profile, Span(self.other.span.end, end))
        return any(word in after and word not in before for word in mine)

    @computed
    def is_of_another_result(self) -> bool:
        """Whether the score beside ours is of another match there, or told of the other party."""
        return is_of_another_result(self.comparison, self.one.span, self.other.span)

    @property
    def _kept_places(self) -> bool:
        """Whether of whom ours tells it theirs does too, told the other way: was bought, bought."""
        mine = self.ours.profile.once(names_around, self.one.span)[0][-1:]
        before = self.theirs.profile.once(names_around, self.other.span)[0]
        if any(is_same(name, other) for name in mine for other in before):
            return True
        kin = self.comparison.kinship
        nearest = around(self.ours.profile, self.one.span, BESIDE)[0][-1:]
        beside = around(self.theirs.profile, self.other.span, BESIDE)[0][-1:]
        return any(likest(kin.alike[word], beside) >= ALIKE for word in nearest)

    @property
    def is_of_another_subject(self) -> bool:
        """Whether both are acts, and who does ours does not do theirs, as far as they say: she."""
        if not (self.ours.tells(self.one.span) and self.theirs.tells(self.other.span)):
            return False
        mine = names_before(self.ours.profile, self.one.span)
        before = names_before(self.theirs.profile, self.other.span)
        if any(is_same(name, other) for name in mine[-1:] for other in before):
            return False
        kin = self.comparison.kinship
        led = around(self.ours.profile, self.one.span, BESIDE)[0]
        theirs = around(self.theirs.profile, self.other.span, BESIDE)[0]
        return not any(likest(kin.alike[word], theirs) >= ALIKE for word in led)

    def signs(self) -> Signs:
        """Return how far the words around keep their places, and how far they change them."""
        kin = self.comparison.kinship
        before, after = around(self.ours.profile, self.one.span, BESIDE)
        their_before, their_after = around(self.theirs.profile, self.other.span, BESIDE)
        return {
            "kept before": kin.taken(before, their_before),
            "kept after": kin.taken(after, their_after),
            "crossed before": kin.taken(before, their_after),
            "crossed after": kin.taken(after, their_before),
            "places changed": float(self.changed_places),
        }
