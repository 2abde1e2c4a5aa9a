"""The visible text of HTML and of XML that is like it: what a reader sees, its blocks apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from factcheck.model import BlockKind
from factcheck.reading.assembly import Origins, RawBlock, Run
from factcheck.reading.blocks import Blocks, as_shown, raised
from factcheck.reading.elements import (
    BLOCKS,
    CELLS,
    ENDS,
    KINDS,
    PARAGRAPH_BOUNDS,
    TITLES,
    UNSEEN,
    VOID,
)
from factcheck.reading.html_tokens import Close, Open, Text, Token, html_tokens

DEEPEST = 128
"""Elements within elements; what is deeper counts as beside the last, as browsers have it."""
HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
EMPTY_LINE = re.compile(r"\n(?:[^\S\n]*\n)+")
LONGEST_UNIT = 4
"""Runs to look back at for what a raised figure stands behind."""
QUOTATION_MARKS = ("“”", "‘’")


class _Element(NamedTuple):
    name: str
    unseen: bool
    kind: BlockKind


def html_blocks(
    source: str,
    origins: Origins,
    kind: BlockKind = BlockKind.PARAGRAPH,
    *,
    titled: bool = True,
) -> list[RawBlock]:
    """Return the visible blocks of `source`, of `kind` where their element has none of its own.

    `titled` tells that the draft has its title already.
    """
    return visible_blocks(html_tokens(source, origins), kind, titled=titled)


def visible_blocks(tokens: Iterable[Token], kind: BlockKind, *, titled: bool) -> list[RawBlock]:
    """Return the blocks that `tokens` show; `titled` tells that the draft has its title already."""
    page = _Page(kind, titled)
    for token in tokens:
        if isinstance(token, Text):
            page.text(token.runs)
        elif isinstance(token, Open):
            page.open(token)
        else:
            page.close(token)
    return page.finish()


class _Page:
    """What is open while the tokens of a page go by, and the blocks that have been read."""

    def __init__(self, kind: BlockKind, titled: bool) -> None:
        self._blocks = Blocks()
        self._runs: list[Run] = []
        self._open: list[_Element] = []
        self._count: Counter[str] = Counter()
        self._kind = kind
        self._titled = titled
        self._broken = False
        """The last that was read is the end of a line; another one ends the paragraph."""

    def open(self, token: Open) -> None:
        """Begin an element, and end those that its start ends."""
        name = token.name
        self._end_implied(name)
        if name == "br":
            self._break_line(token.tag)
        elif name in BLOCKS:
            self._flush()
        if name in VOID or len(self._open) == DEEPEST:
            return
        if name == "tr":
            self._blocks.open_row()
        elif name in CELLS:
            if not self._in_row():
                self._push(Open("tr", {}, token.tag))
                self._blocks.open_row()
            self._blocks.open_cell()
        self._push(token)
        if name == "q":
            self._mark(0, token.tag)

    def close(self, token: Close) -> None:
        """End the innermost element of the name, and all in it; nothing where none is open."""
        if token.name in BLOCKS:
            self._flush()
        if not self._count[token.name]:
            return
        if token.name == "q":
            self._mark(1, token.tag)
        while self._pop() != token.name:
            pass

    def text(self, runs: tuple[Run, ...]) -> None:
        """Read text; what an element hides is passed over."""
        if self._open and self._open[-1].unseen:
            return
        if self._count["sup"]:
            before = "".join(run.text for run in self._runs[-LONGEST_UNIT:])
            runs = () if self._count["a"] else tuple(raised(runs, before))
        if not self._count["pre"]:
            self._append(runs)
            return
        for run in runs:
            at = 0
            for gap in EMPTY_LINE.finditer(run.text):
                self._append((run.part(at, gap.start()),))
                self._flush()
                at = gap.end()
            self._append((run.part(at, len(run.text)),))

    def finish(self) -> list[RawBlock]:
        """Return the blocks, when all tokens have gone by."""
        self._flush()
        return self._blocks.finish()

    def _append(self, runs: Iterable[Run]) -> None:
        after_space = not self._runs or self._runs[-1].text == " "
        shown = list(as_shown(runs, after_space))
        self._broken = self._broken and not shown
        self._runs += shown

    def _break_line(self, tag: Run) -> None:
        if self._open and self._open[-1].unseen:
            return
        if self._broken:
            self._flush()
            return
        self._append((tag._replace(text=" "),))
        self._broken = True

    def _mark(self, side: int, tag: Run) -> None:
        """Add the quotation mark that a browser shows for an element of quotation."""
        marks = QUOTATION_MARKS[(self._count["q"] - 1) % 2]
        if not self._open[-1].unseen:
            self._append((tag._replace(text=marks[side]),))

    def _flush(self) -> None:
        kind = self._open[-1].kind if self._open else self._kind
        self._blocks.add(kind, self._runs)
        self._runs, self._broken = [], False

    def _push(self, token: Open) -> None:
        outer = self._open[-1] if self._open else _Element("", False, self._kind)
        kind = KINDS.get(token.name, outer.kind)
        unseen = outer.unseen or token.name in UNSEEN or _hidden(token.attributes)
        if token.name in TITLES and not (self._titled or unseen):
            kind, self._titled = BlockKind.TITLE, True
        self._open.append(_Element(token.name, unseen, kind))
        self._count[token.name] += 1

    def _pop(self) -> str:
        element = self._open[-1]
        if element.name in BLOCKS:
            self._flush()
        self._open.pop()
        self._count[element.name] -= 1
        if element.name == "tr":
            self._blocks.close_row()
        return element.name

    def _in_row(self) -> bool:
        names = (one.name for one in reversed(self._open) if one.name in ("tr", "table"))
        return next(names, None) == "tr"

    def _end_implied(self, name: str) -> None:
        if name in BLOCKS:
            self._end(frozenset({"p"}), PARAGRAPH_BOUNDS)
        if name in ENDS:
            self._end(*ENDS[name])

    def _end(self, names: frozenset[str], bounds: frozenset[str]) -> None:
        """End the innermost of `names`, and all in it, unless one of `bounds` comes before."""
        if not any(self._count[name] for name in names):
            return
        found = next((e.name for e in reversed(self._open) if e.name in names | bounds), None)
        if found in names:
            while self._pop() != found:
                pass


def _hidden(attributes: Mapping[str, str]) -> bool:
    """Tell whether an element's own attributes keep it off the page."""
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or HIDING_STYLE.search(attributes.get("style", "")) is not None
    )
