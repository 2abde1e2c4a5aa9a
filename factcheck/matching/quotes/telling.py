"""Telling: whether words that a quotation has in common with a record are no chance.

In a ledger of thousands of claims some record has any common phrase: "a very big". How rare in the
ledger words are says how many of its claims would have all of them by chance.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from factcheck.extraction.tokens import tokenize
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.words.words import content_words
from factcheck.model import QuotedWords, Span

ONE_CLAIM = 1.0
"""What words tell that one claim in the ledger has by chance."""
FUNCTION_WORD = 0.7
"""What a function word in its place tells: about every second has another one there, or none."""


def weighed(words: QuotedWords, text: str, comparison: Comparison) -> QuotedWords:
    """Return quoted words with how much they tell against what singles out one claim.

    Words with which a second saying would begin must tell as much by themselves.
    """
    spliced = words.spliced
    if spliced and _telling([spliced], text, comparison) < ONE_CLAIM:
        spliced = None
    return evolve(words, telling=_telling(words.kept, text, comparison), spliced=spliced)


def _telling(spans: Iterable[Span], text: str, comparison: Comparison) -> float:
    """Return how much some words tell, against what singles out one claim of the ledger."""
    return sum(_told(span, text, comparison) for span in spans) / comparison.weight_of_unheard


def _told(span: Span, text: str, comparison: Comparison) -> float:
    tokens = tokenize(span.of(text))
    content = content_words(tokens, None, comparison.lexicon)
    within = sum(word.last - word.first + 1 for word in content)
    function = sum(word[0].isalpha() for word in tokens.words) - within
    concepts = {word.concept for word in content}
    return sum(map(comparison.weigh, concepts)) + FUNCTION_WORD * max(function, 0)
