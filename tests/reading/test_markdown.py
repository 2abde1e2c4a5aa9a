"""Markdown drafts: what a reader sees is read, and nothing else, each character in its place."""

from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import BlockKind, Document, Span
from factcheck.reading import read_text

KINDS = [
    ("Kyiv freed 157.", BlockKind.PARAGRAPH, "Kyiv freed 157."),
    ("# The swap #", BlockKind.TITLE, "The swap"),
    ("## The swap", BlockKind.HEADING, "The swap"),
    ("The swap\n========", BlockKind.TITLE, "The swap"),
    ("- 157 freed", BlockKind.LIST_ITEM, "157 freed"),
    ("12. 157 freed", BlockKind.LIST_ITEM, "157 freed"),
    ("> He said so.\nAnd more.", BlockKind.QUOTE, "He said so. And more."),
    ("- > deep", BlockKind.QUOTE, "deep"),
    ("| Side | Freed |\n|--|--|", BlockKind.TABLE, "Side | Freed"),
    ("<figcaption>A bus</figcaption>", BlockKind.CAPTION, "A bus"),
]

INLINE = [
    ("**157** *prisoners* of __war__", "157 prisoners of war"),
    ('[157 prisoners](https://a.org/2026 "183") freed', "157 prisoners freed"),
    ("[157 *prisoners*][1] freed\n\n[1]: https://a.org", "157 prisoners freed"),
    ("freed <!-- or 175? --> 157", "freed  157"),
    ("freed ~~175~~ 157", "freed  157"),
    ("freed `175` 157", "freed  157"),
    ("freed ![175 men](bus.png) 157", "freed  157"),
    ("freed <https://a.org/175> 157", "freed  157"),
    ("AT&amp;T &mdash; \\*157\\*", "AT&T — *157*"),
    ("a<br>b", "a b"),
    ("freed <del>175</del> <s>175 <b>x</b></s> 157", "freed   157"),
    ("freed 157 men</s>", "freed 157 men"),
    ("157 men<sup>1</sup>, 12 km<sup>2</sup>, 4<sup>th</sup>", "157 men, 12 km², 4th"),
    ("freed 157[^1] men\n\n[^1]: Of 183.", "freed 157 men\n\nOf 183."),
    ("freed 157[^a b] men, ^[183]", "freed 157[^a b] men, ^[183]"),
    ("157[^n]\n\n[^n]: Of\n    183.\n\n    More.\n\nBack.", "157\n\nOf 183.\n\nMore.\n\nBack."),
    ("one\ntwo", "one two"),
    ("one  \ntwo\\\nthree", "one two three"),
    ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
    ("<div>\n<p>157 <b>freed</b></p>\n</div>", "157 freed"),
    ("<div>\n<!--> 157 <!-- 175 --> freed\n</div>", "157 freed"),
]

UNSEEN = [
    "<!-- 175 -->",
    "```\n175\n```",
    "    175",
    "[a]: https://a.org/175",
    "***",
    "<script>\nlet a = 175;\n</script>",
    "<!-- never closed 175",
    "",
    "\n\n  \n",
]


def read(markdown: str) -> Document:
    return read_text(markdown, path=Path("draft.md"))


@pytest.mark.parametrize(("markdown", "kind", "text"), KINDS)
def test_each_kind_of_block_is_told(markdown: str, kind: BlockKind, text: str) -> None:
    document = read(markdown)
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks] == [(kind, text)]


@pytest.mark.parametrize(("markdown", "text"), INLINE)
def test_only_what_a_reader_sees_is_read(markdown: str, text: str) -> None:
    assert read(markdown).text == text


@pytest.mark.parametrize("markdown", UNSEEN)
def test_what_a_reader_does_not_see_is_left_out(markdown: str) -> None:
    document = read(markdown)
    assert (document.text, document.blocks) == ("", ())


def test_blocks_never_run_together() -> None:
    document = read("# A\nb\n- c\n- d\n\n| e | f |\n|-|-|\n| g | h |\n")
    assert document.text == "A\n\nb\n\nc\n\nd\n\ne | f\n\ng | h"


