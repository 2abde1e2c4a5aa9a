"""Earlier: which figures of a sentence are told of an earlier time than the others, or of now.

From 38 minutes a year earlier, against 36 percent, after $4.40 billion in the same quarter.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain, pairwise

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.figures.places import stretch_of
from factcheck.matching.sides.profile import Profile
from factcheck.model import Change, Quantity

REACH = 4
"""So many words before a figure what it is compared with may be introduced."""
BEHIND = 2
"""So many words right behind it may be its verb."""
VERB_REACH = 8
"""So many words before it its verb may begin."""


def is_earlier(profile: Profile, figure: Quantity) -> bool:
    """Tell whether words beside a figure tell it of an earlier time than the rest."""
    if figure.change is not None:
        return figure.change is Change.FROM
    return is_compared_with(profile, figure) or is_dated_back(profile, figure)


def is_told_back(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a verb before a figure tells of a time before: it had fallen to 4.25 percent.

    Or one right behind what it counts: 7,900 patients had waited. What somebody says is put so,
    too, whenever it was.
    """
    lower, at = profile.tokens.lower, profile.tokens.at
    local = profile.local(figure.span)
    first, clause = at(local.start), at(profile.clause_at(local.start).start)
    told = (lower[max(clause, first - VERB_REACH) : first], lower[at(local.end) :][:BEHIND])
    verbs = chain.from_iterable(map(pairwise, told))
    if not any(one in _pluperfect() and _is_verb(word) for one, word in verbs):
        return False
    return not any(one.content.contains(figure.span) for one in profile.statement.attributions)


def _is_verb(word: str) -> bool:
    """Tell whether a word may be what "had" is the auxiliary of: had fallen, and no 52 beds."""
    return verb_form(word) is not VerbForm.NONE


def is_at_present(profile: Profile, figure: Quantity) -> bool:
    """Tell whether words beside a figure tell it of the present: it is now worth $16 billion."""
    if figure.change is Change.FROM or is_earlier(profile, figure):
        return False
    return _has_beside(profile, figure, _present())


def is_compared_with(profile: Profile, figure: Quantity) -> bool:
    """Tell whether words right before a figure make it what another is compared with."""
    lower = profile.tokens.lower
    first = profile.tokens.at(profile.local(figure.span).start)
    found = (
        _introducing().at(lower, place, first) for place in range(max(first - REACH, 0), first)
    )
    return any(one is not None and _passed().issuperset(lower[one.end : first]) for one in found)


def is_dated_back(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a time before is told with a figure: a year ago, in the previous quarter."""
    return _has_beside(profile, figure, _dating_back())


def _has_beside(profile: Profile, figure: Quantity, phrases: Phrases[bool]) -> bool:
    """Tell whether one of some expressions stands in what is told of a figure alone."""
    lower = profile.tokens.lower
    places = _own_tokens(profile, figure)
    return any(phrases.at(lower, place) is not None for place in places)


def _own_tokens(profile: Profile, figure: Quantity) -> Sequence[int]:
    """Return the tokens of the stretch of a figure, but those beyond another one of it."""
    at, stretch = profile.tokens.at, stretch_of(profile, figure)
    first = at(profile.local(figure.number).start)
    others = [
        at(profile.local(one.number).start)
        for one in profile.figures
        if one is not figure and stretch.contains(profile.local(one.number))
    ]
    start = max((one + 1 for one in others if one < first), default=at(stretch.start))
    end = min(at(stretch.end), len(profile.tokens))
    return range(start, min((one for one in others if one > first), default=end))


@cache
def _introducing() -> Phrases[bool]:
    data = table("arithmetic")
    return Phrases.of((words, True) for words in (*data["change_from"], *data["compared_with"]))


@cache
def _dating_back() -> Phrases[bool]:
    words = (*table("arithmetic")["earlier"], *table("comparing")["dating_back"])
    return Phrases.of((one, True) for one in words)


@cache
def _pluperfect() -> frozenset[str]:
    return frozenset(table("tense")["pluperfect"])


@cache
def _present() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("comparing")["at_present"])


@cache
def _passed() -> frozenset[str]:
    return frozenset(table("comparing")["passed_over"])
