"""Told of: the names, the words with a capital and the dates beside a word of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.verbs import PAST_FORMS, is_passive, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.casting import BY
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.sides.strangers import without_speakers
from factcheck.model import DateMention, Name, Span

LONGEST = 16
"""So many tokens before an infinitive says at most whose it is: the first club from Ulm to win."""


def names_around(profile: Profile, span: Span) -> tuple[list[Name], list[Name]]:
    """Return the names before and after a word, but for the speakers of the sentence."""
    names = without_speakers(profile, profile.statement.names)
    end = _end_of_doers(profile, span)
    before = [name for name in names if profile.local(name.span).end <= end]
    return before, [name for name in names if profile.local(name.span).start >= span.end]


def _end_of_doers(profile: Profile, span: Span) -> int:
    """Return before where he is named who does what a word tells.

    Of "the first mayor of Ulm since 1974 to win" that is before the first: he is that mayor.
    """
    tokens = profile.tokens
    at = tokens.at(span.start)
    if at and tokens.lower[at - 1] in word_class("to"):
        for place in range(at - 1, max(at - LONGEST, 0), -1):
            if _is_rank(tokens.lower, place):
                return tokens.starts[place]
    return span.start


def _is_rank(lower: Sequence[str], place: int) -> bool:
    """Tell whether a word says that it is the first, or the only one, of its kind."""
    before = lower[place - 1] in word_class("article", "possessive")
    return before and lower[place] in _ranks()


@cache
def _ranks() -> frozenset[str]:
    return frozenset(table("stance")["verbal"]["ranks"])


def names_before(profile: Profile, span: Span) -> list[Name]:
    """Return all names before a word, the speakers too: what he won, he says himself."""
    return [name for name in profile.statement.names if profile.local(name.span).end <= span.start]


def name_behind(profile: Profile, span: Span) -> Name | None:
    """Return the name right behind a word, but for an article: A, of leaving A."""
    tokens, behind = profile.tokens, profile.once(names_around, span)[1][:1]
    end = tokens.at(span.end)
    near = (one for one in behind if tokens.at(profile.local(one.span).start) <= end + 1)
    return next(near, None)


def is_done_to(profile: Profile, word: Span) -> bool:
    """Tell whether a word is told of the one to whom it is done: was beaten, beaten by City."""
    tokens = profile.tokens
    at, end = tokens.at(word.start), tokens.at(word.end)
    if is_passive(tokens.lower, at):
        return True
    if verb_form(tokens.lower[at]) not in PAST_FORMS or tokens.lower[end : end + 1] != [BY]:
        return False
    apart = not at or tokens.lower[at - 1] in CLAUSE_ENDS
    return apart or name_behind(profile, Span(word.start, tokens.ends[end])) is not None


def are_done_by_one(ours: Profile, word: Span, theirs: Profile, other: Span) -> bool:
    """Tell whether both acts are his who is named for it: Holt lost it, it was won by Holt."""
    mine, another = _agent(ours, word), _agent(theirs, other)
    return mine is not None and another is not None and is_same(mine, another)


def _agent(profile: Profile, word: Span) -> Name | None:
    """Return the name behind the "by" of a passive, or the one before an active verb."""
    if not is_done_to(profile, word):
        return next(reversed(names_before(profile, word)), None)
    tokens = profile.tokens
    end = tokens.at(word.end)
    if tokens.lower[end : end + 1] != [BY]:
        return None
    return name_behind(profile, Span(word.start, tokens.ends[end]))


def are_joined(profile: Profile, one: Span, other: Span) -> bool:
    """Tell whether no mark that ends a phrase stands between two words, the first one first."""
    tokens = profile.tokens
    return CLAUSE_ENDS.isdisjoint(tokens.lower[tokens.at(one.end) : tokens.at(other.start)])


def capitals(profile: Profile, within: Span) -> list[str]:
    """Return the words with a capital in a stretch, in lower case."""
    tokens, text = profile.tokens, profile.statement.text
    places = range(tokens.at(within.start), tokens.at(within.end))
    return [tokens.lower[at] for at in places if text[tokens.starts[at]].isupper()]


def dated(profile: Profile) -> list[tuple[Span, DateMention]]:
    """Return what places a sentence in time, each with where it stands."""
    dates = profile.statement.dates
    return [(profile.local(date.span), date) for date in dates if places_in_time(date)]
