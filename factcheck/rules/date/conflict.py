"""FC401: the draft gives another day than the claim."""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from collections.abc import Iterator

from attrs import evolve

from factcheck.language import table, word_class
from factcheck.matching.sides.clocks import clock_time
from factcheck.matching.sides.limits import Limited, are_opposite
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import DAYS, has_no_year
from factcheck.model import (
    BlockKind,
    DateMention,
    DateOrigin,
    DateType,
    Pair,
    Severity,
    Span,
    StanceKind,
    Statement,
)
from factcheck.rules.date.excuses import is_excused
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase
from factcheck.rules.unreal import tells_what_was_not

SURE = 0.6
"""The probability from which a difference is an error, not a warning."""
IN_SPITE_OF_FIGURES = 0.55
"""The probability from which a day is wrong though another figure is told of it: it counts that."""
LITTLE_SHARED, LITTLE_TOLD = 1, 0.4
"""So few words in common, in sentences of which so little is the same, make no error of it."""
NEAR = dt.timedelta(31)
"""How far from today what an undated draft tells of "yesterday" may be told of today, and how far
apart two days may be of one event whose figure is told wrongly too."""
LEAP_DAY = (2, 29)
OPENING = 10
"""Within so many words a title says that it advises."""
A_WEEK = dt.timedelta(weeks=1)
AHEAD = frozenset({StanceKind.PLAN, StanceKind.DEMAND})
COUNTED = " The draft gives no date, so its days are counted from today."


@rule(
    code="FC401",
    name="date-conflict",
    on=MatchCase,
    slot="dates",
    severity=Severity.ERROR,
    why="A wrong day sends the reader to the wrong event.",
    trips=(
        Example(
            claims=("The last prisoner swap took place on October 2, 2025.",),
            draft="The last prisoner swap took place on [October 12].",
        ),
        Example(
            claims=("The trial enrolled 48,200 people between March 2021 and June 2022.",),
            draft="Enrolment in the trial went on until [June 2024].",
        ),
        Example(
            claims=("Judge Wynn sentenced Peter Maddox to nine years on 13 January 2026.",),
            draft="Judge Wynn sentenced Maddox [last week].",
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
            claims=("The storm closed the port of Vigo on 3 February 2026.",),
            draft="On 10 February, a week after the storm, the port of Vigo was closed again.",
            why="the days between the two are counted",
        ),
        Example(
            claims=({"id": "a", "text": "The court sentenced him.", "date": "2026-02-03"},),
            draft="The court sentenced him two days ago.",
            why="the same day, counted back from the draft's date",
        ),
        Example(
            claims=(
                "Yasir Bakri has commanded the base since May 2025, when he replaced Osman Sabir.",
            ),
            draft="Osman Sabir commanded the base until May 2025.",
            why="the one before him",
        ),
        Example(
            claims=("The Ossel burst its banks at Tarnow on 21 February 2026.",),
            draft="The Ossel had last burst its banks at Tarnow in 1997.",
            why="the time before",
        ),
        Example(
            claims=("Norvane Airlines will resume flights to Bergen from 1 August 2026.",),
            draft="Norvane Airlines had flights to Bergen last year.",
            why="the year before, of which the claim tells nothing",
        ),
        Example(
            claims=("Library hours will be cut from 48 to 40 a week from 1 September 2026.",),
            draft="Library hours will be cut to 40 a week as of 1 September 2026.",
            why="40 a week, not a week later",
        ),
        Example(
            claims=("A boy died of measles in Port Tarrant on 25 January 2026, a first death.",),
            draft="Where to get a measles jab in Port Tarrant on Saturday.",
            why="advice, and no word on what happened",
        ),
    ),
)
def conflicting_dates(case: MatchCase) -> Iterator[Flag]:
    """Flag a date on which the claim's event did not happen.

    Another figure on another day is no slip, but what happened on that day; unless so much else
    of the claim is told, its date too, that both are slips, or the one is one most likely.
    """
    if _advises(case.match.statement) or tells_what_was_not(case) or case.match.another_kind:
        return
    other_figures = case.figures.agree is False or case.figures.differ
    loose = other_figures and not case.figures.pin_the_claim
    for pair in case.match.dates:
        if loose and not _is_likely_in_spite_of_them(pair, case):
            continue
        if other_figures and pair.theirs.text not in case.match.reading.text:
            continue
        turned = are_opposite(
            Limited(case.match.statement, pair.ours), Limited(case.match.reading, pair.theirs)
        )
        if meet(pair.ours, pair.theirs) and not turned:
            continue
        if is_excused(pair, case, turned=turned):
            continue
        from_today = pair.ours.relative and case.draft.document.date_origin is DateOrigin.TODAY
        if from_today and _may_be_older(pair.ours, pair.theirs):
            continue
        counted = from_today and not has_no_year(pair.ours)
        soon = _is_soon(pair.ours) and _is_ahead(case.match.statement, pair.ours)
        if (soon or pair.score < SURE) and _lies_between(case.draft.extraction.reference, pair):
            continue
        limited = turned or pair.ours.bound != pair.theirs.bound
        ours = _with_its_limit(case.match.statement, pair.ours) if limited else pair.ours.span
        theirs = _on_record(pair)
        if turned:
            place = _with_its_limit(case.match.reading, pair.theirs)
            theirs = place.shifted(-case.match.reading.span.start).of(case.match.reading.text)
        yield Flag(
            span=ours,
            message=f"The ledger has {theirs}.{COUNTED if counted else ''}",
            expected=theirs,
            found=ours.shifted(-case.match.statement.span.start).of(case.match.statement.text),
            severity=None if _is_sure(pair, case) and not counted else Severity.WARNING,
        )


