"""A configuration as TOML that could be one: each setting, its value, and where it was given."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import asdict

from factcheck.configuration.configuration import Configuration, Origin, Override

TABLES = ("severity", "tolerances")


def shown_settings(configuration: Configuration, drafts: Iterable[Path]) -> str:
    """Return the settings of a run; for drafts with settings of their own, those too."""
    return "\n".join(_lines(configuration, drafts)) + "\n"


def _lines(configuration: Configuration, drafts: Iterable[Path]) -> Iterator[str]:
    yield f"# configuration: {configuration.path or 'none'}"
    for key, given in configuration.values.items():
        if key not in TABLES:
            shown = f"# {key} =" if given.value is None else f"{key} = {_toml(given.value)}"
            yield f"{shown}  # {_origin(configuration, given.origin, key)}"
    tolerances = asdict(configuration.settings.tolerances)
    yield from _table(configuration, "severity", configuration["severity"])
    yield from _table(configuration, "tolerances", tolerances)
    for number, override in enumerate(configuration.overrides):
        yield from _override(configuration, override, number)
    for draft in drafts:
        if configuration.overrides_of(draft):
            yield from _draft(configuration, draft)


def _table(configuration: Configuration, key: str, table: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    yield f"[{key}]"
    for name, value in table.items():
        shown = name.replace("_", "-")
        origin = Origin.FILE if name in configuration[key] else Origin.DEFAULT
        where = _origin(configuration, origin, key, shown)
        yield f"{_toml_key(shown)} = {_toml(value)}  # {where}"


def _override(configuration: Configuration, override: Override, number: int) -> Iterator[str]:
    yield ""
    yield f"[[overrides]]  # {configuration.place('overrides', number)}"
    for name in ("paths", "select", "ignore", "severity"):
        value = getattr(override, name)
        if value:
            yield f"{name} = {_toml(value)}"


def _draft(configuration: Configuration, draft: Path) -> Iterator[str]:
    settings = configuration.settings_for(draft)
    yield ""
    yield f"# {draft}:"
    yield f"#   select = {_toml(settings.select)}"
    yield f"#   ignore = {_toml(settings.ignore)}"
    yield f"#   severity = {_toml(dict(settings.severity))}"


def _origin(configuration: Configuration, origin: Origin, *key: str) -> str:
    return str(configuration.place(*key)) if origin is Origin.FILE else origin.value


def _toml(value: Any) -> str:  # noqa: ANN401  (whatever a setting may be)
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{_toml_key(key)} = {_toml(inner)}" for key, inner in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, tuple | list):
        return "[" + ", ".join(_toml(inner) for inner in value) + "]"
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    return json.dumps(value.as_posix() if isinstance(value, Path) else str(value))


def _toml_key(key: str) -> str:
    return key if key.replace("-", "").isalnum() else json.dumps(key)
