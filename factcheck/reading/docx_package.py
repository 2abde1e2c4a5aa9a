"""The package of a DOCX file: its parts, and how they are related (ECMA-376, part 2)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.reading.archives import Archive

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAIN = "word/document.xml"


class Package(Archive):
    """A DOCX file: its parts, and which of them are related to which."""

    def __init__(self, data: bytes, path: Path | None) -> None:
        super().__init__(data, path, format_="a DOCX file")
        self.main = self.related("", "officeDocument") or MAIN

    def relationships(self, part: str) -> Iterator[Element]:
        """Yield the relationships of a part; those of the package itself for none."""
        name = relationships_of(part)
        yield from self.xml(name) if name in self.names else ()

    def related(self, part: str, kind: str) -> str | None:
        """Return the part that is related to `part` as its `kind`, where the file has it."""
        for one in self.relationships(part):
            internal = one.get("TargetMode") != "External"
            if internal and (one.get("Type") or "").rpartition("/")[2] == kind:
                name = posixpath.join("/", posixpath.dirname(part), one.get("Target") or "")
                name = posixpath.normpath(name).lstrip("/")
                if name in self.names:
                    return name
        return None


def relationships_of(part: str) -> str:
    """Return the name of the part that holds the relationships of `part`."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
