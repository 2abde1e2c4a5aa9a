"""Told sums: figures that are what two of a claim come to, told as but one of the two.

Of "5,200 houses were destroyed and 13,800 damaged" 19,000 were destroyed or damaged, but were not
destroyed; and who counts a part beside its whole counts it twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import evolve

from factcheck.extraction.verbs import forms
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import may_be_reckoned, worth
from factcheck.matching.arithmetic.values import SECOND, Agreement, comparable
from factcheck.matching.figures.answers import Answer, find_answers, noun_likeness
from factcheck.matching.figures.exchanging.by_word import SAME_VERB
from factcheck.matching.figures.exchanging.exchange import Exchange
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.parting.portions import is_base_of, is_linked, is_of_another
from factcheck.matching.figures.parting.totality import told_as
from factcheck.matching.figures.places import stretch_of, told_of
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.periods import period
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.than import than
from factcheck.matching.words.phrases import UNKNOWN, same_verb
from factcheck.model import Bound, Quantity, Tolerances, UnitKind

DIGITS = 2
"""A number of fewer is the sum of some two by chance."""
MOST = 4
"""So are others beside many figures of a kind."""
WHOLLY = 0.8
"""So much of what is told of one of the two alone we tell where we mean it."""
NEVER = frozenset({UnitKind.ORDINAL, UnitKind.RATIO, UnitKind.AGE, UnitKind.TEMPERATURE})


def sums_for_parts(group: Group, tolerances: Tolerances) -> Iterator[Answer]:
    """Yield the figures of claims in the place of which we tell what they and another come to."""
    answers = group.once(find_answers, tolerances)
    borne_out = {one.ours for one in answers if one.agrees}
    for answer in answers:
        differs = answer.verdict is Agreement.DIFFERENT and not answer.comparison.verbatim
        if not differs or answer.ours in borne_out or not _may_be_sum(answer.ours):
            continue
        if answer.same_event and _is_told_as_one(answer) and is_of_one_event(answer):
            yield answer


def _may_be_sum(ours: Quantity) -> bool:
    exact = ours.bound is Bound.EXACTLY and ours.relation is None and ours.change is None
    if ours.unit == SECOND:
        return False
    return exact and ours.scope is None and not is_share(ours) and is_telling(ours, DIGITS)


def _is_told_as_one(answer: Answer) -> bool:
    """Tell whether ours is the one of the claim's figures with another, and told as that one."""
    comparison, ours, one = answer.comparison, answer.ours, answer.theirs
    theirs = comparison.theirs
    kin = [each for each in theirs.figures if comparable(each, one) and each.value]
    if len(kin) > MOST or one.unit_kind in NEVER or one.relation or _is_of_all(comparison, ours):
        return False
    if noun_likeness(comparison, ours, one) not in {None, 1.0}:
        return False
    return any(
        worth(one) + worth(other) == worth(ours)
        and not _is_compared(theirs, other)
        and may_be_reckoned(other, one)
        and not (is_base_of(theirs, one, other) or is_base_of(theirs, other, one))
        and _is_of_one_alone(Exchange(answer, evolve(answer, theirs=other)))
        for other in kin
        if other is not one and not (one.change or other.change or one.scope or other.scope)
    )


def _is_of_all(comparison: Comparison, ours: Quantity) -> bool:
    """Tell whether words make ours a total, or what something else is told of."""
    mine = comparison.ours
    if is_linked(mine, ours) or is_of_another(mine, ours):
        return True
    return any(told.figure is ours for told in mine.once(told_as))


def _is_of_one_alone(both: Exchange) -> bool:
    """Tell whether our words beside it tell all that the claim tells of the one, and no more."""
    comparison, ours = both.comparison, both.ours
    one, other, lexicon = both.right.theirs, both.taken.theirs, comparison.lexicon
    mine = comparison.ours
    if not _is_of_its_time(comparison, ours, one, other):
        return False
    beside = within(mine, stretch_of(mine, ours))
    around = beside if other.value in mine.values else every(mine)
    if one.value in mine.values or told_of(comparison, both.for_taken, around, both.for_right):
        return False
    verbs = one.predicate or "", other.predicate or ""
    if all(verbs) and same_verb(*verbs, lexicon) <= UNKNOWN:
        if not _adding().isdisjoint(map(str.lower, verbs)):
            return False
        return same_verb(ours.predicate or "", verbs[0], lexicon) >= SAME_VERB
    told = told_of(comparison, both.for_right, beside, both.for_taken)
    return bool(both.for_taken) and told >= WHOLLY


def _is_compared(theirs: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is by how much two differ: 420 fewer than in May, but no 12 more."""
    behind = theirs.tokens.at(theirs.local(figure.span).end)
    told = theirs.tokens.lower[behind : behind + 1]
    further = figure.text.lower().split()[-1] in word_class("more")
    return figure.relation is not None and (not further or not than().isdisjoint(told))


@cache
def _adding() -> frozenset[str]:
    """Return the verbs of what comes to what there is: 1,200 hired where 3,400 work."""
    return frozenset(form for verb in table("worked_out")["coming_to"] for form in forms(verb))


def _is_of_its_time(comparison: Comparison, ours: Quantity, one: Quantity, other: Quantity) -> bool:
    """Tell whether ours is told of the time of the one alone, if the two are of two times."""
    here, then = period(comparison.ours, ours), period(comparison.theirs, other)
    when = period(comparison.theirs, one)
    if when is None or then is None or meet(when, then):
        return True
    return here is not None and meet(here, when) and not meet(here, then)
