"""From the text of a configuration to its settings; whatever is not right is told with its line."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import define, evolve, field

from factcheck.configuration.configuration import (
    Configuration,
    Given,
    Origin,
    Override,
    defaults,
    section_of,
)
from factcheck.configuration.lines import Key
from factcheck.configuration.values import (
    Wrong,
    as_codes,
    as_count,
    as_fail_on,
    as_flag,
    as_patterns,
    as_selection,
    as_severity,
    as_share,
    as_tables,
    as_text,
    checked_code,
    tolerance_names,
)
from factcheck.errors import ConfigurationError, Place, Problem

Convert = Callable[[Any], Any]

SCALARS: Mapping[str, Convert] = {
    "claims": as_text,
    "no-ledger": as_flag,
    "select": as_selection,
    "ignore": as_codes,
    "fail-on": as_fail_on,
    "format": as_text,
    "baseline": as_text,
    "jobs": as_count,
    "require-reason": as_flag,
    "fewest-sources": as_count,
    "attribute-in-sentence": as_flag,
}
OF_FILES = frozenset({"claims", "baseline"})
"""Settings that name a file or folder, as seen from the configuration's own folder."""


def read_configuration(text: str, path: Path) -> Configuration:
    """Return the configuration in `text`, the content of the file at `path`.

    Raises ConfigurationError with all that is wrong: unknown keys, values of another type, codes
    that no rule has.
    """
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(Problem(Place(path), f"this is not TOML: {error}")) from error
    reader = _Reader(empty=Configuration(path=path, text=text))
    table: Any = whole
    for name in section_of(path):
        table = reader.table(table.get(name, {}), ())
    values = reader.values(table)
    overrides = tuple(reader.overrides(table.get("overrides", [])))
    if reader.problems:
        raise ConfigurationError(*reader.problems)
    return evolve(reader.empty, values={**defaults(), **values}, overrides=overrides)


@define
class _Reader:
    """Reads one file; `problems` gathers what is wrong with it."""

    empty: Configuration
    problems: list[Problem] = field(factory=list)

    def values(self, table: Mapping[str, Any]) -> dict[str, Given]:
        """Return the settings of the whole file."""
        known = {*SCALARS, "severity", "tolerances", "overrides"}
        self._refuse_unknown(table, known, ())
        folder = Path(self.empty.path or "").parent
        values = {"claims": Given(folder / defaults()["claims"].value)}
        for key, convert in SCALARS.items():
            if key in table:
                value = self._convert(convert, table[key], (key,))
                if key in OF_FILES and value is not None:
                    value = folder / value
                values[key] = Given(value, Origin.FILE)
        if "severity" in table:
            severity = self._severity(table["severity"], ("severity",))
            values["severity"] = Given(severity, Origin.FILE)
        if "tolerances" in table:
            tolerances = self._tolerances(table["tolerances"])
            values["tolerances"] = Given(tolerances, Origin.FILE)
        return values

    def overrides(self, tables: object) -> Iterable[Override]:
        """Yield the overrides of the file, in order."""
        for number, table in enumerate(self._convert(as_tables, tables, ("overrides",)) or ()):
            at: Key = ("overrides", number)
            self._refuse_unknown(table, {"paths", "select", "ignore", "severity"}, at)
            if "paths" not in table:
                self._complain(at, "an override without paths", None, "paths, a list of patterns")
            yield Override(
                paths=self._convert(as_patterns, table.get("paths", []), (*at, "paths")) or (),
                select=self._convert(as_selection, table["select"], (*at, "select"))
                if "select" in table
                else None,
                ignore=self._convert(as_codes, table.get("ignore", []), (*at, "ignore")) or (),
                severity=self._severity(table.get("severity", {}), (*at, "severity")),
            )

    def table(self, value: object, at: Key) -> Mapping[str, Any]:
        """Return a value that has to be a table."""
        if isinstance(value, dict):
            return value
        self._complain(at, "the wrong type", _shown(value), "a table")
        return {}

    def _severity(self, value: object, at: Key) -> dict[str, Any]:
        found = {}
        for code, severity in self.table(value, at).items():
            checked = self._convert(checked_code, code, (*at, code))
            converted = self._convert(as_severity, severity, (*at, code))
            if checked and converted:
                found[checked] = converted
        return found

    def _tolerances(self, value: object) -> dict[str, float]:
        at: Key = ("tolerances",)
        table, names = self.table(value, at), tolerance_names()
        self._refuse_unknown(table, set(names), at)
        shares = {
            names[key]: self._convert(as_share, share, (*at, key))
            for key, share in table.items()
            if key in names
        }
        return {name: share for name, share in shares.items() if share is not None}

    def _refuse_unknown(self, table: Mapping[str, Any], known: set[str], at: Key) -> None:
        for key in (key for key in table if key not in known):
            expected = _likeliest(key, known)
            self._complain((*at, key), "there is no such setting", repr(key), expected)

    def _convert(self, convert: Convert, value: object, at: Key) -> Any:  # noqa: ANN401
        try:
            return convert(value)
        except Wrong as wrong:
            name = ".".join(str(part) for part in at if isinstance(part, str))
            self._complain(at, f"{name}: {wrong.message}", _shown(wrong.found), wrong.expected)
            return None

    def _complain(self, at: Key, message: str, found: str | None, expected: str) -> None:
        place = self.empty.place(*at)
        self.problems.append(Problem(place, message, found=found, expected=expected))


def _likeliest(key: str, known: Iterable[str]) -> str:
    """Return which of the `known` keys was meant, or all of them where none is like `key`."""
    from rapidfuzz import process  # noqa: PLC0415  (only where there is something wrong)

    likeliest = process.extractOne(key, sorted(known), score_cutoff=70)
    if likeliest:
        return repr(likeliest[0])
    return "one of " + ", ".join(sorted(known))


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
