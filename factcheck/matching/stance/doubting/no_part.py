"""No part: whether what a statement tells as done is no part of what a claim has yet to come.

Who is to reopen a school has closed it; what was sold long before somebody planned to sell is
another thing; and a dividend that will be paid has been declared, or held at 12 cents, by now.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_words import forms_of
from factcheck.extraction.verbs import PARTICIPLES, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.matching.sides.periods import date_of_act
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.than import is_behind_than
from factcheck.matching.stance.faced import AHEAD, LEAST_ALIKE, SAME_STEM, Faced, Target
from factcheck.matching.stance.marking.mark_words import deciding
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.sizing.comparing_words import size_axes
from factcheck.matching.words.stems import stem
from factcheck.model import Span

LONG_BEFORE = dt.timedelta(days=200)
"""How long before somebody plans something what was done like it was no part of the plan."""


def is_no_part_of(two: Faced, marked: Marked, target: Target, told: Span) -> bool:
    """Tell whether what ours tells of a word is no part of what theirs plans for it.

    Nor is it of what theirs but compares something with, faster than they could run, or has yet to
    decide on.
    """
    if is_behind_than(two.theirs.profile, marked.span):
        return True
    if _is_of_deciding(two.theirs, marked) and _goes_before(two.ours, told):
        return True
    if marked.mark.kind not in AHEAD:
        return False
    return (
        _is_of_long_before(two, told)
        or _is_opposite(two, target)
        or _prepares(two, marked, target, told)
        or _is_another_act(two, marked, target, told)
        or _is_so_of_a_thing(two, target)
        or _plans_too(two, target)
    )


def _is_another_act(two: Faced, marked: Marked, target: Target, told: Span) -> bool:
    """Tell whether ours tells of a thing something else than is planned for it: bid, is to buy.

    Who ruled out asking for it tells of the asking.
    """
    if two.theirs.is_act(target.theirs) or two.ours.is_act(target.ours):
        return False
    planned, ours = _planned(two.theirs.profile, marked), two.ours.profile
    told_too = any(likest(two.alike_theirs[word], every(ours)) >= LEAST_ALIKE for word in planned)
    acts = (row for row in within(ours, told) if two.ours.is_act(row))
    return bool(planned) and not told_too and any(_says_what(ours, row) for row in acts)


def _is_so_of_a_thing(two: Faced, target: Target) -> bool:
    """Tell whether theirs has it beside the thing of which it is so by then: with a broken finger.

    What may come of a plan is more or less of something: a reduced loss.
    """
    tokens, word = two.theirs.profile.tokens, two.theirs.word(target.theirs)
    at = tokens.at(word.start)
    beside = at > 0 and tokens.lower[at - 1] in word_class("article", "possessive")
    if not beside or verb_form(tokens.lower[at]) not in PARTICIPLES:
        return False
    ways = (theirs for _, theirs in two.ways if theirs.span.overlaps(word))
    sized = any(theirs.mark.axis in size_axes() for theirs in ways)
    return two.ours.is_act(target.ours) and not sized


def _planned(profile: Profile, marked: Marked) -> Sequence[int]:
    """Return the verb that stands right behind a mark, if it tells what is done: to buy."""
    behind = profile.tokens.at(marked.span.end)
    verbal = marked.mark.text.lower().split()[-1] in word_class("to", "modal")
    return [
        word
        for word in (marked.words[:1] if verbal else ())
        if profile.weighed_words[word].first == behind and _says_what(profile, word)
    ]


def _says_what(profile: Profile, verb: int) -> bool:
    """Tell whether a verb does not leave what is done to its noun, to hold a talk."""
    return profile.weighed_words[verb].stem not in _light()


def _plans_too(two: Faced, target: Target) -> bool:
    """Tell whether ours plans it besides: it has replaced 300, and will replace 1,200."""
    return any(
        likeness >= SAME_STEM
        and row != target.ours
        and two.ours.is_act(row)
        and two.ours.over(row, AHEAD)
        for row, likeness in two.alike_theirs[target.theirs].items()
    )


def _prepares(two: Faced, marked: Marked, target: Target, told: Span) -> bool:
    """Tell whether ours tells but what is done about a thing beforehand: a dividend was declared.

    What theirs has to be decided is decided by that.
    """
    if two.ours.is_act(target.ours):
        return False
    if _is_of_deciding(two.theirs, marked):
        return False
    tokens = two.ours.profile.tokens
    places = range(tokens.at(told.start), tokens.at(told.end))
    verbs = [at for at in places if two.ours.is_verb(at)]
    return bool(verbs) and _preparing().at(tokens.lower, verbs[-1]) is not None


def _is_of_deciding(theirs: Side, marked: Marked) -> bool:
    """Tell whether what theirs has open, or has yet to come, is how something is decided."""
    planned = {theirs.profile.weighed_words[word].stem for word in marked.words[:1]}
    planned |= {stem(word) for word in marked.mark.text.lower().split()}
    return not planned.isdisjoint(deciding())


def _goes_before(ours: Side, told: Span) -> bool:
    """Tell whether ours tells but what goes before a decision: the levy is on the agenda."""
    tokens = ours.profile.tokens
    first, end = tokens.at(told.start), tokens.at(told.end)
    verb = next((at for at in range(end - 1, first - 1, -1) if ours.is_verb(at)), None)
    if verb is None:
        return False
    behind = tokens.lower[verb : tokens.at(ours.profile.clause_at(told.start).end)]
    light = stem(tokens.lower[verb]) in _light() and not _proceedings().isdisjoint(behind)
    return light or _proceeding().at(tokens.lower, verb) is not None


def _is_of_long_before(two: Faced, told: Span) -> bool:
    """Tell whether ours dates it long before theirs was told: sold in 2019."""
    planned_on = two.theirs.profile.statement.told
    date = date_of_act(two.ours.profile, told)
    if planned_on is None or date is None or date.latest is None:
        return False
    return date.latest < planned_on - LONG_BEFORE


def _is_opposite(two: Faced, target: Target) -> bool:
    """Tell whether ours tells the opposite of what theirs plans: it closed, is to reopen."""
    ours, theirs = two.ours.word(target.ours), two.theirs.word(target.theirs)
    poles = {
        one.mark.pole == other.mark.pole
        for one, other in two.ways
        if one.span.overlaps(ours) and other.span.overlaps(theirs)
    }
    return poles == {False}


@cache
def _preparing() -> Phrases[bool]:
    return forms_of(table("stance")["beforehand"]["acts"])


@cache
def _proceeding() -> Phrases[bool]:
    return forms_of(table("stance")["beforehand"]["proceeding"])


@cache
def _proceedings() -> frozenset[str]:
    return frozenset(table("stance")["beforehand"]["proceedings"])


@cache
def _light() -> frozenset[str]:
    """Return the stems of verbs that say little of what is done with a thing: to hold a parade."""
    return frozenset(map(stem, table("stance")["beforehand"]["light"]))
