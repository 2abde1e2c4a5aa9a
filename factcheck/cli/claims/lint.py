"""`factcheck claims lint`: whether the ledger is sound."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import claims_option
from factcheck.cli.streams import output_page, write_output


@click.command("lint")
@claims_option()
@click.pass_context
def command(ctx: click.Context, claims: Path) -> None:
    """Check the ledger itself: claims that contradict each other, lack evidence or misquote it.

    The exit status is 1 where a claim is wrong, 2 where the ledger cannot be read.
    """
    from factcheck.ledger import Ledger
    from factcheck.model import Settings, Severity
    from factcheck.reporting.ledger_report import ledger_report
    from factcheck.rules import all_rules
    from factcheck.rules.engine import judge_ledger
    from factcheck.rules.subjects import LedgerCase

    ledger = Ledger.load(claims)
    case = LedgerCase(ledger=ledger, settings=Settings())
    found = tuple(judge_ledger(case, all_rules()))
    write_output(ledger_report(ledger, found, output_page(None)), None)
    failed = any((flag.severity or rule.severity) is Severity.ERROR for rule, flag in found)
    ctx.exit(int(failed))
