"""Times of day, alone or with their day: 2.15pm, noon, Thursday at 9 a.m., Monday night."""

from __future__ import annotations

from attrs import evolve

from factcheck.extraction.dates.grammar.rules import Found, Level, Rule
from factcheck.extraction.dates.meaning.expressions import Expression
from factcheck.extraction.dates.words.digits import clock_value
from factcheck.model import DateType, Granularity

AFTERNOON = {"AF", "EV", "NI"}
MORNING_ENDS = 12


def _noon(found: Found) -> str:
    return f"{found['NOON']:02}:00"


def _oclock(found: Found) -> str:
    return clock_value(int(found.get("DAY", "COUNT")), None, None)


def _of_daypart(found: Found) -> str:
    """Read "9 o'clock in the evening", "3:30 in the morning"."""
    clock, daypart = str(found["CLOCK"]), found["DAYPART"]
    hour = int(clock[:2])
    if daypart in AFTERNOON and hour < MORNING_ENDS and not (daypart == "NI" and hour < 6):
        return f"{hour + MORNING_ENDS:02}{clock[2:]}"
    return clock


def _clocks(found: Found) -> str:
    return str(found.all("CLOCK")[0])


def _timed(found: Found) -> Expression | None:
    day, clock = found["DATE"], found["CLOCK"]
    if not isinstance(day, Expression) or day.granularity not in DAYS or day.type in NO_DAYS:
        return None
    granularity = Granularity.MINUTE if ":" in clock else Granularity.HOUR
    return evolve(day, clock=clock, granularity=granularity)


def _part_of_day(found: Found) -> Expression | None:
    day = found["DATE"]
    if not isinstance(day, Expression) or day.granularity is not Granularity.DAY:
        return None
    return evolve(day, clock=found["DAYPART"], granularity=Granularity.DAYPART)


DAYS = (Granularity.DAY, Granularity.DAYPART)
NO_DAYS = (DateType.RANGE, DateType.SET, DateType.DURATION)
AT = "(?:(?:COMMA|DASH)? (?:ON|BY|ABOUT|AFTER|BEFORE|FROM|SINCE|UNTIL|BETWEEN)? ABOUT?)"
TO = "(?:DASH|TO|UNTIL|AND)"
CLOCKS = Level(
    (
        Rule(pattern="NOON", build=_noon, makes="CLOCK"),
        Rule(pattern="(?:DAY|COUNT) OCLOCK", build=_oclock, makes="CLOCK"),
    ),
    needs="NOON OCLOCK",
)
SPANS = Level(
    (
        Rule(pattern="CLOCK IN THE DAYPART", build=_of_daypart, makes="CLOCK"),
        Rule(
            pattern=f"(?:FROM|BETWEEN)? (?:CLOCK|DAY|NUMBER) {TO} CLOCK",
            build=_clocks,
            makes="CLOCK",
        ),
        Rule(
            pattern=f"(?:FROM|BETWEEN)? CLOCK {TO} (?:DAY|COUNT) (?=TODAY|DATE|ON|STOP)",
            build=_clocks,
            makes="CLOCK",
        ),
    ),
    needs="CLOCK",
)
TIMES = Level(
    (
        Rule(pattern=f"DATE {AT} CLOCK", build=_timed),
        Rule(pattern="CLOCK (?:COMMA|OF)? (?:ON|IN)? (?:THE)? DATE", build=_timed),
        Rule(pattern="DATE PART? DAYPART", build=_part_of_day),
        Rule(pattern="DAYPART (?:OF|ON)? DATE", build=_part_of_day),
        Rule(pattern="DATE IN THE DAYPART", build=_part_of_day),
    ),
    needs="CLOCK DAYPART",
)
