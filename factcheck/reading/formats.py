"""Which format a draft is in: by its suffix, on standard input by how it begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

from factcheck.plugins import READERS, plugins
from factcheck.reading.content import Content

HOME = "factcheck.reading"

Reader = Callable[[Any, Path | None], Content]


@frozen(kw_only=True, eq=False)
class Format:
    """A format of drafts; `reader` is its function, or where that stands until it is needed.

    The function is given the text of the file, or its bytes if the format is `packed`, and the
    path. `begins` tells the format of what has no name. Where `directives` are read, a writer can
    speak to factcheck in comments.
    """

    suffixes: tuple[str, ...]
    reader: str | Reader
    begins: str | None = None
    packed: bool = False
    directives: bool = False

    def may_begin(self, data: bytes) -> bool:
        """Tell whether a draft that begins so is in this format."""
        text = data.decode("latin-1" if self.packed else "utf-8", "replace").removeprefix("\ufeff")
        return self.begins is not None and re.match(self.begins, text, re.DOTALL) is not None

    def read(self, text: str | bytes, path: Path | None) -> Content:
        """Return what the draft in `text` holds."""
        if callable(self.reader):
            return self.reader(text, path)
        module, function = self.reader.split(":")
        read: Reader = getattr(import_module(f"{HOME}.{module}"), function)
        return read(text, path)


PLAIN = Format(suffixes=(".txt",), reader="plain:read_plain", directives=True)
MARKDOWN = Format(
    suffixes=(".md", ".markdown", ".mdown", ".mkd"),
    reader="markdown:read_markdown",
    directives=True,
)
FORMATS = (
    MARKDOWN,
    Format(
        suffixes=(".html", ".htm", ".xhtml"),
        reader="html:read_html",
        begins=r"(?i)\s*<(?:!doctype html|html)\b",
        directives=True,
    ),
    Format(
        suffixes=(".xml", ".newsml"),
        reader="newsml:read_newsml",
        begins=r"\s*(?:<\?xml\b[^>]*>\s*+)?+(?:(?><!--.*?-->)\s*+)*+<news(?:Item|Message)\b",
    ),
    Format(
        suffixes=(".docx", ".docm"),
        reader="docx:read_docx",
        begins=r"PK\x03\x04(?!.{26}mimetype)",
        packed=True,
    ),
    Format(
        suffixes=(".odt",), reader="odt:read_odt", begins=r"PK\x03\x04.{26}mimetype", packed=True
    ),
    Format(suffixes=(".json",), reader="ninjs:read_ninjs", begins=r'\s*\{\s*"'),
)


def format_of(path: Path | None, beginning: bytes = b"") -> Format:
    """Return the format of the file at `path`, or of what begins so; plain text if unknown."""
    if path is None:
        return next((one for one in FORMATS if one.may_begin(beginning)), PLAIN)
    suffix = path.suffix.lower()
    if suffix in ("", *PLAIN.suffixes):
        return PLAIN
    own = (one for one in FORMATS if suffix in one.suffixes)
    return next(own, None) or next((one for one in _added() if suffix in one.suffixes), PLAIN)


def _added() -> Iterator[Format]:
    """Yield the formats of plug-ins, which are asked where no format here has a file's suffix."""
    for plugin in plugins(READERS):
        if not isinstance(plugin.value, Format) or not callable(plugin.value.reader):
            raise plugin.wrong(repr(plugin.value)[:80], "a Format whose reader is a function")
        yield plugin.value
