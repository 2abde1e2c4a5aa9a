"""The terminal: how wide text is in its cells, how to break lines, how to colour words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from factcheck.model import Span
from factcheck.reporting.results import Page

INDENT = "  "
NARROWEST = 40
"""On a narrower page lines run over, rather than being cut to nothing."""

STYLES = {
    "bold": "1",
    "dim": "2",
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "fix": "32",
}
"""ECMA-48 graphic renditions."""


def styled(text: str, style: str, color: bool) -> str:
    """Return `text` in `style` where `color` is wanted."""
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if color and text else text


def cells(text: str) -> int:
    """Return how many cells of a terminal `text` takes (Unicode Standard Annex 11).

    Wide and fullwidth characters take two, marks that combine and format characters none.
    """
    return len(text) if text.isascii() else sum(map(_cell_width, text))


def _cell_width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def broken(text: str, width: int) -> Iterator[Span]:
    """Yield the spans of the lines of `text`, broken at spaces to fit `width` cells.

    A word that is wider than a line is cut.
    """
    start = end = used = at = 0
    for word in text.split(" "):
        if at > start and used + 1 + cells(word) > width:
            yield Span(start, end)
            start, used = at, 0
        used += cells(word) + (at > start)
        end = at + len(word)
        while used > width:
            cut = _fitting(text, start, width)
            yield Span(start, cut)
            start, used = cut, cells(text[cut:end])
        at = end + 1
    yield Span(start, end)


def marked_lines(text: str, span: Span, message: str, style: str, page: Page) -> Iterator[str]:
    """Yield the lines of `text` with marks under `span`, then the message, to fit the page."""
    width = max(page.width - len(INDENT), NARROWEST)
    text = re.sub(r"\s", " ", text)
    for row in broken(text, width):
        yield INDENT + row.of(text)
        marked = Span(max(row.start, span.start), min(row.end, span.end))
        if marked.start < marked.end:
            gap = " " * cells(text[row.start : marked.start])
            mark = "^" * max(cells(marked.of(text)), 1)
            yield INDENT + gap + styled(mark, style, page.color)
    for row in broken(message, width):
        yield INDENT + styled(row.of(message), style, page.color)


def _fitting(text: str, start: int, width: int) -> int:
    """Return the end of the longest stretch from `start` that fits `width`; at least one long."""
    used = _cell_width(text[start])
    end = start + 1
    while end < len(text) and used + _cell_width(text[end]) <= width:
        used += _cell_width(text[end])
        end += 1
    return end
