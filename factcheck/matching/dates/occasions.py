"""Occasions: a date of another time that the same happened: its last flood was in 1997.

What happens again and again has many dates. Who says that it is of the time before, or of another
time, tells of none that a claim dates which knows of one time alone.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

from factcheck.extraction.names.lexicon import articles, calendar
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.sides.events import is_of_the_one_before, rank_before
from factcheck.matching.sides.kinship import every, likest
from factcheck.matching.sides.limits import RECORD
from factcheck.matching.sides.none_since import is_none_since
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.strangers import our_strangers, without_speakers
from factcheck.model import Span

SINCE = "since"
OTHER_THINGS = 0.3
"""How alike two nouns may be at most to be of different things."""
BESIDE = 4
"""So many characters behind a figure the time may begin that it is of: 780,000 litres in 2025."""


def is_of_another_occasion(pair: DatePair) -> bool:
    """Tell whether ours alone is told of a time before, or of another time, that it happened."""
    if not len(pair.theirs.span) or pair.theirs.bound is not None:
        return False
    ours, theirs = pair.comparison.ours, pair.comparison.theirs
    return _tells_another(ours, ours.clause_at(pair.here.start)) and not _tells_several(theirs)


def is_since_another(pair: DatePair) -> bool:
    """Tell whether ours is when the one before was: the first swap since May, of one in June.

    Or the last one of somebody whom the claim does not name, who has done it not since then.
    """
    ours, theirs = pair.comparison.ours, pair.comparison.theirs
    if is_of_the_one_before(ours, pair.ours) and (
        not _tells_several(theirs) or _is_first_of_another_thing(pair)
    ):
        return True
    named = without_speakers(ours, our_strangers(pair.comparison))
    return bool(named) and is_none_since(pair.comparison, pair.here)


def _is_first_of_another_thing(pair: DatePair) -> bool:
    """Tell whether the claim tells nowhere of that of which ours is the first: the first death.

    What that stands in, the race or the year, is no such thing. A claim that has since when as well
    may leave out of what it is: the lowest since 1994.
    """
    if pair.theirs.bound == RECORD:
        return False
    ours, kin = pair.comparison.ours, pair.comparison.kinship
    head = _head_of_rank(ours, pair.here)
    if head is None or ours.tokens.lower[ours.weighed_words[head].last] in _counting_only():
        return False
    return likest(kin.alike[head], every(kin.theirs)) < OTHER_THINGS


def _head_of_rank(profile: Profile, date: Span) -> int | None:
    """Return the content word that is the first, or the most, of its kind since a date."""
    lower, words = profile.tokens.lower, profile.weighed_words
    rank = rank_before(profile, date)
    if rank is None:
        return None
    end = profile.tokens.at(date.start)
    end = next((at for at in range(rank + 1, end) if lower[at] in _hanging()), end)
    inside = [one for one, word in enumerate(words) if rank < word.first and word.last < end]
    return inside[-1] if inside else None


def goes_on_since(pair: DatePair) -> bool:
    """Tell whether ours says since when something goes on, and theirs of what time a figure is.

    It has made cider since 1931 beside the 780,000 litres that it made in 2025; who has the figure
    too tells of that time.
    """
    if pair.ours.bound != SINCE or pair.theirs.bound is not None or not len(pair.theirs.span):
        return False
    begun, of = pair.ours.earliest, pair.theirs.latest
    if begun is None or of is None or begun > of:
        return False
    there = pair.there.start
    values = {figure.value for figure in pair.comparison.ours.figures}
    return any(
        figure.value not in values and 0 < there - place.end <= BESIDE
        for figure in pair.comparison.theirs.figures
        for place in [pair.comparison.theirs.local(figure.span)]
    )


def _tells_another(profile: Profile, clause: Span) -> bool:
    tokens, data = profile.tokens, table("dates")["occasions"]
    first, end = tokens.at(clause.start), tokens.at(clause.end)
    for place in range(first, end):
        word = tokens.lower[place]
        if word in data["others"]:
            return True
        if word in data["last"] and place + 1 < end and _is_of_an_act(profile, place):
            return True
    return False


def _is_of_an_act(profile: Profile, place: int) -> bool:
    """Tell whether "last" says when it was done: had last burst, was last seen, last won."""
    lower = profile.tokens.lower
    before, after = lower[max(place - 1, 0) : place], lower[place + 1]
    if not articles().isdisjoint(before):
        return False
    helped = not _auxiliaries().isdisjoint(before) and after not in calendar() | _units()
    return helped or verb_form(after) >= VerbForm.REGULAR_PAST


@cache
def _auxiliaries() -> frozenset[str]:
    return word_class("be") | frozenset(table("tense")["perfect"])


@cache
def _hanging() -> frozenset[str]:
    """Return what begins what hangs on a noun: in the race, to win it."""
    return word_class("preposition", "of", "to", "relative", "that", "subordinator")


@cache
def _counting_only() -> frozenset[str]:
    """Return the nouns that are counted and say nothing: the first time."""
    return frozenset(chain.from_iterable(table("superlatives")["not_before"]))


@cache
def _units() -> frozenset[str]:
    """Return the words for one unit of time: last week is no verb's."""
    units = table("durations")["units"].values()
    return frozenset(word for unit in units for word in unit["one"])


def _tells_several(profile: Profile) -> bool:
    """Tell whether a claim knows of more than one time itself."""
    return not _several().isdisjoint(profile.tokens.lower)


@cache
def _several() -> frozenset[str]:
    data = table("dates")["occasions"]
    return frozenset([*data["others"], *data["last"], *data["counting"]])
