"""The matcher: statements of a draft and a ledger in, matches out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, groupby, islice
from math import log
from operator import attrgetter

from attrs import evolve, field, frozen

from factcheck.extraction.whole import SourceNames
from factcheck.ledger import Ledger
from factcheck.matching.align import align
from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.matching.claims import ReadClaims
from factcheck.matching.closer import closer_look
from factcheck.matching.context import in_context
from factcheck.matching.indexing import indexed
from factcheck.matching.memory import Memory
from factcheck.matching.retrieval.index import Index, Indexes
from factcheck.matching.search import Search
from factcheck.matching.sides.comparison import Comparison, Surroundings
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.profiling import profile
from factcheck.matching.sides.sentence_parts import sentence_parts
from factcheck.matching.sides.shortlist import shortlisted
from factcheck.matching.words.lexicon import Lexicon
from factcheck.model import Claim, Document, Match, Span, Statement, Status, Tolerances

SCORED = 50
"""How many claims are ranked where fewer are asked for: the best are chosen among more."""
LIGHT, LIGHT_SHARE = "light verb", 0.3
"""Verbs that say nothing of their own ("bring", "have") tell less than their rarity says."""
GRAIN = 2.0**30
"""Weights are so many parts of one: of few binary digits, so that they add up exactly, to the same
in any order. Words stand in sets, whose order is another in each run; and three of four words that
are as rare have to be three quarters of them, no rounding less."""


class _Weights(dict[str, float]):
    """How much each concept tells about which claim is meant: rare ones tell more.

    Alignment asks ten thousand times a page, so that what is known is looked up without a call.
    """

    def __init__(self, indexes: Indexes) -> None:
        super().__init__()
        self._indexes = indexes

    def __missing__(self, concept: str) -> float:
        index, kinds = self._indexes.claims, self._indexes.lexicon.kinds
        share = LIGHT_SHARE if LIGHT in kinds.get(concept, ()) else 1.0
        holding = index.frequency(concept) + 0.5
        told = share * log(1 + (index.size + 1) / holding)
        weight = self[concept] = round(told * GRAIN) / GRAIN
        return weight


@frozen(eq=False, repr=False)
class Matcher:
    """Aligns statements with the claims of one ledger; immutable, safe to share among threads."""

    ledger: Ledger
    names: SourceNames
    tolerances: Tolerances
    indexes: Indexes
    _claims: ReadClaims = field(init=False)
    _search: Search = field(init=False)
    _weights: _Weights = field(init=False)

    @_claims.default
    def _none_read(self) -> ReadClaims:
        return ReadClaims(self.ledger, self.names, self.indexes.lexicon)

    @_search.default
    def _over_indexes(self) -> Search:
        return Search(self.indexes)

    @_weights.default
    def _none_weighed(self) -> _Weights:
        return _Weights(self.indexes)

    @classmethod
    def of(
        cls,
        ledger: Ledger,
        names: SourceNames,
        tolerances: Tolerances,
        indexes: Indexes | None = None,
    ) -> Matcher:
        """Return a matcher for `ledger`, whose sources have the names `names`.

        Its claims are indexed here where that has not been done before.
        """
        return cls(ledger, names, tolerances, indexes or indexed(ledger))

    @property
    def lexicon(self) -> Lexicon:
        """What words mean to this desk."""
        return self.indexes.lexicon

    @property
    def index(self) -> Index:
        """The claims by the words of their texts."""
        return self.indexes.claims

    def matches(
        self, statements: Sequence[Statement], document: Document, memory: Memory | None = None
    ) -> tuple[Match, ...]:
        """Return the matches of all `statements`, in their order, the likeliest first for each.

        With the `memory` of the document's last version, only what has changed is compared.
        """
        heading, known = self._heading(document), memory or Memory()
        groups = self._beside_claims(statements, document.text, heading, known)
        found = tuple(align(groups, document.text, self.tolerances))
        parted = self._parted(statements, groups, document.text, heading, known)
        if parted:
            found = closer_look(found, statements, parted, self.tolerances)
        if memory is None:
            for group in (*groups, *parted):
                group.forget()
        return found

    def _parted(
        self,
        statements: Sequence[Statement],
        groups: Sequence[Group],
        text: str,
        heading: tuple[Profile, ...],
        memory: Memory,
    ) -> list[Group]:
        """Return the groups with those of its parts for each sentence that has any; none if none.

        What stays whole stays the same group, as what is on record does as a whole.
        """
        kept: dict[Span, Group] = {}
        pieces: list[Statement] = []
        for statement, group in zip(statements, groups, strict=True):
            parts = () if _is_on_record(group) else sentence_parts(group[0].ours)
            pieces += parts or (statement,)
            if not parts:
                kept[statement.span] = group
        if len(pieces) == len(statements):
            return []

        def read(statement: Statement) -> Profile:
            known = memory if statement.span in kept else memory.parts
            return known.profile(statement, self._profiled)

        parted = [
            memory.parts.group(ours, around, self._group)
            if (whole := kept.get(ours.statement.span)) is None
            else whole
            for ours, around in in_context(pieces, text, heading, read)
        ]
        memory.parts.turn()
        return parted

    def comparisons(self, statements: Sequence[Statement], document: Document) -> list[Group]:
        """Return each statement beside each claim that its words suggest."""
        heading = self._heading(document)
        return self._beside_claims(statements, document.text, heading, Memory())

    def _beside_claims(
        self,
        statements: Sequence[Statement],
        text: str,
        heading: tuple[Profile, ...],
        memory: Memory,
    ) -> list[Group]:
        read = partial(memory.profile, read=self._profiled)
        groups = [
            memory.group(ours, around, self._group)
            for ours, around in in_context(statements, text, heading, read)
        ]
        memory.turn()
        return groups

    def _group(self, ours: Profile, around: Surroundings) -> Group:
        return self._shortlist(ours, around, self._claims.is_rejected)

    def others(self, ordinal: int) -> tuple[Statement, tuple[Match, ...]]:
        """Return the claim `ordinal` as a statement, and the other claims that it repeats."""
        ours = self._profile(ordinal)
        group = self._shortlist(ours, Surroundings(), ordinal.__eq__)
        return ours.statement, tuple(align([group], ours.statement.text, self.tolerances))

    def _shortlist(
        self, ours: Profile, around: Surroundings, leave_out: Callable[[int], bool]
    ) -> Group:
        """Return a statement beside the claims that it may repeat, but those to `leave_out`."""
        quoted = dict.fromkeys(self._search.quoted(ours))
        found = {
            ordinal: self._compared(ours, ordinal, around)
            for ordinal in dict.fromkeys(chain(self._search.told(ours, around), quoted))
            if not leave_out(ordinal)
        }
        every = [*found.values()]
        kept = shortlisted(every, [found[one] for one in quoted if one in found])
        return Group.among(kept, every)

    def beside(self, ordinal: int, other: int) -> Comparison:
        """Return the claim `ordinal`, as a statement, beside the claim `other`."""
        return self._compared(self._profile(ordinal), other, Surroundings())

    def ranked(self, text: str, top: int) -> list[tuple[Claim, float]]:
        """Return the `top` claims most like `text`, with the probability of each, best first."""
        index = self.indexes.meanings or self.index
        found = index.candidates(text, max(top, SCORED))
        chances = zip(found, index.chances(found), strict=True)
        claims = ((self.ledger.claims[ordinal], chance) for (ordinal, _), chance in chances)
        taken_up = (pair for pair in claims if pair[0].status is not Status.REJECTED)
        return list(islice(taken_up, top))

    def holding(self, word: str) -> Iterator[Claim]:
        """Yield the claims that have a word, in their order; of a common one only so many."""
        return (self.ledger.claims[ordinal] for ordinal in self._search.holding(word))

    def with_chances(self, matches: Iterable[Match]) -> tuple[Match, ...]:
        """Return `matches` with their probabilities, the likeliest first for each statement."""
        found: list[Match] = []
        for statement, group in groupby(matches, key=attrgetter("statement")):
            chances = self._chances(profile(statement, self.lexicon))
            likely = [
                evolve(one, probability=max(chances.get(one.claim.id, 0.0), self._of_conflict(one)))
                for one in group
            ]
            found += sorted(likely, key=lambda match: -(match.probability or 0.0))
        return tuple(found)

    def _of_conflict(self, match: Match) -> float:
        """Return how likely the two conflict, which only what makes the same assertion can do."""
        figures = (
            pair.score
            for pair in match.quantities
            if agreement(pair.ours, pair.theirs, self.tolerances) is not Agreement.TRUE
        )
        return max(chain(figures, (pair.score for pair in match.names)), default=0.0)

    def _chances(self, ours: Profile) -> dict[str, float]:
        """Return the probabilities of the claims that the indexes suggest, by their ids."""
        return {
            self.ledger.claims[ordinal].id: chance
            for ordinal, chance in self._search.chances(ours).items()
        }

    def _compared(self, ours: Profile, ordinal: int, around: Surroundings) -> Comparison:
        claim, theirs = self._claims.read(ordinal)
        return Comparison(ours, theirs, claim, around, self._weights.__getitem__, self.lexicon)

    def _profile(self, ordinal: int) -> Profile:
        return self._claims.read(ordinal)[1]

    def _profiled(self, statement: Statement) -> Profile:
        return profile(statement, self.lexicon)

    def _heading(self, document: Document) -> tuple[Profile, ...]:
        if not document.title:
            return ()
        whole = Statement(span=Span(0, len(document.title)), text=document.title)
        return (self._profiled(whole),)


def _is_on_record(group: Group) -> bool:
    """Tell whether a claim has a statement as it stands, so that none judges its parts."""
    return not group or any(one.verbatim or one.as_it_stands for one in group.suggested)
