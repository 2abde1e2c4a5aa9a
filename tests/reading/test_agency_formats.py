"""IPTC ninjs and NewsML-G2: what an editor sees of an item is read, each character in its place."""

import datetime as dt
import io
import json
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import DraftError
from factcheck.model import DateOrigin, Document, Span
from factcheck.reading import read_draft, read_stream, read_text
from factcheck.reading.json_values import PlacedText, read_json
from tests.reading.generated_drafts import Piece, drafts
from tests.reading.timing import assert_linear
from tests.timing import seconds

FILES = Path(__file__).parent / "files"
FEBRUARY = dt.date(2026, 2, 5)

TITLE = "Kyiv and Moscow swap 157 prisoners each"
STORY = "Russia and Ukraine exchanged 157 prisoners of war each on Thursday."
CAPTION = ("caption", "Freed soldiers near Chernihiv.")

READ = {
    "ninjs-1.json": [
        ("title", 'Kyiv and Moscow swap "157" prisoners each'),
        ("heading", "A swap of 157"),
        (
            "paragraph",
            "Russia & Ukraine exchanged 157 prisoners of war each on Thursday.",
        ),
        ("paragraph", "“More échanges 😀 are due,” it said."),
        CAPTION,
    ],
    "ninjs-2.json": [
        ("title", TITLE),
        ("heading", "A swap of 157"),
        ("heading", "The swap"),
        ("paragraph", STORY),
        CAPTION,
        ("caption", "A bus."),
    ],
    "ninjs-3.json": [
        ("title", TITLE),
        ("heading", "Talks"),
        ("paragraph", STORY),
        ("paragraph", "More talks are due."),
    ],
    "newsml-g2.xml": [
        ("title", "Kyiv & Moscow swap 157 prisoners each"),
        ("paragraph", STORY),
        ("paragraph", "“More talks are due,” AT&T said."),
        ("table", "Date | Freed"),
        ("table", "5 February | 157"),
        CAPTION,
    ],
}


@pytest.mark.parametrize("name", READ)
def test_headlines_one_body_and_captions_are_read(name: str) -> None:
    document = read_draft(FILES / name)
    assert [(b.kind.value, b.span.of(document.text)) for b in document.blocks] == READ[name]
    assert (document.date, document.date_origin) == (FEBRUARY, DateOrigin.METADATA)


@pytest.mark.parametrize("name", READ)
def test_standard_input_is_known_by_how_it_begins(name: str) -> None:
    data = (FILES / name).read_bytes()
    assert read_stream(io.BytesIO(data)).text == read_draft(FILES / name).text


@pytest.mark.parametrize("text", ["<!---->" * 500, "<?xml " * 600, " " * 4000, "<!--" * 900])
def test_what_begins_nothing_known_is_plain_text_at_once(text: str) -> None:
    read = read_stream(io.BytesIO(text.encode()))
    assert read.file_text == text
    assert seconds(lambda: read_stream(io.BytesIO(text.encode()))) < 1


def test_comments_may_come_before_an_item() -> None:
    data = (FILES / "newsml-g2.xml").read_bytes().replace(b"?>", b"?><!-- a --> <!-- b -->", 1)
    assert read_stream(io.BytesIO(data)).title == "Kyiv & Moscow swap 157 prisoners each"


PLACED = [
    ("ninjs-1.json", "“More", "\\u201cMore"),
    ("ninjs-1.json", "😀 are", "\\ud83d\\ude00 are"),
    ("ninjs-1.json", '"157"', '\\"157\\"'),
    ("ninjs-1.json", "exchanged 157", "exchanged\\n <b>157"),
    ("ninjs-1.json", "Russia & U", "Russia &amp; U"),
    ("ninjs-3.json", "More", "More"),
    ("newsml-g2.xml", "Kyiv & M", "Kyiv &amp; M"),
    ("newsml-g2.xml", "swap 157", "swap\n          157"),
    ("newsml-g2.xml", "due,”", "due,&#x201D;"),
    ("newsml-g2.xml", "AT&T", "AT&T"),
]


@pytest.mark.parametrize(("name", "text", "written"), PLACED)
def test_a_place_covers_all_of_what_the_file_writes(name: str, text: str, written: str) -> None:
    document = read_draft(FILES / name)
    start = document.text.index(text)
    place = document.in_file(Span(start, start + len(text)))
    assert place.of(document.file_text) == written


