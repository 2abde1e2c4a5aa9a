"""`factcheck match`: which claims a sentence repeats, and why."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import click

from factcheck.cli.options import (
    cache_option,
    claims_option,
    date_option,
    format_option,
    semantic_option,
)
from factcheck.cli.streams import STANDARD_INPUT, open_argument, write_lines, write_output


@click.command("match")
@click.argument("sentence", required=False)
@claims_option()
@cache_option
@semantic_option
@date_option
@format_option("text", "json")
@click.option(
    "--jsonl", is_flag=True, help="Read {text} a line, of a file or “-”; write its claims a line."
)
@click.option(
    "--top",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="How many claims to show at most.",
)
def command(
    sentence: str | None,
    claims: Path,
    cache: Path | None,
    semantic: Path | None,
    date: dt.date | None,
    format_: str,
    jsonl: bool,
    top: int,
) -> None:
    """Show which claims SENTENCE aligns with, the likeliest first, and why.

    Each has the probability that it is what the sentence says.
    """
    from factcheck.checker import Checker
    from factcheck.cli.opening import opened_ledger
    from factcheck.reading import read_text
    from factcheck.reporting.matches import matches_json, matches_text, ranked_lines

    if sentence is None and not jsonl:
        raise click.UsageError("Missing argument 'SENTENCE'.")
    checker = Checker.of(opened_ledger(claims, cache, semantic))
    if jsonl:
        with open_argument(sentence or STANDARD_INPUT) as stream:
            write_lines(ranked_lines(stream, lambda text: checker.ranked(text, top)), None)
        return
    matches = checker.matches(read_text(sentence or "", date=date))[:top]
    if format_ == "json":
        text = json.dumps(matches_json(matches), ensure_ascii=False, indent=2) + "\n"
    else:
        text = matches_text(matches)
    write_output(text, None)
