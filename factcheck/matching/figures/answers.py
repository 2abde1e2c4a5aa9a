"""Answers: the quantities of claims that may answer a statement's, and how alike they are told.

Values play no part in that, or a wrong figure could never be found.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import filterfalse

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.values import Agreement, agreement, comparable
from factcheck.matching.figures.parting.part_nouns import noun_beside
from factcheck.matching.figures.stretches import is_end_of_length, length_told
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.periods import are_told_apart
from factcheck.matching.sides.slots import SlotPair
from factcheck.matching.sides.standing import standing_alike
from factcheck.matching.words.phrases import LIGHT, UNKNOWN, same_noun, same_verb
from factcheck.model import ENDS_OF_CHANGE, Bound, Change, Quantity, Span, Tolerances, UnitKind

NOUN, VERB, AROUND = 0.35, 0.25, 0.4
"""What noun, verb and surrounding words count for in the likeness of two contexts."""
CLAUSE = 0.7
"""What the words of the clause count for among the words around, against the whole sentence."""
LEAST_NOUN = 0.3
LIMITS = frozenset({Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE_THAN, Bound.FEWER_THAN})
SUPPORTED, SUPPORTED_IF_TELLING = 0.4, 0.15
"""The likeness from which two quantities that agree may be taken for one."""


@frozen(eq=False, repr=False, slots=False)
class Answer(SlotPair[Quantity]):
    """A quantity of a claim that may answer one of a statement."""

    verdict: Agreement

    @computed
    def likeness(self) -> float:
        """How alike noun, verb and the words around are, from 0 to 1; values play no part."""
        return _likeness(self.comparison, self.ours, self.theirs)

    @property
    def agrees(self) -> bool:
        """Whether the two can both be true."""
        return self.verdict is Agreement.TRUE

    @property
    def says(self) -> Hashable:
        """The number that theirs gives."""
        return self.theirs.value, self.theirs.low, self.theirs.high

    @computed
    def likely(self) -> float:
        """How alike the contexts of the two and their sentences are at first sight.

        By how much something changed is never what something else changed from or to.
        """
        if self.agrees and _are_size_and_end(self.ours, self.theirs):
            return 0.0
        return self.likeness + self.comparison.nearness

    @computed
    def same_event(self) -> bool:
        """Whether no date of the clause speaks against its being the claim's event."""
        return event(self.comparison, self.clause) is not Event.OTHER

    @computed
    def in_place(self) -> bool:
        """Whether the two stand between the same words, in sentences told alike word for word."""
        comparison = self.comparison
        pairs = comparison.once(_standing_alike) if comparison.replaced else ()
        return (self.ours, self.theirs) in pairs

    @property
    def is_of_stretch(self) -> bool:
        """Whether theirs is no figure but how long something lasted, from when to when."""
        return all(theirs is not self.theirs for theirs in self.comparison.theirs.figures)

    @computed
    def beside(self) -> float:
        """How alike in meaning the words around the two are, the nearest counting most."""
        return self.comparison.kinship.beside(self.here, self.there)

    @property
    def clause(self) -> Span:
        """The clause of the statement that our quantity stands in."""
        return self.comparison.ours.clause_at(self.here.start)


def find_answers(group: Iterable[Comparison], tolerances: Tolerances) -> Sequence[Answer]:
    """Return every quantity of the claims that can be compared with one of the statement."""
    return [
        Answer(comparison, ours, theirs, agreement(ours, theirs, tolerances))
        for comparison in group
        for ours in filterfalse(_is_vague, comparison.ours.figures)
        for theirs in _figures_for(comparison, ours)
        if comparable(ours, theirs) and not _is_beside_length(comparison, ours, theirs)
    ]


