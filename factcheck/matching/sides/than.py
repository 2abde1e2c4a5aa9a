"""Than: what a word of size is compared with stands behind it."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.language import table
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

REACH = 14
"""How many tokens behind a word of size "than" may stand."""


def than_behind(profile: Profile, span: Span) -> Span | None:
    """Return the next "than" behind a word: fewer people than."""
    tokens = profile.tokens
    first = tokens.at(span.end)
    behind = range(first, min(first + REACH, len(tokens)))
    at = next((at for at in behind if tokens.lower[at] in than()), None)
    return None if at is None else Span(tokens.starts[at], tokens.ends[at])


def is_behind_than(profile: Profile, span: Span) -> bool:
    """Tell whether a word is of what something is compared with: faster than they could run."""
    tokens, at = profile.tokens, profile.tokens.at(span.start)
    before = tokens.lower[max(at - REACH, 0) : at]
    last = next((n for n, word in enumerate(reversed(before)) if word in than()), None)
    return last is not None and CLAUSE_ENDS.isdisjoint(before[len(before) - last :])


@cache
def than() -> frozenset[str]:
    """Return the words behind which stands what something is compared with."""
    return frozenset(table("comparing")["than"])
