"""Doubts: what speaks for or against a conflict of two names, in their own two sentences."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from rapidfuzz.fuzz import ratio

from factcheck.computed import computed
from factcheck.matching.sides.chance import is_by_chance
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.pairing import Signs, context
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.sides.roles import (
    MODIFIER,
    OTHER,
    POSSESSIVE,
    hang_alike,
    in_place,
    is_place,
    role_of,
)
from factcheck.matching.sides.same_names import holds, may_be_same
from factcheck.matching.sides.slots import SlotPair
from factcheck.matching.sides.strangers import (
    is_around,
    is_called_by_kind,
    our_strangers,
    rest_repeated,
    their_strangers,
    without_speakers,
)
from factcheck.matching.sides.wider import names_only_around
from factcheck.model import Name, NameKind, Span, Tolerances

MOST_RIVALS = 2
"""More names that differ say no more than so many."""


@frozen(eq=False, repr=False, slots=False)
class NamePair(SlotPair[Name]):
    """A name of a statement beside one of a claim, of kinds that may answer one question."""

    same: bool

    @computed
    def likely(self) -> float:
        """How much of the claim is told, with and without the name."""
        return self.comparison.nearness + rest_repeated(self.comparison, self.theirs)

    @property
    def agrees(self) -> bool:
        """Whether the two may be one name."""
        return self.same


def are_places(pair: NamePair) -> bool:
    """Tell whether both names are of places, or say where."""
    comparison = pair.comparison
    return is_place(comparison.ours, pair.ours) and is_place(comparison.theirs, pair.theirs)


@frozen(eq=False, repr=False, slots=False)
class Doubt:
    """The names of one comparison that the other side has nowhere, and how the rest agrees."""

    comparison: Comparison
    tolerances: Tolerances

    @computed
    def rest(self) -> Remainder:
        """How far all agrees but the names that are judged."""
        return Remainder.of(self.comparison, self.tolerances)

    @computed
    def ours(self) -> Sequence[Name]:
        """Those of ours that the claim has nowhere, but for whom we quote."""
        return without_speakers(self.comparison.ours, our_strangers(self.comparison))

    @computed
    def theirs(self) -> Sequence[Name]:
        """Those of theirs that the statement has nowhere."""
        return their_strangers(self.comparison)

    @computed
    def speaking(self) -> Sequence[Name]:
        """Those of theirs to whom the claim is attributed."""
        plain = without_speakers(self.comparison.theirs, self.theirs)
        return [name for name in self.theirs if name not in plain]

    def may_conflict(self, pair: NamePair) -> bool:
        """Tell whether nothing shows that the two names are of different facts.

        Theirs must be one that we have nowhere, or both stand in the very same place: two that have
        changed places may mean the same.
        """
        both = (pair.ours, pair.theirs)
        if holds(pair.ours.text, pair.theirs.text):  # Bill Clinton is no slip for Clinton
            return False
        if pair.theirs not in self.theirs and not (
            pair.ours in self.ours and both in self.in_place
        ):
            return False
        if self.several_differ and not self.rest.is_tied:
            return False
        theirs = self.comparison.theirs.tokens
        if not self.are_alike_beside(pair) and is_called_by_kind(pair.ours, theirs):
            return False
        if not (self.tells_more(pair) and self.both_act(pair)):
            return False
        return pair.ours in self.ours or not self.is_told_there(pair)

    @computed
    def several_differ(self) -> bool:
        """Whether several names of each side answer one question, and nothing else agrees."""
        several = all(
            len({id(of) for of in side}) > 1 for side in zip(*self.rest.rivals, strict=True)
        )
        agrees = self.rest.names > 0 or self.rest.figures[0] > 0
        return bool(self.rest.rivals) and several and not agrees

    def both_act(self, pair: NamePair) -> bool:
        """Tell whether the claim is not merely attributed to its name, which ours does not say."""
        spoken = pair.theirs in self.speaking
        return not spoken or hang_alike(self.comparison, pair.ours, pair.theirs)

    def other_rivals(self, pair: NamePair) -> int:
        """Return how many other questions are answered with other names: that is another fact."""
        return min(
            MOST_RIVALS,
            sum(
                one is not pair.ours and other is not pair.theirs for one, other in self.rest.rivals
            ),
        )

    def are_alike_beside(self, pair: NamePair) -> bool:
        """Tell whether both are called the same kind of body and answer the same question."""
        kinds = {name.text.rpartition(" ")[2] for name in (pair.ours, pair.theirs)}
        roles = (
            role_of(self.comparison.ours, pair.ours),
            role_of(self.comparison.theirs, pair.theirs),
        )
        return len(kinds) == len({*roles}) == 1

    def tells_more(self, pair: NamePair) -> bool:
        """Tell whether the statement has so much of the claim besides that it is no chance.

        In the very place of theirs ours is none.
        """
        names = pair.ours, pair.theirs
        return names in self.in_place or not is_by_chance(self.comparison, self.tolerances, names)

    @computed
    def in_place(self) -> set[tuple[Name, Name]]:
        """The pairs that stand between the same words."""
        return set(in_place(self.comparison))

    def signs(self, pair: NamePair) -> Signs:
        """Return what speaks for or against a conflict, but how it stands to other pairs."""
        comparison, ours, theirs = pair.comparison, pair.ours, pair.theirs
        here, there = comparison.ours.local(ours.span), comparison.theirs.local(theirs.span)
        role = role_of(comparison.ours, ours)
        agreeing, differing = self.rest.figures
        met, unmet = self.rest.dates
        kinds = {ours.kind, theirs.kind}
        return context(comparison, here, there) | {
            "meant alike": comparison.meant_alike,
            "fellows": self.rest.fellows(here, there),
            "elsewhere": self.as_elsewhere(ours),
            "stranger": float(ours in self.ours),
            "same kind": float(len(kinds) == 1),
            "of no known kind": float(NameKind.OTHER in kinds),
            "other rivals": float(self.other_rivals(pair)),
            "dates agree": float(met),
            "dates differ": float(unmet),
            "same role": float(role == role_of(comparison.theirs, theirs)),
            "no preposition": float(role == OTHER),
            "hang alike": float(hang_alike(comparison, ours, theirs)),
            "in place": float((ours, theirs) in self.in_place),
            "rest": rest_repeated(comparison, theirs),
            "theirs around": float(is_around(theirs, comparison)),
            "spelling": ratio(ours.text, theirs.text) / 100,
            "figures agree": float(agreeing),
            "figures differ": float(differing),
            "names of ours": float(len(self.ours)),
            "names of theirs": float(len(self.theirs)),
        }

    def is_told_there(self, pair: NamePair) -> bool:
        """Tell whether what stands beside our name is rather what the claim has beside that one.

        What is no person and answers the same question on both sides, where or of what, has changed
        its part with none.
        """
        comparison, ours = self.comparison, pair.ours
        role = role_of(comparison.ours, ours)
        if ours.kind is not NameKind.PERSON and role in self.roles_of(ours):
            return True
        here, there = comparison.ours.local(ours.span), comparison.theirs.local(pair.theirs.span)
        return self.as_elsewhere(ours) >= self.alike_beside(here, there)

    def namesakes(self, ours: Name) -> Sequence[Name]:
        """Return the names of the claim that may be ours."""
        theirs = self.comparison.theirs
        return [
            name
            for name in theirs.statement.names
            if may_be_same(ours, name) and not names_only_around(theirs, name, ours)
        ]

    def roles_of(self, ours: Name) -> set[str]:
        """Return the questions that our name answers in the claim."""
        theirs, named = self.comparison.theirs, self.namesakes(ours)
        return {role_of(theirs, name) for name in named} - {MODIFIER, POSSESSIVE, OTHER}

    def as_elsewhere(self, ours: Name) -> float:
        """Return how alike what stands beside our name is here and where the claim has it."""
        theirs = self.comparison.theirs
        here = self.comparison.ours.local(ours.span)
        places = (theirs.local(name.span) for name in self.namesakes(ours))
        return max((self.alike_beside(here, there) for there in places), default=0.0)

    def alike_beside(self, here: Span, there: Span) -> float:
        """Return how alike what stands beside two slots is, in words and in slots that agree."""
        return self.comparison.kinship.beside(here, there) + self.rest.fellows(here, there)
