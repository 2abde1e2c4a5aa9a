"""Proposing claims: what an article asserts, sentence by sentence, with its words as evidence.

Nothing is proposed that the article does not say: a claim's text is the sentence itself, and so is
its evidence. Questions, page furniture and sentences that name or count nothing are left out.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from itertools import count

from attrs import frozen

from factcheck.extraction.statements import statements
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.whole import SourceNames, extract
from factcheck.language import table
from factcheck.ledger.writing import as_yaml
from factcheck.model import (
    Attribution,
    BlockKind,
    Claim,
    Document,
    Evidence,
    Extraction,
    Interval,
    Link,
    Mention,
    Name,
    NameKind,
    Source,
    SourceDocument,
    SourceKind,
    Statement,
    Status,
)

SPEAKERS: Mapping[NameKind, SourceKind] = {
    NameKind.PERSON: SourceKind.PERSON,
    NameKind.ORGANISATION: SourceKind.ORGANISATION,
}
ASSERTING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.TABLE})
FEWEST_WORDS = 4
SLUG_WORDS = 6


@frozen(kw_only=True)
class Proposal:
    """What an article adds to a ledger: claims, the sources that they need, and the document."""

    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    document: SourceDocument


def propose(
    article: Document,
    *,
    names: SourceNames | None = None,
    publisher: str | None = None,
    published: dt.date | None = None,
    url: str | None = None,
    status: Status = Status.UNVERIFIED,
) -> Proposal:
    """Return the claims that `article` makes, in its order, each resting on its own words.

    `names` are the sources that the ledger knows; whoever else speaks becomes a new source.
    """
    published = published or article.date
    extraction = extract(article.text, reference=published, sources=names)
    document = _document(article, publisher, published, url)
    sources: dict[str, Source] = {}
    ids: set[str] = set()
    claims = []
    for statement in statements(extraction, article.blocks):
        if is_checkable(statement) or _is_spoken(statement, extraction):
            chain = _chain(statement, extraction, names, sources)
            claims.append(_claim(statement, document, chain, status, ids))
    return Proposal(claims=tuple(claims), sources=tuple(sources.values()), document=document)


def propose_claims(
    article: Document,
    *,
    names: SourceNames | None = None,
    publisher: str | None = None,
    published: dt.date | None = None,
    url: str | None = None,
    status: str = "unverified",
) -> str:
    """Return the claims that `article` makes as the text of a ledger file."""
    proposal = propose(
        article,
        names=names,
        publisher=publisher,
        published=published,
        url=url,
        status=Status(status),
    )
    return as_yaml(proposal.claims, proposal.sources, [proposal.document])


def _is_spoken(statement: Statement, extraction: Extraction) -> bool:
    """Tell whether a statement is part of a quotation: the record of what was said is whole."""
    return not _asks_or_is_set_apart(statement) and any(
        quotation.content.overlaps(statement.span) for quotation in extraction.quotations
    )


def _asks_or_is_set_apart(statement: Statement) -> bool:
    return statement.block not in ASSERTING or statement.text.rstrip("\"'”’)").endswith("?")


def is_checkable(statement: Statement) -> bool:
    """Tell whether a statement asserts something that names or counts what it speaks of."""
    if _asks_or_is_set_apart(statement):
        return False
    lower = tokenize(statement.text).lower
    if len(lower) < FEWEST_WORDS or _is_boilerplate(" ".join(lower)):
        return False
    return bool(
        statement.quantities
        or statement.dates
        or statement.names
        or statement.quotations
        or statement.attributions
    )


def _claim(
    statement: Statement,
    document: SourceDocument,
    chain: tuple[Link, ...],
    status: Status,
    ids: set[str],
) -> Claim:
    text = " ".join(statement.text.split())
    return Claim(
        id=_unique(_slug(text), ids),
        text=text,
        date=_date(statement),
        attribution=chain,
        evidence=(Evidence(document=document.id, quote=statement.text),),
        status=status,
    )


def _date(statement: Statement) -> Interval | None:
    """Return the date that the sentence gives, where it gives just one."""
    given = {(d.earliest, d.latest) for d in statement.dates if d.bound is None}
    if len(given) != 1:
        return None
    earliest, latest = given.pop()
    return Interval(earliest, latest) if earliest and latest else None


def _chain(
    statement: Statement,
    extraction: Extraction,
    names: SourceNames | None,
    sources: dict[str, Source],
) -> tuple[Link, ...]:
    """Return the chain of the sentence's attribution, where it has one; new speakers are added."""
    told = max(statement.attributions, key=lambda a: len(a.content), default=None)
    if told is None:
        return ()
    cue = told.cue.of(extraction.text) if told.cue else None
    links: list[Link] = []
    for mention in _mentions(told):
        known = mention.id or _new_source(mention, extraction, names, sources)
        if known and all(link.source != known for link in links):
            links.append(Link(source=known, cue=cue if not links else None))
    return tuple(links)


def _mentions(told: Attribution) -> tuple[Mention, ...]:
    return told.chain or ((told.source,) if told.source else ())


def _new_source(
    mention: Mention,
    extraction: Extraction,
    names: SourceNames | None,
    sources: dict[str, Source],
) -> str | None:
    """Return the id of whoever is named in `mention`, who becomes a source; None for no one."""
    within = (name for name in extraction.names if mention.span.contains(name.span))
    name = next((name for name in within if _is_named_by(mention, name)), None)
    if name is None or name.kind not in SPEAKERS:
        return None
    canonical = name.canonical or name.text
    known = _slug(canonical)
    if names is None or known not in names.sources:
        sources.setdefault(known, _source(known, canonical, name))
    return known


def _is_named_by(mention: Mention, name: Name) -> bool:
    """Tell whether a mention is the name, not "a Trump aide"; "Lee, the aide," is."""
    if name.span.end == mention.span.end:
        return True
    rest = mention.text[name.span.end - mention.span.start :]
    return name.span.start == mention.span.start and rest.startswith(",")


def _source(id_: str, canonical: str, name: Name) -> Source:
    return Source(id=id_, name=canonical, kind=SPEAKERS[name.kind])


def _document(
    article: Document, publisher: str | None, published: dt.date | None, url: str | None
) -> SourceDocument:
    title = article.title or (article.path.stem if article.path else "article")
    day = f"-{published:%Y-%m-%d}" if published else ""
    return SourceDocument(
        id=_slug(title) + day,
        publisher=publisher,
        title=article.title,
        published=published,
        url=url,
    )


def _slug(text: str) -> str:
    words = re.findall(r"[^\W_]+", text.lower())[:SLUG_WORDS]
    return "-".join(words) or "untitled"


def _unique(slug: str, ids: set[str]) -> str:
    numbered = (f"{slug}-{number}" for number in count(2))
    id_ = slug if slug not in ids else next(name for name in numbered if name not in ids)
    ids.add(id_)
    return id_


def _is_boilerplate(text: str) -> bool:
    return text.startswith(_boilerplate())


@cache
def _boilerplate() -> tuple[str, ...]:
    return tuple(f"{beginning} " for beginning in table("boilerplate")["beginnings"])
