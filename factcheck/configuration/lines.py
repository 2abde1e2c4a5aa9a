"""The line of a file on which a key of its TOML is given.

The standard parser keeps no positions, and no other one that is well kept does. What it can tell is
whether the lines before one hold a key and those up to the next do not yet: so the lines that name
the key are tried in turn, of which there are few.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from typing import Any

Key = tuple[str | int, ...]
MOST_TRIED = 50


def line_of(text: str, key: Key) -> int | None:
    """Return the line, from 1, on which `key` is first given; its parent's where that is unclear.

    None where there is no such key.
    """
    lines = text.split("\n")
    while key:
        name = next(part for part in reversed(key) if isinstance(part, str))
        naming = [n for n, line in enumerate(lines) if name in line][:MOST_TRIED]
        for index, number in enumerate(naming):
            if _is_first_given(lines, key, number, [*naming[index + 1 :], len(lines)]):
                return number + 1
        key = key[:-1]
    return None


def _is_first_given(lines: Sequence[str], key: Key, number: int, ends: Iterable[int]) -> bool:
    """Tell whether `key` is not there before the line `number`, and is there where its value ends.

    A value of several lines may name its own key: then not all of `ends` are ends of a value.
    """
    if _holds(lines[:number], key) is not False:
        return False
    return next((held for end in ends if (held := _holds(lines[:end], key)) is not None), False)


def _holds(lines: Sequence[str], key: Key) -> bool | None:
    """Tell whether `lines` give the key; None where they stop amid a value."""
    try:
        value: Any = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return None
    for part in key:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return False
    return True
