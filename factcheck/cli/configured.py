"""The settings of a run: what the desk has written down, overruled by the command line."""

from __future__ import annotations

from pathlib import Path

import click
from click.core import ParameterSource

from factcheck.cli.asked import Asked
from factcheck.cli.streams import STANDARD_INPUT
from factcheck.configuration import Configuration, configuration_of, find_configuration

OPTIONS = {
    "claims": "claims",
    "no_ledger": "no-ledger",
    "select": "select",
    "ignore": "ignore",
    "fail_on": "fail-on",
    "format_": "format",
    "baseline": "baseline",
    "jobs": "jobs",
}
"""Options that have a setting, and the setting's name."""


def configured(ctx: click.Context, asked: Asked) -> Configuration:
    """Return the configuration for the drafts that a check is asked for."""
    given = {
        setting: getattr(asked, option)
        for option, setting in OPTIONS.items()
        if ctx.get_parameter_source(option) is not ParameterSource.DEFAULT
    }
    if not asked.select:
        given.pop("select", None)
    return configuration_of(drafts_of(asked), asked.config).overruled(given)


def drafts_of(asked: Asked) -> list[Path]:
    """Return the paths of the drafts; of standard input, the name that it was given."""
    paths = [Path(path) for path in asked.paths if path != STANDARD_INPUT]
    if asked.stdin_filename is not None and STANDARD_INPUT in asked.paths:
        paths.append(asked.stdin_filename)
    return paths


def files_of(asked: Asked) -> list[Path]:
    """Return the drafts and the files of settings, whatever is wrong with them."""
    drafts = drafts_of(asked)
    folders = dict.fromkeys((*(draft.absolute().parent for draft in drafts), Path.cwd()))
    found = [asked.config] if asked.config else [find_configuration(one) for one in folders]
    return [*drafts, *(path for path in dict.fromkeys(found) if path is not None)]
