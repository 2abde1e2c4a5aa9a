"""What speaks for and against it that a figure is another than the claim that it repeats has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from math import log1p

from attrs import field, frozen

from factcheck.matching.answers import (
    LEAST_NOUN,
    SUPPORTED_IF_TELLING,
    Answer,
    noun_likeness,
    supports,
    verb_likeness,
)
from factcheck.matching.comparison import Comparison
from factcheck.matching.derivation import derivation
from factcheck.matching.kinship import every
from factcheck.matching.pairing import MOST_AGREEING, Signs, context
from factcheck.matching.participants import rival_words_within
from factcheck.matching.values import (
    COUNTS,
    SECOND,
    Agreement,
    digits_told,
    is_telling,
    looks_miswritten,
)
from factcheck.model import Quantity, Tolerances, UnitKind

MOST_DIGITS = 3
"""A number of more digits is no more special than one of so many."""
FIRMLY_SUPPORTED = 0.75
"""The likeness from which no other claim can put a figure in doubt."""
NEAR_IN_CONTEXT = 0.8
"""What nearness with what went before counts for against that of the sentence alone."""
LEAST_NEARNESS, MOST_CLAIMS = 0.1, 8
"""How near a claim must be to conflict, and how many of the nearest may."""
NEAR_ENOUGH_TO_ADD_UP = 0.38
TOLD_ALIKE = 0.85
"""A figure told in the very terms of the claim is meant as the claim's own, not derived from it."""


@frozen(eq=False)
class Record:
    """All answers for the quantities of one statement."""

    answers: Sequence[Answer]
    tolerances: Tolerances
    _following: dict[Quantity, bool] = field(factory=dict, init=False)

    @cached_property
    def agreeing(self) -> Mapping[Quantity, Sequence[Answer]]:
        """For each quantity of the statement, the answers that agree with it."""
        found: dict[Quantity, list[Answer]] = {}
        for answer in self.answers:
            if answer.verdict is Agreement.TRUE:
                found.setdefault(answer.ours, []).append(answer)
        return found

    @cached_property
    def nearest(self) -> AbstractSet[int]:
        """The comparisons that are near enough for a conflict, by identity."""
        answering = {id(a.comparison): a.comparison for a in self.answers}.values()
        near = {id(one): max(one.nearness, _near_in_context(one)) for one in answering}
        ranked = sorted((c for c in near if near[c] >= LEAST_NEARNESS), key=lambda c: -near[c])
        return set(ranked[:MOST_CLAIMS])

    @cached_property
    def agreeing_in(self) -> Mapping[int, AbstractSet[tuple[Quantity, Quantity]]]:
        """For each comparison, by identity, the pairs of quantities that agree."""
        found: dict[int, set[tuple[Quantity, Quantity]]] = {}
        for answer in self.answers:
            needed = SUPPORTED_IF_TELLING if is_telling(answer.ours, digits=2) else LEAST_NOUN
            if answer.verdict is Agreement.TRUE and answer.likeness >= needed:
                pairs = found.setdefault(id(answer.comparison), set())
                pairs.add((answer.ours, answer.theirs))
        return found

    @cached_property
    def alternatives(self) -> Counter[tuple[int, Quantity]]:
        """How many quantities of each claim may answer each of the statement."""
        return Counter((id(answer.comparison), answer.ours) for answer in self.answers)

    @cached_property
    def _checked(self) -> Sequence[Quantity]:
        """The figures of the claims that are near."""
        near = {id(a.comparison): a.comparison for a in self.answers}.values()
        return [
            quantity
            for comparison in near
            if comparison.nearness >= NEAR_ENOUGH_TO_ADD_UP
            for quantity in comparison.theirs.figures
        ]

    def follows(self, ours: Quantity) -> bool:
        """Tell whether a quantity follows by arithmetic from those of the claims that are near."""
        known = self._following.get(ours)
        if known is None:
            known = derivation(ours, self._checked, self.tolerances) is not None
            self._following[ours] = known
        return known

    def is_unsupported(self, answer: Answer) -> bool:
        """Tell whether an answer differs, and no claim firmly supports the figure elsewhere.

        Support in a place that is less likely than this one leaves it in doubt.
        """
        if answer.verdict is Agreement.TRUE or answer.comparison.verbatim:
            return False
        if answer.in_place:
            return True
        if id(answer.comparison) not in self.nearest:
            return False
        if answer.verdict is Agreement.BOUND_DROPPED and self._is_on_record(answer.ours):
            return False
        return not any(
            supports(other) and other.likeness >= max(FIRMLY_SUPPORTED, answer.likeness)
            for other in self.agreeing.get(answer.ours, ())
        )

    def _is_on_record(self, ours: Quantity) -> bool:
        """Tell whether a claim has the very figure, where another has a bound that allows it."""
        return any(map(supports, self.agreeing.get(ours, ())))

    def may_doubt(self, answer: Answer) -> bool:
        """Tell whether the figure is told in the very terms of the claim, or is not derived.

        Told with the opposite of the claim's word it is the rest: of 412, 64 close and 348 stay.
        """
        if not self.follows(answer.ours):
            return True
        as_its_own = answer.likeness >= TOLD_ALIKE and answer.ours.scope is answer.theirs.scope
        return as_its_own and not answer.comparison.opposed

    def signs(self, answer: Answer) -> Signs:
        """Return what speaks for or against a conflict, but how it stands to other answers."""
        return (
            context(answer.comparison, answer.here, answer.there)
            | answer.comparison.once(_retold)
            | _alike(answer)
            | _written(answer.ours, answer.theirs)
            | self._record(answer)
        )

    def _record(self, answer: Answer) -> Signs:
        """Return how well the record supports our figure in another place."""
        others = self.agreeing.get(answer.ours, ())
        supporting = [other for other in others if supports(other)]
        here = [other for other in others if other.comparison is answer.comparison]
        told = is_telling(answer.ours, digits=2) and bool(others)
        nearest = max((other.beside for other in others), default=answer.beside)
        return {
            "supported": max((other.likeness for other in supporting), default=0.0),
            "likelier here": float(any(o.likeness > answer.likeness for o in here)),
            "ours in claim": float(bool(here)),
            "beside lead": answer.beside - nearest,
            "agreeing": float(self._agreeing_beside(answer)),
            "alternatives": float(self.alternatives[id(answer.comparison), answer.ours] - 1),
            "elsewhere": float(told),
            "follows": float(self.follows(answer.ours)),
        }

    def _agreeing_beside(self, answer: Answer) -> int:
        """Return how many other quantities of the statement agree with others of the claim."""
        pairs = self.agreeing_in.get(id(answer.comparison), ())
        found = {a for a, b in pairs if a is not answer.ours and b is not answer.theirs}
        return min(MOST_AGREEING, len(found))


