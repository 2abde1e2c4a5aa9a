"""Whatever a feed holds, an import ends in claims that load, or says why not."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import LedgerError
from factcheck.exchange.importing import Imported
from factcheck.exchange.table import HEADER
from factcheck.ledger import Ledger
from tests.exchange.trips import import_text, there_and_back

KEYS = [
    *("@type", "@id", "identifier", "claimReviewed", "url", "author", "datePublished", "sameAs"),
    *("reviewRating", "ratingValue", "bestRating", "worstRating", "alternateName", "name", "text"),
    *("itemReviewed", "appearance", "firstAppearance", "publisher", "headline", "keywords"),
    *("creativeWorkStatus", "temporalCoverage", "contentLocation", "expires", "jobTitle", "item"),
    *("@graph", "dataFeedElement", "claims", "sources", "documents", "id", "attribution"),
]
WORDS = [
    *("ClaimReview", "Claim", "Person", "DataFeedItem", "False", "True", "verified", "2024-05-06"),
    *("2024", "9999", "0000-00-00", "2024-05-06/2023-01-01", "http://[", "https://a.example/x"),
    *("https://www.wikidata.org/wiki/Q42", "https://www.wikidata.org/wiki/Qx", "\ud800", "\0", " "),
    *("5", "nan", "1e999", "a", "Anna", "agency", "'=1", "\\n"),
]
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(10**400), 10**400)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(WORDS)
    | st.text(max_size=8)
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)
    ),
    max_leaves=12,
)
reviews = st.dictionaries(st.sampled_from(KEYS), values, max_size=8).map(
    lambda data: {"claimReviewed": "It rained.", **data, "@type": "ClaimReview"}
)


def outcome(text: str | bytes, claims: Path, reader: str) -> Imported | str:
    """Return how an import ended, or its error."""
    try:
        return import_text(text, claims, reader)
    except LedgerError as error:
        return str(error)


@settings(max_examples=150, deadline=None)
@given(st.lists(reviews | values, max_size=4))
def test_any_feed(feed) -> None:
    with tempfile.TemporaryDirectory() as folder:
        claims = Path(folder, "claims")
        result = outcome(json.dumps(feed), claims, "json")
        if isinstance(result, str):
            assert result.startswith("feed: ")
            return
        if result.claims:
            ledger = Ledger.load(claims)
            assert len(ledger) == result.claims
            again = there_and_back(ledger, Path(folder, "again"), "claimreview")
            assert [claim.text for claim in again.claims] == [c.text for c in ledger.claims]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(HEADER), unique=True, max_size=8).map(lambda more: ["text", *more]),
    st.lists(st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=9), max_size=4),
)
def test_any_table(header, rows) -> None:
    header = list(dict.fromkeys(header))
    cells = ['"' + cell.replace('"', '""') + '"' for row in rows for cell in row]
    lines, at = [",".join(header)], 0
    for row in rows:
        lines.append(",".join(cells[at : at + len(row)]))
        at += len(row)
    with tempfile.TemporaryDirectory() as folder:
        claims = Path(folder, "claims")
        result = outcome("\n".join(lines).encode("utf-8", "surrogatepass"), claims, "csv")
        if isinstance(result, str):
            assert result.startswith("feed: ")
            return
        if result.claims:
            assert len(Ledger.load(claims)) == result.claims
