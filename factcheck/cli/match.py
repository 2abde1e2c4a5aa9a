"""`factcheck match`: which claims a sentence repeats, and why."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import click

from factcheck.cli.options import claims_option, date_option, format_option


@click.command("match")
@click.argument("sentence")
@claims_option()
@date_option
@format_option("text", "json")
def command(sentence: str, claims: Path, date: dt.date | None, format_: str) -> None:
    """Show which claims SENTENCE aligns with, the likeliest first, and why."""
    from factcheck.checker import Checker
    from factcheck.ledger import Ledger
    from factcheck.reading import read_text
    from factcheck.reporting.matches import matches_json, matches_text

    document = read_text(sentence, date=date)
    matches = Checker(Ledger.load(claims)).matches(document)
    if format_ == "json":
        click.echo(json.dumps(matches_json(matches), ensure_ascii=False, indent=2))
    else:
        click.echo(matches_text(matches), nl=False)
