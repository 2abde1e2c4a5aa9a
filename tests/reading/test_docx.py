"""DOCX drafts: what stands in the accepted text is read, each word in its paragraph and run."""

import datetime as dt
import io
import zipfile
from html import escape
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import DraftError
from factcheck.model import BlockKind, DateOrigin, Document, Span
from factcheck.reading import read_draft, read_stream
from tests.reading.generated_drafts import Piece, drafts
from tests.reading.making import NAMESPACES, docx, docx_parts, p, r, read, zipped

DEL = '<w:del w:id="1" w:author="A">{}</w:del>'
INS = '<w:ins w:id="2" w:author="A">{}</w:ins>'
GONE = "<w:r><w:delText>175</w:delText></w:r>"
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
    "<w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback>"
    "<w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
OLD_BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape>"
    "</w:pict></w:r>"
)


def field(code: str, result: str) -> str:
    """Return a field with its code and its result, as Word writes it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table(*rows: list[str]) -> str:
    """Return a table of cells, each of which has paragraphs."""
    cells = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl><w:tblPr/>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


PROOF = '<w:proofErr w:type="spellStart"/>'
BOOKMARK = '<w:bookmarkStart w:id="4" w:name="_GoBack"/><w:bookmarkEnd w:id="4"/>'
PAGE_BREAK = '<w:r w:rsidR="00A1"><w:lastRenderedPageBreak/></w:r>'
MOVED_FROM = p(
    '<w:moveFromRangeStart w:id="5" w:name="move1"/><w:moveFrom w:id="6">'
    + r("157")
    + "</w:moveFrom>",
    properties='<w:rPr><w:moveFrom w:id="7"/></w:rPr>',
)
MOVED_TO = '<w:moveFromRangeEnd w:id="5"/><w:moveTo w:id="8">' + r("157") + "</w:moveTo>"
PROMPT = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
RUBY = "<w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby>"
COMMENT_REFERENCE = '<w:r><w:commentReference w:id="0"/></w:r>'
DELETED_CELLS = (
    f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('175')}</w:tc></w:tr><w:tr><w:tc>{p('157')}"
    f"</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('175')}</w:tc></w:tr></w:tbl>"
)


def blocks(body: str, **others: str) -> list[str]:
    document = read(docx(body, **others))
    return [block.span.of(document.text) for block in document.blocks]


KINDS = [
    (p("It freed 157.", style="Titel"), BlockKind.TITLE),
    (p("It freed 157.", style="berschrift1"), BlockKind.TITLE),
    (p("It freed 157.", style="berschrift2"), BlockKind.HEADING),
    (p("It freed 157.", properties='<w:outlineLvl w:val="3"/>'), BlockKind.HEADING),
    (p("It freed 157.", properties='<w:outlineLvl w:val="9"/>'), BlockKind.PARAGRAPH),
    (p("It freed 157.", style="Mein"), BlockKind.CAPTION),
    (p("It freed 157.", style="Zitat"), BlockKind.QUOTE),
    (p("It freed 157.", style="Liste"), BlockKind.LIST_ITEM),
    (
        p("It freed 157.", style="Liste", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'),
        BlockKind.PARAGRAPH,
    ),
    (p("It freed 157.", style="Round"), BlockKind.PARAGRAPH),
    (p("It freed 157.", style="None"), BlockKind.PARAGRAPH),
    (table([p("It freed 157.")]), BlockKind.TABLE),
]

TEXTS = [
    (p("It ", r("fr", "<w:b/>"), r("eed "), r("1"), r("57")), ["It freed 157"]),
    (p("was ", DEL.format(GONE), INS.format(r("157")), " freed"), ["was 157 freed"]),
    (p("a ", INS.format(DEL.format(GONE)), "b"), ["a b"]),
    (p('<w:moveFrom w:id="3">' + r("175") + "</w:moveFrom>", "157"), ["157"]),
    (p('<w:moveTo w:id="3">' + r("157") + "</w:moveTo>"), ["157"]),
    (p("One ", properties="<w:rPr><w:del/></w:rPr>") + p("and two."), ["One and two."]),
    (p("One.", properties="<w:rPr><w:ins/></w:rPr>") + p("Two."), ["One.", "Two."]),
    (p(DEL.format(GONE), properties="<w:rPr><w:del/></w:rPr>") + p("Two."), ["Two."]),
    (p("x", r("175", "<w:vanish/>"), "y"), ["xy"]),
    (p("x", r("157", '<w:vanish w:val="false"/>'), "y"), ["x157y"]),
    (p("x", r("175", "<w:strike/>"), r("175", "<w:dstrike/>"), "y"), ["xy"]),
    (p("x", r("175", '<w:rStyle w:val="Secret"/>'), "y"), ["xy"]),
    (p("x", r("157", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'), "y"), ["x157y"]),
    (p("12 km", r("2", '<w:vertAlign w:val="superscript"/>')), ["12 km²"]),
    (p("freed", r("2", '<w:vertAlign w:val="superscript"/>'), " men"), ["freed men"]),
    (p("the 4", r("th", '<w:vertAlign w:val="superscript"/>')), ["the 4th"]),
    (p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), ["a b c"]),
    (p("<w:r><w:t>cease</w:t><w:noBreakHyphen/><w:t>fire</w:t></w:r>"), ["cease-fire"]),
    (p("<w:r><w:t>cease</w:t><w:softHyphen/><w:t>\u00adfire</w:t></w:r>"), ["ceasefire"]),
    (p("<w:r><w:t> a \n</w:t></w:r>", "b"), ["ab"]),
    (p('<w:hyperlink r:id="rId5">' + r("157") + "</w:hyperlink>", " freed"), ["157 freed"]),
    (p("See ", field('HYPERLINK "175"', "157"), "."), ["See 157."]),
    (p('<w:fldSimple w:instr="DATE 175">' + r("157") + "</w:fldSimple>"), ["157"]),
    (p("<w:smartTag>" + r("157") + "</w:smartTag>"), ["157"]),
    ("<w:sdt><w:sdtPr/><w:sdtContent>" + p("157") + "</w:sdtContent></w:sdt>", ["157"]),
    (p("a", PROMPT.format(r("Click 175"))), ["a"]),
    (p(r("1"), PROOF, r("5"), BOOKMARK, PAGE_BREAK, r("7")), ["157"]),
    (MOVED_FROM + p(MOVED_TO), ["157"]),
    (p("<m:oMath><m:r><m:t>157</m:t></m:r></m:oMath>"), ["157"]),
    (p(RUBY.format(r("175"), r("157"))), ["157"]),
    (p('<w:commentRangeStart w:id="0"/>', "157", COMMENT_REFERENCE), ["157"]),
    (table([p("Side"), p("Freed")], [p("A"), p("157")]), ["Side | Freed", "A | 157"]),
    (table([p("A story.") + p("It goes on."), p("x")]), ["A story.", "It goes on.", "x"]),
    (table([p("a"), table([p("b"), p("157")]) + p("")]), ["a | b | 157"]),
    (DELETED_CELLS, ["157"]),
    (p("") + p("  ") + p("157."), ["157."]),
]


@pytest.mark.parametrize(("body", "kind"), KINDS)
def test_each_kind_of_paragraph_is_told_by_its_style(body: str, kind: BlockKind) -> None:
    document = read(docx(body))
    assert [block.kind for block in document.blocks] == [kind]
    assert document.text == "It freed 157."


@pytest.mark.parametrize(("body", "expected"), TEXTS)
def test_what_stands_in_the_accepted_text_is_read(body: str, expected: list[str]) -> None:
    assert blocks(body) == expected


def test_only_the_first_title_is_the_title() -> None:
    body = p("", style="Titel") + p("One", style="Titel") + p("Two", style="berschrift1")
    document = read(docx(body))
    assert document.title == "One"
    assert [b.kind for b in document.blocks] == [BlockKind.TITLE, BlockKind.HEADING]


def test_without_a_marked_title_a_short_first_line_is_it() -> None:
    assert read(docx(p("A swap of 157") + p("It was done."))).title == "A swap of 157"
    assert read(docx(p("It was done.") + p("More is due."))).title is None
    assert read(docx(p("A swap of 157"))).title is None
    assert read(docx(p("By a writer") + p("A swap", style="Titel"))).title == "A swap"


def note(kind: str, identity: int, text: str) -> str:
    return f'<w:{kind} w:id="{identity}">{p(text)}</w:{kind}>'


def test_notes_and_text_boxes_are_parts_of_their_own_in_the_order_of_the_body() -> None:
    body = (
        p("One", '<w:r><w:footnoteReference w:id="7"/></w:r>', BOX.format(p("In a box.")), ".")
        + p("Two", '<w:r><w:endnoteReference w:id="2"/></w:r>', OLD_BOX.format(p("Old box.")), ".")
        + p(DEL.format('<w:r><w:footnoteReference w:id="8"/></w:r>'), "Three.")
        + p("Four", '<w:r><w:footnoteReference w:id="3"/></w:r>', ".")
    )
    footnotes = "".join(
        note("footnote", n, text)
        for n, text in [(0, "separator"), (3, "Second."), (7, "First."), (8, "Gone."), (9, "Lost.")]
    )
    document = read(docx(body, footnotes=footnotes, endnotes=note("endnote", 2, "At the end.")))
    assert document.file_text.split("\n") == [
        *["One.", "Two.", "Three.", "Four."],
        *["First.", "Second.", "At the end.", "In a box.", "Old box."],
    ]
    starts = {document.file_text[run.start :].split("\n")[0]: run for run in document.runs}
    assert (starts["Second."].part, starts["Second."].paragraph) == ("footnote 2", 1)
    assert starts["At the end."].part == "endnote 1"
    assert starts["Old box."].part == "text box 2"
    assert (starts["Four."].part, starts["Four."].paragraph) == ("body", 4)


def test_a_note_that_refers_to_itself_is_read_once() -> None:
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    footnotes = f'<w:footnote w:id="1">{p("Note.", reference)}</w:footnote>'
    assert blocks(p("One", reference, reference), footnotes=footnotes) == ["One", "Note."]


def test_a_text_box_in_a_text_box_is_read() -> None:
    inner = BOX.format(p("Inner."))
    assert blocks(p("One.", BOX.format(p("Outer.", inner)))) == ["One.", "Outer.", "Inner."]


def test_a_word_is_found_in_its_paragraph_and_run() -> None:
    body = p("Empty above.") + p("") + p("It ", DEL.format(GONE), r("fre"), r("ed 157 men"))
    document = read(docx(body + table([p("A"), p("157")])))
    place = document.in_file(Span(document.text.index("157"), document.text.index("157") + 3))
    run = document.run_at(place.start)
    assert run is not None
    assert (run.part, run.paragraph, run.run) == ("body", 3, 3)
    assert document.file_text.split("\n")[4] == "157"


DATES = [
    ("2026-02-05T12:00:00Z", dt.date(2026, 2, 5)),
    ("2026-02-05T23:59:00+14:00", dt.date(2026, 2, 5)),
    ("2026-02-05", dt.date(2026, 2, 5)),
]


@pytest.mark.parametrize(("modified", "day"), DATES)
def test_the_last_change_dates_the_draft(modified: str, day: dt.date) -> None:
    document = read(docx(p("x"), modified=modified))
    assert (document.date, document.date_origin) == (day, DateOrigin.METADATA)


def test_a_file_without_properties_is_dated_today() -> None:
    parts = docx_parts(p("x"))
    del parts["docProps/core.xml"]
    assert read(zipped(parts)).date_origin is DateOrigin.TODAY


def test_a_file_without_styles_notes_and_relationships_is_read() -> None:
    parts = {name: data for name, data in docx_parts(p("x")).items() if name.endswith("ment.xml")}
    assert read(zipped(parts)).text == "x"


def test_the_strict_variant_is_read() -> None:
    parts = {
        name: str(data).replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, data in docx_parts(p("It freed 157.", style="Titel")).items()
    }
    assert read(zipped(parts)).title == "It freed 157."


def test_standard_input_is_known_by_how_it_begins() -> None:
    assert read_stream(io.BytesIO(docx(p("157 men.")))).text == "157 men."


def broken(**changes: str | bytes | None) -> bytes:
    parts = docx_parts(p("x"))
    for name, data in changes.items():
        full = next(part for part in parts if part.endswith(name.replace("_", ".")))
        if data is None:
            del parts[full]
        else:
            parts[full] = data
    return zipped(parts)


def bomb() -> bytes:
    """Return an archive of a few kilobytes that unpacks to more than a part may have."""
    return broken(document_xml=b"<a>" + b" " * 33_000_000)


def locked() -> bytes:
    """Return an archive whose entries say that they are encrypted."""
    data = bytearray(docx(p("x")))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    return bytes(data)


def damaged() -> bytes:
    """Return an archive with a byte of its text changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in docx_parts(p("Some 157 men")).items():
            archive.writestr(name, data)
    return buffer.getvalue().replace(b"Some 157 men", b"Some 175 men")


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    f"]><w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
DECLARING = "word/document.xml in the draft declares a document type"
UNREADABLE = [
    (lambda: b"", "the draft is not a zip archive, or damaged; expected a DOCX file"),
    (lambda: b"PK\x03\x04 and no more", "the draft is not a zip archive"),
    (lambda: b"plain text", "the draft is not a zip archive"),
    (lambda: docx(p("x"))[:-30], "the draft is not a zip archive"),
    (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9,
        "the draft cannot be opened; found a file of",
    ),
    (lambda: zipped({"a.txt": "x"}), "the draft has no part word/document.xml"),
    (lambda: broken(document_xml="<w:document"), "word/document.xml in the draft is not XML: "),
    (lambda: broken(document_xml=""), "word/document.xml in the draft is not XML: "),
    (lambda: broken(document_xml="<html/>"), "word/document.xml in the draft is no text of Word"),
    (
        lambda: broken(document_xml=LAUGHS),
        DECLARING,
    ),
    (lambda: broken(styles_xml=LAUGHS), "word/styles.xml in the draft declares a document type"),
    (
        lambda: broken(document_xml=(" " * 3000 + "<?x?>" + LAUGHS)),
        DECLARING,
    ),
    (
        lambda: broken(document_xml=f"<w:document {NAMESPACES}>" + "<w:p>" * 5000),
        "word/document.xml in the draft is not XML: Excessive depth",
    ),
    (
        lambda: broken(core_xml="<a><modified>soon</modified></a>"),
        "modified in docProps/core.xml is",
    ),
    (bomb, "word/document.xml in the draft is too large; expected at most 32,000,000 bytes"),
    (locked, "_rels/.rels in the draft is locked with a password"),
    (damaged, "word/document.xml in the draft is damaged: Bad CRC-32"),
    (
        lambda: docx(p("a" * 2_000_001)),
        "the draft's text is too long; expected at most 2,000,000 characters",
    ),
    (
        lambda: zipped({f"{n}": "" for n in range(10_001)}),
        "the draft has too many parts; expected at most 10,000",
    ),
]