def _is_beside_length(comparison: Comparison, ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether one alone is a length of time, whose unit is left unsaid: from 14 weeks to nine.

    Nine weeks are no answer to 930 patients.
    """
    lengths = is_end_of_length(comparison.ours, ours), is_end_of_length(comparison.theirs, theirs)
    return lengths[0] is not lengths[1]


def _figures_for(comparison: Comparison, ours: Quantity) -> Sequence[Quantity]:
    """Return the figures of the claim, with the length of its stretch beside one of ours."""
    length = length_told(comparison, ours)
    return comparison.theirs.figures if length is None else (*comparison.theirs.figures, length)


def supports(answer: Answer) -> bool:
    """Tell whether the two agree, in contexts that may be the same."""
    telling = is_telling(answer.ours) or _is_one_limit(answer)
    needed = SUPPORTED_IF_TELLING if telling else SUPPORTED
    return (
        answer.verdict is Agreement.TRUE
        and answer.likeness >= needed
        and _same_role(answer)
        and answer.same_event
        and not (answer.ours.bound is not Bound.EXACTLY and _are_told_apart(answer))
    )


def is_on_record(ours: Quantity, group: Group, tolerances: Tolerances) -> bool:
    """Tell whether a claim beside our statement has a figure of ours itself."""
    return any(one.ours is ours and supports(one) for one in group.once(find_answers, tolerances))


def _are_told_apart(answer: Answer) -> bool:
    return are_told_apart(answer.comparison, answer.ours, answer.theirs)


def _is_one_limit(answer: Answer) -> bool:
    """Tell whether the two are one number with one limit: less than four minutes is no chance."""
    return answer.ours.bound is answer.theirs.bound and answer.ours.bound in LIMITS


def _is_vague(quantity: Quantity) -> bool:
    """Tell whether a quantity gives no number at all: "hundreds"."""
    return quantity.value is None and quantity.high is None


def _standing_alike(comparison: Comparison) -> Sequence[tuple[Quantity, Quantity]]:
    ours, theirs = comparison.ours, comparison.theirs
    return list(standing_alike(ours, theirs, ours.figures, theirs.figures, comparison.replaced))


def are_both_ends(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether a change leads to the one figure and from the other: fell to 61.7 from 65."""
    return {ours.change, theirs.change} == ENDS_OF_CHANGE


def _are_size_and_end(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether one is how much something changed by, the other what it changed from or to."""
    changes = {ours.change, theirs.change}
    return Change.BY in changes and not changes.isdisjoint(ENDS_OF_CHANGE)


def _same_role(answer: Answer) -> bool:
    ours, theirs = answer.ours.change, answer.theirs.change
    if are_both_ends(answer.ours, answer.theirs):
        return False
    return ours == theirs or Change.TO in (ours, theirs)


def _likeness(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float:
    """Return how alike the contexts of two quantities are, from 0 to 1.

    What one side does not have, or what says nothing, does not count.
    """
    noun, verb = noun_likeness(comparison, ours, theirs), verb_likeness(comparison, ours, theirs)
    contrary = verb == 0.0 and not comparison.opposed
    if contrary or (noun is not None and noun < LEAST_NOUN):
        return 0.0
    if ours.unit_kind is UnitKind.ORDINAL and noun is None:
        return 0.0
    parts = [(AROUND, _around(comparison, ours, theirs))]
    if noun is not None:
        parts.append((NOUN, noun))
    if verb:
        parts.append((VERB if verb > UNKNOWN else VERB / 2, verb))
    return sum(weight * value for weight, value in parts) / sum(weight for weight, _ in parts)


def _around(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float:
    clause = comparison.ours.clause_at(comparison.ours.local(ours.span).start)
    near = comparison.once(_beside, theirs.span, clause)
    return CLAUSE * near + (1 - CLAUSE) * comparison.nearness


def _beside(comparison: Comparison, slot: Span, clause: Span) -> float:
    """Return how much of the words beside a slot of the claim our `clause` repeats."""
    beside = comparison.theirs.beside(slot)
    return comparison.coverage(beside, clause) if beside else comparison.likeness


def noun_likeness(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float | None:
    """Return how alike what the two count is, None where a side does not say it."""
    here = noun_beside(comparison.ours, ours, comparison.theirs, theirs)
    there = noun_beside(comparison.theirs, theirs, comparison.ours, ours)
    if not here or not there or _names(comparison, here, there):
        return None
    return same_noun(here, there, comparison.lexicon)


def _names(comparison: Comparison, *nouns: str) -> bool:
    """Tell whether one of the nouns is a name: "of Britain" does not say what is counted."""
    ours, theirs = comparison.ours.names_written, comparison.theirs.names_written
    return not (ours.isdisjoint(nouns) and theirs.isdisjoint(nouns))


def verb_likeness(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float | None:
    """Return how alike the verbs on the two are, None where that says nothing."""
    if not ours.predicate or not theirs.predicate:
        return None
    likeness = same_verb(ours.predicate, theirs.predicate, comparison.lexicon)
    return None if UNKNOWN <= likeness <= LIGHT else likeness
