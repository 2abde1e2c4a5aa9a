"""Ends: whether ours is the other end of the change that a claim tells, or its limit turned."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import table, word_class
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer, are_both_ends
from factcheck.matching.figures.earlier import is_earlier, is_told_back
from factcheck.matching.sides.comparison import Comparison
from factcheck.model import ENDS_OF_CHANGE, Change, Quantity

SIZED = 2
"""So many words before its size stands what has it: a loss of."""


def is_other_end(answer: Answer, agreeing: Sequence[Answer]) -> bool:
    """Tell whether ours is the level that the claim's rose to, and theirs what it rose from."""
    ends = are_both_ends(answer.ours, answer.theirs)
    return ends and any(other.comparison is answer.comparison for other in agreeing)


def is_level_before(answer: Answer, agreeing: Sequence[Answer]) -> bool:
    """Tell whether ours is told as what had been, and the claim has it as that: it had risen to 39.

    The claim's rose from 39 to 46 then, or is 46, up from 39.
    """
    theirs = answer.comparison.theirs
    if not is_told_back(answer.comparison.ours, answer.ours) or is_earlier(theirs, answer.theirs):
        return False
    return any(
        other.theirs.value == answer.ours.value and is_earlier(theirs, other.theirs)
        for other in agreeing
        if other.comparison is answer.comparison
    )


def is_turned(answer: Answer) -> bool:
    """Tell whether a claim has our very number with a limit that ours breaks: at least, up to 15.

    Then no other number bears ours out that the limit happens to allow: 13.2.
    """
    return answer.verdict is Agreement.BOUND_BROKEN and is_telling(answer.ours, digits=2)


def is_end_of_change(comparison: Comparison, ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether ours is how much something changed by, and theirs what it changed to or from.

    Growth that went from 14 to 16 percent is growth of 16 percent.
    """
    ends = ours.change is Change.BY and theirs.change in ENDS_OF_CHANGE
    if not ends or is_of_what_changed(comparison, ours):
        return False
    return _changes().isdisjoint(comparison.theirs.tokens.lower)


def is_of_what_changed(comparison: Comparison, ours: Quantity) -> bool:
    """Tell whether ours is the size of what changed: a loss of £17m, of one that narrowed to it."""
    profile = comparison.ours
    first = profile.tokens.at(profile.local(ours.span).start)
    before = profile.tokens.lower[max(first - SIZED, 0) : first]
    if len(before) < SIZED or before[1] not in word_class("of"):
        return False
    return before[0] in comparison.theirs.vocabulary


@cache
def _changes() -> frozenset[str]:
    return frozenset(table("relations")["changes"])
