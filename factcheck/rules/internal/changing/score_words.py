"""Scores beside words that deny them: "drew 3-1", "a 2-2 win"; split votes told as unanimous."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from factcheck.language import table
from factcheck.model import Span
from factcheck.rules.internal.told.sentences import Sentence, over
from factcheck.rules.rule import Flag

SCORE = re.compile(r"(?<![\w.,:/–-])(\d{1,3})[-–](\d{1,3})(?![\w/:–-]|[.,]\d)")
BESIDE = 3
"""So many words may stand between a word for a result and its score: drew at home 2-2."""


def scores_denied(sentence: Sentence) -> Iterator[Flag]:
    """Flag a draw with two numbers, and a win with one."""
    text, words = sentence.statement.text, sentence.tokens.lower
    if _words("dashes").isdisjoint(words) or not _words("after").isdisjoint(words):
        return
    found = list(SCORE.finditer(text))
    if len(found) != 1:
        return
    match = found[0]
    span = Span(match.start(), match.end()).shifted(sentence.statement.span.start)
    word = _beside(sentence, span)
    if word is None or sentence.is_quoted(span):
        return
    even = match[1] == match[2]
    if even is not (words[word] in _words("draws")):
        told = "a draw" if even else "no draw"
        place = _span(sentence, word)
        yield Flag(span=over(sentence, (place, span)), message=f"{match[0]} is {told}.")


def _beside(sentence: Sentence, score: Span) -> int | None:
    """Return the word for a result that a score is told with."""
    words, (first, last) = sentence.tokens.lower, sentence.places(score)
    results = _words("draws") | _words("wins")
    for at in range(first - 1, max(first - 1 - BESIDE, 0) - 1, -1):
        if words[at] in results:
            return at
        if words[at] not in _words("shared") and not sentence.tokens.words[at][0].isupper():
            break
    return last if last < len(words) and words[last] in results else None


def split_vote(sentence: Sentence) -> Iterator[Flag]:
    """Flag a vote that is told as unanimous beside those who voted otherwise."""
    words = sentence.tokens.lower
    if _words("unanimous").isdisjoint(words) or not _words("otherwise").isdisjoint(words):
        return
    at = next(place for place, word in enumerate(words) if word in _words("unanimous"))
    told, tied = _span(sentence, at), _tied_to(words, at)
    behind = range(at, len(words))
    dissent = next((one for one in behind if words[one] in _words("dissenting")), None)
    if dissent is not None:
        span = over(sentence, (told, _span(sentence, dissent)))
        yield Flag(span=span, message="Somebody dissented.")
        return
    for match in SCORE.finditer(sentence.statement.text):
        span = Span(match.start(), match.end()).shifted(sentence.statement.span.start)
        first, last = sentence.places(span)
        if (first if first > at else last) in tied and int(match[1]) and int(match[2]):
            yield Flag(span=over(sentence, (told, span)), message=f"{match[0]} is not unanimous.")
    numbers = [one for one in sentence.numbers if one.first > at]
    if len(numbers) > 1:
        one, other = numbers[0], numbers[1]
        between = words[one.number[1] : other.number[0]]
        sides = between[-1:] == [_data()["to"]] and _words("voters").issuperset(between[:-1])
        if sides and one.first in tied and one.value and other.value:
            span = over(sentence, (told, one.quantity.number, other.quantity.number))
            yield Flag(span=span, message=f"{one.written} to {other.written} is not unanimous.")


def _tied_to(words: Sequence[str], at: int) -> range:
    """Return the places from which, or up to which, all words tie what is there to a word."""
    tied, first, last = _words("tied"), at, at + 1
    while first > 0 and words[first - 1] in tied:
        first -= 1
    while last < len(words) and words[last] in tied:
        last += 1
    return range(first, last + 1)


def _span(sentence: Sentence, place: int) -> Span:
    """Return where a token stands in the draft."""
    tokens = sentence.tokens
    return Span(tokens.starts[place], tokens.ends[place]).shifted(sentence.statement.span.start)


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(_data()[key])


def _data() -> Any:  # noqa: ANN401  (a table of the language)
    return table("orders")
