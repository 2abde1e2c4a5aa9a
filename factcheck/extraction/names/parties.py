"""Parties: where a text says of which party a person is, in the same breath as the name.

"Peter Oduya, a Republican", "Labour's Ines Calder", "the Green candidate, Joyce Lund", "Dana
Whitlock, who ran as an independent". What somebody once was, or is not, says nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.names.kinds import kind_of
from factcheck.extraction.names.party_words import (
    COMMA,
    Found,
    leaving,
    led,
    may_tell,
    party_at,
    rivals,
    tying,
    words,
)
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import word_class
from factcheck.model import Name, NameKind, Span

FARTHEST = 90
"""Characters between a name and the party."""
BETWEEN = 8
"""Words between a name, or its comma, and the party, or between the party and the name."""
HALVES = 2
"""Words of a full name."""
AGED = 3
"""So many words and marks tell an age behind a name: , 52,."""
OPENING, CLOSING = "(", ")"


class Allegiance(NamedTuple):
    """A person, and the party that they are said to be of; the span counts as the name's does."""

    name: Name
    span: Span
    text: str
    party: int


def find_allegiances(text: str, names: Sequence[Name], start: int = 0) -> Iterator[Allegiance]:
    """Yield of which parties the people are whom a text names, which begins at `start`."""
    tokens = tokenize(text)
    if not may_tell(tokens):
        return
    for name in names:
        place = name.span.shifted(-start)
        first, end = tokens.at(place.start), tokens.at(place.end)
        before = tokens.part(tokens.at(place.start - FARTHEST), first)
        within = _within(name, tokens.part(first, end))
        if within is not None and leaving().isdisjoint(before.lower[-1:]):
            yield within
        behind = tokens.part(end, tokens.at(place.end + FARTHEST))
        if name.kind is NameKind.PERSON and (told := _told_beside(before, behind)):
            span, party = told
            yield Allegiance(name, span.shifted(start), span.of(text), party)


def _told_beside(before: Tokens, behind: Tokens) -> tuple[Span, int] | None:
    """Return the party beside a name, and where; none if those before and behind it differ."""
    beside = (
        (behind, _behind(behind)),
        (before, _before(before, is_closed=_is_closed(behind))),
    )
    told = [(_span(tokens, found[0]), found[1]) for tokens, found in beside if found]
    return told[-1] if len({party for _, party in told}) == 1 else None


def _within(name: Name, tokens: Tokens) -> Allegiance | None:
    """Return the party with which a name is read as one, at the head of a sentence: Republican.

    The Republican National Committee is nobody of a party.
    """
    place, party = party_at(tokens, 0) or (range(0), 0)
    if not place or len(tokens) - place.stop < HALVES:
        return None
    if kind_of(tokens, place.stop, len(tokens)) is not NameKind.PERSON:
        return None
    person = name.text[tokens.starts[place.stop] - tokens.starts[0] :]
    told = _span(tokens, place)
    return Allegiance(
        evolve(name, text=person, canonical=person, kind=NameKind.PERSON),
        told.shifted(name.span.start - tokens.starts[0]),
        told.of(tokens.text),
        party,
    )


def _span(tokens: Tokens, place: range) -> Span:
    return Span(tokens.starts[place.start], tokens.ends[place.stop - 1])


def _behind(tokens: Tokens) -> Found | None:
    """Return the party told right behind a name: a Republican, of Labour, who ran as a Green."""
    lower = tokens.lower
    if not lower:
        return None
    if lower[0] == OPENING:
        found = party_at(tokens, 1)
        return found if found and lower[found[0].stop : found[0].stop + 1] == [CLOSING] else None
    if lower[0] in words("of"):
        found = party_at(tokens, 1 + _article(tokens, 1))
        return found if found and not _goes_on(tokens, found[0].stop) else None
    standing = _standing(tokens)
    place = _apposed(tokens) if standing is None else standing
    found = None if place is None else party_at(tokens, place)
    if found is None or not _is_whole(tokens, found[0].stop):
        return None
    return None if standing is not None and _is_dated(tokens, found[0].stop) else found


def _apposed(tokens: Tokens) -> int | None:
    """Return the place of the first party in what is set behind a name: , 52, a first-term."""
    if tokens.lower[0] != COMMA:
        return None
    aged = len(tokens) > AGED and tokens.lower[1].isdecimal() and tokens.lower[2] == COMMA
    first = AGED if aged else 1
    if not _opens(tokens, first):
        return None
    for place in range(first, min(first + BETWEEN, len(tokens))):
        if party_at(tokens, place):
            return place
        if not _is_plain(tokens, place):
            break
    return None