def test_only_the_first_heading_of_the_first_level_is_the_title() -> None:
    document = read("# One\n\n# Two\n")
    assert document.title == "One"
    assert [block.kind for block in document.blocks] == [BlockKind.TITLE, BlockKind.HEADING]


PLACED = [
    "# The **swap** of 157 #\n",
    "> He said 157\n> were freed\n",
    "> He said\nlazily 157 here\n",
    "- one\n\n  157 here\n",
    "1.  - > deep 157 text\n",
    "a [link 157](x) b\n",
    "***157** both*\n",
    "\\*\\_ 157 &amp; more\n",
    "**a** ** 157 **b** \n",
    '[a](b "157!") 157 c\n',
    "~~157!~~ 157 d\n",
    "`157!` 157 d\n",
    "| a \\| b | 157 x |\n|---|---|\n",
    "> | a | b |\n> |---|---|\n> | \\|\\| c | 157 |\n",
    "a|b\n-|-\n|| 157\n",
    "x[^1]\n\n[^1]: note 157\n",
    "x[^1]\n\n[^1]: a\n\n    > 157\n\n[^2]: b\n",
    "x[^1] 157 y\n\n[^1]: a\n",
    "- [^1]: 157\n\n[^1]\n",
    "157|b\n-|-\n",
    "x\n\n<p>&amp;<b>157</b></p>\n",
    "> <p>a\n> 157</p>\n",
    "\tcode\n\n\ta\n\n-\ttabbed 157\n",
    "Set\n157\n---\n",
    "---\ntitle: 'It''s 157'\n---\nx",
    '---\ntitle: "Say \\"so\\": 157"\n---\nx',
    "---\ntitle: 7 5 1 157\n---\nx",
    "---\ntitle: >-\n  folded\n  over 157\n---\nx",
    "\ufeff# 157\n",
    "\ufeff---\ndate: 2026-02-05\n---\n157\n",
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("markdown", PLACED)
def test_a_figure_is_found_where_it_stands_in_the_file(markdown: str, line_end: str) -> None:
    file_text = markdown.replace("\n", line_end)
    document = read(file_text)
    start = document.text.index("157")
    place = document.in_file(Span(start, start + 3))
    assert place.of(file_text) == "157"
    assert file_text[place.end : place.end + 1] != "!", "the figure in the markup was taken"


FRAGMENTS = [
    *["157", "word", "é", "“", "😀", " ", "\t", "    ", "\n", "\n\n", "\r\n", "\\\n", "  \n"],
    *["*", "**", "_", "~~", "`", "[", "](b)", "![", "]", "&amp;", "\\*"],
    *["> ", "- ", "1. ", "# ", "---\n", "===\n", "|", "\\|", "|-|-|\n"],
    *["<b>", "</b>", "<p>", "<!--", "-->", "<sup>", "</sup>", "<s>", "</s>", "[^1]", "[^1]: "],
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))
def test_every_visible_character_maps_to_itself(markdown: str) -> None:
    document = read(markdown)
    for offset, char in enumerate(document.text):
        if not char.isspace() and char not in "|¹⁵⁷":  # a mark between cells, raised figures
            assert unescape(document.in_file(Span(offset, offset + 1)).of(markdown)) == char


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))
def test_the_text_is_its_blocks_parted_by_empty_lines(markdown: str) -> None:
    document = read(markdown)
    assert document.text == "\n\n".join(b.span.of(document.text) for b in document.blocks)


@pytest.mark.parametrize(
    ("opening", "by_level"),
    [("- ", "  "), (">", ">"), ("1. ", "   ")],
    ids=["list", "quote", "numbers"],
)
def test_nothing_is_nested_too_deeply_to_be_read(opening: str, by_level: str) -> None:
    text = "".join(f"{by_level * level}{opening}item {level}\n\n" for level in range(200))
    read = read_text(text, path=Path("draft.md"))
    for level in range(200):
        start = read.text.index(f"item {level}")
        span = Span(start, start + len(f"item {level}"))
        assert read.in_file(span).of(text) == f"item {level}"
