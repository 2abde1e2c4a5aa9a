"""FC401 and FC403: the draft gives another day, or another length of time, than the claim."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose

from factcheck.matching.events import meet
from factcheck.model import DateMention, DateType, Pair, Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LEAST_LIKENESS = 0.6
SURE_LIKENESS = 0.75
"""Without a figure that agrees, so much of the claim must be repeated."""
SLACK = 0.1


@rule(
    code="FC401",
    name="date-conflict",
    on=MatchCase,
    severity=Severity.ERROR,
    why="A wrong day sends the reader to the wrong event.",
    trips=(
        Example(
            claims=("The last prisoner swap took place on October 2, 2025.",),
            draft="The last prisoner swap took place on [October 12].",
        ),
        Example(
            claims=(
                {"id": "a", "text": "The court sentenced him on Tuesday.", "date": "2026-02-03"},
            ),
            draft="The court sentenced him on [Wednesday].",
        ),
    ),
    passes=(
        Example(
            claims=("The last prisoner swap took place on October 2, 2025.",),
            draft="The last prisoner swap took place last October.",
            why="a coarser date that holds the day",
        ),
        Example(
            claims=({"id": "a", "text": "Russia launched 183 drones.", "date": "2026-02-05"},),
            draft="Russia launched 95 drones on March 11 last year.",
            why="another night, with another figure",
        ),
        Example(
            claims=({"id": "a", "text": "The court sentenced him.", "date": "2026-02-03"},),
            draft="The court sentenced him two days ago.",
            why="the same day, counted back from the draft's date",
        ),
    ),
)
def conflicting_dates(case: MatchCase) -> Iterator[Flag]:
    """Flag a date on which the claim's event did not happen."""
    if not _same_otherwise(case):
        return
    answers: dict[DateMention, list[DateMention]] = {}
    for pair in case.match.dates:
        if pair.ours.type is not DateType.DURATION:
            answers.setdefault(pair.ours, []).append(pair.theirs)
    if any(meet(ours, theirs) for ours, dates in answers.items() for theirs in dates):
        return
    for ours, dates in answers.items():
        theirs = dates[0]
        if ours.earliest is not None and theirs.earliest is not None:
            yield Flag(
                span=ours.span,
                message=f"The ledger has {_named(theirs)}.",
                expected=_named(theirs),
                found=ours.text,
            )


@rule(
    code="FC403",
    name="duration-conflict",
    on=MatchCase,
    severity=Severity.ERROR,
    why="How long is as much a figure as how many.",
    trips=(
        Example(
            claims=("It may take two months to repair the power plant.",),
            draft="It may take [three months] to repair the power plant.",
        ),
        Example(
            claims=("The judge sentenced Harlow to nine years in prison for fraud.",),
            draft="Harlow was sentenced to [six years] in prison for fraud.",
        ),
    ),
    passes=(
        Example(
            claims=("It may take two months to repair the power plant.",),
            draft="It may take eight or nine weeks to repair the power plant.",
            why="two months in weeks",
        ),
        Example(
            claims=("It may take two months to repair the power plant.",),
            draft="Repairing the power plant, built in three years, may take two months.",
            why="another length of time, of something else",
        ),
    ),
)
def conflicting_durations(case: MatchCase) -> Iterator[Flag]:
    """Flag a length of time that is not the checked one."""
    if not case.repeats(LEAST_LIKENESS):
        return
    pairs = [pair for pair in case.match.dates if pair.ours.type is DateType.DURATION]
    if any(_same_length(pair) for pair in pairs):
        return
    for ours in {pair.ours: pair for pair in pairs}.values():
        yield Flag(
            span=ours.ours.span,
            message=f"The ledger has {ours.theirs.text}.",
            expected=ours.theirs.text,
            found=ours.ours.text,
        )


def _same_otherwise(case: MatchCase) -> bool:
    """Tell whether the two agree so far that only the date can be wrong."""
    match = case.match
    if match.names or not case.repeats(LEAST_LIKENESS):
        return False
    if case.figures_agree is None:
        return not match.reading.quantities and match.score >= SURE_LIKENESS
    return case.figures_agree


def _same_length(pair: Pair[DateMention]) -> bool:
    ours, theirs = pair.ours.seconds, pair.theirs.seconds
    return ours is None or theirs is None or isclose(ours, theirs, rel_tol=SLACK)


def _named(date: DateMention) -> str:
    if date.earliest is None or date.earliest != date.latest:
        return date.text
    return f"{date.earliest:%A} {date.earliest.day} {date.earliest:%B %Y}"
