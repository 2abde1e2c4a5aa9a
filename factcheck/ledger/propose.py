"""Proposing claims: what an article asserts, sentence by sentence, with its words as evidence.

Nothing is proposed that the article does not say: a claim's text is the sentence itself, with names
for the pronouns that are beyond doubt, and its evidence is the sentence word for word.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable

from attrs import define, field, frozen

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import SourceNames, extract
from factcheck.ledger.checkable import checkable
from factcheck.ledger.happened import day_of
from factcheck.ledger.speakers import KINDS, Speakers
from factcheck.ledger.spelled_out import figures_of, modality_of, polarity_of
from factcheck.ledger.standalone import Standalone
from factcheck.ledger.writing import as_yaml
from factcheck.model import (
    Attribution,
    Claim,
    Document,
    Evidence,
    Link,
    Mention,
    Name,
    Source,
    SourceDocument,
    SourceKind,
    Span,
    Statement,
    Status,
)

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
    taken: Collection[str] = (),
) -> Proposal:
    """Return the claims that `article` makes, in its order, each resting on its own words.

    `names` are the sources that the ledger knows; whoever else speaks becomes a new source. Ids in
    `taken` are not given again. Linear in the text.
    """
    published = published or article.date
    extraction = extract(article.text, reference=published, sources=names)
    document = _document(article, publisher, published, url)
    cited = _Cited(speakers=Speakers(extraction), names=names)
    alone = Standalone(article.text, cited.speakers)
    lines = _Lines(article)
    ids = _Ids(taken)
    claims = []
    for statement in checkable(statements(extraction, article.blocks), extraction):
        text = alone.of(statement)
        claims.append(
            Claim(
                id=ids.new(_slug(text)),
                text=text,
                date=day_of(statement),
                attribution=cited.chain(statement),
                quantities=figures_of(statement) or None,
                evidence=(
                    Evidence(
                        document=document.id,
                        quote=statement.text,
                        locator=lines.locator(statement.span),
                    ),
                ),
                status=status,
                polarity=polarity_of(statement),
                modality=modality_of(statement),
            )
        )
    return Proposal(claims=tuple(claims), sources=tuple(cited.new.values()), document=document)


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


@define(eq=False, repr=False, kw_only=True)
class _Cited:
    """Those who say what an article tells: the ledger's sources, and those who are new to it."""

    speakers: Speakers
    names: SourceNames | None
    new: dict[str, Source] = field(factory=dict, init=False)

    def chain(self, statement: Statement) -> tuple[Link, ...]:
        """Return the chain of the attribution that most of a statement has; none without one."""
        spoken = (told for told in statement.attributions if self.speakers.is_word_of(told))
        told = max(spoken, key=lambda told: len(told.content), default=None)
        if told is None:
            return ()
        cue = told.cue.of(self.speakers.extraction.text) if told.cue else None
        links: list[Link] = []
        for mention in _mentions(told):
            source = self._source(mention, told)
            if source and all(link.source != source for link in links):
                links.append(Link(source=source, cue=cue if not links else None))
        return tuple(links)

    def _source(self, mention: Mention, told: Attribution) -> str | None:
        name = self.speakers.name_of(mention, told.cue if mention == told.source else None)
        if name is None:
            return mention.id if not self.speakers.is_anothers(mention) else None
        if name.source or mention.id:
            return name.source or mention.id
        return self._added(name) if self.speakers.may_be_new(name, told) else None

    def _added(self, name: Name) -> str:
        """Return the id of whoever is named, who becomes a source where the ledger has none."""
        canonical = name.canonical or name.text
        id_ = _slug(canonical)
        if self.names is None or id_ not in self.names.sources:
            self.new.setdefault(id_, Source(id=id_, name=canonical, kind=_kind(name)))
        return id_


def _mentions(told: Attribution) -> tuple[Mention, ...]:
    return told.chain or ((told.source,) if told.source else ())


def _kind(name: Name) -> SourceKind | None:
    return KINDS.get(name.kind)


class _Ids:
    """Ids that are taken, and how often each was asked for: a page may repeat a sentence."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def new(self, slug: str) -> str:
        """Return `slug`, or else `slug` with the next number that is free."""
        number, id_ = self._last.get(slug, 1), slug
        while id_ in self._taken:
            number += 1
            id_ = f"{slug}-{number}"
        self._last[slug] = number
        self._taken.add(id_)
        return id_


class _Lines:
    """Where in its file each part of an article stands, as a person would look for it."""

    def __init__(self, article: Document) -> None:
        self._article = article
        self._ends = [match.start() for match in re.finditer("\n", article.file_text)]

    def locator(self, span: Span) -> str:
        """Return the paragraph of a word processor's file, the line of any other."""
        place = self._article.in_file(span).start
        run = self._article.run_at(place)
        if run is not None:
            return f"paragraph {run.paragraph}"
        return f"line {bisect_right(self._ends, place - 1) + 1}"


def _document(
    article: Document,
    publisher: str | None,
    published: dt.date | None,
    url: str | None,
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
