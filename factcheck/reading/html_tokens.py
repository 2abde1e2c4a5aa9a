"""HTML as tokens: tags and text, each character with its place in the file.

No parser of HTML says where a character of its text stood (docs/decisions/html-positions), so the
tokens are read here, by the rules of the living standard. Linear in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from typing import NamedTuple

from factcheck.reading.assembly import Origins, Run
from factcheck.reading.elements import RAW_TEXT

TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)")
ATTRIBUTE = re.compile(
    r"""[\s/]*+(?:(?P<end>>)|(?P<name>[^\s/>][^\s/>=]*+)"""
    r"""(?:\s*+=\s*+(?:"(?P<double>[^"]*+)(?:"|\Z)|'(?P<single>[^']*+)(?:'|\Z)"""
    r"""|(?P<bare>[^\s>"'][^\s>]*+)|(?=>)))?+)"""
)
COMMENT_END = re.compile(r"--!?>")
REFERENCE = re.compile(r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")


class Open(NamedTuple):
    """An element begins; `tag` is where its start tag stands."""

    name: str
    attributes: Mapping[str, str]
    tag: Run


class Close(NamedTuple):
    """An element ends."""

    name: str
    tag: Run


class Text(NamedTuple):
    """Text between two tags, as written: its white space is not yet put together."""

    runs: tuple[Run, ...]


Token = Open | Close | Text


def html_tokens(source: str, origins: Origins) -> Iterator[Token]:
    """Yield the tags and the text of `source`; comments and what no reader sees are left out.

    A tag or comment that is never closed hides the rest, as it does in a browser.
    """
    at = 0
    while at < len(source):
        start = source.find("<", at)
        start = len(source) if start < 0 else start
        yield Text(tuple(_text(source, at, start, origins)))
        if start == len(source):
            return
        tag = TAG.match(source, start)
        if tag is None:
            at = _past_other(source, start)
            if at == start + 1:
                yield Text(tuple(origins.runs("<", start)))
            continue
        attributes, at = _attributes(source, tag.end())
        if at > len(source):
            return
        name = tag[2].lower()
        place = origins.one("", start, at - start)
        if tag[1]:
            yield Close(name, place)
            continue
        yield Open(name, attributes, place)
        if name in RAW_TEXT:
            end = _end_tag(name).search(source, at)
            at = end.start() if end else len(source)


def _past_other(source: str, start: int) -> int:
    """Return where the comment or declaration at `start` ends; past its `<` if it is none."""
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            return source.index(">", start) + 1
        end = COMMENT_END.search(source, start + 4)
        return end.end() if end else len(source)
    if source.startswith(("<!", "<?", "</"), start):
        closing = source.find(">", start)
        return len(source) if closing < 0 else closing + 1
    return start + 1


def _attributes(source: str, start: int) -> tuple[dict[str, str], int]:
    """Read the attributes of a tag; return them and where it ends, past the source if nowhere."""
    found: dict[str, str] = {}
    at = start
    while match := ATTRIBUTE.match(source, at):
        at = match.end()
        if match["end"]:
            return found, at
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), value)
    return found, len(source) + 1


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def _text(source: str, start: int, end: int, origins: Origins) -> Iterator[Run]:
    """Yield the characters of a stretch without tags, those that are referred to as they are."""
    at = start
    for match in REFERENCE.finditer(source, start, end):
        written = match[0]
        meant = unescape(written)
        if meant == written:
            continue
        # Old names need no semicolon, and more letters may follow: "&copyright" is "©right".
        kept = 0 if written.endswith(";") else _shared_end(meant[1:], written)
        yield from origins.runs(source[at : match.start()], at)
        width = len(written) - kept
        yield origins.one(meant[: len(meant) - kept], match.start(), width)
        at = match.start() + width
    yield from origins.runs(source[at:end], at)


def _shared_end(one: str, other: str) -> int:
    pairs = enumerate(zip(reversed(one), reversed(other), strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))
