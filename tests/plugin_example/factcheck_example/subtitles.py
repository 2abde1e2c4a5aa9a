"""SubRip: subtitles, each a number, a line of times and what is said then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from factcheck.model import BlockKind
from factcheck.reading.assembly import RawBlock, Run
from factcheck.reading.content import Content
from factcheck.reading.formats import Format

LINE = re.compile(r"([^\n]*)\n?")
NOT_SAID = re.compile(r"\ufeff?\s*(?:\d+|\d\d:\d\d:\d\d[,.]\d{3} --> .*)?\s*")


def read_subtitles(text: str, _path: Path | None) -> Content:
    """Read what is said as one paragraph: a sentence may go on from one subtitle to the next."""
    return Content(file_text=text, blocks=[RawBlock(BlockKind.PARAGRAPH, tuple(_said(text)))])


def _said(text: str) -> Iterator[Run]:
    """Yield the lines that are said, each with its place in the file, and a space after it."""
    for line in LINE.finditer(text):
        if not NOT_SAID.fullmatch(line[1]):
            yield Run(line[1], line.start())
            yield Run(" ", line.end(1))


SUBTITLES = Format(suffixes=(".srt",), reader=read_subtitles)
