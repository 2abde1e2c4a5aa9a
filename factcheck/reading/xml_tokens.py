"""XML as tokens: tags and text, each character with its place in the file.

Expat, of all parsers of XML at hand, tells the byte at which each stretch of text begins. Nothing
that a document type declares is used, and one that declares entities is refused.
"""

from __future__ import annotations

from pathlib import Path
from xml.parsers import expat

from factcheck.reading.assembly import Run
from factcheck.reading.content import unreadable
from factcheck.reading.html_tokens import Close, Open, Text, Token


def xml_tokens(text: str, path: Path | None) -> list[Token]:
    """Return the tags and texts of `text`, by local names; raise DraftError where it is not XML."""
    reader = _Reader(text)
    try:
        reader.read()
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        line, column = error.lineno, error.offset + 1
        raise unreadable(
            path, f"the draft is not XML: {reason}", line=line, column=column
        ) from error
    except _EntityDeclaredError as error:
        raise unreadable(
            path,
            "the draft declares an entity",
            line=error.args[0],
            expected="XML without entities",
        ) from error
    return reader.tokens


class _EntityDeclaredError(Exception):
    """A document type declares an entity, in the line that is the argument."""


class _Reader:
    """Takes what expat reports; each event says where the one before it ended."""

    def __init__(self, text: str) -> None:
        self.tokens: list[Token] = []
        self._data = text.encode("utf-8", "surrogatepass")
        self._byte = self._char = 0
        self._pending: str | None = None
        self._runs: list[Run] = []
        self._parser = expat.ParserCreate("utf-8", " ")

    def read(self) -> None:
        """Read all of the text."""
        parser = self._parser
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._refuse
        parser.CommentHandler = parser.ProcessingInstructionHandler = self._pass
        parser.StartCdataSectionHandler = parser.EndCdataSectionHandler = self._pass
        parser.Parse(self._data, True)

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        self._end_text()
        place = Run("", self._move(), 0)
        self.tokens.append(Open(name.rpartition(" ")[2], attributes, place))

    def _close(self, name: str) -> None:
        self._end_text()
        self.tokens.append(Close(name.rpartition(" ")[2], Run("", self._move(), 0)))

    def _text(self, data: str) -> None:
        self._pass()
        self._move()
        self._pending = data

    def _pass(self, *_: str) -> None:
        """End the stretch of text that went before, now that it is known where it ends."""
        if self._pending is None:
            return
        start = self._char
        end = self._move()
        alike = end - start == len(self._pending)
        self._runs.append(Run(self._pending, start, None if alike else end - start))
        self._pending = None

    def _end_text(self) -> None:
        self._pass()
        if self._runs:
            self.tokens.append(Text(tuple(self._runs)))
            self._runs = []

    def _move(self) -> int:
        """Return the offset of the event, in characters."""
        byte = self._parser.CurrentByteIndex
        self._char += len(self._data[self._byte : byte].decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._char

    def _refuse(self, *_: object) -> None:
        raise _EntityDeclaredError(self._parser.CurrentLineNumber)
