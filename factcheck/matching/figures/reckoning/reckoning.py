"""Reckoning: a figure that a draft works out from those of a claim, and works out wrongly.

"Close to half of it" of 1,150 tonnes of 4,600, "30 seats ahead" of 52 to 48: the claim has no such
figure, but it has those that it is worked out from. What none of them comes to does not follow, if
it is they that are told of; how probable that is, `pairing` tells from the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve, frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.conversion import is_fraction, is_share
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import Result, are_unlike, is_change, worth
from factcheck.matching.arithmetic.values import SECOND, Agreement
from factcheck.matching.figures.answers import SUPPORTED, Answer, find_answers, supports
from factcheck.matching.figures.ends import is_end_of_change
from factcheck.matching.figures.one_event import is_of_another, is_of_one_event
from factcheck.matching.figures.places import told_alone
from factcheck.matching.figures.reckoning.excuses import follows, follows_as_told, told_beside
from factcheck.matching.figures.reckoning.time_frames import is_of_what_was, time_frame
from factcheck.matching.figures.reckoning.ways import (
    comes_to,
    is_within_bound,
    known_figures,
    results_of,
)
from factcheck.matching.figures.reckoning.worked_out import (
    DIFFERENCE,
    MULTIPLE,
    REST,
    SHARE,
    SUM,
    is_definite,
    worked_out,
)
from factcheck.matching.figures.sharing.linked_parts import LinkedPart, linked_parts
from factcheck.matching.figures.sharing.share_frames import is_denied
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.shortlist import worth_doubting
from factcheck.model import ENDS_OF_CHANGE, Quantity, Scope, Tolerances, UnitKind

LEAST_LEAD = 0.4
"""How near a claim must be, against the nearest, for a figure to be worked out from its own."""
TOLD = 0.5
"""So much of what is told of a part alone, we tell where it is the part that we mean."""
MANY_TIMES = 3
"""Nobody who adds up is so many times off."""
RATIOS = frozenset({SHARE, MULTIPLE})
CHANGES = frozenset({DIFFERENCE, MULTIPLE})


@frozen(eq=False, repr=False, slots=False)
class Reckoning:
    """A figure of a statement, and what those of a claim come to in its stead."""

    sort: str
    """What it is of them: a share, a multiple, a difference, a sum, a rest."""
    comparison: Comparison
    ours: Quantity
    results: Sequence[Result]
    """All that they come to."""
    follows_from_others: bool = False
    """Whether others come to it which the statement tells of less, so that it is but unlikely."""

    @property
    def is_ratio(self) -> bool:
        """Whether it is the ratio of others: among many figures any number is that of some two."""
        return self.sort in RATIOS or (self.sort == DIFFERENCE and is_share(self.ours))

    @property
    def is_of_ends(self) -> bool:
        """Whether the claim has it as what a change led to or from, and ours as the change."""
        return any(
            one.value == self.ours.value and is_end_of_change(self.comparison, self.ours, one)
            for one in self.comparison.theirs.figures
        )

    def comes_true(self, tolerances: Tolerances) -> bool:
        """Tell whether the claim's own figures come to it."""
        return any(comes_to(self.ours, result, tolerances) for result in self.results)

    @computed
    def likeliest(self) -> Result:
        """The result of the figures that the statement tells of, as far as its words say."""
        return max(self.results, key=self._likely)

    @computed
    def operands_told(self) -> int:
        """How many of the figures of the likeliest result are told beside ours as amounts."""
        values = told_beside(self.ours, self.comparison.ours)
        return sum(part.value in values for part in self.likeliest.parts)

    @computed
    def answer(self) -> Answer:
        """Our figure beside the one that it is worked out from."""
        part = self.likeliest.parts[0]
        return Answer(self.comparison, self.ours, part, Agreement.DIFFERENT)

    def told(self, result: Result) -> int:
        """Return how many of the figures of a result our statement has beside ours."""
        return sum(part.value in self._values for part in result.parts)

    @computed
    def _values(self) -> AbstractSet[float | None]:
        return {one.value for one in self.comparison.ours.figures if one is not self.ours}

    def _likely(self, result: Result) -> tuple[int, float]:
        here = self.comparison.ours.local(self.ours.span)
        beside = [
            self.comparison.kinship.beside(here, self.comparison.theirs.local(part.span))
            for part in result.parts
        ]
        return self.told(result), sum(beside) / len(beside)


