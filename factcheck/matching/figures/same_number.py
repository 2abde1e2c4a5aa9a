"""What the claims have our very number of, where one has another figure in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.doings import is_done_to_another
from factcheck.matching.figures.owners import is_owned, is_timed, is_told_otherwise
from factcheck.matching.figures.parting.part_nouns import counts_as, is_noun_of, is_sort_of
from factcheck.matching.figures.parting.portions import is_linked
from factcheck.matching.figures.places import (
    are_all_parts_told,
    asked_for,
    is_part_told,
    is_whole_divided,
)
from factcheck.model import Quantity

GOES_ON = 2
"""So many words behind a number make it the claim's own, whatever else is said of it."""
AS_MUCH_ALIKE = 0.3
"""By how much less alike a figure may be told that bears out such a number all the same."""


def is_told_in_claim(answer: Answer, agreeing: Sequence[Answer]) -> bool:
    """Tell whether the very claim has our number, telling or before the same words.

    If it is telling, the words around must be as much alike. All answers that agree with our figure
    are `agreeing`, here as below.
    """
    telling = is_telling(answer.ours)
    alike = answer.likeness - AS_MUCH_ALIKE
    return any(
        _goes_on_alike(other) or (telling and other.likeness >= alike)
        for other in _in_its_claim(answer, agreeing)
        if other.theirs.value == answer.ours.value
    )


def is_part_by_noun(answer: Answer, agreeing: Sequence[Answer]) -> bool:
    """Tell whether the very claim has our number of what we count, a part of what `answer` has."""
    return any(
        is_noun_of(answer.comparison, answer.ours, other.theirs, answer.theirs)
        and is_linked(answer.comparison.theirs, other.theirs)
        for other in _in_its_claim(answer, agreeing)
        if other.theirs.value == answer.ours.value
    )


def is_part_by_sort(answer: Answer, agreeing: Sequence[Answer]) -> bool:
    """Tell whether the very claim has our number of the sort that we count of what it has."""
    return any(
        is_sort_of(answer.comparison, answer.ours, other.theirs)
        for other in _in_its_claim(answer, agreeing)
        if other.theirs.value == answer.ours.value
    )


def is_of_another_claim(answer: Answer, agreeing: Sequence[Answer]) -> bool:
    """Tell whether another claim has our number, no chance, and as many words of ours alone."""
    return is_telling(answer.ours) and any(
        other.comparison is not answer.comparison
        and other.theirs.value == answer.ours.value
        and _is_as_well_told(other, answer)
        for other in agreeing
    )


def is_owned_there(answer: Answer, agreeing: Sequence[Answer]) -> bool:
    """Tell whether the claim has our figure of whom, or when, we tell it, and `answer` not."""
    comparison, ours, theirs = answer.comparison, answer.ours, answer.theirs
    if is_told_otherwise(comparison, ours) or are_all_parts_told(comparison, theirs):
        return True
    return any(
        is_owned(comparison, ours, theirs, other.theirs)
        or is_timed(comparison, ours, theirs, other.theirs)
        or is_whole_divided(comparison, ours, theirs, other.theirs)
        or is_part_told(comparison, ours, other.theirs, theirs)
        for other in _in_its_claim(answer, agreeing)
    )


def how_displaced(
    answer: Answer, agreeing: Sequence[Answer], also_theirs: Sequence[Quantity]
) -> float:
    """Return how likely our figure is the claim's for something else, from 0 to 1.

    Where others of ours have theirs too, `also_theirs`, the two must have changed places.
    """
    theirs, comparison = answer.theirs, answer.comparison
    found = float(is_done_to_another(answer, agreeing))
    for other in _in_its_claim(answer, agreeing):
        if other.theirs.value != answer.ours.value:
            continue
        if counts_as(comparison, answer.ours, other.theirs, theirs):
            continue
        asked = asked_for(comparison, answer.ours, theirs, other.theirs)
        if asked > found:
            swapped = (asked_for(comparison, ours, other.theirs, theirs) for ours in also_theirs)
            found = max(found, min((asked, *swapped)))
    return found


def how_placed(answer: Answer, agreeing: Sequence[Answer]) -> float:
    """Return how much our words ask for another figure of the claim that agrees with ours."""
    asked = (
        asked_for(answer.comparison, answer.ours, other.theirs, answer.theirs)
        for other in _in_its_claim(answer, agreeing)
    )
    return max(asked, default=0.0)


def _in_its_claim(answer: Answer, agreeing: Sequence[Answer]) -> Iterator[Answer]:
    """Yield those that agree with our figure by another one of the very claim."""
    for other in agreeing:
        if other.comparison is answer.comparison and other.theirs.span != answer.theirs.span:
            yield other


def _is_as_well_told(other: Answer, answer: Answer) -> bool:
    """Tell whether we share words with the one claim alone, and no fewer than with the other."""
    here = answer.comparison.ours.concepts_of(answer.here)
    own = other.comparison.shared - answer.comparison.shared - here
    return bool(own) and len(own) >= len(answer.comparison.shared - other.comparison.shared - here)


def _goes_on_alike(other: Answer) -> bool:
    """Tell whether the same words stand behind our number as behind theirs: twelve of the."""
    ours, theirs = (
        profile.tokens.lower[profile.tokens.at(profile.local(number).end) :][:GOES_ON]
        for profile, number in (
            (other.comparison.ours, other.ours.number),
            (other.comparison.theirs, other.theirs.number),
        )
    )
    return len(ours) == GOES_ON and ours == theirs