def _opens(tokens: Tokens, place: int) -> bool:
    """Tell whether what somebody is begins at a token: an article, a post, an age, a party."""
    word = tokens.lower[place] if place < len(tokens) else ""
    return (
        word in words("articles")
        or word in words("posts")
        or word[:1].isdigit()
        or party_at(tokens, place) is not None
    )


def _is_dated(tokens: Tokens, end: int) -> bool:
    """Tell whether what somebody stood as is told of a time of its own: in 2008, until May."""
    behind = tokens.lower[end : end + 2]
    if not behind or behind[0] not in word_class("preposition"):
        return False
    return behind[0] in leaving() or behind[-1].isdecimal()


def _standing(tokens: Tokens) -> int | None:
    """Return the place behind what says that somebody is, or stands as, what follows there."""
    verb = 0
    while verb < min(BETWEEN, len(tokens)) and tokens.lower[verb] in led():
        verb += 1
    if tokens.lower[verb : verb + 1] and tokens.lower[verb] in words("is"):
        return verb + 1 + _article(tokens, verb + 1)
    if tokens.lower[verb : verb + 1] and tokens.lower[verb] in words("leading"):
        return verb + 1 + _article(tokens, verb + 1)
    if not tokens.lower[verb : verb + 1] or tokens.lower[verb] not in words("standing"):
        return None
    for place in range(verb + 1, min(verb + BETWEEN, len(tokens))):
        if tokens.lower[place] in words("as"):
            return place + 1 + _article(tokens, place + 1)
        if tokens.lower[place] in CLAUSE_ENDS:
            break
    return None


def _is_closed(behind: Tokens) -> bool:
    """Tell whether a name ends what it is set beside: the Green candidate, Ms Lund, won."""
    return not behind.lower or not behind.lower[0][0].isalnum()


def _before(tokens: Tokens, *, is_closed: bool) -> Found | None:
    """Return the party told right before a name: Republican, Labour's, the Green candidate,."""
    end = len(tokens)
    comma = bool(end) and tokens.lower[end - 1] == COMMA
    for place in range(end - 1 - comma, max(end - 2 - BETWEEN, -1), -1):
        found = party_at(tokens, place)
        if found is None or _is_tail(tokens, found[0]):
            continue
        first, behind = tokens.lower[max(place - 1, 0) : place], tokens.lower[found[0].stop : end]
        posts = behind[: len(behind) - comma]
        if posts and posts[0] in POSSESSIVES:
            posts = posts[1:] if rivals().isdisjoint(posts) else behind
        if not leaving().isdisjoint(first) or not words("posts").issuperset(posts):
            return None
        if comma and not (is_closed and (posts or not words("articles").isdisjoint(first))):
            return None
        return found
    return None


def _is_tail(tokens: Tokens, place: range) -> bool:
    """Tell whether a party is but the end of another: Democrat, of Social Democrat."""
    return place.start > 0 and party_at(tokens, place.start - 1) is not None


def _is_whole(tokens: Tokens, end: int) -> bool:
    """Tell whether a party is all that is said, or stands before a post: a Labour councillor.

    Of two people the one is the Democratic and the other the Republican candidate.
    """
    while end < len(tokens) and tokens.lower[end] in words("posts"):
        end += 1
    if end == len(tokens):
        return True
    word = tokens.lower[end]
    if word in word_class("and") and party_at(tokens, end + 1):
        return False
    return word in CLAUSE_ENDS or word in word_class("relative", "and", "preposition", "of")


def _goes_on(tokens: Tokens, end: int) -> bool:
    """Tell whether what begins as a party does is the name of something else: of Green Park."""
    words = tokens.words[end : end + 1]
    return bool(words) and (words[0][0].isupper() or words[0] == "-" or words[0] in POSSESSIVES)


def _is_plain(tokens: Tokens, place: int) -> bool:
    """Tell whether a word may stand before the party in what somebody is: a first-term.

    Of all that ties to something else only what a post is of: leader of the Greens, but not a
    daughter or a rival of one, nor backed by them.
    """
    word = tokens.lower[place]
    if word in words("of"):
        return tokens.lower[place - 1] in words("posts") - rivals()
    if word in leaving() or word in tying():
        return False
    return word == "-" or word[0].isdigit() or tokens.words[place].islower()


def _article(tokens: Tokens, place: int) -> int:
    return int(tokens.lower[place : place + 1] != [] and tokens.lower[place] in words("articles"))
