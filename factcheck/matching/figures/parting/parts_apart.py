"""Parts apart: all, most, a third or none, of what a claim counts another part of.

Both sides must tell of one whole, and our words tell what the claim tells of its part. Where they
may tell of the rest as well, what is told must be neither the part nor the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import permutations

from attrs import evolve, frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.operations import whole_as, worth
from factcheck.matching.figures.one_event import are_of_one_event
from factcheck.matching.figures.parting.counted_parts import parts_on_record, parts_told
from factcheck.matching.figures.parting.part import Part, concepts_within, is_in_words, undone
from factcheck.matching.figures.sharing.share_frames import amounts
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import Kinship, but, every
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.strangers import our_strangers, without_speakers
from factcheck.model import BlockKind, Mention, Pair, Span

TWO, TELLING_WHOLE = 2, 3
"""What both and neither are of, and the least number that two wholes do not share by chance."""
ONE_WHOLE, SHARED = 0.7, 0.4
"""How much of the words for our whole the claim must have, and must have for its own."""
DESCRIBED = 0.5
"""The same of those who are told by where they are: aboard the ferry."""
TOLD, TOLD_ANYWHERE = 0.4, 0.6
"""What it counts for that the claim tells of its part what we tell of ours, or tells it at all."""
LEAST, SURE = 1.2, 1.6
"""How much of what is told of the two parts must be the same, of 2, to be told, and to be sure."""
LEAST_TOLD = 0.38
"""So much of what we tell the claim must tell."""
IN_A_VOTE = 0.5
"""The same of a vote, of which any clause may be told."""
ITS_OWN, TOLD_ALIKE = 0.9, 0.5
"""How much of what is told of their part, and of ours, the other must tell not to be the rest."""
AS_WELL = 0.6
"""A part that is told so much as well as the best may be meant in its stead."""
QUESTION = "?"

PartsApart = tuple[Comparison, Pair[Mention]]


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

    @computed
    def back(self) -> float:
        """How much of what is told of their part ours tells."""
        return self._kin.told(self.theirs.told, but(every(self.comparison.ours), self.ours.of))

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
        return self._name_one_whole or self._have_one_number

    @property
    def _name_one_whole(self) -> bool:
        """Whether the claim has the words for our whole, and some of them for its own."""
        kin, whole = self.comparison.kinship, every(self.comparison.theirs)
        if not self.ours.of:
            return not self.ours.nouns.isdisjoint(self.theirs.nouns)
        if not self.theirs.of and self.ours.nouns <= self.comparison.theirs.once(_nouns):
            return True
        if self.ours.is_described:
            return kin.taken(self.ours.of, whole) >= DESCRIBED
        own = kin.taken(self.ours.of, self.theirs.of or whole)
        return own >= SHARED and kin.taken(self.ours.of, whole) >= ONE_WHOLE

    @computed
    def agree(self) -> bool:
        """Whether both may be true of one thing."""
        return not self.ours.excludes(self.theirs.least, self.theirs.most)

    @property
    def is_wrong(self) -> bool:
        """Whether ours is neither their part nor, where that may be meant, the rest of it."""
        if self.agree or self._told_anywhere < LEAST_TOLD:
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
        same = self.back >= ITS_OWN and max(self._told, self._told_anywhere) >= TOLD_ALIKE
        turned = comparison.opposed and not self.is_told_by_name
        return same and denied[0] == denied[1] and not turned

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

    @property
    def _have_one_number(self) -> bool:
        whole = self.ours.whole
        return whole is not None and whole == self.theirs.whole and whole >= TELLING_WHOLE

    @computed
    def _told(self) -> float:
        return self._kin.taken(self.ours.told, self.theirs.told)

    @computed
    def _told_anywhere(self) -> float:
        return self._kin.taken(self.ours.told, every(self.comparison.theirs))

    @property
    def _kin(self) -> Kinship:
        return self.comparison.kinship


def _nouns(profile: Profile) -> AbstractSet[str]:
    return concepts_within(profile, Span(0, len(profile.statement.text)))


def parts_apart(group: Group) -> Sequence[PartsApart]:
    """Return the parts that a statement tells of which are others than near claims count."""
    if not group or group[0].ours.statement.block is BlockKind.TABLE:
        return ()
    if group[0].ours.statement.text.rstrip().endswith(QUESTION):
        return ()
    told = [one for one in group[0].ours.once(parts_told) if is_in_words(one)]
    return [found for one in told if (found := _apart(one, group)) is not None]


def _apart(ours: Part, group: Group) -> PartsApart | None:
    pairs = [pair for pair in _pairs(ours, group) if pair.are_of_one_whole]
    wrong = [pair for pair in pairs if pair.is_wrong and pair.fits >= LEAST]
    if not wrong:
        return None
    best = max(wrong, key=_fit)
    if any(pair.agree and _may_be_meant(pair, best) for pair in pairs):
        return None
    if _tells_of_several(best, pairs) or _is_of_other_figure(best) or not _is_of_one_event(best):
        return None
    comparison = best.comparison
    return comparison, Pair(
        _mention(comparison.ours, best.ours), _mention(comparison.theirs, best.theirs), best.fits
    )


def _may_be_meant(pair: PartPair, best: PartPair) -> bool:
    """Tell whether a part may be meant in the stead of the best: that is so of a share near by."""
    one_claim = pair.comparison is best.comparison
    if one_claim and best.is_told_by_name and not pair.is_told_by_name:
        return False
    is_share = pair.ours.share is not None and one_claim
    return is_share or pair.fits >= AS_WELL * best.fits


def _pairs(ours: Part, group: Group) -> Iterator[PartPair]:
    for comparison in group:
        for theirs in () if comparison.verbatim else comparison.theirs.once(parts_on_record):
            mine, known = ours.out_of(theirs.whole), theirs.out_of(ours.whole)
            if mine is not None and known is not None:
                yield PartPair(comparison, mine, _of_all_voters(known, mine))


def _of_all_voters(theirs: Part, ours: Part) -> Part:
    """Return a vote as the part of the members, of whom some abstained, that won it."""
    if not (theirs.is_vote and theirs.number and ours.whole and theirs.whole):
        return theirs
    if ours.whole <= theirs.whole:
        return theirs
    share = theirs.number / ours.whole
    return evolve(theirs, least=share, most=share)


def _tells_of_several(best: PartPair, pairs: Sequence[PartPair]) -> bool:
    """Tell whether what we tell is told of several parts: by helicopter or by boat."""
    shares = {
        round(pair.theirs.least, 3)
        for pair in pairs
        if pair.comparison is best.comparison
        and pair.theirs.whole == best.theirs.whole
        and pair.back >= ITS_OWN
    }
    return len(shares) > 1


def _is_of_other_figure(pair: PartPair) -> bool:
    """Tell whether the statement has their figure as well, or the claim has our share."""
    ours, theirs = pair.comparison.ours, pair.comparison.theirs
    number = pair.theirs.number if pair.ours.but is None else None
    if number is not None and number in ours.values:
        return True
    share = pair.ours.share
    return share is not None and any(
        not is_clearly_off(share, known) for known in _shares_of(theirs)
    )


def _shares_of(profile: Profile) -> Iterator[float]:
    """Yield the shares that a claim tells, and what any two of its figures come to."""
    for one in profile.figures:
        if one.value and is_share(one):
            yield worth(one) / whole_as(one)
    for part, whole in permutations(amounts(profile), 2):
        if worth(part) < worth(whole):
            yield worth(part) / worth(whole)


def _is_of_one_event(pair: PartPair) -> bool:
    comparison = pair.comparison
    if pair.ours.is_bare and without_speakers(comparison.ours, our_strangers(comparison)):
        return False
    return are_of_one_event(comparison, pair.ours.span, pair.theirs.span)


def _fit(pair: PartPair) -> float:
    return pair.fits


def _denials(profile: Profile, part: Part) -> int:
    """Return how often the clause of a part denies something, but for what the part denies.

    Out of danger is not in it.
    """
    beside = (profile.local(one.span) for one in profile.negations_beside(part.span))
    denied = sum(not mark.overlaps(part.span) for mark in beside)
    return denied + undone(profile, profile.clause_at(part.span.start))


def _mention(profile: Profile, part: Part) -> Mention:
    span: Span = part.span.shifted(profile.statement.span.start)
    return Mention(span=span, text=part.span.of(profile.tokens.text))
