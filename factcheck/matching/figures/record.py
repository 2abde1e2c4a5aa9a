"""The record: what claims have of the figures of a statement, as they are or by arithmetic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import (
    LEAST_NOUN,
    SUPPORTED_IF_TELLING,
    Answer,
    find_answers,
    supports,
)
from factcheck.matching.figures.basing.rates import is_spread
from factcheck.matching.figures.ends import is_level_before, is_other_end, is_turned
from factcheck.matching.figures.reckoning.excuses import told_beside
from factcheck.matching.figures.reckoning.following import NEAR_ENOUGH_TO_ADD_UP, follows
from factcheck.matching.figures.reckoning.sums import is_all_together, is_put_together
from factcheck.matching.figures.reckoning.ways import is_worked_out, known_figures, true_results
from factcheck.matching.figures.reckoning.worked_out import (
    is_of_threshold,
    is_ratio,
    is_threshold_told,
    sorts_told,
    without_limit,
)
from factcheck.matching.figures.same_number import (
    how_displaced,
    how_placed,
    is_of_another_claim,
    is_owned_there,
    is_part_by_noun,
    is_part_by_sort,
    is_told_in_claim,
)
from factcheck.matching.figures.steps import is_a_step_away
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remembering import Remembering
from factcheck.matching.sides.shortlist import nearest_at_best
from factcheck.model import Change, Quantity, Tolerances

FIRMLY_SUPPORTED = 0.75
"""The likeness from which no other claim can put a figure in doubt."""
AS_NEAR = 0.5
"""How near a claim must be against another for what follows from it to stand against that one."""
CLEARLY_DISPLACED = 0.5
"""How likely a figure must be the claim's for something else to be no support for it."""
MAY_BE_DISPLACED = 0.3
"""And how likely for a number that is no chance to leave it in doubt."""
CLEARLY_PLACED = 0.4
"""How much our words must ask for another figure of the claim that is ours, to leave no doubt."""
LEAST_TOGETHER = 0.2
"""How near a claim must be for a figure to be the sum of all that it counts."""
MANY_TOLD = 2
TOLD_ALIKE = 0.85
"""A figure told in the very terms of the claim is meant as the claim's own, not derived from it."""


def find_record(group: Group, tolerances: Tolerances) -> Record:
    """Return what claims have of the figures of a statement."""
    return Record(group.once(find_answers, tolerances), tolerances, group)


