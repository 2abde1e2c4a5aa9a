"""Plain text: paragraphs parted by empty lines, or by lines that end before the margin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.model import BlockKind
from factcheck.reading.assembly import RawBlock, Run
from factcheck.reading.content import Content
from factcheck.reading.directives import without_directives
from factcheck.reading.front_matter import under_front_matter

LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
BULLET = re.compile(r"[•*-]\s")
WIDEST_WRAP = 120
"""Nobody wraps wider than this: in longer lines every line end is meant."""
LONGEST_HEADING = 120
SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")


class _Line(NamedTuple):
    text: str
    start: int
    stop: int
    """Where the line end stands."""


def read_plain(text: str, path: Path | None) -> Content:
    """Read a draft of plain text; what a writer says to factcheck is no part of it."""
    return under_front_matter(text, path, lambda body: plain_blocks(without_directives(body)))


def plain_blocks(text: str, *, titled: bool = False) -> Iterator[RawBlock]:
    """Yield the paragraphs and headings of `text`, in order.

    A paragraph that is one short line with no mark at its end is a heading, and the first the title
    unless the draft is `titled` already.
    """
    kind = BlockKind.HEADING if titled else BlockKind.TITLE
    for lines in _paragraphs(text):
        heading = len(lines) == 1 and is_heading(lines[0].text)
        yield RawBlock(kind if heading else BlockKind.PARAGRAPH, _joined(lines))
        kind = BlockKind.HEADING


def _paragraphs(text: str) -> Iterator[list[_Line]]:
    gathered: list[_Line] = []
    for match in LINE.finditer(text):
        stripped = match[1].strip()
        if not stripped:
            yield from _cut(gathered)
            gathered = []
            continue
        start = match.start() + len(match[1]) - len(match[1].lstrip())
        gathered.append(_Line(stripped, start, match.end(1)))
    yield from _cut(gathered)


def _cut(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Cut lines with no empty line between them where the writer, not the margin, ended one."""
    width = max((len(line.text) for line in lines), default=0)
    current: list[_Line] = []
    for line in lines:
        if current and _is_meant(current[-1].text, line.text, width):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _is_meant(line: str, following: str, width: int) -> bool:
    """Tell whether a writer ended `line` on purpose: the next word would have fitted on it."""
    if BULLET.match(following):
        return True
    first_word = following.split(maxsplit=1)[0]
    fits = width > WIDEST_WRAP or len(line) + 1 + len(first_word) <= width
    return fits and not following[0].islower()


def is_heading(text: str) -> bool:
    """Tell whether a paragraph of one line reads as a heading: short, with no mark at its end."""
    if len(text) > LONGEST_HEADING:
        return False
    return not SENTENCE_END.search(text) and not BULLET.match(text)


def _joined(lines: Sequence[_Line]) -> tuple[Run, ...]:
    """Return the lines as runs, each line end but the last as one space."""
    runs: list[Run] = []
    for line in lines:
        runs += (Run(line.text, line.start), Run(" ", line.stop))
    return tuple(runs[:-1])
