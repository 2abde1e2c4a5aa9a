"""Mentions: where the names of a text stand, by their capitals and the words within and around.

A run of capitalised words is cut into the names and titles that it holds. What is in doubt is left
out: a capital at the head of a sentence, of a line or in a headline makes no name by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.names.casing import Casing
from factcheck.extraction.names.cutting import name_alone, names_in_run, next_capital
from factcheck.extraction.names.gazetteer import gazetteer
from factcheck.extraction.names.lexicon import (
    articles,
    given_names,
    heads_name,
    honorifics,
    is_common,
    is_part_of_names,
    organisation_words,
    roles,
    title_modifiers,
    title_statuses,
)
from factcheck.extraction.names.mention import Mention, is_stopword, known_at
from factcheck.extraction.names.runs import POSSESSIVES, run_end
from factcheck.extraction.tokens import Tokens

HEADING = 3
"""The least capitalised words in a row that may be a heading."""


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
            yield from name_alone(tokens, first)
    elif first < end:
        yield from names_in_run(tokens, first, end)


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
            yield from names_in_run(tokens, index, stop)
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
        return next_capital(tokens, first + 1, end)
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
    return first if names(lower) else next_capital(tokens, first + 1, end)


def _head_of_name(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a common word begins the name of a body: "Bank of England", "Energy Agency"."""
    heads = organisation_words("heads") | organisation_words("of_heads")
    return tokens.lower[first] in organisation_words("of_heads") or tokens.lower[end - 1] in heads
