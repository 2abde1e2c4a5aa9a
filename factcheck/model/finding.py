"""Findings and reports: what a check says."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from factcheck.model.claim import Claim, Evidence
from factcheck.model.shown import Shown
from factcheck.model.span import Span


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def at_least(self, other: Severity) -> bool:
        """Tell whether this is as grave as `other`, or graver."""
        order = list(Severity)
        return order.index(self) <= order.index(other)


class Family(StrEnum):
    """The kind of thing that a rule checks."""

    NUMBER = "number"
    ATTRIBUTION = "attribution"
    QUOTATION = "quotation"
    DATE = "date"
    STANCE = "stance"
    NAME = "name"
    INTERNAL = "internal"
    COVERAGE = "coverage"
    LEDGER = "ledger"


@frozen(kw_only=True, repr=False)
class Finding(Shown):
    """What a rule reports. `span` is in the document's text, where a reader's eye should go."""

    code: str
    rule: str
    family: Family
    severity: Severity
    span: Span
    text: str
    message: str
    claim: Claim | None = None
    expected: str | None = None
    found: str | None = None
    fix: str | None = None
    evidence: Evidence | None = None


class Withholding(StrEnum):
    """What keeps a finding out of a report."""

    SUPPRESSED = "suppressed"
    BASELINE = "baseline"
    UNCHANGED = "unchanged"


@frozen(kw_only=True, repr=False)
class Withheld(Shown):
    """A finding that the desk does not want to be told, and why; its fact stays as it was found."""

    finding: Finding
    by: Withholding
    reason: str | None = None


class FactKind(StrEnum):
    """What sort of checkable thing a fact is."""

    QUANTITY = "quantity"
    DATE = "date"
    NAME = "name"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    STATEMENT = "statement"


class FactStatus(StrEnum):
    """What the check found of a fact; `UNMATCHED` means not checked and is never fine."""

    SUPPORTED = "supported"
    CONFLICTING = "conflicting"
    DISPUTED = "disputed"
    OUTDATED = "outdated"
    UNVERIFIED = "unverified"
    UNMATCHED = "unmatched"


class Unchecked(StrEnum):
    """Why a fact was not checked."""

    NO_LEDGER = "no-ledger"
    """There is nothing to check it against."""
    NO_CLAIM = "no-claim"
    """No claim is like its sentence."""
    TOO_LITTLE = "too-little"
    """A claim is like its sentence, which repeats too little of it to be borne out."""
    NOT_IN_CLAIM = "not-in-claim"
    """The claim that its sentence repeats does not give it."""


@frozen(kw_only=True, repr=False)
class Fact(Shown):
    """A checkable thing of the draft and what became of it."""

    span: Span
    text: str
    kind: FactKind
    status: FactStatus
    claim: str | None = None
    reason: Unchecked | None = None
    """Of what is unmatched: why."""
    source: str | None = None
    """Of a name or an attribution: the id of the ledger's source that it stands for."""


@frozen(kw_only=True, repr=False)
class Coverage(Shown):
    """How many of a draft's statements were checked, and how that ended."""

    checkable: int = 0
    matched: int = 0
    supported: int = 0
    conflicting: int = 0
    disputed: int = 0
    outdated: int = 0
    unverified: int = 0
    unmatched: int = 0


@frozen(kw_only=True, repr=False)
class Report(Shown):
    """The outcome of checking one draft, findings and facts in the order of the text."""

    findings: tuple[Finding, ...] = ()
    facts: tuple[Fact, ...] = ()
    coverage: Coverage = field(factory=Coverage)
    reference: date | None = None
    """The day that the draft's relative dates were counted from."""
    withheld: tuple[Withheld, ...] = ()
