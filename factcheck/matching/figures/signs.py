"""What speaks for and against it that a figure is another than the claim that it repeats has."""

from __future__ import annotations

from math import log1p

from factcheck.matching.arithmetic.digits import digits_told, is_telling
from factcheck.matching.arithmetic.slips import looks_miswritten
from factcheck.matching.arithmetic.values import COUNTS, SECOND
from factcheck.matching.figures.answers import (
    LEAST_NOUN,
    Answer,
    noun_likeness,
    supports,
    verb_likeness,
)
from factcheck.matching.figures.pinning.votes import is_miscounted
from factcheck.matching.figures.record import Record
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.drafted import told_alike
from factcheck.matching.sides.kinship import every
from factcheck.matching.sides.pairing import MOST_AGREEING, Signs, context
from factcheck.matching.sides.participants import rival_words_within
from factcheck.model import UnitKind

MOST_DIGITS = 3
"""A number of more digits is no more special than one of so many."""


def retold(comparison: Comparison) -> Signs:
    """Return how much of the sentences is the same, with what ours goes on from."""
    kin = comparison.kinship
    ours, theirs = every(kin.ours), every(kin.theirs)
    told, at_length = comparison.once(told_alike), kin.told_at_length(theirs, ours)
    return told | {
        "told at length": at_length,
        "told before": at_length - told["told"],
        "our figures": log1p(len(comparison.ours.figures)),
        "their figures": log1p(len(comparison.theirs.figures)),
    }


def alike(answer: Answer) -> Signs:
    """Return how alike noun and verb of the figures are, and what they are of."""
    comparison, ours, theirs = answer.comparison, answer.ours, answer.theirs
    noun = noun_likeness(comparison, ours, theirs)
    verb = verb_likeness(comparison, ours, theirs)
    return {
        "figure likeness": answer.likeness,
        "other words": float(rival_words_within(comparison, answer.clause)),
        "nouns": float(noun is not None),
        "noun": noun or 0.0,
        "nouns apart": float(noun is not None and noun < LEAST_NOUN),
        "verbs": float(verb is not None),
        "verb": verb or 0.0,
        "same change": float(ours.change == theirs.change),
        "same scope": float(ours.scope is theirs.scope),
        "same bound": float(ours.bound is theirs.bound),
    }


def _written(answer: Answer) -> Signs:
    """Return what sort of figure it is, and whether one is the other with a slip of the pen."""
    ours, theirs = answer.ours, answer.theirs
    slip = looks_miswritten(ours, theirs) or is_miscounted(answer)
    return {
        "count": float(ours.unit_kind in COUNTS),
        "length of time": float(ours.unit == SECOND),
        "measure": float(ours.unit_kind is UnitKind.MEASURE),
        "percentage": float(ours.unit_kind is UnitKind.PERCENT),
        "money": float(ours.unit_kind is UnitKind.CURRENCY),
        "ordinal": float(ours.unit_kind is UnitKind.ORDINAL),
        "miswritten": float(slip),
        "digits miswritten": float(slip and min(MOST_DIGITS, digits_told(ours))),
        "same number": float(ours.value is not None and ours.value == theirs.value),
    }


def signs_of(record: Record, answer: Answer) -> Signs:
    """Return what speaks for or against a conflict, but how it stands to other answers.

    Nor is it asked whether the figure follows from others.
    """
    return (
        context(answer.comparison, answer.here, answer.there)
        | answer.comparison.once(retold)
        | alike(answer)
        | _written(answer)
        | _on_record(record, answer)
    )


def _on_record(record: Record, answer: Answer) -> Signs:
    """Return how well the record supports our figure in another place."""
    others = record.agreeing.get(answer.ours, ())
    supporting = [other for other in others if supports(other)]
    here = [other for other in others if other.comparison is answer.comparison]
    told = is_telling(answer.ours, digits=2) and bool(others)
    nearest = max((other.beside for other in others), default=answer.beside)
    return {
        "supported": max((other.likeness for other in supporting), default=0.0),
        "likelier here": float(any(o.likeness > answer.likeness for o in here)),
        "ours in claim": float(bool(here)),
        "beside lead": answer.beside - nearest,
        "agreeing": float(_agreeing_beside(record, answer)),
        "alternatives": float(record.alternatives[id(answer.comparison), answer.ours] - 1),
        "elsewhere": float(told),
        "displaced": record.displaced(answer),
        "placed": record.placed(answer),
    }


def _agreeing_beside(record: Record, answer: Answer) -> int:
    """Return how many other quantities of the statement agree with others of the claim."""
    pairs = record.agreeing_in.get(id(answer.comparison), ())
    found = {a for a, b in pairs if a is not answer.ours and b is not answer.theirs}
    return min(MOST_AGREEING, len(found))
