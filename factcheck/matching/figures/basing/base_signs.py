"""Signs of bases: the words of a sentence that say what a number in it is told of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from factcheck.extraction.phrases import Found
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.scopes import is_none_of_each
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import days_of
from factcheck.matching.figures.basing.base_words import Row, SignKind, Where, base_words
from factcheck.matching.words.stems import stem

NOUN = 5
"""So many words between "each" and the end of what it is each of."""
USUAL = 2
"""So many words between "a" and a unit of time: an ordinary working day."""


class Sign(NamedTuple):
    """Words of a sentence, by the places of their tokens, and what they make a number."""

    kind: SignKind
    first: int
    end: int
    where: Where = Where.EITHER
    days: float | None = None
    nouns: frozenset[str] = frozenset()


def find_signs(tokens: Tokens) -> Iterator[Sign]:
    """Yield the signs of a sentence."""
    end, openers = 0, _openers()
    for place, word in enumerate(tokens.lower):
        if place < end or word not in openers:
            continue
        found = base_words().fixed.at(tokens.lower, place)
        sign = _fixed_sign(tokens, place, found) if found else _sign_at(tokens, place)
        if sign is not None:
            yield sign
        end = found.end if found else sign.end if sign else end


@cache
def _openers() -> frozenset[str]:
    """Return the words with which a sign begins, or in the middle of which it is found."""
    words = base_words()
    phrases = words.fixed, words.each_time, words.each_of
    firsts = chain.from_iterable(one.by_first for one in phrases)
    return frozenset([*firsts, *words.whole, *words.each, words.per])


def length_of(per: str) -> float | None:
    """Return how many days the denominator of a rate has, be they of the calendar or not."""
    return days_of(per) or base_words().days.get(per)


def times_named(tokens: Tokens) -> frozenset[float]:
    """Return how many days the units of time have that a sentence has in the singular."""
    days, adverbs = base_words().days, table("bases")["adverbs"]
    return frozenset(
        days[adverbs.get(word, word)] for word in tokens.lower if adverbs.get(word, word) in days
    )


def _fixed_sign(tokens: Tokens, place: int, found: Found[Row | None]) -> Sign | None:
    """Return what an expression of the table says: of its figure, or of that of the next noun."""
    row = found.value
    if row is None:
        return None
    where = row.where
    if row.attributive and not _ends_at(tokens, found.end):
        where = Where.BEFORE
    return Sign(row.kind, place, found.end, where, row.days)


def _sign_at(tokens: Tokens, place: int) -> Sign | None:
    if tokens.lower[place] in base_words().whole and place > 1:
        return _whole(tokens, place)
    return _by_time(tokens, place) or _of_each(tokens, place)


def _whole(tokens: Tokens, place: int) -> Sign | None:
    """Read "over the whole term", "in the whole of July"."""
    words, lower = base_words(), tokens.lower
    if lower[place - 1] not in words.before_whole or lower[place - 2] not in words.opening_whole:
        return None
    is_of = lower[place + 1 : place + 2] == [words.of]
    return Sign(SignKind.WHOLE, place - 2, min(place + 2 + is_of, len(tokens)))


def _by_time(tokens: Tokens, place: int) -> Sign | None:
    """Read "every month", "a typical week", "in an hour"."""
    words, lower = base_words(), tokens.lower
    opener = words.each_time.at(lower, place)
    if opener is None:
        return None
    unit = opener.end
    while unit < min(opener.end + USUAL, len(tokens)) and lower[unit] in words.usual:
        unit += 1
    is_usual = unit > opener.end
    is_once = not is_usual and unit < len(tokens) and lower[unit] in words.once
    if is_once and not opener.value and lower[unit] in words.whole:
        return None
    unit += is_once
    days = words.days.get(lower[unit]) if unit < len(tokens) else None
    return None if days is None else _of_time(tokens, place, _Unit(unit, days, is_usual, is_once))


class _Unit(NamedTuple):
    """A unit of time behind "a" or "every", where it stands and what is said of it."""

    place: int
    days: float
    is_usual: bool
    is_once: bool


def _of_time(tokens: Tokens, place: int, unit: _Unit) -> Sign | None:
    """Return what a unit of time behind "a" or "every" says of a figure."""
    words, lower = base_words(), tokens.lower
    before = lower[place - 1] if place else ""
    opens = before in words.during
    first, after = place - opens, unit.place + 1
    if lower[place] in words.firm:
        return Sign(SignKind.TIME, first, after, Where.EITHER, unit.days)
    if not (opens and _is_first(tokens, first)) and not _ends_at(tokens, after):
        return None
    if unit.is_usual and (opens or before not in words.not_before_unit):
        return Sign(SignKind.TIME, first, after, Where.EITHER, unit.days)
    is_one = lower[place] not in words.definite
    if opens and (is_one or f"{before} {lower[place]}" in words.changed_over):
        return Sign(SignKind.WITHIN, first, after, Where.EITHER, unit.days)
    if before in words.all_through and not is_one:
        return Sign(SignKind.SPAN, first, after, Where.EITHER, unit.days)
    if unit.is_once or lower[place] not in words.articles or before in words.not_before_unit:
        return None
    if lower[unit.place] in words.fractions:
        return None
    return Sign(SignKind.TIME, place, after, Where.BEHIND, unit.days)


def _is_first(tokens: Tokens, place: int) -> bool:
    """Tell whether a word begins the sentence, or what follows a mark."""
    return place == 0 or tokens.lower[place - 1] in base_words().marks


def _ends_at(tokens: Tokens, place: int) -> bool:
    """Tell whether a unit of time ends a phrase: no word goes on from it, as in a year younger."""
    if place >= len(tokens) or not tokens.lower[place][0].isalnum():
        return place >= len(tokens) or tokens.lower[place] not in base_words().ties
    words = base_words()
    goes_on = words.goes_on.at(tokens.lower, place)
    return words.behind_unit.at(tokens.lower, place) is not None and goes_on is None


def _of_each(tokens: Tokens, place: int) -> Sign | None:
    """Read "each of the nine shelters", "every worker", "for each death", "per worker", "each"."""
    words, lower = base_words(), tokens.lower
    opener = words.each_of.at(lower, place)
    is_per = lower[place] == words.per
    if opener is None and lower[place] not in words.each and not is_per:
        return None
    first = opener.end if opener else place + 1
    behind = lower[first : first + NOUN]
    if is_none_of_each(tokens, place) or (behind and behind[0] in words.others):
        return None
    if opener is None and behind and (not behind[0][0].isalpha() or behind[0] in words.numbers):
        return None
    end = _noun_end(behind)
    nouns = frozenset(stem(one) for one in behind[:end] if one.isalpha() and one not in words.small)
    for last, word in enumerate(behind[:end], first):
        if is_plural(word) and (days := words.days.get(stem(word))):
            return Sign(SignKind.TIME, place, last + 1, Where.EITHER, days)
    if nouns:
        linked = place > 0 and lower[place - 1] in words.links
        where = Where.BEHIND if is_per else Where.EITHER if linked else Where.AHEAD
        return Sign(SignKind.EACH, place, first + end, where, nouns=nouns)
    is_behind = opener is None and lower[place] in words.behind and not _is_aside(tokens, place)
    return Sign(SignKind.EACH, place, place + 1, Where.BEHIND) if is_behind else None


def _is_aside(tokens: Tokens, place: int) -> bool:
    """Tell whether "each" begins what is told besides: 62 rifles, each with its number."""
    behind = tokens.lower[place + 1 : place + 2]
    before = tokens.lower[place - 1] if place else ""
    return before in base_words().commas and bool(behind) and behind[0][0].isalnum()


def _noun_end(behind: Sequence[str]) -> int:
    """Return how many words tell what it is each of: of the 14 families | €30,000."""
    words, named = base_words(), False
    for place, word in enumerate(behind):
        if word in words.owning:
            named = False
        elif word in words.ends or not word[0].isalnum() or (named and word[0].isdigit()):
            return place
        else:
            named = named or (word.isalpha() and word not in words.small)
    return len(behind)
