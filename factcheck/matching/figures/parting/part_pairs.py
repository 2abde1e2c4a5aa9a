"""Part pairs: a part that a statement tells of beside one that a claim tells of.

Are they parts of one whole, is one thing told of them, and can both be true?
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.figures.parting.part import (
    Part,
    Words,
    concepts_within,
    others_told,
    undone,
)
from factcheck.matching.figures.parting.part_words import part_words
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import Kinship, but, every, likest
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import of_determiners
from factcheck.model import Span

TWO, TELLING_WHOLE = 2, 3
"""What both and neither are of, and the least number that two wholes do not share by chance."""
ONE_WHOLE, SHARED = 0.7, 0.4
"""How much of the words for our whole the claim must have, and must have for its own."""
LIMITED, LIMITED_BY_DEED = 0.5, 0.6
"""How much of what says which ones of a whole are meant: in the port, who were arrested."""
TOLD, TOLD_ANYWHERE = 0.4, 0.6
"""What it counts for that the claim tells of its part what we tell of ours, or tells it at all."""
LEAST, LEAST_IF_TOLD, SURE = 1.2, 0.85, 1.6
"""How much of what is told of the two parts must be the same, of 2; where the claim tells that of
its very part; and where it need not have what ours are said to be."""
CORE = 0.3
"""How alike something in the claim must be then to what ours are said to be: in custody."""
LEAST_TOLD = 0.38
"""So much of what we tell the claim must tell,"""
WHOLLY_TOLD = 0.5
"""or we so much more of what it tells of its part."""
IN_A_VOTE = 0.5
"""The same of a vote, of which any clause may be told."""
ITS_OWN_AT_LEAST, ITS_OWN, TOLD_ALIKE = 0.6, 0.75, 0.4
"""How much of what is told of their part, and of ours, the other must tell not to be the rest."""


@frozen(eq=False, repr=False, slots=False)
class PartPair:
    """A part that a statement tells of beside one that a claim tells of."""

    comparison: Comparison
    ours: Part
    theirs: Part

    @computed
    def fits(self) -> float:
        """How much of what is told of the one part is told of the other, up to 2."""
        return self.back + TOLD_ANYWHERE * self._told_anywhere + TOLD * self._told

    @property
    def tell_one_thing(self) -> bool:
        """Whether what is told of the two parts is likely to be one thing."""
        core = self.ours.said_to_be
        known = core is None or likest(self._kin.alike[core], every(self.comparison.theirs)) >= CORE
        of_voters = self.theirs.is_vote and not (self.ours.is_bare or self.ours.whole)
        least = LEAST if of_voters else LEAST_IF_TOLD
        told_alike = self.fits >= least and self._told >= TOLD_ALIKE
        if not self._is_of_known_one:
            return False
        return self.fits >= SURE or (known and (self.fits >= LEAST or told_alike))

    @property
    def _is_of_known_one(self) -> bool:
        """Whether the claim has who did it, where ours tells what was done to a part."""
        ours, start = self.comparison.ours, self.ours.span.start
        first = min(self.ours.told, default=None)
        if first is None or self.ours.is_bare or ours.word_starts[first] > start:
            return True
        before = ours.tokens.lower[: ours.tokens.at(start)]
        return not part_words().subjects.isdisjoint(before) or self._known({first}) >= CORE

    @computed
    def back(self) -> float:
        """How much of what is told of their part ours tells."""
        ours = self.ours
        left_out = {*ours.of, *(() if self.theirs.is_vote else ours.limits)}
        return self._kin.told(self.theirs.told, but(every(self.comparison.ours), left_out))

    @computed
    def are_of_one_whole(self) -> bool:
        """Whether the two are parts of one whole, as far as its number and words say."""
        ours, theirs = self.ours, self.theirs
        if ours.is_bare:
            return theirs.is_vote or bool(theirs.whole)
        if ours.whole == TWO and theirs.whole != TWO:
            return False
        if ours.whole and theirs.whole:
            if not theirs.is_vote and ours.whole != theirs.whole:
                return False
            if theirs.is_vote and ours.whole < theirs.whole:
                return False
        if self._are_of_others:
            return False
        return self._have_one_number or (self._name_one_whole and self._are_so_limited)

    @property
    def _are_of_others(self) -> bool:
        """Whether the whole of one is named as the rest, and that of the other is not."""
        sides = (self.comparison.ours, self.ours), (self.comparison.theirs, self.theirs)
        here, there = (_of_others(profile, part) for profile, part in sides)
        return here != there

    @property
    def _name_one_whole(self) -> bool:
        """Whether the claim has the words for our whole, and some of them for its own."""
        kin, whole = self.comparison.kinship, every(self.comparison.theirs)
        if not self.ours.of:
            return not self.ours.nouns.isdisjoint(self.theirs.nouns)
        if not self.theirs.of and self.ours.nouns <= self.comparison.theirs.once(_nouns):
            return True
        if self.ours.is_described:
            return self._are_known(self.ours.of)
        own = kin.taken(self.ours.of, self.theirs.of or whole)
        if self.theirs.is_vote:
            return own >= SHARED
        return own >= SHARED and kin.taken(self.ours.of, whole) >= ONE_WHOLE

    @property
    def _are_so_limited(self) -> bool:
        """Whether the claim has what says which ones of the whole ours means."""
        return self._are_known(self.ours.limits)

    def _are_known(self, words: Words) -> bool:
        """Tell whether the claim has enough of what says which ones ours means."""
        least = LIMITED_BY_DEED if self.ours.is_limited_by_deed else LIMITED
        return self._known(words) >= least or self._are_on_board

    @property
    def _are_on_board(self) -> bool:
        """Whether both tell of those who are aboard something, whatever it is called."""
        return self.ours.is_aboard and self.comparison.theirs.once(_tells_of_board)

    def _known(self, words: Words) -> float:
        """Return how much of some words the claim has, or what ours goes on from, but for names."""
        kin, whole = self._kin, every(self.comparison.theirs)
        tokens, weighed = kin.ours.tokens, kin.ours.weighed_words
        told = kin.theirs.once(_nouns)
        near = [
            1.0 if weighed[word].concept in told | kin.before else likest(kin.alike[word], whole)
            for word in words
            if not tokens.words[weighed[word].first][0].isupper()
        ]
        return sum(near) / len(near) if near else 1.0

    @computed
    def agree(self) -> bool:
        """Whether both may be true of one thing."""
        return not self.ours.excludes(self.theirs.least, self.theirs.most)

    @property
    def is_wrong(self) -> bool:
        """Whether ours is neither their part nor, where that may be meant, the rest of it."""
        whole = every(self.comparison.theirs)
        told = max(self._kin.taken(self.ours.told, whole), self.back - WHOLLY_TOLD)
        if self.agree or told < LEAST_TOLD:
            return False
        if self.theirs.is_vote and self._told < IN_A_VOTE:
            return False
        if self.ours.excludes(1 - self.theirs.most, 1 - self.theirs.least):
            return True
        return self._tell_the_same

    @property
    def _tell_the_same(self) -> bool:
        comparison = self.comparison
        denied = _denials(comparison.ours, self.ours), _denials(comparison.theirs, self.theirs)
        own = ITS_OWN_AT_LEAST if self.ours.is_bare else ITS_OWN
        same = self.back >= own and max(self._told, self._told_anywhere) >= TOLD_ALIKE
        turned = comparison.opposed and not self.is_told_by_name
        return same and denied[0] == denied[1] and not turned and not self._is_of_others

    @property
    def _is_of_others(self) -> bool:
        """Whether ours tells of what lies outside the part, by a word that the claim has not."""
        sides = self.comparison.ours, self.comparison.theirs
        mine, known = (side.once(others_told, Span(0, len(side.tokens.text))) for side in sides)
        here, there = (
            side.once(others_told, side.clause_at(part.span.end - 1))
            for side, part in zip(sides, (self.ours, self.theirs), strict=True)
        )
        own = set(self.ours.span.of(sides[0].tokens.text).lower().split())
        if part_words().remaining & sides[1].vocabulary - sides[0].vocabulary:
            return True  # and the state the rest
        of_share = self.theirs.share is not None
        return bool(here - known - own or (of_share and there - mine))

    @computed
    def is_told_by_name(self) -> bool:
        """Whether ours tells what is told of their part in its very words: women, of 42 women."""
        ours, theirs = (
            {profile.weighed_words[word].concept for word in part.told}
            for profile, part in (
                (self.comparison.ours, self.ours),
                (self.comparison.theirs, self.theirs),
            )
        )
        return not ours.isdisjoint(theirs)

    @computed
    def names_known(self) -> AbstractSet[str]:
        """The names told of their part that ours has: paid by the city, and the state the rest."""
        return _names(self.comparison.theirs, self.theirs) & self.comparison.ours.places.keys()

    @computed
    def names_unknown(self) -> AbstractSet[str]:
        """Those that neither ours has nor what it goes on from."""
        known = self.comparison.ours.places.keys() | self.comparison.around.concepts_before
        return _names(self.comparison.theirs, self.theirs) - known

    @property
    def _have_one_number(self) -> bool:
        whole = self.ours.whole
        return whole is not None and whole == self.theirs.whole and whole >= TELLING_WHOLE

    @computed
    def _told(self) -> float:
        ours = self.ours
        words = {*ours.told, *ours.limits} if self.theirs.is_vote else ours.told
        return self._kin.taken(words, self.theirs.told)

    @computed
    def _told_anywhere(self) -> float:
        ours = self.ours
        return self._kin.taken({*ours.told, *ours.limits}, every(self.comparison.theirs))

    @property
    def _kin(self) -> Kinship:
        return self.comparison.kinship


def _nouns(profile: Profile) -> AbstractSet[str]:
    return concepts_within(profile, Span(0, len(profile.statement.text)))


def _names(profile: Profile, part: Part) -> AbstractSet[str]:
    """Return the concepts of the names that are told of a part."""
    written = ((profile.weighed_words[word], profile.tokens.words) for word in part.told)
    return frozenset(one.concept for one, words in written if words[one.last][0].isupper())


def _of_others(profile: Profile, part: Part) -> bool:
    """Tell whether a part is one of what something else leaves: of the remaining ice."""
    lower, words = profile.tokens.lower, profile.weighed_words
    return any(lower[words[word].first] in part_words().remaining for word in part.of)


def _tells_of_board(profile: Profile) -> bool:
    """Tell whether a claim tells of those aboard something without its name: 38 were on board."""
    lower, words = profile.tokens.lower, part_words()
    found = (words.aboard.at(lower, place) for place in range(len(lower)))
    return any(one and of_determiners().isdisjoint(lower[one.end : one.end + 1]) for one in found)


def _denials(profile: Profile, part: Part) -> int:
    """Return how often the clause of a part denies something, but for what the part denies.

    Out of danger is not in it.
    """
    beside = (profile.local(one.span) for one in profile.negations_beside(part.span))
    denied = sum(not mark.overlaps(part.span) for mark in beside)
    return denied + undone(profile, profile.clause_at(part.span.start))
