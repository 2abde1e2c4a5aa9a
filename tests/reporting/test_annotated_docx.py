"""A DOCX draft with comments: each on its finding's words, all else as it was."""

import io
import zipfile

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from factcheck.errors import DraftError
from factcheck.model import Document, Family, Finding, Report, Severity, Span
from factcheck.reporting.annotated_docx import annotated_docx
from tests.reading.generated_drafts import Piece, drafts
from tests.reading.making import OFFICE, WORD, docx, docx_parts, p, r, read, zipped
from tests.reading.test_docx import (
    BOOKMARK,
    BOX,
    DEL,
    GONE,
    INS,
    PAGE_BREAK,
    PROOF,
    field,
    split_runs,
    table,
)

W = f"{{{WORD}}}"


def finding(document: Document, span: Span, message: str = "Wrong.") -> Finding:
    return Finding(
        code="FC101",
        rule="number-conflict",
        family=Family.NUMBER,
        severity=Severity.ERROR,
        span=span,
        text=span.of(document.text),
        message=message,
        fix="157",
    )


def annotated(data: bytes, *words: str) -> bytes:
    """Return `data` with a comment on the first of each of the words."""
    document = read(data)
    starts = [(document.text.index(word), len(word)) for word in words]
    found = [finding(document, Span(start, start + length)) for start, length in starts]
    return annotated_docx(data, document, Report(findings=tuple(found)), None)


def anchored(data: bytes) -> list[str]:
    """Return the words that each comment of the file is on, by the marks in its text."""
    file = python_docx.Document(io.BytesIO(data))
    ids = [comment.comment_id for comment in file.comments if comment.author == "factcheck"]
    texts: dict[int, str] = {}
    is_open: set[int] = set()
    for element in file.element.iter():
        identity = int(element.get(f"{W}id", "-1"))
        if element.tag == f"{W}commentRangeStart":
            texts[identity] = ""
            is_open.add(identity)
        elif element.tag == f"{W}commentRangeEnd":
            is_open.remove(identity)
        elif element.tag in (f"{W}t", f"{{{MATH}}}t"):
            for one in is_open:
                texts[one] += etree.tostring(element, method="text", encoding="unicode")
    assert not is_open
    references = file.element.xpath("//w:commentReference/@w:id")
    assert sorted(map(int, references)) == sorted(texts)
    return [texts[one] for one in ids]


MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
TAB = "<w:r><w:t>a 157</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"
PLACES = [
    (p("It freed 157 men."), ["157"]),
    (p("157"), ["157"]),
    (p("It freed 157 men, 183 of them ill."), ["157", "183"]),
    (p("It freed 157 men, 183 of them ill."), ["freed 157 men", "157", "157 men, 183"]),
    (p("It freed 157 men."), ["157", "157"]),
    (p("It ", r("fr"), r("eed 1", "<w:b/>"), r("57 men.")), ["157", "freed"]),
    (p("It freed ", DEL.format(GONE), INS.format(r("some 157 men")), "."), ["157"]),
    (p('<w:hyperlink r:id="rId5">' + r("some 157 men") + "</w:hyperlink>"), ["157"]),
    (p(field("HYPERLINK", "some 157 men")), ["157"]),
    (p(TAB), ["157", "b"]),
    (p(r("It freed 1"), PROOF, r("5"), BOOKMARK, PAGE_BREAK, r("7 men.")), ["157"]),
    (p("<w:r><w:t> padded 157 men </w:t></w:r>", "."), ["157"]),
    (p("<m:oMath><m:r><m:t>157</m:t></m:r></m:oMath>", " men"), ["157", "men"]),
    (table([p("A"), p("some 157 men")]), ["157"]),
    (p("One ", properties="<w:rPr><w:del/></w:rPr>") + p("and two."), ["One and", "One"]),
]


@pytest.mark.parametrize(("body", "words"), PLACES)
def test_each_comment_is_on_its_words(body: str, words: list[str]) -> None:
    data = docx(body)
    copy = annotated(data, *words)
    assert [text.strip() for text in anchored(copy)] == words
    assert read(copy).file_text == read(data).file_text


def test_a_run_that_is_split_keeps_its_format_and_its_spaces() -> None:
    copy = annotated(docx(p(r("It freed 157 men.", "<w:b/><w:i/>"))), "157")
    runs = python_docx.Document(io.BytesIO(copy)).paragraphs[0].runs
    shown = [run for run in runs if run.text]
    assert [run.text for run in shown] == ["It freed ", "157", " men."]
    assert all(run.bold and run.italic for run in shown)


def test_a_comment_says_what_is_wrong_and_who_says_so() -> None:
    (comment,) = python_docx.Document(io.BytesIO(annotated(docx(p("157")), "157"))).comments
    assert (comment.author, comment.initials) == ("factcheck", "fc")
    assert comment.text == "error FC101 number-conflict\nWrong.\nfix: 157"


