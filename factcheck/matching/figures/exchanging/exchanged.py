"""Exchanged: figures of a claim that a draft tells in the place of another figure of that claim.

"They heard 23 witnesses" of 38, of whom the one side called 23; "the wait was 38 minutes" where it
rose from 38 to 44: the number is on record, so that it looks borne out. Which of the two figures
our words ask for, a model of its own judges (`exchange_signs`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isclose

from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.slips import are_of_other_sizes
from factcheck.matching.arithmetic.values import Agreement, comparable
from factcheck.matching.figures.answers import Answer, are_both_ends, find_answers
from factcheck.matching.figures.earlier import is_earlier, is_told_back
from factcheck.matching.figures.exchanging.by_word import is_by_word, is_of_base
from factcheck.matching.figures.exchanging.exchange import Exchange
from factcheck.matching.figures.exchanging.exchange_signs import signs_of_exchange
from factcheck.matching.figures.parting.part_nouns import counts_as, is_noun_of, is_sort_of
from factcheck.matching.figures.places import are_all_parts_told, is_part_told
from factcheck.matching.figures.record import Record, find_record
from factcheck.matching.figures.signs import signs_of
from factcheck.matching.figures.story import Story
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.drafted import Drafted
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pairing import Rivals, Signs, model
from factcheck.matching.sides.periods import period
from factcheck.model import BlockKind, Change, Pair, Quantity, Tolerances, UnitKind

KIND, OF_PAIRS = "exchanged", "figure"
LEAST_PROBABLE = 0.65
"""The probability from which a figure is held to stand in another's place."""
LEAST_PLAIN, LEAST_BY_NAME, PLAIN = 0.2, 0.1, 0.7
"""How probable it must be where our words, or but a name, plainly ask for the other figure, and how
probable it is held to be then."""
IN_CONTEXT, IF_FORMER, IF_NAMED = 0.4, 0.3, 0.25
"""How near the claim must be then, if ours is but what was before, and if names tell all."""
IF_SPECIAL = 0.25
"""The same where it counts what the other counts, and its number is no chance."""
PARTLY = 0.2
"""So much of what makes a figure a part of a whole is enough to tell it as the part."""
WHOLLY = 0.8
"""So much of what is told of a figure alone, and less of the other, leaves no doubt."""
MOSTLY = 0.7
"""So does so much, if the two stand side by side and less is told of the other."""
PLACES_AND_SCORES = frozenset({UnitKind.ORDINAL, UnitKind.RATIO})
MOST_KIN = 8
"""A claim of more figures of a kind is a table of them."""

Found = tuple[Comparison, Pair[Quantity]]


def exchanged_figures(groups: Sequence[Group], tolerances: Tolerances) -> list[list[Found]]:
    """Return for each statement its figures that stand in another's place, each with that."""
    weigh = model(KIND)
    best: list[dict[Quantity, tuple[float, Exchange]]] = [{} for _ in groups]
    for index, one, signs in contested_exchanges(groups, tolerances):
        chance = weigh.probability(signs)
        if _is_sure(one, chance, signs):
            chance = max(chance, PLAIN)
        if chance >= LEAST_PROBABLE and chance > best[index].get(one.ours, (0.0, one))[0]:
            best[index][one.ours] = chance, one
    return [[_found(*one) for one in of_statement.values()] for of_statement in best]


def _is_sure(one: Exchange, chance: float, signs: Signs) -> bool:
    """Tell whether words leave no doubt which figure of a claim that is near our own stands for."""
    if not signs["one event"]:
        return False
    if one.is_former:
        return signs["in context"] >= IF_FORMER
    if one.is_of_named and signs["in context"] >= IF_NAMED:
        return True
    if is_by_word(one):
        special = is_telling(one.ours, digits=2)
        return signs["in context"] >= (IF_SPECIAL if special else IN_CONTEXT)
    if _is_of_sort_of_right(one):
        return chance >= LEAST_BY_NAME
    least = LEAST_BY_NAME if one.is_by_name else LEAST_PLAIN
    return chance >= least and signs["in context"] >= IN_CONTEXT and one.is_plain


def _found(chance: float, one: Exchange) -> Found:
    return one.comparison, Pair(one.ours, one.right.theirs, chance)


def contested_exchanges(
    groups: Sequence[Group], tolerances: Tolerances
) -> Iterator[tuple[int, Exchange, Signs]]:
    """Yield the figures that may stand in another's place, each with its group and its signs."""
    every = [
        (at, one) for at, group in enumerate(groups) for one in group.once(_exchanges, tolerances)
    ]
    if not every:
        return
    rivals = Rivals(one for group in groups for one in group.once(find_answers, tolerances))
    drafted, story, weigh = Drafted.of(groups), Story(groups), model(OF_PAIRS)
    for index, one in every:
        right = one.right
        record = groups[index].once(find_record, tolerances)
        told = drafted.signs(right.comparison)
        paired = signs_of(record, right) | rivals.standing(right) | told
        signs = signs_of_exchange(
            one, odds=weigh.odds(paired), told=right.theirs.value in story.told
        )
        yield index, one, signs | {"told in draft": told["told in draft"]}


