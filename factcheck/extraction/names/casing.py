"""Casing: which capitals of a text mean something, and which come from their place alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from factcheck.extraction.names.lexicon import (
    calendar,
    is_common,
    is_part_of_names,
    ordinary_words,
    stopwords,
)
from factcheck.extraction.tokens import Tokens
from factcheck.model import Span

OPENING = frozenset("\"“‘'«„([*•-–—:_#>")
HEADLINE_SHARE = 0.8
"""The share of capitals among a sentence's ordinary words from which it is in title case."""
HEADLINE_WORDS, RAISED = 4, 2
"""The least capitals, and capitalised ordinary words, that make a sentence a headline."""


@frozen(eq=False, repr=False)
class Casing:
    """What the capitals of one text tell.

    `capitals` are the indices of the capitalised words in order, `begin` those of the first words
    of sentences, `doubtful` those of capitals that may come from their place, `headline` those in
    a headline. `written` are all words as they are written, `inside` those with a capital that
    their place does not explain, in lower case, and `repeated` those that have one more than once
    and are never written small.
    """

    capitals: list[int]
    begin: frozenset[int]
    doubtful: frozenset[int]
    headline: frozenset[int]
    written: frozenset[str]
    inside: frozenset[str]
    repeated: frozenset[str]

    def may_name(self, lower: str) -> bool:
        """Tell whether a word whose capital may come from its place is likely a name."""
        if lower in stopwords() or lower in calendar():
            return False
        if lower in self.inside:
            return lower not in self.written or not is_common(lower)
        return lower not in self.written and not is_common(lower)

    def may_stand_for_one(self, lower: str) -> bool:
        """Tell whether such a word is likely a name by itself, as no word of a dictionary is."""
        known = lower in self.inside or lower not in ordinary_words()
        return known and self.may_name(lower)


def read_casing(tokens: Tokens, sentences: Sequence[Span]) -> Casing:
    """Return what the capitals of the text tell."""
    words, lower = tokens.words, tokens.lower
    capitals = [
        index
        for index, (word, plain) in enumerate(zip(words, lower, strict=True))
        if word != plain and word[0].isupper()
    ]
    doubtful, headline = _doubtful(tokens, sentences, capitals)
    inside = Counter(lower[index] for index in capitals if index not in doubtful)
    written = frozenset(words)
    return Casing(
        capitals=capitals,
        begin=frozenset(tokens.at(sentence.start) for sentence in sentences),
        doubtful=doubtful,
        headline=headline,
        written=written,
        inside=frozenset(inside),
        repeated=frozenset(word for word, uses in inside.items() if uses > 1) - written,
    )


def _doubtful(
    tokens: Tokens, sentences: Sequence[Span], capitals: list[int]
) -> tuple[frozenset[int], frozenset[int]]:
    words, starts = tokens.words, tokens.starts
    doubtful: set[int] = set()
    headline: set[int] = set()
    position = 0
    for sentence in sentences:
        begin = position
        while position < len(capitals) and starts[capitals[position]] < sentence.end:
            position += 1
        mine = capitals[begin:position]
        first = tokens.at(sentence.start)
        if _is_headline(tokens, first, tokens.at(sentence.end), len(mine)):
            headline.update(mine)
        doubtful.update(
            index
            for index in mine
            if index == first or words[index - 1] in OPENING or _begins_line(tokens, index)
        )
    return frozenset(doubtful | headline), frozenset(headline)


def _begins_line(tokens: Tokens, index: int) -> bool:
    gap = tokens.starts[index] - tokens.ends[index - 1]
    return gap > 0 and "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]


def _is_headline(tokens: Tokens, first: int, end: int, capitals: int) -> bool:
    """Tell whether the sentence is written in title case or in capitals throughout.

    Names and titles are written large anywhere; ordinary words only in headlines.
    """
    if capitals < HEADLINE_WORDS or (end - first) > 3 * capitals:
        return False
    ordinary = [
        tokens.words[index]
        for index in range(first + 1, end)
        if len(tokens.words[index]) > 3 and _is_ordinary(tokens.lower[index])
    ]
    raised = sum(word[0].isupper() for word in ordinary)
    return raised >= RAISED and raised >= HEADLINE_SHARE * len(ordinary)


def _is_ordinary(lower: str) -> bool:
    return is_common(lower) and not is_part_of_names(lower)
