"""Quick fixes: the edits of `check --fix`, offered where the caret is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve
from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    CodeActionParams,
    TextEdit,
    WorkspaceEdit,
)

from factcheck.lsp.checked import Checked
from factcheck.lsp.diagnostics import diagnostics
from factcheck.model import Finding
from factcheck.workflow.fixing import Edit, fixed

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.factcheck"


def actions(checked: Checked, asked: CodeActionParams) -> list[CodeAction]:
    """Return the fixes of the findings in a range, and all of the draft's at once.

    As on the command line, a fix is offered only if the check of the changed draft bears it out.
    """
    here = checked.positions.span(asked.range)
    only = asked.context.only
    offered: list[CodeAction] = []
    if _wanted(CodeActionKind.QuickFix, only):
        found = [finding for _, finding in checked.findings_at(here)]
        offered += [_quick_fix(checked, edit) for edit in _edits(checked, found)]
    if only and _wanted(FIX_ALL, only):
        edits = _edits(checked, checked.report.findings)
        if edits:
            everything = _change(checked, edits)
            offered.append(CodeAction("Fix all that has one safe fix", FIX_ALL, edit=everything))
    return offered


def _wanted(kind: str, only: Sequence[CodeActionKind | str] | None) -> bool:
    """Tell whether a kind of action is asked for: itself, or a kind that it is one of."""
    return not only or any(f"{_name(kind)}.".startswith(f"{_name(one)}.") for one in only)


def _name(kind: CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, CodeActionKind) else kind


def _edits(checked: Checked, findings: Iterable[Finding]) -> Sequence[Edit]:
    """Return the edits of some findings that bear out."""
    wanted = evolve(checked.report, findings=tuple(findings))
    live = checked.live
    done = fixed(checked.document, wanted, read=live.read, check=live.check)
    return done.edits if done else ()


def _quick_fix(checked: Checked, edit: Edit) -> CodeAction:
    old = edit.span.of(checked.document.file_text)
    marks = [
        mark
        for (span, finding), mark in zip(checked.findings, diagnostics(checked), strict=True)
        if finding is edit.finding and span == edit.span
    ]
    return CodeAction(
        title=f"Change “{old}” to “{edit.text}”",
        kind=CodeActionKind.QuickFix,
        diagnostics=marks,
        is_preferred=True,
        edit=_change(checked, [edit]),
    )


def _change(checked: Checked, edits: Iterable[Edit]) -> WorkspaceEdit:
    changes = [TextEdit(checked.positions.range(edit.span), edit.text) for edit in edits]
    return WorkspaceEdit(changes={checked.uri: changes})
