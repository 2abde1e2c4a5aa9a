"""Searching a ledger: the claims most like some words, and only those that are asked for."""

from __future__ import annotations

from attrs import frozen

from factcheck.ledger import Ledger
from factcheck.matching.retrieval.desk import desk_lexicon
from factcheck.matching.retrieval.index import ClaimIndex, Indexes
from factcheck.model import Claim

WIDENING = 8
"""How many times as many claims are looked at where too few of those found are asked for."""


@frozen(kw_only=True)
class Wanted:
    """Which claims are asked for: with this status, this source cited, this tag."""

    status: str | None = None
    source: str | None = None
    tag: str | None = None

    def has(self, claim: Claim) -> bool:
        """Tell whether a claim is asked for."""
        cited = self.source is None or any(x.source == self.source for x in claim.attribution)
        tagged = self.tag is None or self.tag in claim.tags
        return cited and tagged and self.status in (None, claim.status)


def search(
    ledger: Ledger, indexes: Indexes | None, words: str, top: int, wanted: Wanted
) -> list[tuple[Claim, float]]:
    """Return the `top` claims asked for that are most like `words`, with scores, best first.

    Without `indexes` the claims that are asked for are indexed here.
    """
    if indexes is None:
        kept = [claim for claim in ledger.claims if wanted.has(claim)]
        index = ClaimIndex.build(kept, desk_lexicon(ledger.path))
        return [(kept[place], score) for place, score in index.candidates(words, top)]
    most = top
    while True:
        ranked = indexes.claims.candidates(words, most)
        claims = ((ledger.claims[place], score) for place, score in ranked)
        found = [(claim, score) for claim, score in claims if wanted.has(claim)]
        if len(found) >= top or len(ranked) < most:
            return found[:top]
        most *= WIDENING
