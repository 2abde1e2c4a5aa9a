"""Predicates: the verb that governs a quantity, found beside it without a parser.

A quantity that begins a clause is its subject, and the verb stands behind it ("156 of the drones
were shot down"); elsewhere it is an object or a measure, and the verb stands before it ("launched
183 drones", "rose to 25").
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.predicate_words import PredicateWords, predicate_words
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form

REACH = 14
"""The governing verb stands at most so many words away."""
PHRASE = 9
"""So many words of a preposition's phrase may part a subject from its verb."""
LONGEST_SUBJECT = 7
"""So many words before its verb a subject in the singular begins at most."""
SURE = frozenset(
    {VerbForm.PAST, VerbForm.PRESENT, VerbForm.PARTICIPLE, VerbForm.REGULAR_PAST, VerbForm.GERUND}
)
AFTER_NOUN = SURE - {VerbForm.GERUND}


class Predicate(NamedTuple):
    """A governing verb, a negation before it included, on the tokens from `first` up to `last`."""

    first: int
    last: int


def predicate_of(
    tokens: Tokens, first: int, last: int, *, may_be_subject: bool = True
) -> Predicate | None:
    """Return the verb that governs the quantity on the tokens from `first` up to `last`.

    `may_be_subject` tells whether a word that is a verb or a noun may be its verb behind it:
    "15 men attack", but "a 10 percent drop".
    """
    words = predicate_words()
    before = _before(tokens, first, words)
    behind = _behind(tokens, last, words, may_be_subject=may_be_subject)
    if before and behind and _is_reported(tokens, before, behind, words):
        return behind
    if before:
        return before
    if behind:
        return behind
    shared = _shared(tokens, first, words)
    if shared or not _opens_clause(tokens, first, words):
        return shared
    return _beyond_phrase(tokens, last, words)


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


# Before the quantity


def _before(tokens: Tokens, first: int, words: PredicateWords) -> Predicate | None:
    """Return the verb right before a quantity, or right before its preposition."""
    place = first - 1
    while (
        place >= 0
        and _is_adverb(tokens.lower[place], words)
        and not _is_particle(tokens, place, words)
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


def _verb_ending_at(
    tokens: Tokens, place: int, first: int, words: PredicateWords
) -> Predicate | None:
    """Return the verb whose last word, which may be a particle, is the token `place`."""
    word = tokens.lower[place]
    if _is_particle(tokens, place, words):
        return _predicate(tokens, place - 1, place + 1, words)
    form = verb_form(word)
    if form is VerbForm.NONE or _modifies(tokens, place, words):
        return None
    if form is VerbForm.PERHAPS and not _is_verb_here(tokens, place, first, words):
        return None
    return _predicate(tokens, place, place + 1, words)


def _is_particle(tokens: Tokens, place: int, words: PredicateWords) -> bool:
    if place <= 0:
        return False
    word, verb = tokens.lower[place], tokens.lower[place - 1]
    if word in words.particles:
        return verb_form(verb) not in {VerbForm.NONE, VerbForm.AUXILIARY}
    return (verb, word) in words.phrasal


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
            return _with_particle(tokens, index, words)
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


def _shared(tokens: Tokens, first: int, words: PredicateWords) -> Predicate | None:
    """Return the verb that a quantity in a list shares with what is joined before it."""
    joined = first > 0 and tokens.lower[first - 1] in words.joiners
    return _scan_back(tokens, first - 1, words) if joined else None


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
    return word in words.adjectives or _is_adverb(word, words)


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


# Behind the quantity


def _behind(
    tokens: Tokens, last: int, words: PredicateWords, *, may_be_subject: bool
) -> Predicate | None:
    """Return the verb right behind a quantity, a relative pronoun or an adverb between."""
    place = last
    while place < len(tokens) and (
        tokens.lower[place] in words.relatives
        or _is_adverb(tokens.lower[place], words)
        or tokens.lower[place] in words.each
    ):
        place += 1
    if place >= len(tokens):
        return None
    form = verb_form(tokens.lower[place])
    if form is VerbForm.AUXILIARY:
        return _after_auxiliary(tokens, place, words)
    if form in AFTER_NOUN:
        return _with_particle(tokens, place, words)
    perhaps = form is VerbForm.GERUND or form is VerbForm.PERHAPS
    if may_be_subject and perhaps and not is_plural(tokens.lower[place]):
        return _with_particle(tokens, place, words)
    return None


def _after_auxiliary(tokens: Tokens, place: int, words: PredicateWords) -> Predicate:
    """Return the main verb, or the predicative word, behind the auxiliary at `place`."""
    index = place
    while index < len(tokens) and (
        verb_form(tokens.lower[index]) is VerbForm.AUXILIARY
        or tokens.lower[index] in words.chain
        or _is_adverb(tokens.lower[index], words)
    ):
        index += 1
    main = tokens.lower[index] if index < len(tokens) else "."
    if verb_form(main) is not VerbForm.NONE or (main[0].isalpha() and main not in words.stops):
        return _with_particle(tokens, index, words)
    negated = tokens.lower[index - 1] in words.negations
    return Predicate(place, index if negated else place + 1)


def _is_adverb(word: str, words: PredicateWords) -> bool:
    return word in words.adverbs or word.endswith(words.adverb_ending)


def _with_particle(tokens: Tokens, place: int, words: PredicateWords) -> Predicate:
    after = place + 1
    has_particle = after < len(tokens) and _is_particle(tokens, after, words)
    return _predicate(tokens, place, after + 1 if has_particle else after, words)


def _beyond_phrase(tokens: Tokens, last: int, words: PredicateWords) -> Predicate | None:
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
            return _with_particle(tokens, index, words)
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


# Both


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


def _predicate(tokens: Tokens, first: int, last: int, words: PredicateWords) -> Predicate:
    """Return the verb on these tokens, with the negation before it."""
    negated = first > 0 and tokens.lower[first - 1] in words.negations
    return Predicate(first - 1 if negated else first, last)
