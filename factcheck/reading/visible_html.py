"""The visible text of HTML: what stands between its tags, its block elements apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from factcheck.model import BlockKind
from factcheck.reading.assembly import Origins, RawBlock, Run

TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>")
REFERENCE = re.compile(r"&#?[a-zA-Z0-9]{1,31};")
INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "em", "font", "i", "ins", "mark", "q", "small",
    "span", "strong", "sub", "sup", "time", "u", "wbr",
})  # fmt: skip
UNSEEN = frozenset({
    "code", "del", "head", "pre", "s", "script", "strike", "style", "svg", "template", "title",
})  # fmt: skip
KINDS = {
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "li": BlockKind.LIST_ITEM,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}


def html_blocks(source: str, origins: Origins, kind: BlockKind) -> Iterator[RawBlock]:
    """Yield the visible blocks of `source`, of `kind` where their element has none of its own.

    Linear in the source. What is never closed hides the rest, as it does in a browser.
    """
    runs: list[Run] = []
    current = kind
    at = 0
    while at < len(source):
        start = source.find("<", at)
        start = len(source) if start < 0 else start
        runs.extend(_text(source, at, start, origins))
        name, at = _markup(source, start)
        if name is None:
            runs.extend(_text(source, start, at, origins))
        elif name and name not in INLINE:
            yield RawBlock(current, tuple(runs))
            runs, current = [], KINDS.get(name, kind)
    yield RawBlock(current, tuple(runs))


def _markup(source: str, start: int) -> tuple[str | None, int]:
    """Read the markup at `start`: return the element's name, and where it ends.

    The name is empty for a comment or declaration, None where there is no markup.
    """
    if source.startswith("<!--", start):
        return "", _past(source, "-->", start + len("<!"))
    if source.startswith(("<!", "<?"), start):
        return "", _past(source, ">", start)
    tag = TAG.match(source, start)
    if tag is None:
        return None, start + 1
    name = tag[1].lower()
    if name in UNSEEN and source[start + 1] != "/":
        return name, _past(source, f"</{name}>", tag.end())
    return name, tag.end()


def _past(source: str, mark: str, start: int) -> int:
    end = source.find(mark, start)
    return len(source) if end < 0 else end + len(mark)


def _text(source: str, start: int, end: int, origins: Origins) -> Iterator[Run]:
    """Yield the text between two tags, white space as spaces and references as characters."""
    at = start
    for reference in REFERENCE.finditer(source, start, end):
        yield from origins.runs(_spaced(source[at : reference.start()]), at)
        yield from origins.runs(unescape(reference[0])[:1], reference.start())
        at = reference.end()
    yield from origins.runs(_spaced(source[at:end]), at)


def _spaced(text: str) -> str:
    return re.sub(r"\s", " ", text)
