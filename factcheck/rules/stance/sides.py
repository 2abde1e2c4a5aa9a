"""The stance of the two sides of a match, as the rules of this family compare it."""

from __future__ import annotations

from factcheck.model import Modality, Polarity, StanceKind, StanceMark
from factcheck.rules.subjects import MatchCase

LEAST_LIKENESS = 0.65
TURNING = frozenset({StanceKind.NEGATION, StanceKind.DENIAL})
RESERVED = frozenset({StanceKind.HEDGE, StanceKind.ESTIMATE})
AHEAD = frozenset({StanceKind.PLAN, StanceKind.DEMAND})
DENYING = frozenset({"denied"})


def comparable_stance(case: MatchCase) -> bool:
    """Tell whether so much of the claim is repeated that its stance must be too."""
    return case.repeats(LEAST_LIKENESS) and not case.match.names


def our_negations(case: MatchCase) -> list[StanceMark]:
    """Return the draft's marks that deny what it shares with the claim."""
    return [mark for mark in case.match.our_stance if mark.kind in TURNING]


def we_negate(case: MatchCase) -> bool:
    """Tell whether the draft denies what it shares with the claim."""
    denied = any(told.force in DENYING for told in case.match.attributions)
    return (len(our_negations(case)) + denied) % 2 == 1


def they_negate(case: MatchCase) -> bool:
    """Tell whether the claim denies it."""
    marks = [mark for mark in case.match.their_stance if mark.kind in TURNING]
    denied = any(told.force in DENYING for told in case.match.reading.attributions)
    if not marks and not denied:
        return case.match.reading.polarity is Polarity.NEGATED
    return (len(marks) + denied) % 2 == 1


def our_marks(case: MatchCase, kinds: frozenset[StanceKind]) -> list[StanceMark]:
    """Return the draft's marks of the given kinds."""
    return [mark for mark in case.match.our_stance if mark.kind in kinds]


def they_have(case: MatchCase, kinds: frozenset[StanceKind], *modalities: Modality) -> bool:
    """Tell whether the claim has a mark of the given kinds, or is entered with such a modality."""
    marks = any(mark.kind in kinds for mark in case.match.their_stance)
    return marks or case.match.reading.modality in modalities
