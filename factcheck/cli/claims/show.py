"""`factcheck claims show`: claims as the ledger has them, with what is read from their text."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import cache_option, claims_option
from factcheck.cli.streams import write_output


@click.command("show")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@claims_option()
@cache_option
def command(ids: tuple[str, ...], claims: Path, cache: Path | None) -> None:
    """Show claims as the ledger has them, and what is read from their text."""
    from factcheck.cli.opening import opened_ledger
    from factcheck.reporting.claims import claim_page

    ledger = opened_ledger(claims, cache).ledger
    found = []
    for id_ in ids:
        claim = ledger.claim(id_)
        if claim is None:
            raise click.BadParameter(
                f"the ledger has no claim {id_!r}; see `factcheck claims list`."
            )
        found.append(claim)
    write_output("\n".join(claim_page(claim, ledger) for claim in found), None)
