"""Counted nouns: what a number counts, or what it is a part of, read from the words behind it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.numbers import Number, NumberKind, read_number
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.plurals import plural
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.noun_phrases import (
    NO_VERBS,
    any_head_of,
    end_of,
    head_of,
    noun_classes,
)
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import verb_form
from factcheck.language import table
from factcheck.model import UnitKind

HYPHENS = frozenset("-‑")
MEASURED = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE, UnitKind.PERCENT, UnitKind.RATIO})
POSSESSIVE_REACH = 3
SHORTEST_COUNT, LONGEST_COUNT = 4, 12
"""So many words before a number the words "number of" stand: "number of dead to 25"."""
LONGEST_OWNER = 5
"""So many tokens has whoever owns a whole, with the mark of the possessive."""
CLAUSE_MARKS = frozenset(".;:!?")


class Counted(NamedTuple):
    """A counted noun phrase on the tokens from `first` up to `end`, and `last` behind it all.

    `unit` is its head in the plural; None where it only points back ("of them", "more").
    `partitive` tells that the number is a part of a whole, `out_of` that the whole has a number,
    `tied` that a hyphen ties the noun to the number.
    """

    first: int
    end: int
    last: int
    unit: str | None
    partitive: bool = False
    out_of: bool = False
    tied: bool = False


def noun_of(tokens: Tokens, amount: Amount, place: int) -> Counted | None:
    """Return what `amount` counts or is of, read from the token `place` on, or None."""
    if place >= len(tokens):
        return None
    tied = tokens.words[place] in HYPHENS and tokens.follows_closely(place)
    if amount.kind is UnitKind.ORDINAL:
        return None if tied else _counted(tokens, head_of(tokens, place, many=False), place)
    if amount.unit is not None:
        return _measured(tokens, amount, place)
    if amount.number is NumberKind.FRACTION:
        return None if tied else _shared(tokens, amount, place)
    if tied:
        return _tied(tokens, place + 1)
    many = amount.high is not None or amount.value != 1 or amount.number is NumberKind.VAGUE
    return _part(tokens, place) or _counted(tokens, head_of(tokens, place, many=many), place)


def duration_of(tokens: Tokens, noun: Counted | None) -> str | None:
    """Return the unit of time that a counted noun is and nothing more: "hour" of "two hours"."""
    if noun is None or noun.tied or noun.first + 1 != noun.last:
        return None
    return _durations().get(tokens.lower[noun.first])


@cache
def _durations() -> dict[str, str]:
    units = table("durations")["units"]
    return {word: unit for unit, row in units.items() for word in (*row["one"], *row["many"])}


@cache
def totals() -> Phrases[bool]:
    """Return the words for in all, and what begins like them and says no such thing."""
    data = table("predicates")
    return Phrases.of(
        (phrase, kind == "in_total") for kind in ("in_total", "no_total") for phrase in data[kind]
    )


def counted_before(tokens: Tokens, first: int) -> Counted | None:
    """Return what a bare number is the count of: "put the number of injured at 15"."""
    known = noun_classes()
    if first < SHORTEST_COUNT or tokens.lower[first - 1] not in known.before_counts:
        return None
    for index in range(first - SHORTEST_COUNT, max(first - LONGEST_COUNT, -1), -1):
        if tokens.lower[index] in CLAUSE_MARKS:
            return None
        if tokens.lower[index] in known.counts and tokens.lower[index + 1] == known.linker:
            found = _counted(tokens, any_head_of(tokens, index + 2), index + 2)
            return found if found and found.end < first else None
    return None


def _counted(tokens: Tokens, head: int | None, first: int) -> Counted | None:
    if head is None:
        return None
    end, unit = end_of(tokens, head + 1), tokens.lower[head]
    return Counted(first, end, end, None if unit in noun_classes().pointers else plural(unit))


def _shared(tokens: Tokens, amount: Amount, place: int) -> Counted | None:
    """Read what a fraction is of: "of the drones", "half the drones", "one in three women"."""
    whole = _all_of_it(tokens, place) or _part(tokens, place)
    if whole or not amount.of_many:
        return whole or _whole(tokens, place)
    return _counted(tokens, head_of(tokens, place, many=True), place)


def _all_of_it(tokens: Tokens, place: int) -> Counted | None:
    """Read what a fraction is of where that has no noun: half of them serious, of what it cost."""
    known, start = noun_classes(), place + 1
    if start >= len(tokens) or tokens.lower[place] != known.linker:
        return None
    if tokens.lower[start] not in known.of_pronouns_alone:
        return None
    last = start + 1 if tokens.lower[start] in known.of_pronouns else place
    return Counted(start, start + 1, last, None, partitive=True)


def _measured(tokens: Tokens, amount: Amount, place: int) -> Counted | None:
    """Read what a measured amount is of: "$48 billion in assets", "85 percent of the drones"."""
    known = noun_classes()
    if amount.kind not in MEASURED or place + 1 >= len(tokens):
        return None
    if tokens.lower[place] == known.linker:
        return _part(tokens, place)
    if tokens.lower[place] == known.material and amount.kind is UnitKind.CURRENCY:
        if totals().at(tokens.lower, place):
            return None
        place += 1
        if tokens.words[place][0].isupper() or tokens.lower[place] in known.stops:
            return None
        found = _counted(tokens, any_head_of(tokens, place), place)
        return found if found and found.unit else None
    return None


def _tied(tokens: Tokens, place: int) -> Counted | None:
    """Read the noun that a hyphen ties to a number before it: "15-member"."""
    if place >= len(tokens) or not tokens.follows_closely(place):
        return None
    word = tokens.lower[place]
    known = noun_classes()
    if not word.isalpha() or word in known.stops or word in known.tied_idioms:
        return None
    if verb_form(word) not in NO_VERBS:
        return None
    return Counted(place, place + 1, place + 1, plural(word), tied=True)


def _whole(tokens: Tokens, place: int) -> Counted | None:
    """Read what a fraction is of where no "of" stands between: "half the drones"."""
    if tokens.lower[place] not in noun_classes().of_determiners or place + 1 >= len(tokens):
        return None
    return _determined(tokens, place)


def _part(tokens: Tokens, place: int) -> Counted | None:
    """Read what a number is a part of: "of the drones", "out of 19", "more of them"."""
    known = noun_classes()
    start = place
    while start < len(tokens) and tokens.lower[start] in known.others:
        start += 1
    if tuple(tokens.lower[start : start + 2]) == known.out_of:
        start += 1
    if start + 1 >= len(tokens) or tokens.lower[start] != known.linker:
        return None
    found = _determined(tokens, start + 1)
    return found._replace(last=place) if found and found.out_of else found


def _determined(tokens: Tokens, start: int) -> Counted | None:
    """Read the whole that a number is a part of, from its determiner at `start`."""
    known = noun_classes()
    if tokens.lower[start] in known.of_pronouns and not _has_noun(tokens, start + 1):
        return Counted(start, start + 1, start + 1, None, partitive=True)
    first = start
    while first < len(tokens) and tokens.lower[first] in known.of_determiners:
        first += 1
    if first >= len(tokens):
        return None
    number = _number_at(tokens, first) or _number_at(tokens, _behind_owner(tokens, first))
    noun = number.last if number else first
    found = _counted(tokens, any_head_of(tokens, noun), noun)
    determined = first > start or number is not None or _is_possessive(tokens, first)
    if found is None:
        return Counted(start, first, first, None, partitive=True) if determined else None
    return found._replace(partitive=determined, out_of=number is not None)


def _number_at(tokens: Tokens, first: int) -> Number | None:
    """Return the number of a whole, which one word may come before: of the last 10."""
    if first >= len(tokens):
        return None
    ordered = first + (tokens.lower[first] in noun_classes().orderings)
    number = read_number(tokens, ordered) if ordered < len(tokens) else None
    return number if number and number.kind is NumberKind.CARDINAL else None


def _behind_owner(tokens: Tokens, first: int) -> int:
    """Return the place behind the owner that begins at `first`: of the firm's | 240 stores."""
    known = noun_classes()
    for index in range(first + 1, min(first + LONGEST_OWNER, len(tokens))):
        if tokens.lower[index] in known.possessives:
            return index + 1
        if not tokens.words[index][0].isalpha() or tokens.lower[index] in known.stops:
            break
    return len(tokens)


def _has_noun(tokens: Tokens, place: int) -> bool:
    """Tell whether a noun may stand at `place`, as after the "those" of "those soldiers"."""
    if place >= len(tokens) or not tokens.words[place][0].isalpha():
        return False
    word = tokens.lower[place]
    return word not in noun_classes().stops and verb_form(word) in NO_VERBS


def _is_possessive(tokens: Tokens, place: int) -> bool:
    ahead = tokens.lower[place + 1 : place + POSSESSIVE_REACH]
    return not noun_classes().possessives.isdisjoint(ahead)
