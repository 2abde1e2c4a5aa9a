"""Texts given as lines of JSON, so that one process reads thousands of them."""

from __future__ import annotations

import datetime as dt
import json

from factcheck.errors import DraftError, Place, Problem


def text_and_date(line: bytes, number: int) -> tuple[str, dt.date | None]:
    """Return the text that a line of JSON has, and its day where it gives one.

    Raises DraftError, which names the line, where it is something else.
    """
    try:
        row = json.loads(line)
        day = row.get("date")
        return str(row["text"]), None if day is None else dt.date.fromisoformat(day)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        found = line.decode("utf-8", "replace").strip()
        raise DraftError(
            Problem(
                Place(),
                f"line {number} of the input cannot be read",
                found=repr(found[:60]),
                expected='an object such as {"text": "…", "date": "2026-02-05"}',
            )
        ) from error
