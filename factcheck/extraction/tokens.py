"""Tokens: the words, numbers and marks of a text, cut once and read by every extractor."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from attrs import frozen

from factcheck.language import word_class

TOKEN = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                                # U.S., a.m.
    | [^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*                # didn't, O'Brien; 's is apart
    | ['’]s\b
    | \d+(?:[.,]\d+)*                                   # 1,284.5
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)
BREAK = re.compile(r"\n[^\S\n]*\n")
"""Paragraphs are parted by an empty line; a single line end may be a wrapped line."""
MAY = "May"
SENTENCE = 1000
"""Characters up to which a text is likely a sentence."""
LONG = 4
"""So many longer texts are kept in tokens, of which the last is asked for again and again."""


@frozen(eq=False, repr=False)
class Tokens:
    """The tokens of `text`, as parallel lists that nobody changes.

    `lower` is for looking words up: lower case, with straight apostrophes, but for the month May.
    """

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def follows_closely(self, index: int) -> bool:
        """Tell whether nothing stands between the token `index` and the one before it."""
        return self.starts[index] == self.ends[index - 1]

    def at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after the character `offset`."""
        return bisect_left(self.starts, offset)

    def part(self, first: int, after: int) -> Tokens:
        """Return the tokens from `first` to `after`, whose places still count in the whole text."""
        some = slice(first, after)
        words, lower = self.words[some], self.lower[some]
        return Tokens(self.text, words, lower, self.starts[some], self.ends[some])


def paragraphs(tokens: Tokens) -> Iterator[Tokens]:
    """Yield the tokens of each paragraph; all places still count in the whole text."""
    firsts = [tokens.at(match.end()) for match in BREAK.finditer(tokens.text)]
    bounds = sorted({0, *firsts, len(tokens)})
    if len(bounds) <= len((0, len(tokens))):
        yield tokens
        return
    for first, after in pairwise(bounds):
        yield tokens.part(first, after)


def words_in(text: str) -> list[str]:
    """Return the words of `text` alone, as it writes them: a row of a table needs no places."""
    return [text] if text.isalpha() else TOKEN.findall(text)


def tokenize(text: str) -> Tokens:
    """Cut `text` into tokens, in time linear in its length."""
    return _sentence(text) if len(text) <= SENTENCE else _long(text)


@lru_cache(maxsize=1 << 10)
def _sentence(text: str) -> Tokens:
    """Return the tokens of a sentence, for which alignment and rules ask again and again."""
    return _cut(text)


@lru_cache(maxsize=LONG)
def _long(text: str) -> Tokens:
    """Return the tokens of what is longer, for which as many ask while it is looked at."""
    return _cut(text)


def _cut(text: str) -> Tokens:
    matches = list(TOKEN.finditer(text))
    words = [match[0] for match in matches]
    lower = [word.lower() for word in words]
    if "’" in text:
        lower = [word.replace("’", "'") for word in lower]
    if MAY in words:
        _keep_month(words, lower)
    return Tokens(
        text,
        words,
        lower,
        [match.start() for match in matches],
        [match.end() for match in matches],
    )


def _keep_month(words: Sequence[str], lower: list[str]) -> None:
    """Leave its capital to the month that is spelled like a modal verb: "in May", "5 May".

    So that "rose in May from 240" has one verb. In a headline the verb has a capital too, behind
    another word that has one: "Prices May Fall".
    """
    for place, (before, word) in enumerate(pairwise(words), 1):
        if word == MAY and (
            before.islower() or before.isdecimal() or lower[place - 1] in _before()
        ):
            lower[place] = MAY


@cache
def _before() -> frozenset[str]:
    return word_class("preposition", "of")
