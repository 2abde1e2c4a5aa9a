"""Flags of what one speaker of a claim said, told as the word of another of its speakers."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Mention, Severity
from factcheck.rules.attribution.said_again import LEAST_SURPLUS
from factcheck.rules.attribution.speakers import on_record_elsewhere
from factcheck.rules.rule import Flag
from factcheck.rules.subjects import MatchCase


def crossed(case: MatchCase) -> Iterator[Flag]:
    """Yield a flag for each such speaker, unless it is on record from them elsewhere."""
    for pair in case.match.crossed:
        if case.match.said.surplus < LEAST_SURPLUS and not _is_told_of(pair.ours, case):
            continue
        if not (on_record_elsewhere(pair.ours, case) or case.has_on_record(pair.ours.span)):
            expected = pair.theirs.name or pair.theirs.text
            yield Flag(
                span=pair.ours.span,
                message=f"The ledger has this from {expected}.",
                expected=expected,
                found=pair.ours.text,
                severity=Severity.WARNING,
            )


def _is_told_of(source: Mention, case: MatchCase) -> bool:
    """Tell whether the claim names our speaker too, so that it is no other story's."""
    last = (source.name or source.text).lower().split()[-1]
    return last in case.claim.text.lower()
