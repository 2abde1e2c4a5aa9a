"""Content words: what is left of a text when form is taken away, and the concepts they name."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extraction.tokens import Tokens
from factcheck.matching.words.lexicon import (
    HYPHENS,
    Lexicon,
    default_lexicon,
    stems_of,
    word_form,
)
from factcheck.matching.words.phrases import same_noun, same_verb
from factcheck.model import Span

__all__ = ["Word", "concept", "content_words", "same_noun", "same_verb"]


class Word(NamedTuple):
    """A content word, or a known expression of several words: the tokens from `first` to `last`."""

    stem: str
    concept: str
    """What it means: the same for synonyms; its stem where the lexicon does not know it."""
    first: int
    last: int
    known: bool
    """Whether the lexicon knows the concept."""


def content_words(
    tokens: Tokens, span: Span | None = None, lexicon: Lexicon | None = None
) -> list[Word]:
    """Return the content words of `tokens`, or of those within `span`, in order.

    Function words, numbers written in digits and marks are left out; known expressions ("prisoners
    of war") are one word. Linear in the text.
    """
    lexicon = lexicon or default_lexicon()
    first = tokens.at(span.start) if span else 0
    last = tokens.at(span.end) if span else len(tokens)
    places = [index for index in range(first, last) if tokens.words[index] not in HYPHENS]
    forms = [word_form(tokens.words[index]) for index in places]
    stems = [form[0] for form in forms]
    words: list[Word] = []
    index, many = 0, lexicon.longest
    while index < len(stems):
        length = lexicon.expression_length(stems, index) if stems[index] in many else 1
        if length > 1 or forms[index][1]:
            expression = " ".join(stems[index : index + length]) if length > 1 else stems[index]
            meaning = lexicon.meanings.get(expression)
            known = meaning is not None
            last = places[index + length - 1]
            words.append(Word(expression, meaning or expression, places[index], last, known))
        index += length
    return words


def concept(expression: str, lexicon: Lexicon | None = None) -> str:
    """Return the concept that a word or expression names: its stems where it is not known."""
    stems = " ".join(stems_of(expression))
    return (lexicon or default_lexicon()).meanings.get(stems, stems)