@frozen(eq=False, repr=False, slots=False)
class Record(Remembering):
    """All answers for the quantities of one statement."""

    answers: Sequence[Answer]
    tolerances: Tolerances
    group: Sequence[Comparison] = ()

    @computed
    def agreeing(self) -> Mapping[Quantity, Sequence[Answer]]:
        """For each quantity of the statement, the answers that agree with it."""
        found: dict[Quantity, list[Answer]] = {}
        for answer in self.answers:
            if answer.verdict is Agreement.TRUE:
                found.setdefault(answer.ours, []).append(answer)
        return found

    @computed
    def nearest(self) -> AbstractSet[int]:
        """The comparisons that are near enough for a conflict, by identity."""
        return {id(one) for one in nearest_at_best(self._answering.values())}

    @computed
    def agreeing_in(self) -> Mapping[int, AbstractSet[tuple[Quantity, Quantity]]]:
        """For each comparison, by identity, the pairs of quantities that agree."""
        found: dict[int, set[tuple[Quantity, Quantity]]] = {}
        for answer in self.answers:
            needed = SUPPORTED_IF_TELLING if is_telling(answer.ours, digits=2) else LEAST_NOUN
            if answer.verdict is Agreement.TRUE and answer.likeness >= needed:
                pairs = found.setdefault(id(answer.comparison), set())
                pairs.add((answer.ours, answer.theirs))
        return found

    @computed
    def alternatives(self) -> Counter[tuple[int, Quantity]]:
        """How many quantities of each claim may answer each of the statement."""
        return Counter((id(answer.comparison), answer.ours) for answer in self.answers)

    @computed
    def checked(self) -> Sequence[Quantity]:
        """The figures of the claims that are near enough to add up."""
        return [
            quantity
            for comparison in self._answering.values()
            if comparison.nearness >= NEAR_ENOUGH_TO_ADD_UP
            for quantity in comparison.theirs.figures
        ]

    def follows(self, ours: Quantity) -> bool:
        """Tell whether a quantity follows by arithmetic from those of the claims that are near."""
        return self.once(_follows, ours)

    def is_unsupported(self, answer: Answer) -> bool:
        """Tell whether an answer differs, and no claim firmly supports the figure elsewhere.

        Support in a place that is less likely than this one leaves it in doubt.
        """
        if answer.verdict is Agreement.TRUE or answer.comparison.verbatim:
            return False
        agreeing = self.agreeing.get(answer.ours, ())
        of_its_sort = is_part_by_sort(answer, agreeing)
        if of_its_sort or answer.in_place:
            return not of_its_sort
        if is_owned_there(answer, agreeing) or is_other_end(answer, agreeing):
            return False
        if is_level_before(answer, agreeing) or id(answer.comparison) not in self.nearest:
            return False
        if is_of_another_claim(answer, agreeing) or is_part_by_noun(answer, agreeing):
            return False
        displaced = self.displaced(answer)
        if displaced >= CLEARLY_DISPLACED:
            return True
        if displaced < MAY_BE_DISPLACED and is_told_in_claim(answer, agreeing):
            return False
        if not displaced and self.placed(answer) >= CLEARLY_PLACED:
            return False
        return not any(
            supports(other)
            and other.likeness >= max(FIRMLY_SUPPORTED, answer.likeness)
            and not (is_turned(answer) and other.theirs.value != answer.ours.value)
            for other in agreeing
        )

    def is_pinned(self, answer: Answer) -> bool:
        """Tell whether a figure stands in the place of the claim's, whose others are all told.

        Two of these at least are no chance, so that no name beside ours makes it another event.
        """
        if not answer.in_place:
            return False
        pairs = self.agreeing_in.get(id(answer.comparison), ())
        others = {theirs for ours, theirs in pairs if is_telling(ours, digits=2)}
        return len(others - {answer.theirs}) >= MANY_TOLD

    def tied(self, answer: Answer) -> Iterator[Comparison]:
        """Yield the claims that share a telling figure of ours with the claim of an answer."""
        mine = self._telling_in(answer.comparison) - {answer.ours}
        for other in self._answering.values() if mine else ():
            if other is not answer.comparison and not mine.isdisjoint(self._telling_in(other)):
                yield other

    def _telling_in(self, comparison: Comparison) -> AbstractSet[Quantity]:
        """Return our figures that are no chance and that a claim has too."""
        pairs = self.agreeing_in.get(id(comparison), ())
        return {ours for ours, _ in pairs if is_telling(ours, digits=2)}

    def may_doubt(self, answer: Answer) -> bool:
        """Tell whether the figure is told in the very terms of the claim, or is not derived.

        Told with the opposite of the claim's word it is the rest: of 412, 64 close and 348 stay.
        """
        if answer.verdict is Agreement.BOUND_BROKEN:
            return True
        if self.is_worked_out(answer):
            return False
        if not self._follows_beside(answer) or self.displaced(answer) >= CLEARLY_DISPLACED:
            return True
        as_its_own = answer.likeness >= TOLD_ALIKE and answer.ours.scope is answer.theirs.scope
        return as_its_own and not answer.comparison.opposed

    def _follows_beside(self, answer: Answer) -> bool:
        """Tell whether a figure follows from claims that are about as near as that of an answer."""
        return self.once(_follows, answer.ours, AS_NEAR * answer.comparison.nearness_at_best)

    def is_sum(self, answer: Answer) -> bool:
        """Tell whether an amount is the sum of the claim's that its words ask for: both together.

        Shares of different wholes add up to nothing.
        """
        comparison, ours = answer.comparison, answer.ours
        return not is_share(ours) and is_put_together(comparison, ours, self.tolerances)

    def is_worked_out(self, answer: Answer) -> bool:
        """Tell whether a figure is what its words make it of the figures of a near claim."""
        ours = without_limit(answer.ours, answer.theirs, self.tolerances)
        if is_ratio(ours):
            return self.once(_is_ratio_told, ours, answer.comparison)
        if self.once(_is_worked_out, ours, answer.comparison.ours):
            return True
        if self.once(_is_sum_of_all, ours):
            return True
        return self.once(_is_reckoned, ours, answer.comparison)

    @computed
    def near(self) -> Sequence[Comparison]:
        """The claims that are near enough for a conflict."""
        return [one for key, one in self._answering.items() if key in self.nearest]

    @computed
    def beside(self) -> Sequence[Comparison]:
        """The near claims none of whose figures answers ours: of tonnes, beside a percentage."""
        return nearest_at_best(one for one in self.group if id(one) not in self._answering)

    @computed
    def _answering(self) -> Mapping[int, Comparison]:
        """The comparisons with claims that may answer, by identity."""
        return {id(answer.comparison): answer.comparison for answer in self.answers}

    def displaced(self, answer: Answer) -> float:
        """Return how likely our figure is the claim's for something else, from 0 to 1."""
        return self.once(_how_displaced, answer)

    def placed(self, answer: Answer) -> float:
        """Return how much our words ask for another figure of the claim that agrees with ours."""
        return how_placed(answer, self.agreeing.get(answer.ours, ()))


