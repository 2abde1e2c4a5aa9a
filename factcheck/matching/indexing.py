"""Indexing: the claims of a ledger by their words, and by the words on record for them."""

from __future__ import annotations

from factcheck.ledger import Ledger
from factcheck.matching.align import records
from factcheck.matching.retrieval.desk import desk_lexicon
from factcheck.matching.retrieval.index import ClaimIndex, Index, Indexes


def indexed(ledger: Ledger) -> Indexes:
    """Return the claims of `ledger` as indexed in memory."""
    return with_records(ClaimIndex.build(ledger.claims, desk_lexicon(ledger.path)), ledger)


def with_records(index: ClaimIndex, ledger: Ledger) -> Indexes:
    """Return the `index` of the claims of `ledger` with that of the words on record for them."""

    def of_records() -> Index:
        return ClaimIndex.build([" ".join(records(one)) for one in ledger.claims], index.lexicon)

    return Indexes(index.lexicon, index, of_records)
