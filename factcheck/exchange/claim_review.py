"""schema.org's ClaimReview, read: a claim and one verdict on it, as fact-checkers publish them.

What a review has and a claim does not, or the other way round, is told in
docs/reference/exchange.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from factcheck.exchange.entry import (
    LONGEST_TEXT,
    Entry,
    Names,
    RecordError,
    cleaned,
    digest,
    first_text,
    slug,
)
from factcheck.exchange.ratings import status_of
from factcheck.exchange.values import as_day, as_interval, as_items, as_mark, as_statuses
from factcheck.ledger.scalars import wikidata_item
from factcheck.model import (
    Claim,
    Evidence,
    Link,
    Rating,
    Source,
    SourceDocument,
    SourceKind,
    Status,
    Title,
    Verdict,
)

WIKIDATA = "https://www.wikidata.org/wiki/"
UNKNOWN = "unknown"
KINDS = {
    "Person": SourceKind.PERSON,
    "Organization": SourceKind.ORGANISATION,
    "NewsMediaOrganization": SourceKind.ORGANISATION,
    "GovernmentOrganization": SourceKind.ORGANISATION,
    "CreativeWork": SourceKind.DOCUMENT,
    "Place": SourceKind.PLACE,
}
LONGEST_ID = 120

Json = dict[str, Any]


def is_review(data: object) -> bool:
    """Tell whether a value is a ClaimReview."""
    if not isinstance(data, dict):
        return False
    return any(
        str(kind).rpartition("/")[2] == "ClaimReview" for kind in as_items(data.get("@type"))
    )


def read_review(data: Mapping[str, Any], names: Names) -> Entry:
    """Return the claim that a ClaimReview is of; RecordError is raised where it has none."""
    text = _text(data.get("claimReviewed"))
    check = _check(data)
    item = _first(data.get("itemReviewed"))
    source = _source(_first(item.get("author")), names)
    documents, evidence = _appearances(item)
    if source is None and not evidence:
        document = review_document(check, text)
        documents, evidence = (document,), (own_evidence(document),)
    published = check.url if check else None
    given = cleaned(data.get("identifier"), longest=LONGEST_ID)
    claim = Claim(
        id=given or f"{slug(text)}-{digest(text, published, source and source.id)}",
        text=text,
        date=as_interval(item.get("temporalCoverage")),
        place=_name(_first(item.get("contentLocation"))),
        attribution=(Link(source=source.id),) if source else (),
        evidence=evidence,
        checks=(check,) if check else (),
        status=check.verdict if check else _status(data) or Status.UNVERIFIED,
        tags=_keywords(data.get("keywords")),
        expires=as_day(item.get("expires")),
    )
    return Entry(claim=claim, sources=(source,) if source else (), documents=documents)


def review_document(check: Verdict | None, text: str) -> SourceDocument:
    """Return the document that a claim rests on of which a review tells no source and no place."""
    if check is None:
        return SourceDocument(id=f"review-{digest(text)}")
    id_ = f"{slug(check.checked_by)}-{digest(check.url or text, check.checked_on)}"
    return SourceDocument(
        id=id_, publisher=check.checked_by, published=check.checked_on, url=check.url
    )


def _text(given: object) -> str:
    text = cleaned(given)
    if text is None and isinstance(given, str) and len(given) > LONGEST_TEXT:
        told = f"a claim of {len(given):,} characters; at most {LONGEST_TEXT:,} are taken"
        raise RecordError(told)
    if text is None:
        raise RecordError("a review without claimReviewed, the claim's text")
    return text


def own_evidence(document: SourceDocument) -> Evidence:
    """Return the evidence for a claim that only the review's own document tells of."""
    return Evidence(document=document.id, locator="claimReviewed")


def _check(data: Mapping[str, Any]) -> Verdict | None:
    author = _first(data.get("author")) or _first(data.get("publisher"))
    rating = _rating(_first(data.get("reviewRating")))
    url = cleaned(data.get("url"))
    if not author and rating is None and url is None:
        return None
    by = _name(author) or _host(first_text(author, "url") or url) or UNKNOWN
    return Verdict(
        verdict=_status(data) or status_of(rating),
        checked_by=by,
        checked_on=as_day(data.get("datePublished")),
        note=cleaned(data.get("reviewBody")),
        url=url,
        rating=rating,
    )


