"""Sets: what comes again and again: every Monday, each year, daily, on Fridays."""

from __future__ import annotations

from factcheck.extraction.dates.grammar.durations import NUMBER, NUMBER_KINDS, UNIT, unit_of
from factcheck.extraction.dates.grammar.durations import code as period_code
from factcheck.extraction.dates.grammar.rules import Found, Level, Rule
from factcheck.extraction.dates.meaning.expressions import Expression
from factcheck.extraction.dates.words.lexicon import lexicon
from factcheck.model import DateType, Granularity


def _set(value: str | None, granularity: Granularity | None = None) -> Expression:
    return Expression(type=DateType.SET, value=value, granularity=granularity)


def _every(found: Found) -> Expression | None:
    unit = unit_of(found)
    if unit is None:
        return None
    amount = found.get(*NUMBER_KINDS, "ORDINAL", "OTHER") or 1
    return _set(f"P{period_code(amount * unit.times, unit)}", unit.unit)


def _weekday(found: Found) -> Expression:
    return _set(f"XXXX-WXX-{found.get('WEEKDAY', 'WEEKDAYS') + 1}", Granularity.DAY)


def _yearly(found: Found) -> Expression:
    month, season = found.get("MONTH"), found.get("SEASON")
    value = f"XXXX-{month:02}" if month else f"XXXX-{season}" if season else None
    return _set(value, Granularity.MONTH if month else Granularity.SEASON)


def _daypart(found: Found) -> Expression:
    return _set(f"T{found['DAYPART']}", Granularity.DAYPART)


def _often(found: Found) -> Expression | None:
    """Read "weekly" as an adverb: neither a paper's name nor "a weekly benefit"."""
    node, tokens = found.nodes[0], found.tokens
    following = tokens.lower[node.last] if node.last < len(tokens) else "."
    adverbial = not following[0].isalpha() or following in lexicon().sign_of
    return _set(node.value) if adverbial and tokens.words[node.first].islower() else None


SETS = Level(
    (
        Rule(
            pattern=f"EVERY (?:{NUMBER}|ORDINAL|OTHER)? (?:UNIT|UNITS)", build=_every, makes="SET"
        ),
        Rule(pattern=f"EVERY {NUMBER} {UNIT}", build=_every, makes="SET"),
        Rule(pattern="EVERY WEEKEND", build=_every, makes="SET"),
        Rule(pattern="EVERY (?:ORDINAL|OTHER)? WEEKDAY DAYPART?", build=_weekday, makes="SET"),
        Rule(pattern="EVERY (?:MONTH|SEASON|HOLIDAY)", build=_yearly, makes="SET"),
        Rule(pattern="EVERY DAYPART", build=_daypart, makes="SET"),
        Rule(pattern="WEEKDAYS", build=_weekday, makes="SET"),
        Rule(pattern="OFTEN", build=_often, makes="SET"),
    ),
    needs="EVERY WEEKDAYS OFTEN",
)
