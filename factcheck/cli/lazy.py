"""A group of commands that loads each when it is called, and gives every failure its status."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from factcheck.errors import FactcheckError

NOTHING_AMISS = 0
CANNOT_RUN = 2
INTERRUPTED = 130


class LazyGroup(click.Group):
    """Finds the command `name` as `command` in the module that `commands_in` gives for it."""

    def __init__(self, *args: Any, commands_in: Mapping[str, str], **options: Any) -> None:  # noqa: ANN401  (click's own)
        super().__init__(*args, **options)
        self.commands_in = commands_in

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of all commands, in order."""
        return sorted(self.commands_in)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command of that name, loaded, or None where there is none."""
        module = self.commands_in.get(cmd_name)
        if module is None:
            return None
        command: click.Command = import_module(module).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first argument names; where there is none, tell one like it."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), n=1)
            hint = "".join(f" Did you mean {name!r}?" for name in near)
            raise click.UsageError(error.message + hint, error.ctx) from error

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  (click's own)
        """Run the command; an error that was foreseen is one message and status 2.

        So is one that was not, with its trace: it must not look like a finding, which is 1. Where
        the reader of the output went away, there is nothing left to do.
        """
        status = CANNOT_RUN
        try:
            return super().invoke(ctx)
        except FactcheckError as error:
            click.echo(f"factcheck: {error}", err=True)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except BrokenPipeError:
            status = NOTHING_AMISS
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            click.echo(f"factcheck: {place}{error.strerror or error}", err=True)
        except KeyboardInterrupt:
            status = INTERRUPTED
        except Exception:  # noqa: BLE001  (whatever it is, the check did not run)
            click.echo(
                f"factcheck: a fault in factcheck itself\n{traceback.format_exc()}", err=True
            )
        return ctx.exit(status)
