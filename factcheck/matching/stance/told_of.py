"""Told of: the names, the words with a capital and the dates beside a word of a sentence."""

from __future__ import annotations

from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.strangers import without_speakers
from factcheck.model import DateMention, Name, Span


def names_around(profile: Profile, span: Span) -> tuple[list[Name], list[Name]]:
    """Return the names before and after a word, but for the speakers of the sentence."""
    names = without_speakers(profile, profile.statement.names)
    before = [name for name in names if profile.local(name.span).end <= span.start]
    return before, [name for name in names if profile.local(name.span).start >= span.end]


def names_before(profile: Profile, span: Span) -> list[Name]:
    """Return all names before a word, the speakers too: what he won, he says himself."""
    return [name for name in profile.statement.names if profile.local(name.span).end <= span.start]


def capitals(profile: Profile, within: Span) -> list[str]:
    """Return the words with a capital in a stretch, in lower case."""
    tokens, text = profile.tokens, profile.statement.text
    places = range(tokens.at(within.start), tokens.at(within.end))
    return [tokens.lower[at] for at in places if text[tokens.starts[at]].isupper()]


def dated(profile: Profile) -> list[tuple[Span, DateMention]]:
    """Return what places a sentence in time, each with where it stands."""
    dates = profile.statement.dates
    return [(profile.local(date.span), date) for date in dates if places_in_time(date)]
