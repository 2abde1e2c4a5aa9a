"""What is found out of a value once, for all who ask."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from attrs import field, frozen

T = TypeVar("T")
UNKNOWN = object()


@frozen(eq=False, repr=False)
class Remembering:
    """A value that keeps what was found out of it, for all who ask."""

    _known: dict[Hashable, Any] = field(factory=dict, init=False)

    def once(self, find_out: Callable[..., T], *about: Hashable) -> T:
        """Return `find_out(self, *about)`, found out the first time that anyone asks."""
        key = (find_out, *about) if about else find_out
        found = self._known.get(key, UNKNOWN)
        if found is UNKNOWN:
            found = self._known[key] = find_out(self, *about)
        known: T = found
        return known

    def forget(self) -> None:
        """Let go of all that was found out, much of which refers back to this value."""
        self._known.clear()
