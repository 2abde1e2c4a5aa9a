"""A live draft: checked version after version, without reading anew what has not changed."""

from __future__ import annotations

from pathlib import Path

from attrs import define, field

from factcheck.matching.memory import Memory
from factcheck.model import Document, Report
from factcheck.reading.draft import read_text
from factcheck.reading.room import with_room
from factcheck.workflow.desk import Desk


@define(eq=False, repr=False)
class LiveDraft:
    """A draft at a desk. What is found is what `Desk.check` finds in the newest version alone."""

    desk: Desk
    path: Path
    _memory: Memory = field(factory=Memory, init=False)
    _last: Document | None = field(default=None, init=False)

    def read(self, text: str) -> Document:
        """Read a version; what is like the last version stands where it stood there."""
        return with_room(read_text(text, path=self.path), self._last)

    def check(self, document: Document) -> tuple[Document, Report]:
        """Check a version as it was read here."""
        found = self.desk.check(document, self._memory)
        self._last = document
        return found
