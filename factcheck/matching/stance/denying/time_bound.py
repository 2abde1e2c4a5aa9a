"""Bound in time: a denial that holds only up to a time, or from one on.

"It would not open before 2029" is that it would open in 2029 at the earliest, what "had not
gone up since 2019" goes up for the first time since, and what nobody had "ever been paid before" is
the most that anybody was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.sides.acts import act_by
from factcheck.matching.sides.clocks import BEGINNING, NOT_AFTER
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.over_by_then import had_been_done
from factcheck.matching.sides.periods import date_of_act
from factcheck.matching.stance.marking.marked import NEGATIVE, Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.marking.told_of import dated
from factcheck.model import DateMention, Span


def is_bound_in_time(marked: Marked, own: Side, other: Side, answer: int) -> bool:
    """Tell whether what a mark of `own` denies is, by its time, what `other` affirms by a word."""
    return (
        _is_not_before(marked, own, other)
        or _is_first_since(marked, own, other)
        or _is_last_then(marked, own, other)
        or _is_unequalled(marked, own, other)
        or _is_of_other_times(marked, own, other, answer)
        or _is_up_to_then(marked, own, other)
        or _is_not_before_one_day(marked, own, other)
        or _is_not_yet_then(marked, own)
    )


def _is_not_yet_then(marked: Marked, own: Side) -> bool:
    """Tell whether it had not yet been when something else was: had not yet left when it fell."""
    profile = own.profile
    if not marked.is_pending or not had_been_done(profile, marked.span):
        return False
    behind = profile.tokens.lower[profile.tokens.at(marked.span.end) :]
    return _then().stand_in(behind)


def _is_not_before(marked: Marked, own: Side, other: Side) -> bool:
    """Tell whether it denies but what is before a date, and the other side tells of none before.

    No earlier than a date is not before it either.
    """
    tokens = own.profile.tokens
    governed = _places(own, marked.governs)
    places = range(governed.start, min(governed.stop + 1, len(tokens)))
    limits = [at for at in places if tokens.lower[at] in _words("limits")]
    begins = any(date.bound in BEGINNING for date in other.profile.statement.dates)
    told_before = not begins and not _words("limits").isdisjoint(other.profile.tokens.lower)
    if not limits or told_before:
        return False
    if tokens.lower[limits[-1]] in _words("until"):
        return True
    end = max(marked.governs.end, own.profile.clause_at(tokens.starts[limits[-1]]).end)
    behind = Span(tokens.ends[limits[-1]], end)
    return any(behind.contains(own.profile.local(d.span)) for d in own.profile.statement.dates)


def _is_not_before_one_day(marked: Marked, own: Side, other: Side) -> bool:
    """Tell whether both deny it up to one day, of what stands before a mark of `own`.

    "Commercial flights will not resume before Sunday" beside "reopened to relief flights, but will
    not take commercial flights before 20 September". Theirs has to deny it of all that ours names.
    """
    mine = _days_behind_limit(marked, own)
    begin = own.profile.clause_at(marked.span.start).start
    told = own.profile.concepts_of(Span(begin, marked.span.start)) if mine else frozenset()
    return bool(told) and any(
        told <= _denied_of(one, other)
        and any(meet(day, then) for day in mine for then in _days_behind_limit(one, other))
        for one in other.of(NEGATIVE)
    )


def _denied_of(marked: Marked, side: Side) -> frozenset[str]:
    """Return what the clause of a denial tells of, and its subject where another clause has it."""
    profile = side.profile
    act = act_by(profile, side.word(marked.words[0])) if marked.words else None
    doer = profile.concepts_of(act.doer) if act else frozenset()
    return doer | profile.concepts_of(profile.clause_at(marked.span.start))


def _days_behind_limit(marked: Marked, side: Side) -> Sequence[DateMention]:
    """Return the dates right behind a word that limits what a mark denies: before 20 September."""
    tokens = side.profile.tokens
    starts = [(tokens.at(place.start), date) for place, date in dated(side.profile)]
    reach = range(tokens.at(marked.span.end), tokens.at(marked.governs.end) + 1)
    return [date for at, date in starts if at in reach and tokens.lower[at - 1] in _words("limits")]


def _is_first_since(marked: Marked, own: Side, other: Side) -> bool:
    """Tell whether one side has not done since what the other does for the first time since."""
    lower = own.profile.tokens.lower
    lapse = {lower[at] for at in _places(own, marked.governs)} & _words("lapse")
    if not lapse:
        return False
    ended = False
    for word in other.profile.tokens.lower:
        if ended and word in lapse:
            return True
        ended = ended or word in _words("ended")
    return False


def _is_last_then(marked: Marked, own: Side, other: Side) -> bool:
    """Tell whether one side has not done since a day what the other did last on that day."""
    if _words("ended").isdisjoint(other.profile.tokens.lower):
        return False
    here = (
        date
        for date in own.profile.statement.dates
        if marked.governs.contains(own.profile.local(date.span))
        and own.profile.tokens.lower[own.profile.tokens.at(own.profile.local(date.span).start) - 1]
        in _words("lapse")
    )
    return any(meet(one, then) for one in here for then in other.profile.statement.dates)


def _is_unequalled(marked: Marked, own: Side, other: Side) -> bool:
    """Tell whether one side denies of all time up to then what the other puts above all else."""
    tokens = own.profile.tokens
    within = {tokens.lower[at] for at in _places(own, marked.governs)}
    if within.isdisjoint(_words("hitherto")):
        return False
    return not _superlatives().isdisjoint(other.profile.tokens.lower)


def _is_of_other_times(marked: Marked, own: Side, other: Side, answer: int) -> bool:
    """Tell whether one side denies it of its dates, and the other tells it of none of these.

    What that tells of more than one time it tells of that which stands by its word.
    """
    tokens = own.profile.tokens
    open_ended = _words("limits") | _words("up_to") | _words("lapse")
    if not open_ended.isdisjoint(tokens.lower[at] for at in _places(own, marked.governs)):
        return False
    here = [date for place, date in dated(own.profile) if marked.governs.contains(place)]
    if not here:
        return False
    own_date = date_of_act(other.profile, other.word(answer))
    there = [own_date] if own_date else list(_dates_of(other, answer))
    return bool(there) and not any(meet(one, date) for one in here for date in there)


def _dates_of(side: Side, word: int) -> Iterator[DateMention]:
    """Yield the dates of a sentence that may be of what a word tells: of no other verb's clause."""
    profile, told = side.profile, side.told(word)
    clause = profile.clause_at(told.start)
    for place, date in dated(profile):
        first, last = sorted((told, place))
        between = Span(first.end, max(first.end, last.start))
        own = profile.clause_at(place.start)
        if not side.tells(between) and (own == clause or not side.tells(own)):
            yield date


def _is_up_to_then(marked: Marked, own: Side, other: Side) -> bool:
    """Tell whether it denies but what was by a day, and the other side tells of days after it."""
    limits = [
        date.latest
        for place, date in dated(own.profile)
        if marked.governs.overlaps(place) and date.bound in NOT_AFTER and date.latest
    ]
    there = [date.earliest for _, date in dated(other.profile)]
    return bool(limits and there) and all(day and day > max(limits) for day in there)


def _places(side: Side, span: Span) -> range:
    return range(side.profile.tokens.at(span.start), side.profile.tokens.at(span.end))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("stance")["time_bound"][name])


@cache
def _superlatives() -> frozenset[str]:
    return _words("above_all").union(*table("superlatives")["alone"])


@cache
def _then() -> Phrases[bool]:
    """Return what joins what was so by then to what happened then: when, by the time."""
    return Phrases.of((phrase, True) for phrase in table("elapsed")["at_that_time"])
