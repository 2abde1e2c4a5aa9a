"""HTML drafts: what the page shows is read, and nothing else, each character in its place."""

import datetime as dt
import io
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from factcheck.model import BlockKind, DateOrigin, Document, Span
from factcheck.reading import read_stream, read_text
from tests.reading.generated_drafts import Piece, drafts
from tests.reading.timing import assert_linear

PAGE = Path(__file__).parent / "files" / "page.html"


def read(html: str) -> Document:
    return read_text(html, path=Path("draft.html"))


def blocks(html: str) -> list[str]:
    document = read(html)
    return [block.span.of(document.text) for block in document.blocks]


KINDS = [
    ("<p>Kyiv freed 157.", BlockKind.PARAGRAPH, "Kyiv freed 157."),
    ("Kyiv freed 157.", BlockKind.PARAGRAPH, "Kyiv freed 157."),
    ("<h1>The swap</h1>", BlockKind.TITLE, "The swap"),
    ("<h2>The swap</h2>", BlockKind.HEADING, "The swap"),
    ("<ul><li>157 freed", BlockKind.LIST_ITEM, "157 freed"),
    ("<ul><li><p>157 freed</p></ul>", BlockKind.LIST_ITEM, "157 freed"),
    ("<dl><dd>157 freed", BlockKind.LIST_ITEM, "157 freed"),
    ("<blockquote><p>He said so.", BlockKind.QUOTE, "He said so."),
    ("<table><tr><th>Side<th>Freed</table>", BlockKind.TABLE, "Side | Freed"),
    ("<table><td>Side<td>Freed</table>", BlockKind.TABLE, "Side | Freed"),
    ("<table><caption>Freed</caption></table>", BlockKind.CAPTION, "Freed"),
    ("<figure><img alt='175'><figcaption>A bus", BlockKind.CAPTION, "A bus"),
]

TEXTS = [
    ("<b>157</b> <i>prisoners</i> of <u>war</u>", ["157 prisoners of war"]),
    ("freed <!-- or 175? --> 157", ["freed 157"]),
    ("freed <!--> 157 <!---> men", ["freed 157 men"]),
    ("freed <!-- 175 --!> 157", ["freed 157"]),
    ("freed <?php echo 175 ?> 157 <![CDATA[175]]>", ["freed 157"]),
    ("AT&amp;T&nbsp;&mdash; &#49;57 &#x31;57", ["AT&T\xa0— 157 157"]),
    ("&copyright &notit; &bogus; & a < b", ["©right ¬it; &bogus; & a < b"]),
    ("Minis&shy;try of De<wbr>fence", ["Ministry of Defence"]),
    ("one\n\t two", ["one two"]),
    ("<p>one<br>two", ["one two"]),
    ("<p>one<br>\n<br/>two", ["one", "two"]),
    ("<p>one<p>two<div>three</div>four", ["one", "two", "three", "four"]),
    ("<pre>one\ntwo\n \nthree</pre>", ["one two", "three"]),
    ("<a title='175 > 157' href=\"x>175\">157</a>", ["157"]),
    ("<p>He said <q>no, <q>never</q></q>.", ["He said “no, ‘never’”."]),
    ("157<sup><a href=#n1>1</a></sup> freed", ["157 freed"]),
    ("prisoners<sup>1</sup> freed", ["prisoners freed"]),
    ("12 km<sup>2</sup>, the 4<sup>th</sup>, 10<sup>6</sup>", ["12 km², the 4th, 10⁶"]),
    ("<custom-tag>one</custom-tag> two", ["one two"]),
    (
        "<table><tr><td>a<td>157<tr><td>b<td>160</table>after",
        ["a | 157", "b | 160", "after"],
    ),
    (
        "<table><tr><td><p>A story.</p><p>It goes on.</p></td><td>Aside</table>",
        ["A story.", "It goes on.", "Aside"],
    ),
    (
        "<table><tr><td>x<td><table><tr><td>in<td>157</table></table>",
        ["x | in | 157"],
    ),
    ("<p>a<table><tr><td><p>b</table><p>c", ["a", "b", "c"]),
    ("</p></td></q>one</div> two", ["one", "two"]),
]

UNSEEN = [
    "<head><title>175</title><style>a{b:175}</style></head>",
    "<script>if (a < b) x = '<p>175</p>'</script>",
    "<SCRIPT>175</Script >",
    "<script>'</scripted>' 175",
    "<nav><ul><li>175</ul></nav>",
    "<p hidden>175<b>175</b></p>",
    "<div aria-hidden=TRUE>175</div>",
    '<div style="color:red; DISPLAY : none"><p>175</div>',
    "<del>175</del><s>175</s><strike>175</strike>",
    "<code>175</code>",
    "<template><p>175</template>",
    "<select><option>175<option>176</select>",
    "<textarea><p>175</textarea>",
    "<button>175</button><input value=175>",
    "<!-- 175",
    '<p title="175',
    "<svg><text>175</text></svg>",
    "",
    " \n ",
]


@pytest.mark.parametrize(("html", "kind", "text"), KINDS)
def test_each_kind_of_block_is_told(html: str, kind: BlockKind, text: str) -> None:
    document = read(html)
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks] == [(kind, text)]


@pytest.mark.parametrize(("html", "expected"), TEXTS)
def test_only_what_a_reader_sees_is_read(html: str, expected: list[str]) -> None:
    assert blocks(html) == expected


