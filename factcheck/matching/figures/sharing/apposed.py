"""Apposed: whether a share and a figure beside it are told as one, the one in other words.

"1,150 tonnes, or a quarter of what came out", "216 people, which is one in five": the figure is the
part of which the share is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.sides.profile import Profile
from factcheck.model import Quantity

APPOSED = 4
"""So many words may stand between a figure and the mark behind which its share is told."""


def apposed_part(profile: Profile, share: Quantity, known: Sequence[Quantity]) -> Quantity | None:
    """Return the figure before a share that the share says to be one of a whole."""
    words = profile.tokens.lower
    first = profile.tokens.at(profile.local(share.span).start)
    while first > 0 and words[first - 1] in hedges():
        first -= 1
    places = reversed(places_of(profile, known))
    before = next(((one, end) for one, _, end in places if end <= first), None)
    return before[0] if before and _is_joined(words[before[1] : first]) else None


def places_of(profile: Profile, known: Sequence[Quantity]) -> Sequence[tuple[Quantity, int, int]]:
    """Return figures, each with the words that it begins and ends at."""
    at, spans = profile.tokens.at, [(one, profile.local(one.span)) for one in known]
    return [(one, at(span.start), at(span.end)) for one, span in spans]


def are_told_as_one(profile: Profile, share: Quantity, figure: Quantity) -> bool:
    """Tell whether a share and a figure beside it are the same: one in five, or 216 people."""
    at = profile.tokens.at
    first, then = sorted((share, figure), key=lambda one: one.span.start)
    start, end = at(profile.local(first.span).end), at(profile.local(then.span).start)
    between = profile.tokens.lower[start:end]
    told = [word for word in between if word not in hedges()]
    return bool(told) and told[-1] in _alternatives() and asides().issuperset(told)


def _is_joined(between: Sequence[str]) -> bool:
    """Tell whether the words between a figure and a share say that the one is the other."""
    if not between or between[-1] in _alternatives():
        return bool(between)
    if between[-1] in asides():
        return len(between) <= APPOSED + 1 and share_ends().isdisjoint(between[:-1])
    return _equating().end_at(between, len(between))


@cache
def share_ends() -> frozenset[str]:
    """Return the marks at which the words of a share end."""
    return frozenset({*table("clauses")["marks"], *table("worked_out")["share_ends"]})


@cache
def asides() -> frozenset[str]:
    """Return what stands before what is told beside something."""
    return frozenset(table("worked_out")["share_asides"])


@cache
def _alternatives() -> frozenset[str]:
    """Return what stands before another way to say the same."""
    return frozenset(table("worked_out")["share_alternatives"])


@cache
def hedges() -> frozenset[str]:
    """Return the words that may stand before a share: nearly, barely, a little over."""
    return frozenset(table("worked_out")["share_hedges"])


@cache
def _equating() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("worked_out")["share_equals"])
