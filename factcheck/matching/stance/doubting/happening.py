"""Happening: whether what a claim says is to happen has happened, as a statement tells it.

A trial that is to begin in March has not begun, whatever is said of it before its verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import table, word_class
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.matching.stance.faced import LEAST_ALIKE, Faced, Target
from factcheck.matching.stance.marking.mark_words import come_out, happened, under_way
from factcheck.matching.stance.marking.marked import Marked, is_awaited, is_to_happen
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.words.stems import stem
from factcheck.model import Span

FARTHEST = 16
"""So many tokens behind a noun its verb begins at most: the trial, with 900 patients, has begun."""


def told_of(two: Faced, marked: Marked, row: int) -> Span:
    """Return what tells our word: the verb of its clause, or that with which it has happened.

    Between this and what is to happen may stand more of it than its clause has: of what, with whom.
    """
    told = two.ours.told(row)
    if two.ours.tells(told) or not is_to_happen(two.theirs, marked.span):
        return told
    far = _told_behind(two.ours, row)
    return far if far is not None and _has_come_about(two, marked, far) else told


def is_of_what_happens(two: Faced, marked: Marked, target: Target, told: Span) -> bool:
    """Tell whether ours but tells of what is to happen, not that it has: a recount cost more.

    Nor has it where what has is another's, a trial of two others, or its trial judge's.
    """
    ours = two.ours
    if ours.is_act(target.ours) or not is_to_happen(two.theirs, marked.span):
        return False
    word, alike, theirs = ours.word(target.ours), two.alike, every(two.theirs.profile)
    whose = within(ours.profile, Span(word.end, max(word.end, told.end)))[:-1]
    if not _has_come_about(two, marked, told) or _is_of_name_awaited(two, marked, target):
        return True
    if _hangs_on_another(ours, target.ours, told):
        return True
    named = whose[:1] if _stands_right_behind(ours, target.ours, whose) else whose
    return bool(named) and not any(likest(alike[one], theirs) >= LEAST_ALIKE for one in named)


def _stands_right_behind(side: Side, row: int, words: Sequence[int]) -> bool:
    """Tell whether the first of some words follows a noun with nothing between: trial judges."""
    words_of = side.profile.weighed_words
    return any(words_of[one].first == words_of[row].last + 1 for one in words[:1])


def _told_behind(side: Side, row: int) -> Span | None:
    """Return a noun with the first verb behind it, and all that stands in between."""
    tokens, word = side.profile.tokens, side.profile.weighed_words[row]
    places = range(word.last + 1, min(word.last + 1 + FARTHEST, len(tokens)))
    at = next(filter(side.is_verb, places), None)
    if at is None:
        return None
    return Span(tokens.starts[word.first], tokens.ends[side.verb_group(at)[1]])


def _has_come_about(two: Faced, marked: Marked, told: Span) -> bool:
    """Tell whether what is to happen has, or what is awaited has come: came back, was published."""
    side = two.ours
    if _has_happened(side, told):
        return True
    tokens = side.profile.tokens
    places = range(tokens.at(told.start), tokens.at(told.end))
    awaited = is_awaited(two.theirs, marked.span)
    return awaited and any(come_out().at(tokens.lower, at) is not None for at in places)


def _is_of_name_awaited(two: Faced, marked: Marked, target: Target) -> bool:
    """Tell whether it is somebody named who is awaited, who does much else: the Queen opened it."""
    ours, word = two.ours.profile, two.ours.word(target.ours)
    named = any(ours.local(name.span).contains(word) for name in ours.statement.names)
    return named and is_awaited(two.theirs, marked.span)


def _has_happened(side: Side, told: Span) -> bool:
    tokens = side.profile.tokens
    words = tokens.lower[tokens.at(told.start) : tokens.at(told.end)]
    return not happened().isdisjoint(map(stem, words)) or is_under_way(side, told)


def is_under_way(side: Side, told: Span) -> bool:
    """Tell whether what is told is said to be going on: is already under way."""
    tokens = side.profile.tokens
    lower, end = tokens.lower, tokens.at(told.end)
    if word_class("be", "adverb").isdisjoint(lower[end - 1 : end]):
        return False
    behind = next((n for n in range(end, len(lower)) if lower[n] not in word_class("adverb")), end)
    places = range(tokens.at(told.start), behind + 1)
    return any(under_way().at(lower, at) is not None for at in places)


def _hangs_on_another(side: Side, row: int, told: Span) -> bool:
    """Tell whether it is something for what is to happen that has: preparations for the trial.

    What is under way may be anything that hangs on it: planning of it, a tender for it.
    """
    tokens = side.profile.tokens
    at = side.profile.weighed_words[row].first - 1
    while at > 0 and tokens.lower[at] in word_class("determiner", "possessive"):
        at -= 1
    before = frozenset(tokens.lower[max(at, 0) : at + 1])
    if is_under_way(side, told):
        return not word_class("preposition", "of", "to").isdisjoint(before)
    return not _preparing().isdisjoint(before)


@cache
def _preparing() -> frozenset[str]:
    return frozenset(table("stance")["verbal"]["preparing"])
