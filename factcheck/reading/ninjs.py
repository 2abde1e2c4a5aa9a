"""IPTC ninjs, news in JSON: headlines, one body and captions, each character with its place.

Versions 1 and 2 write the keys in small letters, version 3 with capitals between; version 1 has
`headline` and `body_xhtml` where later ones have lists of `headlines` and `bodies`. All are read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.model import BlockKind
from factcheck.reading.assembly import RawBlock
from factcheck.reading.blocks import as_shown
from factcheck.reading.content import Content, metadata_day, unreadable
from factcheck.reading.json_values import PlacedText, Value, read_json
from factcheck.reading.plain import plain_blocks
from factcheck.reading.visible_html import html_blocks

Item = dict[str, Value]

JSON_NAMES: dict[type, str] = {dict: "an object", list: "an array"}
PLAIN_FORMATS = frozenset({"", "text", "text/plain"})


class _Text(NamedTuple):
    """A text of an item, with what it says of its own format."""

    value: PlacedText
    format: str

    @property
    def is_markup(self) -> bool:
        """Tell whether it has tags: as it says, or where it says nothing as it begins."""
        if "html" in self.format or "xml" in self.format:
            return True
        return "text" not in self.format and self.value.text.lstrip().startswith("<")

    @property
    def rank(self) -> int:
        """Order the writings of one body: markup of the web, plain text, any other."""
        if "html" in self.format:
            return 0
        return 2 if "xml" in self.format or self.format not in PLAIN_FORMATS else 1


def read_ninjs(text: str, path: Path | None) -> Content:
    """Read a draft in ninjs; the day that this version of it was created is its date."""
    root = read_json(text, path)
    item = _folded(root)
    blocks = list(_blocks(item, path)) if item is not None else []
    if item is None or not blocks:
        raise unreadable(
            path,
            "the JSON holds no draft",
            found="nothing to read",
            expected="an object of IPTC ninjs with a headline or a body",
        )
    return Content(file_text=text, blocks=blocks, metadata_date=_day(item, text, path))


def _folded(value: Value | None) -> Item | None:
    """Return what an object has, its keys in small letters; None where the value is no object."""
    if not isinstance(value, dict):
        return None
    return {key.lower(): inner for key, inner in value.items() if inner != "null"}


def _blocks(item: Item, path: Path | None) -> Iterator[RawBlock]:
    headlines = list(_texts(item, "headline", path))
    kind = BlockKind.TITLE
    for headline in headlines:
        yield from _read(headline, kind)
        kind = BlockKind.HEADING
    bodies = list(_texts(item, "body", path))
    if bodies:
        # A text and its markup are two writings of one body; an editor works on the markup.
        body = min(bodies, key=lambda body: body.rank)
        yield from _read(body, BlockKind.PARAGRAPH, titled=bool(headlines))
    else:
        for description in _texts(item, "description", path):
            yield from _read(description, BlockKind.CAPTION)
    for part in _associations(item):
        for description in _texts(part, "description", path):
            yield from _read(description, BlockKind.CAPTION)


def _texts(item: Item, name: str, path: Path | None) -> Iterator[_Text]:
    """Yield the texts of an item by that name, as any version of ninjs has them."""
    plural = {"body": "bodies"}.get(name, f"{name}s")
    for key, value in item.items():
        if key == name or key.startswith(f"{name}_"):
            yield _Text(_string(value, key, path), key.removeprefix(name).strip("_"))
        elif key == plural:
            for entry in value if isinstance(value, list) else ():
                fields = _folded(entry) or {}
                written = _string(fields.get("value", "nothing"), f"a value of {key}", path)
                form = fields.get("contenttype")
                yield _Text(written, form.text.lower() if isinstance(form, PlacedText) else "")


def _string(value: Value, name: str, path: Path | None) -> PlacedText:
    if isinstance(value, PlacedText):
        return value
    found = value if isinstance(value, str) else JSON_NAMES[type(value)]
    raise unreadable(path, f"{name} is not a text", found=found, expected="a string")


def _associations(item: Item) -> Iterator[Item]:
    """Yield the pictures and other parts of an item, and theirs, in order."""
    pending = [item]
    while pending:
        value = pending.pop().get("associations")
        parts: Iterable[Value] = ()
        if isinstance(value, dict):
            parts = value.values()
        elif isinstance(value, list):
            parts = value
        found = [part for part in map(_folded, parts) if part is not None]
        yield from found
        pending += reversed(found)


def _read(text: _Text, kind: BlockKind, *, titled: bool = True) -> Iterator[RawBlock]:
    value = text.value
    if text.is_markup:
        yield from html_blocks(value.text, value.origins, kind, titled=titled)
    elif kind is BlockKind.PARAGRAPH:
        yield from value.origins.moved(plain_blocks(value.text, titled=titled))
    else:
        yield RawBlock(kind, tuple(as_shown(value.origins.runs(value.text, 0))))


def _day(item: Item, text: str, path: Path | None) -> dt.date | None:
    written = item.get("versioncreated")
    if written is None:
        return None
    value = _string(written, "versioncreated", path)
    line = text.count("\n", 0, value.start) + 1
    return metadata_day(value.text, path, line=line, name="versioncreated")
