"""What a sentence says in figures and stance, spelled out as a claim's file holds it."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model import (
    Bound,
    Modality,
    Polarity,
    Quantity,
    StanceKind,
    StatedQuantity,
    Statement,
    UnitKind,
)

MOST = 8
"""Figures of a sentence that are spelled out; what has more is a table, whose text says it all."""
MODALITIES: Mapping[StanceKind, Modality] = {
    StanceKind.ESTIMATE: Modality.ESTIMATED,
    StanceKind.HEDGE: Modality.POSSIBLE,
    StanceKind.PLAN: Modality.PLANNED,
    StanceKind.DEMAND: Modality.DEMANDED,
}
DENYING = frozenset({StanceKind.NEGATION, StanceKind.DENIAL})
LEAST_SCOPE = 0.5
"""Share of a sentence that a mark has to govern to set the stance of the claim."""
UNLIMITED = frozenset({Bound.EXACTLY, Bound.BETWEEN})
IN_NOUN = frozenset({UnitKind.NONE, UnitKind.COUNT})
"""Kinds of figures whose unit is the noun that they count."""


def figures_of(statement: Statement) -> tuple[StatedQuantity, ...]:
    """Return the figures of a statement, in its order; none where it is more of a table."""
    if len(statement.quantities) > MOST:
        return ()
    stated = (_stated(quantity) for quantity in statement.quantities)
    return tuple(quantity for quantity in stated if quantity)


def _stated(quantity: Quantity) -> StatedQuantity | None:
    ranged = quantity.value is None
    if ranged and quantity.low is None and quantity.high is None:
        return None
    return StatedQuantity(
        value=quantity.value,
        low=quantity.low if ranged else None,
        high=quantity.high if ranged else None,
        bound=None if quantity.bound in UNLIMITED else quantity.bound,
        unit=None if quantity.unit_kind in IN_NOUN else quantity.unit,
        of=quantity.of,
        predicate=quantity.predicate,
        scope=quantity.scope,
        per=quantity.per,
    )


def modality_of(statement: Statement) -> Modality | None:
    """Return how the statement stands to fact, where one mark alone governs most of it."""
    found = {MODALITIES[kind] for kind in _governing(statement) if kind in MODALITIES}
    return found.pop() if len(found) == 1 else None


def polarity_of(statement: Statement) -> Polarity | None:
    """Return that the statement denies, where one denial governs most of it."""
    denials = [kind for kind in _governing(statement) if kind in DENYING]
    return Polarity.NEGATED if len(denials) == 1 else None


def _governing(statement: Statement) -> list[StanceKind]:
    least = LEAST_SCOPE * len(statement.span)
    return [mark.kind for mark in statement.stance if mark.scope and len(mark.scope) >= least]
