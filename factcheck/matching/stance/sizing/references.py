"""References: which figures of a sentence others are held against: than 61, a year earlier."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.language import table, word_class
from factcheck.matching.sides.profile import Profile
from factcheck.model import Change, Quantity, Span

BEFORE = 3
"""How many tokens before a figure tell what it is compared with."""


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


def is_told_again(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a bare figure goes on with what another is told of: in 2025 it was 43."""
    first = profile.tokens.at(profile.local(figure.span).start)
    bare = figure.of is None and first > 0
    return bare and profile.tokens.lower[first - 1] in word_class("be")


def _stretch(profile: Profile, figure: Quantity) -> Span:
    """Return the words from the figure before to the next one, or to the end of the clause."""
    here = profile.local(figure.span)
    others = [profile.local(one.span) for one in profile.figures if one is not figure]
    start = max((one.end for one in others if one.end <= here.start), default=0)
    clause = profile.clause_at(here.start)
    end = min((one.start for one in others if one.start >= here.end), default=clause.end)
    return Span(start, max(min(end, clause.end), here.end))


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
