"""`factcheck claims lint`: whether the ledger is sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import claims_option, jobs_option
from factcheck.cli.streams import output_page, reader_may_leave, write_output

if TYPE_CHECKING:
    from factcheck.configuration import Configuration

LARGE = 2_000
"""The claims from which on a ledger is linted by all processors, where nobody says by how many."""


@click.command("lint")
@claims_option()
@jobs_option(
    "How many processes compare claims at once; 0 is one for each processor.",
    default=None,
    shown=f"1, and 0 from {LARGE:,} claims on",
)
@click.pass_context
def command(ctx: click.Context, claims: Path, jobs: int | None) -> None:
    """Check the ledger itself: claims that contradict each other, lack evidence or misquote it.

    The exit status is 1 where a claim is wrong, 2 where the ledger cannot be read. Rules, their
    severities and what fails are as the settings above the working folder have them.
    """
    from factcheck.checker import lint
    from factcheck.configuration import configuration_of
    from factcheck.ledger import Ledger
    from factcheck.reporting.ledger_report import ledger_report
    from factcheck.workflow.copies import by_copies

    configuration = configuration_of(())
    settings, ledger = configuration.settings, Ledger.load(claims)
    jobs = processes(jobs, configuration, len(ledger.claims))
    found = lint(ledger, settings, each=by_copies(jobs))
    with reader_may_leave():
        write_output(ledger_report(ledger, found, output_page(None)), None)
    ctx.exit(int(settings.fails(flag.severity for _, flag in found if flag.severity)))


def processes(asked: int | None, configuration: Configuration, claims: int) -> int:
    """Return how many processes lint a ledger: as asked, else as configured, else by its size."""
    if asked is not None:
        return asked
    jobs: int = configuration["jobs"]
    return 0 if claims >= LARGE and not configuration.is_chosen("jobs") else jobs
