"""From all findings to those that the desk wants to be told: not known, and in what changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.asked import Asked
from factcheck.cli.streams import STANDARD_INPUT
from factcheck.configuration import Configuration

if TYPE_CHECKING:
    from factcheck.model import Document, Report

    Drafts = Sequence[tuple[Document, Report]]


def narrowed(drafts: Drafts, asked: Asked, configuration: Configuration) -> Drafts:
    """Return the drafts with what the baseline and the change leave of their reports."""
    if asked.update_baseline or asked.grow_baseline:
        _update(drafts, asked, configuration)
    if configuration["baseline"] is not None:
        drafts = _without_known(drafts, configuration["baseline"])
    if asked.changed_since is not None:
        drafts = _only_changed(drafts, asked.changed_since)
    return drafts


def refuse_what_cannot_be(asked: Asked, configuration: Configuration) -> None:
    """Raise UsageError where options ask for what does not go together."""
    if (asked.update_baseline or asked.grow_baseline) and configuration["baseline"] is None:
        raise click.UsageError("--update-baseline and --grow-baseline need --baseline FILE.")
    if asked.changed_since is not None and STANDARD_INPUT in asked.paths:
        raise click.UsageError("--changed-since looks at files, and standard input is none.")
    if asked.stdin_filename is not None and STANDARD_INPUT not in asked.paths:
        raise click.UsageError('--stdin-filename names standard input: give "-" as a draft.')


def _update(drafts: Drafts, asked: Asked, configuration: Configuration) -> None:
    from factcheck.reporting.wording import counted
    from factcheck.workflow.baseline import (
        Baseline,
        known_findings,
        load_baseline,
        save_baseline,
        updated,
    )
    from factcheck.workflow.looking import is_looked_for

    path = configuration["baseline"]
    old, name = load_baseline(path) if path.exists() else Baseline(), _names(path)
    checked = {name(document): configuration.settings_for(document.path) for document, _ in drafts}
    default = configuration.settings

    def looked_for(draft: str, code: str) -> bool:
        there = (path.parent / draft).exists()
        return (draft in checked or not there) and is_looked_for(code, checked.get(draft, default))

    new = updated(
        old,
        (
            (name(document), known)
            for document, report in drafts
            for known in known_findings(document, report)
        ),
        looked_for=looked_for,
        grow=asked.grow_baseline or not path.exists(),
    )
    save_baseline(path, new)
    known = counted(len(new), "known finding")
    click.echo(f"factcheck: {path}: {known}, before {len(old)}", err=True)


def _without_known(drafts: Drafts, path: Path) -> Drafts:
    from factcheck.workflow.baseline import load_baseline, without_known

    return without_known(load_baseline(path), drafts, _names(path))


def _only_changed(drafts: Drafts, ref: str) -> Drafts:
    from factcheck.workflow.changes import only_changed
    from factcheck.workflow.git import changed_since

    paths = [document.path for document, _ in drafts if document.path is not None]
    changes = changed_since(ref, paths)
    return [
        (document, only_changed(document, report, changes[document.path]))
        if document.path is not None
        else (document, report)
        for document, report in drafts
    ]


def _names(baseline: Path) -> Callable[[Document], str]:
    """Return how a baseline calls drafts: by their paths as seen from its own folder."""

    def name(document: Document) -> str:
        if document.path is None:
            return STANDARD_INPUT
        seen = os.path.relpath(document.path.absolute(), baseline.absolute().parent)
        return Path(seen).as_posix()

    return name
