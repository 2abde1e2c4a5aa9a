"""Other things: what figures that differ count, where words keep that apart from the claim's."""

from __future__ import annotations

from factcheck.matching.arithmetic.digits import TELLING_DIGITS, digits_written
from factcheck.matching.arithmetic.slips import looks_miswritten
from factcheck.matching.figures.answers import LEAST_NOUN, Answer, noun_likeness
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.participants import tells_of_sibling

ALIKE_ALL_THE_SAME = 0.3
"""The likeness in meaning from which words that the lexicon keeps apart may count one thing."""


def is_of_something_else(answer: Answer) -> bool:
    """Tell whether two figures count what the lexicon keeps apart, in words of other meanings."""
    comparison = answer.comparison
    noun = noun_likeness(comparison, answer.ours, answer.theirs)
    if noun is None or noun >= LEAST_NOUN:
        return False
    here = within(comparison.ours, answer.here)
    there = within(comparison.theirs, answer.there)
    return comparison.kinship.taken(here, there) < ALIKE_ALL_THE_SAME


def is_of_sibling(answer: Answer) -> bool:
    """Tell whether two figures that differ are of two kinds of a thing, and no slip tells them one.

    Whoever tells of food sales where the claim has car sales has another figure for them.
    """
    ours, theirs = answer.ours, answer.theirs
    slip = digits_written(ours) >= TELLING_DIGITS and looks_miswritten(ours, theirs)
    return (
        ours.value != theirs.value
        and not slip
        and tells_of_sibling(answer.comparison, answer.clause)
    )
