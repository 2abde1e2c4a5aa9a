"""Told orders: where a sentence tells one event as before or after another, and how long so.

"Two days before the final", "the day after", "weeks before it failed", and "had already left when".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import frozen

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.dates.counted import unit_words
from factcheck.matching.dates.length_spread import DAY, loose_length
from factcheck.matching.sides.kinship import Chosen, within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

NEAR = 2
"""So many words behind "had" stands "already"."""
REACH = 3
"""So many words before a length may say how close it is: a mere."""
EXACT = 0.0
Length = tuple[float, float]


@frozen(repr=False)
class ToldOrder:
    """One event told from another: the words of both, and how many days lie between."""

    span: Span
    is_after: bool
    length: Length | None
    event: Chosen
    other: Chosen


def told_orders(profile: Profile) -> Iterator[ToldOrder]:
    """Yield where a sentence tells one event as before or after another, in its own words."""
    lower = profile.tokens.lower
    if _openings().isdisjoint(lower):
        return
    quoted = [profile.local(one.span) for one in profile.statement.quotations]
    for at in range(1, len(lower) - 1):
        told = _counted(profile, at) or _relative_to(profile, at)
        if told and not any(one.overlaps(told.span) for one in quoted):
            yield told


def _counted(profile: Profile, at: int) -> ToldOrder | None:
    """Return the order that a length, or a word for being near, tells right before a joint."""
    joint, is_after = _joint(profile, at)
    found = _length_before(profile, at) if joint else None
    if found is None:
        return None
    first, length = found
    tokens = profile.tokens
    begin = without_hedges(tokens.lower, first)
    start = tokens.starts[joint]
    other = _event_behind(profile, start)
    event = Span(_clause_before(profile, begin), tokens.starts[begin])
    if not begin:
        event = Span(other.end, profile.clause_at(other.end).end)
    denied = any(event.contains(profile.local(one.span)) for one in profile.negations)
    if denied or _is_one_more(profile, event) or _is_one_more(profile, other):
        return None
    span = Span(tokens.starts[first], tokens.ends[joint - 1])
    return ToldOrder(span, is_after, length, within(profile, event), within(profile, other))


def _clause_before(profile: Profile, at: int) -> int:
    """Return where the clause of a word begins, with its verb: what is apposed has none.

    In "wrote to Dalecrest, the operator, a month before" somebody wrote.
    """
    tokens, start = profile.tokens, profile.tokens.starts[at]
    while start > 0:
        start = profile.clause_at(start - 1).start
        if _has_verb(tokens.lower[tokens.at(start) : at]):
            break
    return start


def _event_behind(profile: Profile, start: int) -> Span:
    """Return what is counted from: its clause, but for what a noun is followed by with a "to".

    They wrote a month before the crash to complain.
    """
    tokens = profile.tokens
    end = max(profile.clause_at(start).end, start)
    for at in range(tokens.at(start), tokens.at(end)):
        if verb_form(tokens.lower[at]) > VerbForm.GERUND:
            break
        if tokens.lower[at] in word_class("to"):
            return Span(start, tokens.starts[at])
    return Span(start, end)


def _is_one_more(profile: Profile, event: Span) -> bool:
    """Tell whether an event is one more of its kind: a second man was arrested."""
    tokens = profile.tokens
    return _once_more().stand_in(tokens.lower[tokens.at(event.start) : tokens.at(event.end)])


def _joint(profile: Profile, at: int) -> tuple[int, bool]:
    """Return the end of what joins two events there, 0 for nothing, and whether it is "after"."""
    found = _joints().at(profile.tokens.lower, at)
    if found is None or found.end >= len(profile.tokens):
        return 0, False
    return found.end, found.value


def _length_before(profile: Profile, at: int) -> tuple[int, Length | None] | None:
    """Return where a length begins that ends right before a word, and how many days it may be."""
    tokens = profile.tokens
    for figure in profile.figures:
        here = profile.local(figure.span)
        if figure.unit == SECOND and figure.value and tokens.at(here.end) == at:
            return tokens.at(here.start), loose_length(figure)
    word, before = tokens.lower[at - 1], tokens.lower[max(at - 2, 0) : at - 1]
    if word in unit_words() and not _words("counting_one").isdisjoint(before):
        days = unit_words()[word] / DAY
        slack = EXACT if days <= 1 else days / 2
        return at - 2, (days - slack, days + slack)
    if word in _uncounted():
        low, high = _uncounted()[word]
        return at - 1, (low, high)
    return (at - 1, None) if word in _words("close_by") else None


def without_hedges(lower: Sequence[str], first: int) -> int:
    """Return where what says how close a length is begins: barely two months."""
    for begin in range(max(first - REACH, 0), first):
        found = _phrases("hardly").at(lower, begin)
        if found is not None and found.end == first:
            return begin
    return first


def _relative_to(profile: Profile, at: int) -> ToldOrder | None:
    """Return the order that "had already ... when" tells, or "had not yet ... when".

    What had been done "as head of the opera" is told from nothing else.
    """
    lower, tokens = profile.tokens.lower, profile.tokens
    if lower[at - 1] not in table("tense")["pluperfect"]:
        return None
    for kind, is_after in (("not_yet", True), ("already", False)):
        found = _phrases(kind).at(lower, at)
        if found is None:
            continue
        for other in range(found.end, len(lower) - 1):
            joint = _phrases("at_that_time").at(lower, other)
            if joint is None:
                continue
            start = tokens.starts[min(joint.end, len(lower) - 1)]
            rest = Span(start, profile.clause_at(start).end)
            told = lower[joint.end : tokens.at(rest.end)]
            if lower[other] in word_class("as") and not _has_verb(told):
                continue
            clause = profile.clause_at(tokens.starts[at])
            event = Span(clause.start, min(clause.end, tokens.starts[other]))
            span = Span(tokens.starts[at - 1], tokens.ends[found.end - 1])
            chosen = within(profile, event), within(profile, rest)
            return ToldOrder(span, is_after, None, *chosen)
    return None


def _has_verb(words: Sequence[str]) -> bool:
    return any(verb_form(word) > VerbForm.GERUND for word in words)


@cache
def _openings() -> frozenset[str]:
    """Return the words of which one stands wherever an order is told."""
    return frozenset(_joints().by_first).union(table("tense")["pluperfect"])


@cache
def _joints() -> Phrases[bool]:
    """Return what joins two events, each with whether the first of them came after."""
    kinds = ("earlier_than", False), ("later_than", True)
    rows = table("elapsed")
    return Phrases.of((phrase, is_after) for kind, is_after in kinds for phrase in rows[kind])


@cache
def _phrases(kind: str) -> Phrases[bool]:
    return Phrases.of((phrase, True) for phrase in table("elapsed")[kind])


@cache
def _once_more() -> Phrases[bool]:
    return Phrases.of((phrase, True) for phrase in table("scopes")["once_more"])


@cache
def _words(kind: str) -> AbstractSet[str]:
    return frozenset(table("elapsed")[kind])


@cache
def _uncounted() -> Mapping[str, Sequence[float]]:
    lengths: Mapping[str, Sequence[float]] = table("elapsed")["uncounted"]
    return lengths
