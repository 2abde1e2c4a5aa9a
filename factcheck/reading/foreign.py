"""Files that are no drafts, or not of the format that their name says, by how they begin."""

from __future__ import annotations

from pathlib import Path

from factcheck.reading.content import unreadable

READABLE = "Markdown, HTML, DOCX, ODT or plain text"
FOREIGN = {
    b"%PDF-": ("PDF", READABLE),
    b"{\\rtf": ("RTF", f"{READABLE}; word processors save RTF as DOCX"),
    b"\xd0\xcf\x11\xe0": ("of an old word processor", f"{READABLE}; save it as DOCX"),
    b"PK\x03\x04": ("an archive, as DOCX and ODT are", "a name that ends in .docx or .odt"),
}
"""By the signatures that the formats' specifications give: ISO 32000, RTF 1.9, MS-CFB, APPNOTE."""


def refuse_foreign(data: bytes, path: Path | None) -> None:
    """Raise DraftError where text is expected and `data` begins as something else does."""
    for signature, (name, expected) in FOREIGN.items():
        if data.startswith(signature):
            raise unreadable(path, f"the draft is {name}", expected=expected)
