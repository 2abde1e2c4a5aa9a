"""Plug-ins: what other packages add to factcheck, by entry points, found when it is needed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

RULES = "factcheck.rules"
READERS = "factcheck.readers"
REPORTERS = "factcheck.reporters"
DECLARED = b"[factcheck."
METADATA = (".dist-info", ".egg-info")


class PluginError(FactcheckError):
    """A plug-in is not what it has to be."""


@frozen(eq=False, repr=False)
class Plugin:
    """One thing that another package adds: where it says that it stands, and what stands there."""

    point: EntryPoint
    value: Any

    @property
    def name(self) -> str:
        """The name that its package gives it."""
        return self.point.name

    def wrong(self, found: str, expected: str) -> PluginError:
        """Return the error that this is not what is expected."""
        return PluginError(f"{_called(self.point)}: found {found}; expected {expected}")


@cache
def plugins(group: str) -> tuple[Plugin, ...]:
    """Return what other packages declare in `group`, loaded, in the order of their names.

    Raises PluginError where one cannot be loaded: what a desk has installed it wants to be heard.
    """
    if not any(map(_may_declare, sys.path)):
        return ()
    from importlib.metadata import entry_points  # noqa: PLC0415  (takes longer than a draft)

    points = sorted(entry_points(group=group), key=lambda point: (point.name, point.value))
    return tuple(Plugin(point, _loaded(point)) for point in points)


def _loaded(point: EntryPoint) -> Any:  # noqa: ANN401  (whatever the package has put there)
    try:
        return point.load()
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise PluginError(f"{_called(point)} cannot be loaded: {reason}") from error


def _called(point: EntryPoint) -> str:
    package = f" of {point.dist.name} {point.dist.version}" if point.dist else ""
    return f"the plug-in {point.name} = {point.value!r} ({point.group}){package}"


def _may_declare(place: str) -> bool:
    """Tell whether a package in a folder of the import path may add something to factcheck.

    A look into the files is ten times faster than the library that reads them, and on most
    machines there is nothing to read.
    """
    return any(_declares(path) for path in _declarations(place or os.curdir))


def _declarations(place: str) -> Iterator[Path]:
    if place.endswith((".zip", ".egg", ".whl")):
        yield Path(place)
    with suppress(OSError), os.scandir(place) as entries:
        for entry in entries:
            if entry.name.endswith(METADATA):
                yield Path(entry.path) / "entry_points.txt"


def _declares(path: Path) -> bool:
    if path.name != "entry_points.txt":
        return path.is_file()
    try:
        return DECLARED in path.read_bytes()
    except OSError:
        return False
