"""The verb behind a quantity, of which it is the subject: 156 of the drones were shot down."""

from __future__ import annotations

from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.predicate_words import PredicateWords
from factcheck.extraction.quantities.verb_phrases import SURE, Predicate, is_adverb, with_particle
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form

PHRASE = 9
"""So many words of a preposition's phrase may part a subject from its verb."""
AFTER_NOUN = SURE - {VerbForm.GERUND}


def verb_behind(
    tokens: Tokens, last: int, words: PredicateWords, *, may_be_subject: bool
) -> Predicate | None:
    """Return the verb right behind a quantity, a relative pronoun or an adverb between."""
    place = last
    while place < len(tokens) and (
        tokens.lower[place] in words.relatives
        or is_adverb(tokens.lower[place], words)
        or tokens.lower[place] in words.each
    ):
        place += 1
    if place >= len(tokens):
        return None
    form = verb_form(tokens.lower[place])
    if form is VerbForm.AUXILIARY:
        return _after_auxiliary(tokens, place, words)
    if form in AFTER_NOUN:
        return with_particle(tokens, place, words)
    perhaps = form is VerbForm.GERUND or form is VerbForm.PERHAPS
    if may_be_subject and perhaps and not is_plural(tokens.lower[place]):
        return with_particle(tokens, place, words)
    return None


def _after_auxiliary(tokens: Tokens, place: int, words: PredicateWords) -> Predicate:
    """Return the main verb, or the predicative word, behind the auxiliary at `place`."""
    index = place
    while index < len(tokens) and (
        verb_form(tokens.lower[index]) is VerbForm.AUXILIARY
        or tokens.lower[index] in words.chain
        or is_adverb(tokens.lower[index], words)
    ):
        index += 1
    main = tokens.lower[index] if index < len(tokens) else "."
    if verb_form(main) is not VerbForm.NONE or (main[0].isalpha() and main not in words.stops):
        return with_particle(tokens, index, words)
    negated = tokens.lower[index - 1] in words.negations
    return Predicate(place, index if negated else place + 1)


def verb_beyond_phrase(tokens: Tokens, last: int, words: PredicateWords) -> Predicate | None:
    """Return the verb behind a subject and the preposition's phrase that follows it."""
    if last >= len(tokens):
        return None
    if tokens.words[last] == ",":
        return _beyond_aside(tokens, last, words)
    if tokens.lower[last] not in words.phrase_openers:
        return None
    for index in range(last, min(last + PHRASE, len(tokens))):
        word = tokens.lower[index]
        if word in words.boundaries or word in words.openers or word in words.joiners:
            return None
        form = verb_form(word)
        if form is VerbForm.AUXILIARY:
            return _after_auxiliary(tokens, index, words)
        if form is VerbForm.PAST:
            return with_particle(tokens, index, words)
    return None


def _beyond_aside(tokens: Tokens, comma: int, words: PredicateWords) -> Predicate | None:
    """Return the verb behind what two commas part from its subject: "20, he said, were hurt"."""
    for index in range(comma + 1, min(comma + PHRASE, len(tokens) - 1)):
        if tokens.words[index] in words.boundaries:
            return None
        if tokens.words[index] == ",":
            is_verb = verb_form(tokens.lower[index + 1]) is VerbForm.AUXILIARY
            return _after_auxiliary(tokens, index + 1, words) if is_verb else None
    return None
