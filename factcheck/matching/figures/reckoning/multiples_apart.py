"""Multiples of which the draft tells the one side, and a claim alone has the other.

"She was awarded £53,120, more than three times what the airline had offered": the words behind the
multiple describe some figure; which one, the claims say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve, frozen

from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import in_unit_of, may_be_reckoned, worth
from factcheck.matching.figures.answers import is_on_record
from factcheck.matching.figures.reckoning.multiple_frames import base_of
from factcheck.matching.figures.reckoning.time_frames import time_frame
from factcheck.matching.figures.reckoning.told_multiples import is_off
from factcheck.matching.figures.reckoning.worked_out import TIMES
from factcheck.matching.figures.sharing.apposed import apposed_part
from factcheck.matching.figures.sharing.described_wholes import described_wholes, words_of_whole
from factcheck.matching.figures.sharing.share_frames import ShareFrame, amounts, is_denied
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group, beside_other_claims
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.strangers import our_strangers
from factcheck.model import Quantity, Reckoned, Tolerances, UnitKind

SURE = 0.6
"""How well the words that describe the other side must fit a figure that it is taken for."""
NEAR = 0.25
"""How near to a multiple any other figure must come to excuse it."""


@frozen(eq=False, repr=False)
class _Base:
    """A figure of a claim that may be the other side, in the unit of ours, and how well it fits."""

    comparison: Comparison
    figure: Quantity
    fits: float


def multiples_apart(
    groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the multiples that what is told is of none of the figures which fit their words.

    Nor of any two of them together, or of any other figure that is told of such a thing.
    """
    group = groups[index]
    for frame in _frames(group[0].ours) if group else ():
        more, profile = frame.part, group[0].ours
        if more is None or is_on_record(frame.share, group, tolerances):
            continue
        found = sorted(_bases(frame, more, groups, index), key=lambda one: -one.fits)
        if not found or found[0].fits < SURE:
            continue
        described = {worth(one.figure) for one in found}
        sums = {one + other for one, other in combinations(described, 2)}
        likely = [worth(more) / one for one in described | sums]
        others = (worth(more) / one for one in _others(more, groups, index))
        likely += (one for one in others if abs(one / worth(frame.share) - 1) <= NEAR)
        if all(is_off(profile, frame.described, frame.share, one) for one in likely):
            yield found[0].comparison, _reckoned(frame.share, more, found[0])


def _frames(profile: Profile) -> Iterator[ShareFrame]:
    """Yield the multiples of a figure that stands before them, with what they are of.

    Not of what has a figure of its own, nor of what something was at another time.
    """
    known = amounts(profile)
    for ours in profile.figures:
        base = base_of(profile, ours) if ours.value and ours.unit == TIMES else None
        if base is None or time_frame(profile, ours) or is_denied(ours, profile):
            continue
        more = apposed_part(profile, ours, known)
        if more and not any(base.contains(profile.local(one.number)) for one in known):
            yield ShareFrame(ours, base, is_pronoun=False, is_subject=False, part=more, whole=None)


def _bases(
    frame: ShareFrame, more: Quantity, groups: Sequence[Group], index: int
) -> Iterator[_Base]:
    """Yield the figures that the words of a base may describe, if a claim has what is told."""
    on_record = is_telling(more, digits=2) and any(
        worth(more) in one.theirs.values for one in groups[index]
    )
    if not on_record or not words_of_whole(frame, groups[index][0].ours):
        return
    for comparison in (*groups[index], *beside_other_claims(groups, index)):
        if _is_of_other_time(frame, comparison) or _names_another(frame, comparison):
            continue
        for one, fits in described_wholes(frame, comparison):
            known = _as_base(more, one)
            if known is not None:
                yield _Base(comparison, known, fits)


def _others(more: Quantity, groups: Sequence[Group], index: int) -> Iterator[float]:
    """Yield the figures of the draft's own sentence, and of all claims, that may be the base.

    Whatever they count: 28 pieces, of 54 howitzers.
    """
    beside = (*groups[index], *beside_other_claims(groups, index))
    known = [one for comparison in beside for one in amounts(comparison.theirs)]
    more = evolve(more, of=None)
    bases = (_as_base(more, one) for one in (*known, *amounts(groups[index][0].ours)))
    yield from (worth(one) for one in bases if one is not None)


def _as_base(more: Quantity, one: Quantity) -> Quantity | None:
    """Return a figure in the unit of another that it may be compared with, None if it may not."""
    known = in_unit_of(more, one)
    if known is None or not worth(known) or worth(known) == worth(more):
        return None
    known = evolve(known, unit=more.unit) if more.unit_kind is UnitKind.MEASURE else known
    is_like = may_be_reckoned(more, known) and bool(more.per) == bool(known.per)
    return known if is_like else None


def _is_of_other_time(frame: ShareFrame, comparison: Comparison) -> bool:
    """Tell whether the base has a date, and a claim has others alone: what was offered in March."""
    profile, theirs = comparison.ours, comparison.theirs.statement.dates
    dates = [d for d in profile.statement.dates if frame.described.contains(profile.local(d.span))]
    known = [d for d in theirs if places_in_time(d)]
    differ = not any(meet(one, other) for one in dates for other in known)
    return bool(dates and known) and differ


def _names_another(frame: ShareFrame, comparison: Comparison) -> bool:
    """Tell whether the base names somebody or some place that a claim has not."""
    local = comparison.ours.local
    strangers = our_strangers(comparison)
    return any(frame.described.contains(local(name.span)) for name in strangers)


def _reckoned(ours: Quantity, more: Quantity, base: _Base) -> Reckoned:
    ratio = worth(more) / worth(base.figure)
    told = f"{worth(more):.12g} ÷ {worth(base.figure):.12g} = {ratio:.3g}"
    return Reckoned(ours, (more, base.figure), told, base.fits)
