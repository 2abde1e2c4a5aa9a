"""`factcheck check`: drafts against the ledger."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.asked import Asked, check_options
from factcheck.cli.fixes import refuse_fixes_that_cannot_be
from factcheck.cli.lazy import CANNOT_RUN
from factcheck.cli.streams import (
    STANDARD_INPUT,
    on_terminal,
    output_page,
    read_argument,
    reader_may_leave,
    refuse_to_overwrite,
    refuse_to_replace_claims,
    write_output,
)
from factcheck.errors import ConfigurationError, DraftError, Problem

if TYPE_CHECKING:
    from factcheck.configuration import Configuration
    from factcheck.model import Document, Report
    from factcheck.reporting import Reporter, Results
    from factcheck.workflow.many import Outcome

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

    asked = Asked(**given)
    if not asked.paths and not asked.show_settings:
        raise click.UsageError("Missing argument 'PATH... | -'.")
    if asked.show_settings:
        from factcheck.configuration.shown import shown_settings

        shown = shown_settings(configured(ctx, asked), drafts_of(asked))
        write_output(shown, asked.output)
        return
    refuse_fixes_that_cannot_be(asked)
    if asked.watch:
        _watch(ctx, asked)
    else:
        ctx.exit(_run(asked, configured(ctx, asked)))


def _run(asked: Asked, configuration: Configuration) -> int:
    """Check the drafts, report on them, and return the status to leave with."""
    from factcheck.cli.annotating import annotate, refuse_annotation
    from factcheck.cli.narrowed import refuse_what_cannot_be

    refuse_what_cannot_be(asked, configuration)
    refuse_annotation(asked)
    refuse_to_overwrite(asked.paths, asked.output)
    refuse_to_replace_claims(asked.output)
    report = _reporter(configuration)
    results, unreadable = _check(asked, configuration)
    if results.drafts and not asked.diff:
        page = output_page(asked.output)
        with nullcontext() if asked.watch else reader_may_leave():
            write_output(report(results, page), asked.output)
        annotate(asked, results)
    for error in unreadable:
        click.echo(f"factcheck: {error}", err=True)
    return CANNOT_RUN if unreadable else int(results.fail(configuration.settings.fail_on))


def _watch(ctx: click.Context, asked: Asked) -> None:
    from factcheck.cli.configured import configured, files_of
    from factcheck.cli.watch import watch

    def ledger() -> list[Path]:
        configuration = configured(ctx, asked)
        return [configuration["claims"]] if configuration.settings.use_ledger else []

    if STANDARD_INPUT in asked.paths:
        raise click.UsageError("--watch looks at files, and standard input is none.")
    watch(lambda: _run(asked, configured(ctx, asked)), lambda: files_of(asked), ledger)


def _reporter(configuration: Configuration) -> Reporter:
    from factcheck.reporting import REPORTERS, reporters

    name = configuration["format"]
    found = REPORTERS.get(name) or reporters().get(name)
    if found is None:
        place, known = configuration.place("format"), ", ".join(reporters())
        raise ConfigurationError(
            Problem(place, "there is no such format", found=repr(name), expected=f"one of {known}")
        )
    return found


def _check(asked: Asked, configuration: Configuration) -> tuple[Results, list[DraftError]]:
    from factcheck.cli.narrowed import narrowed
    from factcheck.cli.opening import opened_ledger
    from factcheck.reporting import Results
    from factcheck.workflow.desk import Desk
    from factcheck.workflow.many import check_one_by_one

    desk = Desk.of(
        configuration, partial(opened_ledger, cache=asked.cache, semantic=asked.semantic)
    )
    read = partial(read_argument, date=asked.date, name=asked.stdin_filename)
    jobs = configuration["jobs"]
    if jobs == 1 or len(asked.paths) == 1:
        outcomes = check_one_by_one(desk, asked.paths, read)
    else:
        from factcheck.store.opening import open_ledger
        from factcheck.workflow.at_once import check_at_once

        another = partial(
            Desk.of, configuration, partial(open_ledger, cache=asked.cache, semantic=asked.semantic)
        )
        outcomes = check_at_once(
            desk, asked.paths, read, here=frozenset((STANDARD_INPUT,)), jobs=jobs, another=another
        )
    checked: list[tuple[Document, Report]] = []
    unreadable: list[DraftError] = []
    with _progress(outcomes, len(asked.paths)) as watched:
        for outcome in watched:
            if isinstance(outcome, DraftError):
                unreadable.append(outcome)
            else:
                checked.append(outcome)
    drafts = narrowed(checked, asked, configuration)
    if asked.fix or asked.diff:
        from factcheck.cli.fixes import mended

        for number, draft in mended(drafts, desk, asked).items():
            checked[number] = draft
        drafts = narrowed(checked, asked, configuration)
    return Results(drafts=tuple(drafts), ledger=desk.ledger), unreadable


@contextmanager
def _progress(outcomes: Iterable[Outcome], count: int) -> Iterator[Iterable[Outcome]]:
    """Show a bar on a terminal while many drafts are checked."""
    if count < PROGRESS_FROM or not on_terminal():
        yield outcomes
        return
    with click.progressbar(outcomes, length=count, label="Checking", file=sys.stderr) as bar:
        yield bar
