"""Time frames: from which time the size of a change is counted, as far as its sentence says.

"8% more than the year before", "up 9% on the year", "compared with 2024, down a tenth", "18 more
than last season". A time may be a date, one step before that of the figure itself, or what came
round before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import frozen

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.verbs import PAST_FORMS, verb_form
from factcheck.language import table
from factcheck.matching.figures.reckoning.operands import operating
from factcheck.matching.figures.reckoning.worked_out import TIMES, is_told
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.pointing import COUNTED, DAYS, places_in_time, pointing_words
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import part_links
from factcheck.matching.words.stems import stem
from factcheck.model import DateMention, Granularity, Quantity, Span

REACH, TO_TIME = 14, 10
"""So many words behind a figure may stand what it is counted from, and behind that the time."""
PAIR = 2


@frozen(eq=False, repr=False)
class TimeFrame:
    """What a change is counted from, and where in its sentence that stands."""

    span: Span
    date: DateMention | None = None
    step: Granularity | None = None
    """The unit of the step from the time of the figure itself back to this one: a year."""
    noun: str | None = None
    """The stem of what came round before: a season."""


def time_frame(profile: Profile, ours: Quantity) -> TimeFrame | None:
    """Return what a change is counted from, None where its sentence names no time."""
    first = profile.tokens.at(profile.local(ours.span).end)
    return _within(profile, first, _end(profile, ours, first)) or _at_head(profile, ours)


def is_of_what_was(profile: Profile, ours: Quantity) -> bool:
    """Tell whether a figure is told of what there was at another time: half of what it had been."""
    end = ours.span if ours.unit == TIMES else ours.number
    first = profile.tokens.at(profile.local(end).end)
    ahead = profile.tokens.lower[first : first + PAIR]
    if ahead and ahead[0] in part_links():
        ahead = ahead[1:]
    return bool(ahead) and ahead[0] in _words("what_was") and time_frame(profile, ours) is not None


def of_subject(
    profile: Profile, words: Iterable[int], ours: Quantity, *beside: Span
) -> Sequence[int]:
    """Return the words that tell what a figure is of: not which way, or how it is worked out.

    Nor those of the stretches beside it.
    """
    left_out = {
        word
        for span in (profile.local(ours.span), *ways_told(profile), *beside)
        for word in within(profile, span)
    }
    lower, weighed = profile.tokens.lower, profile.weighed_words
    return [
        word
        for word in words
        if word not in left_out and lower[weighed[word].last] not in operating()
    ]


def ways_told(profile: Profile) -> Sequence[Span]:
    """Return the words that tell what is, or becomes, more or less: no sales, no net income."""
    axes = frozenset(table("worked_out")["up_and_down"])
    return [profile.local(one.span) for one in profile.statement.stance if one.axis in axes]


def _end(profile: Profile, ours: Quantity, first: int) -> int:
    """Return where what belongs to a figure ends: at a mark, or at the next figure."""
    lower, at = profile.tokens.lower, profile.tokens.at
    starts = [at(profile.local(one.span).start) for one in profile.figures if one is not ours]
    ahead = (place for place in starts if place >= first)
    limit = min(first + REACH, len(lower), *ahead)
    return next(
        (
            place
            for place in range(first, limit)
            if lower[place] in _marks()
            and _words("over_marks").isdisjoint(lower[place + 1 : place + 2])
        ),
        limit,
    )


def _at_head(profile: Profile, ours: Quantity) -> TimeFrame | None:
    """Return the time with which a sentence begins, as what its first change is counted from."""
    lower, at = profile.tokens.lower, profile.tokens.at
    changes = (one for one in profile.figures if is_told(one))
    if not lower or next(changes, ours) is not ours:
        return None
    if lower[0] not in _words("heads") and not _steps().at(lower, 0):
        return None
    limit = min(REACH, at(profile.local(ours.span).start))
    mark = next((place for place in range(limit) if lower[place] == ","), None)
    return None if mark is None else _within(profile, 0, mark)


def _within(profile: Profile, first: int, end: int) -> TimeFrame | None:
    """Return the first time among some words that stands behind a word which counts from it."""
    tokens, dates = profile.tokens, profile.once(_dates)
    for place in range(first, end):
        step = _steps().at(tokens.lower, place, end)
        if step:
            span = Span(tokens.starts[place], tokens.ends[step.end - 1])
            return TimeFrame(span, step=step.value)
        if tokens.lower[place] in _words("links"):
            found = _behind(profile, place, end, dates)
            if found:
                return found
    return None


def _behind(
    profile: Profile, link: int, end: int, dates: Mapping[int, DateMention]
) -> TimeFrame | None:
    """Return the time that stands behind a word which counts from one."""
    tokens, lower = profile.tokens, profile.tokens.lower
    for place in range(link + 1, min(link + TO_TIME, end)):
        date = dates.get(place)
        if date:
            is_when = lower[link] in _words("dates_on") and date.granularity in DAYS
            return None if is_when else _of_date(profile, date, tokens.starts[link])
        noun = _recurring(lower[place : min(place + PAIR, end)])
        if noun and place + 1 not in dates:
            return TimeFrame(Span(tokens.starts[link], tokens.ends[place + 1]), noun=noun)
        if lower[place] not in _words("passed") and not _is_of_what_was(lower, link, place):
            return None
    return None


def _is_of_what_was(words: Sequence[str], link: int, place: int) -> bool:
    """Tell whether a word is the verb of what was at another time: what it had earned in 2019."""
    return words[link] in _words("what_was") and verb_form(words[place]) in PAST_FORMS


def _dates(profile: Profile) -> Mapping[int, DateMention]:
    """Return the dates that say when, each by the place of its first word."""
    return {
        profile.tokens.at(profile.local(one.span).start): one
        for one in profile.statement.dates
        if len(one.span) and places_in_time(one) and one.earliest
    }


def _of_date(profile: Profile, date: DateMention, start: int) -> TimeFrame:
    """Return the frame of a date, with its step where it is counted from what the text tells."""
    words = date.text.lower().replace("-", " ").split()
    counted = date.relative and not pointing_words(*COUNTED).isdisjoint(words)
    step = date.granularity if counted else None
    return TimeFrame(Span(start, profile.local(date.span).end), date=date, step=step)


def _recurring(pair: Sequence[str]) -> str | None:
    """Return the stem of what comes round, told as before: last season, the season before."""
    if len(pair) < PAIR:
        return None
    past, nouns = _words("past"), _words("recurring")
    if pair[0] in past and pair[1] in nouns:
        return stem(pair[1])
    return stem(pair[0]) if pair[0] in nouns and pair[1] in past else None


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("over_time")[kind])


@cache
def _marks() -> frozenset[str]:
    return frozenset({*table("clauses")["marks"], ".", "(", ")", "!", "?"})


@cache
def _steps() -> Phrases[Granularity]:
    steps = table("over_time")["steps"]
    return Phrases.of(
        (words, Granularity(unit)) for unit, phrases in steps.items() for words in phrases
    )
