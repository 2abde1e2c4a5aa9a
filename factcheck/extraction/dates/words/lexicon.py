"""The words that place in time, compiled from the language's tables for look-up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from attrs import frozen

from factcheck.extraction.numbers import number_starters, number_words
from factcheck.extraction.phrases import Phrases, words_of
from factcheck.language import table
from factcheck.model import Granularity

READ = (
    "DIGITS", "DOTTED", "NUMERAL", "DAY", "COUNT", "NUMBER", "ORDINAL", "YEAR", "CLOCK", "SLASHED",
    "QUARTER", "HOLIDAY", "NAME", "STRANGER", "UNIT", "UNITS", "GLUED", "OFTEN", "DATE", "PERIOD",
    "SET",
)  # fmt: skip
"""Kinds that dates.yaml does not list: read from digits, other tables, or made by the grammar."""
ANCHORS = (
    "MONTH", "WEEKDAY", "WEEKDAYS", "SEASON", "TODAY", "TONIGHT", "OVERNIGHT", "DAYPART", "WEEKEND",
    "DECADE", "UNIT", "UNITS", "GLUED", "OFTEN", "NOON", "OCLOCK", "HOLIDAY", "YEAR", "DOTTED",
)  # fmt: skip
"""Kinds that an expression of time may rest on."""
ANCHORING = (
    "DIGITS MERIDIEM", "DIGITS COLON DIGITS", "DIGITS SLASH DIGITS", "DIGITS SUFFIX",
    "DIGITS PLURAL", "PREFIX DIGITS", "DIGITS PREFIX", "DIGITS GLUED", "FISCAL DIGITS",
    "HALF LAST", "DIGITS DASH DIGITS DASH", "IN NUMERAL NUMERAL", "SINCE NUMERAL NUMERAL",
)  # fmt: skip
"""Kinds that one may rest on when they follow each other."""
OTHER = "."
FIRST_SIGN = 0x100
SYMBOL = re.compile(r"[A-Z_]+")
ANY_OF = re.compile(r"\(\?:\w(?:\|\w)+\)")
"""One of several signs, which costs less to compile as a set of them."""


class Unit(NamedTuple):
    """A unit of time: its length, its letter in a duration, and the calendar unit it moves by."""

    name: str
    seconds: float
    timex: str
    unit: Granularity
    times: int = 1


@frozen(kw_only=True, eq=False, repr=False)
class Lexicon:
    """What each word is to the grammar of dates; the tables tell more of each field."""

    signs: Mapping[str, str]
    """The sign of each kind: one letter, so that patterns of kinds are patterns of letters."""
    sign_of: Mapping[str, str]
    """The sign of each word in lower case."""
    values: Mapping[str, Any]
    double: frozenset[str]
    """Units that are ordinals too: second."""
    plurals: tuple[str, str]
    """The signs of what makes a decade of digits: the 1990s, the 1990's."""
    units: Mapping[str, Unit]
    glued_units: Mapping[str, Unit]
    counted: Mapping[str, Unit]
    """Parts of the day or week that are counted as units: three nights, two weekends."""
    period_cues: frozenset[str]
    vague_cues: frozenset[str]
    timed: frozenset[str]
    """Right before what a stopwatch shows: she played 8:47."""
    left: Phrases[None]
    """Behind what a clock that runs down shows: with 8:12 left."""
    which_lengths: frozenset[str]
    """Before "three quarters" they tell which ones: the past three quarters."""
    measuring: frozenset[str]
    """Before "over a quarter" they make it a part: "just over a quarter", "by over a quarter"."""
    before_verb: frozenset[str]
    holidays: Phrases[Mapping[str, Any]]
    names: Phrases[None]
    special: frozenset[str]
    """Words that need a second look: they begin names, or are other words too."""
    attributive: frozenset[str]
    common: frozenset[str]
    doubtful: frozenset[str]
    cues: frozenset[str]
    weak_cues: frozenset[str]
    placing_cues: frozenset[str]
    labels: frozenset[str]
    counted_nouns: frozenset[str]
    told: frozenset[str]
    clock_turns: Mapping[str, int]
    clock_parts: Mapping[str, int]
    frequencies: frozenset[str]
    seasons: Mapping[str, Mapping[str, Sequence[int]]]
    dotted: frozenset[str]
    events: Mapping[tuple[int, int], Mapping[str, Any]]

    def pattern(self, kinds: str) -> str:
        """Return the regular expression over signs that `kinds`, one over kinds, stands for."""
        signs = SYMBOL.sub(lambda name: self.signs[name[0]], kinds).replace(" ", "")
        return ANY_OF.sub(lambda any_of: f"[{any_of[0][3:-1].replace('|', '')}]", signs)


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of the language."""
    data, durations, days = table("dates"), table("durations"), table("holidays")
    signs = {
        name: chr(FIRST_SIGN + place)
        for place, name in enumerate(dict.fromkeys([*data["words"], *READ]))
    }
    entries = dict.fromkeys(number_starters(), ("NUMERAL", None))
    entries |= _units(durations)
    for kind, words in data["words"].items():
        entries |= {word: (kind, value) for word, value in words.items()}
    rows = list(durations["units"].items())
    units = {name: _unit(name, row) for name, row in rows}
    glued_units = {word: units[name] for name, row in rows for word in row.get("glued", ())}
    double = frozenset(_units(durations)) & number_words().ordinals.keys()
    holidays = Phrases.of((words, row) for row in days["holidays"] for words in row["words"])
    names = Phrases.of((name, None) for name in days["names"])
    named = [*days["names"], *data["zones"]]
    _mark_names(entries, [word for row in days["holidays"] for word in row["words"]], named)
    return Lexicon(
        signs=signs,
        sign_of={word: signs[kind] for word, (kind, _) in entries.items()},
        values={word: value for word, (_, value) in entries.items()},
        double=double,
        plurals=(signs["PLURAL"], signs["POSSESSIVE"]),
        units=units,
        glued_units=glued_units,
        counted={row["daypart"]: units[name] for name, row in rows if "daypart" in row},
        period_cues=frozenset(durations["cues"]),
        vague_cues=frozenset(durations["vague_cues"]),
        timed=frozenset(durations["timed"]),
        left=Phrases.of((words, None) for words in durations["left"]),
        which_lengths=frozenset(durations["which_lengths"]),
        measuring=frozenset(durations["measuring"]),
        before_verb=frozenset(durations["before_verb"]),
        holidays=holidays,
        names=names,
        special=frozenset(
            {*holidays.by_first, *names.by_first, *data["common"], *double, *glued_units}
        ),
        attributive=frozenset(days["attributive"]),
        common=frozenset(data["common"]),
        doubtful=frozenset(data["doubtful"]),
        cues=frozenset(data["cues"]),
        weak_cues=frozenset(data["weak_cues"]),
        placing_cues=frozenset(data["placing_cues"]),
        labels=frozenset(data["labels"]),
        counted_nouns=frozenset(data["counted"]),
        told=frozenset(data["told"]),
        clock_turns=data["clock_turns"],
        clock_parts=data["clock_parts"],
        frequencies=frozenset(data["frequencies"]),
        seasons=data["seasons"],
        dotted=frozenset(data["dotted"]),
        events={tuple(row["date"]): row for row in days["events"]},
    )


def _unit(name: str, row: Mapping[str, Any]) -> Unit:
    return Unit(
        name=name,
        seconds=row["seconds"],
        timex=row["timex"],
        unit=Granularity(row["unit"]),
        times=row.get("times", 1),
    )


def _units(durations: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    entries: dict[str, tuple[str, Any]] = {}
    for name, row in durations["units"].items():
        unit = _unit(name, row)
        entries |= dict.fromkeys(row["one"], ("UNIT", unit))
        entries |= dict.fromkeys(row["many"], ("UNITS", unit))
        entries |= dict.fromkeys(row.get("glued", ()), ("GLUED", unit))
    return entries | {word: ("OFTEN", code) for word, code in durations["sets"].items()}


def _mark_names(entries: dict[str, tuple[str, Any]], holidays: list[str], names: list[str]) -> None:
    """Let the words of names be seen, the first as an anchor where no other word of it is one."""
    for name in holidays:
        words = words_of(name)
        if words[0] not in entries and not words[0][0].isdecimal():
            anchored = any(entries.get(word, ("",))[0] in ANCHORS for word in words)
            entries[words[0]] = ("NAME" if anchored else "HOLIDAY", None)
    for name in (*holidays, *names):
        for word in words_of(name):
            if word.isalpha():
                entries.setdefault(word, ("NAME", None))
