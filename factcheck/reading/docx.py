"""DOCX drafts: paragraphs, tables, notes and text boxes, with tracked changes accepted."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import BlockKind
from factcheck.reading.archives import child, local_name, value
from factcheck.reading.content import Content, metadata_day, unreadable
from factcheck.reading.docx_package import Package
from factcheck.reading.docx_styles import Styles, is_on
from factcheck.reading.transcript import BODY, LINE_BREAK, Transcript

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD = frozenset({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
})  # fmt: skip
MATH = frozenset({
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
})  # fmt: skip
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
REMOVED = frozenset({"del", "moveFrom", "cellDel"})
SKIPPED = frozenset({
    "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sectPr", "rt", "instrText",
    "delText", "Fallback", *REMOVED,
})  # fmt: skip
CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": LINE_BREAK,
    "cr": LINE_BREAK,
    "noBreakHyphen": "-",
    "sym": " ",
}
NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


class Stretch(NamedTuple):
    """Text of the transcript, from `start` on, and the element that holds it in a run.

    `skipped` characters of the element's own text come before.
    """

    start: int
    length: int
    element: Element
    skipped: int


class Holder(NamedTuple):
    """The run that a text box or the reference of a note stands in, and the part it is in."""

    part: str
    run: Element


def read_docx(data: bytes, path: Path | None) -> Content:
    """Read a draft in DOCX; its date is that of its last change."""
    package = Package(data, path)
    file = WordFile(package)
    blocks = file.transcript.finish()
    return Content(
        file_text=file.transcript.text,
        blocks=blocks,
        metadata_date=_day(package),
        runs=tuple(file.transcript.runs),
    )


class WordFile:
    """The transcript of a DOCX file, and the elements that hold each stretch of it."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.document = package.xml(package.main)
        if _name(self.document) != "document":
            found = f"<{local_name(self.document)}>"
            raise unreadable(
                package.path, f"{package.main} in the draft is no text of Word", found=found
            )
        self.transcript = Transcript(package.path)
        self.stretches: list[Stretch] = []
        self.holders: dict[str, Holder] = {}
        self.boxes: list[tuple[Holder, Element]] = []
        self.notes: list[tuple[Holder, str, str | None]] = []
        self._titled = False
        styles = package.related(package.main, "styles")
        self.styles = Styles.of(package.xml(styles) if styles else None)
        self._read()

    def kind(self, properties: Element | None) -> BlockKind:
        """Return what a paragraph is; the first that may be the title is."""
        kind, may_be_title = self.styles.kind(properties)
        if not may_be_title:
            return kind
        first, self._titled = not self._titled, True
        return BlockKind.TITLE if first else BlockKind.HEADING

    def _read(self) -> None:
        _Walk(self, BODY).read(self.document)
        for kind in NOTES.values():
            self._read_notes(kind, [note for note in self.notes if note[1] == kind])
        # A text box may hold others, which are then read after it.
        for number, (holder, box) in enumerate(self.boxes, start=1):
            self._read_part(f"text box {number}", holder, box)

    def _read_notes(self, kind: str, references: Sequence[tuple[Holder, str, str | None]]) -> None:
        part = self.package.related(self.package.main, f"{kind}s")
        if part is None or not references:
            return
        notes = {value(note, "id"): note for note in self.package.xml(part)}
        for number, (holder, _, identity) in enumerate(references, start=1):
            note = notes.pop(identity, None)
            if note is not None:
                self._read_part(f"{kind} {number}", holder, note)

    def _read_part(self, part: str, holder: Holder, root: Element) -> None:
        self.holders[part] = holder
        self.transcript.begin_part(part)
        _Walk(self, part).read(root)


