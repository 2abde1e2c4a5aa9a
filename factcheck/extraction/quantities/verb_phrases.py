"""Verb phrases: a verb with the particle behind it and the negation before it, on its tokens."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extraction.quantities.predicate_words import PredicateWords, predicate_words
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form

SURE = frozenset(
    {VerbForm.PAST, VerbForm.PRESENT, VerbForm.PARTICIPLE, VerbForm.REGULAR_PAST, VerbForm.GERUND}
)


class Predicate(NamedTuple):
    """A governing verb, a negation before it included, on the tokens from `first` up to `last`."""

    first: int
    last: int


def is_phrasal(tokens: Tokens, place: int, *, over_a_height: bool = False) -> bool:
    """Tell whether the token `place` is the particle of the verb before it: "handed over".

    `over_a_height` tells that a height follows, which is cleared: "got over 2.35m".
    """
    words = predicate_words()
    pair = (tokens.lower[place - 1], tokens.lower[place]) if place > 0 else None
    return pair in words.phrasal or (over_a_height and pair in words.clearing)


def heights() -> frozenset[str]:
    """Return the units of heights that are cleared."""
    return predicate_words().heights


def predicate_on(tokens: Tokens, first: int, last: int, words: PredicateWords) -> Predicate:
    """Return the verb on these tokens, with the negation before it."""
    negated = first > 0 and tokens.lower[first - 1] in words.negations
    return Predicate(first - 1 if negated else first, last)


def with_particle(tokens: Tokens, place: int, words: PredicateWords) -> Predicate:
    """Return the verb at `place`, with the negation before it and the particle behind it."""
    after = place + 1
    has_particle = after < len(tokens) and is_particle(tokens, after, words)
    return predicate_on(tokens, place, after + 1 if has_particle else after, words)


def is_particle(tokens: Tokens, place: int, words: PredicateWords) -> bool:
    """Tell whether the token `place` belongs to the verb before it: set | up."""
    if place <= 0:
        return False
    word, verb = tokens.lower[place], tokens.lower[place - 1]
    if word in words.particles:
        return verb_form(verb) not in {VerbForm.NONE, VerbForm.AUXILIARY}
    return (verb, word) in words.phrasal


def is_adverb(word: str, words: PredicateWords) -> bool:
    """Tell whether a word may stand between a verb and what it governs: nearly, reportedly."""
    return word in words.adverbs or word.endswith(words.adverb_ending)