@pytest.mark.parametrize(("make", "message"), UNREADABLE)
def test_what_is_no_docx_is_told_in_one_message(make, message: str) -> None:
    with pytest.raises(DraftError) as error:
        read(make())
    assert str(error.value).startswith(f"draft.docx: {message}")
    assert "\n" not in str(error.value)


def test_a_file_of_python_docx_is_read_as_it_was_written(tmp_path: Path) -> None:
    written = python_docx.Document()
    written.add_heading("Kyiv and Moscow swap 157 prisoners each", 0)
    written.add_paragraph("Russia and Ukraine exchanged ").add_run("157").bold = True
    written.add_heading("Talks", 1)
    written.add_paragraph("More talks are due.", style="List Bullet")
    written.add_paragraph("It was the first.", style="Intense Quote")
    cells = written.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Freed", "157"
    written.save(str(tmp_path / "draft.docx"))
    document = read_draft(tmp_path / "draft.docx")
    assert [(b.kind.value, b.span.of(document.text)) for b in document.blocks] == [
        ("title", "Kyiv and Moscow swap 157 prisoners each"),
        ("paragraph", "Russia and Ukraine exchanged 157"),
        ("heading", "Talks"),
        ("list_item", "More talks are due."),
        ("quote", "It was the first."),
        ("table", "Freed | 157"),
    ]


