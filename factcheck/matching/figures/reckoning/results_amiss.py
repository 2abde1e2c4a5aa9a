"""Results amiss: differences of figures that lie apart, worked out wrongly.

One of the figures is told beside it, in its sentence or the one before, the other is a claim's that
its words ask for: "profit of £8.4m was £1.5m more than analysts had expected". Of all that fit the
words as well as the best, none may make it right, nor may it follow from a near claim otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve, frozen

from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import Result, is_change, worth
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer, find_answers, supports
from factcheck.matching.figures.places import stretch_of
from factcheck.matching.figures.reckoning.compared import is_told_beside, sort_of
from factcheck.matching.figures.reckoning.excuses import follows
from factcheck.matching.figures.reckoning.margins import margins
from factcheck.matching.figures.reckoning.operands import (
    Operand,
    Words,
    asking,
    counted,
    in_full,
    operands,
    share_told,
)
from factcheck.matching.figures.reckoning.ways import comes_to, is_within_bound
from factcheck.matching.figures.reckoning.worked_out import DIFFERENCE
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.strangers import our_strangers, without_speakers
from factcheck.model import (
    Bound,
    Change,
    DateMention,
    Quantity,
    Reckoned,
    Tolerances,
)

SURE = 0.6
"""How much of the words beside a figure must be told of those that it is worked out from."""
BESIDE = 0.3
"""The same of figures of which our statement tells one."""
NEAR = 0.4
"""How near a claim must be whose figures no word beside ours tells but the number of one."""
AS_WELL = 0.6
"""Figures that fit so much as well as the best may be meant in their stead."""
MANY_TIMES = 3
"""Nobody who works out a difference is so many times off."""


@frozen(eq=False, repr=False)
class Candidate:
    """Figures that ours may be worked out from, what they come to, and how well they fit."""

    parts: Sequence[Operand]
    results: Sequence[Result]
    fits: float
    taken: int
    """How many of them our statement tells."""
    ours: int
    """How many of them are no claim's."""

    @property
    def least(self) -> float:
        """How well they must fit, against the best, to be meant as well."""
        told = self.taken + self.ours
        return 0.0 if told > 1 else BESIDE if told else AS_WELL


def results_amiss(
    groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the figures that none of those which fit their words come to."""
    group = groups[index]
    if not group:
        return
    profile = group[0].ours
    for ours in profile.figures:
        sort = sort_of(ours, profile)
        if sort != DIFFERENCE or not is_told_beside(ours, profile):
            continue
        if _is_on_record(ours, group, tolerances):
            continue
        best = _best(in_full(ours, profile), groups, index, tolerances)
        near = (one.comparison for one in best.parts if one.comparison in group) if best else ()
        of = next(iter(near), None)
        if best and of and not follows(ours, group, tolerances):
            result = best.results[0]
            yield of, Reckoned(ours, result.parts, result.told_roughly, best.fits)


def _is_on_record(ours: Quantity, group: Group, tolerances: Tolerances) -> bool:
    """Tell whether a claim has the figure itself, as a result or in words much the same."""
    return any(
        answer.ours is ours and answer.verdict is Agreement.TRUE and _is_the_number(answer)
        for answer in group.once(find_answers, tolerances)
    )


def _is_the_number(answer: Answer) -> bool:
    """Tell whether a claim has the number, as far as ours is told, of the same or as a change."""
    ours, theirs = answer.ours, answer.theirs
    if ours.bound is Bound.EXACTLY and abs(worth(ours) - worth(theirs)) > ours.grain / 2:
        return False
    return supports(answer) or is_change(theirs) or is_telling(ours, digits=2)


def _best(
    ours: Quantity, groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Candidate | None:
    """Return what a figure was most likely worked out from, None if it may be right."""
    profile = groups[index][0].ours
    asked, counts = asking(profile, ours), counted(ours, profile.figures)
    known = [
        one
        for one in operands(ours, groups, index, tolerances)
        if one.told or one.taken or one.is_ours or not asked
    ]
    found = [*_candidates(evolve(ours, of=counts), known, asked)]
    told = (one for one in found if one.fits >= SURE and _is_between_told_and_asked(one, asked))
    meant = [one for one in told if _comes_near(one, ours)]
    best = next((one for one in sorted(meant, key=_by_fit) if _may_be_told_of(one, ours)), None)
    if best is None or (not asked and _dates_behind(profile, ours)):
        return None
    as_well = (one for one in found if one.fits >= one.least * best.fits)
    right = any(_may_be_true(ours, result, tolerances) for one in as_well for result in one.results)
    return None if right else best


def _is_between_told_and_asked(one: Candidate, asked: Words) -> bool:
    """Tell whether our statement has one of two figures, and asks for the other in its words."""
    beside = [part for part in one.parts if part.taken]
    others = [part for part in one.parts if not part.taken]
    return len(beside) == 1 and (not asked or bool(others[0].told - beside[0].told))


def _by_fit(one: Candidate) -> float:
    return -one.fits


def _comes_near(one: Candidate, ours: Quantity) -> bool:
    """Tell whether what figures come to is not many times ours, nor the other way round."""
    least, most = sorted((worth(ours), one.results[0].value))
    return most <= MANY_TIMES * least


def _may_be_true(ours: Quantity, result: Result, tolerances: Tolerances) -> bool:
    if comes_to(ours, result, tolerances) or is_within_bound(ours, result):
        return True
    return is_share(ours) and not is_clearly_off(ours, result.value)


def _candidates(ours: Quantity, known: Sequence[Operand], asked: Words) -> Iterator[Candidate]:
    for one, other in combinations(known, 2):
        known_one = one.taken or other.taken or one.is_ours or other.is_ours
        if not known_one and not (one.told and other.told):
            continue
        results = [*margins(ours, one, other)]
        if results:
            fits = share_told(one.comparison, asked, one.told | other.told)
            if not asked and one.comparison is other.comparison:
                telling = any(part.taken and is_telling(part.figure) for part in (one, other))
                fits = float(telling or one.comparison.nearness_in_context >= NEAR)
            taken = len({part.figure.value for part in (one, other) if part.taken})
            yield Candidate((one, other), results, fits, taken, one.is_ours + other.is_ours)


def _may_be_told_of(one: Candidate, ours: Quantity) -> bool:
    """Tell whether what is named beside ours is in the claims of the parts, and changes are one's.

    What something rose by, one claim has before and after.
    """
    comparisons = [part.comparison for part in one.parts]
    if ours.change is Change.BY and comparisons[0] is not comparisons[1]:
        return False
    if any(part.is_ours for part in one.parts) or not _are_of_its_time(comparisons, ours):
        return False
    profile = comparisons[0].ours
    strangers = [set(map(id, our_strangers(comparison))) for comparison in comparisons]
    unknown = set.intersection(*strangers)
    named = [name for name in profile.statement.names if id(name) in unknown]
    return not without_speakers(profile, named)


def _are_of_its_time(comparisons: Sequence[Comparison], ours: Quantity) -> bool:
    """Tell whether some claim has each date that stands beside ours, or behind it."""
    dates = _dates_behind(comparisons[0].ours, ours)
    theirs = [date for one in comparisons for date in one.theirs.statement.dates]
    return all(any(meet(date, other) for other in theirs) for date in dates)


def _dates_behind(profile: Profile, ours: Quantity) -> Sequence[DateMention]:
    first = min(stretch_of(profile, ours).start, profile.local(ours.span).start)
    return [
        one
        for one in profile.statement.dates
        if places_in_time(one) and profile.local(one.span).start >= first
    ]
