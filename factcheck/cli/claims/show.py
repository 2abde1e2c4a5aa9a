"""`factcheck claims show`: claims as the ledger has them, with all that stands around them."""

from __future__ import annotations

import json
from pathlib import Path

import click

from factcheck.cli.options import cache_option, claims_option, format_option
from factcheck.cli.streams import write_output


@click.command("show")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@claims_option()
@cache_option
@format_option("text", "json")
def command(ids: tuple[str, ...], claims: Path, cache: Path | None, format_: str) -> None:
    """Show claims as the ledger has them, with what stands around them.

    That is what is read from their text, who and what they rest on, which claims they replace or
    are replaced by, and which contradict them or are like them.
    """
    from factcheck.cli.opening import opened_ledger
    from factcheck.reporting.claims import claim_json, claim_page
    from factcheck.rules.contradictions import Contradictions
    from factcheck.rules.neighbours import Neighbours

    opened = opened_ledger(claims, cache)
    ledger = opened.ledger
    missing = next((id_ for id_ in ids if ledger.claim(id_) is None), None)
    if missing is not None:
        raise click.BadParameter(
            f"the ledger has no claim {missing!r}; see `factcheck claims list`."
        )
    against = Contradictions(Neighbours(ledger, indexes=opened.indexes))
    ordinals = [against.neighbours.ordinal(id_) for id_ in ids]
    if format_ == "json":
        shown = [claim_json(ordinal, ledger, against) for ordinal in ordinals]
        write_output(json.dumps(shown, ensure_ascii=False, indent=2, default=str) + "\n", None)
    else:
        write_output("\n".join(claim_page(one, ledger, against) for one in ordinals), None)
