"""`factcheck claims pin`: saved copies of documents, and the digests that tell an altered one."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import claims_option
from factcheck.cli.streams import reader_may_leave, write_lines


@click.command("pin")
@click.argument("document", metavar="DOCUMENT")
@click.argument(
    "copy", required=False, metavar="[FILE]", type=click.Path(path_type=Path, dir_okay=False)
)
@claims_option()
@click.pass_context
def command(ctx: click.Context, document: str, copy: Path | None, claims: Path) -> None:
    """Save FILE beside the ledger as the copy of DOCUMENT, and pin it by its digest.

    Without FILE, the copy that the document already has is pinned. Every quote from it is then
    looked up; the exit status is 1 where one is not in it word for word.
    """
    from factcheck.ledger import Ledger
    from factcheck.ledger.copies import pin
    from factcheck.ledger.lint import quotes_not_found

    pinned = pin(claims, document, copy)
    ledger = Ledger.load(claims)
    part = Ledger(claims=ledger.claims, documents={document: pinned}, path=claims)
    flaws = list(quotes_not_found(part))
    lines = [f"{pinned.file}  sha256 {pinned.sha256}"]
    for flaw in flaws:
        of = f"{flaw.claim.id}: " if flaw.claim else ""
        found = f"; found: {flaw.found}" if flaw.found else ""
        lines.append(f"{of}{flaw.message}: “{flaw.expected}”{found}")
    with reader_may_leave():
        write_lines(lines, None)
    ctx.exit(int(bool(flaws)))
