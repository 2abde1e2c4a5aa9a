"""Versions: other claims on the figure that a claim has, newer ones and those of other sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from factcheck.matching.arithmetic.values import Agreement, agree, agreement, comparable
from factcheck.model import Claim, Quantity, Status
from factcheck.rules.attribution.speakers import claimed_speakers
from factcheck.rules.subjects import NO_MEASURE, MatchCase

LEAST_LIKENESS = 0.6
MOST_APART = 1
"""By how many concepts one of two claims on one figure may be nearer to the statement."""


@frozen(eq=False, repr=False)
class Version:
    """Another claim's figure for what a claim gives a figure for."""

    case: MatchCase
    theirs: Quantity
    """The figure of the claim in question."""
    other: Quantity
    """What the other claim has for it."""


def newer_version(case: MatchCase) -> Version | None:
    """Return the newest claim that has another figure for the same, of a later day or by name."""
    successors = case.draft.ledger.newer.get(case.claim.id, ())
    if not successors and case.claim.as_of is None:
        return None
    newer = [
        other
        for other in case.draft.versions[case.match.statement.span]
        if any(other.claim.id == one.id for one in successors) or _is_later(other, case)
    ]
    return max(_versions(case, newer), key=_day, default=None)


def rival_versions(case: MatchCase) -> Iterator[Version]:
    """Yield what others say on the figure, where neither they nor the claim are out of date.

    The claim is somebody's word, the other is somebody else's or the desk's own.
    """
    if case.claim.status in NO_MEASURE or not (mine := case.once(claimed_speakers)):
        return
    for version in current_versions(case):
        if not mine.meets(version.case.once(claimed_speakers)):
            yield version


def current_versions(case: MatchCase) -> Iterator[Version]:
    """Yield the other figures on record for the same, where neither replaces the other."""
    for version in _versions(case, case.draft.versions[case.match.statement.span]):
        other = version.case
        if not _supersedes(other.claim, case) and not _supersedes(case.claim, other):
            yield version


def is_expired(case: MatchCase) -> bool:
    """Tell whether the claim was to be printed no later than before the draft's day."""
    today = case.draft.extraction.reference
    return bool(case.claim.expires and today and today > case.claim.expires)


def is_outdated(case: MatchCase) -> bool:
    """Tell whether the claim has been superseded, has expired, or has a newer figure beside it."""
    newer = case.draft.ledger.newer.get(case.claim.id)
    return bool(newer) or is_expired(case) or newer_version(case) is not None


def gives(case: MatchCase, figure: Quantity) -> bool:
    """Tell whether the statement has a figure of a claim."""
    tolerances = case.draft.settings.tolerances
    return any(agree(ours, figure, tolerances) for ours in case.match.statement.quantities)


def _versions(case: MatchCase, others: Iterable[MatchCase]) -> Iterator[Version]:
    """Yield what claims among `others` have for the figures of the claim in question."""
    if not case.match.reading.quantities:
        return
    for other in others:
        if other.claim is not case.claim and _on_one_thing(case, other):
            for theirs, figure in _same_measure(case, other):
                yield Version(other, theirs, figure)


def _on_one_thing(case: MatchCase, other: MatchCase) -> bool:
    """Tell whether two claims that the statement repeats tell the same of the same."""
    ours, theirs = case.match.said, other.match.said
    if min(ours.share, theirs.share) < LEAST_LIKENESS or ours.apart or theirs.apart:
        return False
    if abs(ours.shared - theirs.shared) > MOST_APART:
        return False
    if {case.claim.status, other.claim.status} & {*NO_MEASURE, Status.RETRACTED}:
        return False
    held, also = case.claim.date, other.claim.date
    return not (held and also and (held.latest < also.earliest or also.latest < held.earliest))


def _same_measure(case: MatchCase, other: MatchCase) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the figures, one of each claim, that are of the same thing and differ."""
    tolerances = case.draft.settings.tolerances
    for mine in case.match.reading.quantities:
        for figure in other.match.reading.quantities:
            same = (mine.of, mine.predicate, mine.scope) == (
                figure.of,
                figure.predicate,
                figure.scope,
            )
            differs = agreement(mine, figure, tolerances) is Agreement.DIFFERENT
            if same and comparable(mine, figure) and differs:
                yield mine, figure


def _supersedes(claim: Claim, case: MatchCase) -> bool:
    return any(claim.id == newer.id for newer in case.draft.ledger.newer.get(case.claim.id, ()))


def _is_later(other: MatchCase, case: MatchCase) -> bool:
    """Tell whether the same source, or nobody in particular, gives the figure for a later day."""
    ours, theirs = case.claim.as_of, other.claim.as_of
    if ours is None or theirs is None or theirs <= ours:
        return False
    mine, also = case.once(claimed_speakers), other.once(claimed_speakers)
    return not mine or not also or mine.meets(also)


def _day(version: Version) -> tuple[bool, int]:
    day = version.case.claim.as_of
    return (day is not None, day.toordinal() if day else 0)
