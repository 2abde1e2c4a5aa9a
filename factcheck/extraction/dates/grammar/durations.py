"""Durations: two months, a year and a half, 90 minutes, a couple of weeks, decades."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from factcheck.extraction.dates.grammar.rules import Found, Level, Rule
from factcheck.extraction.dates.meaning.expressions import Period
from factcheck.extraction.dates.words.lexicon import Unit, lexicon
from factcheck.extraction.numbers import number_words
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.verbs import FINITE, verb_form
from factcheck.model import DateType

NUMBER = "(?:DAY|COUNT|NUMBER|YEAR)"
ADJECTIVE = "(?:DASH? (?:WORKING|WHOLE|FISCAL))?"
UNIT = "(?:UNITS|UNIT|DAYPART|WEEKEND)"
UNIT_KINDS = ("UNITS", "UNIT", "DAYPART", "WEEKEND")
HALVES = 2
NUMBER_KINDS = ("DAY", "COUNT", "NUMBER", "YEAR")


def period(amount: float | None, unit: Unit, *, working: bool = False) -> Period:
    """Return the duration of `amount` units, of unknown length where that is None."""
    moved = None if amount is None else amount * unit.times
    return Period(
        type=DateType.DURATION,
        granularity=unit.unit,
        amount=moved,
        unit=unit.unit,
        seconds=None if amount is None else amount * unit.seconds,
        value=None if moved is None else f"P{code(moved, unit)}",
        working=working,
    )


def code(amount: float, unit: Unit) -> str:
    """Return so many units as ISO 8601 writes them, without the P: 3M, T1.5H."""
    timed = unit.timex.startswith("T")
    number = int(amount) if amount == int(amount) else f"{amount:g}"
    return f"{'T' * timed}{number}{unit.timex[timed:]}"


def unit_of(found: Found) -> Unit | None:
    """Return the first unit of time among the nodes: "night" and "weekend" count as units."""
    return next(iter(units_of(found)), None)


def units_of(found: Found) -> list[Unit]:
    """Return the units of time among the nodes, in order."""
    words = lexicon()
    kinds = {words.signs[kind] for kind in UNIT_KINDS}
    units = []
    for node in found.nodes:
        unit = node.value if isinstance(node.value, Unit) else None
        if node.sign in kinds and unit is None and is_plural(found.tokens.lower[node.first]):
            unit = words.counted.get(node.value)
        if node.sign in kinds and unit:
            units.append(unit)
    return units


def _counted(found: Found) -> Period | None:
    unit, numbers = unit_of(found), found.all(*NUMBER_KINDS)
    word = _last_word(found)
    needs_plural = found.get("YEAR") or (word in number_words().parts and numbers != [1])
    if unit is None or (needs_plural and not is_plural(word)) or _is_fraction(found, numbers):
        return None
    amount = numbers[0] if len(numbers) == 1 else None
    return period(amount, unit, working=bool(found.all("WORKING")))


def _is_fraction(found: Found, numbers: Sequence[float]) -> bool:
    """Tell whether "three-quarters" are no quarters of a year but a share of something.

    Without a hyphen they are where a verb is told of them and nothing makes them a length of time.
    """
    parts = number_words().denominators.get(_last_word(found))
    if _last_word(found) not in number_words().plurals or not parts or not numbers:
        return False
    if numbers[-1] != parts - 1 or parts == HALVES:
        return False
    words, last = found.tokens.lower, found.nodes[-1].last
    if words[last - 2] == "-":
        return True
    goes_on = last < len(words) and verb_form(words[last]) in FINITE
    return goes_on and not _stands_after(found, lexicon().vague_cues | lexicon().which_lengths)


def _last_word(found: Found) -> str:
    return found.tokens.lower[found.nodes[-1].last - 1]


def _and_a_half(found: Found) -> Period | None:
    unit, numbers = unit_of(found), found.all(*NUMBER_KINDS, "HALF", "ARTICLE")
    part = numbers[-1]
    return period(numbers[0] + part, unit) if unit and part < 1 else None


def _and_a_part(found: Found) -> Period | None:
    """Read "a day and a quarter", of which the quarter is one of a day."""
    unit, numbers = unit_of(found), found.all(*NUMBER_KINDS, "ARTICLE")
    part = number_words().parts.get(_last_word(found))
    return period(numbers[0] + 1 / part, unit) if unit and part else None


def _half(found: Found) -> Period | None:
    unit = unit_of(found)
    return period(found["HALF"], unit) if unit else None


def _share(found: Found) -> Period | None:
    unit, amount = unit_of(found), found.get(*NUMBER_KINDS)
    return period(amount, unit) if unit and amount < 1 else None


def _compound(found: Found) -> Period | None:
    """Add up units that get smaller: one year, two months and three days.

    What comes to a larger unit is no part of it: "in 25 minutes, 72 seconds ahead".
    """
    parts = [
        period(amount, unit)
        for amount, unit in zip(found.all(*NUMBER_KINDS, "ARTICLE"), units_of(found), strict=False)
    ]
    lengths = [part.seconds or 0 for part in parts]
    sizes = [unit.seconds for unit in units_of(found)]
    if not parts or len(parts) != len(sizes) or sizes != sorted(set(sizes), reverse=True):
        return None
    if any(length >= size for length, size in zip(lengths[1:], sizes, strict=False)):
        return None
    smallest = parts[-1]
    whole = parts[0]
    return evolve(
        whole,
        granularity=smallest.granularity,
        seconds=sum(lengths),
        value=_joined([(part.value or "P")[1:] for part in parts]),
        then=tuple(parts[1:]),
    )


def _joined(codes: list[str]) -> str:
    """Return the parts of a length as ISO 8601 joins them: the T stands once, P1DT2H46M."""
    first, *rest = codes
    for part in rest:
        first += part.removeprefix("T") if "T" in first else part
    return f"P{first}"


def _few(found: Found) -> Period | None:
    unit = unit_of(found)
    return period(found["FEW"] or None, unit) if unit else None


def _one(found: Found) -> Period | None:
    """Read "a year", unless it is a rate: $5m a year."""
    unit, last = unit_of(found), found.nodes[-1].last
    if unit is None or not (found.get("ALL") or _stands_after(found, lexicon().period_cues)):
        return None
    if _last_word(found) in number_words().parts and _is_share(found, last):
        return None
    return period(1, unit)


def _is_share(found: Found, last: int) -> bool:
    """Tell whether "a quarter" is no length of time but a part: "just over a quarter of them"."""
    words, first = found.tokens.lower, found.nodes[0].first
    if words[last : last + 1] == ["-"] or words[last : last + 1] == [number_words().linker]:
        return True
    measured = first > 1 and words[first - 2] in lexicon().measuring
    return measured or not _stands_after(found, lexicon().vague_cues)


def _part_of_unit(found: Found) -> Period | None:
    """Read "a quarter-century"."""
    units = units_of(found)
    whole = number_words().parts.get(found.tokens.lower[found.nodes[-3].first])
    return period(1 / whole, units[-1]) if whole and len(units) > 1 else None


def _one_before(found: Found) -> Period | None:
    unit = unit_of(found)
    return period(1, unit) if unit else None


def _vague(found: Found) -> Period | None:
    """Read "years" where they are a length of time: for years, decades ago."""
    unit = unit_of(found)
    return period(None, unit) if unit and _stands_after(found, lexicon().vague_cues) else None


def _vague_before(found: Found) -> Period | None:
    unit = unit_of(found)
    return period(None, unit) if unit else None


def _stands_after(found: Found, cues: frozenset[str]) -> bool:
    first = found.nodes[0].first
    return first > 0 and found.tokens.lower[first - 1] in cues


def _age(found: Found) -> bool:  # noqa: ARG001
    """Return a value for the node that keeps the words from being read as a duration."""
    return True


AND_HALF = "AND (?:ARTICLE? HALF|NUMBER)"
HYPHENED_HALF = "DASH AND DASH ARTICLE DASH HALF DASH?"
PLACED = "(?=AGO|SHIFT|BEFORE|AFTER|FROM)"
ONE_OF_TWO = f"(?:{NUMBER} (?:DASH|TO|OR)|BETWEEN {NUMBER} AND)"
PERIODS = Level(
    (
        Rule(pattern=f"{NUMBER} {HYPHENED_HALF} {UNIT}", build=_and_a_half, makes="PERIOD"),
        Rule(pattern=f"{NUMBER} DASH? {UNIT} (?:DASH|OF)? OLD", build=_age, makes="STRANGER"),
        Rule(pattern=f"AGED {NUMBER} {UNIT}?", build=_age, makes="STRANGER"),
        Rule(
            pattern=f"(?:{NUMBER}|ARTICLE) {UNIT} (?:COMMA? AND? {NUMBER} {UNIT})+",
            build=_compound,
            makes="PERIOD",
        ),
        Rule(
            pattern=f"(?:{NUMBER}|ARTICLE) {UNIT} (?:AND? {NUMBER} {UNIT})+",
            build=_compound,
            makes="PERIOD",
        ),
        Rule(pattern=f"(?:{NUMBER}|ARTICLE) {UNIT} {AND_HALF}", build=_and_a_half, makes="PERIOD"),
        Rule(
            pattern=f"(?:{NUMBER}|ARTICLE) {UNIT} AND ARTICLE UNIT",
            build=_and_a_part,
            makes="PERIOD",
        ),
        Rule(pattern=f"ARTICLE? HALF DASH? ARTICLE? {UNIT}", build=_half, makes="PERIOD"),
        Rule(pattern=f"{NUMBER} OF ARTICLE {UNIT}", build=_share, makes="PERIOD"),
        Rule(
            pattern=f"{ONE_OF_TWO} {NUMBER} {ADJECTIVE} DASH? {UNIT}",
            build=_counted,
            makes="PERIOD",
        ),
        Rule(pattern=f"{NUMBER} {ADJECTIVE} DASH? {UNIT}", build=_counted, makes="PERIOD"),
        Rule(pattern="COUNT OF UNITS", build=_counted, makes="PERIOD"),
        Rule(pattern=f"ARTICLE? FEW OF? {ADJECTIVE} {UNIT}", build=_few, makes="PERIOD"),
        Rule(pattern=f"ARTICLE {ADJECTIVE} UNIT {PLACED}", build=_one_before, makes="PERIOD"),
        Rule(pattern="ARTICLE? UNIT DASH UNIT", build=_part_of_unit, makes="PERIOD"),
        Rule(pattern=f"(?:ARTICLE|ALL) {ADJECTIVE} DASH? UNIT", build=_one, makes="PERIOD"),
        Rule(pattern=f"UNITS {PLACED}", build=_vague_before, makes="PERIOD"),
        Rule(pattern="UNITS", build=_vague, makes="PERIOD"),
    ),
    needs="UNIT UNITS DAYPART WEEKEND AGED",
)
