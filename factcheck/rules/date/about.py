"""About: a day on which something was held or made about the claim's event, not the event's own.

"The inquiry into the collapse opened on Tuesday" is no slip for the day of the collapse; "the
inquiry into the collapse heard that the bridge fell on Tuesday" is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from factcheck.extraction.plurals import plural
from factcheck.extraction.stance_words import openers
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.verbs import PAST_FORMS, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.model import DateMention, Pair
from factcheck.rules.subjects import MatchCase

TELLING = PAST_FORMS | {VerbForm.AUXILIARY}
STEM = 5
"""So many letters tell whether a word of the claim may be such a noun, or the verb to it."""
ANY = "about"


def is_day_of_something_about_it(pair: Pair[DateMention], case: MatchCase) -> bool:
    """Tell whether ours is the day of something about the claim's event, not told in the claim."""
    statement = case.match.statement
    tokens = tokenize(statement.text)
    day = tokens.at(pair.ours.span.start - statement.span.start)
    places = _nouns_with_events(tokens.lower)
    if not any(_is_of_noun(tokens.lower, place, day) for place in places):
        return False
    return _stems().isdisjoint(word[:STEM] for word in tokenize(case.claim.text).lower)


def _nouns_with_events(lower: Sequence[str]) -> Iterator[int]:
    """Yield where a noun stands with what joins an event to it right behind."""
    joined = _joined()
    for place, joint in enumerate(lower[1:]):
        if lower[place] in joined.get(joint, ()):
            yield place


def _is_of_noun(lower: Sequence[str], noun: int, day: int) -> bool:
    """Tell whether a day is that of what a noun is told to have done, or opens its sentence."""
    if day < noun:
        return not any(verb_form(word) in TELLING for word in lower[:noun])
    return _is_told_of(lower, noun, day)


def _is_told_of(lower: Sequence[str], noun: int, day: int) -> bool:
    """Tell whether between a noun and a day stands the noun's own verb, and no clause behind it."""
    told, clauses = False, _clauses()
    for word in lower[noun + 1 : day]:
        if told and word in clauses:
            return False
        told = told or verb_form(word) in TELLING
    return told


@cache
def _joined() -> Mapping[str, frozenset[str]]:
    """Return the nouns by what joins an event to them, the plurals among them."""
    rows = {joint: nouns for joint, nouns in table("about").items() if joint != ANY}
    every = frozenset(noun for nouns in rows.values() for noun in nouns)
    joined = {joint: frozenset([*nouns, *map(plural, nouns)]) for joint, nouns in rows.items()}
    return joined | dict.fromkeys(table("about")[ANY], every | frozenset(map(plural, every)))


@cache
def _clauses() -> frozenset[str]:
    return openers() | word_class("that")


@cache
def _stems() -> frozenset[str]:
    return frozenset(noun[:STEM] for nouns in _joined().values() for noun in nouns)
