"""Levels in time: figures of claims that tell one thing of two times.

"640,000 containers in 2025" of one claim and "In 2024 it handled 608,000" of another are levels of
one series, as are "41.2 percent, up from 35.8" of one; of two ports they are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import evolve, frozen

from factcheck.extraction.dates.meaning.calendar import unit_around
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import is_fraction
from factcheck.matching.arithmetic.operations import is_change, is_operand, may_be_reckoned
from factcheck.matching.figures.owners import owner
from factcheck.matching.figures.places import stretch_of
from factcheck.matching.figures.reckoning.operands import MOST_FIGURES
from factcheck.matching.figures.reckoning.time_frames import TimeFrame
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.periods import period
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.words.stems import stem
from factcheck.model import Change, DateMention, Granularity, Quantity, UnitKind

BEHIND = 6
"""So many words behind a figure may stand what makes it one of before: 28,000 the season before."""
ONE_SERIES = 0.7
"""How much of what two claims tell, but for their times, must be the same."""
STEPS = {
    Granularity.YEAR: (365, 50),
    Granularity.QUARTER: (91, 12),
    Granularity.MONTH: (30, 4),
    Granularity.WEEK: (7, 1),
    Granularity.DAY: (1, 0),
}
"""How many days lie between two times that are a step apart, and how many more or fewer may."""
FINENESS = [*Granularity]
NO_LEVELS = frozenset({UnitKind.RATIO, UnitKind.AGE, UnitKind.ORDINAL, UnitKind.PERCENTAGE_POINT})


@frozen(eq=False, repr=False)
class Level:
    """A figure of a claim, and the time that it is told of, as far as the claim says."""

    figure: Quantity
    date: DateMention | None
    is_past: bool
    nouns: AbstractSet[str]
    """The stems of the words beside it, among which may be what came round before."""


@frozen(eq=False, repr=False)
class TwoLevels:
    """The levels of one series at two times, each with its claim beside our statement."""

    now: Level
    then: Level
    now_of: Comparison
    then_of: Comparison


def two_levels(
    frame: TimeFrame, own: Sequence[DateMention], beside: Sequence[Comparison]
) -> Iterator[TwoLevels]:
    """Yield the levels of each series of the claims at the time of a frame and at a later one.

    `own` are the dates that the statement has besides that of the frame.
    """
    known = [(one, level) for one in beside for level in one.theirs.once(levels)]
    for then_of, then in known:
        if not _may_be_before(frame, then):
            continue
        for now_of, now in known:
            if now is then or not may_be_reckoned(now.figure, then.figure):
                continue
            if _is_later(frame, now, then, own) and _are_of_one_series(now_of, now, then_of, then):
                yield TwoLevels(now, then, now_of, then_of)


def are_of_two_times(frame: TimeFrame, profile: Profile, parts: Sequence[Quantity]) -> bool:
    """Tell whether one of two figures of a claim may be of the time that a frame tells."""
    known = {one.figure: one for one in profile.once(levels)}
    return any(
        _may_be_of_before(frame, known[part]) if part in known else part.change is Change.FROM
        for part in parts
    )


def _may_be_of_before(frame: TimeFrame, level: Level) -> bool:
    """Tell whether a level is of what was before, and of no other time than the frame has."""
    dated = frame.date is not None and level.date is not None
    return _may_be_before(frame, level) or (level.is_past and not dated)


def levels(profile: Profile) -> Sequence[Level]:
    """Return the levels that a claim tells of."""
    dates = [d for d in profile.statement.dates if len(d.span) and places_in_time(d)]
    known = [
        one
        for one in profile.figures
        if is_operand(one)
        and not is_change(one)
        and not is_fraction(one)
        and one.unit_kind not in NO_LEVELS
    ]
    if len(known) > MOST_FIGURES:
        return ()
    found = [_level(profile, one) for one in known]
    if len(dates) != 1 or any(one.is_past and one.date for one in found):
        return found
    return [one if one.is_past else evolve(one, date=dates[0]) for one in found]


def _level(profile: Profile, figure: Quantity) -> Level:
    beside = _beside(profile, figure)
    is_past = figure.change is Change.FROM or not _past().isdisjoint(beside)
    return Level(figure, period(profile, figure), is_past, frozenset(map(stem, beside)))


def _beside(profile: Profile, figure: Quantity) -> Sequence[str]:
    tokens = profile.tokens
    first, end = map(tokens.at, profile.local(figure.span))
    start = tokens.at(stretch_of(profile, figure).start)
    behind = tokens.lower[end : end + BEHIND]
    stop = next((place for place, word in enumerate(behind) if word in _ends()), len(behind))
    return [*tokens.lower[start:first], *behind[:stop]]


def _may_be_before(frame: TimeFrame, then: Level) -> bool:
    """Tell whether a level may be that of the time of a frame, whichever the other is."""
    if frame.noun:
        return then.is_past and frame.noun in then.nouns
    if frame.step:
        return then.date is not None or (then.is_past and _is_of_step(frame.step, then))
    return frame.date is not None and then.date is not None and _is_at(frame.date, then.date)


def _is_at(base: DateMention, date: DateMention) -> bool:
    """Tell whether a level is of the time that is told, or of a part of it."""
    fineness = [FINENESS.index(one.granularity) for one in (date, base) if one.granularity]
    return fineness == sorted(fineness) and meet(_closed(base), _closed(date))


def _closed(date: DateMention) -> DateMention:
    """Return a date without what opens it at one end: since 2019, as 2019."""
    if date.earliest is None or date.latest is not None:
        return evolve(date, bound=None)
    _, last = unit_around(date.earliest, date.granularity or Granularity.DAY)
    return evolve(date, latest=last, bound=None)


def _is_later(frame: TimeFrame, now: Level, then: Level, own: Sequence[DateMention]) -> bool:
    """Tell whether a level is that of our own time, which comes after the other."""
    is_ours = now.date is not None and any(meet(now.date, one) for one in own)
    if not is_ours and (now.is_past or (now.date and own)):
        return False
    before = then.date.earliest if then.date else None
    after = now.date.earliest if now.date else None
    if before and after and before >= after:
        return False
    if frame.date and then.date and _is_at(frame.date, then.date):
        return True
    return not frame.step or _is_a_step(frame.step, now, then, own)


def _is_a_step(step: Granularity, now: Level, then: Level, own: Sequence[DateMention]) -> bool:
    """Tell whether the one level is of a step before the other, or is told as of one before."""
    if then.is_past and _is_of_step(step, then):
        return True
    after = now.date or next(iter(own), None)
    if not (then.date and then.date.earliest and after and after.earliest and step in STEPS):
        return False
    days, slack = STEPS[step]
    return abs((after.earliest - then.date.earliest).days - days) <= slack


def _is_of_step(step: Granularity, level: Level) -> bool:
    """Tell whether the words of a level tell of what comes round at such a step: last season."""
    if step in level.nouns:
        return True
    return step is Granularity.YEAR and not _yearly().isdisjoint(level.nouns)


def _are_of_one_series(now_of: Comparison, now: Level, then_of: Comparison, then: Level) -> bool:
    """Tell whether two levels are told alike but for their time; the shorter may say less."""
    if now_of.theirs is then_of.theirs:
        return True
    one, other = owner(now_of.theirs, now.figure), owner(then_of.theirs, then.figure)
    if one and other and not is_same(one, other):
        return False
    both = now_of.claim_beside_claim_of(then_of)
    return both.kinship.shared(told_words(both.ours), told_words(both.theirs)) >= ONE_SERIES


def told_words(profile: Profile) -> Sequence[int]:
    """Return the words of a statement but for those that tell its times."""
    dates = (profile.local(one.span) for one in profile.statement.dates if len(one.span))
    inside = {word for span in dates for word in within(profile, span)}
    words, lower = profile.weighed_words, profile.tokens.lower
    return [
        place
        for place, word in enumerate(words)
        if place not in inside and lower[word.last] not in _times()
    ]


def unnamed_words(profile: Profile) -> Sequence[int]:
    """Return the words of a statement that tell neither its times nor its names."""
    spans = (profile.local(name.span) for name in profile.statement.names)
    named = {word for span in spans for word in within(profile, span)}
    return [word for word in told_words(profile) if word not in named]


@cache
def _past() -> frozenset[str]:
    return frozenset(table("over_time")["past"])


@cache
def _yearly() -> frozenset[str]:
    return frozenset(map(stem, table("over_time")["yearly"]))


@cache
def _times() -> frozenset[str]:
    data = table("over_time")
    return frozenset([*data["past"], *data["recurring"], *data["present"]])


@cache
def _ends() -> frozenset[str]:
    """Return the marks and words at which what is told of one figure ends."""
    data = table("clauses")
    return word_class("and", "but").union(data["marks"], ["."])