def ninjs(**keys: object) -> Document:
    return read_text(json.dumps(keys), path=Path("draft.json"), date=FEBRUARY)


BODIES = [
    ({"body_text": "a 157", "body_html": "<p>b 157"}, "b 157"),
    ({"body_nitf": "<p>a", "body_text": "b 157"}, "b 157"),
    ({"body_nitf": "<p>a</p>"}, "a"),
    ({"bodies": [{"value": "<p>x 157</p>"}]}, "x 157"),
    ({"bodies": [{"contentType": "text/plain", "value": "a <b c"}]}, "a <b c"),
    ({"description_text": "A bus.", "type": "picture"}, "A bus."),
    ({"headline": "A swap", "versioncreated": None}, "A swap"),
    ({"associations": [5, {"description_text": "A bus."}]}, "A bus."),
]


@pytest.mark.parametrize(("keys", "text"), BODIES)
def test_of_several_writings_of_a_body_one_is_read(keys: dict[str, object], text: str) -> None:
    assert ninjs(**keys).text == text


NITF = (
    '<inlineXML><nitf xmlns="x"><head><title>175</title></head><body><body.head><hedline>'
    "<hl1>A swap</hl1></hedline></body.head><body.content><p>Of 157.</p></body.content></body>"
    "</nitf></inlineXML>"
)
INLINE = [
    ('<inlineData contenttype="text/plain">One.\n\nTwo 157.</inlineData>', "One.\n\nTwo 157."),
    ('<inlineData contenttype="text/html"><![CDATA[<p>A &amp; 157]]></inlineData>', "A & 157"),
    ('<inlineData contenttype="text/html">&lt;p&gt;A &amp;amp; 157</inlineData>', "A & 157"),
    ("<inlineData>A 157</inlineData>", "A 157"),
    (NITF, "A swap\n\nOf 157."),
]


def newsml(content: str) -> str:
    return f"<newsItem><contentSet>{content}</contentSet></newsItem>"


@pytest.mark.parametrize(("content", "text"), INLINE)
def test_inline_content_is_read_in_its_own_format(content: str, text: str) -> None:
    file_text = newsml(content)
    document = read_text(file_text, path=Path("draft.xml"))
    assert document.text == text
    if "157" in text:
        start = text.index("157")
        assert document.in_file(Span(start, start + 3)).of(file_text) == "157"


UNDATED = (
    "<newsItem><itemMeta>\n<versionCreated>soon</versionCreated></itemMeta>"
    "<contentMeta><headline>x</headline></contentMeta></newsItem>"
)
BOMB = (
    '<!DOCTYPE newsItem [\n<!ENTITY a "aaaaaaaaaa">\n<!ENTITY b "&a;&a;&a;">]>'
    "<newsItem>&b;</newsItem>"
)
UNREADABLE = [
    ("a.json", '{"headline": "a",\n "x": }', "a.json:2:7: the draft is not JSON: Expecting value"),
    ("a.json", "", "a.json:1:1: the draft is not JSON"),
    ("a.json", "[" * 50_000, "a.json: the draft's JSON is nested too deep"),
    ("a.json", '{"a": ' + "9" * 5000 + "}", "a.json: the draft's JSON cannot be read: Exceeds"),
    ("a.json", '{"name": "x"}', "a.json: the JSON holds no draft; found nothing to read"),
    ("a.json", '["x"]', "a.json: the JSON holds no draft"),
    ("a.json", '{"headline": 5}', "a.json: headline is not a text; found 5; expected a string"),
    ("a.json", '{"bodies": [{"value": {}}]}', "a.json: a value of bodies is not a text; found an "),
    (
        "a.json",
        '{"headline": "a",\n"versioncreated": "soon"}',
        "a.json:2: versioncreated is not a day; found 'soon'",
    ),
    ("a.xml", "<newsItem>\n<a></b></newsItem>", "a.xml:2:6: the draft is not XML: mismatched tag"),
    ("a.xml", "", "a.xml:1:1: the draft is not XML: no element found"),
    ("a.xml", "<rss/>", "a.xml: the XML is not NewsML-G2; found <rss>; expected <newsItem> or"),
    ("a.xml", "<newsItem/>", "a.xml: the NewsML-G2 holds no draft"),
    ("a.xml", newsml("<inlineData contenttype='image/png'>x</inlineData>"), "a.xml: the NewsML-G2"),
    ("a.xml", UNDATED, "a.xml:2: versionCreated is not a day; found 'soon'"),
    ("a.xml", BOMB, "a.xml:2: the draft declares an entity"),
    (
        "a.xml",
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><newsItem>&a;</newsItem>',
        "a.xml:1: the draft declares an entity",
    ),
    ("a.xml", newsml("<inlineXML><p>&nbsp;</p></inlineXML>"), "a.xml:1:37: the draft is not XML"),
]