def _follows(record: Record, ours: Quantity, least: float = 0.0) -> bool:
    near = [one for one in record.near if one.nearness_at_best >= least]
    return follows(ours, near, record.checked, record.tolerances)


def _is_worked_out(record: Record, ours: Quantity, profile: Profile) -> bool:
    sorts = sorts_told(ours, profile)
    known = [*record.near, *(record.beside if ours.change is Change.BY else ())] if sorts else ()
    return any(is_worked_out(ours, known_figures(one), record.tolerances, sorts) for one in known)


def _is_ratio_told(record: Record, ours: Quantity, comparison: Comparison) -> bool:
    """Tell whether a ratio is that of figures of the claim, or of others that are told beside it.

    Among many claims any ratio is that of some two figures.
    """
    sorts = sorts_told(ours, comparison.ours)
    if not sorts:
        return False
    if is_worked_out(ours, known_figures(comparison), record.tolerances, sorts):
        return True
    values = told_beside(ours, comparison.ours)
    return any(
        any(part.value in values for part in result.parts)
        for one in record.near
        for result in true_results(ours, known_figures(one), record.tolerances, sorts)
    )


def _is_sum_of_all(record: Record, ours: Quantity) -> bool:
    """Tell whether a number that is no chance is all that some near claim counts, together."""
    return is_telling(ours) and any(
        is_all_together(ours, one.theirs.figures)
        for one in record.near
        if one.nearness >= LEAST_TOGETHER
    )


def _is_reckoned(record: Record, ours: Quantity, comparison: Comparison) -> bool:
    """Tell whether a figure is put together from those of a claim, or one of them by the day.

    One that the claim has as it is, is not.
    """
    if ours.value in comparison.theirs.values:
        return False
    if is_of_threshold(ours, comparison.ours) and not is_threshold_told(comparison.theirs):
        return True
    tolerances = record.tolerances
    return (
        is_put_together(comparison, ours, tolerances)
        or is_spread(comparison, ours, tolerances)
        or is_a_step_away(comparison, ours, tolerances)
    )


def _how_displaced(record: Record, answer: Answer) -> float:
    pairs = record.agreeing_in.get(id(answer.comparison), ())
    others = [ours for ours, theirs in pairs if theirs is answer.theirs and ours is not answer.ours]
    return how_displaced(answer, record.agreeing.get(answer.ours, ()), others)
