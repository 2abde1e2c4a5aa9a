"""Blocks in the making: their white space put together, the cells of a table's row in one block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.model import BlockKind
from factcheck.reading.assembly import UNPRINTED, RawBlock, Run

CELL_SEPARATOR = " | "
PIECE = re.compile(rf"[ \t\r\n\f]+|[^ \t\r\n\f{UNPRINTED}]+")
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
POWER = re.compile(r"\d\Z")
UNIT = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,2}\Z")
"""A word as short as the sign of a measure that has squares and cubes: m, km, ft."""
SQUARE_AND_CUBE = frozenset({"2", "3"})


class Blocks:
    """The blocks of a page, in order; a table's row becomes one block when it ends."""

    def __init__(self) -> None:
        self.done: list[RawBlock] = []
        self._rows: list[list[list[RawBlock]]] = []

    def add(self, kind: BlockKind, runs: Iterable[Run]) -> None:
        """Add a block, to the cell that is open if one is; nothing where it is only space."""
        block = RawBlock(kind, tuple(runs))
        if not any(run.text.strip() for run in block.runs):
            return
        if not self._rows:
            self.done.append(block)
            return
        if not self._rows[-1]:
            self._rows[-1].append([])
        self._rows[-1][-1].append(block)

    def open_row(self) -> None:
        """Begin a row of a table, which may stand in a cell of another."""
        self._rows.append([])

    def open_cell(self) -> None:
        """Begin a cell of the row that is open."""
        if self._rows:
            self._rows[-1].append([])

    def close_row(self) -> None:
        """End the row that is open: one block, unless a cell holds several, as in a layout."""
        cells = self._rows.pop()
        if all(len(cell) < 2 for cell in cells):
            row = tuple(_joined(block for cell in cells for block in cell))
            self.add(BlockKind.TABLE, row)
            return
        for block in (block for cell in cells for block in cell):
            self.add(block.kind, block.runs)

    def finish(self) -> list[RawBlock]:
        """Return all blocks, those of rows that never ended too."""
        while self._rows:
            self.close_row()
        return self.done


def _joined(cells: Iterable[RawBlock]) -> Iterator[Run]:
    end: int | None = None
    for cell in cells:
        if end is not None:
            yield Run(CELL_SEPARATOR, end, 0)
        yield from cell.runs
        last = cell.runs[-1]
        end = last.origin + (len(last.text) if last.width is None else last.width)


def as_shown(runs: Iterable[Run], after_space: bool = False) -> Iterator[Run]:
    """Yield `runs` as a page shows them: white space is one space, what is unprinted is gone.

    `after_space` tells that a space, or the beginning of a block, comes before them.
    """
    for run in runs:
        for piece in PIECE.finditer(run.text):
            part = run.part(*piece.span())
            space = part.text[0] in " \t\r\n\f"
            if not space:
                yield part
            elif not after_space:
                wide = part.width is None and len(part.text) > 1
                yield Run(" ", part.origin, len(part.text) if wide else part.width)
            after_space = space


def raised(runs: Iterable[Run], before: str) -> Iterator[Run]:
    """Yield `runs` as what stands above the line after the text `before`.

    Raised figures are never digits of the figure before them. After a figure, or as the square or
    cube of a unit, they are an exponent; after anything else the number of a note, and left out.
    """
    for run in runs:
        figure = run.text.strip()
        squared = figure in SQUARE_AND_CUBE and UNIT.search(before)
        if not figure.isdigit():
            yield run
        elif squared or POWER.search(before):
            yield run._replace(text=run.text.translate(SUPERSCRIPTS))
