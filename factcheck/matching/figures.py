"""Figures: which quantity of a claim answers which quantity of a statement.

What the ledger supports is settled first: two quantities that agree are paired where noun, verb and
the words around allow it. What is left may conflict; how probable that is, `pairing` tells from the
contexts: 183 launched and 156 shot down stand apart although both are drones of one night.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import filterfalse

from attrs import field, frozen

from factcheck.matching.comparison import Comparison
from factcheck.matching.derivation import derivation
from factcheck.matching.events import Event, event, is_dated
from factcheck.matching.groups import Group
from factcheck.matching.pairing import MOST_AGREEING, Candidate, Rivals, Signs, context, model
from factcheck.matching.participants import names_others_within, other_participants, told_of
from factcheck.matching.phrases import LIGHT, UNKNOWN, same_noun, same_verb
from factcheck.matching.retold import is_sole_change
from factcheck.matching.shortlist import contradicting
from factcheck.matching.standing import standing_alike
from factcheck.matching.values import (
    COUNTS,
    SECOND,
    Agreement,
    agreement,
    comparable,
    is_telling,
    looks_miswritten,
)
from factcheck.model import Pair, Quantity, Span, Tolerances, UnitKind

KIND = "figure"
NOUN, VERB, AROUND = 0.35, 0.25, 0.4
"""What noun, verb and surrounding words count for in the likeness of two contexts."""
CLAUSE = 0.7
"""What the words of the clause count for among the words around, against the whole sentence."""
LEAST_NOUN = 0.3
SUPPORTED, SUPPORTED_IF_TELLING = 0.4, 0.15
"""The likeness from which two quantities that agree may be taken for one."""
FIRMLY_SUPPORTED = 0.75
"""The likeness from which no other claim can put a figure in doubt."""
ALIKE_ALL_THE_SAME = 0.3
"""The likeness in meaning from which words that the lexicon keeps apart may count one thing."""
NEAR_ENOUGH_TO_ADD_UP = 0.38
TOLD_ALIKE = 0.85
"""A figure told in the very terms of the claim is meant as the claim's own, not derived from it."""
LEAST_PROBABLE = 0.3
"""The probability from which a pair that differs is worth a rule's look."""
CLEAR = 0.5
"""The probability from which a conflict in one place outweighs support in another."""

IN_PLACE = 0.9
"""The least probability of two that stand between the same words, in sentences that are told alike
word for word. Drafts to fit on are in their writers' own words and have none."""


@frozen(eq=False)
class Answer:
    """A quantity of a claim that may answer one of a statement."""

    comparison: Comparison
    ours: Quantity
    theirs: Quantity
    verdict: Agreement

    @cached_property
    def likeness(self) -> float:
        """How alike noun, verb and the words around are, from 0 to 1; values play no part."""
        return _likeness(self.comparison, self.ours, self.theirs)

    @cached_property
    def candidate(self) -> Candidate:
        """The answer as pairing sees it."""
        agrees = self.verdict is Agreement.TRUE
        ours, theirs = self.ours.span, self.theirs.span
        return Candidate(self.comparison, ours, theirs, self._likely, agrees)

    def _likely(self) -> float:
        return self.likeness + self.comparison.nearness

    @cached_property
    def same_event(self) -> bool:
        """Whether no date of the clause speaks against its being the claim's event."""
        clause = self.comparison.ours.clause_at(self.here.start)
        return event(self.comparison, clause) is not Event.OTHER

    @cached_property
    def in_place(self) -> bool:
        """Whether the two stand between the same words, in sentences told alike word for word."""
        comparison = self.comparison
        pairs = comparison.once(_standing_alike) if comparison.replaced else ()
        return (self.ours, self.theirs) in pairs

    @property
    def here(self) -> Span:
        """Where our quantity stands in its statement."""
        return self.comparison.ours.local(self.ours.span)

    @property
    def there(self) -> Span:
        """Where their quantity stands in its claim."""
        return self.comparison.theirs.local(self.theirs.span)


Paired = tuple[Comparison, Pair[Quantity]]


def answered_figures(groups: Sequence[Group], tolerances: Tolerances) -> list[list[Paired]]:
    """Return for each statement the pairs of its quantities and claims' that answer each other.

    `groups` holds the comparisons of each statement. A pair that agrees has its likeness as score,
    one that differs the probability that it is a conflict.
    """
    by_group: list[list[tuple[Answer, float]]] = [[] for _ in groups]
    weigh = model(KIND)
    for index, answer, signs in contested(groups, tolerances):
        chance = weigh.probability(signs)
        if answer.in_place and is_sole_change(answer.comparison, answer.ours.span, tolerances):
            chance = max(chance, IN_PLACE)
        by_group[index].append((answer, chance))
    return [
        group.once(_settled, tolerances, doubted)
        for group, doubted in zip(groups, by_group, strict=True)
    ]


