"""Mentions: where the names of a text stand, by their capitals and the words within and around.

A run of capitalised words is cut into the names and titles that it holds. What is in doubt is left
out: a capital at the head of a sentence, of a line or in a headline makes no name by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.extraction.names.casing import Casing
from factcheck.extraction.names.gazetteer import Known, gazetteer
from factcheck.extraction.names.lexicon import (
    articles,
    body_words,
    calendar,
    closed_class_words,
    given_names,
    heads_name,
    honorifics,
    is_common,
    is_part_of_names,
    name_suffixes,
    organisation_words,
    particles,
    roles,
    stopwords,
    title_modifiers,
    title_statuses,
)
from factcheck.extraction.names.runs import POSSESSIVES, is_family_name, run_end
from factcheck.extraction.tokens import Tokens
from factcheck.model import NameKind

LONGEST_ACRONYM = 6
LONGEST_PLAIN = 4
"""The most words of a person's name that nothing else shows to be one."""
HEADING = 3
"""The least capitalised words in a row that may be a heading."""


class Mention(NamedTuple):
    """A name at the tokens from `first` up to `end`.

    `title` are the tokens of the title before it, where there is one; `known` is what the
    gazetteer says of the name.
    """

    first: int
    end: int
    kind: NameKind
    title: tuple[int, int] | None = None
    known: Known | None = None
    role_only: bool = False
    """Whether it is a title that stands for the person who holds it."""


class _Role(NamedTuple):
    """A role at the tokens from `first` up to `end`, or a form of address, which is no office."""

    first: int
    end: int
    office: bool


def find_mentions(tokens: Tokens, casing: Casing) -> list[Mention]:
    """Return the names that the capitals of the text show, in order and without overlap."""
    found: list[Mention] = []
    after = 0
    for index in casing.capitals:
        if index < after:
            continue
        after = _within_sentence(casing, index, run_end(tokens, index))
        found.extend(_names_in(tokens, casing, index, after))
    return found


def _within_sentence(casing: Casing, first: int, end: int) -> int:
    """Return where a run of capitals ends at the latest: where the next sentence begins."""
    return next((index for index in range(first + 1, end) if index in casing.begin), end)


def _names_in(tokens: Tokens, casing: Casing, first: int, end: int) -> Iterator[Mention]:
    """Yield the names of the run from `first` up to `end`."""
    if first in casing.headline or (end > first + 1 and _is_heading(tokens, first, end)):
        yield from _surely_known(tokens, casing, first, end)
        return
    if first in casing.doubtful:
        first = _without_ordinary_head(tokens, casing, first, end)
    if end == first + 1:
        if _is_noted(tokens, casing, first):
            yield from _alone(tokens, first)
    elif first < end:
        yield from _split(tokens, first, end)


