"""Signs of bases: the words of a sentence that say what a number in it is told of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import cache
from itertools import chain
from typing import NamedTuple

from factcheck.extraction.phrases import Found, Phrases
from factcheck.extraction.quantities.scopes import is_none_of_each
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import days_of
from factcheck.matching.words.stems import stem

NOUN = 5
"""So many words between "each" and the end of what it is each of."""
USUAL = 2
"""So many words between "a" and a unit of time: an ordinary working day."""


class SignKind(Enum):
    """What words make a number."""

    TIME = auto()
    """By the day, or another time."""
    WITHIN = auto()
    """Of one day, or another time: in a day."""
    EACH = auto()
    ALL = auto()
    WHOLE = auto()
    """Of all of a time."""


class Where(Enum):
    """On which side of its figure a sign stands."""

    BEFORE = auto()
    BEHIND = auto()
    AHEAD = auto()
    """Before it, as its subject or beside its verb."""
    EITHER = auto()


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
        found = _words().fixed.at(tokens.lower, place)
        sign = _fixed_sign(tokens, place, found) if found else _sign_at(tokens, place)
        if sign is not None:
            yield sign
        end = found.end if found else sign.end if sign else end


@cache
def _openers() -> frozenset[str]:
    """Return the words with which a sign begins, or in the middle of which it is found."""
    words = _words()
    phrases = words.fixed, words.each_time, words.each_of
    firsts = chain.from_iterable(one.by_first for one in phrases)
    return frozenset([*firsts, *words.whole, *words.each, words.per])


def length_of(per: str) -> float | None:
    """Return how many days the denominator of a rate has, be they of the calendar or not."""
    return days_of(per) or _words().days.get(per)


def times_named(tokens: Tokens) -> frozenset[float]:
    """Return how many days the units of time have that a sentence has in the singular."""
    days, adverbs = _words().days, table("bases")["adverbs"]
    return frozenset(
        days[adverbs.get(word, word)] for word in tokens.lower if adverbs.get(word, word) in days
    )


def _fixed_sign(tokens: Tokens, place: int, found: Found[_Row | None]) -> Sign | None:
    """Return what an expression of the table says: of its figure, or of that of the next noun."""
    row = found.value
    if row is None:
        return None
    where = row.where
    if row.attributive and not _ends_at(tokens, found.end):
        where = Where.BEFORE
    return Sign(row.kind, place, found.end, where, row.days)


def _sign_at(tokens: Tokens, place: int) -> Sign | None:
    if tokens.lower[place] in _words().whole and place > 1:
        return _whole(tokens, place)
    return _by_time(tokens, place) or _of_each(tokens, place)


def _whole(tokens: Tokens, place: int) -> Sign | None:
    """Read "over the whole term", "in the whole of July"."""
    words, lower = _words(), tokens.lower
    if lower[place - 1] not in words.before_whole or lower[place - 2] not in words.opening_whole:
        return None
    is_of = lower[place + 1 : place + 2] == [words.of]
    return Sign(SignKind.WHOLE, place - 2, min(place + 2 + is_of, len(tokens)))


def _by_time(tokens: Tokens, place: int) -> Sign | None:
    """Read "every month", "a typical week", "in an hour"."""
    words, lower = _words(), tokens.lower
    opener = words.each_time.at(lower, place)
    if opener is None:
        return None
    unit = opener.end
    while unit < min(opener.end + USUAL, len(tokens)) and lower[unit] in words.usual:
        unit += 1
    is_usual = unit > opener.end
    is_once = not is_usual and unit < len(tokens) and lower[unit] in words.once
    unit += is_once
    days = words.days.get(lower[unit]) if unit < len(tokens) else None
    if days is None:
        return None
    before = lower[place - 1] if place else ""
    opens = before in words.during
    first, after = place - opens, unit + 1
    if lower[place] in words.firm:
        return Sign(SignKind.TIME, first, after, Where.EITHER, days)
    if not (opens and _is_first(tokens, first)) and not _ends_at(tokens, after):
        return None
    if is_usual and (opens or before not in words.not_before_unit):
        return Sign(SignKind.TIME, first, after, Where.EITHER, days)
    if opens and (opener.value or f"{before} {lower[place]}" in words.changed_over):
        return Sign(SignKind.WITHIN, first, after, Where.EITHER, days)
    if is_once or lower[place] not in words.articles or before in words.not_before_unit:
        return None
    if lower[unit] in words.fractions:
        return None
    return Sign(SignKind.TIME, place, after, Where.BEHIND, days)


def _is_first(tokens: Tokens, place: int) -> bool:
    """Tell whether a word begins the sentence, or what follows a mark."""
    return place == 0 or tokens.lower[place - 1] in _words().marks


def _ends_at(tokens: Tokens, place: int) -> bool:
    """Tell whether a unit of time ends a phrase: no word goes on from it, as in a year younger."""
    if place >= len(tokens) or not tokens.lower[place][0].isalnum():
        return place >= len(tokens) or tokens.lower[place] not in _words().ties
    words = _words()
    goes_on = words.goes_on.at(tokens.lower, place)
    return words.behind_unit.at(tokens.lower, place) is not None and goes_on is None


def _of_each(tokens: Tokens, place: int) -> Sign | None:
    """Read "each of the nine shelters", "every worker", "for each death", "per worker", "each"."""
    words, lower = _words(), tokens.lower
    opener = words.each_of.at(lower, place)
    is_per = lower[place] == words.per
    if opener is None and lower[place] not in words.each and not is_per:
        return None
    first = opener.end if opener else place + 1
    behind = lower[first : first + NOUN]
    if is_none_of_each(tokens, place) or (behind and behind[0] in words.others):
        return None
    if opener is None and behind and (behind[0][0].isdigit() or behind[0] in words.numbers):
        return None
    end = _noun_end(behind)
    nouns = frozenset(stem(one) for one in behind[:end] if one.isalpha() and one not in words.small)
    if nouns:
        linked = place > 0 and lower[place - 1] in words.links
        where = Where.BEHIND if is_per else Where.EITHER if linked else Where.AHEAD
        return Sign(SignKind.EACH, place, first + end, where, nouns=nouns)
    is_behind = opener is None and lower[place] in words.behind
    return Sign(SignKind.EACH, place, place + 1, Where.BEHIND) if is_behind else None


def _noun_end(behind: Sequence[str]) -> int:
    """Return how many words tell what it is each of: of the 14 families | €30,000."""
    words, named = _words(), False
    for place, word in enumerate(behind):
        if word in words.owning:
            named = False
        elif word in words.ends or not word[0].isalnum() or (named and word[0].isdigit()):
            return place
        else:
            named = named or (word.isalpha() and word not in words.small)
    return len(behind)


class _Row(NamedTuple):
    kind: SignKind
    where: Where
    days: float | None = None
    attributive: bool = False
    """Whether it may stand before a noun: quarterly profit."""


class _Words(NamedTuple):
    fixed: Phrases[_Row | None]
    days: Mapping[str, float]
    each_time: Phrases[bool]
    """Before a unit of time; whether behind "in" they make it one such time: in an hour."""
    firm: frozenset[str]
    articles: frozenset[str]
    during: frozenset[str]
    usual: frozenset[str]
    once: frozenset[str]
    behind_unit: Phrases[str]
    goes_on: Phrases[str]
    ties: frozenset[str]
    not_before_unit: frozenset[str]
    changed_over: frozenset[str]
    whole: frozenset[str]
    before_whole: frozenset[str]
    opening_whole: frozenset[str]
    of: str
    each_of: Phrases[str]
    each: frozenset[str]
    behind: frozenset[str]
    per: str
    others: frozenset[str]
    ends: frozenset[str]
    small: frozenset[str]
    marks: frozenset[str]
    owning: frozenset[str]
    links: frozenset[str]
    """Behind these what is told of each is no subject: for each family."""
    fractions: frozenset[str]
    numbers: frozenset[str]


@cache
def _words() -> _Words:
    data, predicates, counted = table("bases"), table("predicates"), table("counted")
    numbers, clauses = table("writing"), table("clauses")
    linker: str = counted["linker"]
    ends = {*clauses["marks"], *predicates["boundaries"], *clauses["joiners"]}
    small = {*counted["of_determiners"], *numbers["small_numbers"], *numbers["tens"], linker}
    return _Words(
        fixed=Phrases.of(_fixed()),
        days=data["days"],
        each_time=Phrases.of((one, one not in data["definite"]) for one in data["each_time"]),
        firm=frozenset([*data["each"], data["per"]]),
        articles=frozenset(data["articles"]),
        during=frozenset(data["during"]),
        usual=frozenset(data["usual"]),
        once=frozenset(data["once"]),
        behind_unit=Phrases.of((one, one) for one in data["behind_unit"]),
        goes_on=Phrases.of((one, one) for one in data["goes_on"]),
        ties=frozenset(data["ties"]),
        not_before_unit=frozenset(data["not_before_unit"]),
        changed_over=frozenset(data["changed_over"]),
        whole=frozenset(data["whole"]),
        before_whole=frozenset(data["before_whole"]),
        opening_whole=frozenset(data["opening_whole"]),
        of=linker,
        each_of=Phrases.of((one, one) for one in data["each_of"]),
        each=frozenset(data["each"]),
        behind=frozenset(data["each_behind"]),
        per=data["per"],
        others=frozenset(data["not_each"]),
        ends=frozenset(ends | {*predicates["phrase_openers"]}) - {linker},
        small=frozenset(small),
        owning=frozenset(table("measures")["owners"]),
        links=frozenset([*predicates["phrase_openers"], *predicates["verb_prepositions"], linker]),
        fractions=frozenset(data["fractions"]),
        numbers=frozenset([*numbers["small_numbers"], *numbers["tens"]]),
        marks=frozenset([*data["marks"], *clauses["marks"]]),
    )


def _fixed() -> Iterator[tuple[str, _Row | None]]:
    data = table("bases")
    for words in (*data["no_sign"], *data["not_adverb"]):
        yield words, None
    for words in (*data["together"], *data["together_with"]):
        yield words, _Row(SignKind.ALL, Where.EITHER)
    for words in data["together_before"]:
        yield words, _Row(SignKind.ALL, Where.BEFORE)
    for words in data["whole_time"]:
        yield words, _Row(SignKind.WHOLE, Where.EITHER)
    for words, unit in data["adverbs"].items():
        yield words, _Row(SignKind.TIME, Where.EITHER, data["days"][unit], attributive=True)
    for words, unit in data["by_the"].items():
        yield words, _Row(SignKind.TIME, Where.EITHER, data["days"][unit])
    for words in data["by_heads"]:
        yield words, _Row(SignKind.EACH, Where.BEHIND)
