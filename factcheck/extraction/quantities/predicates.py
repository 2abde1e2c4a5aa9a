"""Predicates: the verb that governs a quantity, found beside it without a parser.

A quantity that begins a clause is its subject, and the verb stands behind it ("156 of the drones
were shot down"); elsewhere it is an object or a measure, and the verb stands before it ("launched
183 drones", "rose to 25").
"""

from __future__ import annotations

from factcheck.extraction.quantities.predicate_words import PredicateWords, predicate_words
from factcheck.extraction.quantities.verb_phrases import Predicate
from factcheck.extraction.quantities.verbs_before import verb_before, verb_shared
from factcheck.extraction.quantities.verbs_behind import verb_behind, verb_beyond_phrase
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form


def predicate_of(
    tokens: Tokens, first: int, last: int, *, may_be_subject: bool = True
) -> Predicate | None:
    """Return the verb that governs the quantity on the tokens from `first` up to `last`.

    `may_be_subject` tells whether a word that is a verb or a noun may be its verb behind it:
    "15 men attack", but "a 10 percent drop".
    """
    words = predicate_words()
    before = verb_before(tokens, first, words)
    behind = verb_behind(tokens, last, words, may_be_subject=may_be_subject)
    if before and behind and _is_reported(tokens, before, behind, words):
        return behind
    if before:
        return _beyond_saying(tokens, before, first, last, words) or before
    if behind:
        return behind
    shared = verb_shared(tokens, first, words)
    if shared or not _opens_clause(tokens, first, words):
        return shared
    return verb_beyond_phrase(tokens, last, words)


def _is_reported(
    tokens: Tokens, before: Predicate, behind: Predicate, words: PredicateWords
) -> bool:
    """Tell whether the verb before a quantity only introduces the clause that it begins."""
    if tokens.lower[before.last - 1] in words.reporting:
        return True
    opener = tokens.lower[before.first - 1] if before.first else ""
    between = tokens.lower[before.last : behind.last]
    if opener in words.relatives or not words.relatives.isdisjoint(between):
        return False
    finite = next((word for word in between if verb_form(word) is VerbForm.AUXILIARY), None)
    return finite is not None and finite not in words.singular


def _beyond_saying(
    tokens: Tokens, before: Predicate, first: int, last: int, words: PredicateWords
) -> Predicate | None:
    """Return the verb of a clause that a quantity begins, right behind who says it.

    "The union said 4,300 of its members at the port had stopped work."
    """
    if before.last != first or tokens.lower[first - 1] not in words.with_clause:
        return None
    return verb_beyond_phrase(tokens, last, words)


def _opens_clause(tokens: Tokens, first: int, words: PredicateWords) -> bool:
    if first == 0:
        return True
    word = tokens.lower[first - 1]
    return (
        word in words.boundaries
        or word in words.openers
        or word in words.joiners
        or not word[0].isalnum()
    )
