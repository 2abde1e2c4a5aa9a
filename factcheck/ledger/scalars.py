"""Readers of single values: text, numbers, dates and words of a fixed list."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache, partial
from typing import Any, TypeVar

from factcheck.ledger.faults import Fault, FaultyError, describe, did_you_mean
from factcheck.model import Interval, Scope

UNKNOWN = "unknown"
"""What a claim's date says where the day is not known."""

Choice = TypeVar("Choice", bound=StrEnum)

_LARGEST = 1e300
_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
OUT_OF_WHOLE = re.compile(r"out[ _]of \d[\d,.]*", re.ASCII)
_ITEM = re.compile(r"Q[1-9]\d{0,11}\Z", re.ASCII)
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
_DATE_FORMS = 'a day ("2026-02-05"), month ("2026-02") or year ("2026")'


def text(value: Any) -> str:  # noqa: ANN401
    """Read text that is not empty; white space at its ends is dropped."""
    if isinstance(value, str) and (stripped := value.strip()):
        return stripped
    scalar = value is not None and not isinstance(value, str | dict | list)
    raise FaultyError.value(value, "text, in quotation marks" if scalar else "text")


def number(value: Any) -> float:  # noqa: ANN401
    """Read a finite number; an integer stays one, so that it is saved as it was written."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        if -_LARGEST < value < _LARGEST:
            return value
        raise FaultyError.value(value, "a finite number")
    raise FaultyError.value(value, "a number")


def truth(value: Any) -> bool:  # noqa: ANN401
    """Read true or false."""
    if isinstance(value, bool):
        return value
    raise FaultyError.value(value, "true or false")


def digest(value: Any) -> str:  # noqa: ANN401
    """Read a SHA-256 digest: 64 hexadecimal digits."""
    if isinstance(value, str) and _DIGEST.match(value.lower()):
        return value.lower()
    raise FaultyError.value(value, "a SHA-256 digest: 64 hexadecimal digits")


def wikidata_item(value: Any) -> str:  # noqa: ANN401
    """Read the identifier of an item of Wikidata."""
    if isinstance(value, str) and _ITEM.match(value):
        return value
    raise FaultyError.value(value, 'a Wikidata item ("Q7416")')


def mark(value: Any) -> float | str:  # noqa: ANN401
    """Read a mark on somebody's scale: a number, or text."""
    return text(value) if isinstance(value, str) else number(value)


def one_of(choices: type[Choice]) -> Callable[[Any], Choice]:
    """Return a reader of the words that `choices` lists; a space may stand for an underscore."""
    known = {choice.value: choice for choice in choices}

    def read(value: Any) -> Choice:  # noqa: ANN401
        if isinstance(value, str) and value.replace(" ", "_") in known:
            return known[value.replace(" ", "_")]
        hint = partial(did_you_mean, value, known)
        expected = f"one of {', '.join(known)}"
        raise FaultyError(
            Fault((), f"unknown {_spaced(choices)}", describe(value), expected, hint=hint)
        )

    return read


def scope(value: Any) -> Scope:  # noqa: ANN401
    """Read what a number is spread over; "out of 22" may say the whole as well."""
    if isinstance(value, str) and OUT_OF_WHOLE.fullmatch(value):
        return Scope.OUT_OF
    return _scope(value)


_scope = one_of(Scope)


def day(value: Any) -> dt.date:  # noqa: ANN401
    """Read one day."""
    span = _dates(value)
    if span is None or span.earliest != span.latest:
        raise FaultyError.value(value, 'a day ("2026-02-05")', "not a day")
    return span.earliest


def first_day(value: Any) -> dt.date:  # noqa: ANN401
    """Read a day, or the first day of a month or year."""
    return _known(value).earliest


def last_day(value: Any) -> dt.date:  # noqa: ANN401
    """Read a day, or the last day of a month or year."""
    return _known(value).latest


def interval(value: Any) -> Interval | None:  # noqa: ANN401
    """Read a day, month, year or two of these with a slash between; None for "unknown"."""
    if isinstance(value, str) and value.strip().lower() == UNKNOWN:
        return None
    if isinstance(value, str) and value.count("/") == 1:
        first, last = (_dates(part.strip()) for part in value.split("/"))
        if first and last and first.earliest <= last.latest:
            return Interval(first.earliest, last.latest)
        if first and last:
            raise FaultyError.value(value, "its first day before its last", "a backward interval")
    span = _dates(value)
    if span is None:
        raise FaultyError.value(
            value,
            f'{_DATE_FORMS}, an interval ("2026-02-01/2026-02-05") or "{UNKNOWN}"',
            "not a date",
        )
    return span


def _known(value: Any) -> Interval:  # noqa: ANN401
    span = _dates(value)
    if span is None:
        raise FaultyError.value(value, _DATE_FORMS, "not a date")
    return span


def _dates(value: Any) -> Interval | None:  # noqa: ANN401
    """Return the days that a date, year or ISO 8601 text covers, or None where it is no date."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return Interval(value, value)
    if isinstance(value, int) and not isinstance(value, bool) and value > 999:
        return _parsed(str(value))
    return _parsed(value) if isinstance(value, str) else None


@lru_cache(maxsize=4096)
def _parsed(value: str) -> Interval | None:
    found = _DATE.match(value)
    if found is None:
        return None
    year, month, day_of_month = (int(part) if part else None for part in found.groups())
    try:
        first = dt.date(year or 0, month or 1, day_of_month or 1)
    except ValueError:
        return None
    if day_of_month:
        return Interval(first, first)
    last_month = month or 12
    return Interval(
        first, dt.date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
    )


def _spaced(choices: type[StrEnum]) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", " ", choices.__name__).lower()
