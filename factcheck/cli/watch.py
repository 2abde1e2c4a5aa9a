"""Checking again whenever a draft, the ledger or the settings change, until somebody stops it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from factcheck.errors import FactcheckError


def watch(check: Callable[[], object], watched: Callable[[], Iterable[Path]]) -> None:
    """Call `check` now, and again after each change of the files and folders `watched`.

    What keeps a check from running is told, and the next change waited for. An interrupt ends it.
    """
    from factcheck.workflow.watching import state_of, wait_for_change

    paths: list[Path] = []
    try:
        while True:
            paths = _paths(watched, paths)
            before = state_of(paths)
            if sys.stdout.isatty():
                click.clear()
            try:
                check()
            except FactcheckError as error:
                click.echo(f"factcheck: {error}", err=True)
            click.echo("factcheck: watching; Ctrl-C ends it", err=True)
            wait_for_change(paths, before)
    except KeyboardInterrupt:
        click.echo("", err=True)


def _paths(watched: Callable[[], Iterable[Path]], before: list[Path]) -> list[Path]:
    """Return what is to be watched; as before, where the settings that say so are not right."""
    try:
        return list(watched())
    except FactcheckError:
        return before
