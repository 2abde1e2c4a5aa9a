"""Names: who and what a text names, with titles, and which source of the ledger each is."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.names.appositions import with_titles
from factcheck.extraction.names.casing import read_casing
from factcheck.extraction.names.known import find_known, merged
from factcheck.extraction.names.mentions import find_mentions
from factcheck.extraction.names.resolution import resolve
from factcheck.extraction.names.similarity import (
    Likeness,
    is_adjective_of,
    likeness,
    similar_names,
)
from factcheck.extraction.names.sources import SourceNames
from factcheck.extraction.tokens import Tokens
from factcheck.model import Name, Span

__all__ = ["Likeness", "SourceNames", "find_names", "is_adjective_of", "likeness", "similar_names"]


def find_names(
    tokens: Tokens, sentences: Sequence[Span], sources: SourceNames | None = None
) -> tuple[Name, ...]:
    """Return every name of the text in order: people, organisations, places, nationalities.

    Names do not overlap, and a title is no part of the name that it stands with. `sources` are the
    names that a ledger knows. Linear in the text; never raises.
    """
    casing = read_casing(tokens, sentences)
    mentions = with_titles(tokens, find_mentions(tokens, casing))
    if sources is None:
        return resolve(tokens, mentions)
    mentions, ids = merged(tokens, casing, mentions, find_known(tokens, casing, sources), sources)
    return resolve(tokens, mentions, sources, ids)
