"""HTML drafts: the text that the page shows, and the day that it says it was published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from factcheck.model import BlockKind, Piece
from factcheck.reading.assembly import Origins, RawBlock
from factcheck.reading.content import Content, day_of
from factcheck.reading.front_matter import under_front_matter
from factcheck.reading.html_tokens import Open, Token, html_tokens
from factcheck.reading.visible_html import visible_blocks

DATE_NAMES = frozenset({
    "article:published_time", "date", "datepublished", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "dcterms.issued",
})  # fmt: skip
"""Open Graph, schema.org and Dublin Core, as they stand in a page's head."""


def read_html(text: str, path: Path | None) -> Content:
    """Read a page of HTML; its first heading of the first level is the title."""
    days: list[dt.date] = []

    def blocks(masked: str) -> list[RawBlock]:
        tokens = html_tokens(masked, Origins((Piece(0, 0, len(masked)),)))
        return visible_blocks(_noting_days(tokens, days), BlockKind.PARAGRAPH, titled=False)

    content = under_front_matter(text, path, blocks)
    return evolve(content, metadata_date=next(iter(days), None))


def _noting_days(tokens: Iterator[Token], days: list[dt.date]) -> Iterator[Token]:
    for token in tokens:
        if isinstance(token, Open) and token.name == "meta":
            named = (token.attributes.get(key, "") for key in ("property", "name", "itemprop"))
            day = day_of(token.attributes.get("content", ""))
            if day and any(name.lower() in DATE_NAMES for name in named):
                days.append(day)
        yield token
