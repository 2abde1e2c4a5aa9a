"""Pinned: figures that differ from a claim's in what needs no probability to be meant as its own.

Its number in another unit, another part of its very whole, another change from its very level,
another of what one who is named has one, a range with another end.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from factcheck.matching.arithmetic.digits import TELLING_DIGITS, digits_written
from factcheck.matching.figures.answers import Answer, find_answers
from factcheck.matching.figures.parting.one_whole import other_parts_of_one_whole
from factcheck.matching.figures.pinning.attributes import other_attributes
from factcheck.matching.figures.pinning.other_units import SIZED
from factcheck.matching.figures.pinning.placings import other_placings
from factcheck.matching.figures.pinning.ranges import other_ranges
from factcheck.matching.figures.pinning.runs import other_runs
from factcheck.matching.figures.pinning.tallies import other_tallies
from factcheck.matching.figures.reckoning.from_one_level import other_changes_from_one_level
from factcheck.matching.sides.groups import Group
from factcheck.model import Quantity, Tolerances


def pinned_answers(group: Group, tolerances: Tolerances) -> Sequence[Answer]:
    """Return the answers of a statement that differ in any of these ways."""
    ways = (
        _in_other_units,
        other_parts_of_one_whole,
        other_changes_from_one_level,
        other_attributes,
        other_placings,
        other_ranges,
        other_runs,
        other_tallies,
    )
    return [*chain.from_iterable(group.once(way, tolerances) for way in ways)]


def _in_other_units(group: Group, tolerances: Tolerances) -> Sequence[Answer]:
    """Return the answers that have a number of ours, which is no chance, in another unit.

    However little else of the claim is told, nobody burned 18,400 acres beside 18,400 hectares.
    """
    answers = group.once(find_answers, tolerances)
    borne_out = {id(answer.ours) for answer in answers if answer.agrees}
    return [
        answer
        for answer in answers
        if id(answer.ours) not in borne_out and _has_other_unit(answer.ours, answer.theirs)
    ]


def _has_other_unit(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two amounts have one telling number in two units."""
    amounts = {ours.unit_kind, theirs.unit_kind} <= SIZED
    same = ours.value is not None and ours.value == theirs.value
    return amounts and same and ours.unit != theirs.unit and digits_written(ours) >= TELLING_DIGITS
