"""`factcheck claims search`: claims by their words."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import claims_option
from factcheck.cli.streams import write_output


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@claims_option()
@click.option(
    "--top",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="How many claims to show at most.",
)
def command(words: tuple[str, ...], claims: Path, top: int) -> None:
    """List the claims most like WORDS, the likest first."""
    from factcheck.ledger import Ledger
    from factcheck.matching.index import ClaimIndex
    from factcheck.reporting.claims import claim_list

    ledger = Ledger.load(claims)
    found = ClaimIndex.build(ledger.claims).candidates(" ".join(words), top)
    write_output(claim_list([ledger.claims[ordinal] for ordinal, _ in found]), None)
