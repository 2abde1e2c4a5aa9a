"""Figures: which quantity of a claim answers which quantity of a statement.

The counted noun, the governing verb and the words around decide, never the value: 183 launched
and 156 shot down stand apart although both are drones of one night. Only where two quantities of a
claim fit one of the statement does the value choose, and then for the statement: what the ledger
supports is settled first, and what is left on both sides may conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from factcheck.matching.comparison import Comparison
from factcheck.matching.derivation import derivation
from factcheck.matching.events import Event, event
from factcheck.matching.participants import other_participants
from factcheck.matching.phrases import LIGHT, UNKNOWN, same_noun, same_verb
from factcheck.matching.values import COUNTS, Agreement, agreement, comparable, is_telling
from factcheck.model import Pair, Quantity, Tolerances, UnitKind

NOUN, VERB, AROUND = 0.35, 0.25, 0.4
"""What noun, verb and surrounding words count for in a pair's score."""
CLAUSE = 0.7
"""What the words of the clause count for among the words around, against the whole sentence."""
LEAST_NOUN = 0.3
SUPPORTED, CONFLICTING, CONFLICTING_BARE = 0.4, 0.5, 0.6
"""The score from which two quantities may be taken for one: where they agree; where they do not;
where they do not and only the words around say that they are."""
SUPPORTED_IF_TELLING = 0.15
LEAST_NEARNESS = 0.38
"""How near statement and claim must be for their figures to conflict."""
TOLD_ALIKE = 0.85
"""A figure told in the very terms of the claim is meant as the claim's own, not derived from it."""


@frozen(eq=False)
class Answer:
    """A quantity of a claim that may answer one of the statement, and how alike the two are."""

    comparison: Comparison
    pair: Pair[Quantity]
    same_event: bool


def answered_figures(
    comparisons: Sequence[Comparison], tolerances: Tolerances
) -> Iterator[tuple[Comparison, Pair[Quantity]]]:
    """Yield, for each quantity of the statement that a claim's answers, the pair and the claim."""
    answers = [answer for comparison in comparisons for answer in _answers(comparison)]
    near = [comparison for comparison in comparisons if comparison.nearness >= LEAST_NEARNESS]
    settled: set[Quantity] = set()
    used: set[tuple[int, Quantity]] = set()
    for answer in _agreeing(answers, tolerances):
        if answer.pair.ours not in settled:
            settled.add(answer.pair.ours)
            used.add(_place(answer))
            yield answer.comparison, answer.pair
    for answer in sorted(answers, key=_by_score):
        ours = answer.pair.ours
        if ours in settled or _place(answer) in used or not _may_conflict(answer):
            continue
        settled.add(ours)
        if _has_it(answer, used, tolerances) or _is_elsewhere(ours, answers, tolerances):
            continue
        if not _follows(answer, near, tolerances):
            used.add(_place(answer))
            yield answer.comparison, answer.pair


def _answers(comparison: Comparison) -> Iterator[Answer]:
    for ours in comparison.ours.figures:
        clause = comparison.ours.clause_at(comparison.ours.local(ours.span).start)
        same_event = event(comparison, clause) is not Event.OTHER
        for theirs in comparison.theirs.figures:
            if comparable(ours, theirs) and _same_role(ours, theirs):
                score = _score(comparison, ours, theirs)
                yield Answer(comparison, Pair(ours, theirs, score), same_event)


def _agreeing(answers: Iterable[Answer], tolerances: Tolerances) -> Iterator[Answer]:
    """Yield the answers whose values agree: true ones first, then those with another bound.

    Of either the likeliest come first. Another bound counts only where the two might conflict.
    """
    bounded = []
    for answer in sorted(answers, key=_by_score):
        pair = answer.pair
        needed = SUPPORTED_IF_TELLING if is_telling(pair.ours) else SUPPORTED
        if not answer.same_event or pair.score < needed or _is_vague(pair.ours):
            continue
        verdict = agreement(pair.ours, pair.theirs, tolerances)
        if verdict is Agreement.TRUE:
            yield answer
        elif verdict is not Agreement.DIFFERENT and _may_conflict(answer):
            bounded.append(answer)
    yield from bounded


