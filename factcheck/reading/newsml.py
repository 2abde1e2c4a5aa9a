"""IPTC NewsML-G2: headlines and the content of news items, each character with its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import define, field

from factcheck.model import BlockKind
from factcheck.reading.assembly import Origins, RawBlock, Run
from factcheck.reading.blocks import as_shown
from factcheck.reading.content import Content, metadata_day, unreadable
from factcheck.reading.html_tokens import Close, Open, Text, Token
from factcheck.reading.plain import plain_blocks
from factcheck.reading.visible_html import html_blocks, visible_blocks
from factcheck.reading.xml_tokens import xml_tokens

ITEM = "newsItem"
ROOTS = frozenset({ITEM, "newsMessage"})
PARTS = frozenset({
    ("itemMeta", "versionCreated"),
    ("contentMeta", "headline"),
    ("contentMeta", "description"),
    ("contentSet", "inlineXML"),
    ("contentSet", "inlineData"),
})  # fmt: skip


@define
class _Part:
    """An element that is read: its start tag, and what is in it."""

    tag: Open
    inside: list[Token] = field(factory=list)

    def runs(self) -> list[Run]:
        return [run for token in self.inside if isinstance(token, Text) for run in token.runs]


def read_newsml(text: str, path: Path | None) -> Content:
    """Read a draft in NewsML-G2; the day that this version of it was created is its date."""
    tokens = xml_tokens(text, path)
    root = next((token.name for token in tokens if isinstance(token, Open)), None)
    if root not in ROOTS:
        raise unreadable(
            path,
            "the XML is not NewsML-G2",
            found=f"<{root}>",
            expected="<newsItem> or <newsMessage>",
        )
    items = list(_items(tokens))
    blocks: list[RawBlock] = []
    for item in items:
        blocks += _blocks(item, titled=bool(blocks))
    if not blocks:
        expected = "a news item with a headline or inline content"
        raise unreadable(path, "the NewsML-G2 holds no draft", expected=expected)
    created = (part for item in items for part in item if part.tag.name == "versionCreated")
    return Content(
        file_text=text, blocks=blocks, metadata_date=_day(next(created, None), text, path)
    )


def _items(tokens: Sequence[Token]) -> Iterator[list[_Part]]:
    """Yield the parts of each news item that are read."""
    path: list[str] = []
    parts: list[_Part] = []
    part: _Part | None = None
    depth = 0
    for token in tokens:
        if isinstance(token, Open):
            path.append(token.name)
            if part is None and tuple(path[-2:]) in PARTS:
                part, depth = _Part(token), len(path)
                continue
        elif isinstance(token, Close):
            path.pop()
            if part is not None and len(path) < depth:
                parts.append(part)
                part = None
            elif token.name == ITEM:
                yield parts
                parts = []
        if part is not None:
            part.inside.append(token)


def _blocks(item: Sequence[_Part], *, titled: bool) -> Iterator[RawBlock]:
    by_name: dict[str, list[_Part]] = {}
    for part in item:
        by_name.setdefault(part.tag.name, []).append(part)
    kind = BlockKind.HEADING if titled else BlockKind.TITLE
    for headline in by_name.get("headline", ()):
        yield RawBlock(kind, tuple(as_shown(headline.runs())))
        kind = BlockKind.HEADING
    # A content set holds one content in several writings, of which one is read.
    contents = (*by_name.get("inlineXML", ()), *by_name.get("inlineData", ()))
    for content in contents:
        blocks = _content(content, titled=kind is BlockKind.HEADING)
        if blocks:
            yield from blocks
            return
    for description in by_name.get("description", ()):
        yield RawBlock(BlockKind.CAPTION, tuple(as_shown(description.runs())))


def _content(part: _Part, *, titled: bool) -> list[RawBlock]:
    if part.tag.name == "inlineXML":
        return visible_blocks(part.inside, BlockKind.PARAGRAPH, titled=titled)
    runs = part.runs()
    text, origins = "".join(run.text for run in runs), Origins.of(runs)
    form = part.tag.attributes.get("contenttype", "")
    if "encoding" in part.tag.attributes:
        return []
    if "html" in form or "xml" in form:
        return html_blocks(text, origins, titled=titled)
    if form.startswith("text/") or not form:
        return list(origins.moved(plain_blocks(text, titled=titled)))
    return []


def _day(part: _Part | None, text: str, path: Path | None) -> dt.date | None:
    if part is None:
        return None
    written = "".join(run.text for run in part.runs())
    line = text.count("\n", 0, part.tag.tag.origin) + 1
    return metadata_day(written, path, line=line, name="versionCreated")
