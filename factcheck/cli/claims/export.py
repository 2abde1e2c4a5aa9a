"""`factcheck claims export`: the ledger in a format that others read."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import claims_option, format_option, output_option
from factcheck.cli.streams import write_lines


@click.command("export")
@claims_option()
@format_option("claimreview", "jsonl", "csv", "json")
@output_option
def command(claims: Path, format_: str, output: Path | None) -> None:
    """Export the ledger: a feed of schema.org's ClaimReviews, a table, or one file of JSON.

    claimreview is a feed in JSON-LD, jsonl has a ClaimReview a line, csv a claim a row, and json is
    the ledger's own shape. Only json holds everything.
    """
    from factcheck.exchange.formats import WRITERS
    from factcheck.ledger import Ledger

    write_lines(WRITERS[format_](Ledger.load(claims)), output)
