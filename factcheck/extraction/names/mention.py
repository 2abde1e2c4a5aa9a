"""A mention: where a name of a text stands; and what the word there is known to be."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extraction.names.gazetteer import Known, gazetteer
from factcheck.extraction.names.lexicon import stopwords
from factcheck.extraction.tokens import Tokens
from factcheck.model import NameKind

LONGEST_ENDING = 2
"""Letters of what is left of a verb, with its apostrophe gone: "we've", "it's"."""


class Mention(NamedTuple):
    """A name at the tokens from `first` up to `end`.

    `title` are the tokens of the title before it, where there is one; `known` is what the
    gazetteer says of the name.
    """

    first: int
    end: int
    kind: NameKind
    title: tuple[int, int] | None = None
    known: Known | None = None
    role_only: bool = False
    """Whether it is a title that stands for the person who holds it."""


def known_at(tokens: Tokens, index: int, end: int) -> Mention | None:
    """Return the name of the gazetteer at `index`."""
    lower = tokens.lower
    if lower[index] not in gazetteer().by_first:
        return None
    found = gazetteer().at(lower, index)
    if found is None or (found.value.capitals and not tokens.words[index].isupper()):
        return None
    if found.end > end + (tokens.words[found.end - 1] == "."):
        found = gazetteer().at(lower, index, end)
        if found is None:
            return None
    return Mention(index, found.end, found.value.kind, known=found.value)


def is_stopword(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is no name however it is written; "US" is one, "us" is not."""
    lower = tokens.lower[index]
    if lower not in stopwords():
        return holds_stopword(lower)
    if not tokens.words[index].isupper() or len(tokens.words[index]) == 1:
        return True
    following = tokens.words[index + 1] if index + 1 < len(tokens) else ""
    return following != "&" and known_at(tokens, index, index + 1) is None


def holds_stopword(lower: str) -> bool:
    """Tell whether a word is a stopword, or one with an ending: "we've", not "N'Djamena"."""
    before, _, ending = lower.partition("'")
    return lower in stopwords() or (0 < len(ending) <= LONGEST_ENDING and before in stopwords())
