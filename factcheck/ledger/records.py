"""Readers of mappings and lists, made from readers of their parts.

A reader takes plain data and gives a value or raises `FaultyError`. Faults gain the path to them
as they rise, so that reading good data pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, TypeVar

from factcheck.ledger.faults import Fault, FaultyError, describe, did_you_mean

T = TypeVar("T")
Reader = Callable[..., T]
"""Takes plain data; a reader of records takes further fields, given by name, as well."""


def optional(reader: Reader[T]) -> Reader[T | None]:
    """Return a reader that takes a key with nothing after it for one that is not there."""
    return lambda value: None if value is None else reader(value)


def listed(reader: Reader[T]) -> Reader[tuple[T, ...]]:
    """Return a reader of lists of what `reader` reads."""

    def read(value: Any) -> tuple[T, ...]:  # noqa: ANN401
        if not isinstance(value, list):
            raise FaultyError.value(value, "a list")
        items, faults = [], []
        for index, item in enumerate(value):
            try:
                items.append(reader(item))
            except FaultyError as error:
                faults += [fault.under(index) for fault in error.faults]
        if faults:
            raise FaultyError(*faults)
        return tuple(items)

    return read


def record(
    kind: type[T], name: str, readers: Mapping[str, Reader[Any]], *required: str
) -> Reader[T]:
    """Return a reader of mappings that have `required` keys and no others than `readers` has."""
    needed = frozenset(required)

    def read(value: Any, **fields: Any) -> T:  # noqa: ANN401
        if not isinstance(value, dict):
            expected = f"a mapping with {enumerated(required)}" if required else "a mapping"
            raise FaultyError.value(value, expected, f"not {name}")
        faults = []
        for key, item in value.items():
            reader = readers.get(key)
            if reader is None:
                faults.append(unknown_key(key, readers, name))
                continue
            try:
                fields[key] = reader(item)
            except FaultyError as error:
                faults += [fault.under(key) for fault in error.faults]
        if not needed <= value.keys():
            missing = enumerated(key for key in required if key not in value)
            faults.append(Fault((), f"{name} without {missing}", enumerated(value), missing))
        if faults:
            raise FaultyError(*faults)
        return kind(**fields)

    return read


def unknown_key(key: Any, known: Iterable[str], name: str) -> Fault:  # noqa: ANN401
    """Return the fault of a key that `name` (such as "a claim") does not have."""
    keys = list(known)
    hint = partial(did_you_mean, key, keys)
    expected = f"one of {', '.join(keys)}"
    return Fault((key,), f"unknown key in {name}", describe(key), expected, on_key=True, hint=hint)


def enumerated(keys: Iterable[object]) -> str:
    """Return the keys as a list for a sentence."""
    *most, last = [str(key) for key in keys] or ["nothing"]
    return f"{', '.join(most)} and {last}" if most else last
