"""Flags of what one speaker of a claim said, told as the word of another of its speakers."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.attribution.speakers import on_record_elsewhere
from factcheck.rules.rule import Flag
from factcheck.rules.subjects import MatchCase


def crossed(case: MatchCase) -> Iterator[Flag]:
    """Yield a flag for each such speaker, unless it is on record from them elsewhere."""
    for pair in case.match.crossed:
        if not (on_record_elsewhere(pair.ours, case) or case.has_on_record(pair.ours.span)):
            expected = pair.theirs.name or pair.theirs.text
            yield Flag(
                span=pair.ours.span,
                message=f"The ledger has this from {expected}.",
                expected=expected,
                found=pair.ours.text,
                severity=Severity.WARNING,
            )