@pytest.mark.parametrize("html", UNSEEN)
def test_what_a_reader_does_not_see_is_left_out(html: str) -> None:
    assert blocks(html) == []


@pytest.mark.parametrize("html", [html for html in UNSEEN if html.endswith((">", "</Script >"))])
def test_what_comes_after_something_unseen_is_read(html: str) -> None:
    assert blocks(f"{html}<p>157") == ["157"]


def test_the_text_of_a_whole_page() -> None:
    document = read_text(PAGE.read_text(encoding="utf-8"), path=PAGE)
    assert [(b.kind.value, b.span.of(document.text)) for b in document.blocks] == [
        ("paragraph", "The Daily Example"),
        ("title", "Kyiv and Moscow swap 157 prisoners each"),
        ("paragraph", "By A. Writer, 5 February 2026"),
        ("paragraph", "Russia & Ukraine exchanged 157 prisoners of war each on Thursday."),
        ("caption", "Freed soldiers near Chernihiv"),
        ("quote", "“It was the first swap in five months,” the ministry said."),
        ("caption", "Swaps this winter"),
        ("table", "Date | Freed"),
        ("table", "5 February | 157"),
        ("list_item", "More talks are due."),
        ("paragraph", "© 2026 The Daily Example"),
    ]
    assert document.title == "Kyiv and Moscow swap 157 prisoners each"
    assert (document.date, document.date_origin) == (dt.date(2026, 2, 5), DateOrigin.METADATA)


def test_the_day_of_the_front_matter_and_of_the_option_come_before_the_pages() -> None:
    page = '<meta name="date" content="2026-02-05"><p>x'
    march = dt.date(2026, 3, 1)
    assert read_text(page, date=march, path=Path("a.html")).date == march
    front = f"---\ndate: 2026-01-01\ntitle: A swap of 157\n---\n{page}"
    document = read_text(front, date=march, path=Path("a.html"))
    assert (document.date, document.title) == (dt.date(2026, 1, 1), "A swap of 157")


@pytest.mark.parametrize(
    "meta",
    ['name="description" content="2026-02-05"', 'name="date" content="soon"', 'name="date"'],
)
def test_what_is_no_date_of_publication_dates_no_page(meta: str) -> None:
    assert read(f"<meta {meta}><p>x").date_origin is DateOrigin.TODAY


@pytest.mark.parametrize("begin", ["<!DOCTYPE html>", "\ufeff \n<html lang=en>", "<!doctype HTML>"])
def test_a_page_on_standard_input_is_known_by_how_it_begins(begin: str) -> None:
    document = read_stream(io.BytesIO(f"{begin}<p>Of <b>157</b>".encode()))
    assert document.text == "Of 157"


@settings(max_examples=200)
@given(drafts())
def test_the_text_at_a_reported_position_is_the_text_that_was_read(
    paragraphs: list[list[Piece]],
) -> None:
    html = "".join(
        "<p>" + " ".join(piece.in_html() for piece in pieces) + "</p>\n" for pieces in paragraphs
    )
    document = read(html)
    assert document.text == "\n\n".join(
        " ".join(piece.text for piece in pieces) for pieces in paragraphs
    )
    end = 0
    for piece in (piece for pieces in paragraphs for piece in pieces):
        start = document.text.index(piece.text, end)
        end = start + len(piece.text)
        place = document.in_file(Span(start, end)).of(html)
        assert piece.in_html() in (place, f"<b>{place}</b>", f"{place}</b>")


TAGS = [
    *["157", "word ", "é", "“", "😀", " ", "\n", "&amp;", "&#39;", "&eacute;", "&copy", "&", "<"],
    *["<p>", "</p>", "<b>", "</b>", "<div hidden>", "<div>", "</div>", "<br>", "<ul><li>", "<li>"],
    *["<!-- c -->", "<a href='>'>", "</a>", "<h2>", "</h2>", "<script>x</script>", "<blockquote>"],
    *["<table><tr><td>", "<td>", "</table>", "</ul>", "<section>", "</blockquote>", "<i>", "</i>"],
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(TAGS), max_size=40).map("".join))
def test_every_visible_character_maps_to_itself(html: str) -> None:
    document = read(html)
    for offset, char in enumerate(document.text):
        if not char.isspace() and char != "|":
            place = document.in_file(Span(offset, offset + 1)).of(html)
            assert unescape(place) == char


PARSED_ALIKE = [tag for tag in TAGS if "table" not in tag and tag not in ("<td>", "<div hidden>")]
"""Browsers move what is misplaced in a table to before it, and their parsers keep the hidden."""


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PARSED_ALIKE), max_size=25).map("".join))
def test_the_words_are_those_of_a_parser_that_browsers_go_by(html: str) -> None:
    tree = LexborHTMLParser(html)
    for node in tree.css("script"):
        node.decompose()
    theirs = tree.body.text() if tree.body else ""
    assert "".join(read(html).text.split()) == "".join(theirs.split())


HOSTILE = [
    *["<a \"<a '", "<div>", "</div>", "<p><button><div>", "<ul><li>", "<!--", "&", "&#", "<td>"],
    *["<tr>", "<sup>1", "<q>", "<script>", "</", "<b =x", "<pre>\n ", "\n", " ", "<br>", "<a b='"],
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear_in_hostile_pages(piece: str) -> None:
    assert_linear(lambda length: piece * (length // len(piece)), read)
