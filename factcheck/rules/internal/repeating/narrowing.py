"""Narrowing words: what is said beside a counted noun of which things are meant.

"The 19 families still waiting", "the 64 who signed the petition", "18 stations that we visited".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from functools import cache

from attrs import frozen

from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import (
    FINITE,
    PARTICIPLES,
    PAST_FORMS,
    VerbForm,
    is_passive,
    verb_form,
)
from factcheck.language import table, word_class
from factcheck.matching.words.words import Word
from factcheck.model import Span
from factcheck.rules.internal.repeating.counted import Counted
from factcheck.rules.internal.told.cues import ENDS

LONGEST = 12
"""So many words behind a noun may say which things are meant."""
HELPED = 3
"""So many words may stand from "have" to its participle."""
NARROWING = PARTICIPLES | {VerbForm.GERUND}
"""Forms of verbs that say it without a pronoun: those charged, those still waiting."""
ACTS = frozenset(VerbForm) - {VerbForm.NONE, VerbForm.PERHAPS, VerbForm.AUXILIARY}
MARKS = ENDS | set('("“”')


class Side(Enum):
    """On which side of an act the counted things are."""

    DOING = "doing"
    DONE_TO = "done to"
    EITHER = "either"


@frozen(eq=False)
class Narrowing:
    """The words that narrow a noun: an act, and the things told with it."""

    span: Span
    """Where they stand in their statement."""
    act: Word
    things: frozenset[str]
    """The concepts of the other words."""
    side: Side


def narrowing(counted: Counted) -> Narrowing | None:
    """Return the words beside a counted noun that say which things are meant; None for none."""
    tokens = counted.tokens
    first = _behind_adverbs(tokens.lower, counted.behind)
    if not _begins(tokens.lower, first):
        last = counted.behind - 1
        is_noun = verb_form(tokens.lower[last]) in PARTICIPLES
        return _within(counted, counted.first + 1, last + is_noun, NARROWING)
    end = _end(tokens, first)
    if not word_class("relative").isdisjoint(tokens.lower[first + 1 : end]):
        return None
    return _within(counted, first, end, ACTS)


def _within(
    counted: Counted, first: int, end: int, acts: AbstractSet[VerbForm]
) -> Narrowing | None:
    """Return what the words between two places narrow, with the first act among them."""
    tokens = counted.tokens
    words = [word for word in counted.told.profile.words if first <= word.first < end]
    act = next((word for word in words if verb_form(tokens.lower[word.first]) in acts), None)
    if act is None:
        return None
    light = word_class("preposition", "adverb")
    things = {word.concept for word in words if tokens.lower[word.last] not in light}
    span = Span(tokens.starts[first], tokens.ends[end - 1])
    side = _side_in_clause(tokens, first, act.first)
    return Narrowing(span, act, frozenset(things - {act.concept}), side)


def side_of(counted: Counted, act: Word) -> Side:
    """Return on which side of an act of its clause the things of a figure are."""
    tokens = counted.tokens
    if act.first < counted.first:
        if is_passive(tokens.lower, act.first):
            return Side.EITHER
        return Side.DONE_TO
    if is_passive(tokens.lower, act.first):
        return Side.DONE_TO
    return Side.EITHER if _may_be_passive(tokens.lower, act.first) else Side.DOING


def _may_be_passive(lower: Sequence[str], at: int) -> bool:
    """Tell whether a participle may be told of the noun before it: 12 people hurt in the crash."""
    if verb_form(lower[at]) not in PARTICIPLES:
        return False
    helped = not word_class("have").isdisjoint(lower[max(at - HELPED, 0) : at])
    behind = lower[at + 1 : at + 2]
    has_object = not word_class("determiner", "possessive", "object_pronoun").isdisjoint(behind)
    return not (helped or has_object)


def _side_in_clause(tokens: Tokens, first: int, act: int) -> Side:
    """Return on which side of the act of a narrowing clause its noun is."""
    lower = tokens.lower
    if is_passive(lower, act):
        return Side.DONE_TO
    if lower[first] not in word_class("relative", "that"):
        return Side.DOING if verb_form(lower[act]) is VerbForm.GERUND else Side.DONE_TO
    between = lower[first + 1 : act]
    helping = word_class("be", "have", "do", "modal", "not", "adverb")
    return Side.DOING if all(word in helping for word in between) else Side.DONE_TO


def _behind_adverbs(lower: Sequence[str], at: int) -> int:
    adverbs = word_class("adverb")
    return next((place for place in range(at, len(lower)) if lower[place] not in adverbs), at)


def _begins(lower: Sequence[str], at: int) -> bool:
    if at >= len(lower):
        return False
    if lower[at] in word_class("relative", "that", "subject_pronoun"):
        return True
    return verb_form(lower[at]) is VerbForm.GERUND or _may_be_passive(lower, at)


def _end(tokens: Tokens, first: int) -> int:
    """Return where a narrowing clause ends: at a mark, or at the verb of which its noun is told."""
    has_act = False
    last = min(first + LONGEST, len(tokens))
    for at in range(first, last):
        if tokens.lower[at] in MARKS or (has_act and _goes_on(tokens, at)):
            return at
        has_act = has_act or verb_form(tokens.lower[at]) in ACTS
    return last


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Tell whether a word behind the act of a clause is the verb of the clause around it."""
    word, before = tokens.words[at], tokens.lower[at - 1]
    form = verb_form(word)
    if form in FINITE or word in word_class("modal"):
        return True
    if before in _pronouns():
        return form is not VerbForm.NONE
    return form in PAST_FORMS and before not in word_class("determiner", "possessive", "and")


@cache
def _pronouns() -> frozenset[str]:
    """Return the pronouns that no noun follows."""
    pronouns = word_class("object_pronoun", "subject_pronoun")
    return pronouns - frozenset(table("bounds")["definite"])


def acts_of(counted: Counted) -> Iterator[Word]:
    """Yield the words of a figure's clause that are forms of verbs, and no part of its noun."""
    profile, lower = counted.told.profile, counted.tokens.lower
    clause = counted.clause
    for word in profile.words:
        if not clause.start <= counted.tokens.starts[word.first] < clause.end:
            continue
        is_in_noun = counted.first < word.first < counted.behind
        if verb_form(lower[word.first]) in (PARTICIPLES if is_in_noun else ACTS):
            yield word
