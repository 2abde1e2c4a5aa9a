"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

Command = TypeVar("Command", bound=Callable[..., Any])


DAY = click.DateTime(["%Y-%m-%d"])


def as_day(
    _ctx: click.Context, _param: click.Parameter, value: dt.datetime | None
) -> dt.date | None:
    """Return the day of an option of the type `DAY`."""
    return value.date() if value else None


def as_codes(
    _ctx: click.Context, _param: click.Parameter, value: str | None
) -> tuple[str, ...] | None:
    """Return rule codes or their beginnings, given as "FC1,FC203"; each is one that a rule has."""
    if value is None:
        return None
    from factcheck.rules import all_rules

    codes = tuple(code.strip().upper() for code in value.split(",") if code.strip())
    for code in codes:
        if not any(rule.code.startswith(code) for rule in all_rules()):
            raise click.BadParameter(f"no rule has the code {code!r}; see `factcheck rules`.")
    return codes


def claims_option(*, configured: bool = True) -> Callable[[Command], Command]:
    """Add --claims, the ledger to use; without it, where `configured`, that of the settings."""

    def add(command: Command) -> Command:
        return click.option(
            "--claims",
            type=click.Path(path_type=Path),
            callback=_or_configured if configured else None,
            default=Path("claims"),
            show_default=True,
            metavar="DIR",
            help="The ledger: a folder of claim files, or one file.",
        )(command)

    return add


def jobs_option(
    help_: str, *, default: int | None = 1, shown: str | bool = True
) -> Callable[[Command], Command]:
    """Add --jobs, how many processes work at once; the help shows the default as `shown` says."""
    return click.option(
        "--jobs",
        type=click.IntRange(min=0),
        default=default,
        show_default=shown,
        metavar="N",
        help=help_,
    )


def _or_configured(ctx: click.Context, param: click.Parameter, value: Path) -> Path:
    """Return the ledger of the settings above the working folder where the option is not given."""
    if ctx.get_parameter_source(str(param.name)) is not ParameterSource.DEFAULT:
        return value
    from factcheck.configuration import configuration_of

    configured: Path = configuration_of(())["claims"]
    return configured


def cache_option(command: Command) -> Command:
    """Add --cache, where the index of a large ledger is kept."""
    return click.option(
        "--cache",
        type=click.Path(path_type=Path, file_okay=False),
        envvar="FACTCHECK_CACHE",
        metavar="DIR",
        help="Where the index of a large ledger is kept, in place of the user's cache.",
    )(command)


def semantic_option(command: Command) -> Command:
    """Add --semantic, the model by which claims are found by their meaning."""
    return click.option(
        "--semantic",
        type=click.Path(path_type=Path, file_okay=False),
        envvar="FACTCHECK_SEMANTIC",
        metavar="MODEL",
        help="A sentence-transformers model folder: find claims by their meaning as well.",
    )(command)


def date_option(command: Command) -> Command:
    """Add --date, the day that relative dates are counted from."""
    return click.option(
        "--date",
        type=DAY,
        callback=as_day,
        metavar="YYYY-MM-DD",
        help="The day that “Thursday” is counted from, where the draft gives none.",
    )(command)


class ReportFormat(click.Choice[str]):
    """The name of a reporter; plug-ins are asked where no reporter of the package has it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401  (click's own)
        """Return the name, or raise BadParameter."""
        from factcheck.reporting import reporters

        if value not in self.choices:
            return str(click.Choice(list(reporters())).convert(value, param, ctx))
        return super().convert(value, param, ctx)


def format_option(
    *formats: str, kind: type[click.Choice[str]] = click.Choice
) -> Callable[[Command], Command]:
    """Add --format, one of `formats`, of some `kind`; the first is the default."""

    def add(command: Command) -> Command:
        return click.option(
            "--format",
            "format_",
            type=kind(formats),
            default=formats[0],
            show_default=True,
            help="How to print it.",
        )(command)

    return add


def output_option(command: Command) -> Command:
    """Add --output, the file to write instead of standard output."""
    return click.option(
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Write to this file, whole or not at all, instead of standard output.",
    )(command)
