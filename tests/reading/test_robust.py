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
MADE = "|⁰¹²³⁴⁵⁶⁷⁸⁹"
"""What reading writes in the stead of what the file has."""


def broken_laws(data: bytes, name: str, *, may_be_refused: bool = True) -> list[str]:
    """Return what does not hold of the document that is read, or of the error in its stead."""
    try:
        document = read_stream(io.BytesIO(data), path=Path(name))
    except DraftError as error:
        return [str(error)] if "\n" in str(error) or not may_be_refused else []
    of_blocks = "\n\n".join(block.span.of(document.text) for block in document.blocks)
    broken = [] if document.text == of_blocks else [f"{document.text!r} is not {of_blocks!r}"]
    for offset in range(len(document.text)):
        broken += misplaced(document, offset)
    return broken


def misplaced(document: Document, offset: int) -> list[str]:
    """Return what is wrong with the place in the file of one character of a document's text."""
    char, place = document.text[offset], document.in_file(Span(offset, offset + 1))
    if not 0 <= place.start <= place.end <= len(document.file_text):
        return [f"{char!r} at {offset} is outside of the file: {place}"]
    kept = document.runs and not char.isspace() and char not in MADE
    written = place.of(document.file_text)
    return [f"{char!r} at {offset} is {written!r} there"] if kept and written != char else []


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
    assert broken_laws(data, name) == []


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
    assert broken_laws(docx(body, footnotes=note), "a.docx", may_be_refused=False) == []


@settings(max_examples=300, deadline=None)
@given(nested([*SPANS, *BOXES], INLINE))
def test_any_elements_of_opendocument_within_each_other_are_read(body: str) -> None:
    assert broken_laws(odt(body), "a.odt", may_be_refused=False) == []


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
    assert broken_laws(zipped(parts), name) == []
