"""References: which figures of a claim can be compared, whose they are, and held against which."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import permutations
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import SCORE
from factcheck.matching.arithmetic.values import COUNTS, comparable
from factcheck.matching.arithmetic.verdicts import POINTS
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Change, Quantity, Span

MOST = 6
"""More figures than these are a table, in which anything is more than something."""
BEFORE = 3
"""How many tokens before a figure tell what it is compared with."""


def comparable_figures(profile: Profile) -> Sequence[tuple[Quantity, Quantity]]:
    """Return the figures of which one is larger than the other, in either order.

    No score is: it has two sides.
    """
    figures = [
        one
        for one in profile.figures
        if one.value is not None and one.bound in POINTS and one.change is not Change.BY
        if one.unit != SCORE
    ]
    if len(figures) > MOST:
        return ()
    return [
        (one, other)
        for one, other in permutations(figures, 2)
        if _are_of_one_kind(one, other) and one.value != other.value and comparable(one, other)
    ]


def _are_of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures count something, whatever it is, or measure in one unit."""
    kinds = {one.unit_kind, other.unit_kind}
    return kinds <= COUNTS or (len(kinds) == 1 and one.unit == other.unit)


def is_reference(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is what another is held against: than 61, against 61 a year earlier."""
    if figure.change is Change.FROM:
        return True
    words, tokens = _words(), profile.tokens
    span = profile.local(figure.span)
    first, after = tokens.at(span.start), tokens.at(span.end)
    start = first
    while start and first - start < BEFORE and tokens.lower[start - 1] in words.passed_over:
        start -= 1
    if any(words.before.at(tokens.lower, at, first) for at in range(max(start - 2, 0), first)):
        return True
    stretch = range(after, tokens.at(_stretch(profile, figure).end))
    return any(words.behind.at(tokens.lower, at, stretch.stop) for at in stretch)


def _stretch(profile: Profile, figure: Quantity) -> Span:
    """Return the words from the figure before to the next one, or to the end of the clause."""
    here = profile.local(figure.span)
    others = [profile.local(one.span) for one in profile.figures if one is not figure]
    start = max((one.end for one in others if one.end <= here.start), default=0)
    clause = profile.clause_at(here.start)
    end = min((one.start for one in others if one.start >= here.end), default=clause.end)
    return Span(start, max(min(end, clause.end), here.end))


def owner(profile: Profile, figure: Quantity) -> frozenset[int]:
    """Return the words that tell whose a figure is: those since the last one, and what it counts.

    Where there is a name it is the name that does.
    """
    stretch, here = _stretch(profile, figure), profile.local(figure.span)
    whole = Span(stretch.start, here.end)
    named = [profile.local(name.span) for name in profile.statement.names]
    inside = [word for name in named if whole.contains(name) for word in within(profile, name)]
    return frozenset(inside or within(profile, whole))


class _Words(NamedTuple):
    before: Phrases[bool]
    behind: Phrases[bool]
    passed_over: frozenset[str]


@cache
def _words() -> _Words:
    data, then, expected = table("comparing"), table("arithmetic"), table("expectations")
    before = (*data["before"], *then["compared_with"])
    behind = (*data["behind"], *then["earlier"], *expected["forecasters"], *expected["acts"])
    return _Words(
        before=Phrases.of((form, True) for form in before),
        behind=Phrases.of((form, True) for form in behind),
        passed_over=frozenset(data["passed_over"]),
    )
