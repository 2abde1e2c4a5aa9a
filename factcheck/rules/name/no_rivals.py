"""No rivals: why a name that the claim has not is none that stands in the place of the claim's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import takewhile

from factcheck.extraction.datelines import dateline_length
from factcheck.extraction.names.lexicon import articles, body_words, organisation_words
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.stance_words import forms_of
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table, word_class
from factcheck.matching.sides.same_names import is_same
from factcheck.model import Name, NameKind, Pair, Statement
from factcheck.rules.subjects import MatchCase

WHOLE_WORD = 4
"""So many letters has a word at least from which those are called who belong to a body."""
IN_RANK = 8
"""Within so many words before a place stands what is first, or largest, in it."""
NEAR = 7
"""Within so many words of somebody's name stands what he is of: Quill, who leads the Alliance."""


def are_no_rivals(pair: Pair[Name], case: MatchCase) -> bool:
    """Tell whether one name answers another question than the other, as their words show."""
    ours, theirs = pair.ours, pair.theirs
    return (
        _is_in_dateline(ours, case.match.statement)
        or _are_its_people(ours.text, theirs.text)
        or _is_site_in_it(pair, case)
        or _is_told_by_kind(pair, case)
        or _is_of_person_told(pair, case)
        or _takes_it_from_its_owner(pair, case)
    )


def _is_in_dateline(name: Name, statement: Statement) -> bool:
    """Tell whether a name but says where the story was written."""
    return name.span.end <= statement.span.start + dateline_length(statement.text)


def _are_its_people(name: str, body: str) -> bool:
    """Tell whether a name is what those are called who belong to a body: Guardsmen, of a Guard."""
    lower, roots = name.lower(), (word for word in body.lower().split() if len(word) >= WHOLE_WORD)
    return any(lower.startswith(root) and lower[len(root) :] in _people_ends() for root in roots)


def _is_site_in_it(pair: Pair[Name], case: MatchCase) -> bool:
    """Tell whether theirs is where something was, and ours the town: at St Anne's, in Melby."""
    site = pair.theirs.text.lower().split()[-1] in organisation_words("features") | body_words()
    there = _before(pair.theirs, case.match.reading)
    here = _before(pair.ours, case.match.statement)
    return site and " " not in pair.ours.text and [here, there] == table("name_roles")["in_and_at"]


def _before(name: Name, statement: Statement) -> str:
    """Return the word before a name, but for articles."""
    words = tokenize(statement.text[: name.span.start - statement.span.start]).lower
    return next((word for word in reversed(words) if word not in articles()), "")


def _is_told_by_kind(pair: Pair[Name], case: MatchCase) -> bool:
    """Tell whether ours calls the claim's place by its kind: the county's first since 2009.

    What is first or largest is so in the claim's place, and what else ours names is another.
    """
    ranks = _ranks_in(pair.theirs, case.match.reading)
    if not ranks or _ranks_in(pair.ours, case.match.statement):
        return False
    tokens = tokenize(case.match.statement.text)
    return any(not ranks.isdisjoint(_ranks_in_area(tokens, kind)) for kind in _areas())


def _ranks_in(place: Name, statement: Statement) -> AbstractSet[str]:
    """Return as what something is told to be in a place: the largest in Norshire."""
    tokens = tokenize(statement.text)
    at = tokens.at(place.span.start - statement.span.start)
    if not at or tokens.lower[at - 1] not in word_class("preposition", "of"):
        return frozenset()
    return _ranks() & set(_up_to_mark(tokens.lower[max(at - IN_RANK, 0) : at][::-1]))


def _ranks_in_area(tokens: Tokens, kind: str) -> AbstractSet[str]:
    """Return as what something is told to be in an area that is told by its kind."""
    lower, found = tokens.lower, set[str]()
    for at, word in enumerate(lower):
        if word != kind or lower[max(at - 1, 0)] not in articles():
            continue
        owned = lower[at + 1 : at + 2] and lower[at + 1] in POSSESSIVES
        beside = (
            lower[at + 2 : at + 2 + IN_RANK] if owned else lower[max(at - IN_RANK, 0) : at][::-1]
        )
        found.update(_up_to_mark(beside))
    return _ranks() & found


