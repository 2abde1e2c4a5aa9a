"""Parties: where a text says of which party a person is, in the same breath as the name.

"Peter Oduya, a Republican", "Labour's Ines Calder", "the Green candidate, Joyce Lund", "Dana
Whitlock, who ran as an independent". What somebody once was, or is not, says nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.names.kinds import kind_of
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table, word_class
from factcheck.model import Name, NameKind, Span

FARTHEST = 90
"""Characters between a name and the party."""
BETWEEN = 8
"""Words between a name, or its comma, and the party, or between the party and the name."""
HALVES = 2
"""Words of a full name."""
COMMA, OPENING, CLOSING = ",", "(", ")"


class Allegiance(NamedTuple):
    """A person, and the party that they are said to be of; the span counts in the text's file."""

    name: Name
    span: Span
    text: str
    party: int


def find_allegiances(text: str, names: Sequence[Name], start: int = 0) -> Iterator[Allegiance]:
    """Yield of which parties the people are whom a text names, which begins at `start`."""
    if not _may_tell(text):
        return
    for name in names:
        first, end = name.span.start - start, name.span.end - start
        before = text[max(first - FARTHEST, 0) : first]
        if (within := _within(name)) is not None and not _is_past(before):
            yield within
        if name.kind is not NameKind.PERSON:
            continue
        after = text[end : end + FARTHEST]
        for part, offset, find in (
            (before, max(first - FARTHEST, 0), _before),
            (after, end, _behind),
        ):
            tokens = tokenize(part)
            found = find(tokens)
            if found is not None:
                place, party = found
                span = Span(tokens.starts[place.start], tokens.ends[place.stop - 1])
                yield Allegiance(name, span.shifted(offset + start), span.of(part), party)
                break


def _within(name: Name) -> Allegiance | None:
    """Return the party with which a name is read as one, at the head of a sentence: Republican.

    The Republican National Committee is nobody of a party.
    """
    tokens = tokenize(name.text)
    found = _party_at(tokens, 0)
    if found is None or len(tokens) - found[0].stop < HALVES:
        return None
    if kind_of(tokens, found[0].stop, len(tokens)) is not NameKind.PERSON:
        return None
    first = tokens.starts[found[0].stop]
    person = name.text[first:]
    span = Span(0, tokens.ends[found[0].stop - 1])
    return Allegiance(
        evolve(name, text=person, canonical=person, kind=NameKind.PERSON),
        span.shifted(name.span.start),
        span.of(name.text),
        found[1],
    )


def _is_past(before: str) -> bool:
    return not _leaving().isdisjoint(tokenize(before).lower[-1:])


def may_be_one(one: int, other: int) -> bool:
    """Tell whether two parties may be one that is written in two ways."""
    return one == other or frozenset((one, other)) in _alike()


def is_of_none(party: int) -> bool:
    """Tell whether a party is none: independents may stand for one, and sit with it."""
    return party in _none()


Found = tuple[range, int]
"""Where a party stands, and which it is."""


def _behind(tokens: Tokens) -> Found | None:
    """Return the party told right behind a name: a Republican, of Labour, who ran as a Green."""
    lower = tokens.lower
    if not lower:
        return None
    if lower[0] == OPENING:
        found = _party_at(tokens, 1)
        return found if found and lower[found[0].stop : found[0].stop + 1] == [CLOSING] else None
    if lower[0] in _words("of"):
        found = _party_at(tokens, 1 + _article(tokens, 1))
        return found if found and not _goes_on(tokens, found[0].stop) else None
    place = _standing(tokens)
    if place is None:
        place = 1 if lower[0] == COMMA else len(tokens)
        limit = min(place + BETWEEN, len(tokens))
        while place < limit and not _names_party(tokens, place):
            if not _is_plain(tokens, place):
                return None
            place += 1
    found = _party_at(tokens, place)
    return found if found and _is_whole(tokens, found[0].stop) else None


def _standing(tokens: Tokens) -> int | None:
    """Return the place behind what says that somebody is, or stands as, what follows there."""
    verb = 0
    while verb < min(BETWEEN, len(tokens)) and tokens.lower[verb] in _led():
        verb += 1
    if tokens.lower[verb : verb + 1] and tokens.lower[verb] in _words("is"):
        return verb + 1 + _article(tokens, verb + 1)
    if not tokens.lower[verb : verb + 1] or tokens.lower[verb] not in _words("standing"):
        return None
    for place in range(verb + 1, min(verb + BETWEEN, len(tokens))):
        if tokens.lower[place] in _words("as"):
            return place + 1 + _article(tokens, place + 1)
        if tokens.lower[place] in CLAUSE_ENDS:
            break
    return None


