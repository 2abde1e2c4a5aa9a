"""Elapsed time: a length of time that a draft tells of what a claim gives dates for.

"The first strike in 28 years", where the claim has "since 1988"; "an hour before the engine came",
where it has the time of the alarm and that of the engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import Chosen, but, every, within
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.model import DateMention, Elapsed, Quantity, Reach, Span

LEAST_TOLD = 0.45
"""How much of what a length is told of the claim must tell that dates it."""
NEAR = 5
"""Of so many claims, the nearest, the dates may explain a length."""
FEWEST_WORDS = 2
"""Words that say what a length is counted from: "before the fire" may be before any."""
FRAME = 6
"""So many words before a length may say of what it is told."""


def lengths_told(group: Group) -> Iterator[tuple[Comparison, Elapsed]]:
    """Yield the lengths of time of a statement, each with the claim that dates what it is told of.

    A claim that gives a length itself is judged by that.
    """
    if not group or all(figure.unit != SECOND for figure in group[0].ours.figures):
        return
    ours = group[0].ours
    for length in ours.figures:
        reach = _reach(ours, length)
        if reach is None or group[0].verbatim:
            continue
        other = _other_event(ours, length)
        mine = but(but(_told_with(ours, length), within(ours, ours.local(length.span))), other)
        best = _best_telling(group, mine)
        if best is None or not (dates := _dates(best)) or _has_length(best):
            continue
        if 0 < len(other) < FEWEST_WORDS:
            continue
        ends = _other_ends(group, best, other) if reach is Reach.BETWEEN else ()
        if reach is Reach.NOW or ends:
            around = tuple(_around(group, best, other))
            told = _told(best, mine)
            yield best, Elapsed(length, reach, (tuple(dates), tuple(ends)), around, told)


def _other_event(profile: Profile, length: Quantity) -> Chosen:
    """Return the words of what a length is counted from: "an hour before the engine came"."""
    here = profile.local(length.span)
    last = profile.tokens.at(here.end)
    found = _phrases("between").at(profile.tokens.lower, last)
    if found is None or found.end >= len(profile.tokens):
        return ()
    start = profile.tokens.starts[found.end]
    return within(profile, Span(start, max(profile.clause_at(start).end, start)))


def _told_with(profile: Profile, length: Quantity) -> Chosen:
    """Return the words that may tell of what a length is: of a relative clause, its own alone.

    What "it took an hour until the siren" is counted from has been told before.
    """
    here = profile.local(length.span)
    words, first = profile.tokens.lower, profile.tokens.at(here.start)
    clause = profile.clause_at(here.start)
    opening = words[profile.tokens.at(clause.start) : first]
    if not word_class("relative").isdisjoint(opening[:1]):
        return within(profile, clause)
    counted_on = _follows(words, profile.tokens.at(here.end), "between")
    if counted_on and _ends_with(opening, "between_opening"):
        return within(profile, Span(0, clause.start))
    return every(profile)


def _best_telling(group: Group, words: Chosen) -> Comparison | None:
    """Return the comparison with the claim that tells most of some words, if that is enough."""
    best = max(group, key=lambda one: _told(one, words))
    return best if words and _told(best, words) >= LEAST_TOLD else None


def _told(comparison: Comparison, words: Chosen) -> float:
    """Return how much of some words of the statement a claim tells."""
    return comparison.kinship.taken(words, every(comparison.theirs))


def _dates(comparison: Comparison) -> Sequence[DateMention]:
    """Return the dates that the text of a claim gives."""
    dates = comparison.theirs.statement.dates
    return [date for date in dates if len(date.span) and places_in_time(date)]


def _other_ends(group: Group, best: Comparison, other: Chosen) -> Sequence[DateMention]:
    """Return when that was which a length is counted from; of what was told before, if nothing."""
    if not other:
        before = best.around.before[-1:]
        sides = [best.ours, *before]
        told = [date for side in sides for date in side.statement.dates if places_in_time(date)]
        return [*told, *_dates(best)]
    from_ = _best_telling(group, other)
    return _dates(from_) if from_ is not None else ()


def _around(group: Group, best: Comparison, other: Chosen) -> Iterator[DateMention]:
    """Return all dates that may explain a length: of both sides, and of the claims that are near.

    So may those of any claim that tells of what it is counted from.
    """
    near = sorted(group, key=lambda one: -one.nearness)[:NEAR]
    near += [one for one in group if one not in near and other and _told(one, other) >= LEAST_TOLD]
    sides = [best.ours, *best.around.before, *(one.theirs for one in near)]
    for side in sides:
        yield from filter(places_in_time, side.statement.dates)


def _has_length(comparison: Comparison) -> bool:
    return any(figure.unit == SECOND for figure in comparison.theirs.figures)


def _reach(profile: Profile, length: Quantity) -> Reach | None:
    """Return from when to when the words around a length tell it."""
    quoted = any(one.span.contains(length.span) for one in profile.statement.quotations)
    if length.unit != SECOND or not length.value or length.per or quoted:
        return None
    words = profile.tokens.lower
    here = profile.local(length.span)
    first, last = profile.tokens.at(here.start), profile.tokens.at(here.end)
    if words[last - 1] in _words("shifts") or _follows(words, last, "between"):
        return Reach.BETWEEN
    if _follows(words, last, "until_then"):
        return Reach.NOW
    opened = words[max(first - FRAME, 0) : first]
    if _ends_with(opened, "between_opening"):
        return Reach.BETWEEN
    if _follows(words, last, "in_post"):
        return Reach.NOW
    if not _ends_with(opened, "until_now") or not _words("set_ahead").isdisjoint(words):
        return None
    clause = words[max(first - table("elapsed")["reach"], 0) : first]
    if not _words("of_its_kind").isdisjoint(clause):
        return Reach.NOW
    lasts = not _words("perfect").isdisjoint(clause) and not _is_of_a_count(profile, length)
    return Reach.NOW if lasts else None


def _is_of_a_count(profile: Profile, length: Quantity) -> bool:
    """Tell whether so many were done in that time: has made 14 acquisitions in 10 years."""
    here = profile.local(length.span)
    clause = profile.clause_at(here.start)
    counts = (one for one in profile.figures if one.unit != SECOND)
    places = (profile.local(one.span) for one in counts)
    return any(clause.start <= place.start < here.start for place in places)


def _follows(words: Sequence[str], index: int, kind: str) -> bool:
    return index < len(words) and _phrases(kind).at(words, index) is not None


def _ends_with(words: Sequence[str], kind: str) -> bool:
    """Tell whether a phrase of a kind ends right where some words do."""
    return _phrases(kind).end_at(words, len(words))


@cache
def _phrases(kind: str) -> Phrases[bool]:
    return Phrases.of((phrase, True) for phrase in table("elapsed")[kind])


@cache
def _words(kind: str) -> AbstractSet[str]:
    return frozenset(table("elapsed")[kind])
