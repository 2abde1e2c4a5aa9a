"""What articles add to a ledger: their claims, but for those that it has already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from attrs import define, evolve, field, frozen

from factcheck.checker import Checker
from factcheck.extraction.whole import SourceNames
from factcheck.ledger import Ledger
from factcheck.ledger.alone import read_alone
from factcheck.ledger.propose import Proposal, propose
from factcheck.model import (
    Claim,
    Document,
    Finding,
    Severity,
    Source,
    SourceDocument,
    Span,
    Status,
)

LEAST_ALIKE = 0.8
"""Share of the content of each that the other has to repeat for two claims to be one."""
LIKE = 0.5
"""Share of a ledger's claim that a sentence has to repeat for the two to be compared."""


@frozen(kw_only=True)
class Facts:
    """What is known of the articles besides their text."""

    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    status: Status = Status.UNVERIFIED


def known_before(claims: Path | None, output: Path | None) -> Ledger:
    """Return what a ledger and the file that proposals are added to hold, if there are any.

    LedgerError is raised where one of them cannot be read.
    """
    ledger = Ledger.load(claims) if claims else Ledger()
    if output is None or not output.exists() or (claims and lies_in(output, claims)):
        return ledger
    other = read_alone(output)
    return Ledger.of(
        (*ledger.claims, *(one for one in other.claims if ledger.claim(one.id) is None)),
        {**other.sources, **ledger.sources}.values(),
        {**other.documents, **ledger.documents}.values(),
    )


def lies_in(file: Path, ledger: Path) -> bool:
    """Tell whether a file is part of the ledger at a path."""
    return file.resolve().is_relative_to(ledger.resolve())


@frozen(kw_only=True)
class Known:
    """A proposed claim beside one that the ledger has."""

    claim: Claim
    known: Claim
    finding: Finding | None = None
    """What of it contradicts the ledger's; where nothing does, the two are the same."""


@frozen(kw_only=True)
class Gathered:
    """What one article adds."""

    document: SourceDocument
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    repeated: tuple[Known, ...]
    """Claims that the ledger has already, and that are not proposed again."""
    contrary: tuple[Known, ...]
    """Claims that are proposed, and contradict one of the ledger's."""


