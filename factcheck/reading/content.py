"""What a format finds in a file, before it is made a Document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from factcheck.errors import DraftError, Place, Problem
from factcheck.model import WrittenRun
from factcheck.reading.assembly import RawBlock


@frozen(kw_only=True, eq=False, repr=False)
class Content:
    """The blocks of a file, whose positions count in its `file_text`.

    `date` is what the writer put at the draft's head, `metadata_date` what a program put in the
    file. `runs` are those of a word processor's file.
    """

    file_text: str
    blocks: Iterable[RawBlock]
    date: dt.date | None = None
    metadata_date: dt.date | None = None
    runs: tuple[WrittenRun, ...] = ()


def day_of(written: str) -> dt.date | None:
    """Return the day of a date or time in ISO 8601, None where it is none.

    A time that is told in UTC is taken as it was where the desk is; one with another offset, or
    with none, was written where the clocks go so.
    """
    try:
        time = dt.datetime.fromisoformat(written.strip())
    except ValueError:
        return None
    if time.tzinfo is not None and not time.utcoffset():
        return time.astimezone().date()
    return time.date()


def unreadable(
    path: Path | None,
    message: str,
    *,
    line: int | None = None,
    column: int | None = None,
    found: str | None = None,
    expected: str | None = None,
) -> DraftError:
    """Return the error that a draft cannot be read."""
    place = Place(path or Path("<stdin>"), line, column)
    return DraftError(Problem(place, message, found=found, expected=expected))


def metadata_day(written: str, path: Path | None, *, line: int | None = None, name: str) -> dt.date:
    """Return the day that the entry `name` of a file's metadata gives; raise where it is none."""
    day = day_of(written)
    if day is None:
        raise unreadable(
            path,
            f"{name} is not a day",
            line=line,
            found=repr(written[:40]),
            expected="a day or time such as 2026-02-05T14:30:00Z",
        )
    return day
