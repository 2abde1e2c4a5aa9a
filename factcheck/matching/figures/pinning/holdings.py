"""Holdings: how many of a thing one that is named has: Orvane, with 72 clinics.

Whoever has 62 clinics by a claim has no 72 of them, however few other words the two have in common;
but of what there is more told behind it, clinics in Hull or that are open, there may be fewer.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import frozen

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.operations import is_change
from factcheck.matching.arithmetic.verdicts import POINTS
from factcheck.matching.figures.answers import Answer, find_answers
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.words.stems import stem
from factcheck.model import Name, Quantity, Span, Tolerances

MOST = 40
"""A sentence with more figures is a list, of which nothing is told so."""


@frozen
class Holding:
    """Who has so many, the word that says so (has, runs, with), and the stems of what he has."""

    holder: Name
    word: str
    thing: AbstractSet[str]


def other_holdings(group: Group, tolerances: Tolerances) -> Sequence[Answer]:
    """Return the answers that give one whom the claim names another number of what he has."""
    mine = group[0].ours.once(_holdings) if group else {}
    if not mine:
        return ()
    answers = [one for one in find_answers(group.suggested, tolerances) if one.ours.span in mine]
    right = {one.ours.span for one in answers if one.agrees}
    return [
        one
        for one in answers
        if one.ours.span not in right and _are_of_one_holding(one) and is_of_one_event(one)
    ]


def _are_of_one_holding(answer: Answer) -> bool:
    mine = answer.comparison.ours.once(_holdings).get(answer.ours.span)
    theirs = answer.comparison.theirs.once(_holdings).get(answer.theirs.span)
    if mine is None or theirs is None or mine.thing != theirs.thing:
        return False
    words = {mine.word, theirs.word}
    as_one = len(words) == 1 or not words.isdisjoint(_words("plain"))
    return as_one and is_same(mine.holder, theirs.holder)


def _holdings(profile: Profile) -> dict[Span, Holding]:
    """Return who has how many, by where the figures stand."""
    figures = profile.figures if len(profile.figures) <= MOST else ()
    found = ((figure.span, _holding(profile, figure)) for figure in figures)
    return {span: one for span, one in found if one is not None}


def _holding(profile: Profile, figure: Quantity) -> Holding | None:
    """Return who has what is counted, if nothing behind it makes it fewer of them."""
    at, lower, local = profile.tokens.at, profile.tokens.lower, profile.local(figure.span)
    if not figure.of or not _is_plain(figure):
        return None
    place, behind = at(local.start) - 1, at(local.end)
    closed = behind >= len(lower) or lower[behind] in _words("ends")
    word = lower[place] if place >= 0 else ""
    if not closed or word not in _words("plain") | _words("verbs"):
        return None
    place -= 1
    while place >= 0 and lower[place] in _words("between"):
        place -= 1
    ends = {at(profile.local(one.span).end): one for one in profile.statement.names}
    holder = ends.get(place + 1)
    counted = lower[at(profile.local(figure.number).end) : behind]
    return Holding(holder, word, frozenset(map(stem, counted))) if holder and counted else None


def _is_plain(figure: Quantity) -> bool:
    """Tell whether a figure counts something by itself, and is no limit, rest or part."""
    alone = figure.relation is None and figure.scope is None and not is_change(figure)
    return alone and figure.unit_kind in COUNTS and figure.bound in POINTS


@cache
def _words(sort: str) -> frozenset[str]:
    return frozenset(table("holdings")[sort])
