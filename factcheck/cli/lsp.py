"""`factcheck lsp`: the language server, which an editor starts."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import cache_option, semantic_option
from factcheck.errors import FactcheckError


@click.command("lsp")
@click.option(
    "--claims",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The ledger, in place of that of the settings above the draft.",
)
@cache_option
@semantic_option
@click.option("--no-ledger", is_flag=True, help="Check only whether a draft agrees with itself.")
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The settings, in place of the factcheck.toml or pyproject.toml above the draft.",
)
@click.option("--stdio", is_flag=True, hidden=True, help="Some editors add it; it is the default.")
def command(
    claims: Path | None,
    cache: Path | None,
    semantic: Path | None,
    no_ledger: bool,
    config: Path | None,
    stdio: bool,  # noqa: ARG001  (there is no other way)
) -> None:
    """Serve an editor: findings as you type, hovers, fixes, the way to a claim.

    The editor starts it and speaks the Language Server Protocol on standard input and output.
    Settings are read as `check` reads them. Needs factcheck-desk[lsp].
    """
    try:
        from factcheck.lsp.server import serve
    except ImportError as error:
        if (error.name or "").split(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise FactcheckError("to serve an editor, install factcheck-desk[lsp]") from error
    from factcheck.lsp.desks import Choices

    serve(
        Choices(claims=claims, config=config, cache=cache, semantic=semantic, no_ledger=no_ledger)
    )
