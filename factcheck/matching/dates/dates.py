"""Dates: which date of a claim answers which of a statement.

What the ledger supports is settled first: two dates that can be one. Of what is left, `pairing`
tells from the contexts how probable it is that the two were meant to be the same day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.dates.differing import (
    can_differ,
    is_counted_on,
    is_of_another_event,
    is_told_so,
)
from factcheck.matching.dates.pairs import DatePair, pairs_of
from factcheck.matching.dates.signs import signs_of
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.drafted import Drafted
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.limits import are_of_one_day, is_slip_of_pen
from factcheck.matching.sides.pairing import Rivals, Signs, is_far_behind, model
from factcheck.matching.sides.periods import is_changed_about, own_date
from factcheck.matching.sides.pointing import is_measure
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.sides.retold import is_sole_change
from factcheck.model import DateMention, Pair, Span, Tolerances

KIND = "date"
LEAST_PROBABLE = 0.35
"""The probability from which a pair that differs is worth a rule's look."""
LEAST_PROBABLE_ALONE = 0.45
"""The same where the sentences have but one word in common."""
LEAST_CHANGED_ABOUT = 0.3
"""The same where both are dates of the claim, and it tells a figure that we tell of ours of theirs.
"""
LEAST_OF_SLIP = 0.2
"""The same where the two are one but for a digit or the month, and something of the
claim's clause is told: a dozen of such were all errors."""
FAR_BEHIND = 0.55
"""By how much likelier another pair for the same date may be."""
LEAST_COUNTED = 0.6
"""The same where ours is counted from the draft's own day: three years ago."""
LEAST_COUNTED_ON = 0.5
"""The same where it is counted from another date that the draft has just told: a month later."""
TURNED_ABOUT = 0.65
"""The least probability of a limit that is told with its other side."""
LIKELY, IN_PLACE = 0.4, 0.9
"""The least probability of two that stand between the same words, in sentences that are told alike
word for word. Drafts to fit on are in their writers' own words and have few."""

NOT_TOLD: Signs = {"theirs told": 0.0}

Paired = tuple[Comparison, Pair[DateMention]]


def answered_dates(groups: Sequence[Group], tolerances: Tolerances) -> list[list[Paired]]:
    """Return for each statement the pairs of its dates and claims' that answer each other.

    `groups` holds the comparisons of each statement. A pair that meets has the likeness of the
    contexts as score, one that differs the probability that it is a conflict.
    """
    found = [list(group.once(_supported)) for group in groups]
    weigh = model(KIND)
    for index, pair, signs in contested(groups, tolerances):
        chance = weigh.probability(signs)
        if pair.is_turned_about:
            chance = max(chance, TURNED_ABOUT)
        elif signs["in place"]:
            sole = is_sole_change(pair.comparison, pair.ours.span, tolerances)
            chance = max(chance, IN_PLACE if sole else LIKELY)
        if chance >= _needed(pair, tolerances, signs):
            found[index].append((pair.comparison, Pair(pair.ours, pair.theirs, chance)))
    return found


def _needed(pair: DatePair, tolerances: Tolerances, signs: Signs) -> float:
    """Return how probable it must be that the two were meant to be one."""
    comparison = pair.comparison
    if is_measure(pair.ours):
        return LEAST_COUNTED_ON if is_counted_on(pair) else LEAST_COUNTED
    if len(comparison.shared) <= 1:
        return LEAST_PROBABLE_ALONE
    if (signs["their clause"] or signs["figures agree"]) and is_slip_of_pen(pair.ours, pair.theirs):
        return LEAST_OF_SLIP
    changed = own_date(comparison, pair.ours) is not None and is_changed_about(
        comparison, pair.ours, pair.theirs, tolerances
    )
    return LEAST_CHANGED_ABOUT if changed else LEAST_PROBABLE


def contested(
    groups: Sequence[Group], tolerances: Tolerances
) -> Iterator[tuple[int, DatePair, Signs]]:
    """Yield the pairs of dates that differ, each with its group and its signs."""
    rivals = Rivals(pair for group in groups for pair in group.once(pairs_of))
    drafted = Drafted.of(groups)
    for index, group in enumerate(groups):
        for pair in group.once(pairs_of):
            if pair.same:
                continue
            standing = rivals.standing(pair)
            firm = pair.is_turned_about or pair.comparison.replaced
            if is_far_behind(standing, FAR_BEHIND) and not firm:
                continue
            if signs := pair.comparison.once(_doubt, pair, tolerances):
                # Who tells the day of two times that differ tells neither of them.
                told = NOT_TOLD if are_of_one_day(pair.ours, pair.theirs) else {}
                in_draft = drafted.signs(pair.comparison)
                yield index, pair, signs | standing | told | in_draft


def _doubt(comparison: Comparison, pair: DatePair, tolerances: Tolerances) -> Signs | None:
    """Return the signs that its own group has of a pair, if it might conflict."""
    if can_differ(pair) and not is_told_so(pair, tolerances):
        rest = Remainder.of(comparison, tolerances)
        if pair.in_place or not is_of_another_event(pair, rest):
            return signs_of(pair, rest)
    return None


def _supported(group: Group) -> Sequence[Paired]:
    """Return for each date of a statement the likeliest date of a claim that it meets."""
    settled: set[Span] = set()
    found: list[Paired] = []
    for pair in sorted(group.once(pairs_of), key=lambda pair: -pair.likeness):
        if pair.same and not pair.is_turned_about and pair.ours.span not in settled:
            settled.add(pair.ours.span)
            found.append((pair.comparison, Pair(pair.ours, pair.theirs, pair.likeness)))
    return found
