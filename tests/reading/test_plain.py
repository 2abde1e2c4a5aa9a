"""Plain text drafts: where a writer ended a line, and where only the margin did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import BlockKind, Span
from factcheck.reading import read_text

WRAPPED = """\
Kyiv and Moscow freed 157 prisoners of war
each on Thursday, officials in both capitals
said."""

BLOCKS = [
    ("One.\n\nTwo.", ["One.", "Two."]),
    ("One.\n \t\nTwo.", ["One.", "Two."]),
    ("One.\r\n\r\nTwo.", ["One.", "Two."]),
    (WRAPPED, [WRAPPED.replace("\n", " ")]),
    ("A short headline\nKyiv freed 157 prisoners of war on Thursday.", 2),
    ("He spoke,\nand then he went on.", ["He spoke, and then he went on."]),
    ("- one\n- two", ["- one", "- two"]),
    ("A long line " + "on and on " * 15 + "end\nThe next one.", 2),
    ("  indented  ", ["indented"]),
    ("", []),
    (" \n\t\n", []),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_lines_are_joined_only_where_the_margin_broke_them(
    text: str, expected: list[str] | int
) -> None:
    document = read_text(text)
    blocks = [block.span.of(document.text) for block in document.blocks]
    assert (len(blocks) if isinstance(expected, int) else blocks) == expected


def test_a_short_line_with_no_mark_at_its_end_is_a_heading_and_the_first_is_the_title() -> None:
    document = read_text("The swap\n\nIt was done.\n\nWhat follows\n\nMore talks.")
    assert [b.kind for b in document.blocks] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]
    assert document.title == "The swap"


@pytest.mark.parametrize("line", ["“It was done”, he said.", "Who won?", "He said:", "x" * 200])
def test_a_sentence_or_a_long_line_is_no_heading(line: str) -> None:
    assert read_text(line).blocks[0].kind is BlockKind.PARAGRAPH


@given(st.text(alphabet=st.sampled_from("ab1. \t\n\r-“é😀\ufeff")))
def test_every_visible_character_is_read_and_maps_to_itself(text: str) -> None:
    document = read_text(text)
    visible = [char for char in text if not char.isspace() and char != "\ufeff"]
    assert [char for char in document.text if not char.isspace()] == visible
    for offset, char in enumerate(document.text):
        if not char.isspace():
            assert document.in_file(Span(offset, offset + 1)).of(text) == char
