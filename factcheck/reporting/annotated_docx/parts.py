"""The parts of a DOCX file that a comment needs: the comments, and how the package finds them."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from factcheck.reading.archives import local_name, value
from factcheck.reading.docx_package import Package, relationships_of
from factcheck.reporting.xml_text import clean

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

AUTHOR, INITIALS = "factcheck", "fc"
TYPES = "[Content_Types].xml"
COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
MOST_UNPACKED = 500_000_000
PACKING = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


class Comments:
    """The comments of a file: those that it has, and those that are added."""

    def __init__(self, package: Package, document: Element) -> None:
        from lxml import etree  # noqa: PLC0415  (slow to load)

        self._package = package
        self.namespace = etree.QName(document).namespace or ""
        part = package.related(package.main, "comments")
        self._is_new = part is None
        self.part = part or _free_name(package)
        if part is None:
            self._root = etree.Element(self.tag("comments"), nsmap={"w": self.namespace})
        else:
            self._root = package.xml(part)
        ids = (value(one, "id") for root in (self._root, document) for one in _with_ids(root))
        self._last = max((int(one) for one in ids if one and one.isdecimal()), default=-1)

    def tag(self, name: str) -> str:
        """Return a name in the namespace of the file's own elements."""
        return f"{{{self.namespace}}}{name}"

    def add(self, lines: Iterable[str]) -> str:
        """Add a comment of these paragraphs and return its id."""
        from lxml import etree  # noqa: PLC0415  (slow to load)

        self._last += 1
        comment = etree.SubElement(self._root, self.tag("comment"))
        comment.set(self.tag("id"), str(self._last))
        comment.set(self.tag("author"), AUTHOR)
        comment.set(self.tag("initials"), INITIALS)
        for line in lines:
            paragraph = etree.SubElement(comment, self.tag("p"))
            run = etree.SubElement(paragraph, self.tag("r"))
            text = etree.SubElement(run, self.tag("t"))
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            text.text = clean(line)
        return str(self._last)

    def changed_parts(self) -> dict[str, bytes]:
        """Return the parts that hold the comments, and those that tell of them if they are new."""
        parts = {self.part: serialized(self._root)}
        if self._is_new:
            parts[TYPES] = self._types()
            parts[relationships_of(self._package.main)] = self._relationships()
        return parts

    def _types(self) -> bytes:
        from lxml import etree  # noqa: PLC0415  (slow to load)

        root = self._package.xml(TYPES)
        namespace = etree.QName(root).namespace
        override = etree.SubElement(root, f"{{{namespace}}}Override")
        override.set("PartName", f"/{self.part}")
        override.set("ContentType", COMMENTS)
        return serialized(root)

    def _relationships(self) -> bytes:
        from lxml import etree  # noqa: PLC0415  (slow to load)

        name = relationships_of(self._package.main)
        if name in self._package.names:
            root = self._package.xml(name)
        else:
            root = etree.fromstring(f'<Relationships xmlns="{RELATIONSHIPS}"/>')
        taken = {one.get("Id") for one in root}
        number = next(n for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        base = STRICT_OFFICE if self.namespace == STRICT_WORD else OFFICE
        one = etree.SubElement(root, f"{{{etree.QName(root).namespace}}}Relationship")
        one.set("Id", f"rId{number}")
        one.set("Type", f"{base}/comments")
        target = posixpath.relpath(self.part, posixpath.dirname(self._package.main) or ".")
        one.set("Target", target)
        return serialized(root)


def _with_ids(root: Element) -> Iterable[Element]:
    return (one for one in root.iter() if local_name(one).startswith("comment"))


def _free_name(package: Package) -> str:
    folder = posixpath.dirname(package.main)
    names = (
        posixpath.join(folder, f"comments{n or ''}.xml") for n in range(len(package.names) + 1)
    )
    return next(name for name in names if name not in package.names)


def serialized(root: Element) -> bytes:
    """Return the XML of a part."""
    from lxml import etree  # noqa: PLC0415  (slow to load)

    written: bytes = etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return written


def repacked(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """Return the file with `changed` parts in place of its own, all others as they are."""
    buffer = io.BytesIO()
    left = MOST_UNPACKED
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry in {entry.filename: entry for entry in package.entries}.values():
            data = changed.get(entry.filename)
            if data is None:
                data = package.read(entry.filename, most=left)
                left -= len(data)
            copy = zipfile.ZipInfo(entry.filename, entry.date_time)
            copy.external_attr = entry.external_attr
            known = entry.compress_type in PACKING
            copy.compress_type = entry.compress_type if known else zipfile.ZIP_DEFLATED
            archive.writestr(copy, data)
        for name in sorted(changed.keys() - package.names):
            new = zipfile.ZipInfo(name)
            new.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(new, changed[name])
    return buffer.getvalue()