def contested(
    groups: Sequence[Group], tolerances: Tolerances
) -> Iterator[tuple[int, Answer, Signs]]:
    """Yield the answers that differ and might conflict, each with its group and its signs."""
    answers = (answer for group in groups for answer in group.once(find_answers, tolerances))
    rivals = Rivals(answer.candidate for answer in answers)
    for index, group in enumerate(groups):
        for answer, signs in group.once(_doubts, tolerances):
            yield index, answer, signs | rivals.signs(answer.candidate)


def _doubts(group: Group, tolerances: Tolerances) -> Sequence[tuple[Answer, Signs]]:
    """Return the answers that might conflict, with the signs that their own group has of it."""
    answers = group.once(find_answers, tolerances)
    others = _Answers(answers, tolerances)
    unsupported = filter(others.is_unsupported, answers)
    doubted = (
        one
        for one in unsupported
        if one.in_place or (_is_of_one_event(one) and others.may_doubt(one))
    )
    found = [(answer, others.signs(answer)) for answer in doubted]
    return [
        (answer, signs)
        for answer, signs in found
        if answer.in_place or not signs["nouns apart"] or signs["slot"] >= ALIKE_ALL_THE_SAME
    ]


def _settled(
    group: Group, tolerances: Tolerances, doubted: Sequence[tuple[Answer, float]]
) -> list[Paired]:
    """Return the pairs of one statement, each of its quantities and of a claim's at most once."""
    settled: set[Quantity] = set()
    used: set[tuple[int, Quantity]] = set()
    found: list[Paired] = []
    supporting = group.once(_supporting, tolerances)
    conflicting = sorted(doubted, key=lambda doubt: (-round(doubt[1], 2), -_words_shared(doubt[0])))
    clear = [doubt for doubt in conflicting if doubt[1] >= CLEAR]
    certain = [doubt for doubt in conflicting if LEAST_PROBABLE <= doubt[1] < CLEAR]
    for answer, score in (*clear, *supporting, *certain):
        place = id(answer.comparison), answer.theirs
        if answer.ours in settled or place in used:
            continue
        settled.add(answer.ours)
        used.add(place)
        found.append((answer.comparison, Pair(answer.ours, answer.theirs, score)))
    return found


def _supporting(group: Group, tolerances: Tolerances) -> Sequence[tuple[Answer, float]]:
    """Return the answers that bear out a figure, the likeliest first."""
    agreeing = filter(_supports, group.once(find_answers, tolerances))
    return [(answer, answer.likeness) for answer in sorted(agreeing, key=_by_likeness)]


def find_answers(group: Iterable[Comparison], tolerances: Tolerances) -> Sequence[Answer]:
    """Return every quantity of the claims that can be compared with one of the statement."""
    return [
        Answer(comparison, ours, theirs, agreement(ours, theirs, tolerances))
        for comparison in group
        for ours in filterfalse(_is_vague, comparison.ours.figures)
        for theirs in comparison.theirs.figures
        if comparable(ours, theirs)
    ]


def _supports(answer: Answer) -> bool:
    """Tell whether the two agree, in contexts that may be the same."""
    needed = SUPPORTED_IF_TELLING if is_telling(answer.ours) else SUPPORTED
    return (
        answer.verdict is Agreement.TRUE
        and answer.likeness >= needed
        and _same_role(answer)
        and answer.same_event
    )


