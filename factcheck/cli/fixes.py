"""Fixing drafts: what is to change is shown first, and written when somebody agrees."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.asked import Asked
from factcheck.cli.streams import STANDARD_INPUT, reader_may_leave, write_output
from factcheck.errors import FactcheckError
from factcheck.whole_file import write_whole

if TYPE_CHECKING:
    from factcheck.model import Document, Report
    from factcheck.workflow.desk import Desk
    from factcheck.workflow.fixing import Fixed

    Drafts = Sequence[tuple[Document, Report]]


def refuse_fixes_that_cannot_be(asked: Asked) -> None:
    """Raise UsageError where options ask for what does not go with fixing."""
    wanted = "--diff" if asked.diff else "--fix"
    if asked.yes and not asked.fix:
        raise click.UsageError("--yes agrees to what --fix shows: give --fix.")
    if not (asked.fix or asked.diff):
        return
    if asked.watch:
        raise click.UsageError(f"--watch and {wanted} do not go together.")
    if asked.update_baseline or asked.grow_baseline:
        raise click.UsageError(f"{wanted} and a change of the baseline do not go together.")
    if asked.fix and not asked.diff and STANDARD_INPUT in asked.paths:
        raise click.UsageError("--fix writes to files, and standard input is none; see --diff.")


def mended(drafts: Drafts, desk: Desk, asked: Asked) -> dict[int, tuple[Document, Report]]:
    """Fix the drafts as far as it goes; return those that were, with what a new check finds.

    With --diff the differences are printed, and nothing is written.
    """
    found = {
        number: fixed
        for number, draft in enumerate(drafts)
        if (fixed := _fixed(draft, desk, asked))
    }
    befores = {number: drafts[number][0] for number in found}
    diffs = (_diff(befores[number], fixed) for number, fixed in found.items())
    if asked.diff:
        with reader_may_leave():
            write_output("".join(diffs), asked.output)
        return {}
    _show("".join(diffs))
    if not found or not (asked.yes or _agreed(found)):
        return {}
    for number, fixed in found.items():
        _write(befores[number], fixed)
    return {number: (fixed.document, fixed.report) for number, fixed in found.items()}


def _fixed(draft: tuple[Document, Report], desk: Desk, asked: Asked) -> Fixed | None:
    from factcheck.reading import read_text
    from factcheck.reading.formats import format_of
    from factcheck.workflow.fixing import fixed

    document, wanted = draft
    if format_of(document.path).packed:
        _tell_what_is_left(document, wanted)
        return None
    read = partial(read_text, date=asked.date, path=document.path)
    return fixed(document, wanted, read=read, check=desk.check)


def _tell_what_is_left(document: Document, report: Report) -> None:
    """Say that a file of a word processor is left as it is, where there was something to fix."""
    from factcheck.model import Severity
    from factcheck.reporting.results import draft_name

    if any(one.fix and one.severity is Severity.ERROR for one in report.findings):
        told = "is left as it is: files of word processors are not fixed; see --annotate"
        click.echo(f"factcheck: {draft_name(document)} {told}", err=True)


def _is_text_of(document: Document) -> bool:
    """Tell whether the draft's file is its text and nothing else, and still as it was read."""
    try:
        data = Path(document.path or "").read_bytes()
    except OSError:
        return False
    return data == document.file_text.encode("utf-8", "surrogatepass")


def _diff(before: Document, fixed: Fixed) -> str:
    from factcheck.reporting.results import draft_name
    from factcheck.workflow.fixing import unified_diff

    return unified_diff(draft_name(before), before.file_text, fixed.document.file_text)


def _show(diff: str) -> None:
    """Show the changes to whoever is to agree to them, with nothing that a terminal would obey."""
    from factcheck.reporting.terminal import visible

    lines = diff.split("\n")
    click.echo("\n".join(visible(line) for line in lines), err=True, nl=False)


def _agreed(found: dict[int, Fixed]) -> bool:
    """Ask whoever sits at the terminal; raise UsageError where nobody does."""
    from factcheck.reporting.wording import counted

    if not sys.stdin.isatty():
        raise click.UsageError("--fix needs --yes where nobody can be asked; nothing was written.")
    count = sum(len(fixed.edits) for fixed in found.values())
    changes = "this change" if count == 1 else f"these {count} changes"
    return click.confirm(f"Make {changes} in {counted(len(found), 'draft')}?", err=True)


def _write(before: Document, fixed: Fixed) -> None:
    path = before.path
    if path is None:
        return
    if not _is_text_of(before):
        raise FactcheckError(f"{path}: has changed since it was checked, and was left as it is")
    try:
        write_whole(path, fixed.document.file_text.encode("utf-8"))
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be written: {error.strerror}") from error
