"""Drafts: from a file, a stream or a string to a Document."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import BinaryIO

from factcheck.model import BlockKind, DateOrigin, Document
from factcheck.reading.assembly import assemble
from factcheck.reading.content import Content, unreadable
from factcheck.reading.foreign import refuse_foreign
from factcheck.reading.formats import format_of

MAX_BYTES = 2_000_000
"""About 350,000 words; what is larger is not one draft."""

MAX_PACKED_BYTES = 50_000_000
"""Of a word processor's file, which also holds its pictures."""
BEGINNING = 4096
"""Bytes that tell the format of what has no name."""


def read_draft(path: Path, *, date: dt.date | None = None) -> Document:
    """Read the draft at `path`: its suffix tells its format, plain text if it is none known.

    `date` is the day that "Thursday" is counted from where the draft's front matter has none;
    without either it is that of the file's metadata, else today. Raises DraftError where the file
    cannot be read.
    """
    try:
        with path.open("rb") as file:
            return read_stream(file, date=date, path=path)
    except IsADirectoryError as error:
        expected = f"a file; all of a kind in it are {path / '*.md'}"
        raise unreadable(path, "this is a folder", expected=expected) from error
    except FileNotFoundError as error:
        raise unreadable(path, "no such file") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise unreadable(path, f"cannot be read: {reason}") from error


def read_stream(
    stream: BinaryIO, *, date: dt.date | None = None, path: Path | None = None
) -> Document:
    """Read a draft from `stream`; `path` names it and tells its format."""
    data = stream.read(MAX_BYTES + 1)
    form = format_of(path, data[:BEGINNING])
    if not form.packed:
        refuse_foreign(data, path)
    most = MAX_PACKED_BYTES if form.packed else MAX_BYTES
    data += stream.read(most + 1 - len(data))
    if len(data) > most:
        raise unreadable(path, "the draft is too large", expected=f"at most {most:,} bytes")
    content = form.read(data if form.packed else _decode(data, path), path)
    return _document(content, date, path)


def read_text(text: str, *, date: dt.date | None = None, path: Path | None = None) -> Document:
    """Make a Document of the decoded `text` of a draft, whose format `path` tells."""
    form = format_of(path, text[:BEGINNING].encode("utf-8", "replace"))
    if form.packed:
        raise unreadable(path, "the draft is given as text, and its format is none")
    return _document(form.read(text, path), date, path)


def _document(content: Content, date: dt.date | None, path: Path | None) -> Document:
    plain, blocks, pieces = assemble(content.blocks)
    reference, origin = _reference_date(content, date)
    titles = (block.span.of(plain) for block in blocks if block.kind is BlockKind.TITLE)
    return Document(
        text=plain,
        file_text=content.file_text,
        blocks=blocks,
        pieces=pieces,
        path=path,
        title=next(titles, None),
        date=reference,
        date_origin=origin,
        runs=content.runs,
    )


def _reference_date(content: Content, option: dt.date | None) -> tuple[dt.date, DateOrigin]:
    if content.date is not None:
        return content.date, DateOrigin.FRONT_MATTER
    if option is not None:
        return option, DateOrigin.OPTION
    if content.metadata_date is not None:
        return content.metadata_date, DateOrigin.METADATA
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
        raise unreadable(
            path, "the draft is not UTF-8 text", line=line, found=found, expected="UTF-8"
        ) from error
    null = text.find("\0")
    if null >= 0:
        line = text.count("\n", 0, null) + 1
        raise unreadable(
            path, "the draft is not text", line=line, found="a null byte", expected="UTF-8 text"
        )
    return text
