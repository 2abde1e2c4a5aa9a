"""Claims as they were read: what the text of one says, found out once for every draft."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.model import Statement

KEPT = 1 << 12
"""So many claims are kept as they were read."""


@lru_cache(maxsize=KEPT)
def statements_of(claim: str) -> tuple[Statement, ...]:
    """Return what the text of a claim says, the same for every draft that has one of its names."""
    return statements(extract(claim))
