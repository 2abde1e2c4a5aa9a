"""From a draft in any format to a Document: its text, and the way back to the file's positions.

Each format is one file with one function, which yields the blocks of a file's text.
"""

from factcheck.reading.draft import MAX_BYTES, read_draft, read_stream, read_text

__all__ = ["MAX_BYTES", "read_draft", "read_stream", "read_text"]
