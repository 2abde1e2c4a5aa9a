"""Bases: what a figure is told of: of each, of all together, by the day, of the whole time.

"€30,000 each", "shared €30,000", "62 dollars a child", "every month 85,000 tonnes", "£4.2m from
start to finish": one number, and each time another fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from attrs import frozen

from factcheck.language import table, word_class
from factcheck.matching.arithmetic.operations import is_change
from factcheck.matching.figures.basing.base_signs import Sign, find_signs, length_of
from factcheck.matching.figures.basing.base_words import SignKind, Where
from factcheck.matching.figures.basing.told_stretches import stretches
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.stems import stem
from factcheck.model import Quantity, Scope, Span

BEHIND, AHEAD, CLOSE = 8, 14, 3
"""So many words may stand between a figure and a sign behind it, before it, and close to it."""
COMMA = ","
SEVERAL = 1.5
"""A stretch of so many days, or weeks, is more than one."""
SAME_LENGTH = 0.01
"""Two stretches that differ by no larger a share are one: 52 weeks and a year."""


@frozen(eq=False, repr=False)
class Base:
    """What words make a figure, each with its place in the whole text."""

    days: float | None = None
    """It is told by so many days."""
    time: Span | None = None
    within: float | None = None
    """It is told of one time of so many days: in an hour, over the month."""
    within_at: Span | None = None
    each: Span | None = None
    nouns: frozenset[str] = frozenset()
    """The stems of what it is told of each of, where that is said."""
    all: Span | None = None
    whole: Span | None = None
    stretches: Sequence[float] = ()
    """How many days the stretches have that it is told of by a date or a length of time."""

    @property
    def is_plain(self) -> bool:
        """Whether no word makes it anything but a number."""
        return not (self.days or self.within or self.each or self.all or self.whole)

    def is_of_several(self, days: float) -> bool:
        """Tell whether it is told of a stretch of several times so many days."""
        several = any(one >= SEVERAL * days for one in self.stretches)
        return several and not self.is_of_one(days)

    def is_of_one(self, days: float) -> bool:
        """Tell whether it is told of a stretch of about so many days: in April, of a month."""
        return any(1 / SEVERAL < one / days < SEVERAL for one in self.stretches)


class OtherBase(NamedTuple):
    """In what two bases exclude each other."""

    span: Span
    """Where ours is told."""
    of_time: bool
    """Whether it is by how long they are, and not whether they are of each or of all."""
    sure: bool
    meant: bool = False
    """Whether the claim tells of those that ours is told of each of."""


def other_base(ours: Base, theirs: Base) -> OtherBase | None:
    """Return in what our figure is told of something else than theirs, None for nothing."""
    return next(chain(_of_time(ours, theirs), _of_scope(ours, theirs)), None)


def _of_time(ours: Base, theirs: Base) -> Iterator[OtherBase]:
    if ours.days and ours.time:
        sure = bool(theirs.days or theirs.all or theirs.whole or theirs.is_of_several(ours.days))
        plain = theirs.is_plain and not theirs.is_of_one(ours.days)
        if plain or (sure and not (theirs.days and is_as_long(ours.days, theirs.days))):
            yield OtherBase(ours.time, of_time=True, sure=sure)
        return
    if theirs.days and (total := ours.whole or ours.all):
        yield OtherBase(total, of_time=True, sure=True)
    elif ours.within and ours.within_at:
        other = theirs.within or theirs.days
        if other and not is_as_long(ours.within, other):
            yield OtherBase(ours.within_at, of_time=True, sure=True)


def _of_scope(ours: Base, theirs: Base) -> Iterator[OtherBase]:
    if ours.all and theirs.each and not ours.each:
        yield OtherBase(ours.all, of_time=False, sure=True)
    if ours.each and not ours.all and not theirs.each and theirs.all:
        yield OtherBase(ours.each, of_time=False, sure=True)


def is_as_long(one: float, other: float) -> bool:
    """Tell whether two times have as many days."""
    return abs(one - other) <= SAME_LENGTH * other


def base_of(profile: Profile, figure: Quantity) -> Base:
    """Return what a figure of a sentence is told of."""
    if _is_counted_of(profile, figure):
        return Base()
    found: dict[SignKind, Sign] = {}
    for sign, of in profile.once(_assigned):
        if of is figure:
            found.setdefault(sign.kind, sign)
    places = {kind: _span(profile, sign) for kind, sign in found.items()}
    kinds = SignKind.TIME, SignKind.WITHIN, SignKind.EACH, SignKind.SPAN
    time, within, each, over = map(found.get, kinds)
    days, at = time and time.days, places.get(SignKind.TIME)
    lasted, lasted_at = within and within.days, places.get(SignKind.WITHIN)
    nouns, each_at = each.nouns if each else frozenset[str](), places.get(SignKind.EACH)
    if figure.per and (by_time := length_of(figure.per)):
        own = figure.rate or figure.per.rpartition(" ")[2] in figure.text
        per_at = figure.rate or (figure.span if own else None)
        if figure.per[0].isdigit():
            lasted, lasted_at = by_time, per_at
        else:
            days, at = by_time, per_at
    elif figure.per:
        nouns, each_at = nouns | {stem(figure.per.lower())}, figure.rate or figure.span
    is_each, is_all = _is_of_each(profile, figure), figure.scope is Scope.IN_TOTAL
    each_at = each_at or (figure.span if is_each else None)
    if each_at and not nouns:
        nouns = _told_of(profile, figure)
    return Base(
        days=days,
        time=at,
        within=lasted,
        within_at=lasted_at,
        each=each_at,
        nouns=nouns,
        all=places.get(SignKind.ALL) or (figure.span if is_all else None),
        whole=places.get(SignKind.WHOLE),
        stretches=(
            *stretches(profile.statement, figure),
            *([over.days] if over and over.days else []),
            *([lasted] if lasted else []),
        ),
    )


def _told_of(profile: Profile, figure: Quantity) -> frozenset[str]:
    """Return the stems of the words of its clause beside a figure that is told of each."""
    own = profile.local(figure.span)
    clause = profile.clause_at(own.start)
    places = range(profile.tokens.at(clause.start), profile.tokens.at(clause.end))
    starts, words = profile.tokens.starts, profile.tokens.lower
    beside = (words[place] for place in places if not own.start <= starts[place] < own.end)
    return frozenset(stem(word) for word in beside if word.isalpha())


def _span(profile: Profile, sign: Sign) -> Span:
    tokens = profile.tokens
    local = Span(tokens.starts[sign.first], tokens.ends[sign.end - 1])
    return local.shifted(profile.statement.span.start)


def _assigned(profile: Profile) -> Sequence[tuple[Sign, Quantity]]:
    """Return the signs of a sentence, each with the figure that it is said of."""
    at, figures = profile.tokens.at, sorted(profile.figures, key=lambda one: one.span.start)
    spans = [(profile.local(one.span), one) for one in figures]
    placed = [_Placed(at(span.start), at(span.end), one) for span, one in spans]
    found: list[tuple[Sign, Quantity]] = []
    for sign in profile.once(_signs):
        if any(one.first <= sign.first < one.end for one in placed):
            continue
        outside = [one for one in placed if one.end <= sign.first or one.first >= sign.end]
        figure = _target(profile, sign, outside)
        if figure is not None:
            found.append((sign, figure))
    return found


def _signs(profile: Profile) -> Sequence[Sign]:
    return list(find_signs(profile.tokens))


def _is_counted_of(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is how many there are of what others are told of each of."""
    place = profile.tokens.at(profile.local(figure.number).start)
    return any(sign.first <= place < sign.end for sign in profile.once(_signs))


