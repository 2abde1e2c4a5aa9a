"""A statement beside a claim: how much of the claim it repeats, and where the two part ways.

Nothing here looks at a figure's value. Context alone says whether two sentences speak of the same
thing, so that a difference in value can mean something.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from attrs import evolve, field, frozen

from factcheck.computed import computed
from factcheck.extraction.sentences import CLOSERS
from factcheck.extraction.tokens import tokenize
from factcheck.matching.sides.kinship import BEFORE, Kinship, Weigh
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.profile import NONE, Profile, plain_words
from factcheck.matching.sides.remembering import Remembering
from factcheck.matching.sides.standing import Retelling, Stretch, retelling
from factcheck.matching.words.lexicon import Lexicon
from factcheck.model import Claim, DateMention, Span

HERE, IN_SENTENCE, HEAD_ONLY, NEARBY = 1.0, 0.9, 0.8, 0.6
"""What a claim's word is worth when it stands in the clause, in the sentence, there by its head
alone (the plant, for a power plant), in the text before."""

NEAR_IN_CONTEXT = 0.8
"""What nearness with what went before counts for against that of the sentence alone."""

MOST_FROM_AROUND = 1.6
"""The text before may add to what the statement itself repeats, but not make a match by itself."""

FEW_WORDS = 1.0

MORE_EVENTS, FEW_EVENTS = 1.7, 5.3
"""The larger a ledger is the more of it tells of other events than a draft: what two sentences must
have in common grows by so much faster than what singles out a claim, and is a third of that in one
of twenty claims on one story. Fitted on drafts that were checked by their own story's ledger and by
those of all stories together, and on news that was checked by other papers' news."""

UNHEARD = ""
"""A word that no claim has."""

SENTENCE_ENDS = ("", ".", "!", "?", "…", *CLOSERS)
"""What stands before a sentence that begins."""

LEAST_ON_RECORD = 0.4
"""How near a claim is at least whose evidence has the statement letter by letter."""


def _texts(profiles: Iterable[Profile]) -> list[str]:
    return [profile.statement.text for profile in profiles]


@frozen(repr=False, slots=False)
class Surroundings:
    """What a statement takes over from the text before it."""

    concepts: AbstractSet[str] = frozenset()
    """The concepts of the title and of the paragraph so far."""
    event: DateMention | None = None
    """The date that the paragraph last gave to what it tells."""
    before: tuple[Profile, ...] = field(default=(), eq=_texts)
    """The title and the sentences right before, in which the subject of a short one may stand."""

    @computed
    def concepts_before(self) -> AbstractSet[str]:
        """The concepts of the title and of those sentences."""
        return frozenset(chain.from_iterable(profile.concepts for profile in self.before))


