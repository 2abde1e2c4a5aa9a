"""DOCX and ODT files made by hand, part by part, as Word and LibreOffice write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from factcheck.model import Document
from factcheck.reading import read_stream

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = " ".join((
    f'xmlns:w="{WORD}"',
    f'xmlns:r="{OFFICE}"',
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
    'mc:Ignorable="w14"',
))  # fmt: skip
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
 ContentType="application/xml"/><Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
CORE = f"""<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dcterms:created xsi:type="dcterms:W3CDTF">2020-01-01T00:00:00Z</dcterms:created>
<dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>"""
STYLES = f"""<w:styles {NAMESPACES}>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Mein"><w:name w:val="My caption"/>
<w:basedOn w:val="Beschriftung"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="Dotted"/>
<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/>
<w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Round"><w:name w:val="Round"/>
<w:basedOn w:val="Round"/></w:style>
</w:styles>"""


def related(**kinds: str) -> str:
    """Return relationships of those kinds, to those parts."""
    ones = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(kinds.items(), start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{ones}</Relationships>'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of `parts`, packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def docx_parts(
    body: str, *, footnotes: str = "", endnotes: str = "", modified: str = "2026-02-05T12:00:00Z"
) -> dict[str, str | bytes]:
    """Return the parts of a DOCX file with that `body`."""
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": related(officeDocument="word/document.xml").replace(
            "</Relationships>",
            f'<Relationship Id="rId9" Type="{PACKAGE}/relationships/metadata/core-properties"'
            ' Target="docProps/core.xml"/></Relationships>',
        ),
        "docProps/core.xml": CORE % modified,
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": related(
            styles="styles.xml", footnotes="footnotes.xml", endnotes="/word/endnotes.xml"
        ),
        "word/styles.xml": STYLES,
        "word/footnotes.xml": f"<w:footnotes {NAMESPACES}>{footnotes}</w:footnotes>",
        "word/endnotes.xml": f"<w:endnotes {NAMESPACES}>{endnotes}</w:endnotes>",
    }


def docx(body: str, **others: str) -> bytes:
    """Return a DOCX file with that `body`."""
    return zipped(docx_parts(body, **others))


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of runs; what is no element is text of a run."""
    if style:
        properties = f'<w:pStyle w:val="{style}"/>{properties}'
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def read(data: bytes, name: str = "draft.docx") -> Document:
    """Return the document that `data` is, as the file `name`."""
    return read_stream(io.BytesIO(data), path=Path(name))


ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODT_NAMESPACES = " ".join((
    f'xmlns:office="{ODF}:office:1.0"',
    f'xmlns:text="{ODF}:text:1.0"',
    f'xmlns:table="{ODF}:table:1.0"',
    f'xmlns:draw="{ODF}:drawing:1.0"',
    f'xmlns:style="{ODF}:style:1.0"',
    f'xmlns:svg="{ODF}:svg-compatible:1.0"',
    f'xmlns:meta="{ODF}:meta:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
))  # fmt: skip
ODT_STYLES = """<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P3"/>
<style:style style:name="Struck" style:family="text"><style:text-properties
 style:text-line-through-style="solid"/></style:style>
<style:style style:name="Hidden" style:family="text"><style:text-properties
 text:display="none"/></style:style>
<style:style style:name="Raised" style:family="text"><style:text-properties
 style:text-position="super 58%"/></style:style></office:automatic-styles>"""


def odt_parts(body: str, *, date: str = "2026-02-05T12:00:00.123456789") -> dict[str, str | bytes]:
    """Return the parts of an ODT file with that `body`."""
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODT_NAMESPACES}>{ODT_STYLES}<office:body>"
        f"<office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {ODT_NAMESPACES}><office:styles>"
        '<style:style style:name="Quotations" style:family="paragraph"/>'
        '<style:style style:name="Title" style:family="paragraph"/>'
        "</office:styles></office:document-styles>",
        "meta.xml": f"<office:document-meta {ODT_NAMESPACES}><office:meta>"
        f"<dc:date>{date}</dc:date></office:meta></office:document-meta>",
    }


def odt(body: str, **others: str) -> bytes:
    """Return an ODT file with that `body`."""
    return zipped(odt_parts(body, **others))
