"""Stance and speech: which marks and attributions of a sentence govern what it shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.matching.comparison import Comparison
from factcheck.matching.profile import Profile
from factcheck.model import Attribution, Span, StanceMark

LEAST_GOVERNED = 0.34
"""A mark that governs less of what the two sentences share says nothing about the claim."""
LEAST_ATTRIBUTED = 0.5


def our_stance(comparison: Comparison) -> Iterator[StanceMark]:
    """Yield the statement's marks that govern what it shares with the claim."""
    return _governing(comparison, comparison.ours)


def their_stance(comparison: Comparison) -> Iterator[StanceMark]:
    """Yield the claim's marks that govern what it shares with the statement."""
    return _governing(comparison, comparison.theirs)


def our_speech(comparison: Comparison) -> list[Attribution]:
    """Return the statement's attributions of what it shares with the claim, the closest first."""
    ours = comparison.ours
    found = [
        attribution
        for attribution in ours.statement.attributions
        if _share(comparison, ours, [ours.local(span) for span in attribution.spans])
        >= LEAST_ATTRIBUTED
    ]
    return sorted(found, key=lambda attribution: len(attribution.content))


def _governing(comparison: Comparison, profile: Profile) -> Iterator[StanceMark]:
    for mark in profile.statement.stance:
        scope = profile.local(mark.scope or mark.span)
        if _share(comparison, profile, [scope]) >= LEAST_GOVERNED:
            yield mark


def _share(comparison: Comparison, profile: Profile, spans: Iterable[Span]) -> float:
    """Return how much of what the two sentences share, by weight, stands within `spans`."""
    within = {c for span in spans for c in profile.concepts_within(span)} & comparison.shared
    total = sum(map(comparison.weigh, comparison.shared))
    return sum(map(comparison.weigh, within)) / total if total else 0.0
