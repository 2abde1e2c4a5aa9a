"""Flags of figures that the claim has too, if in another place than the draft tells them in."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.same_names import is_same
from factcheck.model import Quantity, Scope, Severity
from factcheck.rules.attribution.speakers import is_anothers_word
from factcheck.rules.number.counted import count_others
from factcheck.rules.number.known import (
    is_for_many,
    is_of_a_few,
    is_one_for_every,
)
from factcheck.rules.number.questions import answers_another
from factcheck.rules.number.rate import has_other_base
from factcheck.rules.number.told_bare import is_told_bare
from factcheck.rules.number.writing import as_written, phrase
from factcheck.rules.quotation.changed import is_misquoted
from factcheck.rules.rule import Flag
from factcheck.rules.subjects import MatchCase

SURE = 0.85
"""The probability from which it is an error and no warning."""
OTHERWISE_WRONG = 0.5
"""The probability from which something else of the sentence is wrong by the same claim."""


def exchanged(case: MatchCase) -> Iterator[Flag]:
    """Yield a flag for each such figure, where nothing else of the sentence is wrong."""
    for pair in () if _is_wrong_otherwise(case) else case.match.exchanged:
        ours, number = pair.ours, pair.ours.number
        if is_misquoted(case, number) or is_anothers_word(case, number):
            continue
        if is_told_bare(pair, case):
            continue
        if (
            is_of_a_few(pair)
            or is_for_many(ours, pair.theirs, case)
            or is_one_for_every(ours, case)
        ):
            continue
        if not (_is_told_of_something_else(ours, case) or answers_another(pair, case)):
            yield Flag(
                span=number,
                message=f"The ledger has {phrase(pair.theirs)}.",
                expected=phrase(pair.theirs),
                found=phrase(ours),
                fix=as_written(pair.theirs, ours, case.draft.document.text),
                severity=None if pair.score >= SURE else Severity.WARNING,
            )


def _is_wrong_otherwise(case: MatchCase) -> bool:
    """Tell whether the stance, a day, a name or what a figure is of differs, so that none has to.

    Who says that the rate falls from 6 to 5 percent, where it rises from 5 to 6, errs once.
    """
    match = case.match
    if match.rebased or match.portions or match.parts or match.misplaced or match.reckoned:
        return True
    scores = [turn.score for turn in match.turns]
    scores += [one.score for one in match.dates if not meet(one.ours, one.theirs)]
    scores += [one.score for one in match.names if not is_same(one.ours, one.theirs)]
    return max(scores, default=0.0) >= OTHERWISE_WRONG


def _is_told_of_something_else(ours: Quantity, case: MatchCase) -> bool:
    """Tell whether the claim has our number of each, by another time or of other things."""
    same = [one for one in case.match.reading.quantities if one.value == ours.value]
    return any(
        one.scope is Scope.EACH or has_other_base(ours, one) or count_others(ours, one)
        for one in same
    )
