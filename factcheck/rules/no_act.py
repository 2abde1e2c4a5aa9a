"""No act: figures and dates of what was expected, asked for, possible or usual, not of what came.

"The ward was to have opened on 1 March" and "unions had feared that it would cut 400 jobs" are no
slips for the day on which it opened, nor for the jobs that were cut.
"""

from __future__ import annotations

from functools import cache

from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.matching.figures.answers import LIMITS
from factcheck.matching.sides.not_done import Undone, is_ahead, undone
from factcheck.model import DateMention, Pair, Quantity, Span, StanceKind, Statement
from factcheck.rules.subjects import MatchCase

OF_DATES = frozenset({Undone.EXPECTED, Undone.POSSIBLE, Undone.HABIT})
OF_FIGURES = OF_DATES | {Undone.OPEN}
"""What leaves a date, or a figure, open: the day on which something was asked for is a fact."""
OPEN = frozenset({StanceKind.HEDGE, StanceKind.PLAN, StanceKind.DEMAND})
"""What a claim says of what need not have come."""


def is_day_of_no_act(pair: Pair[DateMention], case: MatchCase) -> bool:
    """Tell whether the draft leaves open whether what it dates came, and the claim says it did."""
    here = _undone(case.match.statement, pair.ours.span)
    return here in OF_DATES and _is_done(case.match.reading, pair.theirs.span)


def is_figure_of_no_act(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether the draft leaves open whether what it counts came, and the claim says it did.

    A limit is a fact: what may be no more than so much. So is a known number: "hopes that its 40
    workers", and what is usual, where the claim holds its own figure against that: a third above
    the average.
    """
    if pair.ours.bound in LIMITS or _is_known(pair.ours, case.match.statement):
        return False
    here = _undone(case.match.statement, pair.ours.span, counted=True)
    if here is Undone.HABIT and not _ordinary().isdisjoint(tokenize(case.match.reading.text).lower):
        return False
    return here in OF_FIGURES and _is_done(case.match.reading, pair.theirs.number)


def _is_known(ours: Quantity, statement: Statement) -> bool:
    """Tell whether a number is told as one that readers know of: the 37 seats, its 40 workers."""
    before = tokenize(statement.text[: ours.span.start - statement.span.start]).lower[-1:]
    return not _definite().isdisjoint(before)


def _is_done(reading: Statement, span: Span) -> bool:
    """Tell whether a claim tells as done what stands at `span`: nothing plans or leaves it open."""
    if any(one.kind in OPEN and one.scope and one.scope.contains(span) for one in reading.stance):
        return False
    tokens, offset = tokenize(reading.text), span.start - reading.span.start
    return undone(tokens, offset) is None and not is_ahead(tokens, offset)


@cache
def _definite() -> frozenset[str]:
    return frozenset(table("bounds")["definite"])


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(table("not_done")["ordinary"])


def _undone(statement: Statement, span: Span, *, counted: bool = False) -> Undone | None:
    return undone(tokenize(statement.text), span.start - statement.span.start, counted=counted)
