"""What the commands read from and write to: files, pipes and terminals."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from factcheck.errors import FactcheckError
from factcheck.whole_file import write_whole

if TYPE_CHECKING:
    import datetime as dt

    from factcheck.model import Document
    from factcheck.reporting import Page

PIPE_WIDTH = 100
STANDARD_INPUT = "-"


def read_argument(path: str, date: dt.date | None, *, name: Path | None = None) -> Document:
    """Read the draft that an argument names; "-" is standard input, taken for the file `name`."""
    from factcheck.reading import read_draft, read_stream

    if path == STANDARD_INPUT:
        return read_stream(sys.stdin.buffer, date=date, path=name)
    return read_draft(Path(path), date=date)


def open_argument(path: str) -> AbstractContextManager[BinaryIO]:
    """Open the file that an argument names, to be read line by line; "-" is standard input."""
    if path == STANDARD_INPUT:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(path).open("rb")
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be read: {error.strerror}") from error


def on_terminal() -> bool:
    """Tell whether somebody watches standard error."""
    return sys.stderr.isatty()


def output_page(output: Path | None) -> Page:
    """Return the page that standard output is, plain where it is no terminal or for a file."""
    from factcheck.reporting import Page

    if output is not None or sys.stdout is None or not sys.stdout.isatty():
        return Page(width=PIPE_WIDTH)
    color = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    import shutil

    return Page(width=shutil.get_terminal_size().columns, color=color)


def refuse_to_overwrite(
    inputs: Iterable[str], output: Path | None, *, option: str = "--output"
) -> None:
    """Raise FactcheckError where a report would be written over what it is about."""
    if output is not None and output.exists():
        for path in inputs:
            if path != STANDARD_INPUT and Path(path).exists() and output.samefile(path):
                raise FactcheckError(f"{output}: {option} names the text that is read")


def refuse_to_replace_claims(output: Path | None) -> None:
    """Raise FactcheckError where a report would be written in the place of a file of claims."""
    if output is None:
        return
    from factcheck.ledger.files import begins_as_claims

    if begins_as_claims(output):
        raise FactcheckError(f"{output}: --output would take the place of a file of claims")


def write_output(text: str, output: Path | None) -> None:
    """Write `text` as UTF-8 to the file `output`, or to standard output."""
    if output is not None:
        _write_file(output, text)
        return
    if sys.stdout is None:
        raise FactcheckError("standard output is closed")
    with standard_output_told():
        if sys.stdout.isatty():
            click.echo(text, nl=False, color=True)
        else:
            stream = sys.stdout.buffer
            stream.write(text.encode("utf-8", "backslashreplace"))
            stream.flush()


@contextmanager
def standard_output_told() -> Iterator[None]:
    """Raise FactcheckError where standard output takes no more, as on a full disk.

    What was not taken is let go of, or the interpreter would try again when it ends. A reader that
    went away is no failure: BrokenPipeError goes on to whoever knows the status to end with.
    """
    try:
        yield
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise FactcheckError(f"standard output cannot be written: {error.strerror}") from error


def reader_may_leave() -> AbstractContextManager[None]:
    """Go on where the reader of standard output, such as `head`, has read what it wanted."""
    return suppress(BrokenPipeError)


def write_lines(lines: Iterable[str], output: Path | None) -> None:
    """Write each line as soon as there is one; a file is written when all are there."""
    if output is not None:
        _write_file(output, "".join(f"{line}\n" for line in lines))
        return
    for line in lines:
        write_output(f"{line}\n", None)


def _write_file(path: Path, text: str) -> None:
    try:
        write_whole(path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be written: {error.strerror}") from error