def _status(data: Mapping[str, Any]) -> Status | None:
    return as_statuses().get(str(data.get("creativeWorkStatus")))


def _rating(data: Mapping[str, Any]) -> Rating | None:
    rating = Rating(
        name=first_text(data, "alternateName", "name"),
        value=as_mark(data.get("ratingValue")),
        best=as_mark(data.get("bestRating")),
        worst=as_mark(data.get("worstRating")),
    )
    return rating if rating != Rating() else None


def _source(data: Mapping[str, Any], names: Names) -> Source | None:
    name = _name(data)
    if name is None:
        return None
    pages = [str(page) for page in as_items(data.get("sameAs"))]
    items = (page.removeprefix(WIKIDATA) for page in pages if page.startswith(WIKIDATA))
    return Source(
        id=cleaned(data.get("identifier"), longest=LONGEST_ID) or names.id_of(name),
        name=name,
        aliases=_texts(data.get("alternateName")),
        kind=_kind(data),
        titles=tuple(Title(title) for title in _texts(data.get("jobTitle"))),
        wikidata=next((item for item in items if _is_item(item)), None),
    )


def _kind(data: Mapping[str, Any]) -> SourceKind | None:
    told = {kind.value: kind for kind in SourceKind}.get(str(data.get("additionalType")))
    kinds = (KINDS.get(str(kind).rpartition("/")[2]) for kind in as_items(data.get("@type")))
    return told or next((kind for kind in kinds if kind), None)


def _is_item(item: str) -> bool:
    try:
        wikidata_item(item)
    except ValueError:
        return False
    return True


def _appearances(
    item: Mapping[str, Any],
) -> tuple[tuple[SourceDocument, ...], tuple[Evidence, ...]]:
    """Return where a claim was made, with the words that are quoted from there."""
    given = [*as_items(item.get("appearance")), *as_items(item.get("firstAppearance"))]
    if "Claim" not in as_items(item.get("@type")):
        given += [*as_items(item.get("url")), *as_items(item.get("sameAs"))]
    made = as_day(item.get("datePublished"))
    documents: dict[str, SourceDocument] = {}
    evidence: dict[Evidence, None] = {}
    for one in given:
        work = {"url": one} if isinstance(one, str) else one if isinstance(one, dict) else {}
        document = _work(work, None if documents else made)
        if document is not None:
            document = documents.setdefault(document.id, document)
            quote, locator = cleaned(work.get("text")), cleaned(work.get("pagination"))
            evidence[Evidence(document=document.id, quote=quote, locator=locator)] = None
    return tuple(documents.values()), tuple(evidence)


def _work(data: Mapping[str, Any], made: Any) -> SourceDocument | None:  # noqa: ANN401  (a day)
    url = first_text(data, "url", "@id")
    publisher = _name(_first(data.get("publisher")))
    title = first_text(data, "headline", "name")
    given = cleaned(data.get("identifier"), longest=LONGEST_ID)
    if not (url or publisher or title or given):
        return None
    named = slug(publisher or _host(url) or title or "document")
    return SourceDocument(
        id=given or f"{named}-{digest(url, publisher, title)}",
        publisher=publisher,
        title=title,
        published=as_day(data.get("datePublished")) or made,
        url=url,
    )


def _first(value: object) -> Mapping[str, Any]:
    """Return the first of one or several objects; a text is the name of what it stands for."""
    for one in as_items(value):
        if isinstance(one, dict):
            return one
        if isinstance(one, str) and one.strip():
            return {"name": one}
    return {}


def _name(data: Mapping[str, Any]) -> str | None:
    return first_text(data, "name", "legalName", "alternateName")


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _texts(value: object) -> tuple[str, ...]:
    texts = (cleaned(one) for one in as_items(value))
    return tuple(dict.fromkeys(text for text in texts if text))


def _keywords(value: object) -> tuple[str, ...]:
    return _texts(value.split(",") if isinstance(value, str) else value)