@frozen
class Drafted:
    """What a whole draft is told in."""

    concepts: AbstractSet[str]

    @classmethod
    def of(cls, groups: Iterable[Sequence[Comparison]]) -> Drafted:
        """Return the words of all statements that are compared."""
        profiles = (group[0].ours for group in groups if group)
        return cls(frozenset(chain.from_iterable(one.concepts for one in profiles)))

    def signs(self, answer: Answer) -> Signs:
        """Return how much of the claim the draft has somewhere: a claim of its story, or another's.

        A ledger holds many stories, and in each of them somebody was hurt.
        """
        kin = answer.comparison.kinship
        weighed = zip(kin.theirs.weighed_words, kin.their_weights, strict=True)
        told = sum(weight for word, weight in weighed if word.concept in self.concepts)
        total = sum(kin.their_weights)
        return {"told in draft": told / total if total else 0.0, "weighs": log1p(total)}


def _retold(comparison: Comparison) -> Signs:
    """Return how much of the sentences is the same, with what ours goes on from."""
    kin = comparison.kinship
    ours, theirs = every(kin.ours), every(kin.theirs)
    told, at_length = kin.told(theirs, ours), kin.told_at_length(theirs, ours)
    return {
        "told": told,
        "taken": kin.taken(ours, theirs),
        "told at length": at_length,
        "told before": at_length - told,
        "our figures": log1p(len(comparison.ours.figures)),
        "their figures": log1p(len(comparison.theirs.figures)),
    }


def _alike(answer: Answer) -> Signs:
    """Return how alike noun and verb of the figures are, and what they are of."""
    comparison, ours, theirs = answer.comparison, answer.ours, answer.theirs
    noun = noun_likeness(comparison, ours, theirs)
    verb = verb_likeness(comparison, ours, theirs)
    return {
        "figure likeness": answer.likeness,
        "other words": float(rival_words_within(comparison, answer.clause)),
        "nouns": float(noun is not None),
        "noun": noun or 0.0,
        "nouns apart": float(noun is not None and noun < LEAST_NOUN),
        "verbs": float(verb is not None),
        "verb": verb or 0.0,
        "same change": float(ours.change == theirs.change),
        "same scope": float(ours.scope is theirs.scope),
        "same bound": float(ours.bound is theirs.bound),
    }


def _written(ours: Quantity, theirs: Quantity) -> Signs:
    """Return what sort of figure it is, and whether one is the other with a slip of the pen."""
    slip = looks_miswritten(ours, theirs)
    return {
        "count": float(ours.unit_kind in COUNTS),
        "length of time": float(ours.unit == SECOND),
        "measure": float(ours.unit_kind is UnitKind.MEASURE),
        "percentage": float(ours.unit_kind is UnitKind.PERCENT),
        "money": float(ours.unit_kind is UnitKind.CURRENCY),
        "ordinal": float(ours.unit_kind is UnitKind.ORDINAL),
        "miswritten": float(slip),
        "digits miswritten": float(slip and min(MOST_DIGITS, digits_told(ours))),
        "same number": float(ours.value is not None and ours.value == theirs.value),
    }


def _near_in_context(comparison: Comparison) -> float:
    return NEAR_IN_CONTEXT * comparison.nearness_in_context
