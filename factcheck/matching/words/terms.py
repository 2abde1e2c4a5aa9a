"""Terms: what a text is indexed by, and what a query for it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from factcheck.extraction.names.lexicon import common_words
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.matching.words.lexicon import Lexicon, function_words, name_joiners
from factcheck.matching.words.words import Word, content_words

ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S*|\b[\w.-]+\.(?:com|org|net)/\S*")
TAG = re.compile(r"[@#](\w+)")
WORDS_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})|_")
"""Where the words of a tag meet: "#AustralianFires", "@BBCNews"."""
INITIALISM = range(3, 7)
"""How many words a name has whose initials stand for it: the International Monetary Fund."""
NAME, WORD, PART = 5, 4, 2
"""Weights: of a name, since names tell events apart; of another word; and of what is half a word,
the stem or the concept where both are known, a number, initials."""
LONGEST_ABBREVIATION = 5
"""Longer words in capitals are taken for emphasis."""
Terms = Mapping[str, int]
CONCEPT = "="
"""Marks a concept among the terms, to tell it from a stem that is written alike."""


def terms(text: str, lexicon: Lexicon) -> dict[str, int]:
    """Return the terms of `text` with their weights, in the order of the text.

    They are its content words, its numbers, and the initials of its long names. A word that names
    a known concept gives two terms, its stem and its concept, so that a synonym counts half as much
    as the same word. Addresses are left out and tags cut into their words.
    """
    tokens = tokenize(_plain(text))
    return terms_of(tokens, content_words(tokens, lexicon=lexicon), tokens.words)


def as_terms(text: str | Terms, lexicon: Lexicon) -> Terms:
    """Return the terms of a text, which may be given already."""
    return terms(text, lexicon) if isinstance(text, str) else text


def is_plain(text: str) -> bool:
    """Tell whether a text has no addresses and tags, so that its terms are those of its tokens."""
    return "/" not in text and "@" not in text and "#" not in text and "www." not in text


def terms_of(
    tokens: Tokens, words: Iterable[Word], written: Sequence[str], also: Iterable[Word] = ()
) -> dict[str, int]:
    """Return the terms of `words`, the content words of the tokens that are `written`.

    `also` are known words of no place among them.
    """
    found: dict[str, int] = {}
    plain = function_words()
    for word in chain(words, also):
        if not word.known:
            weight = NAME if _is_name(tokens.words[word.first]) else WORD
            found[word.stem] = max(weight, found.get(word.stem, 0))
            continue
        found[CONCEPT + word.concept] = PART
        for stem in word.stem.split(" "):
            if stem not in plain:
                found[stem] = PART
    for term in chain(_numbers(written), _initialisms(written)):
        found.setdefault(term, PART)
    return found


@lru_cache(maxsize=1 << 16)
def _is_name(word: str) -> bool:
    """Tell whether `word` as written is likely a name: a capital alone may begin a sentence."""
    shouted = word.isupper() and len(word) > LONGEST_ABBREVIATION
    return word[0].isupper() and not shouted and word.lower() not in common_words()


def _plain(text: str) -> str:
    if "/" in text or "www." in text:
        text = ADDRESS.sub(" ", text)
    if "@" in text or "#" in text:
        text = TAG.sub(lambda tag: WORDS_JOINED.sub(" ", tag[1]), text)
    return text


def _numbers(written: Iterable[str]) -> Iterator[str]:
    for word in written:
        if word[0].isdigit():
            yield word.replace(",", "")


def _initialisms(written: Iterable[str]) -> Iterator[str]:
    initials, joiners = "", name_joiners()
    for word in [*written, "."]:
        if word[0].isupper():
            initials += word[0].lower()
        elif initials and word not in joiners:
            if len(initials) in INITIALISM:
                yield initials
            initials = ""
