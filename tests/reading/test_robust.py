"""Every format, given files that no program would write: a document or one clear error, always."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import DraftError
from factcheck.model import Document, Span
from factcheck.reading import read_stream
from tests.reading.making import docx, docx_parts, odt, odt_parts, zipped

FILES = Path(__file__).parent / "files"
SEEDS = sorted(path.name for path in FILES.iterdir())


def read_or_refused(data: bytes, name: str) -> Document | None:
    """Return the document, checked for what holds of all, or None for an error of one line."""
    try:
        document = read_stream(io.BytesIO(data), path=Path(name))
    except DraftError as error:
        assert "\n" not in str(error)  # noqa: PT017  (an error is one of two right outcomes)
        return None
    assert document.text == "\n\n".join(b.span.of(document.text) for b in document.blocks)
    end = len(document.file_text)
    for offset, char in enumerate(document.text):
        place = document.in_file(Span(offset, offset + 1))
        assert 0 <= place.start <= place.end <= end
        if document.runs and not char.isspace() and char not in "|⁰¹²³⁴⁵⁶⁷⁸⁹":
            assert place.of(document.file_text) == char
    return document


@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("name", SEEDS)
@given(
    st.lists(
        st.tuples(st.floats(0, 1), st.sampled_from(["cut", "double", "flip"]), st.integers(1, 60)),
        min_size=1,
        max_size=4,
    )
)
def test_a_damaged_file_is_read_or_refused(name: str, damage: list[tuple[float, str, int]]) -> None:
    data = (FILES / name).read_bytes()
    for place, kind, length in damage:
        at = int(place * len(data))
        if kind == "cut":
            data = data[:at] + data[at + length :]
        elif kind == "double":
            data = data[:at] + data[at : at + length] + data[at:]
        elif at < len(data):
            data = data[:at] + bytes([data[at] ^ length]) + data[at + 1 :]
    read_or_refused(data, name)


WORDS = ["p", "r", "t", "tbl", "tr", "tc", "del", "ins", "sdt", "txbxContent", "pPr", "rPr", "ruby"]
LEAVES = [
    *['<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="separate"/>', "<w:tab/>"],
    *['<w:fldChar w:fldCharType="end"/>', '<w:footnoteReference w:id="1"/>', "<w:br/>", "<w:del/>"],
    *["<w:vanish/>", '<w:pStyle w:val="Titel"/>', '<w:vertAlign w:val="superscript"/>', "157", " "],
    *["<w:t>157</w:t>", "<w:r><w:t>a b</w:t></w:r>", "<!-- c -->", "<?x y?>", "<m:t>x</m:t>"],
]
SPANS = ["text:p", "text:h", "text:span", "text:list", "text:list-item", "table:table", "text:a"]
BOXES = ["table:table-row", "table:table-cell", "draw:frame", "draw:text-box", "text:note-body"]
INLINE = [
    *["157", " ", "<text:s/>", '<text:s text:c="2"/>', "<text:tab/>", "<text:line-break/>", "a b"],
    *["<!-- c -->", "<?x y?>", '<text:note text:note-class="endnote"/>', "<text:p>x</text:p>"],
]


def nested(names: list[str], leaves: list[str]) -> st.SearchStrategy[str]:
    """Return XML of those elements in any order, within each other."""
    return st.recursive(
        st.sampled_from(leaves),
        lambda inner: st.builds(
            lambda name, parts: f"<{name}>{''.join(parts)}</{name}>",
            st.sampled_from(names),
            st.lists(inner, max_size=4),
        ),
        max_leaves=25,
    )


@settings(max_examples=300, deadline=None)
@given(nested([f"w:{name}" for name in WORDS], LEAVES))
def test_any_elements_of_word_within_each_other_are_read(body: str) -> None:
    note = f'<w:footnote w:id="1">{body}</w:footnote>'
    assert read_or_refused(docx(body, footnotes=note), "a.docx")


@settings(max_examples=300, deadline=None)
@given(nested([*SPANS, *BOXES], INLINE))
def test_any_elements_of_opendocument_within_each_other_are_read(body: str) -> None:
    assert read_or_refused(odt(body), "a.odt")


PARTS = [*docx_parts(""), *odt_parts("")]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("content", ["", "x", "<x/>", "\0", "<!DOCTYPE x><x/>", None])
def test_a_file_with_any_part_missing_or_wrong_is_read_or_refused(
    part: str, content: str | None
) -> None:
    make, name = (docx_parts, "a.docx") if part in docx_parts("") else (odt_parts, "a.odt")
    parts = {key: data for key, data in make("").items() if (key, content) != (part, None)}
    if content is not None:
        parts[part] = content
    read_or_refused(zipped(parts), name)
