"""Markdown: the visible text of its paragraphs, headings, lists, tables and block quotes.

Left out are code, images, comments, tags, bare addresses, the marks of notes and text that is
struck out. The parser does not say where a block's text stands in the file, so the rules that make
blocks with text are wrapped: each notes the offsets at which its lines begin, past the marks of
lists and quotations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt, rules_block
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from factcheck.model import BlockKind, Piece
from factcheck.reading.assembly import Origins, RawBlock, Run
from factcheck.reading.blocks import CELL_SEPARATOR
from factcheck.reading.content import Content
from factcheck.reading.front_matter import under_front_matter
from factcheck.reading.inline import note_places, visible_runs
from factcheck.reading.visible_html import html_blocks

BlockRule = Callable[[StateBlock, int, int, bool], bool]

OPENING = {
    "blockquote_open": BlockKind.QUOTE,
    "heading_open": BlockKind.HEADING,
    "list_item_open": BlockKind.LIST_ITEM,
    "tr_open": BlockKind.TABLE,
}
DEEPEST = 40
"""Levels of tokens; a list has two. Each takes a few calls, of which there are not endlessly many.
"""
CLOSING = frozenset(name.replace("_open", "_close") for name in OPENING)


def read_markdown(text: str, path: Path | None) -> Content:
    """Read a draft of Markdown."""
    return under_front_matter(text, path, markdown_blocks)


def markdown_blocks(text: str) -> Iterator[RawBlock]:
    """Yield the blocks of `text` with something to read in them, in order.

    The first heading of the first level is the title. A row of a table is one block, its cells
    parted by a mark.
    """
    # The parser wants bare line feeds; these replacements keep every offset.
    source = text.replace("\\\r\n", " \\\n").replace("\r\n", " \n").replace("\r", "\n")
    parser, environment = _parser(), dict[str, object]()
    kinds = [BlockKind.PARAGRAPH]
    row: list[Run] = []
    cursor = 0
    untitled = True
    for token in parser.parse(source, environment):
        if token.type in OPENING:
            kinds.append(OPENING[token.type])
            if untitled and token.tag == "h1":
                kinds[-1], untitled = BlockKind.TITLE, False
            row, cursor = [], 0
        elif token.type in CLOSING:
            if kinds.pop() is BlockKind.TABLE:
                yield RawBlock(BlockKind.TABLE, tuple(row))
        elif token.type == "html_block":
            yield from html_blocks(token.content, _line_origins(token), kinds[-1])
        elif token.type == "inline" and kinds[-1] is BlockKind.TABLE:
            origins, cursor = _cell_origins(token, source, cursor)
            if row and token.content:
                row.append(Run(CELL_SEPARATOR, row[-1].origin + len(row[-1].text)))
            row.extend(visible_runs(token.content, origins, parser, environment))
        elif token.type == "inline":
            runs = visible_runs(token.content, _line_origins(token), parser, environment)
            yield RawBlock(kinds[-1], tuple(runs))


@cache
def _parser() -> MarkdownIt:
    """Return a parser of CommonMark with tables, struck text and notes.

    Its tokens know their lines.
    """
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST})
    blocks = _EveryBlock()
    blocks.ruler, parser.block = parser.block.ruler, blocks
    parser.enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False)
    parser.core.ruler.enableOnly(["normalize", "block"])
    text_breakers = ["paragraph", "reference", "blockquote"]
    for name, rule, interrupts in (
        ("table", rules_block.table, text_breakers[:2]),
        ("html_block", rules_block.html_block, text_breakers),
        ("heading", rules_block.heading, text_breakers),
        ("lheading", rules_block.lheading, []),
        ("paragraph", rules_block.paragraph, []),
    ):
        parser.block.ruler.at(name, _noting_lines(rule), {"alt": interrupts})
    note_places(parser)
    return parser


class _EveryBlock(ParserBlock):
    """Reads what is nested too deeply for lists and quotations as paragraphs, not as nothing."""

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803  (its base's)
        """Make tokens of some lines."""
        if state.level < DEEPEST:
            super().tokenize(state, startLine, endLine)
            return
        paragraph = self.ruler.getRules("")[-1]
        line = state.skipEmptyLines(startLine)
        while line < endLine and state.sCount[line] >= state.blkIndent:
            paragraph(state, line, endLine, False)
            line = state.skipEmptyLines(state.line)
        state.line = line


def _noting_lines(rule: BlockRule) -> BlockRule:
    """Return `rule`, made to note on its tokens where each of their lines begins."""

    def noting(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count = len(state.tokens)
        matched = rule(state, start, end, silent)
        for token in state.tokens[count:]:
            if token.type in ("inline", "html_block") and token.map:
                lines = range(*token.map)
                token.meta["lines"] = [state.bMarks[n] + state.tShift[n] for n in lines]
                if rule is rules_block.heading:
                    token.meta["lines"][0] += len(state.tokens[count].markup)
                    token.meta["lines"][0] = state.skipSpaces(token.meta["lines"][0])
        return matched

    return noting


def _line_origins(token: Token) -> Origins:
    """Map a block's content, line by line, to where its lines begin in the file."""
    pieces: list[Piece] = []
    start = 0
    for line, origin in zip(token.content.split("\n"), token.meta["lines"], strict=False):
        indent = len(line) - len(line.lstrip())
        pieces.append(Piece(start, origin - indent, len(line) + 1))
        start += len(line) + 1
    return Origins(tuple(pieces))


def _cell_origins(token: Token, source: str, cursor: int) -> tuple[Origins, int]:
    """Map a cell's content to the file and return where the next cell of its row begins.

    `cursor` is where this cell begins, 0 for the first. A pipe in a cell is written with a
    backslash, which its content lacks.
    """
    if not cursor:
        cursor = token.meta["lines"][0]
        cursor += source.startswith("|", cursor)
    cursor = _past_spaces(source, cursor)
    pieces: list[Piece] = []
    start = 0
    for part in token.content.split("|"):
        pieces.append(Piece(start, cursor, len(part) + 1))
        start += len(part) + 1
        cursor += len(part) + len("\\|")
    cursor = _past_spaces(source, cursor - len("\\|"))
    return Origins(tuple(pieces)), cursor + source.startswith("|", cursor)


def _past_spaces(source: str, at: int) -> int:
    while source[at : at + 1] in (" ", "\t"):
        at += 1
    return at
