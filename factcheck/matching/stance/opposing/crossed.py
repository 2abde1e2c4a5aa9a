"""Crossed: what stands before a word of direction in the one sentence, and behind it in the other.

"Porto lies east of Braga" and "Braga lies west of Porto" tell the same, and so do two figures, or
two years, that have changed places about "more" and "less".
"""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import around, likest
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.profile import Profile, is_owner
from factcheck.matching.sides.than import than_behind
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.marking.told_of import are_joined, dated
from factcheck.model import Span

ALIKE = 0.9
"""How alike two words must be to be one."""
BESIDE = 4
"""How many content words on either side of a word say of what it is told."""


def is_told_from_the_other(comparison: Comparison, one: Marked, other: Marked) -> bool:
    """Tell whether what is compared has changed places, so that the opposite word is right."""
    if _is_seen_from_the_other(comparison, one.span, other.span):
        return True
    if one.mark.axis in _compass():
        return False
    two = (comparison.ours, one.span, comparison.theirs, other.span)
    return _have_crossed_figures(*two) or _have_crossed_dates(*two)


def _is_seen_from_the_other(comparison: Comparison, one: Span, other: Span) -> bool:
    """Tell whether what follows our word stands before theirs: east of it, it lay west of."""
    ours, theirs = comparison.ours.once(Side), comparison.theirs.once(Side)
    if ours.tells(one):
        return False
    alike = comparison.kinship.alike
    before, after = around(theirs.profile, other, BESIDE)
    led = [word for word in before if not is_owner(theirs.profile, theirs.word(word))]
    behind = than_behind(ours.profile, one) or one
    follows = [
        word
        for word in around(ours.profile, behind, BESIDE)[1][:1]
        if are_joined(ours.profile, behind, ours.word(word))
    ]
    return any(
        likest(alike[word], led) >= ALIKE and not likest(alike[word], after) for word in follows
    )


def _have_crossed_dates(ours: Profile, one: Span, theirs: Profile, other: Span) -> bool:
    """Tell whether a date before ours stands behind theirs: in 2025 it was more than this year."""
    mine = [date for place, date in dated(ours) if place.end <= one.start]
    led = [date for place, date in dated(theirs) if place.end <= other.start]
    rest = [date for place, date in dated(theirs) if place.start >= other.end]
    return any(
        any(meet(date, behind) for behind in rest) and not any(meet(date, first) for first in led)
        for date in mine
    )


def _have_crossed_figures(ours: Profile, one: Span, theirs: Profile, other: Span) -> bool:
    """Tell whether a figure before ours stands behind theirs: 9 is 2 less, is 2 more than 9."""
    before, mine = _figures_about(ours, one)
    led, after = _figures_about(theirs, other)
    return bool((before & after) - mine - led)


def _figures_about(profile: Profile, word: Span) -> tuple[frozenset[float], frozenset[float]]:
    """Return the values of the figures before a word, and of those behind it."""
    told = [
        (profile.local(figure.span).start < word.start, figure.value)
        for figure in profile.figures
        if figure.value is not None
    ]
    before = frozenset(value for is_before, value in told if is_before)
    return before, frozenset(value for is_before, value in told if not is_before)


@cache
def _compass() -> frozenset[str]:
    return frozenset(table("opposites")["compass"])
