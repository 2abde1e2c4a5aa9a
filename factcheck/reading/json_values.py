"""JSON whose strings know where each of their characters stands in the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias, Union

from factcheck.reading.assembly import Origins, Run
from factcheck.reading.content import unreadable

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
HIGH, LOW = r"\\u[dD][89abAB][0-9a-fA-F]{2}", r"\\u[dD][c-fC-F][0-9a-fA-F]{2}"
ESCAPE = re.compile(rf"{HIGH}{LOW}|\\u[0-9a-fA-F]{{4}}|\\.", re.DOTALL)
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class PlacedText(NamedTuple):
    """A string of JSON: its characters, and where they stand in the file."""

    text: str
    origins: Origins
    start: int


Value: TypeAlias = Union["dict[str, Value]", "list[Value]", PlacedText, str]
"""A number, true, false or null is the word that is written."""


def read_json(text: str, path: Path | None) -> Value:
    """Return the value that `text` is; raise DraftError where it is not JSON."""
    if text.startswith("\ufeff"):
        text = " " + text[1:]
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        reason = f"the draft is not JSON: {error.msg}"
        raise unreadable(path, reason, line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise unreadable(path, "the draft's JSON is nested too deep") from error
    except ValueError as error:
        raise unreadable(path, f"the draft's JSON cannot be read: {error}") from error
    return _tree(text)


def _tree(text: str) -> Value:
    """Build the values of `text`, which is known to be JSON; of a key that is twice the last."""
    root: list[Value] = []
    stack: list[dict[str, Value] | list[Value]] = [root]
    key: str | None = None
    for token in TOKEN.finditer(text):
        mark = token[0]
        if mark in ",:":
            continue
        if mark in "}]":
            stack.pop()
            continue
        container = stack[-1]
        if isinstance(container, dict) and key is None:
            key = json.loads(mark)
            continue
        value: Value
        if mark in "{[":
            value = {} if mark == "{" else []
        else:
            value = _string(mark, token.start()) if mark[0] == '"' else mark
        if isinstance(container, dict):
            container[key or ""] = value
        else:
            container.append(value)
        if isinstance(value, (dict, list)):
            stack.append(value)
        key = None
    return root[0]


def _string(literal: str, start: int) -> PlacedText:
    runs = list(_runs(literal, start))
    return PlacedText("".join(run.text for run in runs), Origins.of(runs), start)


def _runs(literal: str, start: int) -> Iterator[Run]:
    at, end = 1, len(literal) - 1
    for escape in ESCAPE.finditer(literal, at, end):
        yield Run(literal[at : escape.start()], start + at)
        meant = LONE_SURROGATE.sub("\ufffd", json.loads(f'"{escape[0]}"'))
        yield Run(meant, start + escape.start(), len(escape[0]))
        at = escape.end()
    yield Run(literal[at:end], start + at)
