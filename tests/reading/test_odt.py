"""ODT drafts: what stands in the accepted text is read, each word in its paragraph and run."""

import datetime as dt
import io
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings

from factcheck.errors import DraftError
from factcheck.model import BlockKind, DateOrigin, Span
from factcheck.reading import read_draft, read_stream
from tests.reading.generated_drafts import Piece, drafts
from tests.reading.making import odt, odt_parts, read, zipped

FILES = Path(__file__).parent / "files"


def p(inner: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def span(inner: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{inner}</text:span>'


def blocks(body: str) -> list[str]:
    document = read(odt(body), "draft.odt")
    return [block.span.of(document.text) for block in document.blocks]


LIST = "<text:list><text:list-item>{}</text:list-item></text:list>"
TABLE = (
    "<table:table><table:table-row><table:table-cell>{}</table:table-cell></table:table-row>"
    "</table:table>"
)
KINDS = [
    (p("It freed 157.", "P2"), BlockKind.TITLE),
    ('<text:h text:outline-level="1">It freed 157.</text:h>', BlockKind.TITLE),
    ('<text:h text:outline-level="2">It freed 157.</text:h>', BlockKind.HEADING),
    (p("It freed 157.", "P1"), BlockKind.QUOTE),
    (p("It freed 157.", "P3"), BlockKind.PARAGRAPH),
    (p("It freed 157.", "None"), BlockKind.PARAGRAPH),
    (LIST.format(p("It freed 157.")), BlockKind.LIST_ITEM),
    (TABLE.format(p("It freed 157.")), BlockKind.TABLE),
]

NOTE = (
    '<text:note text:note-class="{}"><text:note-citation>175</text:note-citation><text:note-body>'
    "{}</text:note-body></text:note>"
)
END_NOTE = NOTE.format("endnote", p("End."))
BOX = "<draw:frame><draw:text-box>{}</draw:text-box><svg:desc>175</svg:desc></draw:frame>"
SHAPE = "<draw:custom-shape>{}<draw:enhanced-geometry/></draw:custom-shape>"
DELETED = (
    "<text:tracked-changes><text:changed-region><text:deletion>{}</text:deletion>"
    "</text:changed-region></text:tracked-changes>"
)
TEXTS = [
    (p(f"It {span('fre', 'T1')}ed 1{span('57', 'T2')}."), ["It freed 157."]),
    (DELETED.format(p("175")) + p("was <text:change/>157"), ["was 157"]),
    (p("a<text:change-start/>b<text:change-end/>c"), ["abc"]),
    (p(f"x{span('175', 'Struck')}y"), ["xy"]),
    (p(f"x{span(span('175', 'T1'), 'Hidden')}y"), ["xy"]),
    (p("175", "Struck") + p("157"), ["157"]),
    (p(f"12 km{span('2', 'Raised')}"), ["12 km²"]),
    (p(f"freed{span('2', 'Raised')} men"), ["freed men"]),
    (p("a<text:tab/>b<text:line-break/>c"), ["a b c"]),
    (p('a <text:s text:c="3"/>b<text:s/>c<text:s text:c="x"/>d'), ["a b c d"]),
    (p("\n  a\n  <!-- 175 -->\n b"), ["a b"]),
    (p("a<?x 175?>b"), ["ab"]),
    (p("<text:a>157</text:a> freed"), ["157 freed"]),
    (p("on <text:date>5 February</text:date>"), ["on 5 February"]),
    (p("a<office:annotation><text:p>175</text:p></office:annotation>b"), ["ab"]),
    (p("<text:ruby>157<text:ruby-text>175</text:ruby-text></text:ruby>"), ["157"]),
    (p(f"One{NOTE.format('footnote', p('Note.'))}."), ["One.", "Note."]),
    (p(f"One{END_NOTE}{NOTE.format('footnote', p('Foot.'))}."), ["One.", "Foot.", "End."]),
    (p(f"One{BOX.format(p('In it.'))}."), ["One.", "In it."]),
    (p(f"One{SHAPE.format(p('In it.'))}."), ["One.", "In it."]),
    (p(f"One{BOX.format(p('In' + BOX.format(p('Deep.'))))}."), ["One.", "In", "Deep."]),
    (p("") + p("157"), ["157"]),
]


@pytest.mark.parametrize(("body", "kind"), KINDS)
def test_each_kind_of_paragraph_is_told(body: str, kind: BlockKind) -> None:
    document = read(odt(body), "draft.odt")
    assert [block.kind for block in document.blocks] == [kind]
    assert document.text == "It freed 157."


@pytest.mark.parametrize(("body", "expected"), TEXTS)
def test_what_stands_in_the_accepted_text_is_read(body: str, expected: list[str]) -> None:
    assert blocks(body) == expected


def test_a_word_is_found_in_its_part_paragraph_and_run() -> None:
    note = NOTE.format("footnote", p("First.") + p(f"Of {span('157', 'T1')} men."))
    document = read(odt(p("Above.") + p("") + p(f"It {span('fre', 'T1')}ed{note} 183.")), "a.odt")

    def run(word: str) -> tuple[str, int, int]:
        start = document.text.index(word)
        found = document.run_at(document.in_file(Span(start, start + len(word))).start)
        assert found is not None
        return found.part, found.paragraph, found.run

    assert run("fre") == ("body", 3, 2)
    assert run("183") == ("body", 3, 3)
    assert run("157") == ("footnote 1", 2, 2)


@pytest.mark.parametrize("name", ["libreoffice.odt", "libreoffice.docx"])
def test_a_file_that_libreoffice_wrote(name: str) -> None:
    """With tracked changes, a note, a comment, a list, a table, hidden and raised text, boxes."""
    document = read_draft(FILES / name)
    assert [(b.kind.value, b.span.of(document.text)) for b in document.blocks] == [
        ("title", "Kyiv and Moscow swap 157 prisoners each"),
        ("paragraph", "Russia and Ukraine exchanged 157 prisoners of war each on Thursday."),
        ("paragraph", "One paragraph is two no more."),
        ("heading", "Talks"),
        ("quote", "The ministry said it was the first swap in five months."),
        ("list_item", "More talks are due."),
        ("table", "Date | Freed"),
        ("table", "5 February | 157"),
        ("caption", "Freed soldiers near Chernihiv"),
        ("paragraph", "A bus arrived over 12 km². See the list."),
        ("paragraph", "A shape too."),
        ("paragraph", "A first count had 156."),
        ("paragraph", "In a box: 24 buses."),
        ("paragraph", "In a shape: 25 buses."),
    ]
    assert (document.date, document.date_origin) == (dt.date(2026, 2, 5), DateOrigin.METADATA)


def test_standard_input_is_known_by_how_it_begins() -> None:
    assert read_stream(io.BytesIO(odt(p("157 men.")))).text == "157 men."


def broken(**changes: str | None) -> bytes:
    parts = odt_parts(p("x"))
    for name, data in changes.items():
        if data is None:
            del parts[f"{name}.xml"]
        else:
            parts[f"{name}.xml"] = data
    return zipped(parts)


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
UNREADABLE = [
    (lambda: b"x", "the draft is not a zip archive, or damaged; expected an ODT file"),
    (lambda: broken(content=None), "the draft has no part content.xml"),
    (lambda: broken(content="<x>"), "content.xml in the draft is not XML: "),
    (
        lambda: broken(content="<x/>"),
        "content.xml in the draft holds no text; expected an ODT file",
    ),
    (
        lambda: broken(content="<x><body><text/></body></x>"),
        "content.xml in the draft holds no text; expected an ODT file",
    ),
    (lambda: broken(content=BOMB), "content.xml in the draft declares a document type"),
    (
        lambda: zipped({**odt_parts(""), "META-INF/manifest.xml": "<m:encryption-data/>"}),
        "the draft is locked with a password",
    ),
    (lambda: broken(styles=BOMB), "styles.xml in the draft declares a document type"),
    (lambda: odt(p("x"), date="soon"), "date in meta.xml is not a day; found 'soon'"),
]


@pytest.mark.parametrize(("make", "message"), UNREADABLE)
def test_what_is_no_odt_is_told_in_one_message(make, message: str) -> None:
    with pytest.raises(DraftError) as error:
        read(make(), "draft.odt")
    assert str(error.value).startswith(f"draft.odt: {message}")
    assert "\n" not in str(error.value)


def test_a_file_without_styles_and_properties_is_read() -> None:
    document = read(broken(styles=None, meta=None), "draft.odt")
    assert (document.text, document.date_origin) == ("x", DateOrigin.TODAY)


@settings(max_examples=200, deadline=None)
@given(drafts())
def test_the_text_in_a_reported_run_is_the_text_that_was_read(
    paragraphs: list[list[Piece]],
) -> None:
    def written(piece: Piece) -> str:
        text = escape(piece.text)
        return span(text, "Bold") if piece.bold else text

    data = odt("".join(p(" ".join(map(written, pieces))) for pieces in paragraphs))
    document = read(data, "draft.odt")
    lines = [" ".join(piece.text for piece in pieces) for pieces in paragraphs]
    assert document.file_text.split("\n") == lines
    end = 0
    for number, piece in ((n, one) for n, line in enumerate(paragraphs, 1) for one in line):
        start = document.text.index(piece.text, end)
        end = start + len(piece.text)
        place = document.in_file(Span(start, end))
        assert place.of(document.file_text) == piece.text
        run = document.run_at(place.start)
        assert run is not None
        assert (run.part, run.paragraph) == ("body", number)
        if piece.bold:
            assert run.start == place.start
