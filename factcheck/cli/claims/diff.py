"""`factcheck claims diff`: what changed from one ledger to another."""

from __future__ import annotations

import json

import click

from factcheck.cli.options import format_option
from factcheck.cli.streams import output_page, write_output


@click.command("diff")
@click.argument("old")
@click.argument("new", default="claims")
@format_option("text", "json")
def command(old: str, new: str, format_: str) -> None:
    """Show what changed from the ledger OLD to the ledger NEW (default: claims).

    Each is a folder, a file, or a revision of git with a path in it: HEAD~1:claims. Claims that are
    added, removed and changed are shown with the keys that changed, sources and documents likewise.
    """
    from factcheck.ledger.differences import differences
    from factcheck.ledger.revisions import load_at
    from factcheck.reporting.ledger_diff import diff_json, diff_text

    found = differences(load_at(old), load_at(new))
    if format_ == "json":
        text = json.dumps(diff_json(found), ensure_ascii=False, indent=2, default=str) + "\n"
    else:
        text = diff_text(found, output_page(None))
    write_output(text, None)
