"""Search: which claims of a ledger the words of a statement suggest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from attrs import frozen

from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.matching.retrieval.index import Index, Indexes
from factcheck.matching.sides.comparison import Surroundings
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.terms import Terms

Candidates = Sequence[tuple[int, float]]

QUOTED_CANDIDATES = 5
CANDIDATES, CLAUSE_CANDIDATES = 20, 5
"""How many claims of the index each statement is aligned with, and how many for each clause."""
SHORT, IN_CONTEXT, OWN = 8, 8, 2
"""How many content words a short statement has at the most, how many claims it is aligned with for
what went before it, and what its own words count for against those."""
MOST_HOLDING = 100
"""How many claims are looked through for one that has a certain word."""


@frozen(eq=False, repr=False)
class Search:
    """Asks the indexes of one ledger; claims are told by their ordinals."""

    indexes: Indexes

    def told(self, ours: Profile, around: Surroundings) -> Iterable[int]:
        """Return the claims that the statement's words suggest; of a handful, all claims.

        What a short one tells of may stand before it: "Nine survived."
        """
        index = self.indexes.claims
        if index.size <= CANDIDATES:
            return range(index.size)
        found = _claims_of(self._telling(ours))
        if len(ours.places) > SHORT or not around.before:
            return found
        query = _with_context(ours.query, (profile.query for profile in around.before))
        return chain(found, _claims_of([(index, index.candidates(query, IN_CONTEXT))]))

    def quoted(self, ours: Profile) -> list[int]:
        """Return the claims that the statement's quotations suggest, each as often as they do."""
        return _claims_of(self._quoting(ours))

    def chances(self, ours: Profile) -> dict[int, float]:
        """Return how likely the statement repeats each claim that its words suggest."""
        chances: dict[int, float] = {}
        for index, candidates in chain(self._telling(ours), self._quoting(ours)):
            for (ordinal, _), chance in zip(candidates, index.chances(candidates), strict=True):
                chances[ordinal] = max(chance, chances.get(ordinal, 0.0))
        return chances

    def holding(self, word: str) -> list[int]:
        """Return the claims that have a word, in their order; of a common one only so many."""
        index = self.indexes.claims
        return sorted(_claims_of([(index, index.candidates(word, MOST_HOLDING))]))

    def _telling(self, ours: Profile) -> Iterator[tuple[Index, Candidates]]:
        """Yield what the indexes suggest for the statement and each clause."""
        index, meanings = self.indexes.claims, self.indexes.meanings
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


def _with_context(query: Terms, before: Iterable[Terms]) -> Terms:
    """Return a query in which the terms of what went before count as well, for less."""
    found = {term: weight for one in before for term, weight in one.items()}
    return found | {term: OWN * weight for term, weight in query.items()}


def _claims_of(searches: Iterable[tuple[Index, Candidates]]) -> list[int]:
    """Return the claims that were found, each as often as it was."""
    return [ordinal for _, candidates in searches for ordinal, _ in candidates]