def _up_to_mark(words: Sequence[str]) -> Iterator[str]:
    """Yield words up to a mark, behind which another thing may be told of."""
    return takewhile(lambda word: word not in CLAUSE_ENDS, words)


def _is_of_person_told(pair: Pair[Name], case: MatchCase) -> bool:
    """Tell whether theirs is whom somebody belongs to, whom ours names far from what it has.

    "Tom Quill of the Reform Union" belongs to no other party where ours but names another's.
    """
    statement, reading = case.match.statement, case.match.reading
    if pair.ours.text.split()[-1:] == pair.theirs.text.split()[-1:]:  # one court for another
        return False
    person = next((one for one in _people(reading) if _is_its(one, pair.theirs, reading)), None)
    if person is None:
        return False
    named = [one for one in _people(statement) if is_same(one, person)]
    return bool(named) and not any(_are_beside(one, pair.ours, statement) for one in named)


def _takes_it_from_its_owner(pair: Pair[Name], case: MatchCase) -> bool:
    """Tell whether ours comes to have what theirs has: takes over the debt, Pellworth has debt."""
    ours, theirs = (
        _behind(pair.ours, case.match.statement),
        _behind(pair.theirs, case.match.reading),
    )
    return (
        _begins_with(ours, _acquiring())
        and not _begins_with(theirs, _acquiring())
        and (
            _begins_with(theirs, _having())
            or theirs[0] in POSSESSIVES
            or _before(pair.theirs, case.match.reading) in word_class("of")
        )
    )


def _behind(name: Name, statement: Statement) -> Sequence[str]:
    return tokenize(statement.text[name.span.end - statement.span.start :]).lower or [""]


def _begins_with(words: Sequence[str], verbs: Phrases[bool]) -> bool:
    """Tell whether a verb is one of some, behind those that help it: has taken over, is to."""
    helping = word_class("modal", "be", "have", "to")
    first = next((at for at, word in enumerate(words) if word not in helping), len(words))
    return any(verbs.at(words, at) is not None for at in {0, first})


def _people(statement: Statement) -> Sequence[Name]:
    return [one for one in statement.names if one.kind is NameKind.PERSON]


def _is_its(person: Name, name: Name, statement: Statement) -> bool:
    """Tell whether a person is told to be of what a name names: Quill of the Union, Lodz's Krol."""
    words = [word for word in _between(person, name, statement) if word not in articles()]
    links = word_class("of") if person.span.start < name.span.start else POSSESSIVES
    return len(words) == 1 and words[0] in links


def _are_beside(person: Name, name: Name, statement: Statement) -> bool:
    """Tell whether a name stands so near a person, with no other between, that it may be his."""
    first, second = sorted((person.span, name.span))
    if any(first.end <= one.span.start < second.start for one in statement.names):
        return False
    return len(_between(person, name, statement)) <= NEAR


def _between(person: Name, name: Name, statement: Statement) -> Sequence[str]:
    """Return the words between a person and a name."""
    first, second = sorted((person.span, name.span))
    start = statement.span.start
    return tokenize(statement.text[first.end - start : second.start - start]).lower


@cache
def _acquiring() -> Phrases[bool]:
    return forms_of(table("name_roles")["acquiring"])


@cache
def _having() -> Phrases[bool]:
    return forms_of(table("acts")["stocks"])


@cache
def _people_ends() -> frozenset[str]:
    return frozenset(table("name_roles")["people_of_a_body"])


@cache
def _areas() -> frozenset[str]:
    return frozenset(table("name_roles")["areas"])


@cache
def _ranks() -> frozenset[str]:
    alone = (word for row in table("superlatives")["alone"] for word in row)
    return frozenset(alone) | frozenset(table("name_roles")["ranks"])
