"""Misprinted: figures that are most likely a figure of the story's with a slip of the pen.

Digits exchanged in a number of four are hardly ever chance, wherever the claim stands that has them
right. So a figure that no claim bears out is looked up among the figures of all claims that the
draft suggests, not only of those that its sentence is near to; a model of its own judges the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log1p

from attrs import frozen

from factcheck.matching.arithmetic.misprints import Misprint, digits_in_common, misprint, times
from factcheck.matching.arithmetic.values import Agreement, agreement, comparable
from factcheck.matching.figures.answers import LEAST_NOUN, Answer, find_answers, noun_likeness
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.reckoning.excuses import follows_in_draft
from factcheck.matching.figures.record import find_record
from factcheck.matching.figures.signs import alike, retold
from factcheck.matching.figures.story import Story
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.drafted import Drafted
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.pairing import Signs, context, model
from factcheck.model import Quantity, Tolerances, UnitKind

KIND = "misprint"
LEAST_PROBABLE = 0.5
"""The probability from which a figure is held to be miswritten."""
MOST_DIGITS = 5
"""A number of more digits is no more special than one of so many."""
MOST_FIGURES = 40
"""In a list of more figures than these some number is soon like another."""
MOST_VALUES = 2
"""A number that may be miswritten for more numbers than these is like them by chance."""
THOUSAND = 1e3


@frozen(eq=False, repr=False)
class Misprinted:
    """A figure that may be miswritten for one of a claim's."""

    answer: Answer
    how: Misprint
    others: int
    """For how many other numbers of the story it may be miswritten as well."""


def misprinted_figures(
    groups: Sequence[Group], tolerances: Tolerances
) -> Iterator[tuple[int, Answer, float]]:
    """Yield the figures that are likely miswritten, each with its group and how probable it is."""
    weigh = model(KIND)
    for index, answer, signs in contested_misprints(groups, tolerances, LEAST_PROBABLE):
        yield index, answer, weigh.probability(signs)


def contested_misprints(
    groups: Sequence[Group], tolerances: Tolerances, least: float = 0.0
) -> Iterator[tuple[int, Answer, Signs]]:
    """Yield the figures that may be miswritten, each with its group and its signs.

    Those that are not as probable as `least` are left out. Whether one may be right is asked for
    last: it takes longest, among all claims of a large ledger that tell of such things.
    """
    weigh, story, drafted = model(KIND), Story(groups), Drafted.of(groups)
    for index, group in enumerate(groups):
        for one in _misprints(group, story, tolerances):
            if _is_of_another_kind(one):
                continue
            signs = _signs(one) | story.signs(index, one.answer)
            signs |= drafted.signs(one.answer.comparison)
            if weigh.probability(signs) >= least and not _is_right(
                one, groups, index, story, tolerances
            ):
                yield index, one.answer, signs


def _is_right(
    one: Misprinted, groups: Sequence[Group], index: int, story: Story, tolerances: Tolerances
) -> bool:
    """Tell whether a figure is of another story, or follows from claims or others of the draft."""
    ours, group = one.answer.ours, groups[index]
    record = group.once(find_record, tolerances)
    return (
        story.is_of_somebody_else(one.answer)
        or record.follows(ours)
        or record.is_worked_out(one.answer)
        or story.follows(ours, tolerances)
        or (bool(group) and follows_in_draft(ours, groups, index, tolerances))
    )


def _misprints(group: Group, story: Story, tolerances: Tolerances) -> Iterator[Misprinted]:
    """Yield the figures of a statement that may be miswritten, with each that they may be for."""
    own = {one.claim.id: one for one in group.suggested}
    borne_out = {one.ours for one in group.once(find_answers, tolerances) if one.agrees}
    figures = group.suggested[0].ours.figures if own else ()
    for ours in figures if len(figures) <= MOST_FIGURES else ():
        if ours.value in story.known or ours in borne_out or not _is_in_digits(ours):
            continue
        found = _misprints_of(ours, own, story, tolerances)
        values = {one.theirs.value for one, _ in found}
        if len(values) > MOST_VALUES:
            continue
        for answer, how in found:
            if not answer.comparison.verbatim:
                yield Misprinted(answer, how, len(values) - 1)


def _misprints_of(
    ours: Quantity, own: Mapping[str, Comparison], story: Story, tolerances: Tolerances
) -> Sequence[tuple[Answer, Misprint]]:
    """Return the figures that ours may be miswritten for, each once.

    Of two numbers that the draft both tells neither is the other, miswritten.
    """
    found: dict[tuple[str, Quantity], tuple[Answer, Misprint]] = {}
    for key, comparison, theirs in story.like(ours):
        slot = comparison.claim.id, theirs
        if slot in found or theirs.value in story.told or not comparable(ours, theirs):
            continue
        how = misprint(ours, theirs, key)
        verdict = agreement(ours, theirs, tolerances)
        if how and verdict is Agreement.DIFFERENT:
            found[slot] = Answer(_beside(own, comparison), ours, theirs, verdict), how
    return [*found.values()]


def _is_of_another_kind(one: Misprinted) -> bool:
    """Tell whether a number on another scale counts something else: 14.9 seats, of passengers."""
    noun = noun_likeness(one.answer.comparison, one.answer.ours, one.answer.theirs)
    return one.how is Misprint.RESCALED and noun is not None and noun < LEAST_NOUN


def _is_in_digits(ours: Quantity) -> bool:
    """Tell whether a number is written in digits: who writes words exchanges none."""
    return ours.value is not None and any(map(str.isdigit, ours.text))


def _beside(own: Mapping[str, Comparison], other: Comparison) -> Comparison:
    """Return a statement, some of whose comparisons are its `own`, beside the claim of another."""
    known = own.get(other.claim.id)
    if known:
        return known
    return next(iter(own.values())).beside_claim_of(other)


def _signs(one: Misprinted) -> Signs:
    answer = one.answer
    comparison = answer.comparison
    shared = comparison.ours.values & comparison.theirs.values
    return (
        context(comparison, answer.here, answer.there)
        | comparison.once(retold)
        | alike(answer)
        | _written(one)
        | {
            "nearness": comparison.nearness,
            "in context": comparison.nearness_in_context,
            "meant alike": comparison.meant_alike,
            "one event": float(is_of_one_event(answer)),
            "others": log1p(one.others),
            "shares figures": float(bool(shared)),
        }
    )


def _written(one: Misprinted) -> Signs:
    """Return how a number is miswritten, and how telling it is."""
    ours, theirs = one.answer.ours, one.answer.theirs
    digits = min(digits_in_common(ours, theirs), MOST_DIGITS)
    rescaled = one.how is Misprint.RESCALED
    thousands = rescaled and (times(ours, theirs) or 0.0) >= THOUSAND
    ways = {
        "exchanged": one.how is Misprint.EXCHANGED,
        "tens": rescaled and not thousands,
        "mistyped": one.how is Misprint.CHANGED,
        "thousands": thousands,
    }
    money = ours.unit_kind is UnitKind.CURRENCY
    return {
        **{way: float(is_so) for way, is_so in ways.items()},
        **{f"digits {way}": float(digits * is_so) for way, is_so in ways.items()},
        "money": float(money),
        "money of thousands": float(money and thousands),
        "percentage": float(ours.unit_kind is UnitKind.PERCENT),
        "same unit": float(ours.unit == theirs.unit),
    }
