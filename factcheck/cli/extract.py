"""`factcheck extract`: what a text says, as claims to check or as JSON."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import DAY, as_day, date_option, format_option, output_option
from factcheck.cli.streams import (
    open_argument,
    read_argument,
    refuse_to_overwrite,
    write_lines,
    write_output,
)

if TYPE_CHECKING:
    from factcheck.model import Source


@click.command("extract")
@click.argument("article", default="-", metavar="[ARTICLE | -]")
@click.option(
    "--claims",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A ledger whose sources are to be recognised.",
)
@date_option
@format_option("yaml", "json")
@click.option("--jsonl", is_flag=True, help="Read {text, date} a line; write what was read a line.")
@click.option(
    "--published",
    type=DAY,
    callback=as_day,
    metavar="YYYY-MM-DD",
    help="The day on which the article appeared.",
)
@click.option("--publisher", help="Who published the article.")
@click.option(
    "--status",
    type=click.Choice(["unverified", "verified"]),
    default="unverified",
    show_default=True,
    help="The status of the claims proposed.",
)
@output_option
def command(
    article: str,
    claims: Path | None,
    date: dt.date | None,
    format_: str,
    jsonl: bool,
    published: dt.date | None,
    publisher: str | None,
    status: str,
    output: Path | None,
) -> None:
    """Propose claims from an article, as ledger YAML; or print what was read from it, as JSON."""
    from factcheck.extraction.whole import SourceNames, extract
    from factcheck.model import DateOrigin

    refuse_to_overwrite([article], output)
    sources = SourceNames.of(_sources(claims))
    if jsonl:
        from factcheck.reporting.extraction_json import extraction_lines

        with open_argument(article) as stream:
            write_lines(extraction_lines(stream, date=date, sources=sources), output)
        return
    document = read_argument(article, date or published)
    if document.date_origin is DateOrigin.TODAY:
        click.echo(f"factcheck: days are counted from today, {document.date}; see --date", err=True)
    if format_ == "json":
        from factcheck.reporting.extraction_json import extraction_json

        extraction = extract(document.text, reference=document.date, sources=sources)
        whole = extraction_json(extraction, document)
        text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    else:
        from factcheck.ledger.propose import propose_claims

        text = propose_claims(
            document, names=sources, published=published, publisher=publisher, status=status
        )
    write_output(text, output)


def _sources(claims: Path | None) -> Iterable[Source]:
    from factcheck.ledger import Ledger

    return Ledger.load(claims).sources.values() if claims else ()
