"""`factcheck claims search`: claims by their words."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import cache_option, claims_option
from factcheck.cli.streams import write_output


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@claims_option()
@cache_option
@click.option(
    "--top",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="How many claims to show at most.",
)
def command(words: tuple[str, ...], claims: Path, cache: Path | None, top: int) -> None:
    """List the claims most like WORDS, the likest first."""
    from factcheck.cli.opening import opened_ledger
    from factcheck.matching.matcher import indexed
    from factcheck.reporting.claims import claim_list

    opened = opened_ledger(claims, cache)
    indexes = opened.indexes or indexed(opened.ledger)
    found = indexes.claims.candidates(" ".join(words), top)
    write_output(claim_list([opened.ledger.claims[ordinal] for ordinal, _ in found]), None)
