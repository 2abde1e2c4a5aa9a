"""Single values of other formats as the ledger has them; what cannot be read is left out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache

from factcheck.exchange.entry import cleaned
from factcheck.ledger.faults import FaultyError
from factcheck.ledger.scalars import interval, last_day, mark
from factcheck.model import Interval, Status

DAY = len("2026-02-05")


def as_items(value: object) -> list[object]:
    """Return one or several values as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def as_day(value: object) -> dt.date | None:
    """Return the day of an ISO 8601 date or time; None where there is none."""
    if not isinstance(value, str):
        return None
    try:
        return last_day(value.strip()[:DAY]) if len(value.strip()) >= DAY else None
    except FaultyError:
        return None


def as_interval(value: object) -> Interval | None:
    """Return a day, month, year or interval; None where there is none."""
    text = cleaned(value)
    try:
        return interval(int(text) if text and text.isdecimal() else text) if text else None
    except FaultyError:
        return None


def as_mark(value: object) -> float | str | None:
    """Return a mark of a rating, a number or text; None where it is neither."""
    if isinstance(value, str):
        return cleaned(value)
    try:
        return mark(value)
    except FaultyError:
        return None


@cache
def as_statuses() -> Mapping[str, Status]:
    """Return each status by its word."""
    return {status.value: status for status in Status}
