"""The ledger of a command, opened; on a terminal a bar shows how far the reading of files is."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.streams import on_terminal

if TYPE_CHECKING:
    from factcheck.store.opening import Opened

BAR_FROM = 5
"""Fewer files are read before a bar could be."""


def opened_ledger(claims: Path, cache: Path | None, semantic: Path | None = None) -> Opened:
    """Return the ledger at `claims`; what is kept of a large one is in `cache`."""
    from factcheck.store.opening import open_ledger

    return open_ledger(claims, cache, semantic=semantic, watch=with_bar)


def with_bar(names: Sequence[str]) -> Iterable[str]:
    """Yield the names of the files that are read into an index, under a bar if anybody watches."""
    if len(names) < BAR_FROM or not on_terminal():
        yield from names
        return
    with click.progressbar(names, label="Reading the ledger", file=sys.stderr) as bar:
        yield from bar
