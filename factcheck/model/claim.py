"""Claims: checked assertions with their attribution and evidence, as the ledger stores them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from attrs import evolve, field, frozen

from factcheck.model.mentions import Modality, Polarity
from factcheck.model.quantity import Bound, Scope
from factcheck.model.shown import Shown


class Status(StrEnum):
    """What the desk says of a claim."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    DISPUTED = "disputed"
    RETRACTED = "retracted"
    """Taken back: it once stood."""
    REFUTED = "refuted"
    """Checked, and found to be false."""
    REJECTED = "rejected"
    """Looked at and not taken up; nothing is checked against it."""


@frozen(repr=False)
class Interval(Shown):
    """The days from `earliest` to `latest`, both included."""

    earliest: dt.date
    latest: dt.date


@frozen(kw_only=True, repr=False)
class Link(Shown):
    """One step of an attribution chain: a source's id and the word that ties it."""

    source: str
    cue: str | None = None


@frozen(kw_only=True, repr=False)
class StatedQuantity(Shown):
    """A quantity that a claim spells out instead of leaving it to its text."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    bound: Bound | None = None
    unit: str | None = None
    of: str | None = None
    predicate: str | None = None
    scope: Scope | None = None
    per: str | None = None


@frozen(kw_only=True, repr=False)
class Evidence(Shown):
    """The verbatim passage that a claim rests on."""

    document: str
    quote: str | None = None
    locator: str | None = None
    retrieved: dt.date | None = None


@frozen(kw_only=True, repr=False)
class Rating(Shown):
    """A fact-checker's mark on a scale of its own, in its own words or figures."""

    name: str | None = None
    value: float | str | None = None
    best: float | str | None = None
    worst: float | str | None = None


@frozen(kw_only=True, repr=False)
class Verdict(Shown):
    """What one person or desk decided on a claim, and when. Verdicts are added, never changed."""

    verdict: Status
    checked_by: str
    checked_on: dt.date | None = None
    note: str | None = None
    url: str | None = None
    rating: Rating | None = None


@frozen(kw_only=True, repr=False)
class SourceDocument(Shown):
    """A document that evidence is quoted from."""

    id: str
    publisher: str | None = None
    title: str | None = None
    published: dt.date | None = None
    url: str | None = None
    file: str | None = None
    sha256: str | None = None


@frozen(kw_only=True, repr=False)
class Claim(Shown):
    """One checked assertion. What is None was not given: it is read from `text` when needed."""

    id: str
    text: str
    date: Interval | None = None
    place: str | None = None
    attribution: tuple[Link, ...] = ()
    """Nearest the reader first."""
    quantities: tuple[StatedQuantity, ...] | None = None
    evidence: tuple[Evidence, ...] = ()
    checks: tuple[Verdict, ...] = ()
    """Every verdict on the claim, the oldest first."""
    status: Status = field()
    """What its last verdict says, but where another one is given."""
    supersedes: tuple[str, ...] = ()
    as_of: dt.date | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    contested: bool = False
    tags: tuple[str, ...] = ()
    expires: dt.date | None = None
    """The last day on which the claim may still be printed."""

    @status.default
    def _status_that_follows(self) -> Status:
        return following(self.checks)

    def with_verdict(self, verdict: Verdict) -> Claim:
        """Return the claim with one verdict more, which decides its status."""
        return evolve(self, checks=(*self.checks, verdict), status=verdict.verdict)


def following(checks: tuple[Verdict, ...]) -> Status:
    """Return the status that follows from a claim's verdicts; where it has none, verified."""
    return checks[-1].verdict if checks else Status.VERIFIED
