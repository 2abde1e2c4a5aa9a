"""What the page shows, as values that its template only has to lay out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from attrs import frozen

from factcheck.ledger import Ledger
from factcheck.ledger.places import ClaimPlaces
from factcheck.model import Document, Evidence, FactStatus, Finding, Report, Severity
from factcheck.reporting.galley.facts import (
    DOUBTFUL,
    Cited,
    Tally,
    cited,
    reasons,
    tallies,
    to_strike,
)
from factcheck.reporting.galley.text import Hit, Passage, passages
from factcheck.reporting.placed import placed
from factcheck.reporting.results import Results, draft_name
from factcheck.reporting.wording import (
    chain_words,
    evidence_place,
    findings_words,
    interval_words,
    outcome_words,
)
from factcheck.rules import find_rule

SAFE_LINKS = frozenset({"http", "https"})


@frozen(kw_only=True)
class Card:
    """A finding with what backs it."""

    hit: Hit
    finding: Finding
    place: str
    claim_date: str | None
    claim_place: str | None
    source: str | None
    evidence_place: str | None
    evidence_link: str | None
    why: str | None


@frozen(kw_only=True)
class Galley:
    """One draft: its text with its cards, and what is counted of it."""

    anchor: str
    name: str
    title: str
    dated: str | None
    summary: str
    outcome: str
    passages: Sequence[tuple[Passage, Sequence[Card]]]
    tallies: Sequence[Tally]
    reasons: Sequence[tuple[str, int]]
    cited: Sequence[Cited]

    @property
    def total(self) -> int:
        """How many facts there are to check."""
        return sum(tally.total for tally in self.tallies)

    @property
    def left(self) -> int:
        """How many of them are not struck out."""
        return sum(tally.left for tally in self.tallies)

    def of(self, *statuses: FactStatus) -> int:
        """Return how many facts have one of the statuses."""
        return sum(tally.of(*statuses) for tally in self.tallies)

    @property
    def outcomes(self) -> Sequence[tuple[str, str, int]]:
        """The class, the words and the number of each kind of outcome."""
        return (
            ("supported", "checked", self.of(FactStatus.SUPPORTED)),
            ("conflicting", "conflicting", self.of(FactStatus.CONFLICTING)),
            ("doubtful", "disputed, outdated or unverified", self.of(*DOUBTFUL)),
            ("unmatched", "not checked", self.of(FactStatus.UNMATCHED)),
        )


@frozen(kw_only=True)
class Whole:
    """The page: its drafts, and how many findings there are of each severity."""

    galleys: Sequence[Galley]
    severities: Sequence[tuple[Severity, int]]
    summary: str


def view(results: Results) -> Whole:
    """Return what a page on all drafts shows."""
    places = ClaimPlaces(results.ledger) if results.ledger else None
    findings = [finding for _, report in results.drafts for finding in report.findings]
    counts = Counter(finding.severity for finding in findings)
    return Whole(
        galleys=[
            _galley(f"draft-{number}", document, report, results.ledger, places)
            for number, (document, report) in enumerate(results.drafts, start=1)
        ],
        severities=[(severity, counts[severity]) for severity in Severity],
        summary=findings_words([report for _, report in results.drafts]),
    )


def _galley(
    anchor: str,
    document: Document,
    report: Report,
    ledger: Ledger | None,
    places: ClaimPlaces | None,
) -> Galley:
    facts = to_strike(report.facts)
    hits = [
        Hit(placed=one, number=number, anchor=f"{anchor}-finding-{number}")
        for number, one in enumerate(placed(document, report), start=1)
    ]
    shown = passages(document, facts, hits)
    return Galley(
        anchor=anchor,
        name=draft_name(document),
        title=document.title or draft_name(document),
        dated=None if document.date is None else f"{document.date.day} {document.date:%B %Y}",
        summary=findings_words([report]),
        outcome=outcome_words(report),
        passages=[
            (passage, [_card(hit, ledger, places) for hit in passage.hits]) for passage in shown
        ],
        tallies=tallies(facts),
        reasons=reasons(facts),
        cited=cited(report.facts, ledger),
    )


def _card(hit: Hit, ledger: Ledger | None, places: ClaimPlaces | None) -> Card:
    finding = hit.placed.finding
    claim, evidence = finding.claim, finding.evidence
    rule = find_rule(finding.code)
    place = places.place(claim.id) if places and claim else None
    return Card(
        hit=hit,
        finding=finding,
        place=hit.placed.where,
        claim_date=interval_words(claim.date) if claim and claim.date else None,
        claim_place=f"{place.path}:{place.line}" if place and place.line else None,
        source=chain_words(claim, ledger) if claim else None,
        evidence_place=evidence_place(evidence, ledger) if evidence else None,
        evidence_link=_link(evidence, ledger) if evidence else None,
        why=rule.why if rule else None,
    )


def _link(evidence: Evidence, ledger: Ledger | None) -> str | None:
    """Return the address of the evidence, if it is one that a browser may safely follow."""
    document = ledger.documents.get(evidence.document) if ledger else None
    if document is None or document.url is None:
        return None
    try:
        safe = urlsplit(document.url).scheme in SAFE_LINKS
    except ValueError:
        return None
    return document.url if safe else None