def split_runs(piece: Piece) -> str:
    """Return the runs that a word is written in: as one, or each of its characters apart."""
    parts = list(piece.text) if piece.bold else [piece.text]
    runs = "".join(r(escape(part)) for part in parts)
    return INS.format(runs) if piece.named else runs


def run_texts(document: Document) -> dict[tuple[str, int, int], str]:
    """Return the text of each run of the transcript."""
    ends = [run.start for run in document.runs[1:]] + [len(document.file_text)]
    return {
        (run.part, run.paragraph, run.run): document.file_text[run.start : end].rstrip("\n")
        for run, end in zip(document.runs, ends, strict=True)
    }


@settings(max_examples=200, deadline=None)
@given(drafts(), st.lists(st.booleans(), min_size=5, max_size=5))
def test_the_text_in_a_reported_run_is_the_text_that_was_read(
    paragraphs: list[list[Piece]], removed: list[bool]
) -> None:
    lines = [
        r(" ").join((DEL.format(GONE) if gone else "") + split_runs(piece) for piece in pieces)
        for pieces, gone in zip(paragraphs, removed, strict=False)
    ]
    data = docx("".join(map(p, lines)))
    document = read(data)
    assert document.file_text == "\n".join(" ".join(i.text for i in line) for line in paragraphs)
    texts = run_texts(document)
    elements = [paragraph._p for paragraph in python_docx.Document(io.BytesIO(data)).paragraphs]
    end = 0
    for number, piece in ((n, one) for n, line in enumerate(paragraphs, 1) for one in line):
        start = document.text.index(piece.text, end)
        end = start + len(piece.text)
        place = document.in_file(Span(start, end))
        assert place.of(document.file_text) == piece.text
        run = document.run_at(place.start)
        assert run is not None
        assert (run.part, run.paragraph) == ("body", number)
        assert texts["body", number, run.run] == (piece.text[0] if piece.bold else piece.text)
        shown = elements[number - 1].xpath(".//w:r[not(ancestor::w:del)]")
        assert shown[run.run - 1].xpath("string(w:t)") == texts["body", number, run.run]
