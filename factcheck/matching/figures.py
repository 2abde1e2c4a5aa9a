"""Figures: which quantity of a claim answers which quantity of a statement.

The counted noun, the governing verb and the words around decide, never the value: 183 launched
and 156 shot down stand apart although both are drones of one night.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.comparison import Comparison
from factcheck.matching.events import Event, event
from factcheck.matching.participants import other_participants
from factcheck.matching.phrases import same_noun, same_verb
from factcheck.matching.values import comparable
from factcheck.model import Pair, Quantity, UnitKind

NOUN, VERB, AROUND = 0.35, 0.25, 0.4
"""What noun, verb and surrounding words count for in a pair's score."""
NEUTRAL = 0.5
"""The likeness of a noun or verb that one side does not have."""
LEAST_NOUN = 0.3
LEAST_SCORE = 0.5
DIMENSIONAL = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE, UnitKind.TEMPERATURE, UnitKind.AGE})


def answering_figures(comparison: Comparison) -> Iterator[Pair[Quantity]]:
    """Yield every pair of quantities whose contexts agree well enough to be one figure's two."""
    for ours in comparison.ours.statement.quantities:
        if ours.unit_kind is UnitKind.ORDINAL:
            continue
        for theirs in comparison.theirs.statement.quantities:
            if comparable(ours, theirs) and _same_role(ours, theirs):
                score = _score(comparison, ours, theirs)
                if score >= LEAST_SCORE:
                    yield Pair(ours, theirs, score)


def _same_role(ours: Quantity, theirs: Quantity) -> bool:
    return ours.change == theirs.change or "to" in (ours.change, theirs.change)


def _score(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float:
    noun, verb = _noun(comparison, ours, theirs), _verb(comparison, ours, theirs)
    if noun < LEAST_NOUN or verb == 0.0:
        return 0.0
    clause = comparison.ours.clause_at(comparison.ours.local(ours.span).start)
    their_clause = comparison.theirs.clause_at(theirs.span.start)
    if event(comparison, clause) is Event.OTHER:
        return 0.0
    if other_participants(comparison, clause, their_clause):
        return 0.0
    around = comparison.coverage(set(comparison.theirs.concepts_within(their_clause)), clause)
    around = 0.7 * around + 0.3 * comparison.likeness
    return NOUN * noun + VERB * verb + AROUND * around


def _noun(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float:
    if not ours.of or not theirs.of:
        return NEUTRAL
    return same_noun(ours.of, theirs.of, comparison.lexicon)


def _verb(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float:
    if not ours.predicate or not theirs.predicate:
        return NEUTRAL
    return same_verb(ours.predicate, theirs.predicate, comparison.lexicon)
