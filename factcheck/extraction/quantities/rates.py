"""Rates: what a quantity is per, "a day" behind it, "every week" before it, "over three years"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.extraction.numbers import NumberKind, number_starters, number_words, read_number
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.units import unit_at
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.model import UnitKind

CONVERTED = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE})
LONGEST_ASIDE = 6
"""An amount in brackets is at most so many words long."""
REACH = 8
"""So many words before or behind a quantity its rate may stand: "vehicles use the bridge a day"."""


class _Words(NamedTuple):
    per: frozenset[str]
    articles: frozenset[str]
    every: frozenset[str]
    per_units: frozenset[str]
    per_adverbs: Mapping[str, str]
    times: Mapping[str, str]
    """The units of time in the singular and the plural, each with its name."""
    short: Mapping[str, str]
    """The signs of units of time, each with its name: h."""
    shifts: frozenset[str]
    """Before these "a day" is no rate: 12 people a day later."""
    last_shifts: frozenset[str]
    """Before these it is none where they end the clause: a day before, but a year before tax."""
    spread: Phrases[str]
    not_behind: frozenset[str]
    """Behind these “a day” is a length of time or a date: for a day, within a year."""
    ends: frozenset[str]


def rate_at(tokens: Tokens, place: int) -> tuple[str, int] | None:
    """Return what a quantity is per and the index behind it: "a day", "per 100,000 people"."""
    if place + 1 < len(tokens) and tokens.words[place] == "-" and tokens.follows_closely(place):
        place += 1
    if place >= len(tokens):
        return None
    words, word = _words(), tokens.lower[place]
    if word in words.per_adverbs:
        return words.per_adverbs[word], place + 1
    if place + 1 >= len(tokens):
        return None
    noun = place + 1
    if tokens.words[noun] == "-" and tokens.follows_closely(noun):
        noun += 1
    if noun >= len(tokens):
        return None
    if word in words.articles:
        end = _unit_end(tokens, noun)
        known = tokens.lower[noun] in words.per_units and not _is_shifted(tokens, end, words)
        return (_words_of(tokens, noun, end), end) if known else None
    return _per(tokens, noun) if word in words.per else None


def _is_shifted(tokens: Tokens, place: int, words: _Words) -> bool:
    """Tell whether "a year" goes on as a time: 540 million a year earlier, a year before."""
    behind = tokens.lower[place : place + 2]
    if not behind or behind[0] in words.shifts:
        return bool(behind)
    ends = len(behind) == 1 or behind[1] in words.ends
    return ends and behind[0] in words.last_shifts


def rate_beyond(tokens: Tokens, amount: Amount, place: int) -> str | None:
    """Return the rate that an amount shares with its conversion: "900 crowns (35 euros) a year".

    Either of the two may be `amount`; `place` is the token behind it.
    """
    if amount.kind not in CONVERTED or place >= len(tokens):
        return None
    if tokens.words[place] == "(":
        ends = range(place + 1, min(place + LONGEST_ASIDE, len(tokens)))
        close = next((index for index in ends if tokens.words[index] == ")"), None)
    else:
        begins = tokens.words[max(amount.first - LONGEST_ASIDE, 0) : amount.first]
        close = place if tokens.words[place] == ")" and "(" in begins else None
    rate = rate_at(tokens, close + 1) if close is not None else None
    return rate[0] if rate else None


def _per(tokens: Tokens, place: int) -> tuple[str, int] | None:
    """Read what "per" is followed by, a number with its noun or a noun alone."""
    number = read_number(tokens, place)
    if number is None:
        end = _unit_end(tokens, place)
        unit = _words_of(tokens, place, end)
        known = tokens.words[place].isalpha()
        return (_words().short.get(unit, unit), end) if known else None
    last = number.last
    if last < len(tokens) and is_plural(tokens.lower[last]):
        last += 1
    return tokens.text[tokens.starts[place] : tokens.ends[last - 1]], last


def _unit_end(tokens: Tokens, place: int) -> int:
    """Return the index behind the unit at a token: per cubic metre, per square mile."""
    found = unit_at(tokens, place)
    return found[1] if found else place + 1


def _words_of(tokens: Tokens, first: int, end: int) -> str:
    """Return the text of some tokens in lower case, as it is spaced."""
    return tokens.text[tokens.starts[first] : tokens.ends[end - 1]].lower()


class Rate(NamedTuple):
    """What a quantity is per, on the tokens from `first` up to `last`."""

    per: str
    first: int
    last: int


def rate_around(tokens: Tokens, first: int, last: int) -> Rate | None:
    """Return what a quantity on the tokens from `first` up to `last` is per, if told apart from it.

    "Every week about 14,500", "24m over three years", "14,500 vehicles use the bridge a day".
    """
    return _before(tokens, first) or _spread_over(tokens, last) or _ends_clause(tokens, last)


def _before(tokens: Tokens, first: int) -> Rate | None:
    """Read "every week" and "each year," before a quantity, in its clause."""
    words = _words()
    for index in range(first - 1, max(first - 1 - REACH, 0), -1):
        word = tokens.lower[index]
        if (word in words.ends and index < first - 1) or _begins_number(word):
            return None
        if word in words.times and tokens.lower[index - 1] in words.every:
            return Rate(words.times[word], index - 1, index + 1)
    return None


def _spread_over(tokens: Tokens, last: int) -> Rate | None:
    """Read "over three years" and "for roads over the next 10 weeks" behind a quantity."""
    words = _words()
    for index in range(last, min(last + REACH, len(tokens))):
        opener = words.spread.at(tokens.lower, index)
        if opener:
            return _length(tokens, index, opener.end)
        if _parts(tokens, index, words):
            return None
    return None


def _length(tokens: Tokens, first: int, place: int) -> Rate | None:
    """Read the length of time at `place` that a quantity is spread over."""
    number = read_number(tokens, place) if place < len(tokens) else None
    if number is None or number.kind is not NumberKind.CARDINAL or number.last >= len(tokens):
        return None
    place = number.last + (tokens.words[number.last] == "-")
    unit = _words().times.get(tokens.lower[place]) if place < len(tokens) else None
    return Rate(f"{number.value:.12g} {unit}", first, place + 1) if unit else None


def _parts(tokens: Tokens, index: int, words: _Words) -> bool:
    """Tell whether a token parts a quantity from what is told of it: a mark, a number, a verb."""
    word = tokens.lower[index]
    ended = word in words.ends or _begins_number(word)
    return ended or verb_form(word) not in {VerbForm.NONE, VerbForm.PERHAPS}


def _is_noun(tokens: Tokens, index: int) -> bool:
    """Tell whether a token may be a noun, as whatever stands behind "of" is: days of leave."""
    behind_of = index > 0 and tokens.lower[index - 1] == number_words().linker
    return behind_of or verb_form(tokens.lower[index]) in {VerbForm.NONE, VerbForm.PERHAPS}


def _begins_number(word: str) -> bool:
    return word[0].isdecimal() or word in number_starters()


def _ends_clause(tokens: Tokens, last: int) -> Rate | None:
    """Read a rate that ends the clause, no other number being between."""
    words = _words()
    for index in range(last, min(last + REACH, len(tokens) - 1)):
        word = tokens.lower[index]
        if word in words.ends or _begins_number(word):
            return None
        unit = words.times.get(tokens.lower[index + 1])
        after = tokens.lower[index + 2] if index + 2 < len(tokens) else "."
        rated = word in words.every or (word in words.articles and index > last)
        if rated and unit and (after in words.ends or not after[0].isalnum()):
            told = _is_noun(tokens, index - 1) and tokens.lower[index - 1] not in words.not_behind
            return Rate(unit, index, index + 2) if told else None
    return None


@cache
def _words() -> _Words:
    measures, rates, predicates = table("measures"), table("rates"), table("predicates")
    units = table("durations")["units"]
    return _Words(
        per=frozenset(measures["per"]),
        articles=frozenset(measures["a"]),
        every=frozenset(rates["every"]),
        per_units=frozenset(measures["per_units"]),
        per_adverbs=measures["per_adverbs"],
        times={word: name for name, row in units.items() for word in (*row["one"], *row["many"])},
        short=rates["short"],
        shifts=frozenset(rates["shifts"]),
        last_shifts=frozenset(rates["last_shifts"]),
        spread=Phrases.of((phrase, phrase) for phrase in rates["spread"]),
        not_behind=frozenset(
            {*table("durations")["cues"], *table("counted")["stops"], number_words().joiner}
        ),
        ends=frozenset({*predicates["boundaries"], *predicates["clause_openers"], ","}),
    )
