"""The commands: arguments in, exit status out. Each command is a file and loads when it is called.

Exit status: 0 nothing to fail on, 1 findings, 2 the check could not run.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys

import click

from factcheck.cli.lazy import CANNOT_RUN, LazyGroup
from factcheck.cli.streams import standard_output_told
from factcheck.errors import FactcheckError

OBJECTS_BETWEEN_COLLECTIONS = 500_000
"""What start-up makes lives on, so looking through it for garbage took a tenth of a cold run."""
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "1")
"""numpy, which a large ledger needs, has next to nothing to multiply: its threads cost 20 ms."""


@click.group(
    "factcheck",
    cls=LazyGroup,
    commands_in={
        "check": "factcheck.cli.check",
        "claims": "factcheck.cli.claims",
        "completion": "factcheck.cli.completion",
        "explain": "factcheck.cli.explain",
        "extract": "factcheck.cli.extract",
        "index": "factcheck.cli.index",
        "init": "factcheck.cli.init",
        "lsp": "factcheck.cli.lsp",
        "match": "factcheck.cli.match",
        "review": "factcheck.cli.review",
        "rules": "factcheck.cli.rules",
    },
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="factcheck-desk", message="factcheck %(version)s")
def commands() -> None:
    """Check drafts against a ledger of claims, as a linter checks code."""


def main() -> None:
    """Run the command that this process was started with."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    atexit.register(gc.freeze)  # all is given back at once: to look through it took a twentieth
    os.environ.setdefault(*ONE_THREAD)
    try:
        with standard_output_told():
            commands(prog_name="factcheck")
    except FactcheckError as error:
        click.echo(f"factcheck: {error}", err=True)
        sys.exit(CANNOT_RUN)
