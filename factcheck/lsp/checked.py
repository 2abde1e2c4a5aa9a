"""A draft as it was last checked, for all that an editor asks about a place in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen
from lsprotocol.types import PositionEncodingKind
from pygls.uris import to_fs_path, uri_scheme

from factcheck.lsp.desks import Serving
from factcheck.lsp.live import LiveDraft
from factcheck.lsp.positions import Positions
from factcheck.model import Document, Fact, FactKind, Finding, Report, Span
from factcheck.reading.formats import format_of
from factcheck.workflow.desk import Desk

LANGUAGES = {"markdown": ".md", "html": ".html", "plaintext": ".txt"}
"""The protocol's names of the languages that drafts are in, and a suffix of each."""


@frozen(kw_only=True, eq=False, repr=False)
class Checked:
    """What came of one version of a draft."""

    uri: str
    version: int | None
    document: Document
    report: Report
    live: LiveDraft
    serving: Serving
    positions: Positions
    findings: tuple[tuple[Span, Finding], ...] = field(init=False)
    """Each with where it stands in the file."""
    facts: tuple[tuple[Span, Fact], ...] = field(init=False)

    @findings.default
    def _placed_findings(self) -> tuple[tuple[Span, Finding], ...]:
        return tuple((self.document.in_file(one.span), one) for one in self.report.findings)

    @facts.default
    def _placed_facts(self) -> tuple[tuple[Span, Fact], ...]:
        return tuple((self.document.in_file(one.span), one) for one in self.report.facts)

    @property
    def desk(self) -> Desk:
        """The desk that checked it."""
        return self.live.desk

    def findings_at(self, span: Span) -> Iterator[tuple[Span, Finding]]:
        """Yield the findings that `span` of the file touches, in their order."""
        return (placed for placed in self.findings if _touch(placed[0], span))

    def facts_at(self, offset: int) -> list[tuple[Span, Fact]]:
        """Return the facts that a place of the file is in, the smallest first; statements last."""
        here = Span(offset, offset)
        found = [placed for placed in self.facts if _touch(placed[0], here)]
        return sorted(found, key=_size)

    def claims_at(self, offset: int) -> list[str]:
        """Return the ids of the claims that a place of the file is held to."""
        found = [one.claim.id for _, one in self.findings_at(Span(offset, offset)) if one.claim]
        facts = [fact.claim for _, fact in self.facts_at(offset) if fact.claim]
        return list(dict.fromkeys((*found, *facts)))


def draft_path(uri: str, language: str | None) -> Path | None:
    """Return the path by which a text is read and its settings are found; None for no draft.

    What was never saved has the name of its kind alone.
    """
    suffix = LANGUAGES.get(language or "")
    if uri_scheme(uri) != "file":
        return Path(f"untitled{suffix}") if suffix else None
    found = to_fs_path(uri)
    path = Path(found) if found else None
    known = path is not None and path.suffix.lower() in _suffixes()
    return path if suffix or known else None


def encoding_of(encoding: PositionEncodingKind | str | None) -> PositionEncodingKind | str:
    """Return the encoding that was agreed on; where none was, it is UTF-16."""
    return encoding or PositionEncodingKind.Utf16


def _suffixes() -> frozenset[str]:
    """Return the suffixes of the files that are drafts in text."""
    forms = (format_of(Path(f"draft{suffix}")) for suffix in LANGUAGES.values())
    return frozenset(suffix for form in forms for suffix in form.suffixes)


def _touch(one: Span, other: Span) -> bool:
    """Tell whether two spans overlap or touch: the caret behind a word is still on it."""
    return one.start <= other.end and other.start <= one.end


def _size(placed: tuple[Span, Fact]) -> tuple[bool, int]:
    span, fact = placed
    return fact.kind is FactKind.STATEMENT, len(span)
