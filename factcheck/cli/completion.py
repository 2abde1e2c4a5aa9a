"""`factcheck completion`: what a shell needs to complete the command's words."""

from __future__ import annotations

import click

from factcheck.cli.streams import write_output


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print what SHELL is to run at its start, to complete commands, options and paths.

    For bash: eval "$(factcheck completion bash)" in ~/.bashrc.
    """
    from click.shell_completion import get_completion_class

    from factcheck.cli import commands

    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(f"click has no completion for {shell}.")
    write_output(completion(commands, {}, "factcheck", "_FACTCHECK_COMPLETE").source() + "\n", None)
