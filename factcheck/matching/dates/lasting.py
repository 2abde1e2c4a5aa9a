"""Lasting: how long something lasted of which claims have the day it began and that it ended.

"A ban that lasted two months", where one claim has when it was imposed and another when lifted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.verbs import PAST_FORMS, verb_form
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.dates.event_days import EventDay, dated_stretches, dated_words
from factcheck.matching.dates.length_spread import DAY
from factcheck.matching.dates.told_orders import without_hedges
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import but, every, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Quantity, Span

SAME = 0.8
"""How alike what lasted is in two sentences."""
LEAST_TOLD = 0.4
"""How much of the sentence the claim of the beginning, or of the end, must tell."""
FARTHEST = 6
"""How many times as long or as short a length is that is of something else."""


def days_lasted(group: Group) -> Iterator[tuple[Quantity, EventDay, EventDay]]:
    """Yield each length that something lasted, with the days of its end and its beginning."""
    ours = group[0].ours
    for length in ours.figures:
        lasted = _what_lasted(ours, length)
        told = but(every(ours), within(ours, ours.local(length.span)))
        if lasted is None or not any(
            one.kinship.taken(told, every(one.theirs)) >= LEAST_TOLD for one in group
        ):
            continue
        begun, ended = (list(_days(group, lasted, kind)) for kind in ("begins", "ends"))
        if len({one.dates for one in begun}) == len({one.dates for one in ended}) == 1:
            begin, end = begun[0], ended[0]
            gap = (end.dates[0] - begin.dates[1]).days
            days = (length.value or 0.0) / DAY
            if gap > 0 and 1 / FARTHEST <= days / gap <= FARTHEST:
                yield length, end, begin


def _what_lasted(profile: Profile, length: Quantity) -> int | None:
    """Return the noun of what lasted so long: a ban that lasted two months, the ban lasted."""
    quoted = any(one.span.contains(length.span) for one in profile.statement.quotations)
    if length.unit != SECOND or not length.value or length.per or quoted:
        return None
    tokens = profile.tokens
    first = without_hedges(tokens.lower, tokens.at(profile.local(length.span).start))
    verbs = [at for at in range(1, first) if _ends_at(tokens.lower, at, first)]
    if not verbs:
        return None
    verb = verbs[-1]
    related = tokens.lower[verb - 1] in word_class("relative", "that")
    begin = tokens.at(profile.clause_at(tokens.starts[verb - 1 - related]).start)
    subject = tokens.lower[begin : verb - related]
    if not _words("other_ones").isdisjoint(subject):
        return None
    hung = [at for at, word in enumerate(subject) if at and word in word_class("preposition", "of")]
    end = begin + (hung[0] if hung and not related else len(subject))
    return _last_within(profile, Span(tokens.starts[begin], tokens.starts[end]))


def _last_within(profile: Profile, span: Span) -> int | None:
    words = within(profile, span)
    return words[-1] if words else None


def _ends_at(lower: Sequence[str], at: int, first: int) -> bool:
    found = _phrases("lasting").at(lower, at)
    return found is not None and found.end == first


def _days(group: Group, noun: int, kind: str) -> Iterator[EventDay]:
    """Yield the days on which what lasted began, or ended, as claims have them."""
    for one in group.suggested or group:
        told = zip(one.theirs.once(dated_stretches), one.theirs.once(dated_words), strict=True)
        for (day, stretch), (_, words) in told:
            alike = likest(one.kinship.alike[noun], words)
            if alike >= SAME and _tells(one, stretch, noun, kind):
                yield EventDay(one, day, alike)


def _tells(comparison: Comparison, stretch: Span, noun: int, kind: str) -> bool:
    """Tell whether a claim tells there that it began, or that it ended; banning begins a ban."""
    tokens = comparison.theirs.tokens
    lower = tokens.lower[tokens.at(stretch.start) : tokens.at(stretch.end)]
    ends = _phrases("ends").stand_in(lower)
    if kind == "ends":
        return ends
    near = comparison.kinship.alike[noun]
    own = (
        word
        for word in within(comparison.theirs, stretch)
        if near.get(word, 0.0) >= SAME
        and verb_form(tokens.lower[comparison.theirs.weighed_words[word].first]) in PAST_FORMS
    )
    return not ends and (_phrases("begins").stand_in(lower) or any(True for _ in own))


@cache
def _phrases(kind: str) -> Phrases[bool]:
    return Phrases.of((phrase, True) for phrase in table("elapsed")[kind])


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("elapsed")[kind])
