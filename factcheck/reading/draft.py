"""Drafts: from a file, a stream or a string to a Document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import DraftError, Place, Problem
from factcheck.model import BlockKind, DateOrigin, Document
from factcheck.reading.assembly import RawBlock, assemble
from factcheck.reading.front_matter import FrontMatter, read_front_matter
from factcheck.reading.plain import plain_blocks

MAX_BYTES = 2_000_000
"""About 350,000 words; what is larger is not one draft."""

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})


def read_draft(path: Path, *, date: dt.date | None = None) -> Document:
    """Read the draft at `path`: Markdown by its suffix, else plain text.

    `date` is the day that "Thursday" is counted from where the draft's front matter has none;
    without either it is today. Raises DraftError where the file cannot be read as text.
    """
    try:
        with path.open("rb") as file:
            return read_stream(file, date=date, path=path)
    except IsADirectoryError as error:
        raise _unreadable(path, "this is a folder", expected="a file") from error
    except FileNotFoundError as error:
        raise _unreadable(path, "no such file") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _unreadable(path, f"cannot be read: {reason}") from error


def read_stream(
    stream: BinaryIO, *, date: dt.date | None = None, path: Path | None = None
) -> Document:
    """Read a draft from `stream`; `path` names it and tells its format."""
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _unreadable(path, "the draft is too large", expected=f"at most {MAX_BYTES:,} bytes")
    return read_text(_decode(data, path), date=date, path=path)


def read_text(text: str, *, date: dt.date | None = None, path: Path | None = None) -> Document:
    """Make a Document of the decoded `text` of a draft."""
    front = read_front_matter(text, path)
    masked = _masked(text, front.end)
    blocks = list(_format(path)(masked))
    if front.title is not None:
        blocks.insert(0, RawBlock(BlockKind.TITLE, front.title))
    plain, spans, pieces = assemble(blocks)
    reference, origin = _reference_date(front, date)
    titles = (block.span.of(plain) for block in spans if block.kind is BlockKind.TITLE)
    return Document(
        text=plain,
        file_text=text,
        blocks=spans,
        pieces=pieces,
        path=path,
        title=next(titles, None),
        date=reference,
        date_origin=origin,
    )


def _format(path: Path | None) -> Callable[[str], Iterator[RawBlock]]:
    """Return the function that cuts the text of a file of this format into blocks."""
    if path is not None and path.suffix.lower() in MARKDOWN:
        from factcheck.reading.markdown import markdown_blocks  # noqa: PLC0415  (slow to load)

        return markdown_blocks
    return plain_blocks


def _masked(text: str, front_end: int) -> str:
    """Return `text` with its front matter and byte order mark blanked, at the same offsets."""
    front = "".join(char if char in "\r\n" else " " for char in text[:front_end])
    rest = text[front_end:]
    if rest.startswith("\ufeff"):
        rest = " " + rest[1:]
    return front + rest


def _reference_date(front: FrontMatter, option: dt.date | None) -> tuple[dt.date, DateOrigin]:
    if front.date is not None:
        return front.date, DateOrigin.FRONT_MATTER
    if option is not None:
        return option, DateOrigin.OPTION
    return dt.datetime.now().astimezone().date(), DateOrigin.TODAY


def _decode(data: bytes, path: Path | None) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            found = "a byte order mark of UTF-16"
        else:
            found = f"byte 0x{data[error.start]:02X} at offset {error.start}"
        line = data.count(b"\n", 0, error.start) + 1
        raise _unreadable(
            path, "the draft is not UTF-8 text", line=line, found=found, expected="UTF-8"
        ) from error
    null = text.find("\0")
    if null >= 0:
        line = text.count("\n", 0, null) + 1
        raise _unreadable(
            path, "the draft is not text", line=line, found="a null byte", expected="UTF-8 text"
        )
    return text


def _unreadable(
    path: Path | None,
    message: str,
    *,
    line: int | None = None,
    found: str | None = None,
    expected: str | None = None,
) -> DraftError:
    place = Place(path or Path("<stdin>"), line)
    return DraftError(Problem(place, message, found=found, expected=expected))
