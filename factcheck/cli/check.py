"""`factcheck check`: drafts against the ledger."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.asked import Asked, check_options
from factcheck.cli.lazy import CANNOT_RUN
from factcheck.cli.streams import (
    on_terminal,
    output_page,
    read_argument,
    refuse_to_overwrite,
    write_output,
)
from factcheck.errors import ConfigurationError, DraftError, Problem

if TYPE_CHECKING:
    from factcheck.configuration import Configuration
    from factcheck.model import Document
    from factcheck.reporting import Reporter, Results

PROGRESS_FROM = 20
"""With fewer drafts the report is there before a bar could be read."""


@click.command("check")
@click.argument("paths", nargs=-1, metavar="PATH... | -")
@check_options
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:  # noqa: ANN401  (as `Asked` has them)
    """Check drafts against the ledger; "-" reads standard input.

    The exit status is 0 where there is nothing to fail on, 1 where there are findings, 2 where a
    draft or the ledger could not be read.
    """
    from factcheck.cli.configured import configured, drafts_of
    from factcheck.cli.narrowed import refuse_what_cannot_be

    asked = Asked(**given)
    if not asked.paths and not asked.show_settings:
        raise click.UsageError("Missing argument 'PATH... | -'.")
    configuration = configured(ctx, asked)
    if asked.show_settings:
        from factcheck.configuration.shown import shown_settings

        write_output(shown_settings(configuration, drafts_of(asked)), asked.output)
        return
    refuse_what_cannot_be(asked, configuration)
    refuse_to_overwrite(asked.paths, asked.output)
    report = _reporter(configuration)
    results, unreadable = _check(asked, configuration)
    if results.drafts:
        page = output_page(asked.output)
        write_output(report(results, page), asked.output)
    for error in unreadable:
        click.echo(f"factcheck: {error}", err=True)
    fails = results.fail(configuration.settings.fail_on)
    ctx.exit(CANNOT_RUN if unreadable else int(fails))


def _reporter(configuration: Configuration) -> Reporter:
    from factcheck.reporting import REPORTERS

    name = configuration["format"]
    if name not in REPORTERS:
        place, known = configuration.place("format"), ", ".join(REPORTERS)
        raise ConfigurationError(
            Problem(place, "there is no such format", found=repr(name), expected=f"one of {known}")
        )
    return REPORTERS[name]


def _check(asked: Asked, configuration: Configuration) -> tuple[Results, list[DraftError]]:
    from factcheck.cli.narrowed import narrowed
    from factcheck.cli.opening import opened_ledger
    from factcheck.reporting import Results
    from factcheck.workflow.desk import Desk

    desk = Desk.of(configuration, partial(opened_ledger, cache=asked.cache))
    documents, unreadable = _read(asked)
    with _progress(documents) as watched:
        checked = [desk.check(document) for document in watched]
    drafts = narrowed(checked, asked, configuration)
    return Results(drafts=tuple(drafts), ledger=desk.ledger), unreadable


def _read(asked: Asked) -> tuple[list[Document], list[DraftError]]:
    """Read all drafts; one that cannot be read does not keep the others from being checked."""
    documents: list[Document] = []
    errors: list[DraftError] = []
    for path in asked.paths:
        try:
            documents.append(read_argument(path, asked.date, name=asked.stdin_filename))
        except DraftError as error:
            errors.append(error)
    return documents, errors


@contextmanager
def _progress(documents: list[Document]) -> Iterator[Iterable[Document]]:
    """Show a bar on a terminal while many drafts are checked."""
    if len(documents) < PROGRESS_FROM or not on_terminal():
        yield documents
        return
    with click.progressbar(documents, label="Checking", file=sys.stderr) as bar:
        yield bar
