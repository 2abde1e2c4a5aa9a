"""Directives: comments in which a writer speaks to factcheck, `<!-- factcheck: … -->`.

They are comments of HTML, and so of Markdown; plain text, which has no comments, has them too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import Span

OPENING = re.compile(r"<!--\s*factcheck\s*:", re.IGNORECASE)
CLOSING = "-->"
MARK = re.compile("\ue000(\\d+)\ue001")
CODE = frozenset({"code_block", "code_inline", "fence"})


def has_directives(text: str) -> bool:
    """Tell whether there may be a directive in `text`."""
    return OPENING.search(text) is not None


def directives(text: str) -> Iterator[Span]:
    """Yield the spans of the directives in `text`; one that is never closed is none."""
    at = 0
    while opening := OPENING.search(text, at):
        end = text.find(CLOSING, opening.end())
        if end < 0:
            return
        at = end + len(CLOSING)
        yield Span(opening.start(), at)


def without_directives(text: str) -> str:
    """Return `text` with spaces in place of its directives, at the same offsets."""
    parts: list[str] = []
    at = 0
    for span in directives(text):
        comment = span.of(text)
        parts += (text[at : span.start], re.sub(r"[^\r\n]", " ", comment))
        at = span.end
    return "".join((*parts, text[at:])) if parts else text


def outside_code(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield those of the directives at `spans` of Markdown that do not stand in code.

    Each is given a mark that the parser takes for text, and then looked for among its tokens.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415  (slow to load)

    parts: list[str] = []
    at = 0
    for number, span in enumerate(spans):
        parts += (text[at : span.start], f"<!--\ue000{number}\ue001")
        at = span.start + len("<!--")
    marked = "".join((*parts, text[at:]))
    shown: set[int] = set()
    for token in MarkdownIt("commonmark").enable("table").parse(marked):
        for part in (token, *(token.children or ())):
            if part.type in CODE:
                shown.update(_marks(part.content))
    yield from (span for number, span in enumerate(spans) if number not in shown)


def _marks(content: str) -> Iterable[int]:
    return map(int, MARK.findall(content))