def _is_likely_in_spite_of_them(pair: Pair[DateMention], case: MatchCase) -> bool:
    """Tell whether a day is no other one of which other figures are told; a month may well be.

    So is a stretch of time with an end of the claim's.
    """
    ours, theirs = pair.ours, pair.theirs
    sure = {ours.granularity, theirs.granularity} <= DAYS or _share_an_end(ours, theirs)
    likely = pair.score >= IN_SPITE_OF_FIGURES and sure
    return likely and not case.figures.are_of_another_time


def _share_an_end(one: DateMention, other: DateMention) -> bool:
    """Tell whether two stretches of time begin or end on one day."""
    ranges = one.type is other.type is DateType.RANGE
    ends = ((one.earliest, other.earliest), (one.latest, other.latest))
    return ranges and any(mine is not None and mine == theirs for mine, theirs in ends)


def _with_its_limit(statement: Statement, date: DateMention) -> Span:
    """Return a date with the word right before it that limits it: until 2am."""
    before = statement.text[: date.span.start - statement.span.start].rstrip()
    if date.bound is None or not before:
        return date.span
    word = before.split()[-1]
    return Span(statement.span.start + len(before) - len(word), date.span.end)


def _is_sure(pair: Pair[DateMention], case: MatchCase) -> bool:
    match = case.match
    enough = match.shared > LITTLE_SHARED or match.nearness >= LITTLE_TOLD
    return pair.score >= SURE and enough


def _may_be_older(ours: DateMention, theirs: DateMention) -> bool:
    """Tell whether the two can be one day if the draft was not written today.

    A day of some year can be that of any other; what is counted in days is taken to be of an old
    draft where the claim's day is long ago or far ahead.
    """
    if ours.earliest is None or theirs.earliest is None:
        return False
    apart = theirs.earliest - ours.earliest
    if not has_no_year(ours):
        return abs(apart) > NEAR
    years = _in_year(ours.earliest, theirs.earliest.year) - ours.earliest
    latest = ours.latest and ours.latest + years
    return meet(evolve(ours, earliest=ours.earliest + years, latest=latest), theirs)


def _lies_between(today: dt.date | None, pair: Pair[DateMention]) -> bool:
    """Tell whether ours has yet to pass and theirs is past: hardly a slip, but what follows it."""
    ours = pair.ours.latest if _is_soon(pair.ours) else pair.ours.earliest
    if today is None or ours is None or pair.theirs.latest is None:
        return False
    return pair.theirs.latest < today < ours


def _is_soon(date: DateMention) -> bool:
    """Tell whether a date is of a few days, counted from today: this weekend, on Friday."""
    if not date.relative or date.earliest is None or date.latest is None:
        return False
    return date.latest - date.earliest < A_WEEK


def _advises(statement: Statement) -> bool:
    """Tell whether a statement but says what its readers may do: where to vote on Saturday."""
    verbal, words = table("stance")["verbal"], statement.text.lower().split()[:OPENING]
    if not words or words[0] not in word_class("wh"):
        return False
    titled = statement.block in (BlockKind.TITLE, BlockKind.HEADING)
    return words[1:2] == [verbal["infinitive"]] or (
        titled and not set(verbal["advising"]).isdisjoint(words)
    )


def _is_ahead(statement: Statement, date: DateMention) -> bool:
    """Tell whether a date is of what is to come or ought to be, not of what was to be."""
    over = table("tense")["over"]
    return any(
        mark.kind in AHEAD
        and mark.scope is not None
        and mark.scope.contains(date.span)
        and set(over).isdisjoint(mark.text.lower().split())
        for mark in statement.stance
    )


def _in_year(day: dt.date, year: int) -> dt.date:
    leaps_over = (day.month, day.day) == LEAP_DAY and not isleap(year)
    return day.replace(year=year, day=day.day - leaps_over)


def _on_record(pair: Pair[DateMention]) -> str:
    """Return the claim's date; its time of day is what counts where the day is the same."""
    theirs = pair.theirs
    is_day = pair.ours.earliest is not None and pair.ours.earliest != theirs.earliest
    if clock_time(theirs) is not None and not is_day:
        return theirs.text
    return _named(theirs)


def _named(date: DateMention) -> str:
    if date.earliest is None or date.earliest != date.latest:
        return date.text
    return f"{date.earliest:%A} {date.earliest.day} {date.earliest:%B %Y}"
