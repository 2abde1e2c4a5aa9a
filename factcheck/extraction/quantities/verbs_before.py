"""The verb before a quantity, of which it is the object or a measure: launched 183, rose to 25."""

from __future__ import annotations

from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.predicate_words import PredicateWords
from factcheck.extraction.quantities.verb_phrases import (
    SURE,
    Predicate,
    is_adverb,
    is_particle,
    predicate_on,
    with_particle,
)
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form

REACH = 14
"""The governing verb stands at most so many words away."""
LONGEST_SUBJECT = 7
"""So many words before its verb a subject in the singular begins at most."""


def verb_before(tokens: Tokens, first: int, words: PredicateWords) -> Predicate | None:
    """Return the verb right before a quantity, or right before its preposition."""
    place = first - 1
    while (
        place >= 0
        and is_adverb(tokens.lower[place], words)
        and not is_particle(tokens, place, words)
    ):
        place -= 1
    if place < 0:
        return None
    word = tokens.lower[place]
    verb = _verb_ending_at(tokens, place, place + 1, words)
    if verb:
        return verb
    if word not in words.prepositions or place == 0:
        return None
    verb = _verb_ending_at(tokens, place - 1, first, words)
    if verb or word not in words.measures:
        return verb
    return _scan_back(tokens, place - 1, words)


def verb_shared(tokens: Tokens, first: int, words: PredicateWords) -> Predicate | None:
    """Return the verb that a quantity in a list shares with what is joined before it."""
    joined = first > 0 and tokens.lower[first - 1] in words.joiners
    return _scan_back(tokens, first - 1, words) if joined else None


def _verb_ending_at(
    tokens: Tokens, place: int, first: int, words: PredicateWords
) -> Predicate | None:
    """Return the verb whose last word, which may be a particle, is the token `place`."""
    word = tokens.lower[place]
    if is_particle(tokens, place, words):
        return predicate_on(tokens, place - 1, place + 1, words)
    form = verb_form(word)
    if form is VerbForm.NONE or _modifies(tokens, place, words):
        return None
    if form is VerbForm.PERHAPS and not _is_verb_here(tokens, place, first, words):
        return None
    return predicate_on(tokens, place, place + 1, words)


def _is_verb_here(tokens: Tokens, place: int, first: int, words: PredicateWords) -> bool:
    """Tell whether a word that may be a noun is a verb: after "to", or right before `first`."""
    before = tokens.lower[place - 1] if place else ""
    if before in words.infinitive or before in words.pronouns or before in words.relatives:
        return True
    at_number = place + 1 == first
    return at_number and before not in words.stops and verb_form(before) is VerbForm.NONE


def _scan_back(tokens: Tokens, place: int, words: PredicateWords) -> Predicate | None:
    """Return the nearest verb before the token `place` in the same clause."""
    for index in range(place, max(place - REACH, -1), -1):
        word = tokens.lower[index]
        if word in words.boundaries or word in words.openers:
            return None
        if _is_verb_before(tokens, index, words):
            return with_particle(tokens, index, words)
    return None


def _is_verb_before(tokens: Tokens, place: int, words: PredicateWords) -> bool:
    """Tell whether the token `place` is a verb whose object follows it."""
    word = tokens.lower[place]
    form = verb_form(word)
    if form in SURE:
        return not _modifies(tokens, place, words)
    if form is not VerbForm.PERHAPS or place == 0:
        return False
    before, after = tokens.lower[place - 1], tokens.lower[place + 1]
    if before in words.infinitive or before in words.pronouns or _agrees(tokens, place, words):
        return True
    if word not in words.unchanging or before in words.determiners:
        return False
    return after not in words.prepositions and verb_form(after) is not VerbForm.AUXILIARY


def _agrees(tokens: Tokens, place: int, words: PredicateWords) -> bool:
    """Tell whether a form in -s is the verb of a phrase in the singular: "a plant supplies heat".

    "a" begins no phrase whose head is in the plural.
    """
    if not is_plural(tokens.lower[place]) or place + 1 >= len(tokens):
        return False
    if tokens.lower[place + 1] in words.boundaries:
        return False
    for index in range(place - 1, max(place - LONGEST_SUBJECT, -1), -1):
        word = tokens.lower[index]
        if word in words.singular_determiners:
            return index + 1 < place
        if not word[0].isalpha() or word in words.stops or is_plural(word):
            return False
    return False


def _modifies(tokens: Tokens, place: int, words: PredicateWords) -> bool:
    """Tell whether a form in -ed or -ing stands before a noun as its modifier."""
    if place == 0 or verb_form(tokens.lower[place]) not in {VerbForm.REGULAR_PAST, VerbForm.GERUND}:
        return False
    start = place - 1
    while start > 0 and _modifies_a_modifier(tokens.lower[start], words):
        start -= 1
    before = tokens.lower[start]
    determined = before in words.determiners and before not in words.relatives
    if start == place - 1:
        return determined or before in words.prepositions
    after = tokens.lower[place + 1] if place + 1 < len(tokens) else "."
    return determined and after[0].isalpha() and after not in words.stops


def _modifies_a_modifier(word: str, words: PredicateWords) -> bool:
    """Tell whether a word may stand between a determiner and a participle before its noun."""
    return word in words.adjectives or is_adverb(word, words)
