"""Every error that factcheck raises on purpose, each carrying what a person needs to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import frozen


class FactcheckError(Exception):
    """The check could not run; the command prints the message and exits with status 2."""


@frozen
class Place:
    """Where in a file something was found: line and column count from 1, None where unknown."""

    path: Path | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        parts = (self.path, self.line, self.column)
        return ":".join(str(part) for part in parts if part is not None)


@frozen
class Problem:
    """One thing wrong in a file: where it is, what was found there, what was expected instead."""

    place: Place
    message: str
    found: str | None = None
    expected: str | None = None

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if str(self.place) else self.message
        if self.found is not None:
            text += f"; found {self.found}"
        if self.expected is not None:
            text += f"; expected {self.expected}"
        return text


MOST_SHOWN = 20
"""Problems that an error's message shows; the error itself holds all of them."""


class LedgerError(FactcheckError):
    """The ledger cannot be used; `problems` lists everything wrong with it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(_listed(problems))
        self.problems = problems


class DraftError(FactcheckError):
    """The draft cannot be read; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class SettingsError(FactcheckError):
    """An option or setting has a value that makes no sense."""


class ConfigurationError(SettingsError):
    """A file of settings cannot be used; `problems` lists everything wrong with it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(_listed(problems))
        self.problems = problems


def _listed(problems: Sequence[Problem]) -> str:
    """Return a line for each problem, up to the most that are shown."""
    lines = [str(problem) for problem in problems[:MOST_SHOWN]]
    if len(problems) > MOST_SHOWN:
        lines.append(f"and {len(problems) - MOST_SHOWN} more")
    return "\n".join(lines)
