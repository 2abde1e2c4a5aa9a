"""Times of day, alone or with their day: 2.15pm, noon, Thursday at 9 a.m., Monday night.

From one time to another has both, as ISO 8601 writes an interval: "02/11".
"""

from __future__ import annotations

import re

from attrs import evolve

from factcheck.extraction.dates.grammar.rules import Found, Level, Rule
from factcheck.extraction.dates.meaning.expressions import Expression
from factcheck.extraction.dates.words.digits import clock_value
from factcheck.extraction.dates.words.lexicon import lexicon
from factcheck.model import DateType, Granularity

AFTERNOON = {"AF", "EV", "NI"}
NOON, HOURS, HOUR, MARK = 12, 24, 60, 5
SPAN = "/"
POINTED = re.compile(r"(1?\d)[.:]([0-5]\d)")


def _noon(found: Found) -> str:
    return f"{found['NOON']:02}:00"


def _oclock(found: Found) -> str:
    return clock_value(int(found.get("DAY", "COUNT")), None, None)


def _hour(found: Found) -> str | None:
    """Read the six of "at six in the morning", the ten of "after ten on Tuesday night"."""
    hour = found.get("DAY", "COUNT")
    return clock_value(hour, None, None) if isinstance(hour, int) and 1 <= hour <= NOON else None


def _pointed(found: Found) -> str | None:
    """Read the 4.20 of "at 4.20 in the morning"."""
    written = POINTED.fullmatch(found.tokens.lower[found.nodes[0].first])
    return clock_value(int(written[1]), written[2], None) if written else None


def _worded(found: Found) -> str | None:
    """Read "twenty to two", "half past ten", "a quarter to midnight"."""
    words, lower = lexicon(), found.tokens.lower
    turn = words.clock_turns.get(lower[found.nodes[-1].first - 1])
    hour, minutes = found.get("NOON"), _minutes(found)
    if hour is None:
        hour = found.all("DAY", "COUNT")[-1]
        if hour not in range(1, NOON + 1):
            return None
    if turn is None or minutes is None or (turn < 0 and 2 * minutes == HOUR):
        return None
    past = (hour * HOUR + turn * minutes) % (HOURS * HOUR)
    if found.get("NOON") is None and not past // HOUR:
        past += NOON * HOUR
    return f"{past // HOUR:02}:{past % HOUR:02}"


def _minutes(found: Found) -> int | None:
    """Return the minutes of "twenty to two": five or more, by the marks of a clock."""
    words, lower = lexicon(), found.tokens.lower
    named = [words.clock_parts.get(lower[node.first]) for node in found.nodes[:2]]
    if part := next(filter(None, named), None):
        return part
    minutes = found.get("DAY", "COUNT")
    is_marked = isinstance(minutes, int) and 0 < minutes < HOUR / 2 and minutes % MARK == 0
    return minutes if is_marked else None


def _of_daypart(found: Found) -> str:
    """Read "9 o'clock in the evening", "3:30 in the morning"."""
    return _in_part(str(found["CLOCK"]), found["DAYPART"])


def _in_part(clock: str, daypart: str) -> str:
    hour = int(clock[:2])
    if daypart in AFTERNOON and hour < NOON and not (daypart == "NI" and hour < 6):
        return f"{hour + NOON:02}{clock[2:]}"
    return clock


def _clocks(found: Found) -> str:
    """Return both times of a stretch, where both are told by the clock: from 2am until 11am."""
    first, *others = map(str, found.all("CLOCK"))
    return SPAN.join([first, *others[:1]])


def _timed(found: Found) -> Expression | None:
    day, clock = found["DATE"], str(found["CLOCK"])
    if not isinstance(day, Expression) or day.granularity not in DAYS or day.type in NO_DAYS:
        return None
    daypart = found.get("DAYPART") or day.clock
    if daypart and SPAN not in clock:
        clock = _in_part(clock, daypart)
    granularity = Granularity.MINUTE if ":" in clock else Granularity.HOUR
    bound = found.get("BY", "AFTER", "BEFORE", "SINCE", "UNTIL") or day.bound
    return evolve(day, clock=clock, granularity=granularity, bound=bound)


def _part_of_day(found: Found) -> Expression | None:
    day = found["DATE"]
    if not isinstance(day, Expression) or day.granularity is not Granularity.DAY:
        return None
    return evolve(day, clock=found["DAYPART"], granularity=Granularity.DAYPART)


DAYS = (Granularity.DAY, Granularity.DAYPART)
NO_DAYS = (DateType.RANGE, DateType.SET, DateType.DURATION)
AT = "(?:(?:COMMA|DASH)? (?:ON|BY|ABOUT|AFTER|BEFORE|FROM|SINCE|UNTIL|BETWEEN)? ABOUT?)"
TO = "(?:DASH|TO|UNTIL|AND)"
BEFORE_A_TIME = "(?<=ON|BY|UNTIL|BEFORE|AFTER|SINCE|ABOUT|FROM|BETWEEN)"
IN_PART = (
    "(?=IN THE DAYPART|ON (?:WEEKDAY|TODAY) DAYPART|(?:THE? NEXT|THE FOLLOWING|THIS|SAME) DAYPART)"
)
MINUTES = "(?:ARTICLE? UNIT|DAY|COUNT)"
AT_A_TIME = "(?<=ON|UNTIL|BEFORE|AFTER|SINCE)"
CLOCKS = Level(
    (
        Rule(pattern=f"{MINUTES} (?:TO|LAST) NOON", build=_worded, makes="CLOCK"),
        Rule(pattern=f"(?:{MINUTES}|HALF) LAST (?:DAY|COUNT)", build=_worded, makes="CLOCK"),
        Rule(pattern=f"{MINUTES} TO (?:DAY|COUNT) {IN_PART}", build=_worded, makes="CLOCK"),
        Rule(pattern=f"{AT_A_TIME} ARTICLE? UNIT TO (?:DAY|COUNT)", build=_worded, makes="CLOCK"),
        Rule(pattern="NOON", build=_noon, makes="CLOCK"),
        Rule(pattern="(?:DAY|COUNT) OCLOCK", build=_oclock, makes="CLOCK"),
        Rule(pattern=f"{BEFORE_A_TIME} (?:DAY|COUNT) {IN_PART}", build=_hour, makes="CLOCK"),
        Rule(pattern=f"{BEFORE_A_TIME} NUMBER {IN_PART}", build=_pointed, makes="CLOCK"),
    ),
    needs="NOON OCLOCK DAYPART LAST UNIT",
)
SPANS = Level(
    (
        Rule(pattern="CLOCK (?:IN THE|ON) DAYPART", build=_of_daypart, makes="CLOCK"),
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
        Rule(pattern="CLOCK COMMA? ON? THE? DATE DAYPART", build=_timed),
        Rule(pattern=f"DATE {AT} CLOCK", build=_timed),
        Rule(pattern="CLOCK (?:COMMA|OF)? (?:ON|IN)? (?:THE)? DATE", build=_timed),
        Rule(pattern="DATE PART? DAYPART", build=_part_of_day),
        Rule(pattern="DAYPART (?:OF|ON)? DATE", build=_part_of_day),
        Rule(pattern="DATE IN THE DAYPART", build=_part_of_day),
    ),
    needs="CLOCK DAYPART",
)