def find_reckonings(group: Group, tolerances: Tolerances) -> Sequence[Reckoning]:
    """Return the figures of a statement that follow from no claim whose figures they might be of.

    A figure that some claim has as it is, is not worked out, nor is one of a sentence that a claim
    has letter by letter.
    """
    if not group:
        return []
    profile = group[0].ours
    sorts = [(ours, sort) for ours in profile.figures if (sort := _sort_of(ours, profile))]
    if not sorts or any(comparison.verbatim for comparison in group):
        return []
    answers = group.once(find_answers, tolerances)
    near = _nearest(worth_doubting(group))
    found: list[Reckoning] = []
    for ours, sort in sorts:
        if any(answer.ours is ours and _bears_out(answer) for answer in answers):
            continue
        may_be = [one for comparison in near if (one := _reckoned(comparison, ours, sort))]
        of_ends = [one for one in may_be if one.is_of_ends]
        if of_ends:
            found += (one for one in of_ends if not one.comes_true(tolerances))
        elif may_be and not follows(ours, group, tolerances):
            found += may_be
        else:
            found += [
                evolve(one, follows_from_others=True)
                for one in may_be
                if one.is_ratio and not _follows_as_told(one, group, tolerances)
            ]
    return found


def _sort_of(ours: Quantity, profile: Profile) -> str | None:
    """Return how a figure is worked out; a fraction of what was before is so many times of it."""
    sort = worked_out(ours, profile)
    of_level = sort == SHARE and is_fraction(ours) and is_of_what_was(profile, ours)
    return MULTIPLE if of_level else sort


def _nearest(near: Sequence[Comparison]) -> Sequence[Comparison]:
    """Return the claims that are not far behind the nearest, whose story it is that is told."""
    least = LEAST_LEAD * max((_nearness(one) for one in near), default=0.0)
    return [one for one in near if _nearness(one) >= least]


def _nearness(comparison: Comparison) -> float:
    return max(comparison.nearness, comparison.nearness_in_context)


def _follows_as_told(one: Reckoning, group: Group, tolerances: Tolerances) -> bool:
    return follows_as_told(one.ours, one.operands_told, one.comparison, group, tolerances)


def _bears_out(answer: Answer) -> bool:
    """Tell whether a claim has the very figure, and not by chance."""
    if answer.verdict is Agreement.DIFFERENT or is_end_of_change(
        answer.comparison, answer.ours, answer.theirs
    ):
        return False
    exact = answer.ours.value in (answer.theirs.value, answer.theirs.low, answer.theirs.high)
    by_chance = answer.likeness < SUPPORTED and not is_telling(answer.ours, digits=2)
    return supports(answer) or (exact and not by_chance)


def _are_levels(result: Result) -> bool:
    """Tell whether a share is of what something was, and of what it is: nobody means 99%.

    Nor does anybody mean the share of one age in another.
    """
    ends = frozenset(part.change for part in result.parts)
    aged = any(part.unit_kind is UnitKind.AGE for part in result.parts)
    return aged or ends == ENDS_OF_CHANGE


def _is_borne_out(one: Reckoning) -> bool:
    """Tell whether a bound, however loose, is true of figures that the statement tells itself.

    With 0.07 beside it, "less than half the minimum of 0.18" is no more than it says.
    """
    return one.operands_told == len(one.likeliest.parts) and is_within_bound(
        one.ours, one.likeliest
    )


