"""Other counts of a draft: what a figure may be of, or be worked out from, but what it takes up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, takewhile

from factcheck.language import table
from factcheck.matching.arithmetic.spread import COUNTS, may_be_one
from factcheck.matching.words.lexicon import stems_of
from factcheck.matching.words.phrases import LIGHT, same_noun
from factcheck.model import Tolerances
from factcheck.rules.internal.repeating.counted import Counted
from factcheck.rules.internal.repeating.repeats import SAME_NOUN

RECKONED = 12
"""With so many figures before it one is reckoned."""


def is_told(ours: Counted, things: Sequence[Counted], tolerances: Tolerances) -> bool:
    """Tell whether the draft has the figure elsewhere, of things that may be alike."""
    return any(
        may_count(one, ours) and may_be_one(one.figure, ours.figure, tolerances) for one in things
    )


def may_count(one: Counted, ours: Counted) -> bool:
    """Tell whether a figure may count things of the kind of ours."""
    return not one.figure.of or not ours.figure.of or _is_of_kind(one, ours)


def _is_of_kind(one: Counted, ours: Counted) -> bool:
    """Tell whether two figures count the same noun, which may leave out what it began with."""
    noun, again = one.figure.of or "", ours.figure.of or ""
    shortened = len(noun) > len(again) > 0 and stems_of(noun)[-1:] == stems_of(again)
    return shortened or same_noun(noun, again, one.told.lexicon) >= SAME_NOUN


def is_reckoned(theirs: Counted, ours: Counted, before: Sequence[Counted]) -> bool:
    """Tell whether a figure follows from others that may be of its things."""
    since = before.index(theirs)
    like = [one for one in before if one is not theirs and _is_of_kind(one, ours)]
    bare = [one for one in before[since + 1 :] if not one.figure.of and _is_near(one, theirs, ours)]
    known = [one.figure.value or 0.0 for one in (*like[-RECKONED:], *bare[:RECKONED], theirs)]
    return any(ours.figure.value in (a + b, abs(a - b)) for a, b in combinations(known, 2))


def is_made_up(theirs: Counted, ours: Counted, every: Sequence[Counted]) -> bool:
    """Tell whether what is told from the one figure to the other makes up what they differ by."""
    apart = abs((ours.figure.value or 0.0) - (theirs.figure.value or 0.0))
    between = takewhile(lambda one: one.told is not ours.told, every[every.index(theirs) :])
    return any(one.figure.value == apart and _may_be_of(one, ours) for one in between)


def _may_be_of(one: Counted, ours: Counted) -> bool:
    """Tell whether a figure may count things of the kind of ours: twenty were let go."""
    figure, noun = one.figure, ours.figure.of or ""
    if figure.per and not ours.figure.per:
        return False
    alike = not figure.of or same_noun(figure.of, noun, one.told.lexicon) >= LIGHT
    return alike and figure.unit_kind in COUNTS


def _is_near(one: Counted, theirs: Counted, ours: Counted) -> bool:
    """Tell whether a bare number may be of the things of two others: it is beside either."""
    begins = one.first == 0 and theirs.told.statement in one.told.earlier[-1:]
    return begins or one.told in (theirs.told, ours.told) or _is_one_more(one)


def _is_one_more(counted: Counted) -> bool:
    """Tell whether words say that a number comes to one before it: two more, another 12."""
    words = counted.tokens.lower[max(counted.first - 1, 0) : counted.behind + 1]
    return not frozenset(table("counted")["others"]).isdisjoint(words)
