"""The matcher: statements of a draft and a ledger in, matches out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from math import log

from attrs import field, frozen

from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.whole import SourceNames
from factcheck.ledger import Ledger
from factcheck.ledger.reading import read_claim
from factcheck.matching.align import align, records
from factcheck.matching.comparison import Comparison, Surroundings
from factcheck.matching.desk import desk_lexicon
from factcheck.matching.events import date_in_force
from factcheck.matching.index import ClaimIndex
from factcheck.matching.lexicon import Lexicon
from factcheck.matching.profile import Profile, profile
from factcheck.model import (
    BlockKind,
    DateMention,
    Document,
    Match,
    Span,
    Statement,
    Status,
    Tolerances,
)

QUOTED_CANDIDATES = 5
CANDIDATES, CLAUSE_CANDIDATES = 20, 5
"""How many claims of the index each statement is aligned with, and how many for each clause."""
LIGHT, LIGHT_SHARE = "light verb", 0.3
"""Verbs that say nothing of their own ("bring", "have") tell less than their rarity says."""
CARRYING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
"""The kinds of block whose sentences go on where the one before stopped."""


@frozen(eq=False)
class Matcher:
    """Aligns statements with the claims of one ledger; immutable, safe to share among threads."""

    ledger: Ledger
    names: SourceNames
    tolerances: Tolerances
    index: ClaimIndex
    lexicon: Lexicon
    _profiles: dict[int, Profile] = field(factory=dict, init=False, repr=False)
    """Claims as read so far, by ordinal; a claim is read the same whoever reads it first."""
    _weights: dict[str, float] = field(factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, ledger: Ledger, names: SourceNames, tolerances: Tolerances) -> Matcher:
        """Return a matcher for `ledger`, whose sources have the names `names`."""
        lexicon = desk_lexicon(ledger.path)
        return cls(ledger, names, tolerances, ClaimIndex.build(ledger.claims, lexicon), lexicon)

    def matches(self, statements: Sequence[Statement], document: Document) -> tuple[Match, ...]:
        """Return the matches of all `statements`, in their order, the likeliest first for each."""
        found: list[Match] = []
        for ours, around in self._in_context(statements, document):
            comparisons = [
                self._compared(ours, ordinal, around)
                for ordinal in self._candidates(ours)
                if self.ledger.claims[ordinal].status is not Status.REJECTED
            ]
            found.extend(align(comparisons, document.text, self.tolerances))
        return tuple(found)

    def others(self, ordinal: int) -> tuple[Statement, tuple[Match, ...]]:
        """Return the claim `ordinal` as a statement, and the other claims that it repeats."""
        ours = self._profile(ordinal)
        comparisons = [
            self._compared(ours, other, Surroundings())
            for other in self._candidates(ours)
            if other != ordinal
        ]
        return ours.statement, align(comparisons, ours.statement.text, self.tolerances)

    def weight(self, concept: str) -> float:
        """Return how much `concept` tells about which claim is meant: rare ones tell more."""
        known = self._weights.get(concept)
        if known is None:
            share = LIGHT_SHARE if LIGHT in self.lexicon.kinds.get(concept, ()) else 1.0
            holding = self.index.frequency(concept) + 0.5
            known = self._weights[concept] = share * log(1 + (self.index.size + 1) / holding)
        return known

    def _compared(self, ours: Profile, ordinal: int, around: Surroundings) -> Comparison:
        claim, theirs = self.ledger.claims[ordinal], self._profile(ordinal)
        return Comparison(ours, theirs, claim, around, self.weight, self.lexicon)

    def _candidates(self, ours: Profile) -> Iterable[int]:
        """Return the claims that the statement's words suggest, its clauses' and its quotations'.

        Of a handful of claims all are candidates.
        """
        text = ours.statement.text
        if self.index.size <= CANDIDATES:
            found = dict.fromkeys(range(self.index.size))
        else:
            found = dict.fromkeys(n for n, _ in self.index.candidates(ours.query, CANDIDATES))
            for clause in ours.long_clauses:
                near = self.index.candidates(clause.of(text), CLAUSE_CANDIDATES)
                found.update(dict.fromkeys(ordinal for ordinal, _ in near))
        for quotation in ours.statement.quotations:
            for saying in find_sentences(tokenize(quotation.text)):
                words = saying.of(quotation.text)
                near = self._records.candidates(words, QUOTED_CANDIDATES)
                found.update(dict.fromkeys(ordinal for ordinal, _ in near))
        return found

    @cached_property
    def _records(self) -> ClaimIndex:
        """The claims by the words on record for them; made when a draft first quotes anyone."""
        return ClaimIndex.build(
            [" ".join(records(claim)) for claim in self.ledger.claims], self.lexicon
        )

    def _profile(self, ordinal: int) -> Profile:
        known = self._profiles.get(ordinal)
        if known is None:
            claim = self.ledger.claims[ordinal]
            reading = read_claim(claim, self.names, self.ledger.documents)
            known = self._profiles[ordinal] = profile(reading, self.lexicon)
        return known

    def _in_context(
        self, statements: Sequence[Statement], document: Document
    ) -> Iterator[tuple[Profile, Surroundings]]:
        """Yield each statement's profile with what it takes over from the text before it."""
        title = frozenset(self._title_concepts(document))
        concepts: set[str] = set()
        event: DateMention | None = None
        end = 0
        for statement in statements:
            if _begins_anew(document.text, end, statement):
                concepts, event = set(), None
            ours = profile(statement, self.lexicon)
            yield ours, Surroundings(title | concepts, event)
            concepts |= ours.places.keys()
            event = date_in_force(statement.dates, event)
            end = statement.span.end

    def _title_concepts(self, document: Document) -> Iterator[str]:
        if document.title:
            whole = Statement(span=Span(0, len(document.title)), text=document.title)
            yield from profile(whole, self.lexicon).concepts


def _begins_anew(text: str, end: int, statement: Statement) -> bool:
    """Tell whether a paragraph begins with `statement`."""
    return statement.block not in CARRYING or "\n\n" in text[end : statement.span.start]
