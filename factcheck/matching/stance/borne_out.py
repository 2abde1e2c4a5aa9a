"""Borne out: what a claim has of another time, or by another word, than where it seems turned.

A warning was issued on Sunday and lifted on Tuesday: who tells of Tuesday does not deny Sunday. Who
missed weeks of training could not train. And no inquiry has been opened where one is considered.
"""

from __future__ import annotations

from factcheck.matching.sides.events import meet
from factcheck.matching.sides.periods import date_of_act, is_told_there
from factcheck.matching.stance.faced import LEFT_OPEN, Target
from factcheck.matching.stance.marks import Side
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span

BEFORE = 6
"""How many tokens before a word the verb that denies it may end."""


def is_of_another_time(turning: Turning) -> bool:
    """Tell whether we tell our word of one of the claim's times, and it tells its of another."""
    comparison = turning.comparison
    here = date_of_act(comparison.ours, turning.ours)
    if turning.answer is None or here is None or not is_told_there(comparison, here):
        return False
    there = date_of_act(comparison.theirs, turning.theirs)
    return there is not None and not meet(here, there)


def is_denied_by_meaning(ours: Side, theirs: Side, target: Target) -> bool:
    """Tell whether a verb of theirs denies, by its meaning, what a negation of ours does."""
    at, tokens = theirs.word(target.theirs), theirs.profile.tokens
    clause, reach = theirs.profile.clause_at(at.start), max(tokens.at(at.start) - BEFORE, 0)
    near = Span(max(clause.start, tokens.starts[reach]), at.start)
    return any(near.contains(span) and theirs.tells(span) for span in theirs.denies_alone(ours))


def is_not_yet_done(ours: Side, theirs: Side, target: Target) -> bool:
    """Tell whether ours has not been done, and theirs leaves open whether it will: no inquiry."""
    open_ = theirs.over(target.theirs, LEFT_OPEN) and not theirs.is_past(theirs.word(target.theirs))
    return open_ and ours.is_past(ours.told(target.ours))
