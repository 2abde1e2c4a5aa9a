"""Figures that are worked out from others, as far as the words beside them say."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import COUNTS, is_fraction, is_share
from factcheck.matching.arithmetic.operations import is_change
from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.matching.figures.answers import LIMITS
from factcheck.matching.sides.profile import Profile
from factcheck.model import Bound, Change, Quantity, Relation, Scope, Tolerances, UnitKind

SHARE, MULTIPLE, DIFFERENCE, SUM, REST = "share", "multiple", "difference", "sum", "rest"
EACH = "each"
"""What each has of a total, which only bears a figure out."""
DENIED = "denied"
"""A rest, of those who did not do it, which no word but the negation says."""
SORTS = (SHARE, MULTIPLE, DIFFERENCE, SUM, REST)
TIMES = "times"
APART_WITHIN = 2
"""So many words behind a number may stand what says how far it is: points ahead."""
NEVER = frozenset({UnitKind.ORDINAL, UnitKind.AGE, UnitKind.TEMPERATURE})


class _Words(NamedTuple):
    added: frozenset[str]
    definite: frozenset[str]
    comparatives: frozenset[str]
    compared: frozenset[str]
    compared_within: int
    sides: frozenset[str]
    sides_within: int
    looked_at: int
    thresholds: frozenset[str]
    apart: frozenset[str]
    numbers: frozenset[str]
    marks: frozenset[str]
    of: frozenset[str]
    nouns_of_shares: frozenset[str]
    how_often: frozenset[str]


def worked_out(ours: Quantity, profile: Profile) -> str | None:
    """Return what the words beside a figure of `profile` make it of others, None for nothing."""
    if ours.value is None or ours.unit_kind in NEVER:
        return None
    if ours.unit_kind is UnitKind.RATIO:
        is_multiple = ours.unit == TIMES and not is_how_often(profile, ours)
        return MULTIPLE if is_multiple else None
    if _is_of_no_unit(ours):
        return None
    if is_change(ours):
        apart = _is_difference(ours, profile) and not is_of_threshold(ours, profile)
        return DIFFERENCE if apart else None
    if is_share(ours):
        return None if _is_size(ours, profile) else SHARE
    others = ours.relation is Relation.REST
    if (is_definite(ours, profile) and not others) or is_of_threshold(ours, profile):
        return None
    if ours.scope is Scope.IN_TOTAL or (ours.relation is Relation.SUM and not _is_of_each(ours)):
        return SUM
    return REST if ours.relation is Relation.REST else None


def is_how_often(profile: Profile, ours: Quantity) -> bool:
    """Tell whether "twice" is how often at some time: "twice the next year", and no level of it."""
    lower, at = profile.tokens.lower, profile.tokens.at
    behind = at(profile.local(ours.span).end)
    if lower[behind - 1] not in _words().how_often:
        return False
    while lower[behind : behind + 1] and lower[behind] in word_class("article", "preposition"):
        behind += 1
    for date in profile.statement.dates:
        first, end = map(at, profile.local(date.span))
        if first <= behind < end:
            return end >= len(lower) or lower[end] in _words().marks | word_class("and", "but")
    return False


def _is_size(ours: Quantity, profile: Profile) -> bool:
    """Tell whether a percentage is but the size of something: a claim of 6.5%, and of nothing."""
    words, lower = _words(), profile.tokens.lower
    span = profile.local(ours.span)
    first, after = profile.tokens.at(span.start), profile.tokens.at(span.end)
    before = lower[max(first - 2, 0) : first]
    return (
        ours.unit_kind is UnitKind.PERCENT
        and len(before) > 1
        and before[1] in words.of
        and before[0] not in words.nouns_of_shares
        and words.of.isdisjoint(lower[after : after + 1])
    )


def _is_of_no_unit(ours: Quantity) -> bool:
    """Tell whether nothing says what a decimal differs in, seconds, points or parts: by 0.64."""
    bare = is_change(ours) and ours.unit_kind is UnitKind.NONE and is_share(ours)
    return bare and any(map(str.isdecimal, ours.text))


def _is_of_each(ours: Quantity) -> bool:
    """Tell whether it is what each has: it comes to $44 for every vote."""
    return ours.scope is Scope.EACH or ours.per is not None


def sorts_told(ours: Quantity, profile: Profile) -> Sequence[str]:
    """Return in what ways the words of its clause may make a figure what others come to.

    Who did not do it is the rest of those who did.
    """
    if ours.scope is Scope.EACH:
        return (EACH,)
    sort = worked_out(ours, profile)
    if sort == SHARE and ours.unit_kind is UnitKind.PERCENT:
        return (SHARE, DENIED) if _is_undone(ours, profile) else (SHARE,)
    if sort is None and ours.value is not None and ours.unit_kind in COUNTS:
        negated = bool(profile.negations_beside(profile.local(ours.span)))
        denied = negated or _is_undone(ours, profile)
        return (DENIED,) if denied else ()
    return () if sort is None else (DIFFERENCE, REST) if sort in (DIFFERENCE, REST) else (sort,)


def _is_undone(ours: Quantity, profile: Profile) -> bool:
    """Tell whether something has yet to happen to what a figure counts: 4% is still to count."""
    behind = _behind(profile, profile.local(ours.span).end, _words())
    return any(_undone().at(behind, place) for place in range(len(behind)))


def is_ratio(ours: Quantity) -> bool:
    """Tell whether a figure is a share or a multiple in words: a third, one in five, twice."""
    return ours.unit == TIMES or is_fraction(ours)


def is_told(ours: Quantity) -> bool:
    """Tell whether any word makes a figure the result of others."""
    in_total = ours.scope is Scope.IN_TOTAL
    return ours.relation is not None or ours.change is Change.BY or in_total


def without_limit(ours: Quantity, theirs: Quantity, tolerances: Tolerances) -> Quantity:
    """Return a figure that limits something, and is told as no result, as the limit itself.

    That some result lies within it says nothing: it must be about the limit, or be the very limit
    if that may be but the claim's figure, rounded.
    """
    if ours.bound not in LIMITS or is_told(ours) or is_share(ours):
        return ours
    about = evolve(ours, bound=Bound.ABOUT, low=None, high=None)
    if agreement(about, theirs, tolerances) is Agreement.TRUE:
        return evolve(ours, bound=Bound.EXACTLY, low=ours.value, high=ours.value)
    return about


def _is_difference(ours: Quantity, profile: Profile) -> bool:
    """Tell whether a figure is compared with another, and is not but added to it, or one side."""
    words = _words()
    before = _word_before(ours, profile)
    if before in words.added or ours.scope is Scope.OUT_OF:
        return False
    behind = _behind(profile, profile.local(ours.number).end, words)
    counted = ours.unit_kind in COUNTS
    if (counted or ours.change is None) and _is_one_side(behind, words):
        return False
    if not counted:
        return ours.unit_kind is not UnitKind.MEASURE or ours.relation is Relation.DIFFERENCE
    if before in words.definite:
        return False
    place = next((i for i, word in enumerate(behind) if word in words.comparatives), None)
    if place is None:
        return True
    following = behind[place + 1 : place + 1 + words.compared_within]
    return not words.compared.isdisjoint(following)


def is_definite(ours: Quantity, profile: Profile) -> bool:
    """Tell whether a figure is of those spoken of before: the two counties."""
    return ours.unit_kind in COUNTS and _word_before(ours, profile) in _words().definite


def is_of_threshold(ours: Quantity, profile: Profile) -> bool:
    """Tell whether a figure is compared with what was needed: a vote to spare."""
    return not _words().thresholds.isdisjoint(
        _behind(profile, profile.local(ours.number).end, _words())
    )


def is_set_apart(ours: Quantity, profile: Profile) -> bool:
    """Tell whether a figure is how far something is from another: five short, 8.3 points ahead."""
    behind = _behind(profile, profile.local(ours.number).end, _words())
    apart = ours.relation is Relation.DIFFERENCE and not ours.change
    return apart and not _words().apart.isdisjoint(behind[:APART_WITHIN])


def is_compared(ours: Quantity, profile: Profile) -> bool:
    """Tell whether a figure is told as more or less than something, or as so many times it."""
    words = _words()
    return not words.compared.isdisjoint(_behind(profile, profile.local(ours.number).end, words))


def needed() -> frozenset[str]:
    """Return the words for what is needed: a majority."""
    return _words().thresholds - _words().apart


def is_threshold_told(profile: Profile) -> bool:
    """Tell whether a sentence tells of something that was needed."""
    return not _words().thresholds.isdisjoint(profile.tokens.lower)


def _is_one_side(behind: Sequence[str], words: _Words) -> bool:
    """Tell whether a figure is one of two sides: 412 votes to 88, four to one."""
    for place, word in enumerate(behind[: words.sides_within + 1]):
        if word in words.sides:
            following = behind[place + 1 : place + 2]
            return any(one[0].isdigit() or one in words.numbers for one in following)
    return False


def _word_before(ours: Quantity, profile: Profile) -> str:
    first = profile.tokens.at(profile.local(ours.span).start)
    return profile.tokens.lower[first - 1] if first else ""


def _behind(profile: Profile, end: int, words: _Words) -> Sequence[str]:
    """Return the words behind where a figure or its number ends, up to a mark."""
    tokens: Tokens = profile.tokens
    start = tokens.at(end)
    behind = tokens.lower[start : start + words.looked_at]
    end = next((place for place, word in enumerate(behind) if word in words.marks), len(behind))
    return behind[:end]


@cache
def _words() -> _Words:
    data = table("worked_out")
    writing = table("writing")
    return _Words(
        added=frozenset(data["added"]),
        definite=frozenset(data["definite"]),
        comparatives=frozenset(data["comparatives"]),
        compared=frozenset(data["compared"]),
        compared_within=data["compared_within"],
        sides=frozenset(data["sides"]),
        sides_within=data["sides_within"],
        looked_at=data["looked_at"],
        thresholds=frozenset(data["thresholds"]),
        apart=frozenset(data["apart"]),
        numbers=frozenset(writing["small_numbers"]) | frozenset(writing["tens"]),
        marks=frozenset({*table("clauses")["marks"], "."}),
        of=word_class("of"),
        nouns_of_shares=frozenset(data["nouns_of_shares"]),
        how_often=frozenset(data["how_often"]),
    )


@cache
def _undone() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("worked_out")["undone"])
