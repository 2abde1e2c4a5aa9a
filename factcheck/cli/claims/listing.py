"""`factcheck claims list`: every claim, a line each."""

from __future__ import annotations

import json
from pathlib import Path

import click

from factcheck.cli.options import claims_option, format_option
from factcheck.cli.streams import write_output


@click.command("list")
@claims_option()
@format_option("text", "json")
def command(claims: Path, format_: str) -> None:
    """List the claims of the ledger, in the order of its files."""
    from factcheck.ledger import Ledger
    from factcheck.ledger.writing import as_data
    from factcheck.reporting.claims import claim_list

    ledger = Ledger.load(claims)
    if format_ == "json":
        listed = [as_data(claim) for claim in ledger.claims]
        write_output(json.dumps(listed, ensure_ascii=False, indent=2, default=str) + "\n", None)
    else:
        write_output(claim_list(ledger.claims), None)
