"""Spoken words: quoted words as they are compared, whatever house style they are written in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.extraction.spellings import in_american_spelling
from factcheck.language import table
from factcheck.model import Quotation, Span

WORD = re.compile(r"\[[^\[\]]{0,200}\]|\.\s?\.\s?\.|…|[^\W_]+(?:['’‘.,][^\W_]+)*|%")
GAP, ASIDE = "…", "[]"
APOSTROPHES = frozenset("'’‘")
OF_ONE_IN_S = "s's"
"""How some styles write what others end in an apostrophe: "James's", "James'"."""
LONGEST_BEFORE = 5
"""Words of the record before a quotation that may turn it."""
SENTENCE_ENDS = frozenset(".,!")
PARTING = frozenset('.,!?;:–—“”"«»…')


class Word(NamedTuple):
    """A word as it is compared, and where it stands."""

    norm: str
    span: Span


def spoken_words(text: str, span: Span | None = None) -> list[Word]:
    """Return the words of `text`, or of `span` of it, as they are compared."""
    span = span or Span(0, len(text))
    return [
        word
        for match in WORD.finditer(text, span.start, span.end)
        for word in _as_compared(match[0], match.start())
    ]


def _as_compared(written: str, start: int) -> Iterator[Word]:
    """Yield a word, or the two that it runs together: we've, don't, cannot."""
    end = start + len(written)
    length = _length_of_first(written)
    if not length:
        yield Word(_normal(written), Span(start, end))
        return
    plain, words = _straight(written), quoting_words()
    first, cut = plain[:length], start + length
    yield Word(_normal(words.shortened.get(first, first)), Span(start, cut))
    yield Word(words.contracted[plain[length:]], Span(cut, end))


def _length_of_first(written: str) -> int:
    """Return how long the first of two words is that are run together, 0 for a single word."""
    if written[0] == "[":
        return 0
    words, plain = quoting_words(), _straight(written)
    if plain in words.joined:
        return len(words.joined[plain])
    if APOSTROPHES.isdisjoint(written):
        return 0
    mark = plain.rfind("'")
    return next((at for at in (mark - 1, mark) if at > 0 and plain[at:] in words.contracted), 0)


def _straight(word: str) -> str:
    return word.lower().replace("’", "'").replace("‘", "'")


def cut_off(
    quotation: Quotation,
    theirs: Sequence[Word],
    record: str,
    places: Sequence[tuple[int, int]],
) -> Iterator[str]:
    """Yield the turning words of the record right beside the words that a quotation took from it.

    What is made a sentence of its own, by a capital, must not have been the end of one that denies
    it; what ends as a sentence must not go on with a condition.
    """
    start, end = places[0][0], places[-1][1]
    words = quoting_words()
    capital = quotation.text[:1].isupper()
    if capital and start and theirs[start].span.of(record)[:1].islower():
        for place in range(start - 1, max(start - LONGEST_BEFORE, 0) - 1, -1):
            if _is_parted(theirs[place], theirs[place + 1], record):
                break
            if theirs[place].norm in words.turning:
                yield theirs[place].norm
    closed = end == len(theirs) or _is_parted(theirs[end - 1], theirs[end], record)
    if not closed and quotation.text[-1:] in SENTENCE_ENDS:
        yield from {theirs[end].norm} & words.conditional


def _is_parted(one: Word, two: Word, record: str) -> bool:
    """Tell whether a clause or a quotation may end between two words of a record."""
    return not PARTING.isdisjoint(record[one.span.end : two.span.start])


def _normal(word: str) -> str:
    """Return the form in which a word is compared."""
    if word[0] == "[":
        return ASIDE
    if word[0] in ".…":
        return GAP
    plain = _straight(word)
    if plain.endswith(OF_ONE_IN_S):
        plain = plain[:-2]
    tables = quoting_words()
    known = tables.words.get(plain)
    if known is not None:
        return known
    if plain[0].isdigit():
        return plain.replace(",", "")
    return in_american_spelling(plain)


class QuotingWords(NamedTuple):
    """What is known of the spelling of words and of what they turn."""

    words: dict[str, str]
    turning: frozenset[str]
    conditional: frozenset[str]
    contracted: dict[str, str]
    """What is run together with the word before it, and in full: 've, have."""
    shortened: dict[str, str]
    """Words that are cut short before it, and in full: wo, of won't."""
    joined: dict[str, str]
    """Two words in one, with the first of them."""


@cache
def quoting_words() -> QuotingWords:
    """Return the words of the language's table on spelling."""
    spelling = table("spelling")
    numbers = {word: str(value) for value, word in enumerate(table("writing")["small_numbers"])}
    return QuotingWords(
        words=numbers | spelling["words"],
        turning=frozenset(spelling["turning"]),
        conditional=frozenset(spelling["conditional"]),
        contracted=spelling["contracted"],
        shortened=spelling["shortened"],
        joined=spelling["joined"],
    )
