"""What a rule is: a value that carries its own examples and one plain function that judges.

A rule's function knows nothing of reports. It is handed what it judges (a match, a draft or a
ledger) and yields a `Flag` for each thing that is wrong; the engine adds which rule, how severe,
which claim and which evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from factcheck.model import Claim, Family, Severity, SourceDocument, Span

Subject = TypeVar("Subject")
FAMILIES = {
    "1": Family.NUMBER,
    "2": Family.ATTRIBUTION,
    "3": Family.QUOTATION,
    "4": Family.DATE,
    "5": Family.STANCE,
    "6": Family.NAME,
    "7": Family.INTERNAL,
    "8": Family.COVERAGE,
    "9": Family.LEDGER,
}


@frozen(kw_only=True)
class Flag:
    """One thing that a rule found wrong, at `span` of the draft's text."""

    span: Span
    message: str
    expected: str | None = None
    found: str | None = None
    fix: str | None = None
    claim: Claim | None = None
    """Where it is another claim than the match's own."""
    document: SourceDocument | None = None
    """Of a ledger: the document that is at fault."""
    severity: Severity | None = None
    """Where it is another than the rule's own."""


@frozen(kw_only=True, eq=False, repr=False)
class Example:
    """A draft, the claims that it is checked against, and what the rule makes of the two.

    In `draft` of an example that trips, square brackets stand around the words to be flagged;
    brackets that belong to the draft are doubled. Claims are texts, or mappings as in the ledger's
    files where the text alone does not say enough; `sources` and `documents` likewise. The draft's
    date is `date`. The rules on ledgers have no draft: there the marks stand in the claims' texts,
    and `copies` holds the saved copies of documents by their file names.
    """

    draft: str = ""
    claims: tuple[str | dict[str, Any], ...] = ()
    sources: dict[str, dict[str, Any]] = field(factory=dict)
    documents: dict[str, dict[str, Any]] = field(factory=dict)
    copies: dict[str, str] = field(factory=dict)
    date: str = "2026-02-05"
    settings: dict[str, Any] = field(factory=dict)
    """What the desk has chosen, where that is another than the defaults."""
    fix: str | None = None
    why: str | None = None
    """For an example that passes, what makes it right; for one that trips, what may not be seen."""


@frozen(kw_only=True, eq=False)
class Rule(Generic[Subject]):
    """One rule. `judge` yields its flags for one subject; `trips` and `passes` are its examples."""

    code: str
    name: str
    on: type[Subject]
    severity: Severity
    why: str
    judge: Callable[[Subject], Iterator[Flag]]
    trips: tuple[Example, ...]
    passes: tuple[Example, ...]
    slot: str | None = None
    """Of a rule on matches, the kind of slot that it judges; one that has none is not judged."""
    setting: str | None = None
    """How a desk may set it, where there is more to set than on and off."""

    @property
    def family(self) -> Family:
        """The family that the code's hundreds stand for."""
        return FAMILIES[self.code[2]]

    @property
    def what(self) -> str:
        """What the rule flags: the first line of its function's docstring."""
        return (self.judge.__doc__ or "").strip().partition("\n")[0]


def rule(
    *,
    code: str,
    name: str,
    on: type[Subject],
    severity: Severity,
    why: str,
    trips: tuple[Example, ...],
    passes: tuple[Example, ...],
    slot: str | None = None,
    setting: str | None = None,
) -> Callable[[Callable[[Subject], Iterator[Flag]]], Rule[Subject]]:
    """Make the decorated function into a `Rule`."""

    def made(judge: Callable[[Subject], Iterator[Flag]]) -> Rule[Subject]:
        return Rule(
            code=code,
            name=name,
            on=on,
            severity=severity,
            why=why,
            judge=judge,
            trips=trips,
            passes=passes,
            slot=slot,
            setting=setting,
        )

    return made
