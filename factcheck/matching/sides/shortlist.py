"""The shortlist: of the claims that an index suggests, those worth comparing slot by slot.

The index looks at words alone and suggests twenty claims, so that the right one is among them; all
but a few of them tell of something else. docs/decisions/claim-index.md has the measurement.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter

from factcheck.matching.sides.comparison import Comparison

LEAST_NEARNESS = 0.2
"""How near a claim must be to tell of what a statement tells."""
NEAREST, CONTRADICTING = 5, 4
"""How many claims may bear a statement out, and how many may contradict it: the nearest."""
NEAREST_IN_MEANING, LEAST_IN_MEANING = 2, 0.4
"""How many claims may contradict a statement by its meaning as a whole, where few of their words
are the same, and how near that is at least."""
TOLD = 0.6
"""How near the claim is that a statement tells in its own words."""
LEAST_AT_BEST, MOST_AT_BEST = 0.1, 8
"""How near a claim must be for one of its figures to conflict, and how many of the nearest may."""
NEAREST_IN_CONTEXT = 4
"""How many claims may contradict a figure by the words around it and before them."""


def shortlisted(
    comparisons: Sequence[Comparison], quoted: Collection[Comparison] = ()
) -> Sequence[Comparison]:
    """Return the nearest of the `comparisons` of a statement, in their order.

    With them are those of claims that have a figure of it, which may bear it out from afar, and the
    `quoted`, which may be far from what is told around a quotation.
    """
    near = (
        *nearest(comparisons)[:NEAREST],
        *_nearest_in_context(comparisons),
        *_nearest_in_meaning(comparisons),
    )
    kept = {*map(id, near), *map(id, quoted)}
    values = comparisons[0].ours.values if comparisons else frozenset()
    return [
        one for one in comparisons if id(one) in kept or not values.isdisjoint(one.theirs.values)
    ]


def contradicting(comparisons: Iterable[Comparison]) -> Sequence[Comparison]:
    """Return those of a statement's comparisons whose claims may contradict it, nearest first."""
    every = [*comparisons]
    found = nearest(every)[:CONTRADICTING]
    return [*found, *(one for one in _nearest_in_meaning(every) if one not in found)]


def nearest(comparisons: Iterable[Comparison]) -> Sequence[Comparison]:
    """Return the comparisons with claims that are near, the nearest first."""
    near = [one for one in comparisons if one.nearness >= LEAST_NEARNESS]
    return sorted(near, key=attrgetter("nearness"), reverse=True)


def nearest_at_best(comparisons: Iterable[Comparison]) -> Sequence[Comparison]:
    """Return those whose figures may conflict, by their own words or those they go on from."""
    near = [one for one in comparisons if one.nearness_at_best >= LEAST_AT_BEST]
    return sorted(near, key=attrgetter("nearness_at_best"), reverse=True)[:MOST_AT_BEST]


def worth_doubting(group: Sequence[Comparison]) -> Sequence[Comparison]:
    """Return those whose claims may contradict a figure, by its sentence or what that goes on from.

    They are in the order of the `group`.
    """
    kept = {*map(id, contradicting(group)), *map(id, _nearest_in_context(group))}
    return [one for one in group if id(one) in kept]


def _nearest_in_context(comparisons: Sequence[Comparison]) -> Sequence[Comparison]:
    """Return those whose claims are best told by a statement and what it goes on from.

    A figure alone may conflict with a claim that its own sentence is far from: "It cost £3.2m."
    """
    if not comparisons or not comparisons[0].ours.figures:
        return ()
    near = [one for one in comparisons if one.nearness_in_context >= LEAST_NEARNESS]
    ranked = sorted(near, key=attrgetter("nearness_in_context"), reverse=True)
    return ranked[:NEAREST_IN_CONTEXT]


def _nearest_in_meaning(comparisons: Sequence[Comparison]) -> Sequence[Comparison]:
    """Return those with the claims whose words, taken together, mean about the same.

    What is all but one claim's own words is not told in others.
    """
    if max([one.nearness for one in comparisons], default=0.0) >= TOLD:
        return ()
    near = [one for one in comparisons if one.meant_alike >= LEAST_IN_MEANING]
    return sorted(near, key=attrgetter("meant_alike"), reverse=True)[:NEAREST_IN_MEANING]
