"""Governments: a capital as the country whose government the news calls by its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.language import table
from factcheck.matching.words.stems import stem
from factcheck.matching.words.words import Word
from factcheck.model import Statement


def as_governments(words: Iterable[Word], statement: Statement) -> Iterator[Word]:
    """Yield the words, capitals as the countries whose governments the news calls by them."""
    governed = {
        stem(name.text.lower()): code
        for name in statement.names
        if (code := capitals().get(name.text)) is not None
    }
    for word in words:
        code = governed.get(word.stem)
        yield word._replace(concept=code) if code else word


@cache
def capitals() -> dict[str, str]:
    """Return the codes of countries by the names of their capitals."""
    rows = table("places")["capitals"].items()
    return {name: code for code, names in rows for name in names}