def _exchanges(group: Group, tolerances: Tolerances) -> Sequence[Exchange]:
    if not group or group[0].ours.statement.block is BlockKind.TABLE:
        return ()
    record = group.once(find_record, tolerances)
    slots: dict[tuple[int, Quantity], list[Answer]] = {}
    for answer in record.answers:
        if id(answer.comparison) in record.nearest and not answer.comparison.verbatim:
            slots.setdefault((id(answer.comparison), answer.ours), []).append(answer)
    return [
        one
        for answers in slots.values()
        if len(answers) <= MOST_KIN and answers[0].ours.unit_kind not in PLACES_AND_SCORES
        for one in _in_claim(answers)
        if not (one.stays or _is_right(record, one))
    ]


def _in_claim(answers: Sequence[Answer]) -> Iterator[Exchange]:
    """Yield our figure beside each other figure of a claim that has its number."""
    same = [one for one in answers if one.agrees and one.ours.value == one.theirs.value is not None]
    if same:
        taken = max(same, key=lambda one: one.likeness)
        for right in answers:
            differs = right.verdict is Agreement.DIFFERENT and right.theirs.value is not None
            if differs and not are_of_other_sizes(right.ours, right.theirs):
                yield Exchange(right, taken)


def _is_right(record: Record, one: Exchange) -> bool:
    """Tell whether our figure follows in the place of the other, or is told as the claim has it."""
    right, taken, by_word = one.right.theirs, one.taken.theirs, is_by_word(one)
    if record.is_worked_out(one.right) or (record.is_sum(one.right) and not by_word):
        return True
    if is_of_base(one) and not one.for_taken:
        return True
    if are_all_parts_told(one.comparison, right) or _is_of_its_sort(one) or one.is_of_some:
        return True
    if not one.told_as and counts_as(one.comparison, one.ours, taken, right):
        return True
    if one.is_part and (one.kept >= PARTLY or is_noun_of(one.comparison, one.ours, taken, right)):
        return True
    wholly = one.kept >= WHOLLY and one.asked < WHOLLY
    mostly = one.are_peers and one.kept >= MOSTLY and one.asked < one.kept
    if one.for_right and (wholly or mostly) and not by_word:
        return True
    if is_part_told(one.comparison, one.ours, taken, right) or _is_led_to(one):
        return True
    return not by_word and _is_of_its_time(one)


def _is_of_its_sort(one: Exchange) -> bool:
    """Tell whether ours counts those that the claim says its part is: 27 empty houses."""
    return is_sort_of(one.comparison, one.ours, one.taken.theirs)


def _is_of_sort_of_right(one: Exchange) -> bool:
    """Tell whether ours is the whole, told of those that the part is: all 340 houses as empty."""
    return is_sort_of(one.comparison, one.ours, one.right.theirs)


def _is_led_to(one: Exchange) -> bool:
    """Tell whether ours is what the claim has now, beside by how much it differs from before.

    The party gained four seats for a total of 28, where it had 24.
    """
    right, taken, ours = one.right.theirs, one.taken.theirs, one.ours
    theirs = one.comparison.theirs
    before = right.change is Change.FROM or is_earlier(theirs, right)
    if not before or taken.change is Change.FROM or is_earlier(theirs, taken):
        return False
    change = abs((taken.value or 0.0) - (right.value or 0.0))
    return any(
        isclose(other.value or 0.0, change) and other.span.end <= ours.span.start
        for other in one.comparison.ours.figures
        if comparable(other, ours)
    )


def _is_of_its_time(one: Exchange) -> bool:
    """Tell whether we tell our figure of the time that the claim tells it of, and not the other."""
    comparison, ours = one.comparison, one.ours
    right, taken = one.right.theirs, one.taken.theirs
    if are_both_ends(ours, right):
        return True
    theirs = comparison.theirs
    if is_earlier(comparison.ours, ours) and not is_earlier(theirs, right):
        return True
    if is_earlier(theirs, taken) and not is_earlier(theirs, right):
        apart = event(comparison, one.right.clause) is Event.OTHER
        if apart or is_told_back(comparison.ours, ours):
            return True
    here, there = period(comparison.ours, ours), period(theirs, taken)
    other = period(theirs, right)
    if here is None or there is None or not meet(here, there):
        return False
    return other is None or not meet(here, other)