@frozen(eq=False)
class _Answers:
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
        answering = {id(answer.comparison): answer.comparison for answer in self.answers}
        return {id(comparison) for comparison in contradicting(answering.values())}

    @cached_property
    def agreeing_in(self) -> Mapping[int, AbstractSet[tuple[Quantity, Quantity]]]:
        """For each comparison, by identity, the pairs of quantities that agree."""
        found: dict[int, set[tuple[Quantity, Quantity]]] = {}
        for answer in self.answers:
            if answer.verdict is Agreement.TRUE and answer.likeness >= LEAST_NOUN:
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
            _supports(other) and other.likeness >= max(FIRMLY_SUPPORTED, answer.likeness)
            for other in self.agreeing.get(answer.ours, ())
        )

    def _is_on_record(self, ours: Quantity) -> bool:
        """Tell whether a claim has the very figure, where another has a bound that allows it."""
        return any(map(_supports, self.agreeing.get(ours, ())))

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
        comparison, ours, theirs = answer.comparison, answer.ours, answer.theirs
        noun = _noun(comparison, ours, theirs)
        told = is_telling(ours, digits=2) and ours in self.agreeing
        around = context(comparison, answer.here, answer.there)
        return (
            around
            | self._record(answer)
            | {
                "figure likeness": answer.likeness,
                "nouns apart": float(noun is not None and noun < LEAST_NOUN),
                "verbs": float(_verb(comparison, ours, theirs) is not None),
                "count": float(ours.unit_kind in COUNTS),
                "length of time": float(ours.unit == SECOND),
                "percentage": float(ours.unit_kind is UnitKind.PERCENT),
                "money": float(ours.unit_kind is UnitKind.CURRENCY),
                "same change": float(ours.change == theirs.change),
                "miswritten": float(looks_miswritten(ours, theirs)),
                "agreeing": float(self._agreeing_beside(answer)),
                "alternatives": float(self.alternatives[id(comparison), ours] - 1),
                "elsewhere": float(told),
                "follows": float(self.follows(ours)),
            }
        )

    def _record(self, answer: Answer) -> Signs:
        """Return how well the record supports our figure in another place."""
        others = self.agreeing.get(answer.ours, ())
        supporting = [other for other in others if _supports(other)]
        here = [other for other in others if other.comparison is answer.comparison]
        return {
            "supported": max((other.likeness for other in supporting), default=0.0),
            "likelier here": float(any(o.likeness > answer.likeness for o in here)),
        }

    def _agreeing_beside(self, answer: Answer) -> int:
        """Return how many other quantities of the statement agree with others of the claim."""
        pairs = self.agreeing_in.get(id(answer.comparison), ())
        found = {a for a, b in pairs if a is not answer.ours and b is not answer.theirs}
        return min(MOST_AGREEING, len(found))


def _is_of_one_event(answer: Answer) -> bool:
    """Tell whether no date and no name of the clause says that it tells of another event.

    A date of another clause, or of the paragraph, is only a sign.
    """
    comparison = answer.comparison
    clause = comparison.ours.clause_at(answer.here.start)
    if not answer.same_event and is_dated(comparison, clause):
        return False
    ours = told_of(comparison.ours, clause)
    if other_participants(comparison, ours):
        return False
    there = comparison.theirs.clause_at(answer.there.start)
    return not names_others_within(comparison, ours, told_of(comparison.theirs, there))


def _is_vague(quantity: Quantity) -> bool:
    """Tell whether a quantity gives no number at all: "hundreds"."""
    return quantity.value is None and quantity.high is None


def _words_shared(answer: Answer) -> int:
    """Return how many words stand in both, whatever they mean, to choose between twins."""
    comparison = answer.comparison
    return len(comparison.ours.vocabulary & comparison.theirs.vocabulary)


def _by_likeness(answer: Answer) -> float:
    return -answer.likeness


def _standing_alike(comparison: Comparison) -> Sequence[tuple[Quantity, Quantity]]:
    ours, theirs = comparison.ours, comparison.theirs
    return list(standing_alike(ours, theirs, ours.figures, theirs.figures, comparison.replaced))


def _same_role(answer: Answer) -> bool:
    ours, theirs = answer.ours.change, answer.theirs.change
    return ours == theirs or "to" in (ours, theirs)


def _likeness(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float:
    """Return how alike the contexts of two quantities are, from 0 to 1.

    What one side does not have, or what says nothing, does not count.
    """
    noun, verb = _noun(comparison, ours, theirs), _verb(comparison, ours, theirs)
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


def _noun(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float | None:
    if not ours.of or not theirs.of or _names(comparison, ours.of, theirs.of):
        return None
    return same_noun(ours.of, theirs.of, comparison.lexicon)


def _names(comparison: Comparison, *nouns: str) -> bool:
    """Tell whether one of the nouns is a name: "of Britain" does not say what is counted."""
    written = comparison.ours.names_written, comparison.theirs.names_written
    return any(noun in side for noun in nouns for side in written)


def _verb(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float | None:
    if not ours.predicate or not theirs.predicate:
        return None
    likeness = same_verb(ours.predicate, theirs.predicate, comparison.lexicon)
    return None if UNKNOWN <= likeness <= LIGHT else likeness
