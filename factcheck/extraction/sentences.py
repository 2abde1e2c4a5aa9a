"""Sentences: where each begins and ends, by the marks that close them and what follows."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.tokens import BREAK, Tokens
from factcheck.language import table
from factcheck.model import Span

CLOSERS = frozenset("\"'”’»)]*_")
STRAIGHT = frozenset("\"'")
ENDERS = frozenset(".!?…")
MAY_END = CLOSERS | ENDERS


def find_sentences(tokens: Tokens) -> tuple[Span, ...]:
    """Return the span of every sentence of the text, in order and without overlap.

    A sentence never crosses an empty line. Linear in the text.
    """
    if not len(tokens):
        return ()
    paragraphs = [tokens.at(match.end()) for match in BREAK.finditer(tokens.text)]
    lasts = {first - 1 for first in paragraphs if first} | {len(tokens) - 1}
    before = 0  # the last token that is no closer set right after it
    for index, word in enumerate(tokens.words[:-1]):
        if index == 0 or word not in CLOSERS or not tokens.follows_closely(index):
            before = index
        if (word in MAY_END or word[-1] == ".") and _ends_sentence(tokens, before, index):
            lasts.add(index)
    spans: list[Span] = []
    first = 0
    for last in sorted(lasts):
        spans.append(Span(tokens.starts[first], tokens.ends[last]))
        first = last + 1
    return tuple(spans)


def _ends_sentence(tokens: Tokens, last: int, index: int) -> bool:
    """Tell whether a sentence ends with the token `index`: `last`, or the end of its closers."""
    word, following = tokens.words[last], tokens.words[index + 1]
    spaced = tokens.starts[index + 1] > tokens.ends[index]
    if spaced and _opens_quotation(tokens, index + 1):
        following = tokens.words[index + 2]
    if not spaced or following in CLOSERS or not _may_begin(following):
        return False
    if word in ENDERS and word != ".":
        return last == index or not following[:1].islower()
    if word == ".":
        return not _is_abbreviation(tokens, last, following)
    return (
        word.endswith(".")
        and word.lower() in _abbreviations("rarely_final")
        and _is_opener(following)
    )


def _opens_quotation(tokens: Tokens, index: int) -> bool:
    """Tell whether a straight mark, with a space before it, has its first word right after it."""
    return (
        tokens.words[index] in STRAIGHT
        and index + 1 < len(tokens)
        and tokens.follows_closely(index + 1)
    )


def _may_begin(word: str) -> bool:
    return not word[0].islower()


def _is_opener(word: str) -> bool:
    """Tell whether `word` starts a new sentence rather than going on with a name."""
    return word.lower() in _openers()


def _is_abbreviation(tokens: Tokens, index: int, following: str) -> bool:
    if index == 0 or not tokens.follows_closely(index):
        return False
    previous = tokens.lower[index - 1]
    if previous in _abbreviations("never_final"):
        return True
    if previous in _abbreviations("before_number"):
        return following[0].isdigit()
    if previous in _abbreviations("rarely_final"):
        return not _is_opener(following)
    return _is_initial(tokens, index - 1) and not _is_opener(following)


def _is_initial(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is one capital, and no unit right behind a number: 101.5F."""
    word = tokens.words[index]
    if len(word) > 1 or not word.isupper():
        return False
    return not (index and tokens.follows_closely(index) and tokens.words[index - 1][-1].isdigit())


@cache
def _abbreviations(kind: str) -> frozenset[str]:
    return frozenset(table("abbreviations")[kind])


@cache
def _openers() -> frozenset[str]:
    return frozenset(table("openers")["openers"])
