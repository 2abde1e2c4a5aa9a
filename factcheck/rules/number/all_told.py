"""All told: a few of many of whom the draft tells nothing but what the claim tells of the many.

"Nine people were taken to hospital" of 46, nine of them gravely ill, is a slip; "nine people who
were taken to hospital have since died" tells more of a few, as honest copy does in passing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.matching.words.stems import stem
from factcheck.model import Pair, Quantity, Statement, UnitKind
from factcheck.rules.subjects import MatchCase

SURE = 0.95
"""The probability from which the words leave no doubt which figure of the claim is meant."""
FEWEST = 2
"""So many words more than what is counted say what became of the many."""


def is_nothing_else_told(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether each word of a statement on a few is one that the claim has before the few."""
    ours, theirs = pair.ours, pair.theirs
    counted = ours.unit_kind is theirs.unit_kind is UnitKind.COUNT
    if pair.score < SURE or not counted or len(case.match.statement.quantities) > 1:
        return False
    told = _stems(_beside(case.match.statement, ours))
    more = told - _stems((ours.of or "").lower().split())
    return len(more) >= FEWEST and told <= _stems(_before_the_few(pair, case))


def _before_the_few(pair: Pair[Quantity], case: MatchCase) -> Sequence[str]:
    """Return the words of the claim up to the figure that ours is, where that stands behind theirs.

    All of them, if it stands before.
    """
    reading = case.match.reading
    few = [one for one in reading.quantities if one.value == pair.ours.value]
    ends = [one.span.start for one in few if one.span.start >= pair.theirs.span.end]
    end = min(ends, default=reading.span.end) - reading.span.start
    return tokenize(reading.text[:end]).lower


def _beside(statement: Statement, figure: Quantity) -> Sequence[str]:
    """Return the words of a statement without the number."""
    number, text = figure.number.shifted(-statement.span.start), statement.text
    return tokenize(f"{text[: number.start]} {text[number.end :]}").lower


def _stems(words: Sequence[str]) -> frozenset[str]:
    """Return the stems of the words that tell something."""
    telling = (one for one in words if any(map(str.isalnum, one)) and one not in _plain())
    return frozenset(map(stem, telling))


@cache
def _plain() -> frozenset[str]:
    return frozenset(table("stopwords")["stopwords"])