class _Walk:
    """Goes through the elements of one part, and writes down what a reader sees."""

    def __init__(self, file: WordFile, part: str) -> None:
        self._file = file
        self._part = part
        self._paragraph: Element | None = None
        self._properties: Element | None = None
        self._holder: Element | None = None
        self._run = 0
        self._raised = False
        self._fields: list[bool] = []
        """Of each field that is open, whether its result has begun; before is its code."""

    def read(self, root: Element) -> None:
        """Read all that is in `root`."""
        from lxml import etree  # noqa: PLC0415  (slow to load)

        walker = etree.iterwalk(root, events=("start", "end"))
        skipped: Element | None = None
        for event, element in walker:
            name = _name(element)
            if event == "end":
                if element is not skipped:
                    self._end(name)
            elif element is not root and self._is_unseen(name, element):
                skipped = element
                walker.skip_subtree()
            else:
                self._start(name, element)

    def _is_unseen(self, name: str, element: Element) -> bool:
        if name in SKIPPED:
            return True
        if name == "r":
            properties = child(element, "rPr")
            return self._file.styles.unseen(properties, self._properties)
        if name in ("tr", "tc"):
            properties = child(element, f"{name}Pr")
            return any(child(properties, removed) is not None for removed in REMOVED)
        if name == "sdt":
            return is_on(child(child(element, "sdtPr"), "showingPlcHdr"))
        if name == "txbxContent":
            holder = self._file.holders.get(self._part)
            if holder is None and self._holder is not None:
                holder = Holder(self._part, self._holder)
            if holder is not None:
                self._file.boxes.append((holder, element))
            return True
        return False

    def _start(self, name: str, element: Element) -> None:
        transcript = self._file.transcript
        if name == "p":
            self._end_paragraph()
            self._paragraph, self._run = element, 0
            self._properties = child(element, "pPr")
            transcript.begin_paragraph()
        elif name == "r":
            self._run += 1
            self._holder = element
            self._raised = value(child(child(element, "rPr"), "vertAlign")) == "superscript"
        elif name == "tr":
            transcript.blocks.open_row()
        elif name == "tc":
            transcript.blocks.open_cell()
        elif name == "fldChar":
            self._turn_field(value(element, "fldCharType"))
        elif name in NOTES and self._part == BODY and self._holder is not None:
            holder = Holder(BODY, self._holder)
            self._file.notes.append((holder, NOTES[name], value(element, "id")))
        elif name == "t" or name in CHARACTERS:
            self._write(name, element)

    def _end(self, name: str) -> None:
        if name == "p":
            self._end_paragraph()
        elif name == "tc":
            self._file.transcript.end_block(BlockKind.PARAGRAPH)
        elif name == "tr":
            self._file.transcript.blocks.close_row()

    def _end_paragraph(self) -> None:
        """End the paragraph that is open, if one is; a file may have one in another."""
        if self._paragraph is None:
            return
        transcript = self._file.transcript
        mark = child(self._properties, "rPr")
        joined = any(child(mark, removed) is not None for removed in REMOVED)
        blank = transcript.is_blank
        kind = BlockKind.PARAGRAPH if blank else self._file.kind(self._properties)
        transcript.end_paragraph(kind, joined=joined)
        self._paragraph = self._properties = None

    def _write(self, name: str, element: Element) -> None:
        if self._paragraph is None or not all(self._fields):
            return
        text, skipped = CHARACTERS.get(name), 0
        if text is None:
            text, skipped = _text(element)
        start = self._file.transcript.write(text, self._run, raise_=self._raised)
        self._file.stretches.append(Stretch(start, len(text), element, skipped))

    def _turn_field(self, turn: str | None) -> None:
        if turn == "begin":
            self._fields.append(False)
        elif self._fields and turn == "separate":
            self._fields[-1] = True
        elif self._fields and turn == "end":
            self._fields.pop()


def _name(element: Element) -> str:
    """Return the local name of an element that is Word's own, of others only what is skipped."""
    namespace, _, name = element.tag.rpartition("}")
    if namespace[1:] in WORD or namespace[1:] in MATH or namespace[1:] == COMPATIBILITY:
        return name
    return ""


def _text(element: Element) -> tuple[str, int]:
    """Return the text that is shown, one line of it, and how much of the element's comes before."""
    text = re.sub(r"[\r\n\t\v\f]", " ", element.text or "")
    if value(element, "space") == "preserve":
        return text, 0
    return text.strip(" "), len(text) - len(text.lstrip(" "))


def _day(package: Package) -> dt.date | None:
    """Return the day of the last change, else that of the first, from the file's properties."""
    part = package.related("", "core-properties")
    if part is None:
        return None
    properties = package.xml(part)
    for name in ("modified", "created"):
        found = child(properties, name)
        if found is not None and found.text:
            return metadata_day(found.text, package.path, name=f"{name} in {part}")
    return None
