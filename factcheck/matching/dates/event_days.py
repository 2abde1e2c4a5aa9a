"""Days of events: the day that claims have for what some words of a sentence tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.verbs import PAST_FORMS, verb_form
from factcheck.language import table, word_class
from factcheck.matching.dates.speech import is_of_the_speech, mere_telling
from factcheck.matching.sides.acts import act_of
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import Chosen, but, every, likest, within
from factcheck.matching.sides.pointing import places_in_time, words_of
from factcheck.matching.sides.profile import Profile
from factcheck.model import DateMention, Span

LEAST_TOLD = 0.5
"""How much of the words of an event a claim must tell with a day that is the event's."""
CLEAR = 0.6
"""How much of that at most may be told with any other day."""
SURE, MANY = 0.8, 3
"""How much of so many words, or of an act of somebody named, singles out one event."""
NAMED = 0.5
"""How much of the names of an event its claim must have."""
ABOUT = frozenset({None, "about"})
A_MONTH = dt.timedelta(days=31)
"""What is dated more widely has no place in an order."""


@frozen(eq=False, repr=False, slots=False)
class EventDay:
    """A day of a claim, and how much of what is sought it is told with."""

    comparison: Comparison
    day: DateMention
    told: float
    names: Chosen = ()
    acts: Chosen = ()
    """The words that are sought: names, and the others."""

    @property
    def is_sure(self) -> bool:
        """Whether it is the day of what is sought, by who it is that did it or by all they did."""
        return self.told >= SURE and (len(self.names) > 0 or len(self.acts) >= MANY)

    @computed
    def dates(self) -> tuple[dt.date, dt.date]:
        """The first and the last day that it may be."""
        first = self.day.earliest or dt.date.min
        return first, self.day.latest or first


def event_day(group: Group, words: Chosen) -> EventDay | None:
    """Return the day that a claim has for what some words of the statement tell, if it is clear.

    Names tell whose event it is, the other words which.
    """
    ours = group[0].ours
    acts = but(words, _named(ours))
    if not acts:
        return None
    near = set(map(id, group))
    far = [one for one in group.suggested if id(one) not in near]
    names = [word for word in words if word not in acts]
    verbs = [word for word in acts if _is_verb(ours, word)]
    apart = [word for word in acts if _is_owned(ours, word) or _is_of_any(ours, word)]
    found = [
        EventDay(one, day, one.kinship.taken(acts, told), names, acts)
        for one in (*group, *far)
        if not names or one.kinship.taken(names, every(one.theirs)) >= NAMED
        if all(likest(one.kinship.alike[word], every(one.theirs)) >= NAMED for word in apart)
        for day, told in one.theirs.once(dated_words)
        if not verbs or any(likest(one.kinship.alike[word], told) >= NAMED for word in verbs)
    ]
    best = max(found, key=lambda one: (one.told, one.comparison.nearness), default=None)
    if best is None or best.told < LEAST_TOLD:
        return None
    others = (one for one in found if one.dates != best.dates)
    return None if any(one.told > CLEAR * best.told for one in others) else best


def _named(profile: Profile) -> range | set[int]:
    """Return the words of a statement's names and dates."""
    slots = [name.span for name in profile.statement.names]
    slots += [date.span for date in profile.statement.dates]
    return {word for span in slots for word in within(profile, profile.local(span))}


def _is_verb(profile: Profile, word: int) -> bool:
    """Tell whether a word tells what was done, of which the day is that of the act."""
    return verb_form(profile.tokens.lower[profile.weighed_words[word].first]) in PAST_FORMS


def _is_owned(profile: Profile, word: int) -> bool:
    """Tell whether a word stands behind the one whose it is: Horak's wife."""
    before = profile.tokens.lower[profile.weighed_words[word].first - 1 :][:1]
    return word > 0 and before in (["'s"], ["’s"])


def _is_of_any(profile: Profile, word: int) -> bool:
    """Tell whether a word is of a thing that nobody has told of before: from a bank."""
    first = profile.weighed_words[word].first
    return first > 0 and profile.tokens.lower[first - 1] in table("elapsed")["of_any"]


def dated_stretches(profile: Profile) -> list[tuple[DateMention, Span]]:
    """Return the days of a claim, each with the stretch in which it is told of what."""
    return [
        (date, _stretch(profile, date))
        for date in _days(profile)
        if not is_of_the_speech(profile, date, mere_telling())
    ]


def dated_words(profile: Profile) -> list[tuple[DateMention, Chosen]]:
    """Return the days of a claim, each with the words that tell of it.

    What an "and" goes on with has the subject that was told before: was seized and freed.
    """
    found: list[tuple[DateMention, Chosen]] = []
    subject: Chosen = ()
    for date, stretch in profile.once(dated_stretches):
        words: set[int] = {*within(profile, stretch)}
        act = act_of(profile, profile.local(date.span))
        opening = stretch.of(profile.tokens.text).split(maxsplit=1)[:1]
        if found and not word_class("and", "but").isdisjoint(opening):
            words.update(subject)
        elif act is not None:
            subject = within(profile, act.doer)
        found.append((date, words))
    return found


def _days(profile: Profile) -> Iterator[DateMention]:
    for date in profile.statement.dates:
        first, last = date.earliest, date.latest
        if not (len(date.span) and first and last and places_in_time(date)):
            continue
        if date.bound in ABOUT and last - first <= A_MONTH and not _is_bare_weekday(date):
            yield date


def _is_bare_weekday(date: DateMention) -> bool:
    """Tell whether a date is a day of the week of a week that it does not say: on Tuesday."""
    bare = words_of("MONTH").isdisjoint(date.text.lower().replace(".", " ").split())
    return date.relative and date.weekday is not None and bare


def _stretch(profile: Profile, date: DateMention) -> Span:
    """Return what is told of a date: its clause, but for what stands with another date.

    A date that opens its sentence is that of what follows; one between commas, of what precedes.
    """
    here = profile.local(date.span)
    others = (one for one in profile.statement.dates if one is not date and places_in_time(one))
    places = [profile.local(one.span) for one in others]
    clause = profile.clause_at(here.start)
    before = max([0, *(one.end for one in places if one.end <= here.start)])
    start, end = max(clause.start, before), clause.end
    if not within(profile, Span(start, here.start)):
        start = max(before, profile.tokens.text.rfind(";", 0, here.start) + 1)
        while not within(profile, Span(start, here.start)) and end < len(profile.tokens.text):
            end = profile.clause_at(end).end
            if within(profile, Span(here.end, end)):
                break
    behind = [one.start for one in places if here.end <= one.start < end]
    told_before = bool(within(profile, Span(start, here.start)))
    return Span(start, here.end if behind and told_before else min([end, *behind]))
