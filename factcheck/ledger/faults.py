"""What is wrong in ledger data, by the path of keys that leads there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import NamedTuple

KeyPath = tuple[str | int, ...]
"""Keys and list indexes from the top of a file: ("claims", 3, "text")."""

_LONGEST_QUOTED = 60
_SIMILAR_ENOUGH = 65.0


class Fault(NamedTuple):
    """One thing wrong at `path`; `on_key` where the key itself is what the reader should see."""

    path: KeyPath
    message: str = ""
    found: str | None = None
    expected: str | None = None
    on_key: bool = False
    hint: Callable[[], str] = str
    """Called for the faults that are shown; it is what costs time where there are many."""

    @property
    def headline(self) -> str:
        """What is wrong, in a few words; by default that the value of the last key is."""
        key = next((step for step in reversed(self.path) if isinstance(step, str)), None)
        return self.message or (f"wrong value of {quoted(key)}" if key else "wrong value")

    def under(self, key: str | int) -> Fault:
        """Return the fault as seen from one level further up, where `key` leads down to it."""
        return self._replace(path=(key, *self.path))


class FaultyError(ValueError):
    """Data that cannot be read as what it should be, with everything wrong in it."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("; ".join(fault.message for fault in faults))
        self.faults = faults

    @classmethod
    def value(cls, value: object, expected: str, message: str = "") -> FaultyError:
        """Return the error for one value that is not what was expected."""
        return cls(Fault((), message, describe(value), expected))


def describe(value: object) -> str:
    """Return `value` as a person would name it, short enough for a message."""
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case str():
            return quoted(value) if value.strip() else "empty text"
        case int() | float():
            return f"the number {str(value)[:_LONGEST_QUOTED]}"
        case dt.datetime():
            return f"the date and time {value}"
        case dt.date():
            return f"the date {value}"
        case dict():
            return "a mapping"
        case list():
            return "a list"
    return quoted(str(value))


def quoted(text: str) -> str:
    """Return `text` in quotation marks, cut where it is long, with nothing that moves a cursor."""
    cut = text if len(text) <= _LONGEST_QUOTED else text[: _LONGEST_QUOTED - 1] + "…"
    return '"' + "".join(c if c.isprintable() else " " for c in cut) + '"'


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """Return "; did you mean ...?" for the nearest of the known words, or nothing."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  (only needed once something is wrong)

    best = process.extractOne(
        str(word), list(known), scorer=fuzz.ratio, score_cutoff=_SIMILAR_ENOUGH
    )
    return f"; did you mean {quoted(best[0])}?" if best else ""