def test_what_is_found_in_a_note_or_a_box_is_told_where_that_is_in_the_body() -> None:
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = p("One", reference, " and ", BOX.format(p("In a box: 183.")), "two.")
    data = docx(body, footnotes=f'<w:footnote w:id="1">{p("Of 157 men.")}</w:footnote>')
    copy = annotated(data, "157", "183")
    file = python_docx.Document(io.BytesIO(copy))
    note, box = file.comments
    assert note.text.split("\n")[1] == "footnote 1: “157”"
    assert box.text.split("\n")[1] == "text box 1: “183”"
    starts = file.element.xpath("//w:commentRangeStart")
    inside = [start.getnext()[0].tag.rpartition("}")[2] for start in starts]
    assert inside == ["footnoteReference", "AlternateContent"]


def with_comment() -> bytes:
    start, end = ('<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/>')
    reference = '<w:r><w:commentReference w:id="7"/></w:r>'
    parts = docx_parts(p(start, "157", end, " men, 183 ill", reference))
    parts["word/notes.xml"] = (
        f'<w:comments xmlns:w="{WORD}"><w:comment w:id="7" w:author="Desk">{p("Sure?")}</w:comment>'
        "</w:comments>"
    )
    parts["word/_rels/document.xml.rels"] = str(parts["word/_rels/document.xml.rels"]).replace(
        "</Rel",
        f'<Relationship Id="rId8" Type="{OFFICE}/comments" Target="notes.xml"/></Rel',
        1,
    )
    parts["[Content_Types].xml"] = str(parts["[Content_Types].xml"]).replace(
        "</Types>",
        '<Override PartName="/word/notes.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.comments+xml"/></Types>',
    )
    return zipped(parts)


def test_the_comments_that_were_there_stay() -> None:
    copy = annotated(with_comment(), "157", "183")
    comments = {one.comment_id: one for one in python_docx.Document(io.BytesIO(copy)).comments}
    assert (comments[7].author, comments[7].text) == ("Desk", "Sure?")
    assert sorted(comments) == [7, 8, 9]
    assert anchored(copy) == ["157", "183"]
    assert "word/comments.xml" not in zipfile.ZipFile(io.BytesIO(copy)).namelist()


def test_a_copy_of_a_copy_has_the_comments_of_both() -> None:
    copy = annotated(annotated(docx(p("Some 157 men.")), "157"), "157")
    assert anchored(copy) == ["157", "157"]


def test_a_file_of_python_docx_keeps_all_its_parts() -> None:
    buffer = io.BytesIO()
    written = python_docx.Document()
    written.add_paragraph("Some 157 men.")
    written.save(buffer)
    copy = annotated(buffer.getvalue(), "157")
    before, after = (zipfile.ZipFile(io.BytesIO(data)) for data in (buffer.getvalue(), copy))
    changed = {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"}
    for name in set(before.namelist()) - changed:
        assert after.read(name) == before.read(name)
    assert after.namelist()[0] == before.namelist()[0]
    assert anchored(copy) == ["157"]


def test_a_file_in_the_strict_variant_keeps_to_it() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    parts = {n: str(d).replace(WORD, strict) for n, d in docx_parts(p("Some 157 men.")).items()}
    archive = zipfile.ZipFile(io.BytesIO(annotated(zipped(parts), "157")))
    assert strict.encode() in archive.read("word/comments.xml")
    assert WORD.encode() not in archive.read("word/comments.xml")
    relationships = archive.read("word/_rels/document.xml.rels")
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in relationships


def test_the_same_draft_and_findings_give_the_same_copy() -> None:
    data = docx(p("Some 157 men."))
    assert annotated(data, "157") == annotated(data, "157")


def test_without_findings_the_copy_is_the_draft() -> None:
    data = docx(p("157"))
    assert annotated(data) == data


def test_a_draft_that_was_changed_meanwhile_is_not_annotated() -> None:
    document = read(docx(p("157")))
    found = Report(findings=(finding(document, Span(0, 3)),))
    with pytest.raises(DraftError, match="the draft was changed while it was checked"):
        annotated_docx(docx(p("158")), document, found, None)


def test_what_xml_cannot_hold_is_replaced_in_a_comment() -> None:
    data = docx(p("157"))
    document = read(data)
    found = Report(findings=(finding(document, Span(0, 3), "A \x00 & <b>."),))
    copy = annotated_docx(data, document, found, None)
    (comment,) = python_docx.Document(io.BytesIO(copy)).comments
    assert "A \ufffd & <b>." in comment.text


@settings(max_examples=200, deadline=None)
@given(drafts(), st.data())
def test_in_any_draft_each_comment_is_on_its_words(
    paragraphs: list[list[Piece]], data: st.DataObject
) -> None:
    body = "".join(p(r(" ").join(map(split_runs, pieces))) for pieces in paragraphs)
    file = docx(body)
    document = read(file)
    words = [piece.text for pieces in paragraphs for piece in pieces]
    starts: list[Span] = []
    for word in words:
        start = document.text.index(word, starts[-1].end if starts else 0)
        starts.append(Span(start, start + len(word)))
    chosen = data.draw(st.lists(st.sampled_from(starts), min_size=1, max_size=6))
    cut = [Span(one.start, data.draw(st.integers(one.start + 1, one.end))) for one in chosen]
    report = Report(findings=tuple(finding(document, span) for span in cut))
    copy = annotated_docx(file, document, report, None)
    assert anchored(copy) == [span.of(document.text) for span in cut]
    assert read(copy).file_text == document.file_text