@frozen(eq=False, repr=False, slots=False)
class Comparison(Remembering):
    """One statement beside one claim; `weigh` gives a concept's weight in the ledger."""

    ours: Profile
    theirs: Profile
    claim: Claim
    around: Surroundings
    weigh: Weigh
    lexicon: Lexicon

    @computed
    def likeness(self) -> float:
        """The share of the claim's content, by weight, that the statement repeats, from 0 to 1."""
        places, opposed, heads = self.ours.places, self.opposed, self.ours.all_heads
        nearby = self.around.concepts
        total = own = around = 0.0
        of_speakers = self._of_speakers
        if of_speakers:
            told = sum(map(self.weigh, of_speakers - self.theirs.places.keys()))
            total, own, around = told, told, told
        for concept, weight, head in self.theirs.once(_weighed, self.weigh):
            total += weight
            if concept in places or concept in opposed or concept in of_speakers:
                own += weight
                around += weight
            elif head in heads:
                own += weight * HEAD_ONLY
                around += weight * HEAD_ONLY
            elif concept in nearby:
                around += weight * NEARBY
        return min(around / total, MOST_FROM_AROUND * (own / total)) if total else 0.0

    @computed
    def opposed(self) -> AbstractSet[str]:
        """The claim's words of direction for which the statement has the opposite: rose, fell."""
        ours, theirs = self.ours.directions, self.theirs.directions
        if not ours or not theirs:
            return NONE
        found = [theirs[axis, pole] for axis, pole in theirs if (axis, -pole) in ours]
        return frozenset().union(*found)

    @computed
    def shared(self) -> AbstractSet[str]:
        """The concepts that stand in both."""
        shared = self.ours.places.keys() & self.theirs.places.keys()
        return shared | self._of_speakers if self._of_speakers else shared

    @computed
    def _of_speakers(self) -> AbstractSet[str]:
        """The concepts of names that ours tells of, and the claim has speak of themselves.

        "Kestrel posted a loss" is said by Kestrel, and of it.
        """
        return self.theirs.named_speakers & self.ours.places.keys()

    @computed
    def verbatim(self) -> bool:
        """Whether the claim, or what it rests on, has the statement letter by letter.

        Then nothing can differ: a claim may name whom its evidence calls "she".
        """
        ours = self.ours.plain
        if ours in self.theirs.plain:
            return True
        if self.nearness < LEAST_ON_RECORD:
            return False
        return any(ours in self.theirs.once(_plain_quote, quote) for quote in self._quotes)

    @computed
    def as_it_stands(self) -> bool:
        """Whether the claim, or what it rests on, has the statement as a whole sentence.

        With words before it in its sentence, these may have turned it: "It is not true that".
        """
        if not self.verbatim:
            return False
        ours = " ".join(self.ours.statement.text.split())
        for record in (self.theirs.statement.text, *self._quotes):
            before, found, _ = " ".join(record.split()).partition(ours)
            if found and before.rstrip()[-1:] in SENTENCE_ENDS:
                return True
        return False

    @property
    def _quotes(self) -> Iterator[str]:
        return (evidence.quote for evidence in self.claim.evidence if evidence.quote)

    @computed
    def nearness(self) -> float:
        """How near the two are: what is repeated of the claim, or what it has of the statement.

        A statement may repeat one of a claim's several facts.
        """
        total = self.ours.once(_whole_weight, self.weigh)
        shared = sum(map(self.weigh, self.shared))
        return max(self.likeness, shared / total if total else 0.0)

    def surplus(self, concepts: Iterable[str]) -> float:
        """Return how much more some concepts tell than two sentences of other events may share.

        It is counted in what singles out one claim of the ledger.
        """
        told = sum(map(self.weigh, concepts)) + FEW_EVENTS
        return told / self.weight_of_unheard - MORE_EVENTS

    @property
    def weight_of_unheard(self) -> float:
        """The weight of a word that no claim has: about the logarithm of how many claims it has."""
        return self.weigh(UNHEARD)

    @computed
    def nearness_in_context(self) -> float:
        """How much of the claim, by weight, stands here or in what the sentence goes on from."""
        total = told = 0.0
        places, before = self.ours.places, self.around.concepts_before
        for concept, weight, _ in self.theirs.once(_weighed, self.weigh):
            total += weight
            if concept in places:
                told += weight
            elif concept in before:
                told += weight * BEFORE
        return told / total if total else 0.0

    @property
    def nearness_at_best(self) -> float:
        """How near the two are by the sentence, or by what it goes on from, which says less."""
        return max(self.nearness, NEAR_IN_CONTEXT * self.nearness_in_context)

    @computed
    def meant_alike(self) -> float:
        """How near the two are in what their words mean together, up to 1."""
        return self.ours.meaning.likeness(self.theirs.meaning)

    @computed
    def retelling(self) -> Retelling | None:
        """How the two differ, where all else is told word for word."""
        return retelling(self.ours, self.theirs)

    @property
    def replaced(self) -> tuple[Stretch, ...]:
        """The stretches in which the two differ, where all else is told word for word."""
        return self.retelling.stretches if self.retelling else ()

    @computed
    def kinship(self) -> Kinship:
        """How alike the words of the two are in meaning."""
        return Kinship(self.ours, self.theirs, self.weigh, self.around.concepts_before)

    def beside_claim_of(self, other: Comparison) -> Comparison:
        """Return our statement beside the claim of another comparison."""
        return evolve(self, theirs=other.theirs, claim=other.claim)

    def claim_beside_claim_of(self, other: Comparison) -> Comparison:
        """Return the claim, in the place of our statement, beside that of another comparison."""
        return evolve(self, ours=self.theirs, theirs=other.theirs, claim=other.claim)

    def meet(self, ours: DateMention, theirs: DateMention) -> bool:
        """Tell whether a date of ours, or of what it goes on from, can be one of the claim's."""
        return self.once(_meet, ours, theirs)

    def likeness_of(self, concepts: Iterable[str]) -> float:
        """Return the share of the claim's `concepts` that is repeated, little of it from around."""
        total, own, around = self._repeated(concepts, None)
        return min(around / total, MOST_FROM_AROUND * (own / total)) if total else 0.0

    def coverage(self, concepts: Iterable[str], clause: Span | None = None) -> float:
        """Return the share by weight of the claim's `concepts` that is repeated, or stands nearby.

        With `clause`, words that stand elsewhere in the statement count a little less. A word for
        which the statement has its opposite is in its place, if wrong.
        """
        total, _, around = self._repeated(concepts, clause)
        return around / total if total else 0.0

    def _repeated(self, concepts: Iterable[str], clause: Span | None) -> tuple[float, float, float]:
        """Return the weight of `concepts`, of what is repeated, and of that with what is nearby.

        Only weights are added up, which come to the same in any order: the concepts may have none.
        """
        places, opposed, heads = self.ours.places, self.opposed, self.ours.all_heads
        weigh = self.weigh
        near = self.ours.concepts_of(clause) if clause else places.keys()
        their_heads, around = self.theirs.heads, self.around.concepts
        total = here = in_sentence = by_head = nearby = 0.0
        for concept in concepts:
            weight = weigh(concept)
            total += weight
            if concept in near or concept in opposed:
                here += weight
            elif concept in places:
                in_sentence += weight
            elif their_heads[concept] in heads:
                by_head += weight
            elif concept in around:
                nearby += weight
        own = here * HERE + in_sentence * IN_SENTENCE + by_head * HEAD_ONLY
        return total, own, own + nearby * NEARBY


def _meet(_: Comparison, ours: DateMention, theirs: DateMention) -> bool:
    return meet(ours, theirs)


def _whole_weight(ours: Profile, weigh: Weigh) -> float:
    """Return what the words of a statement say together.

    Few words alone say little, so as much as one rare word is taken to be missing from them.
    """
    weights = [weigh(concept) for concept in ours.concepts]
    return sum(weights) + FEW_WORDS * max(weights, default=0.0)


def _weighed(profile: Profile, weigh: Weigh) -> Sequence[tuple[str, float, str]]:
    """Return the concepts of a profile, each with its weight and the stem of its head."""
    return [(concept, weigh(concept), profile.heads[concept]) for concept in profile.concepts]


def _plain_quote(_: Profile, quote: str) -> str:
    return plain_words(tokenize(quote))
