"""Ranges: from so much to so much, of which one end is the claim's and the other is not.

"The league grows to between 16 and 18 clubs" beside "to between 16 and 20": nobody takes one end
for a range of something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.arithmetic.conversion import converted
from factcheck.matching.figures.answers import SUPPORTED, Answer, find_answers
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.other_things import is_of_something_else
from factcheck.matching.sides.groups import Group
from factcheck.model import Bound, Quantity, Tolerances


def other_ranges(group: Group, tolerances: Tolerances) -> Sequence[Answer]:
    """Return the answers that are a range of a claim but for one of its ends."""
    answers = group.once(find_answers, tolerances)
    told = {id(answer.ours) for answer in answers if answer.agrees and _is_between(answer.theirs)}
    return [
        answer
        for answer in answers
        if id(answer.ours) not in told
        and _has_one_end(answer.ours, answer.theirs)
        and answer.likeness >= SUPPORTED
        and not is_of_something_else(answer)
        and is_of_one_event(answer)
    ]


def _is_between(quantity: Quantity) -> bool:
    """Tell whether a quantity is told with both of its ends, and no limit makes one of them."""
    return quantity.bound is Bound.BETWEEN


def _has_one_end(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two ranges have one end, and one alone, in common."""
    if not (_is_between(ours) and _is_between(theirs)):
        return False
    alike = converted(theirs, ours)
    return alike is not None and (ours.low == alike.low) is not (ours.high == alike.high)