def _is_of_each(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is of each, by words that are not those of another."""
    if figure.scope is not Scope.EACH:
        return False
    span = profile.local(figure.span)
    first, end = profile.tokens.at(span.start), profile.tokens.at(span.end)
    each = [sign for sign in profile.once(_signs) if sign.kind is SignKind.EACH]
    return not each or any(first <= sign.first < end for sign in each)


class _Placed(NamedTuple):
    """A figure and the places of the tokens of its number."""

    first: int
    end: int
    figure: Quantity


def _target(profile: Profile, sign: Sign, figures: Sequence[_Placed]) -> Quantity | None:
    """Return the figure that a sign is said of, by its place."""
    lower = profile.tokens.lower
    before = next((one for one in reversed(figures) if one.end <= sign.first), None)
    behind = next((one for one in figures if one.first >= sign.end), None)
    if before and not _reaches(lower, before.end, sign.first, BEHIND):
        before = None
    far = CLOSE if sign.where is Where.BEFORE else AHEAD
    if behind and not (
        _reaches(lower, sign.end, behind.first, far)
        and begins_no_clause(lower[sign.end : behind.first])
    ):
        behind = None
    if sign.where is Where.BEHIND:
        return before and before.figure
    if sign.where is Where.BEFORE and sign.kind is SignKind.TIME and behind:
        return None if is_change(behind.figure) else behind.figure
    if sign.where in {Where.BEFORE, Where.AHEAD}:
        return behind and behind.figure
    gap = sign.first - before.end if before else 0
    if gap and lower[sign.first - 1] in _breaks() and not _closes(lower, sign.end):
        before = None
    if before is None or behind is None:
        nearest = before or behind
        return nearest and nearest.figure
    ahead = behind.first - sign.end
    return before.figure if gap <= max(CLOSE, ahead) else behind.figure


def _closes(lower: Sequence[str], end: int) -> bool:
    """Tell whether a sign ends its clause."""
    return end >= len(lower) or not lower[end][0].isalnum()


def _reaches(lower: Sequence[str], first: int, end: int, most: int) -> bool:
    between = lower[first:end]
    return len(between) <= most and _marks().isdisjoint(between)


def begins_no_clause(between: Sequence[str]) -> bool:
    """Tell whether no comma with "and" or "but" stands among some words."""
    return not any(one == COMMA and other in _breaks() for one, other in pairwise(between))


@cache
def _marks() -> frozenset[str]:
    """Return the marks and words over which no word says what a number is told of."""
    return frozenset([*table("bases")["marks"], *table("bases")["partings"]])


@cache
def _breaks() -> frozenset[str]:
    return word_class("and", "but").union(table("clauses")["marks"])
