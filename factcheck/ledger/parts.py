"""A ledger file cut into parts that can each be parsed, or written anew, by itself.

YAML's rules of indentation tell where a section and where a claim begins, without parsing: what a
key or an item holds stands further right than it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.ledger.faults import KeyPath

_SECTION = re.compile(r"^([A-Za-z_]\w*):(?=\s|\Z)", re.MULTILINE)
_TO_FIRST_ITEM = re.compile(r"\w+:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( *)-\s")

_TO_FIRST_ENTRY = re.compile(r"\w+:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( +)(?=[^\s#-])")


class Part(NamedTuple):
    """A stretch of whole lines of a file: a section, an item of a list, or all."""

    text: str
    start: int = 0
    """The offset in the file's text."""
    line: int = 0
    """How many lines of the file stand before it."""
    path: KeyPath = ()
    """The keys to what it holds."""

    @property
    def end(self) -> int:
        """The offset in the file's text at which the part ends."""
        return self.start + len(self.text)


def sections(text: str) -> tuple[Part, ...]:
    """Return what stands under each key in the first column."""
    heads = list(_SECTION.finditer(text))
    cut = _cut(text, [head.start() for head in heads])
    return tuple(part._replace(path=(head[1],)) for head, part in zip(heads, cut, strict=True))


def items(section: Part) -> tuple[Part, ...]:
    """Return the items of a section that is a list in block style; of any other section, none."""
    first = _TO_FIRST_ITEM.match(section.text)
    if first is None:
        return ()
    hyphens = re.finditer(rf"^ {{{len(first[1])}}}-\s", section.text, re.MULTILINE)
    cut = _cut(section.text, [hyphen.start() for hyphen in hyphens])
    return tuple(
        part._replace(
            start=section.start + part.start,
            line=section.line + part.line,
            path=(*section.path, index),
        )
        for index, part in enumerate(cut)
    )


def entries(section: Part) -> tuple[Part, ...]:
    """Return the entries of a section that is a mapping in block style; of any other, none."""
    first = _TO_FIRST_ENTRY.match(section.text)
    if first is None:
        return ()
    keys = re.finditer(rf"^ {{{len(first[1])}}}(?=[^\s#-])", section.text, re.MULTILINE)
    cut = _cut(section.text, [key.start() for key in keys])
    return tuple(
        part._replace(start=section.start + part.start, line=section.line + part.line)
        for part in cut
    )


def _cut(text: str, starts: list[int]) -> Iterator[Part]:
    """Cut `text` before each of the places `starts`; what comes before the first is dropped."""
    line, counted = 0, 0
    for start, end in pairwise([*starts, len(text)]):
        line += text.count("\n", counted, start)
        counted = start
        yield Part(text[start:end], start, line)


def without_tail(text: str) -> str:
    """Return a section's or item's text without the empty lines and comments that follow it.

    A comment further right than the first line may be part of the text of the last value.
    """
    column = len(text) - len(text.lstrip(" "))
    lines = text.splitlines(keepends=True)
    while len(lines) > 1:
        line = lines[-1].lstrip(" ")
        if line.strip() and not (line.startswith("#") and len(lines[-1]) - len(line) <= column):
            break
        lines.pop()
    return "".join(lines).rstrip()
