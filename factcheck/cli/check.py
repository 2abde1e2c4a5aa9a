"""`factcheck check`: drafts against the ledger."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.lazy import CANNOT_RUN
from factcheck.cli.options import as_codes, claims_option, date_option, format_option, output_option
from factcheck.cli.streams import (
    on_terminal,
    output_page,
    read_argument,
    refuse_to_overwrite,
    write_output,
)
from factcheck.errors import DraftError

if TYPE_CHECKING:
    from factcheck.model import Document

FORMATS = ("text", "json", "jsonl")
PROGRESS_FROM = 20
"""With fewer drafts the report is there before a bar could be read."""


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH... | -")
@claims_option
@click.option("--no-ledger", is_flag=True, help="Check only whether a draft agrees with itself.")
@date_option
@click.option(
    "--select",
    callback=as_codes,
    metavar="CODES",
    help="Report only rules whose codes begin so: FC1,FC203.",
)
@click.option("--ignore", callback=as_codes, metavar="CODES", help="Leave these rules out.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="error",
    show_default=True,
    help="The severity from which the exit status is 1.",
)
@format_option(*FORMATS)
@output_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    claims: Path,
    no_ledger: bool,
    date: dt.date | None,
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...] | None,
    fail_on: str,
    format_: str,
    output: Path | None,
) -> None:
    """Check drafts against the ledger; "-" reads standard input.

    The exit status is 0 where there is nothing to fail on, 1 where there are findings, 2 where a
    draft or the ledger could not be read.
    """
    from factcheck.checker import Checker
    from factcheck.ledger import Ledger
    from factcheck.model import Settings, Severity
    from factcheck.reporting import REPORTERS, Results

    refuse_to_overwrite(paths, output)
    settings = Settings(
        select=select or Settings().select,
        ignore=ignore or (),
        fail_on=None if fail_on == "never" else Severity(fail_on),
        use_ledger=not no_ledger,
    )
    ledger = None if no_ledger else Ledger.load(claims)
    checker = Checker(ledger or Ledger(), settings)
    documents, unreadable = _read(paths, date)
    with _progress(documents) as watched:
        drafts = tuple((document, checker.check(document)) for document in watched)
    results = Results(drafts=drafts, ledger=ledger)
    if drafts:
        write_output(REPORTERS[format_](results, output_page(output)), output)
    for error in unreadable:
        click.echo(f"factcheck: {error}", err=True)
    ctx.exit(CANNOT_RUN if unreadable else int(results.fail(settings.fail_on)))


def _read(paths: Iterable[str], date: dt.date | None) -> tuple[list[Document], list[DraftError]]:
    """Read all drafts; one that cannot be read does not keep the others from being checked."""
    documents: list[Document] = []
    errors: list[DraftError] = []
    for path in paths:
        try:
            documents.append(read_argument(path, date))
        except DraftError as error:
            errors.append(error)
    return documents, errors


@contextmanager
def _progress(documents: list[Document]) -> Iterator[Iterable[Document]]:
    """Show a bar on a terminal while many drafts are checked."""
    if len(documents) < PROGRESS_FROM or not on_terminal():
        yield documents
        return
    with click.progressbar(documents, label="Checking", file=sys.stderr) as bar:
        yield bar
