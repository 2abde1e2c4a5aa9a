"""The matcher: statements of a draft and a ledger in, matches out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from math import log
from operator import attrgetter

from attrs import evolve, field, frozen

from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.whole import SourceNames
from factcheck.ledger import Ledger
from factcheck.ledger.reading import read_claim
from factcheck.matching.align import align, records
from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.matching.memory import Memory
from factcheck.matching.retrieval.desk import desk_lexicon
from factcheck.matching.retrieval.index import ClaimIndex, Index, Indexes
from factcheck.matching.sides.comparison import Comparison, Surroundings
from factcheck.matching.sides.events import date_in_force
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.profiling import profile
from factcheck.matching.sides.shortlist import shortlisted
from factcheck.matching.words.lexicon import Lexicon
from factcheck.matching.words.terms import Terms
from factcheck.model import (
    BlockKind,
    Claim,
    DateMention,
    Document,
    Match,
    Span,
    Statement,
    Status,
    Tolerances,
)

Candidates = Sequence[tuple[int, float]]

QUOTED_CANDIDATES = 5
SCORED = 50
"""How many claims are ranked where fewer are asked for: the best are chosen among more."""
CANDIDATES, CLAUSE_CANDIDATES = 20, 5
"""How many claims of the index each statement is aligned with, and how many for each clause."""
SHORT, IN_CONTEXT, OWN = 8, 8, 2
"""How many content words a short statement has at the most, how many claims it is aligned with for
what went before it, and what its own words count for against those."""
MOST_HOLDING = 100
"""How many claims are looked through for one that has a certain word."""
MOST_KNOWN = 20_000
"""Claims that are kept as read: some hundred megabytes, however long a checker runs."""
LIGHT, LIGHT_SHARE = "light verb", 0.3
"""Verbs that say nothing of their own ("bring", "have") tell less than their rarity says."""
GOING_ON = 2
"""From so many sentences before it a sentence may take what it tells of."""
CARRYING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
"""The kinds of block whose sentences go on where the one before stopped."""


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
        weight = self[concept] = share * log(1 + (index.size + 1) / holding)
        return weight


@frozen(eq=False, repr=False)
class Matcher:
    """Aligns statements with the claims of one ledger; immutable, safe to share among threads."""

    ledger: Ledger
    names: SourceNames
    tolerances: Tolerances
    indexes: Indexes
    _known: dict[int, tuple[Claim, Profile]] = field(factory=dict, init=False)
    """Claims as read so far, by ordinal; a claim is read the same whoever reads it first."""
    _weights: _Weights = field(init=False)

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
        groups = self.comparisons(statements, document, memory)
        found = tuple(align(groups, document.text, self.tolerances))
        if memory is None:
            for group in groups:
                group.forget()
        return found

    def comparisons(
        self, statements: Sequence[Statement], document: Document, memory: Memory | None = None
    ) -> list[Group]:
        """Return each statement beside each claim that its words suggest."""
        memory = memory or Memory()
        groups = [
            memory.group(ours, around, self._group)
            for ours, around in self._in_context(statements, document, memory)
        ]
        memory.turn()
        return groups

    def _group(self, ours: Profile, around: Surroundings) -> Group:
        return self._shortlist(ours, around, self._is_rejected)

    def others(self, ordinal: int) -> tuple[Statement, tuple[Match, ...]]:
        """Return the claim `ordinal` as a statement, and the other claims that it repeats."""
        ours = self._profile(ordinal)
        group = self._shortlist(ours, Surroundings(), ordinal.__eq__)
        return ours.statement, tuple(align([group], ours.statement.text, self.tolerances))

    def _shortlist(
        self, ours: Profile, around: Surroundings, leave_out: Callable[[int], bool]
    ) -> Group:
        """Return a statement beside the claims that it may repeat, but those to `leave_out`."""
        quoted = dict.fromkeys(_claims_of(self._quoting(ours)))
        found = {
            ordinal: self._compared(ours, ordinal, around)
            for ordinal in dict.fromkeys(chain(self._told(ours, around), quoted))
            if not leave_out(ordinal)
        }
        return Group(shortlisted([*found.values()], [found[one] for one in quoted if one in found]))

    def _is_rejected(self, ordinal: int) -> bool:
        return self._read(ordinal)[0].status is Status.REJECTED

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
        found = self.index.candidates(word, MOST_HOLDING)
        return (
            self.ledger.claims[ordinal] for ordinal in sorted(_claims_of([(self.index, found)]))
        )

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
        chances: dict[str, float] = {}
        for index, candidates in self._searches(ours):
            for (ordinal, _), chance in zip(candidates, index.chances(candidates), strict=True):
                id_ = self._read(ordinal)[0].id
                chances[id_] = max(chance, chances.get(id_, 0.0))
        return chances

    def _compared(self, ours: Profile, ordinal: int, around: Surroundings) -> Comparison:
        claim, theirs = self._read(ordinal)
        return Comparison(ours, theirs, claim, around, self._weights.__getitem__, self.lexicon)

    def _told(self, ours: Profile, around: Surroundings) -> Iterable[int]:
        """Return the claims that the statement's words suggest; of a handful, all claims.

        What a short one tells of may stand before it: "Nine survived."
        """
        if self.index.size <= CANDIDATES:
            return range(self.index.size)
        found = _claims_of(self._telling(ours))
        if len(ours.places) > SHORT or not around.before:
            return found
        query = _with_context(ours.query, (profile.query for profile in around.before))
        return chain(found, _claims_of([(self.index, self.index.candidates(query, IN_CONTEXT))]))

    def _searches(self, ours: Profile) -> Iterator[tuple[Index, Candidates]]:
        """Yield what the indexes suggest for the statement, each clause and each quotation."""
        return chain(self._telling(ours), self._quoting(ours))

    def _telling(self, ours: Profile) -> Iterator[tuple[Index, Candidates]]:
        """Yield what the indexes suggest for the statement and each clause."""
        index, meanings = self.index, self.indexes.meanings
        yield index, index.candidates(ours.query, CANDIDATES)
        if meanings:
            yield meanings, meanings.candidates(ours.statement.text, CANDIDATES)
        for clause in ours.long_clauses:
            yield index, index.candidates(ours.query_within(clause), CLAUSE_CANDIDATES)

    def _quoting(self, ours: Profile) -> Iterator[tuple[Index, Candidates]]:
        """Yield what the index of records suggests for each sentence of the quotations."""
        for quotation in ours.statement.quotations:
            records = self.indexes.records
            for saying in find_sentences(tokenize(quotation.text)):
                words = saying.of(quotation.text)
                yield records, records.candidates(words, QUOTED_CANDIDATES)

    def _profile(self, ordinal: int) -> Profile:
        return self._read(ordinal)[1]

    def _read(self, ordinal: int) -> tuple[Claim, Profile]:
        """Return a claim with its profile; those read before are at hand."""
        known = self._known.get(ordinal)
        if known is None:
            claim = self.ledger.claims[ordinal]
            reading = read_claim(claim, self.names, self.ledger.documents, self.ledger.newest)
            known = claim, profile(reading, self.lexicon)
            if len(self._known) >= MOST_KNOWN:
                for old in [*islice(self._known, MOST_KNOWN // 2)]:
                    self._known.pop(old, None)
            self._known[ordinal] = known
        return known

    def _in_context(
        self, statements: Sequence[Statement], document: Document, memory: Memory
    ) -> Iterator[tuple[Profile, Surroundings]]:
        """Yield each statement's profile with what it takes over from the text before it."""
        heading = tuple(self._heading(document))
        title = frozenset(chain.from_iterable(profile.concepts for profile in heading))
        concepts: set[str] = set()
        before: tuple[Profile, ...] = ()
        event: DateMention | None = None
        end = 0
        for statement in statements:
            if _begins_anew(document.text, end, statement):
                concepts, event = set(), None
            ours = memory.profile(statement, self._profiled)
            yield ours, Surroundings(title | concepts, event, (*heading, *before))
            before = (*before, ours)[-GOING_ON:]
            concepts |= ours.places.keys()
            event = date_in_force(statement.dates, event)
            end = statement.span.end

    def _profiled(self, statement: Statement) -> Profile:
        return profile(statement, self.lexicon)

    def _heading(self, document: Document) -> Iterator[Profile]:
        if document.title:
            whole = Statement(span=Span(0, len(document.title)), text=document.title)
            yield profile(whole, self.lexicon)


def _with_context(query: Terms, before: Iterable[Terms]) -> Terms:
    """Return a query in which the terms of what went before count as well, for less."""
    found = {term: weight for one in before for term, weight in one.items()}
    return found | {term: OWN * weight for term, weight in query.items()}


def _claims_of(searches: Iterable[tuple[Index, Candidates]]) -> Iterator[int]:
    """Yield the claims that were found, each as often as it was."""
    return (ordinal for _, candidates in searches for ordinal, _ in candidates)


def indexed(ledger: Ledger) -> Indexes:
    """Return the claims of `ledger` as indexed in memory."""
    return with_records(ClaimIndex.build(ledger.claims, desk_lexicon(ledger.path)), ledger)


def with_records(index: ClaimIndex, ledger: Ledger) -> Indexes:
    """Return the `index` of the claims of `ledger` with that of the words on record for them."""

    def of_records() -> Index:
        return ClaimIndex.build([" ".join(records(one)) for one in ledger.claims], index.lexicon)

    return Indexes(index.lexicon, index, of_records)


def _begins_anew(text: str, end: int, statement: Statement) -> bool:
    """Tell whether a paragraph begins with `statement`."""
    return statement.block not in CARRYING or "\n\n" in text[end : statement.span.start]
