"""`factcheck extract`: what texts say, as claims to check or as JSON."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import DAY, as_day, date_option, format_option, output_option
from factcheck.cli.proposing import Wanted, propose_from
from factcheck.cli.streams import (
    STANDARD_INPUT,
    open_argument,
    read_argument,
    refuse_to_overwrite,
    refuse_to_replace_claims,
    write_lines,
    write_output,
)

if TYPE_CHECKING:
    from factcheck.extraction.whole import SourceNames


@click.command("extract")
@click.argument("articles", nargs=-1, metavar="[ARTICLE... | -]")
@click.option(
    "--claims",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A ledger: its sources are recognised, and what it has is not proposed again.",
)
@date_option
@format_option("yaml", "json")
@click.option("--jsonl", is_flag=True, help="Read {text, date} a line; write what was read a line.")
@click.option(
    "--published",
    type=DAY,
    callback=as_day,
    metavar="YYYY-MM-DD",
    help="The day on which the articles appeared.",
)
@click.option("--publisher", help="Who published the articles.")
@click.option("--url", help="Where the article is found; of one article.")
@click.option(
    "--status",
    type=click.Choice(["unverified", "verified"]),
    default="unverified",
    show_default=True,
    help="The status of the claims proposed.",
)
@click.option(
    "--save-copy",
    is_flag=True,
    help="Save each article beside the ledger, pinned by its digest; needs --output.",
)
@output_option
def command(
    articles: tuple[str, ...],
    claims: Path | None,
    date: dt.date | None,
    format_: str,
    output: Path | None,
    **options: Any,  # noqa: ANN401  (one for each option)
) -> None:
    """Propose claims from articles, as ledger YAML; or print what was read from a text, as JSON.

    Articles are of any format that drafts have. Proposals are added to the file that --output
    names, and what stands in it stays; JSON takes the file's place, but not that of claims.
    """
    articles = articles or (STANDARD_INPUT,)
    refuse_to_overwrite(articles, output)
    jsonl = options.pop("jsonl")
    if jsonl or format_ == "json":
        refuse_to_replace_claims(output)
    if jsonl:
        _print_lines(_only(articles, "--jsonl"), claims, date, output)
    elif format_ == "json":
        _print_json(_only(articles, "json"), claims, date or options["published"], output)
    else:
        propose_from(articles, Wanted(claims=claims, date=date, output=output, **options))


def _only(articles: tuple[str, ...], form: str) -> str:
    if len(articles) > 1:
        raise click.UsageError(f"{form} takes one text.")
    return articles[0]


def _print_lines(
    article: str, claims: Path | None, date: dt.date | None, output: Path | None
) -> None:
    from factcheck.reporting.extraction_json import extraction_lines

    sources = _names(claims)
    with open_argument(article) as stream:
        write_lines(extraction_lines(stream, date=date, sources=sources), output)


def _print_json(
    article: str, claims: Path | None, date: dt.date | None, output: Path | None
) -> None:
    from factcheck.cli.proposing import say_where_days_count_from
    from factcheck.extraction.whole import extract
    from factcheck.reporting.extraction_json import extraction_json

    sources = _names(claims)
    document = read_argument(article, date)
    say_where_days_count_from(document)
    extraction = extract(document.text, reference=document.date, sources=sources)
    whole = extraction_json(extraction, document)
    write_output(json.dumps(whole, ensure_ascii=False, indent=2) + "\n", output)


def _names(claims: Path | None) -> SourceNames:
    from factcheck.extraction.whole import SourceNames
    from factcheck.ledger import Ledger

    return SourceNames.of(Ledger.load(claims).sources.values() if claims else ())
