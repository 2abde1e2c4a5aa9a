"""Figures put together: the sum of a claim's that all are told of, what is left without one.

"31 were killed and 64 injured": 95 were killed or injured, but 95 were not killed. "€465m,
including €72m for the launch": without the launch it is €393m.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations, permutations, product

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.arithmetic import operations
from factcheck.matching.arithmetic.conversion import COUNTS, SECOND, is_share
from factcheck.matching.arithmetic.derivation import is_true
from factcheck.matching.arithmetic.operations import is_change, may_be_reckoned, whole_as, worth
from factcheck.matching.figures.places import is_divided, tells_of
from factcheck.matching.figures.reckoning.worked_out import NEVER
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.periods import period
from factcheck.matching.sides.pointing import words_of
from factcheck.matching.sides.profile import Profile
from factcheck.model import ENDS_OF_CHANGE, Bound, Change, DateMention, Quantity, Tolerances

MOST_PARTS = 3
MOST = 8
"""Of more figures than this any number is some sum."""


def is_put_together(comparison: Comparison, ours: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether a figure is the sum or the difference of the claim's that its words ask for."""
    if ours.value is None or ours.unit_kind in NEVER or len(comparison.theirs.figures) > MOST:
        return False
    known = [one for one in comparison.theirs.figures if one.value]
    alike = operations.alike(ours, known)
    return (
        _is_sum(comparison, ours, alike, tolerances)
        or _is_without(comparison, ours, alike, tolerances)
        or _is_other_level(comparison, ours, alike, tolerances)
        or _is_told_with_its_change(comparison, ours, alike, tolerances)
        or _is_size(ours, alike, tolerances)
        or _is_in_turn(ours, alike)
        or _is_whole_of_share(ours, alike, known)
    )


def is_all_together(ours: Quantity, figures: Sequence[Quantity]) -> bool:
    """Tell whether a count is, to the last digit, the sum of all counts of a claim.

    Of one kind among several it is none: 214 passengers and 38 crew are not 252 passengers.
    """
    if ours.bound is not Bound.EXACTLY or ours.unit_kind not in COUNTS:
        return False
    counts = [one for one in figures if one.unit_kind in COUNTS and worth(one) >= 1]
    if len(counts) < 2 or any(one.scope or one.per or one.change for one in counts):
        return False
    units = {one.unit for one in counts}
    of_one_kind = len(units) > 1 and ours.unit in units
    return not of_one_kind and sum(map(worth, counts)) == ours.value


def _is_sum(
    comparison: Comparison, ours: Quantity, alike: Sequence[Quantity], tolerances: Tolerances
) -> bool:
    """Tell whether it is the sum of figures whose own words all stand beside it, or is divided."""
    divided = is_divided(comparison.ours, ours)
    return any(
        is_true(ours, sum(map(worth, parts)), tolerances)
        and all(may_be_reckoned(parts[0], part) for part in parts[1:])
        and (
            divided
            or all(tells_of(comparison, ours, part) for part in parts)
            or _are_of_times_told(comparison, parts)
        )
        for count in range(2, MOST_PARTS + 1)
        for parts in combinations(alike, count)
    )


def _are_of_times_told(comparison: Comparison, parts: Sequence[Quantity]) -> bool:
    """Tell whether figures are of several times, all of which we tell, or none: in two days."""
    times = [period(comparison.theirs, part) for part in parts]
    known = [one for one in times if one is not None]
    if len(known) < len(times) or any(meet(*two) for two in combinations(known, 2)):
        return False
    told = [any(meet(date, time) for date in comparison.ours.statement.dates) for time in known]
    return all(told) or not any(told)


def _is_without(
    comparison: Comparison, ours: Quantity, alike: Sequence[Quantity], tolerances: Tolerances
) -> bool:
    """Tell whether it is what is left of a figure without another, which its words leave out."""
    return comparison.ours.once(_leaves_out) and any(
        is_true(ours, worth(whole) - worth(part), tolerances)
        and may_be_reckoned(whole, part)
        and tells_of(comparison, ours, part)
        for whole in alike
        for part in alike
        if worth(part) < worth(whole)
    )


def _is_size(ours: Quantity, alike: Sequence[Quantity], tolerances: Tolerances) -> bool:
    """Tell whether it is what two ends of a change differ by: gained 9 francs, from 77 to 86."""
    ends = {one.change: worth(one) for one in alike if one.change in ENDS_OF_CHANGE}
    if ours.unit_kind in COUNTS or ours.change in ENDS_OF_CHANGE:
        return False
    if len(ends) < len(ENDS_OF_CHANGE):
        return False
    return is_true(ours, abs(ends[Change.TO] - ends[Change.FROM]), tolerances)


def _is_whole_of_share(
    ours: Quantity, alike: Sequence[Quantity], known: Sequence[Quantity]
) -> bool:
    """Tell whether it is what a share is of that restates a figure: 4,000, of 1,240 or 31%."""
    shares = [one for one in known if is_share(one)]
    for part, share in product(alike, shares):
        told, slack = worth(share) / whole_as(share), share.grain / 2 / whole_as(share)
        if part.span.start < share.span.start and not is_share(part):
            least, most = worth(part) / (told + slack), worth(part) / (told - slack)
            if least - ours.grain / 2 <= worth(ours) <= most + ours.grain / 2:
                return True
    return False


def _is_in_turn(ours: Quantity, alike: Sequence[Quantity]) -> bool:
    """Tell whether it is two lengths of time together of which one came after the other."""
    if ours.unit != SECOND:
        return False
    later = [one for one in alike if one.text.lower().split()[-1] in words_of("SHIFT")]
    return any(
        worth(one) + worth(other) == ours.value
        for one in later
        for other in alike
        if one is not other
    )


def _is_other_level(
    comparison: Comparison, ours: Quantity, alike: Sequence[Quantity], tolerances: Tolerances
) -> bool:
    """Tell whether it is what a change led from, told of then: 2,100 more than in June."""
    here = period(comparison.ours, ours)
    return here is not None and any(
        _is_of(comparison, size, here)
        and not _is_of(comparison, level, here)
        and any(is_true(ours, worth(level) + by, tolerances) for by in (worth(size), -worth(size)))
        for size in alike
        if is_change(size)
        for level in alike
        if not is_change(level)
    )


def _is_told_with_its_change(
    comparison: Comparison, ours: Quantity, alike: Sequence[Quantity], tolerances: Tolerances
) -> bool:
    """Tell whether it is what two of the claim's come to, one of which we tell as its change.

    "700 beds, 180 more than now": of 180 new beds, in addition to 520.
    """
    changes = {one.value for one in comparison.ours.figures if one is not ours and is_change(one)}
    return any(
        size.value in changes
        and is_true(ours, worth(level) + by, tolerances)
        and may_be_reckoned(level, size)
        for size, level in permutations(alike, 2)
        for by in (worth(size), -worth(size))
    )


def _is_of(comparison: Comparison, figure: Quantity, date: DateMention) -> bool:
    """Tell whether the claim tells a figure of a date."""
    there = period(comparison.theirs, figure)
    return there is not None and meet(date, there)


def _leaves_out(profile: Profile) -> bool:
    words = profile.tokens.lower
    return any(_without().at(words, place) for place in range(len(words)))


@cache
def _without() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("worked_out")["without"])
