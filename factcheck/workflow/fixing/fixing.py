"""Fixing a draft: each fix is tried, and stays only if the check that follows bears it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from factcheck.errors import DraftError
from factcheck.model import Document, Finding, Report, Severity
from factcheck.workflow.fixing.edits import Edit, applied, edits_of

ALARMS = frozenset({Severity.ERROR, Severity.WARNING})

Alarm = tuple[str, str | None, str | None]
Read = Callable[[str], Document]
Check = Callable[[Document], tuple[Document, Report]]


@frozen(kw_only=True, eq=False, repr=False)
class Fixed:
    """A draft after its fixes: the document, its report, and the fixes that were made."""

    document: Document
    report: Report
    edits: tuple[Edit, ...]


def fixed(document: Document, wanted: Report, *, read: Read, check: Check) -> Fixed | None:
    """Return the draft with the fixes that `wanted` has for it; None where none can be made.

    `read` reads the text of its file, and `check` checks what was read. No fix stays that changes
    more of the text than its own words, that does not do away with its finding, or after which
    there is an error or a warning that was not there before.
    """
    edits = edits_of(document, wanted)
    if not edits:
        return None
    trial = _Trial(read, check, read(document.file_text))
    made = _borne_out(trial, [], edits)
    return trial.of(made) if made else None


def _borne_out(trial: _Trial, made: list[Edit], more: list[Edit]) -> list[Edit]:
    """Return `made` with those of `more` that bear out; halves are tried where the whole fails."""
    if not more or trial.of([*made, *more]) is not None:
        return [*made, *more]
    if len(more) == 1:
        return made
    middle = len(more) // 2
    return _borne_out(trial, _borne_out(trial, made, more[:middle]), more[middle:])


class _Trial:
    """Tries edits on a draft as it is in its file."""

    def __init__(self, read: Read, check: Check, before: Document) -> None:
        self._read, self._check, self._before = read, check, before
        self._alarms = _alarms(check(before)[1].findings)

    def of(self, edits: Sequence[Edit]) -> Fixed | None:
        """Return the draft with `edits`, or None where they do not bear out."""
        file_text = applied(self._before.file_text, ((edit.span, edit.text) for edit in edits))
        text = applied(self._before.text, ((edit.inner, edit.text) for edit in edits))
        try:
            after = self._read(file_text)
        except DraftError:
            return None
        if after.text.split() != text.split():
            return None
        document, report = self._check(after)
        allowed = self._alarms - _alarms(edit.finding for edit in edits)
        if _alarms(report.findings) - allowed:
            return None
        return Fixed(document=document, report=report, edits=tuple(edits))


def _alarms(findings: Iterable[Finding]) -> Counter[Alarm]:
    """Return what a draft is told of, however the words around it stand, and how often."""
    return Counter(
        (finding.code, finding.claim.id if finding.claim else None, finding.expected)
        for finding in findings
        if finding.severity in ALARMS
    )