@define(eq=False, repr=False)
class Gathering:
    """Articles read one after another, each against the ledger and what those before it added."""

    ledger: Ledger
    facts: Facts = field(factory=Facts)

    def add(self, article: Document) -> Gathered:
        """Return what an article adds, which the next one is held against too."""
        proposal = self._proposal(article)
        known = self._known(article, proposal)
        repeated = {one.claim.id: one for one in known if one.finding is None}
        claims = tuple(claim for claim in proposal.claims if claim.id not in repeated)
        cited = {link.source for claim in claims for link in claim.attribution}
        gathered = Gathered(
            document=proposal.document,
            claims=claims,
            sources=tuple(source for source in proposal.sources if source.id in cited),
            repeated=tuple(repeated.values()),
            contrary=tuple(one for one in known if one.finding is not None),
        )
        self.ledger = self._with(gathered)
        return gathered

    def _proposal(self, article: Document) -> Proposal:
        proposal = propose(
            article,
            names=SourceNames.of(self.ledger.sources.values()),
            publisher=self.facts.publisher,
            published=self.facts.published,
            url=self.facts.url,
            status=self.facts.status,
            taken=frozenset(claim.id for claim in self.ledger.claims),
        )
        return self._under_its_id(proposal, article)

    def _under_its_id(self, proposal: Proposal, article: Document) -> Proposal:
        """Return a proposal under the id that its document has in the ledger, or a new one."""
        known, document = self.ledger.documents, proposal.document
        same = next((one for one in known.values() if _is_same(one, document, article)), None)
        if same is None and document.id not in known:
            return proposal
        if same is None:
            numbers = (f"{document.id}-{number}" for number in range(2, len(known) + 3))
            same = evolve(document, id=next(id_ for id_ in numbers if id_ not in known))
        claims = tuple(
            evolve(claim, evidence=tuple(evolve(one, document=same.id) for one in claim.evidence))
            for claim in proposal.claims
        )
        return evolve(proposal, claims=claims, document=same)

    def _known(self, article: Document, proposal: Proposal) -> list[Known]:
        if not self.ledger.claims or not proposal.claims:
            return []
        recorded = dict(_recorded(self.ledger.claims))
        known = {
            claim.id: Known(claim=claim, known=recorded[words])
            for claim in proposal.claims
            for words in _words(claim)
            if words in recorded
        }
        checker = Checker(self.ledger)
        places = dict(_places(article, proposal.claims))
        findings = _by_claim(checker.check(article).findings)
        alike: list[tuple[Claim, Claim]] = []
        for match in checker.matches(article):
            claim = places.get(match.statement.span)
            if claim is not None and match.score >= LIKE:
                alike.append((claim, match.claim))
        back = _Back(Ledger.of(proposal.claims, proposal.sources), article.date)
        spans = {claim.id: span for span, claim in places.items()}
        for claim, other in alike:
            if claim.id in known and known[claim.id].finding is None:
                continue
            finding = _within(findings.get(other.id, ()), spans[claim.id])
            if finding is not None:
                known.setdefault(claim.id, Known(claim=claim, known=other, finding=finding))
            elif back.repeats(other, claim):
                known[claim.id] = Known(claim=claim, known=other)
        return list(known.values())

    def _with(self, gathered: Gathered) -> Ledger:
        sources = {**self.ledger.sources, **{one.id: one for one in gathered.sources}}
        documents = {**self.ledger.documents, gathered.document.id: gathered.document}
        claims = (*self.ledger.claims, *gathered.claims)
        return Ledger.of(claims, sources.values(), documents.values())


@define(eq=False, repr=False)
class _Back:
    """The way back: whether claims of the ledger say all that proposed ones do."""

    proposed: Ledger
    day: date | None
    _checker: Checker = field(init=False)
    _said: dict[str, Mapping[str, float]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._checker = Checker(self.proposed)

    def repeats(self, known: Claim, claim: Claim) -> bool:
        """Tell whether `known` says most of what the proposed `claim` says."""
        if known.id not in self._said:
            matches = self._checker.matches(known.text, date=self.day)
            self._said[known.id] = {match.claim.id: match.score for match in matches}
        return self._said[known.id].get(claim.id, 0.0) >= LEAST_ALIKE


def _is_same(known: SourceDocument, document: SourceDocument, article: Document) -> bool:
    """Tell whether two documents are one: by their addresses, else by title or file, and day."""
    if known.url and document.url:
        return known.url == document.url
    named = known.id == document.id and article.path is not None
    titled = known.title is not None and known.title == document.title
    return (named or titled) and known.published == document.published


def _recorded(claims: Iterable[Claim]) -> Iterator[tuple[str, Claim]]:
    """Yield each claim under its words and those it rests on; one that was rejected too."""
    for claim in claims:
        for words in _words(claim):
            yield words, claim


def _words(claim: Claim) -> Iterator[str]:
    yield claim.text
    for evidence in claim.evidence:
        if evidence.quote:
            yield " ".join(evidence.quote.split())


def _places(article: Document, claims: Iterable[Claim]) -> Iterator[tuple[Span, Claim]]:
    """Yield where in the article the evidence of each claim stands; they are in its order."""
    place = 0
    for claim in claims:
        quote = claim.evidence[0].quote or ""
        start = article.text.index(quote, place)
        place = start + len(quote)
        yield Span(start, place), claim


def _by_claim(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.claim is not None and finding.severity is Severity.ERROR:
            found.setdefault(finding.claim.id, []).append(finding)
    return found


def _within(findings: Iterable[Finding], span: Span) -> Finding | None:
    return next((finding for finding in findings if span.overlaps(finding.span)), None)
