"""`factcheck claims search`: claims by their words."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import cache_option, claims_option, format_option
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
@click.option("--status", metavar="STATUS", help="Only claims with this status.")
@click.option("--source", metavar="ID", help="Only claims that this source is cited for.")
@click.option("--tag", metavar="TAG", help="Only claims with this tag.")
@format_option("text", "json")
def command(
    words: tuple[str, ...],
    claims: Path,
    cache: Path | None,
    top: int,
    format_: str,
    **wanted: str | None,
) -> None:
    """List the claims most like WORDS, the likest first."""
    from factcheck.cli.opening import opened_ledger
    from factcheck.matching.retrieval.searching import Wanted, search
    from factcheck.model import Status
    from factcheck.reporting.claims import claim_list, found_json

    if (status := wanted["status"]) is not None and status not in list(Status):
        known = ", ".join(one.value for one in Status)
        raise click.BadParameter(f"{status!r} is no status: {known}", param_hint="--status")
    opened = opened_ledger(claims, cache)
    found = search(opened.ledger, opened.indexes, " ".join(words), top, Wanted(**wanted))
    if format_ == "json":
        write_output(found_json(found), None)
    else:
        write_output(claim_list([claim for claim, _ in found]), None)
