"""The shortlist: of the claims that an index suggests, those worth comparing slot by slot.

The index looks at words alone and suggests twenty claims, so that the right one is among them; all
but a few of them tell of something else. docs/decisions/claim-index.md has the measurement.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from operator import attrgetter

from factcheck.matching.comparison import Comparison

NEAREST = 5
"""How many claims may contradict a statement; no farther one does."""


def shortlisted(
    comparisons: Sequence[Comparison], quoted: Collection[Comparison] = ()
) -> Sequence[Comparison]:
    """Return the nearest of the `comparisons` of a statement, in their order.

    With them are those of claims that have a figure of it, which may bear it out from afar, and the
    `quoted`, which may be far from what is told around a quotation.
    """
    if len(comparisons) <= NEAREST:
        return comparisons
    ranked = sorted(comparisons, key=attrgetter("nearness"), reverse=True)
    kept = {*map(id, ranked[:NEAREST]), *map(id, quoted)}
    values = comparisons[0].ours.values
    return [
        one for one in comparisons if id(one) in kept or not values.isdisjoint(one.theirs.values)
    ]