def _is_heading(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a run is no name but ordinary words in title case or capitals."""
    words = tokens.words[first:end]
    shouted = all(word.isupper() for word in words if word.isalpha())
    if end - first < (2 if shouted else HEADING):
        return False
    lower = tokens.lower[first:end]
    if not shouted and any(heads_name(word) for word in (lower[0], lower[-1])):
        return False
    ordinary = sum(is_common(word) and (shouted or not is_part_of_names(word)) for word in lower)
    return 2 * ordinary >= len(lower) and ordinary > 1


def _alone(tokens: Tokens, index: int) -> Iterator[Mention]:
    """Yield the name that the word at `index` is by itself."""
    known = known_at(tokens, index, index + 1)
    if known is not None:
        yield known
    elif (kind := _kind_alone(tokens.words[index])) is not None:
        yield Mention(index, index + 1, kind)


def _is_noted(tokens: Tokens, casing: Casing, index: int) -> bool:
    """Tell whether a word alone is a name: an ordinary one must be written large on purpose."""
    lower = tokens.lower[index]
    if not is_common(lower) or lower in gazetteer() or lower in casing.repeated:
        return True
    if index in casing.doubtful or lower in casing.written or is_part_of_names(lower):
        return False
    definite = index > 0 and tokens.lower[index - 1] in articles()
    return definite or (index + 1 < len(tokens) and tokens.words[index + 1] in POSSESSIVES)


def _surely_known(tokens: Tokens, casing: Casing, first: int, end: int) -> Iterator[Mention]:
    """Yield the names of a headline that the gazetteer or the body of the text knows."""
    index = first
    while index < end:
        found = known_at(tokens, index, end)
        if found is not None and not (found.end == index + 1 and is_common(tokens.lower[index])):
            yield found
            index = found.end
            continue
        stop = index
        while stop < end and (
            (tokens.lower[stop] in casing.inside and casing.may_name(tokens.lower[stop]))
            or _is_person_in_headline(tokens, index, stop, end)
        ):
            stop += 1
        if stop > index:
            yield from _split(tokens, index, stop)
        index = max(stop, index + 1)


def _is_person_in_headline(tokens: Tokens, first: int, index: int, end: int) -> bool:
    """Tell whether the word at `index` is a given name or the family name after one."""
    lower = tokens.lower
    if index == first:
        following = lower[index + 1] if index + 1 < end else ""
        return lower[index] in given_names() and bool(following) and not is_common(following)
    return index == first + 1 and lower[first] in given_names() and not is_common(lower[index])


def _without_ordinary_head(tokens: Tokens, casing: Casing, first: int, end: int) -> int:
    """Return where the run begins to be names, past a word that its place has raised."""
    lower = tokens.lower[first]
    if is_stopword(tokens, first):
        return _next_capital(tokens, first + 1, end)
    if known_at(tokens, first, end) is not None and (end > first + 1 or not is_common(lower)):
        return first
    if end > first + 1:
        named = lower in given_names() or lower in roles() or lower in honorifics()
        if named or len(lower) == 1 or tokens.words[first + 1] in {"-", "&", "."}:
            return first
        if lower in title_modifiers() and lower not in title_statuses():
            return first
        if end > first + 2 and tokens.lower[first + 1] in given_names():
            return first + 1
        if _head_of_name(tokens, first, end):
            return first
    names = casing.may_stand_for_one if end == first + 1 else casing.may_name
    return first if names(lower) else _next_capital(tokens, first + 1, end)


def _head_of_name(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a common word begins the name of a body: "Bank of England", "Energy Agency"."""
    heads = organisation_words("heads") | organisation_words("of_heads")
    return tokens.lower[first] in organisation_words("of_heads") or tokens.lower[end - 1] in heads


def _next_capital(tokens: Tokens, index: int, end: int) -> int:
    while index < end and not tokens.words[index][0].isupper():
        index += 1
    return index


def known_at(tokens: Tokens, index: int, end: int) -> Mention | None:
    """Return the name of the gazetteer at `index`."""
    lower = tokens.lower
    if lower[index] not in gazetteer().by_first:
        return None
    found = gazetteer().at(lower, index)
    if found is None or (found.value.capitals and not tokens.words[index].isupper()):
        return None
    if found.end > end + (tokens.words[found.end - 1] == "."):
        found = gazetteer().at(lower, index, end)
        if found is None:
            return None
    return Mention(index, found.end, found.value.kind, known=found.value)


def _split(tokens: Tokens, first: int, end: int) -> Iterator[Mention]:
    """Yield the names in a run: what its titles hold, then the name that bears them."""
    groups: list[list[Mention]] = []
    while True:
        first, end = _trimmed(tokens, first, end)
        role = None if _is_whole(tokens, first, end) else _last_role(tokens, first, end)
        role = role and _with_of_phrase(tokens, role, end)
        if role is None:
            break
        after = _next_capital(tokens, role.end, end)
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


def _holds_stopword(lower: str) -> bool:
    """Tell whether a word is a stopword, or one with an ending: "we've"."""
    return lower in stopwords() or ("'" in lower and lower.partition("'")[0] in stopwords())


def is_stopword(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is no name however it is written; "US" is one, "us" is not."""
    lower = tokens.lower[index]
    if lower not in stopwords():
        return _holds_stopword(lower)
    if not tokens.words[index].isupper() or len(tokens.words[index]) == 1:
        return True
    following = tokens.words[index + 1] if index + 1 < len(tokens) else ""
    return following != "&" and known_at(tokens, index, index + 1) is None


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
    return end > first + 1 and (
        last in organisation_words("heads") or last in organisation_words("features")
    )


def _last_role(tokens: Tokens, first: int, end: int) -> _Role | None:
    """Return the last role or form of address in the run."""
    lower = tokens.lower
    last = None
    index = first
    while index < end:
        found = roles().at(lower, index, end) if lower[index] in roles() else None
        if found is not None:
            last = _Role(index, found.end, office=True)
            index = found.end
            continue
        if lower[index] in honorifics() and not (index > first and index == end - 1):
            office = last is not None and last.office and last.end == index
            last = _Role(last.first if office and last else index, index + 1, office)
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
    second = known_at(tokens, known.end, end) if known and known.end < end else None
    if known and second and second.end == end and known.kind is NameKind.NATIONALITY:
        yield from (known, second)
    else:
        yield from _named(tokens, first, end, None)


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
        yield from _alone(tokens, first)
    else:
        yield Mention(first, end, _kind(tokens, first, end))


def _is_nothing(tokens: Tokens, index: int) -> bool:
    return _kind_alone(tokens.words[index]) is None


@lru_cache(maxsize=1 << 15)
def _kind_alone(word: str) -> NameKind | None:
    """Return what a capitalised word that the gazetteer lacks names by itself.

    None where it is a title, a modifier, a stopword or emphasis, and no name.
    """
    lower = word.lower().replace("’", "'")
    if len(lower) == 1 or lower in calendar() or _holds_stopword(lower):
        return None
    if lower in roles() or lower in honorifics() or lower in title_modifiers():
        return None
    if word.isupper() and (is_common(lower) or heads_name(lower)):
        return None
    if lower in given_names():
        return NameKind.PERSON
    acronym = word.isupper() and 1 < len(word.replace(".", "")) <= LONGEST_ACRONYM
    return NameKind.ORGANISATION if acronym else NameKind.OTHER


def _is_initial(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    return word.isupper() and (word.endswith(".") or tokens.words[index + 1] == ".")


def _kind(tokens: Tokens, first: int, end: int) -> NameKind:
    """Return what sort of thing a name of several words names, as far as these show."""
    lower = tokens.lower[first:end]
    if not body_words().isdisjoint(lower):
        return NameKind.ORGANISATION
    before = tokens.lower[first - 1] if first else ""
    features = organisation_words("features")
    if lower[-1] in features or lower[0] in features:
        family = lower[0] in given_names() and lower[-1] in organisation_words("surnames")
        person = family and before not in stopwords()
        return NameKind.PERSON if person else NameKind.PLACE
    if lower[-1] in organisation_words("things"):
        return NameKind.OTHER
    if lower[0] in given_names() or particles().intersection(lower) or _is_initial(tokens, first):
        return NameKind.PERSON
    ordinary = any(is_common(word) for word in (lower[0], lower[-1]))
    plain = len(lower) <= LONGEST_PLAIN and not ordinary and before not in articles()
    joined = not organisation_words("of_words").isdisjoint(lower)
    person = plain and not joined and lower[0] not in gazetteer()
    return NameKind.PERSON if person else NameKind.OTHER
