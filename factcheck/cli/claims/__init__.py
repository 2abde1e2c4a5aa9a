"""`factcheck claims`: the ledger by itself."""

from __future__ import annotations

import click

from factcheck.cli.lazy import LazyGroup


@click.group(
    "claims",
    cls=LazyGroup,
    commands_in={
        "diff": "factcheck.cli.claims.diff",
        "export": "factcheck.cli.claims.export",
        "import": "factcheck.cli.claims.importing",
        "lint": "factcheck.cli.claims.lint",
        "list": "factcheck.cli.claims.listing",
        "pin": "factcheck.cli.claims.pin",
        "search": "factcheck.cli.claims.search",
        "show": "factcheck.cli.claims.show",
    },
)
def command() -> None:
    """Look into the ledger, check that it is sound, and exchange claims with others."""
