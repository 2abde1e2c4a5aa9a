"""Dispute: whether a draft takes one side where the ledger has two."""

from __future__ import annotations

from factcheck.rules.attribution.own_voice import is_told_by_someone
from factcheck.rules.subjects import MatchCase
from factcheck.rules.versions import Version, gives, rival_versions

LEAST_LIKENESS = 0.6


def dispute(case: MatchCase) -> Version | None:
    """Return another source's figure for one that the draft gives without saying whose it is."""
    return case.once(_dispute)


def _dispute(case: MatchCase) -> Version | None:
    if not case.says_again(LEAST_LIKENESS):
        return None
    taken = (
        version
        for version in rival_versions(case)
        if gives(case, version.theirs) and not gives(case, version.other)
    )
    first = next(taken, None)
    return None if first is None or is_told_by_someone(case) else first


def in_dispute(case: MatchCase) -> bool:
    """Tell whether the draft takes one of two sides without a source."""
    return dispute(case) is not None
