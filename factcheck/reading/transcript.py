"""The transcript of a word processor's file: one line a paragraph, and the run each word is in.

Such a file has no text that a position could count in, so the transcript stands for it: the body's
paragraphs, empty ones too, then those of text boxes and notes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.model import BlockKind, WrittenRun
from factcheck.reading.assembly import RawBlock, Run
from factcheck.reading.blocks import Blocks, as_shown, raised
from factcheck.reading.content import unreadable
from factcheck.reading.plain import is_heading

BODY = "body"
MAX_CHARACTERS = 2_000_000
LINE_BREAK = "\v"
"""As word processors write a line that ends within a paragraph."""


class Transcript:
    """What has been read so far; positions count in its text."""

    def __init__(self, path: Path | None) -> None:
        """Begin; `path` names the file where it proves too long."""
        self._path = path
        self.blocks = Blocks()
        self.runs: list[WrittenRun] = []
        self._lines: list[str] = []
        self._line: list[str] = []
        self._length = 0
        self._shown: list[Run] = []
        self._part, self._paragraph = BODY, 0
        self._last: tuple[int, int] | None = None

    @property
    def text(self) -> str:
        """The lines of all paragraphs that have ended."""
        return "\n".join(self._lines)

    @property
    def is_blank(self) -> bool:
        """Tell whether the paragraph has nothing to read so far."""
        return not any(run.text.strip() for run in self._shown)

    def begin_part(self, name: str) -> None:
        """Begin the part `name`, in which paragraphs count from 1 again."""
        self.end_block(BlockKind.PARAGRAPH)
        self._part, self._paragraph = name, 0

    def begin_paragraph(self) -> None:
        """Begin the next paragraph."""
        self._paragraph += 1
        self._last = None

    def write(self, text: str, run: int, *, raise_: bool = False) -> int:
        """Write text that stands in the paragraph's `run`; return where it begins.

        It takes no more lines than one: what breaks a line is told by `LINE_BREAK`.
        """
        start = self._length
        if text and self._last != (self._paragraph, run):
            self.runs.append(WrittenRun(start, self._part, self._paragraph, run))
            self._last = (self._paragraph, run)
        self._line.append(text)
        self._length += len(text)
        if self._length > MAX_CHARACTERS:
            most = f"at most {MAX_CHARACTERS:,} characters"
            raise unreadable(self._path, "the draft's text is too long", expected=most)
        runs: Iterable[Run] = (Run(text.replace(LINE_BREAK, " "), start),)
        if raise_:
            runs = raised(runs, "".join(run.text for run in self._shown[-4:]))
        after_space = not self._shown or self._shown[-1].text.endswith(" ")
        self._shown += as_shown(runs, after_space)
        return start

    def end_paragraph(self, kind: BlockKind, *, joined: bool = False) -> None:
        """End the paragraph; if it is `joined`, the next one goes on in its block."""
        self._lines.append("".join(self._line))
        self._line = []
        self._length += 1
        if not joined:
            self.end_block(kind)

    def end_block(self, kind: BlockKind) -> None:
        """Make a block of what was written since the last one."""
        self.blocks.add(kind, self._shown)
        self._shown = []

    def finish(self) -> list[RawBlock]:
        """Return the blocks; a short first line is the title of a draft that marks none."""
        self.end_block(BlockKind.PARAGRAPH)
        blocks = self.blocks.finish()
        if blocks and not any(block.kind is BlockKind.TITLE for block in blocks):
            first = blocks[0]
            text = "".join(run.text for run in first.runs).strip()
            if first.kind is BlockKind.PARAGRAPH and is_heading(text) and len(blocks) > 1:
                blocks[0] = RawBlock(BlockKind.TITLE, first.runs)
        return blocks
