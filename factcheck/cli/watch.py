"""Checking again whenever a draft, the ledger or the settings change, until somebody stops it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import click

from factcheck.errors import FactcheckError


def watch(
    check: Callable[[], object],
    files: Callable[[], Iterable[Path]],
    ledger: Callable[[], Iterable[Path]],
) -> None:
    """Call `check` now, and again after each change of `files` and of the `ledger`.

    What keeps a check from running is told, and the next change waited for; where the settings do
    not say which ledger there is, it is the last one. An interrupt ends it.
    """
    from factcheck.workflow.watching import state_of, wait_for_change

    known: list[Path] = []
    try:
        while True:
            with suppress(FactcheckError):
                known = list(ledger())
            watched = [*files(), *known]
            before = state_of(watched)
            if sys.stdout is not None and sys.stdout.isatty():
                click.clear()
            try:
                check()
            except FactcheckError as error:
                click.echo(f"factcheck: {error}", err=True)
            click.echo("factcheck: watching; Ctrl-C ends it", err=True)
            wait_for_change(watched, before)
    except KeyboardInterrupt:
        click.echo("", err=True)
