"""Lengths and sizes: what is told of how long or how much, and is no answer to each other.

By how much longer something lasts is never how long, nor is a stretch of time how long before
something.
"""

from __future__ import annotations

from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.arithmetic.operations import is_change, worth
from factcheck.matching.arithmetic.slips import looks_miswritten
from factcheck.matching.arithmetic.values import COUNTS, SECOND
from factcheck.matching.figures.answers import Answer
from factcheck.model import Relation, UnitKind

STARTS = 4
"""So many words behind a time end what it is counted from: into his second term."""
THAN = 3
"""So many words behind a figure "than" may stand: three points more of them than."""
SMALL_CHANGE = 10
"""How many times as large a level is at least that what it differs by is not taken for it."""


def is_size_of_level(answer: Answer) -> bool:
    """Tell whether ours is told as a difference and theirs as a level many times as large.

    By how much longer something lasts is never how long, nor how large what is $2m more than it.
    Hours later than planned are how late it was, too.
    """
    ours, theirs = answer.ours, answer.theirs
    levels = theirs.relation is not Relation.DIFFERENCE and ours.unit != SECOND
    if levels and _is_more_than(answer):
        return not is_change(theirs)
    if ours.relation is not Relation.DIFFERENCE or is_change(theirs) or ours.unit_kind in COUNTS:
        return False
    if ours.unit == SECOND and _is_from_a_moment(answer):
        return False
    far = ours.unit == SECOND or worth(theirs) >= SMALL_CHANGE * worth(ours)
    return far and not looks_miswritten(ours, theirs)


def _is_more_than(answer: Answer) -> bool:
    """Tell whether ours is by how much something is more or less than another: $2m more than.

    Or an amount of money right before what it is above or below: £10m above its estimate.
    """
    tokens = answer.comparison.ours.tokens
    first, end = tokens.at(answer.here.start), tokens.at(answer.here.end)
    if answer.ours.unit_kind is UnitKind.CURRENCY and _sized().at(tokens.lower, end) is not None:
        return True
    than = next(
        (at for at in range(end, min(end + THAN, len(tokens))) if tokens.lower[at] in _than()), None
    )
    return than is not None and not _comparatives().isdisjoint(tokens.lower[first:than])


def is_stretch_beside_lead(answer: Answer) -> bool:
    """Tell whether ours is a stretch in which something was, and theirs how long before a moment.

    In the 12 hours from 6 p.m. is no answer to an hour before the market was due to close.
    """
    if answer.ours.unit != SECOND or not _is_from_a_moment(answer):
        return False
    tokens = answer.comparison.ours.tokens
    first = tokens.at(answer.here.start)
    opened = tokens.lower[max(first - 2, 0) : first]
    return len(opened) > 1 and opened[0] in _stretching() and opened[1] in _definite()


def is_from_another_start(answer: Answer) -> bool:
    """Tell whether ours begins with a part or a break of which theirs tells nothing.

    Seven minutes into the second half are 52 minutes.
    """
    tokens, theirs = answer.comparison.ours.tokens, answer.comparison.theirs.tokens
    end = tokens.at(answer.here.end)
    link, behind = tokens.lower[end : end + 1], tokens.lower[end + 1 : end + STARTS]
    if answer.ours.unit != SECOND or _from_moments().isdisjoint(link):
        return False
    return any(word in _parts() and word not in theirs.lower for word in behind)


def _is_from_a_moment(answer: Answer) -> bool:
    """Tell whether theirs is so long before or after something: 15 minutes before the quake."""
    tokens = answer.comparison.theirs.tokens
    behind = tokens.at(answer.there.end)
    return not _from_moments().isdisjoint(tokens.lower[behind : behind + 1])


@cache
def _parts() -> frozenset[str]:
    return frozenset(table("elapsed")["parts"])


@cache
def _comparatives() -> frozenset[str]:
    return frozenset(table("relations")["behind"]["difference"])


@cache
def _sized() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("arithmetic")["sized_from"])


@cache
def _than() -> frozenset[str]:
    return frozenset(table("arithmetic")["than"])


@cache
def _stretching() -> frozenset[str]:
    return frozenset(table("rates")["stretched"])


@cache
def _definite() -> frozenset[str]:
    return frozenset(table("bounds")["definite"])


@cache
def _from_moments() -> frozenset[str]:
    return frozenset(table("elapsed")["from_moments"])