def _of_so_many(results: Sequence[Result], ours: Quantity, comparison: Comparison) -> list[Result]:
    """Return the sums of as many parts as our statement tells of: between them the four had 26."""
    profile = comparison.ours
    many = {one.value for one in profile.figures if one is not ours and is_definite(one, profile)}
    return [one for one in results if not many or len(one.parts) in many]


def _is_bare(ours: Quantity) -> bool:
    """Tell whether a figure has no unit that would make it a share: the minimum is 0.18."""
    return ours.unit_kind is UnitKind.NONE and any(map(str.isdecimal, ours.text))


def _may_be_meant(ours: Quantity, result: Result) -> bool:
    """Tell whether a sum or a rest is of like things and not many times as large, or as small."""
    sizes = sorted((worth(ours), result.value))
    return sizes[1] <= MANY_TIMES * sizes[0] and not any(are_unlike(ours, p) for p in result.parts)


def _may_be_said_of(comparison: Comparison, ours: Quantity, sort: str, result: Result) -> bool:
    """Tell whether a share in words may be said of a result, or of what that leaves of the whole.

    The latter where nothing is told of the part, or it is denied: 11 of 18 are for the trust, so
    that fewer than half are for ministers, or are not.
    """
    if not is_clearly_off(ours, result.value):
        return True
    if sort != SHARE or is_clearly_off(ours, 1 - result.value):
        return False
    if is_denied(ours, comparison.ours):
        return True
    return told_alone(comparison, ours, result.parts[0], None) < TOLD


def _is_of_each(result: Result) -> bool:
    """Tell whether what each has is told beside what all have: two doses each, of 390,000."""
    return len({part.scope is Scope.EACH for part in result.parts}) > 1


def _reckoned(comparison: Comparison, ours: Quantity, sort: str) -> Reckoning | None:
    """Return what the figures of a claim come to, None where they come to nothing of the sort.

    A number that the claim has is told, not worked out: all but three, of three badly hurt. Three
    times as much, beside a fall of ten points, is a multiple of another fall.
    """
    told = [one for one in comparison.theirs.figures if one.value == ours.value]
    ends = [one for one in told if is_end_of_change(comparison, ours, one)]
    if len(told) > len(ends) and (sort not in RATIOS or _is_bare(ours)):
        return None
    others = (one for one in comparison.ours.figures if one is not ours and one.unit != SECOND)
    if sort == MULTIPLE and any(map(is_change, others)):
        return None
    results = _results(comparison, ours, sort)
    in_words = is_fraction(ours) or sort == MULTIPLE
    if in_words and any(_may_be_said_of(comparison, ours, sort, one) for one in results):
        return None
    found = Reckoning(sort, comparison, ours, results) if results else None
    if found is None or _is_borne_out(found):
        return None
    frame = time_frame(comparison.ours, ours) if sort in CHANGES else None
    if not is_of_one_event(found.answer, base=frame.span if frame else None):
        return None
    return None if is_of_another(found.answer) else found


def _results(comparison: Comparison, ours: Quantity, sort: str) -> Sequence[Result]:
    """Return what the figures of a claim come to that may be told as such a figure.

    What rates come to is told of rates alone: $20 a month more is not $240 less the price.
    """
    results = results_of(sort, ours, known_figures(comparison))
    if sort == SHARE:
        results = [one for one in results if not _are_levels(one) and not _is_of_each(one)]
    if sort == SUM:
        results = _of_so_many(results, ours, comparison)
    if ours.per and sort not in RATIOS:
        results = [one for one in results if all(part.per for part in one.parts)]
    if sort in (SUM, REST):
        results = [one for one in results if _may_be_meant(ours, one)]
    if sort in (SUM, DIFFERENCE, MULTIPLE):
        parts = comparison.theirs.once(linked_parts)
        results = [one for one in results if not _are_part_and_whole(one, parts)]
    return results


def _are_part_and_whole(result: Result, known: Sequence[LinkedPart]) -> bool:
    """Tell whether the claim tells the one figure as a part of the other.

    So is no level told, and none of two that are added up or compared.
    """
    return any({one.part, one.whole} == {*result.parts} for one in known)
