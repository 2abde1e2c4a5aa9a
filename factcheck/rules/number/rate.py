"""FC106: the figure is right, but it is given for another span or base."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.tokens import tokenize
from factcheck.matching.stems import stem
from factcheck.model import Quantity, Severity
from factcheck.rules.number.writing import phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC106",
    name="rate-conflict",
    on=MatchCase,
    severity=Severity.ERROR,
    why="Ninety a day and ninety a week are told with the same number.",
    trips=(
        Example(
            claims=("The clinic treats 90 patients a day.",),
            draft="The clinic treats [90 patients a week].",
        ),
        Example(
            claims=("The city will spend £24m on road repairs over three years.",),
            draft="The city will spend [£24m a year] on road repairs.",
        ),
        Example(
            claims=("The bridge carries about 14,500 vehicles a day.",),
            draft="[Every week] the bridge carries about 14,500 vehicles.",
        ),
    ),
    passes=(
        Example(
            claims=("The city will spend £24m on road repairs over three years.",),
            draft="The city will spend £8m a year on road repairs.",
            why="three times eight",
        ),
        Example(
            claims=("The clinic treats 90 patients a day.",),
            draft="The clinic treats 90 patients per day.",
            why="the same rate",
        ),
        Example(
            claims=("The clinic treats 90 patients a day.",),
            draft="On Thursday the clinic treated 90 patients.",
            why="no rate is given",
        ),
    ),
)
def conflicting_rates(case: MatchCase) -> Iterator[Flag]:
    """Flag a rate with the checked number but another denominator."""
    for pair in case.match.quantities:
        if has_other_base(pair.ours, pair.theirs):
            yield Flag(
                span=pair.ours.rate or pair.ours.span,
                message=f"The ledger has {phrase(pair.theirs)}.",
                expected=phrase(pair.theirs),
                found=phrase(pair.ours),
            )


def has_other_base(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two rates have one number and two denominators."""
    if not ours.per or not theirs.per or ours.value != theirs.value:
        return False
    return _stems(ours.per) != _stems(theirs.per)


def _stems(text: str) -> list[str]:
    return [stem(word) for word in tokenize(text).lower]