def _before(tokens: Tokens) -> Found | None:
    """Return the party told right before a name: Republican, Labour's, the Green candidate,."""
    end = len(tokens)
    comma = bool(end) and tokens.lower[end - 1] == COMMA
    for place in range(end - 1 - comma, max(end - 2 - BETWEEN, -1), -1):
        found = _party_at(tokens, place)
        if found is None or found[0].stop > end - comma or _is_tail(tokens, found[0]):
            continue
        first, behind = place - 1, tokens.lower[found[0].stop : end - comma]
        if behind and behind[0] in POSSESSIVES:
            behind = behind[1:]
        led = tokens.lower[first] if first >= 0 else ""
        if led in _leaving() or not all(word in _words("posts") for word in behind):
            return None
        if comma and not (behind or led in _words("articles")):
            return None
        return found
    return None


def _is_tail(tokens: Tokens, place: range) -> bool:
    """Tell whether a party is but the end of another: Democrat, of Social Democrat."""
    longer = _party_at(tokens, place.start - 1) if place.start else None
    return longer is not None and longer[0].stop == place.stop


def _is_whole(tokens: Tokens, end: int) -> bool:
    """Tell whether a party is all that is said, or stands before a post: a Labour councillor.

    Of two people the one is the Democratic and the other the Republican candidate.
    """
    if end == len(tokens):
        return True
    word = tokens.lower[end]
    if word in word_class("and") and _party_at(tokens, end + 1):
        return False
    return (
        word in _words("posts")
        or word in CLAUSE_ENDS
        or word in word_class("relative", "and", "preposition", "of")
    )


def _goes_on(tokens: Tokens, end: int) -> bool:
    """Tell whether what begins as a party does is the name of something else: of Green Park."""
    words = tokens.words[end : end + 1]
    return bool(words) and (words[0][0].isupper() or words[0] == "-" or words[0] in POSSESSIVES)


def _is_plain(tokens: Tokens, place: int) -> bool:
    """Tell whether a word may stand before the party in what somebody is: a first-term."""
    word = tokens.lower[place]
    if word in _leaving() or word in CLAUSE_ENDS or word in _led():
        return False
    return word == "-" or word[0].isdigit() or tokens.words[place].islower()


def _names_party(tokens: Tokens, place: int) -> bool:
    return _party_at(tokens, place) is not None


def _party_at(tokens: Tokens, place: int) -> Found | None:
    """Return the party that begins at a token, if it is written as one is."""
    found = _parties().at(tokens.lower, place)
    if found is None:
        return None
    party, written = found.value
    large = written[:1].isupper()
    if large and not tokens.words[place][0].isupper():
        return None
    return range(place, found.end), party


def _article(tokens: Tokens, place: int) -> int:
    return int(tokens.lower[place : place + 1] != [] and tokens.lower[place] in _words("articles"))


def _may_tell(text: str) -> bool:
    """Tell whether a party may stand in a text at all."""
    return _parties().stand_in(tokenize(text).lower)


@cache
def _parties() -> Phrases[tuple[int, str]]:
    return Phrases.of(
        (written, (number, written))
        for number, row in enumerate(table("parties")["parties"])
        for written in row
    )


@cache
def _none() -> frozenset[int]:
    known = table("parties")
    return frozenset(
        number
        for number, row in enumerate(known["parties"])
        if not frozenset(known["of_none"]).isdisjoint(row)
    )


@cache
def _alike() -> frozenset[frozenset[int]]:
    numbers: Mapping[str, int] = {
        written: number for number, row in enumerate(table("parties")["parties"]) for written in row
    }
    return frozenset(
        frozenset((numbers[one], numbers[other]))
        for row in table("parties")["may_be_one"]
        for one, other in combinations(row, 2)
    )


@cache
def _led() -> frozenset[str]:
    return word_class("relative").union([COMMA])


@cache
def _leaving() -> frozenset[str]:
    """Return the words that say that somebody is no longer, or not, what follows."""
    return frozenset(table("affiliations")["leaving"]) - word_class("relative")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("parties")[key])
