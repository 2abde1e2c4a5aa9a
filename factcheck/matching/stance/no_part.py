"""No part: whether what a statement tells as done is no part of what a claim has yet to come.

Who is to reopen a school has closed it; what was sold long before somebody planned to sell is
another thing; and a dividend that will be paid has been declared, or held at 12 cents, by now.
"""

from __future__ import annotations

import datetime as dt
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_words import forms_of
from factcheck.language import table
from factcheck.matching.sides.periods import date_of_act
from factcheck.matching.sides.than import is_behind_than
from factcheck.matching.stance.faced import AHEAD, Faced, Target
from factcheck.matching.stance.marked import Marked
from factcheck.matching.words.stems import stem
from factcheck.model import Span

LONG_BEFORE = dt.timedelta(days=200)
"""How long before somebody plans something what was done like it was no part of the plan."""


def is_no_part_of(two: Faced, marked: Marked, target: Target, told: Span) -> bool:
    """Tell whether what ours tells of a word is no part of what theirs plans for it.

    Nor is it of what theirs but compares something with: faster than they could run.
    """
    if is_behind_than(two.theirs.profile, marked.span):
        return True
    if marked.mark.kind not in AHEAD:
        return False
    return (
        _is_of_long_before(two, told)
        or _is_opposite(two, target)
        or _prepares(two, marked, target, told)
    )


def _prepares(two: Faced, marked: Marked, target: Target, told: Span) -> bool:
    """Tell whether ours tells but what is done about a thing beforehand: a dividend was declared.

    What theirs has to be decided is decided by that.
    """
    if two.ours.is_act(target.ours):
        return False
    planned = {two.theirs.profile.weighed_words[word].stem for word in marked.words[:1]}
    if not planned.isdisjoint(_deciding()):
        return False
    tokens = two.ours.profile.tokens
    places = range(tokens.at(told.start), tokens.at(told.end))
    verbs = [at for at in places if two.ours.is_verb(at)]
    return bool(verbs) and _preparing().at(tokens.lower, verbs[-1]) is not None


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
def _deciding() -> frozenset[str]:
    return frozenset(map(stem, table("stance")["beforehand"]["deciding"]))
