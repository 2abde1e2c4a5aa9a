"""Cutting: the names that a run of capitals holds, each with its title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extraction.names.gazetteer import countrymen
from factcheck.extraction.names.kinds import is_where, kind_alone, kind_of
from factcheck.extraction.names.lexicon import (
    closed_class_words,
    given_names,
    heads_name,
    honorifics,
    kind_words,
    name_suffixes,
    organisation_words,
    roles,
    title_modifiers,
)
from factcheck.extraction.names.mention import Mention, is_stopword, known_at
from factcheck.extraction.names.runs import is_family_name
from factcheck.extraction.tokens import Tokens
from factcheck.model import NameKind


class _Role(NamedTuple):
    """A role at the tokens from `first` up to `end`, or a form of address, which is no office."""

    first: int
    end: int
    office: bool


DOT = "."


def names_in_run(tokens: Tokens, first: int, end: int) -> Iterator[Mention]:
    """Yield the names in a run: what its titles hold, then the name that bears them."""
    groups: list[list[Mention]] = []
    while True:
        first, end = _trimmed(tokens, first, end)
        role = None if _is_whole(tokens, first, end) else _last_role(tokens, first, end)
        role = role and _with_of_phrase(tokens, role, end)
        if role is None:
            break
        after = next_capital(tokens, role.end, end)
        groups.append(list(_named(tokens, after, end, role)))
        end = _without_modifiers(tokens, first, role.first)
    yield from _before_person(tokens, first, end)
    for group in reversed(groups):
        yield from group


def _with_of_phrase(tokens: Tokens, role: _Role, end: int) -> _Role | None:
    """Return the role with its "of" phrase: "Archbishop of Canterbury" before a given name.

    None where nobody is named after it: "Duke of York" is a name itself.
    """
    if role.end == end or tokens.lower[role.end] not in organisation_words("of_words"):
        return role
    for index in range(role.end + 2, end - 1):
        if tokens.lower[index] in given_names():
            return _Role(role.first, index, office=True)
    return None


def _without_modifiers(tokens: Tokens, first: int, end: int) -> int:
    """Return where the names end that stand before a role and its plain modifiers."""
    while end > first and (
        tokens.lower[end - 1] in title_modifiers() or not tokens.words[end - 1][0].isalpha()
    ):
        end -= 1
    return end


def _trimmed(tokens: Tokens, first: int, end: int) -> tuple[int, int]:
    """Return the run without stopwords and marks at its ends."""
    while first < end and (is_stopword(tokens, first) or not tokens.words[first][0].isalpha()):
        first += 1
    while end > first and (
        not tokens.words[end - 1][0].isalnum()
        or (
            tokens.lower[end - 1] in closed_class_words()
            and is_stopword(tokens, end - 1)
            and not is_family_name(tokens, end - 1)
            and tokens.lower[end - 1] not in name_suffixes()
            and tokens.words[end - 2] != "&"
        )
    ):
        end -= 1
    return first, end


def _is_whole(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a run that may hold a role is one body's name: "Justice Department"."""
    if first >= end:
        return False
    last = tokens.lower[end - 1]
    known = known_at(tokens, first, end)
    if known is not None and known.end == end:
        return True
    return end > first + 1 and last in kind_words()


def _last_role(tokens: Tokens, first: int, end: int) -> _Role | None:
    """Return the last role or form of address in the run, dots of short forms left out."""
    places = [place for place in range(first, end) if tokens.words[place] != DOT]
    lower = [tokens.lower[place] for place in places]
    last = None
    index = reached = 0
    while index < len(lower):
        found = roles().at(lower, index) if lower[index] in roles() else None
        if found is not None:
            last = _Role(places[index], places[found.end - 1] + 1, office=True)
            index = reached = found.end
            continue
        if lower[index] in honorifics() and not (index and index == len(lower) - 1):
            office = last is not None and last.office and reached == index
            last = _Role(
                last.first if office and last else places[index], places[index] + 1, office
            )
            reached = index + 1
        index += 1
    return last


def _before_person(tokens: Tokens, first: int, end: int) -> Iterator[Mention]:
    """Yield the names of a run without titles: "South African Louis Oosthuizen" holds two."""
    if first >= end:
        return
    known = known_at(tokens, first, end)
    for index in range(first + 1, end - 1):
        if tokens.lower[index] in given_names() and (
            (known is not None and known.end == index) or heads_name(tokens.lower[index - 1])
        ):
            yield from _named(tokens, first, index, None)
            yield from _named(tokens, index, end, None)
            return
    if known is None or known.kind is not NameKind.NATIONALITY or known.end == end:
        yield from _named(tokens, first, end, None)
        return
    second = known_at(tokens, known.end, end)
    if second and second.end == end:
        yield from (known, second)
    elif known.end < end - 1 and _is_of_person(tokens, known):
        yield from (known, Mention(known.end, end, NameKind.PERSON))
    else:
        yield from _named(tokens, first, end, None)


def _is_of_person(tokens: Tokens, known: Mention) -> bool:
    """Tell whether a nationality is somebody's: the Irishman, the 31-year-old Canadian."""
    aged = tokens.lower[max(known.first - 3, 0) : known.first] == ["year", "-", "old"]
    return aged or tokens.lower[known.end - 1] in countrymen()


def _named(tokens: Tokens, first: int, end: int, role: _Role | None) -> Iterator[Mention]:
    """Yield the name at the tokens from `first` up to `end` with its kind."""
    first, end = _trimmed(tokens, first, end)
    known = known_at(tokens, first, end) if first < end else None
    if first >= end or (known is None and end == first + 1 and _is_nothing(tokens, first)):
        return
    if role is not None:
        title = (role.first, role.end) if role.office else None
        yield Mention(first, end, NameKind.PERSON, title)
    elif known is not None and known.end == end:
        yield known
    elif end == first + 1:
        yield from name_alone(tokens, first)
    else:
        yield Mention(first, end, kind_of(tokens, first, end))


def _is_nothing(tokens: Tokens, index: int) -> bool:
    return kind_alone(tokens.words[index]) is None


def name_alone(tokens: Tokens, index: int) -> Iterator[Mention]:
    """Yield the name that the word at `index` is by itself."""
    known = known_at(tokens, index, index + 1)
    if known is not None:
        yield known
    elif (kind := kind_alone(tokens.words[index])) is not None:
        if kind is NameKind.PERSON and is_where(tokens, index, index + 1):
            kind = NameKind.OTHER
        yield Mention(index, index + 1, kind)


def next_capital(tokens: Tokens, index: int, end: int) -> int:
    """Return where the next word with a capital stands, `end` where there is none."""
    while index < end and not tokens.words[index][0].isupper():
        index += 1
    return index