@pytest.mark.parametrize(("name", "text", "message"), UNREADABLE)
def test_what_is_no_draft_is_told_in_one_message(name: str, text: str, message: str) -> None:
    with pytest.raises(DraftError) as error:
        read_text(text, path=Path(name))
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


def test_a_lone_half_of_a_character_is_no_fault() -> None:
    assert read_text('{"headline": "a \\ud83d b"}', path=Path("a.json")).text == "a \ufffd b"


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(JSON_VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_json_is_read_as_the_standard_library_reads_it(
    value: object, ascii_only: bool, indent: int | None
) -> None:
    def plain(value: object) -> object:
        if isinstance(value, dict):
            return {key: plain(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [plain(inner) for inner in value]
        return value.text if isinstance(value, PlacedText) else json.loads(value)

    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert plain(read_json(text, None)) == value


def assert_placed(document: Document, paragraphs: list[list[Piece]], written: list[str]) -> None:
    assert document.text == "\n\n".join(" ".join(p.text for p in line) for line in paragraphs)
    end = 0
    for piece, form in zip((p for line in paragraphs for p in line), written, strict=True):
        start = document.text.index(piece.text, end)
        end = start + len(piece.text)
        place = document.in_file(Span(start, end)).of(document.file_text)
        assert form in (place, f"<b>{place}<\\/b>", f"<b>{place}</b>", f"{place}</b>")


@settings(max_examples=200)
@given(drafts(), st.booleans())
def test_in_ninjs_the_text_at_a_reported_position_is_the_text_that_was_read(
    paragraphs: list[list[Piece]], ascii_only: bool
) -> None:
    html = "".join("<p>" + " ".join(p.in_html() for p in line) + "</p>\n" for line in paragraphs)
    text = json.dumps({"body_xhtml": html}, ensure_ascii=ascii_only)
    document = read_text(text, path=Path("a.json"))
    written = [
        json.dumps(piece.in_html(), ensure_ascii=ascii_only)[1:-1]
        for line in paragraphs
        for piece in line
    ]
    assert_placed(document, paragraphs, written)


@settings(max_examples=200)
@given(drafts())
def test_in_newsml_the_text_at_a_reported_position_is_the_text_that_was_read(
    paragraphs: list[list[Piece]],
) -> None:
    html = "".join("<p>" + " ".join(p.in_html() for p in line) + "</p>\n" for line in paragraphs)
    document = read_text(newsml(f"<inlineXML>{html}</inlineXML>"), path=Path("a.xml"))
    assert_placed(document, paragraphs, [p.in_html() for line in paragraphs for p in line])
    escaped = newsml(f"<inlineData contenttype='text/html'>{escape(html)}</inlineData>")
    assert read_text(escaped, path=Path("a.xml")).text == document.text


HOSTILE = [
    ('{"headline": "', "\\n", 'x"}'),
    ('{"body_html": "', "&amp;", 'x"}'),
    ('{"headline": "x", "associations": [', "{},", "{}]}"),
    ('{"headline": "x", "y": "', "\\\\", '"}'),
    ("<newsItem><contentSet><inlineXML>", "&amp;", "</inlineXML></contentSet></newsItem>"),
    ("<newsItem><contentSet><inlineXML>", "<p/>", "é</inlineXML></contentSet></newsItem>"),
    ("<newsItem><contentSet><inlineData>", "é\n", "é</inlineData></contentSet></newsItem>"),
]


@pytest.mark.parametrize(("before", "piece", "after"), HOSTILE)
def test_time_is_linear_in_hostile_items(before: str, piece: str, after: str) -> None:
    path = Path("a.json" if before.startswith("{") else "a.xml")
    assert_linear(
        lambda length: before + piece * (length // len(piece)) + after,
        lambda text: read_text(text, path=path),
    )
