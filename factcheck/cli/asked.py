"""What `factcheck check` is asked for: its options, and the value that they become."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from attrs import frozen

from factcheck.cli.options import (
    ReportFormat,
    as_codes,
    cache_option,
    claims_option,
    date_option,
    format_option,
    jobs_option,
    output_option,
    semantic_option,
)
from factcheck.reporting import REPORTERS

Command = TypeVar("Command", bound=Callable[..., Any])


@frozen(kw_only=True, eq=False, repr=False)
class Asked:
    """The command line of a check."""

    paths: tuple[str, ...]
    claims: Path
    cache: Path | None
    semantic: Path | None
    no_ledger: bool
    date: dt.date | None
    select: tuple[str, ...] | None
    ignore: tuple[str, ...] | None
    fail_on: str
    format_: str
    output: Path | None
    annotate: Path | None
    baseline: Path | None
    update_baseline: bool
    grow_baseline: bool
    changed_since: str | None
    fix: bool
    diff: bool
    yes: bool
    jobs: int
    watch: bool
    config: Path | None
    show_settings: bool
    stdin_filename: Path | None


def check_options(command: Command) -> Command:
    """Add the options of a check, in the order in which its help lists them."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


OPTIONS: tuple[Callable[[Any], Any], ...] = (
    claims_option(configured=False),
    cache_option,
    semantic_option,
    click.option(
        "--no-ledger", is_flag=True, help="Check only whether a draft agrees with itself."
    ),
    date_option,
    click.option(
        "--select",
        callback=as_codes,
        metavar="CODES",
        help="Report only rules whose codes begin so: FC1,FC203.",
    ),
    click.option("--ignore", callback=as_codes, metavar="CODES", help="Leave these rules out."),
    click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "never"]),
        default="error",
        show_default=True,
        help="The severity from which the exit status is 1.",
    ),
    format_option(*REPORTERS, kind=ReportFormat),
    output_option,
    click.option(
        "--annotate",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Copy a DOCX draft to this file, with a comment on each finding.",
    ),
    click.option(
        "--baseline",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Leave out the findings that this file knows.",
    ),
    click.option(
        "--update-baseline",
        is_flag=True,
        help="Take what is not found any more out of the baseline; begin it where there is none.",
    ),
    click.option(
        "--grow-baseline", is_flag=True, help="Also put what is found for the first time into it."
    ),
    click.option(
        "--changed-since",
        metavar="REF",
        help="Report only on sentences that changed since git's HEAD left this branch or commit.",
    ),
    click.option(
        "--fix",
        is_flag=True,
        help="Put right what has just one right form: show the changes, ask, write, check again.",
    ),
    click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing."),
    click.option("--yes", is_flag=True, help="Do not ask before --fix writes."),
    jobs_option("How many processes check drafts at once; 0 is one for each processor."),
    click.option(
        "--watch",
        is_flag=True,
        help="Check again when a draft or the ledger changes, until Ctrl-C.",
    ),
    click.option(
        "--stdin-filename",
        type=click.Path(path_type=Path),
        metavar="NAME",
        help="What the draft on standard input is called; it tells its format and its settings.",
    ),
    click.option(
        "--config",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="The settings, in place of the factcheck.toml or pyproject.toml above the draft.",
    ),
    click.option(
        "--show-settings",
        is_flag=True,
        help="Print every setting and where it was given, and check nothing.",
    ),
)
