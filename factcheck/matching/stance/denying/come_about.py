"""Come about: whether ours tells that there is what theirs says there is none of.

Who hopes for a breakthrough, needs an agreement, owes an explanation or searches for survivors has
none of these yet; and talks may bring what they ended without.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_words import forms_of
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.kinship import around, every, likest, within
from factcheck.matching.sides.not_done import Undone, undone
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.denying.affirmed import is_light
from factcheck.matching.stance.faced import AHEAD, SAME_STEM, Faced, Target
from factcheck.matching.stance.marking.mark_words import (
    complementizers,
    infinitive,
    past_auxiliaries,
)
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span

LEFT_UNDONE = frozenset({Undone.EXPECTED, Undone.OPEN, Undone.POSSIBLE})
LEAST_ONE = 0.7
"""How alike two words must be in meaning to be what a noun is of on either side."""
NEXT = 2
"""Among how many content words beside a verb and its noun stands what it came of."""
REACH = 4
"""So many tokens before a noun what it is the object of may stand: the two-day search for it."""


def is_but_wanted(two: Faced, target: Target) -> bool:
    """Tell whether ours tells but that somebody wants, or looks for, what theirs has none of."""
    ours, theirs, row = two.ours, two.theirs, target.ours
    told, word = ours.told(row), ours.word(row)
    if undone(theirs.profile.tokens, theirs.word(target.theirs).start) is not None:
        return False
    if _is_inferred(ours, told):
        return False
    if ours.over(row, AHEAD) and not theirs.around(target.theirs, AHEAD):
        return not _is_done_since(ours, row, told)
    if ours.is_act(row):
        return _is_to_be_done(ours, told)
    return (
        undone(ours.profile.tokens, word.start) in LEFT_UNDONE
        or _is_aim(ours, word)
        or _is_wanted(ours, told, word)
        or _is_to_come_about(ours, told)
    )


def is_of_another_object(two: Faced, target: Target) -> bool:
    """Tell whether a noun is on either side of another thing: damage to a road, to the reactor."""
    ours, theirs = _object(two.ours, target.ours), _object(two.theirs, target.theirs)
    if ours is None or theirs is None or ours.preposition != theirs.preposition:
        return False
    if not ours.words or not theirs.words:
        return False
    return likest(two.alike[ours.words[-1]], theirs.words) < LEAST_ONE


class _Object(NamedTuple):
    """What a noun is of: the preposition behind it, and the content words that this leads to."""

    preposition: str
    words: range


def _object(side: Side, row: int) -> _Object | None:
    """Return what a preposition right behind a noun leads to: to a road, of damage to a road."""
    tokens = side.profile.tokens
    first = side.profile.weighed_words[row].last + 1
    if first >= len(tokens) or tokens.lower[first] not in word_class("preposition", "of", "to"):
        return None
    end = first + 1
    while end < len(tokens) and not _ends_phrase(tokens.lower[end]):
        end += 1
    span = Span(tokens.ends[first], tokens.ends[end - 1])
    return _Object(tokens.lower[first], within(side.profile, span))


def _ends_phrase(word: str) -> bool:
    """Tell whether a word ends what a preposition leads to: a mark, another one, or a verb."""
    if not word[0].isalnum() or word in word_class("preposition", "of", "to", "relative", "and"):
        return True
    return verb_form(word) > VerbForm.GERUND


def is_told_of_same(turning: Turning) -> bool:
    """Tell whether ours has of the same thing what theirs has none of: of the very talks.

    That there is one, or that it was brought about, is all that is told.
    """
    denial, comparison = turning.answer, turning.comparison
    if denial is None or not (denial.is_of_none or denial.is_lack):
        return False
    side, theirs = comparison.ours.once(Side), comparison.theirs.once(Side)
    rows, denied = within(comparison.ours, turning.ours), within(comparison.theirs, turning.theirs)
    if not rows or side.is_act(rows[0]) or any(map(theirs.is_act, denied)):
        return False
    told = side.told(rows[0])
    whole = Span(min(told.start, turning.ours.start), max(told.end, turning.ours.end))
    before, after = around(comparison.ours, whole, NEXT)
    alike, rest = comparison.kinship.alike, every(comparison.theirs)
    beside = any(likest(alike[one], rest) >= SAME_STEM for one in (*before, *after))
    return beside and is_light(side, told)


def _is_done_since(side: Side, row: int, told: Span) -> bool:
    """Tell whether what somebody asked for has a verb of its own: the fans he urged were fitted.

    That it were so may be what he asked.
    """
    lower, at = side.profile.tokens.lower, side.profile.tokens.at
    first, asking = at(told.start), complementizers() | {infinitive()}
    return lower[first] in past_auxiliaries() and all(
        one.span.end <= told.start and asking.isdisjoint(lower[at(one.span.end) : first - 1])
        for one in side.of(AHEAD)
        if row in one.words
    )


def _is_aim(side: Side, word: Span) -> bool:
    """Tell whether a noun is what something else is for: the search for survivors."""
    lower, at = side.profile.tokens.lower, side.profile.tokens.at(word.start)
    for place in range(at - 1, max(at - REACH, 0) - 1, -1):
        if lower[place] in _words("aims"):
            return _seeking().end_at(lower, place + 1, place - REACH)
        if not (lower[place].isalnum() and lower[place] not in word_class("preposition")):
            return False
    return False


def _is_wanted(side: Side, told: Span, word: Span) -> bool:
    """Tell whether its verb says that somebody has none of it yet: needs, owes, awaits."""
    tokens = side.profile.tokens
    places = range(tokens.at(told.start), min(tokens.at(told.end), tokens.at(word.start)))
    return has_wanting(side.profile, places)


def has_wanting(profile: Profile, places: range) -> bool:
    """Tell whether a verb by which somebody has none of something begins at any of some tokens."""
    return any(_wanting().at(profile.tokens.lower, at) for at in places)


def _is_inferred(side: Side, told: Span) -> bool:
    """Tell whether somebody infers that it has, or is there: must have signed, should have."""
    tokens = side.profile.tokens
    words = tokens.lower[tokens.at(told.start) : tokens.at(told.end)]
    inferring = _words("inferring")
    return any(one in inferring and other in word_class("have") for one, other in pairwise(words))


def _is_to_be_done(side: Side, told: Span) -> bool:
    """Tell whether somebody but needs, or wants, to do it."""
    return _wanting().end_at(side.profile.tokens.lower, _place_of_to(side, told))


def _is_to_come_about(side: Side, told: Span) -> bool:
    """Tell whether its verb is an infinitive, which nothing says to have come: to reach one."""
    to = _place_of_to(side, told)
    return to > 0 and not _achieving().end_at(side.profile.tokens.lower, to + 1, to - REACH)


def _place_of_to(side: Side, told: Span) -> int:
    """Return the token of the "to" of an infinitive that is told, or 0 where none is before it."""
    tokens = side.profile.tokens
    first = tokens.at(told.start)
    to = first if tokens.lower[first] in word_class("to") else first - 1
    return to if to > 0 and tokens.lower[to] in word_class("to") else 0


@cache
def _wanting() -> Phrases[bool]:
    return forms_of(table("not_done")["wanting"])


@cache
def _seeking() -> Phrases[bool]:
    return forms_of(table("not_done")["seeking"])


@cache
def _achieving() -> Phrases[bool]:
    return forms_of(table("not_done")["achieving"])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("not_done")[name])
