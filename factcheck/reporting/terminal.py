"""The terminal: how wide text is in its cells, how to break lines, how to colour words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import Span
from factcheck.reporting.results import Page

INDENT = "  "
NARROWEST = 40
"""On a narrower page lines run over, rather than being cut to nothing."""

MOST_ROWS = 8
"""A sentence of more rows is shown only about the words that are marked."""
CONTEXT = 2
"""Rows before and after."""

MOST_PER_CELL = 16
"""Characters; a letter with more accents than this is cut."""

SPACE = re.compile(r"\s")
COMMANDING = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
CONTROL_PICTURES, DELETE = 0x20, 0x7F
ONE_CELL_EACH = re.compile(
    "[\x20-\x7e\xa0-\xac\xae-\u02ff\u0400-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2212]*"
)
"""Latin and Cyrillic letters, the punctuation of prose and the minus of arithmetic: looked up
without a library."""

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


def visible(text: str) -> str:
    """Return `text` with a visible sign for each character that would command the terminal.

    Control characters could move the cursor or recolour what follows, and marks that turn the
    direction of writing would set words out of their order. The length stays the same.
    """
    return COMMANDING.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < CONTROL_PICTURES:
        return chr(0x2400 + code)
    return "\u2421" if code == DELETE else "\ufffd"


def printable(text: str) -> str:
    """Return `text` in one line, with nothing in it that moves a cursor."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def cells(text: str) -> int:
    """Return how many cells of a terminal `text` takes.

    Wide characters and emoji take two; marks that combine, and what joins into one sign, none.
    """
    if ONE_CELL_EACH.fullmatch(text):
        return len(text)
    import wcwidth  # noqa: PLC0415  (large tables, which most text does not need)

    return wcwidth.width(text, control_codes="ignore")


def broken(text: str, width: int) -> Iterator[Span]:
    """Yield the spans of the lines of `text`, broken at spaces to fit `width` cells.

    A word that is wider than a line is cut, though never within what makes one sign.
    """
    start = end = at = 0
    for word in text.split(" "):
        used = cells(text[start : at + len(word)])  # a sign may take in the space before it
        if at > start and used > width:
            yield Span(start, end)
            start, used = at, cells(word)
        end = at + len(word)
        while used > width and start < end:
            cut, taken = _fitting(text, Span(start, end), width)
            yield Span(start, cut)
            start, used = cut, used - taken
        at = end + 1
    yield Span(start, end)


def _fitting(text: str, span: Span, width: int) -> tuple[int, int]:
    """Return where the longest beginning of `span` that fits `width` ends, and its cells.

    It is at least one sign long.
    """
    end, used = span.start, 0
    enough = min(span.end, span.start + MOST_PER_CELL * width)
    for sign in _signs(text[span.start : enough]):
        size = cells(sign)
        if used + size > width and end > span.start:
            break
        end, used = end + len(sign), used + size
    return end, used


def _signs(text: str) -> Iterable[str]:
    """Return what a reader sees as one each: a letter with its accents, an emoji in its parts."""
    if ONE_CELL_EACH.fullmatch(text):
        return text
    import wcwidth  # noqa: PLC0415

    return wcwidth.iter_graphemes(text)


def marked_lines(text: str, span: Span, message: str, style: str, page: Page) -> Iterator[str]:
    """Yield the lines of `text` with marks under `span`, then the message, to fit the page."""
    width = max(page.width - len(INDENT), NARROWEST)
    text = visible(SPACE.sub(" ", text))
    rows = list(broken(text, width))
    if len(span) and not any(len(row) and row.overlaps(span) for row in rows):
        span = _beside_break(rows, span)
    touched = [index for index, row in enumerate(rows) if row.overlaps(span)]
    shown = _shown(len(rows), touched)
    for index, row in enumerate(rows):
        if index in shown:
            yield from _marked_row(text, row, span, style, page.color)
        elif index - 1 in shown or index == 0:
            yield f"{INDENT}…"
    for row in broken(visible(message), width):
        yield INDENT + styled(row.of(visible(message)), style, page.color)


def _beside_break(rows: Sequence[Span], space: Span) -> Span:
    """Return the sign before, or else behind, the space at which a row is broken."""
    before = next((row.end for row in reversed(rows) if row.start < row.end <= space.start), None)
    return Span(before - 1, before) if before else Span(space.end, space.end + 1)


def _shown(rows: int, touched: list[int]) -> range | set[int]:
    """Return which of a sentence's rows to show: all, or those about where the marks begin and end.

    Else a sentence without end would fill the screen again for each thing found in it.
    """
    if rows <= MOST_ROWS:
        return range(rows)
    ends = (touched[0], touched[-1]) if touched else (0,)
    return {row for end in ends for row in range(end - CONTEXT, end + CONTEXT + 1)}


def _marked_row(text: str, row: Span, span: Span, style: str, color: bool) -> Iterator[str]:
    marked = Span(max(row.start, span.start), min(row.end, span.end))
    if marked.start >= marked.end:
        yield INDENT + row.of(text)
        return
    before, after = text[row.start : marked.start], text[marked.end : row.end]
    gap, reach = cells(before), cells(text[row.start : marked.end])
    mark = "^" * max(reach - gap, 1)
    yield INDENT + before + styled(marked.of(text), style, color) + after
    yield INDENT + " " * gap + styled(mark, style, color)
