"""Flags of numbers that are told by another base or in another unit than the claim's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model import Rebased, Rebasing, Severity, Span
from factcheck.rules.attribution.speakers import is_anothers_word
from factcheck.rules.number.known import is_for_many
from factcheck.rules.number.writing import phrase
from factcheck.rules.quotation.changed import is_misquoted
from factcheck.rules.rule import Flag
from factcheck.rules.subjects import MatchCase

SURE = 0.6
"""How near the claim is at least for an error, where it says too what the figure is of."""

LONGEST = 60
"""So many characters at most are marked of a figure and what tells of it."""


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
            span=_with_figure(one),
            message=f"The ledger has {phrase(one.theirs)}.",
            expected=phrase(one.theirs),
            found=phrase(one.ours),
            severity=None if one.sure and one.score >= SURE else Severity.WARNING,
        )


def _with_figure(one: Rebased) -> Span:
    """Return a figure with the words that tell what it is of, where these are near."""
    both = Span(min(one.span.start, one.ours.span.start), max(one.span.end, one.ours.span.end))
    return both if len(both) <= LONGEST else one.span
