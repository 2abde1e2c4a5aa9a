"""Speeds: how long a way took at so many kilometres an hour: 18km at 51.3km an hour, 31 minutes."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.units import convert
from factcheck.model import Bound, DateMention, DateType, UnitKind
from factcheck.rules.internal.rating.rates import speed_units
from factcheck.rules.internal.told.cues import cue_before
from factcheck.rules.internal.told.figures import Figure, shown
from factcheck.rules.internal.told.sentences import Sentence, over
from factcheck.rules.rule import Flag

OFF, FURTHEST = 0.12, 3.0
"""A time may be off by such a share of what it took; one so many times as long is another's."""
SECONDS = {"hour": 3600.0, "second": 1.0}
MINUTE, HOUR = 60.0, 3600.0


def wrong_times(sentence: Sentence) -> Iterator[Flag]:
    """Flag the one time of a sentence in which nobody goes its one way at its one speed."""
    speeds = [one for one in sentence.figures if one.quantity.unit in speed_units()]
    if len(speeds) != 1:
        return
    ways = [one for one in sentence.figures if _is_way(one, speeds[0])]
    times = [one for one in sentence.statement.dates if one.type is DateType.DURATION]
    if len(ways) != 1 or len(times) != 1 or not _are_of_one_way(sentence, speeds[0], times[0]):
        return
    took = _seconds(ways[0], speeds[0])
    told = times[0].seconds or 0.0
    if not took or not told or not 1 / FURTHEST <= told / took <= FURTHEST:
        return
    if abs(told / took - 1) > OFF and times[0].bound is None:
        length = f"{took / MINUTE:.0f} minutes" if took < 2 * HOUR else f"{took / HOUR:.1f} hours"
        way, speed = ways[0], speeds[0]
        yield Flag(
            span=over(sentence, (way.quantity.number, speed.quantity.number, times[0].span)),
            message=f"{shown(way.value, way)} at {speed.written} an hour takes {length}.",
        )


def _are_of_one_way(sentence: Sentence, speed: Figure, time: DateMention) -> bool:
    """Tell whether words make a speed that of a way, and a time that in which it was gone."""
    words, first = sentence.tokens.lower, sentence.places(time.span)[0]
    kept_up = cue_before(words, speed.first, "speed_kept") is not None
    if not kept_up and cue_before(words, speed.first, "speed_at") is None:
        return False
    kinds = ("way_took", "way_in") if kept_up else ("way_took",)
    return any(
        cue_before(words, at, kind) is not None for at in (first, first - 1) for kind in kinds
    )


def _is_way(figure: Figure, speed: Figure) -> bool:
    quantity = figure.quantity
    unit = speed_units()[speed.quantity.unit or ""][0]
    plain = quantity.unit_kind is UnitKind.MEASURE and not quantity.per and figure is not speed
    length = plain and quantity.unit is not None and convert(1.0, quantity.unit, unit) is not None
    return length and quantity.value is not None and quantity.bound is not Bound.BETWEEN


def _seconds(way: Figure, speed: Figure) -> float | None:
    unit, noun = speed_units()[speed.quantity.unit or ""]
    far = convert(way.value, way.quantity.unit or "", unit)
    pace = speed.value
    return far / pace * SECONDS[noun] if far and pace else None
