"""Content words: what is left of a text when form is taken away, and the concepts they name."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extraction.tokens import Tokens
from factcheck.matching.lexicon import (
    Lexicon,
    Stems,
    default_lexicon,
    function_words,
    stems_of,
)
from factcheck.matching.phrases import same_noun, same_verb
from factcheck.matching.stems import stem
from factcheck.model import Span

__all__ = ["Word", "concept", "content_words", "same_noun", "same_verb"]


class Word(NamedTuple):
    """A content word, or a known expression of several words: the tokens from `first` to `last`."""

    stem: str
    concept: str
    """What it means: the same for synonyms; its stem where the lexicon does not know it."""
    first: int
    last: int


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
    stems = [stem(word) for word in tokens.lower[first:last]]
    words: list[Word] = []
    index = 0
    while index < len(stems):
        expression = lexicon.expression_at(stems, index)
        begin, index = index, index + len(expression)
        token = tokens.lower[first + begin]
        if len(expression) > 1 or (token[0].isalpha() and token not in function_words()):
            words.append(_word(expression, first + begin, first + index - 1, lexicon))
    return words


def concept(expression: str, lexicon: Lexicon | None = None) -> str:
    """Return the concept that a word or expression names: its stems where it is not known."""
    return _concept(stems_of(expression), lexicon or default_lexicon())


def _word(expression: Stems, first: int, last: int, lexicon: Lexicon) -> Word:
    return Word(" ".join(expression), _concept(expression, lexicon), first, last)


def _concept(stems: Stems, lexicon: Lexicon) -> str:
    concepts = lexicon.concepts(stems)
    return concepts[0] if concepts else " ".join(stems)
