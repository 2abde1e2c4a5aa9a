"""Unheard names: a place, or a body of the same kind, that no claim near the draft has anywhere.

A name that some claim has may stand for what that claim tells. One that none has tells of something
else altogether, or stands where the claim beside it has its own: a plant in Longueuil, where the
ledger has one in Laval. So less is asked of the likeness of the two sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.names.gazetteer import known_name
from factcheck.extraction.names.lexicon import kind_words
from factcheck.extraction.tokens import tokenize
from factcheck.matching.names.doubts import NamePair, are_places
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.strangers import are_of_one_rank
from factcheck.model import Name, NameKind

LEAST_PROBABLE = 0.15
"""The probability from which such a pair is worth a rule's look."""
OF_ANOTHER_EVENT = ("figures differ", "dates differ", "other event")
"""Signs that the two tell of different events, of which none may be there."""


@frozen(eq=False, repr=False, slots=False)
class Heard:
    """What the claims say that the statements of a draft are beside."""

    groups: Sequence[Group]

    @computed
    def claims(self) -> Sequence[Profile]:
        """All claims, each once."""
        return [*{id(one.theirs): one.theirs for group in self.groups for one in group}.values()]

    @computed
    def words(self) -> AbstractSet[str]:
        """The words of all of them."""
        return frozenset().union(*(profile.vocabulary for profile in self.claims))

    @computed
    def places(self) -> AbstractSet[str]:
        """The places and peoples that they name and that are known: Poland, for a Polish judge."""
        return frozenset().union(*(profile.once(_places) for profile in self.claims))

    def has(self, name: Name) -> bool:
        """Tell whether a claim has every word of a name, or has the place in another form."""
        known = known_name(name.text)
        if known is not None and known.name in self.places:
            return True
        return all(word in self.words for word in tokenize(name.text).lower)

    def allows(self, pair: NamePair, signs: Signs, chance: float) -> bool:
        """Tell whether a pair with such a chance is worth a rule's look.

        Our name has a word that no claim has, and is of the very sort of theirs.
        """
        if chance < LEAST_PROBABLE or any(signs[sign] for sign in OF_ANOTHER_EVENT):
            return False
        if are_places(pair):
            nation = pair.ours.kind is NameKind.NATIONALITY
            alike = not nation and are_of_one_rank(pair.ours.text, pair.theirs.text)
        else:
            alike = _are_bodies_of_one_kind(pair)
        return alike and not self.has(pair.ours)


def _places(claim: Profile) -> AbstractSet[str]:
    """Return the places and peoples that a claim names and that are known."""
    words = {word for word in claim.tokens.words if word.istitle()}
    return {place.name for place in map(known_name, claim.names_written | words) if place}


def _are_bodies_of_one_kind(pair: NamePair) -> bool:
    """Tell whether two are named as the same kind of thing: Harlow Trust, Ardale Trust."""
    kind = _kind_of(pair.ours)
    return kind is not None and kind == _kind_of(pair.theirs)


def _kind_of(name: Name) -> str | None:
    """Return the word of a name that says what it is of: a hospital, a trust, a street."""
    return next(
        (word for word in reversed(tokenize(name.text).lower) if word in kind_words()), None
    )
