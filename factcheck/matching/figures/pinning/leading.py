"""Leading: words that say of somebody that he is first in a table, and whom an act left where.

"Eastholme still lead the table" gives them first place, as "are top of the league" does; and the
defeat that "left them second in the table" gives the second to whom the sentence names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table, word_class
from factcheck.matching.sides.profile import Profile
from factcheck.model import Name

PHRASE = 2
"""So many words may stand between an article and a table: the second regional league."""


def lead_told(lower: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where words for the lead begin and end: lead the table, top of the league."""
    if _words("tables").isdisjoint(lower):
        return
    for at, word in enumerate(lower):
        if word in _words("leading") and lower[at + 1 : at + 2] != [_of()]:
            end = _end_of_table(lower, at + 1)
        elif word == _top() and lower[at + 1 : at + 2] == [_of()]:
            end = _end_of_table(lower, at + 2) if _is_told_so(lower, at) else None
        elif word in _words("leaders") and at and lower[at - 1] in _words("tables"):
            end = at + 1 if _is_told_so(lower, at - 1) else None
        else:
            continue
        if end is not None:
            yield at, end


def placed_nouns(lower: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield where a noun for a place stands, said of whom the sentence names: Chebokai, runner-up.

    Whom she beat, or thanked, is another.
    """
    for at in range(len(lower)):
        found = _placed_nouns().at(lower, at)
        if found is None:
            continue
        first = at - 1
        while first > 0 and lower[first] in word_class("article"):
            first -= 1
        if first >= 0 and lower[first] in _words("saying"):
            yield at, found.end, found.value


@cache
def _placed_nouns() -> Phrases[int]:
    """Return the nouns for a place, each with the place: runner-up."""
    return Phrases.of(table("placings")["placed_nouns"].items())


def _end_of_table(lower: Sequence[str], first: int) -> int | None:
    """Return the end of what is led, if it is a table: the league."""
    if first >= len(lower) or lower[first] not in word_class("article", "possessive"):
        return None
    places = range(first + 1, min(first + 2 + PHRASE, len(lower)))
    end = next((at + 1 for at in places if lower[at] in _words("tables")), None)
    return None if end is None or lower[end : end + 1] == [_of()] else end


def _is_told_so(lower: Sequence[str], at: int) -> bool:
    """Tell whether a verb says it of somebody: remain top, are still the leaders."""
    place = at - 1
    while place > 0 and lower[place] in _words("between_verb"):
        place -= 1
    return place >= 0 and lower[place] in _words("staying")


def is_left_there(profile: Profile, first: int) -> bool:
    """Tell whether a place is where an act left somebody: left them second, put City third."""
    tokens = profile.tokens
    start = first - 1
    if start > 0 and tokens.lower[start] in word_class("object_pronoun"):
        return tokens.lower[start - 1] in _words("leaving")
    for name in profile.statement.names:
        span = profile.local(name.span)
        begin = tokens.at(span.start)
        if tokens.at(span.end) == first and begin:
            return tokens.lower[begin - 1] in _words("leaving")
    return False


def who_is_left(profile: Profile, names: Sequence[Name], first: int) -> Name | None:
    """Return the only one whom a sentence names before "left them second"."""
    if profile.tokens.lower[max(first - 1, 0)] not in word_class("object_pronoun"):
        return None
    at, local = profile.tokens.at, profile.local
    before = [name for name in names if at(local(name.span).end) < first]
    return before[0] if len({name.canonical for name in before}) == 1 else None


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("placings")[key])


def _top() -> str:
    return str(table("placings")["top"])


def _of() -> str:
    return str(table("placings")["of"])
