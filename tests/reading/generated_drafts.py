"""Hypothesis strategies for drafts of words, each of which can be written as a format writes it."""

from __future__ import annotations

from html import escape

from attrs import frozen
from hypothesis import strategies as st

ALPHABET = "abcXYZ157é—“”’😀&<>\"'\\|*"


@frozen
class Piece:
    """A word of a draft: its text, and whether it stands out."""

    text: str
    bold: bool
    named: bool

    def in_html(self) -> str:
        """Return the word as HTML, its characters named or numbered where `named`."""
        text = escape(self.text, quote=self.named)
        if self.named:
            text = "".join(c if c.isascii() else f"&#x{ord(c):X};" for c in text)
        return f"<b>{text}</b>" if self.bold else text


def drafts() -> st.SearchStrategy[list[list[Piece]]]:
    """Return paragraphs of words."""
    words = st.builds(
        Piece,
        text=st.text(st.sampled_from(ALPHABET), min_size=1, max_size=8),
        bold=st.booleans(),
        named=st.booleans(),
    )
    return st.lists(st.lists(words, min_size=1, max_size=6), min_size=1, max_size=5)
