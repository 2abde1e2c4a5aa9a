"""Not done: what was looked for, asked, threatened or risked says nothing of what came of it.

"Analysts had expected sales to fall" is as true where sales rose, and "they urged the council to
reject the plan" where it approved it. What is told of the time ahead on both sides is of one sort.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_words import clause_words
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

EXPECTED, OPEN = "expected", "open"
REACH = 12
"""So many words before a word that it governs may stand what leaves it undone."""
AHEAD = 4
"""So many words before a verb its modal may stand."""
ENDS = frozenset(',;:()—–“”"?!.')


def is_not_done(ours: Profile, one: Span, theirs: Profile, other: Span) -> bool:
    """Tell whether of two words one says what came and the other what need not have come.

    What a claim leaves open, ours may well tell otherwise than it: only what somebody expected, or
    hoped, is another's. What we leave open contradicts nothing that a claim tells as done.
    """
    here, there = _governed(ours, one), _governed(theirs, other)
    if here is None:
        return there == EXPECTED and not _is_ahead(ours, one)
    return there is None and not _is_ahead(theirs, other)


def _governed(profile: Profile, span: Span) -> str | None:
    """Return how what stands before a word, in its clause, leaves it undone; None where nothing.

    A plain past form is told as done, with all that follows: those who wanted to declare it won
    the vote, and those who had hoped for more saw sales fall.
    """
    tokens, at = profile.tokens, profile.tokens.at(span.start)
    for place in range(at, max(at - REACH, 0) - 1, -1):
        found = _leaving_undone().at(tokens.lower, place, at)
        if found and tokens.words[place] != _month():
            return found.value
        if place < at and (tokens.lower[place] in ENDS or tokens.lower[place] in _bounds()):
            return None
        if _is_finite(tokens.lower, place):
            return None
    return None


def _is_finite(lower: Sequence[str], place: int) -> bool:
    """Tell whether a verb is a plain past form: fell, lost, but not "could have lost"."""
    behind = place > 0 and lower[place - 1] in word_class("have", "be")
    return verb_form(lower[place]) is VerbForm.PAST and not behind


def _is_ahead(profile: Profile, span: Span) -> bool:
    """Tell whether a modal stands soon before a word; the month of May is none."""
    words, at = profile.tokens.words, profile.tokens.at(span.start)
    return not word_class("modal").isdisjoint(words[max(at - AHEAD, 0) : at])


@cache
def _leaving_undone() -> Phrases[str]:
    data = table("not_done")
    return Phrases.of((one, kind) for kind in (EXPECTED, OPEN) for one in data[kind])


@cache
def _month() -> str:
    return str(table("not_done")["month"])


@cache
def _bounds() -> frozenset[str]:
    """Return the words with which a clause of its own begins; what is expected follows "that"."""
    begin, perhaps, _ = clause_words()
    return (begin | perhaps) - word_class("that")
