"""schema.org's ClaimReview, written: one for each verdict on a claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.exchange.claim_review import WIKIDATA, Json, own_evidence, review_document
from factcheck.ledger.writing import as_data
from factcheck.model import (
    Claim,
    Evidence,
    Interval,
    Rating,
    Source,
    SourceDocument,
    SourceKind,
    Verdict,
)

CONTEXT = "https://schema.org"
TYPES = {
    SourceKind.PERSON: "Person",
    SourceKind.ORGANISATION: "Organization",
    SourceKind.AGENCY: "NewsMediaOrganization",
    SourceKind.DOCUMENT: "CreativeWork",
    SourceKind.PLACE: "Place",
}


def reviews_of(
    claim: Claim, sources: Mapping[str, Source], documents: Mapping[str, SourceDocument]
) -> Iterator[Json]:
    """Yield a ClaimReview for each verdict on a claim; one without a rating, if it has none."""
    for check in claim.checks or (None,):
        yield _without_nothing(
            {
                "@context": CONTEXT,
                "@type": "ClaimReview",
                "identifier": claim.id,
                "claimReviewed": claim.text,
                "creativeWorkStatus": (check.verdict if check else claim.status).value,
                **(_review_parts(check) if check else {}),
                "keywords": list(claim.tags),
                "itemReviewed": _item(claim, sources, documents),
            }
        )


def _review_parts(check: Verdict) -> Json:
    rating = check.rating or Rating()
    return {
        "url": check.url,
        "author": {"@type": "Organization", "name": check.checked_by},
        "datePublished": check.checked_on and check.checked_on.isoformat(),
        "reviewBody": check.note,
        "reviewRating": {
            "@type": "Rating",
            "alternateName": rating.name,
            "ratingValue": rating.value,
            "bestRating": rating.best,
            "worstRating": rating.worst,
        }
        if check.rating
        else None,
    }


def _item(
    claim: Claim,
    sources: Mapping[str, Source],
    documents: Mapping[str, SourceDocument],
) -> Json:
    author = sources.get(claim.attribution[-1].source) if claim.attribution else None
    own = review_document(claim.checks[0] if claim.checks else None, claim.text)
    only_own = not claim.attribution and claim.evidence == (own_evidence(own),)
    shown = () if only_own and documents.get(own.id) == own else claim.evidence
    works = [_appearance(one, documents[one.document]) for one in shown]
    return {
        "@type": "Claim",
        "author": _author(author) if author else None,
        "datePublished": next((w["datePublished"] for w in works if w["datePublished"]), None),
        "temporalCoverage": _coverage(claim.date),
        "contentLocation": {"@type": "Place", "name": claim.place} if claim.place else None,
        "expires": claim.expires and claim.expires.isoformat(),
        "appearance": works,
    }


def _appearance(evidence: Evidence, document: SourceDocument) -> Json:
    name = document.publisher
    return {
        "@type": "Article",
        "identifier": document.id,
        "url": document.url,
        "headline": document.title,
        "publisher": {"@type": "Organization", "name": name} if name else None,
        "datePublished": document.published and document.published.isoformat(),
        "text": evidence.quote,
        "pagination": evidence.locator,
    }


def _author(source: Source) -> Json:
    return {
        "@type": TYPES[source.kind] if source.kind else "Thing",
        "additionalType": "agency" if source.kind is SourceKind.AGENCY else None,
        "identifier": source.id,
        "name": source.name,
        "alternateName": list(source.aliases),
        "jobTitle": [title.title for title in source.titles],
        "sameAs": f"{WIKIDATA}{source.wikidata}" if source.wikidata else None,
    }


def _coverage(date: Interval | None) -> str | None:
    return None if date is None else str(as_data(date))


def _without_nothing(data: Json) -> Json:
    """Return the data without what is None or an empty list, however deep."""
    kept: Json = {}
    for key, value in data.items():
        if isinstance(value, dict):
            kept[key] = _without_nothing(value)
        elif isinstance(value, list):
            items = [_without_nothing(v) if isinstance(v, dict) else v for v in value]
            if items:
                kept[key] = items
        elif value is not None:
            kept[key] = value
    return kept
