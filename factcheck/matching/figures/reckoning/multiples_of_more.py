"""Multiples of what a claim has as so much more than the same: twice the price, of one 62% higher.

"Twice as dear as in Germany" and "62 percent higher than in Germany" tell one thing in two ways, so
that the one follows from the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.operations import is_change, whole_as, worth
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.reckoning.multiple_frames import base_of, compared_with
from factcheck.matching.figures.reckoning.time_frames import of_subject
from factcheck.matching.figures.reckoning.told_multiples import is_off
from factcheck.matching.figures.reckoning.worked_out import TIMES
from factcheck.matching.figures.sharing.share_frames import is_denied
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.shortlist import worth_doubting
from factcheck.model import Quantity, Reckoned, Span

ONE_BASE = 0.8
"""How much of what both are compared with must be the same."""
SURE = 0.5
"""How much of the other words of our clause the claim must tell."""


def multiples_of_more(group: Group) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the multiples of a statement that a claim has as so much more, which is another."""
    for ours in group[0].ours.figures if group else ():
        base = base_of(group[0].ours, ours) if ours.value and ours.unit == TIMES else None
        if base is None or is_denied(ours, group[0].ours):
            continue
        for comparison in worth_doubting(group):
            found = next(_told_as_more(comparison, ours, base), None)
            if found and is_off(comparison.ours, base, ours, found[1]):
                theirs, ratio, fits = found
                told = f"{theirs.text}, {ratio:.3g} times as much"
                yield comparison, Reckoned(ours, (theirs,), told, fits)


def _told_as_more(
    comparison: Comparison, ours: Quantity, base: Span
) -> Iterator[tuple[Quantity, float, float]]:
    """Yield what a claim has as more or less than the same, with the multiple that it comes to."""
    profile, theirs, kin = comparison.ours, comparison.theirs, comparison.kinship
    clause = within(profile, profile.clause_at(profile.local(ours.span).start))
    mine = of_subject(profile, clause, ours, base)
    for figure in theirs.figures:
        other = compared_with(theirs, figure) if is_share(figure) and is_change(figure) else None
        answer = Answer(comparison, ours, figure, Agreement.DIFFERENT)
        if other is None or not mine or not is_of_one_event(answer):
            continue
        here, there = within(profile, base), within(theirs, other)
        alike = min(kin.taken(here, there), kin.told(there, here))
        fits = kin.taken(mine, every(theirs))
        if alike >= ONE_BASE and fits >= SURE:
            yield figure, _as_multiple(theirs, figure, other), alike * fits


def _as_multiple(profile: Profile, figure: Quantity, base: Span) -> float:
    """Return how many times its base something is that is so much more than it, or less."""
    tokens, at = profile.tokens, profile.tokens.at
    between = tokens.lower[at(profile.local(figure.number).end) : at(base.start)]
    share = worth(figure) / whole_as(figure)
    return 1 + share if _lesser().isdisjoint(between) else 1 - share


@cache
def _lesser() -> frozenset[str]:
    return frozenset(table("arithmetic")["lesser"])
