"""Zip archives of XML, as word processors write them, read within bounds."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.reading.content import unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_ENTRIES = 10_000
MAX_PART_BYTES = 32_000_000
"""Of one part unpacked; the text is about a twentieth of its XML."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = 0x1
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
"""What the standard library raises on archives that are damaged or packed in a way of their own."""


class Archive:
    """The parts of a file by name. Every fault is a DraftError that names the part."""

    def __init__(self, data: bytes, path: Path | None, *, format_: str) -> None:
        """Open the archive `data`; `format_` names what it should be: "a DOCX file"."""
        self.path = path
        if data.startswith(OLD_OFFICE):
            found = "a file of Word 97 to 2003, or one that is locked with a password"
            raise unreadable(path, "the draft cannot be opened", found=found, expected=format_)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise unreadable(
                path, "the draft is not a zip archive, or damaged", expected=format_
            ) from error
        self.entries = self._zip.infolist()
        self.names = frozenset(entry.filename for entry in self.entries)
        if len(self.entries) > MOST_ENTRIES:
            most = f"at most {MOST_ENTRIES:,}"
            raise unreadable(path, "the draft has too many parts", expected=most)

    def read(self, name: str, most: int = MAX_PART_BYTES) -> bytes:
        """Return the part `name`, unpacked to at most `most` bytes, whatever it says of itself."""
        try:
            entry = self._zip.getinfo(name)
            if entry.flag_bits & ENCRYPTED:
                raise unreadable(self.path, f"{name} in the draft is locked with a password")
            with self._zip.open(entry) as part:
                data = part.read(most + 1)
        except KeyError as error:
            raise unreadable(self.path, f"the draft has no part {name}") from error
        except BROKEN as error:
            raise unreadable(self.path, f"{name} in the draft is damaged: {error}") from error
        if len(data) > most:
            raise unreadable(
                self.path, f"{name} in the draft is too large", expected=f"at most {most:,} bytes"
            )
        return data

    def xml(self, name: str) -> Element:
        """Return the root of the XML in the part `name`; it may declare no document type."""
        from lxml import etree  # noqa: PLC0415  (slow to load)

        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
        )
        data = self.read(name)
        if b"<!DOCTYPE" in data[:2000]:
            raise unreadable(self.path, f"{name} in the draft declares a document type")
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            message = f"{name} in the draft is not XML: {error.msg}"
            raise unreadable(self.path, message) from error
        if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # not in the stubs
            raise unreadable(self.path, f"{name} in the draft declares a document type")
        return root


def local_name(element: Element) -> str:
    """Return the element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of that local name."""
    if element is None:
        return None
    return next((inner for inner in element if local_name(inner) == name), None)


def value(element: Element | None, name: str = "val") -> str | None:
    """Return the attribute of that local name."""
    if element is None:
        return None
    found = (text for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name)
    return next((str(text) for text in found), None)
