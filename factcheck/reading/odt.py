"""ODT drafts: paragraphs, headings, lists, tables, notes and text boxes, with changes accepted.

OpenDocument keeps inserted text in its place and deleted text apart, so accepting changes is to
leave out what is kept apart.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from factcheck.model import BlockKind
from factcheck.reading.archives import Archive, child, local_name, value
from factcheck.reading.content import Content, metadata_day, unreadable
from factcheck.reading.transcript import LINE_BREAK, Transcript

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CONTENT, META, STYLES = "content.xml", "meta.xml", "styles.xml"
MANIFEST = "META-INF/manifest.xml"
PARAGRAPHS = frozenset({"p", "h"})
FILLED_BY = PARAGRAPHS | {"list"}
"""An element with one of these in it, within a paragraph, is a text box or a shape with text."""
CHARACTERS = {"tab": "\t", "line-break": LINE_BREAK}
UNSEEN = frozenset({
    "annotation", "annotation-end", "desc", "forms", "hidden-paragraph", "hidden-text",
    "note-citation", "ruby-text", "sequence-decls", "title", "tracked-changes", "user-field-decls",
    "variable-decls",
})  # fmt: skip
"""Comments, deleted text, declarations and what describes a picture to those who cannot see it."""
NAMED = {
    "Title": BlockKind.TITLE,
    "Subtitle": BlockKind.HEADING,
    **dict.fromkeys(("Caption", "Drawing", "Figure", "Illustration", "Table"), BlockKind.CAPTION),
    "Quotations": BlockKind.QUOTE,
    "Quote": BlockKind.QUOTE,
}
"""The names that LibreOffice gives its own styles in a file, whatever language it speaks."""
TOP_LEVEL = "1"
MOST_SPACES = 1_000
DEEPEST = 20


@frozen
class _Look:
    """What a style does to its text."""

    base: str | None
    unseen: bool
    raised: bool


def read_odt(data: bytes, path: Path | None) -> Content:
    """Read a draft in ODT; its date is that of its last change."""
    archive = Archive(data, path, format_="an ODT file")
    if MANIFEST in archive.names and b"encryption-data" in archive.read(MANIFEST):
        raise unreadable(path, "the draft is locked with a password")
    root = archive.xml(CONTENT)
    body = child(child(root, "body"), "text")
    if local_name(root) != "document-content" or body is None:
        raise unreadable(path, f"{CONTENT} in the draft holds no text", expected="an ODT file")
    looks = dict(_looks(root))
    if STYLES in archive.names:
        looks = {**dict(_looks(archive.xml(STYLES))), **looks}
    file = _File(looks, path)
    file.read(body)
    return Content(
        file_text=file.transcript.text,
        blocks=file.transcript.finish(),
        metadata_date=_day(archive),
        runs=tuple(file.transcript.runs),
    )


def _looks(root: Element) -> Iterator[tuple[str, _Look]]:
    """Yield the styles of a part by name."""
    for group in root:
        if local_name(group) not in ("styles", "automatic-styles"):
            continue
        for style in group:
            name = value(style, "name")
            if local_name(style) == "style" and name:
                text = child(style, "text-properties")
                struck = (value(text, "text-line-through-style") or "none") != "none"
                hidden = value(text, "display") == "none"
                raised = (value(text, "text-position") or "").startswith("super")
                yield name, _Look(value(style, "parent-style-name"), struck or hidden, raised)


def _day(archive: Archive) -> dt.date | None:
    if META not in archive.names:
        return None
    meta = child(archive.xml(META), "meta")
    for name in ("date", "creation-date"):
        found = child(meta, name)
        if found is not None and found.text:
            return metadata_day(found.text, archive.path, name=f"{name} in {META}")
    return None


class _File:
    """The transcript of the body; then of its notes, then of its text boxes."""

    def __init__(self, looks: dict[str, _Look], path: Path | None) -> None:
        self.transcript = Transcript(path)
        self.looks = looks
        self.titled = False
        self.notes: list[tuple[str, Element]] = []
        self.boxes: list[Element] = []

    def read(self, body: Element) -> None:
        """Read all of the text."""
        _Walk(self).read(body)
        for kind in ("footnote", "endnote"):
            notes = [note for named, note in self.notes if named == kind]
            for number, note in enumerate(notes, start=1):
                self.transcript.begin_part(f"{kind} {number}")
                _Walk(self).read(note)
        for number, box in enumerate(self.boxes, start=1):
            self.transcript.begin_part(f"text box {number}")
            _Walk(self).read(box)

    def styles(self, name: str | None) -> Iterator[tuple[str, _Look]]:
        """Yield the style of that name and those that it is based on."""
        for _ in range(DEEPEST):
            look = self.looks.get(name or "")
            if look is None or name is None:
                return
            yield name, look
            name = look.base


class _Walk:
    """Goes through the elements of one part, and writes down what a reader sees."""

    def __init__(self, file: _File) -> None:
        self._file = file
        self._paragraph: Element | None = None
        self._open: list[tuple[Element, bool]] = []
        """The paragraph and the spans in it that are open, and whether they are raised."""
        self._owner: Element | None = None
        self._run = 0
        self._items = 0
        self._spaced = True

    def read(self, root: Element) -> None:
        """Read all that is in `root`."""
        from lxml import etree  # noqa: PLC0415  (slow to load)

        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        skipped: Element | None = None
        for event, element in walker:
            if event in ("comment", "pi"):
                self._write(element.tail)
                continue
            name = local_name(element)
            if event == "start" and element is not root and self._is_unseen(name, element):
                skipped = element
                walker.skip_subtree()
            elif event == "start":
                self._start(name, element)
            else:
                if element is not skipped:
                    self._end(name, element)
                if element is not root:
                    self._write(element.tail)

    def _is_unseen(self, name: str, element: Element) -> bool:
        if name in UNSEEN:
            return True
        if name in PARAGRAPHS or name == "span":
            styles = self._file.styles(value(element, "style-name"))
            return any(look.unseen for _, look in styles)
        if name == "note":
            body = child(element, "note-body")
            if body is not None:
                self._file.notes.append((value(element, "note-class") or "footnote", body))
            return True
        if self._paragraph is not None and any(local_name(inner) in FILLED_BY for inner in element):
            self._file.boxes.append(element)
            return True
        return False

    def _start(self, name: str, element: Element) -> None:
        transcript = self._file.transcript
        if name in PARAGRAPHS:
            self._paragraph, self._owner, self._run, self._spaced = element, None, 0, True
            transcript.begin_paragraph()
            self._enter(element)
        elif name == "table-row":
            transcript.blocks.open_row()
        elif name == "table-cell":
            transcript.blocks.open_cell()
        elif name in ("list-item", "list-header"):
            self._items += 1
        elif self._paragraph is not None:
            self._start_inline(name, element)

    def _start_inline(self, name: str, element: Element) -> None:
        if name == "s":
            count = value(element, "c") or "1"
            self._put(" " * min(int(count) if count.isdecimal() else 1, MOST_SPACES))
        elif name in CHARACTERS:
            self._put(CHARACTERS[name])
            self._spaced = True
        else:
            self._enter(element)

    def _enter(self, element: Element) -> None:
        styles = self._file.styles(value(element, "style-name"))
        raised = any(look.raised for _, look in styles) or bool(self._open and self._open[-1][1])
        self._open.append((element, raised))
        self._write(element.text)

    def _end(self, name: str, element: Element) -> None:
        transcript = self._file.transcript
        if self._open and self._open[-1][0] is element:
            self._open.pop()
        if name in PARAGRAPHS:
            kind = BlockKind.PARAGRAPH if transcript.is_blank else self._kind(element)
            transcript.end_paragraph(kind)
            self._paragraph = None
        elif name == "table-row":
            transcript.blocks.close_row()
        elif name in ("list-item", "list-header"):
            self._items -= 1

    def _kind(self, paragraph: Element) -> BlockKind:
        names = (name for name, _ in self._file.styles(value(paragraph, "style-name")))
        kind = next((NAMED[name] for name in names if name in NAMED), None)
        top = local_name(paragraph) == "h" and value(paragraph, "outline-level") == TOP_LEVEL
        if kind is BlockKind.TITLE or top:
            first, self._file.titled = not self._file.titled, True
            return BlockKind.TITLE if first else BlockKind.HEADING
        if local_name(paragraph) == "h":
            return BlockKind.HEADING
        return kind or (BlockKind.LIST_ITEM if self._items else BlockKind.PARAGRAPH)

    def _write(self, text: str | None) -> None:
        """Write text of the XML, in which white space counts as one space."""
        if not text or self._paragraph is None:
            return
        text = re.sub(r"[ \t\r\n]+", " ", text)
        self._put(text[1:] if self._spaced and text[0] == " " else text)

    def _put(self, text: str) -> None:
        if not text or self._paragraph is None:
            return
        owner, raised = self._open[-1]
        if owner is not self._owner:
            self._owner = owner
            self._run += 1
        self._spaced = text.endswith(" ")
        self._file.transcript.write(text, self._run, raise_=raised)
