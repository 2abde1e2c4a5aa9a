"""Flags of numbers that are told by another base or in another unit than the claim's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model import Rebasing, Severity, Span
from factcheck.rules.attribution.speakers import is_anothers_word
from factcheck.rules.number.known import is_for_many
from factcheck.rules.number.writing import phrase, with_sign
from factcheck.rules.quotation.changed import is_misquoted
from factcheck.rules.rule import Flag
from factcheck.rules.subjects import MatchCase

SURE = 0.6
"""How near the claim is at least for an error, where it says too what the figure is of."""


def rebased(case: MatchCase, kind: Rebasing, flagged: Iterable[Span]) -> Iterator[Flag]:
    """Yield the flags of one kind that no flag before has the words of."""
    before = list(flagged)
    for one in case.match.rebased:
        if one.kind is not kind or any(span.overlaps(one.span) for span in before):
            continue
        if kind is Rebasing.UNIT and is_for_many(one.ours, one.theirs, case):
            continue
        if is_misquoted(case, one.ours.number) or is_anothers_word(case, one.ours.number):
            continue
        yield Flag(
            span=with_sign(one.ours, one.span) or one.span,
            message=f"The ledger has {phrase(one.theirs)}.",
            expected=phrase(one.theirs),
            found=phrase(one.ours),
            severity=None if one.sure and one.score >= SURE else Severity.WARNING,
        )
