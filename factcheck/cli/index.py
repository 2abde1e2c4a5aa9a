"""`factcheck index`: the index of a large ledger, made now rather than by the first check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from factcheck.cli.opening import with_bar
from factcheck.cli.options import cache_option, claims_option
from factcheck.cli.streams import write_output
from factcheck.errors import FactcheckError

LEAST_IN_MEGABYTES = 1_000_000


@click.command("index")
@claims_option()
@cache_option
@click.option("--rebuild", is_flag=True, help="Read every file again, whatever is there.")
def command(claims: Path, cache: Path | None, rebuild: bool) -> None:
    """Bring the index of a ledger up to date, and say where it is kept.

    Checks do the same by themselves where a ledger is large; this is for doing it beforehand.
    """
    from factcheck.ledger import Ledger
    from factcheck.reporting.wording import counted
    from factcheck.store.keeping import open_store, store_file

    read: list[str] = []

    def watch(names: Sequence[str]) -> Iterable[str]:
        read.extend(names)
        return with_bar(names)

    file = store_file(claims, cache)
    if rebuild:
        file.unlink(missing_ok=True)
    store = open_store(claims, cache, watch)
    if store is None:
        Ledger.load(claims)  # tells what is wrong with it
        return
    if not file.is_file():
        raise FactcheckError(f"{file}: cannot be written, so there is no index; see --cache")
    lines = [
        f"{claims}: {counted(len(store.claims), 'claim')} in {counted(len(store.parts), 'file')}",
        f"{file}: {_sized(store.archive.size)}, {counted(len(read), 'file')} read",
    ]
    write_output("\n".join(lines) + "\n", None)


def _sized(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= LEAST_IN_MEGABYTES else f"{count / 1e3:.0f} kB"
