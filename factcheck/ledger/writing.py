"""Value types -> plain data of the ledger's format -> YAML text, new and from the top.

The text is made here rather than by a YAML library because the format is small and fixed, a
hundred times as fast (feeds of 300,000 claims are written), and laid out as people write it.
"""

from __future__ import annotations

import calendar
import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from attrs import Attribute, fields

from factcheck.model import Claim, Interval, Source, SourceDocument

WIDTH = 100
"""Columns; longer text is folded over several lines."""

IN_ONE_LINE = frozenset({"attribution", "quantities", "titles"})
"""Lists of small records, each of which is written in one line between braces."""

_WORDS = re.compile(r"[^\W\d_][\w’'/.()%-]*(?: [\w’'/.()%–-]+)*\Z")
"""Text that needs no quotation marks, wherever it stands; stricter than YAML asks for."""

_SENTENCE = re.compile(r"(?!.*(?:: | #|:\Z))(?:[^\W\d_]|“)[^\n]*\Z")
"""Text that needs none outside of braces and brackets."""

_DATES = re.compile(r"\d{4}-\d{2}(?:-\d{2}/\d{4}-\d{2}-\d{2})?\Z", re.ASCII)
"""A month or an interval, which every version of YAML takes for text."""

_FIRST_PLAIN_YEAR = 1000
_EXACT = 2**53
_PLAIN_TYPES = frozenset({str, int, bool, dt.date})
_OTHER_TYPES = frozenset(
    {"true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"}
)


def as_data(value: object) -> Any:  # noqa: ANN401  (what JSON and YAML are made of)
    """Return a value of the model as plain data; what is not given or the default is left out."""
    kind: type[Any] = type(value)
    if kind in _PLAIN_TYPES:
        return value
    if kind is tuple:
        return [as_data(item) for item in value]  # type: ignore[attr-defined]
    if isinstance(value, Interval):
        return _interval(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < _EXACT else value
    data = {}
    for field in fields(kind):
        part = getattr(value, field.name)
        if part is not None and part != field.default and not _follows(part, field, value):
            data[field.name] = as_data(part)
    return data


def _follows(part: object, field: Attribute[Any], value: object) -> bool:
    """Tell whether a part is what the others imply, as a claim's status is."""
    default: Any = field.default
    return hasattr(default, "takes_self") and bool(part == default.factory(value))


def as_yaml(
    claims: Iterable[Claim] = (),
    sources: Iterable[Source] = (),
    documents: Iterable[SourceDocument] = (),
) -> str:
    """Return a whole ledger file with the given values."""
    sections = {
        "documents:": [named_yaml(document) for document in documents],
        "sources:": [named_yaml(source) for source in sources],
        "claims:": [claim_yaml(claim) for claim in claims],
    }
    parts = (
        head + "\n" + ("\n" if head == "claims:" else "").join(items)
        for head, items in sections.items()
        if items
    )
    return "\n".join(parts)


def claim_yaml(claim: Claim, indent: int = 2) -> str:
    """Return a claim as an item of the list of claims, its hyphen in column `indent`."""
    lines = list(_mapping(as_data(claim), indent + 2))
    lines[0] = " " * indent + "- " + lines[0][indent + 2 :]
    return "\n".join(lines) + "\n"


def named_yaml(value: Source | SourceDocument, indent: int = 2) -> str:
    """Return a source or document under its id."""
    data = as_data(value)
    key = scalar(data.pop("id"))
    if not data:
        return f"{' ' * indent}{key}: {{}}\n"
    return "\n".join([f"{' ' * indent}{key}:", *_mapping(data, indent + 2)]) + "\n"


def scalar(value: Any, *, alone: bool = False) -> str:  # noqa: ANN401
    """Return one scalar so that any parser of YAML 1.1 or 1.2 reads the same value back.

    `alone` says that it has the rest of its line to itself, so that commas are safe in it.
    """
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    if _DATES.match(value) or (
        value.isprintable()
        and value.lower() not in _OTHER_TYPES
        and (_SENTENCE if alone else _WORDS).match(value)
        and value == value.strip()
    ):
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return "".join(c if c.isprintable() else _escaped(c) for c in quoted)


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _mapping(data: Mapping[str, Any], indent: int) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(key, value, indent)


def _entry(key: str, value: Any, indent: int) -> Iterator[str]:  # noqa: ANN401
    head = " " * indent + key + ":"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        yield head
        for item in value:
            yield from _item(item, indent + 2, in_one_line=key in IN_ONE_LINE)
    elif isinstance(value, dict):
        yield f"{head} {_in_braces(value)}"
    elif isinstance(value, list):
        yield f"{head} [{', '.join(scalar(item) for item in value)}]"
    elif isinstance(value, str) and len(head) + len(value) >= WIDTH and _can_fold(value):
        yield f"{head} >-"
        yield from _folded(value, indent + 2)
    else:
        yield f"{head} {scalar(value, alone=True)}"


def _item(item: Mapping[str, Any], indent: int, *, in_one_line: bool) -> Iterator[str]:
    if in_one_line:
        yield f"{' ' * indent}- {_in_braces(item)}"
        return
    first, *rest = _mapping(item, indent + 2)
    yield " " * indent + "- " + first[indent + 2 :]
    yield from rest


def _in_braces(data: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{key}: {scalar(value)}" for key, value in data.items()) + "}"


def _can_fold(text: str) -> bool:
    """Tell whether line breaks may stand for the spaces of `text`, and be read as spaces again."""
    return text.isprintable() and "  " not in text and text == text.strip()


def _folded(text: str, indent: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and indent + len(line) + len(word) >= WIDTH:
            yield " " * indent + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield " " * indent + line


def _interval(interval: Interval) -> dt.date | int | str:
    """Return the shortest way to write an interval."""
    first, last = interval.earliest, interval.latest
    if first == last:
        return first
    if first.day == 1 and first.year == last.year:
        if (first.month, last.month, last.day) == (1, 12, 31):
            return first.year if first.year >= _FIRST_PLAIN_YEAR else f"{first}/{last}"
        if first.month == last.month and last.day == calendar.monthrange(*_month(last))[1]:
            return f"{first.year:04}-{first.month:02}"
    return f"{first}/{last}"


def _month(day: dt.date) -> tuple[int, int]:
    return day.year, day.month
