"""`factcheck claims import`: claims from a feed of fact-checks, a table, or another ledger."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from factcheck.cli.options import claims_option
from factcheck.cli.streams import STANDARD_INPUT, on_terminal, open_argument, write_output

T = TypeVar("T")

EVERY = 500
"""Records between two steps of the bar."""


@click.command("import")
@click.argument("file", metavar="FILE | -")
@claims_option()
@click.option(
    "--format",
    "format_",
    type=click.Choice(["json", "csv"]),
    help="What FILE is.  [default: by its name; json]",
)
@click.option(
    "--into",
    metavar="NAME",
    help="What the new files are called: NAME-0001.yaml, ...  [default: FILE's name]",
)
@click.pass_context
def command(
    ctx: click.Context, file: str, claims: Path, format_: str | None, into: str | None
) -> None:
    """Import claims into the ledger's folder.

    FILE is JSON, with schema.org's ClaimReviews (one, a list, a graph, a feed, or one a line) or in
    the ledger's own shape; or CSV. Claims that the ledger has already are passed over, so an import
    that was stopped can be run again. The exit status is 1 where records had to be left out.
    """
    from factcheck.exchange.formats import READERS, watched
    from factcheck.exchange.importing import Importer, import_all
    from factcheck.garbage import no_garbage_collection

    format_ = format_ or ("csv" if file.lower().endswith((".csv", ".tsv")) else "json")
    stem = into or ("imported" if file == STANDARD_INPUT else Path(file).stem)
    if not stem or stem != Path(stem).name or stem.startswith("."):
        raise click.BadParameter(f"{stem!r} is no name of a file", param_hint="--into")
    with open_argument(file) as stream, no_garbage_collection():
        importer = Importer(claims, stem)
        source = watched(stream, file)
        with _bar(file) as advance:
            entries = READERS[format_](source, importer)
            result = import_all(_shown(entries, lambda: advance(source.read_bytes)), importer)
    known = f", {result.known:,} already there" if result.known else ""
    write_output(f"{claims}: {_counted(result.claims, 'claim')} imported{known}\n", None)
    for reason in result.reasons:
        click.echo(f"factcheck: left out: {reason}", err=True)
    if result.left_out:
        click.echo(f"factcheck: {_counted(result.left_out, 'record')} left out", err=True)
    ctx.exit(int(bool(result.left_out)))


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _shown(entries: Iterator[T], advance: Callable[[], None]) -> Iterator[T]:
    for number, entry in enumerate(entries):
        if number % EVERY == 0:
            advance()
        yield entry
    advance()


@contextmanager
def _bar(file: str) -> Iterator[Callable[[int], None]]:
    """Show how much of the file is read, where somebody watches; of a pipe nobody knows the end."""
    size = Path(file).stat().st_size if file != STANDARD_INPUT else 0
    if not on_terminal() or not size:
        yield lambda _: None
        return
    with click.progressbar(length=size, label="Importing", file=sys.stderr) as bar:
        yield lambda read: bar.update(read - bar.pos)
