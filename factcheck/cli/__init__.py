"""The commands: arguments in, exit status out. Each command is a file and loads when it is called.

Exit status: 0 nothing to fail on, 1 findings, 2 the check could not run.
"""

from __future__ import annotations

import click

from factcheck.cli.lazy import LazyGroup


@click.group(
    cls=LazyGroup,
    commands_in={
        "check": "factcheck.cli.check",
        "claims": "factcheck.cli.claims",
        "explain": "factcheck.cli.explain",
        "extract": "factcheck.cli.extract",
        "init": "factcheck.cli.init",
        "match": "factcheck.cli.match",
        "rules": "factcheck.cli.rules",
    },
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="factcheck-desk", message="factcheck %(version)s")
def main() -> None:
    """Check drafts against a ledger of claims, as a linter checks code."""