def _may_conflict(answer: Answer) -> bool:
    pair = answer.pair
    needed = CONFLICTING_BARE if _is_bare(answer) else CONFLICTING
    if not answer.same_event or pair.score < needed or _is_vague(pair.ours):
        return False
    if not _is_near(answer) or not _has_evidence(answer):
        return False
    ours = answer.comparison.ours
    clause = ours.clause_at(ours.local(answer.pair.ours.span).start)
    return not other_participants(answer.comparison, clause)


def _is_near(answer: Answer) -> bool:
    """Tell whether the sentences are near, or else the figures told in the very same terms."""
    nearness = answer.comparison.nearness
    return nearness >= LEAST_NEARNESS or (
        answer.pair.score >= TOLD_ALIKE and nearness >= LEAST_NEARNESS / 2
    )


def _is_bare(answer: Answer) -> bool:
    """Tell whether only the words around say what is counted: no unit, no noun, no verb."""
    ours, theirs = answer.pair.ours, answer.pair.theirs
    if ours.unit_kind is theirs.unit_kind and ours.unit_kind not in COUNTS:
        return False
    comparison = answer.comparison
    return _noun(comparison, ours, theirs) is None and _verb(comparison, ours, theirs) is None


def _is_vague(quantity: Quantity) -> bool:
    """Tell whether a quantity gives no number at all: "hundreds"."""
    return quantity.value is None and quantity.high is None


def _has_evidence(answer: Answer) -> bool:
    """Tell whether the two share more than what is counted."""
    theirs = answer.comparison.theirs
    counted = theirs.concepts_of(theirs.local(answer.pair.theirs.span))
    return bool(answer.comparison.shared - counted)


def _has_it(answer: Answer, used: set[tuple[int, Quantity]], tolerances: Tolerances) -> bool:
    """Tell whether the claim has the very figure in another place that nothing speaks against."""
    ours = answer.pair.ours
    return any(
        (id(answer.comparison), other) not in used
        and comparable(ours, other)
        and _score(answer.comparison, ours, other) > 0
        and agreement(ours, other, tolerances) is Agreement.TRUE
        for other in answer.comparison.theirs.figures
    )


def _is_elsewhere(ours: Quantity, answers: Iterable[Answer], tolerances: Tolerances) -> bool:
    """Tell whether any claim that shares words with the statement has this telling number."""
    return is_telling(ours, digits=2) and any(
        answer.pair.score > 0 and agreement(ours, answer.pair.theirs, tolerances) is Agreement.TRUE
        for answer in answers
        if answer.pair.ours is ours
    )


def _follows(answer: Answer, comparisons: Sequence[Comparison], tolerances: Tolerances) -> bool:
    """Tell whether the figure follows from checked ones, where it need not be one of them."""
    ours, theirs = answer.pair.ours, answer.pair.theirs
    if answer.pair.score >= TOLD_ALIKE and ours.scope is theirs.scope:
        return False
    checked = [q for comparison in comparisons for q in comparison.theirs.figures]
    return derivation(ours, checked, tolerances) is not None


def _by_score(answer: Answer) -> float:
    return -answer.pair.score


def _place(answer: Answer) -> tuple[int, Quantity]:
    return id(answer.comparison), answer.pair.theirs


def _same_role(ours: Quantity, theirs: Quantity) -> bool:
    return ours.change == theirs.change or "to" in (ours.change, theirs.change)


def _score(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float:
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
    beside = comparison.theirs.beside(theirs.span)
    near = comparison.coverage(beside, clause) if beside else comparison.likeness
    return CLAUSE * near + (1 - CLAUSE) * comparison.nearness


def _noun(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float | None:
    if not ours.of or not theirs.of or _names(comparison, ours.of, theirs.of):
        return None
    return same_noun(ours.of, theirs.of, comparison.lexicon)


def _names(comparison: Comparison, *nouns: str) -> bool:
    """Tell whether one of the nouns is a name: "of Britain" does not say what is counted."""
    sides = (comparison.ours.statement, comparison.theirs.statement)
    return any(name.text in nouns for side in sides for name in side.names)


def _verb(comparison: Comparison, ours: Quantity, theirs: Quantity) -> float | None:
    if not ours.predicate or not theirs.predicate:
        return None
    likeness = same_verb(ours.predicate, theirs.predicate, comparison.lexicon)
    return None if UNKNOWN <= likeness <= LIGHT else likeness
