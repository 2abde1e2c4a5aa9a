"""Where a configuration stands: the first file upwards from a draft that holds one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.configuration.configuration import OWN_FILE, SHARED_FILE, Configuration
from factcheck.errors import ConfigurationError, Place, Problem

SECTION = b"tool.factcheck"
MAX_BYTES = 1_000_000


def configuration_of(drafts: Iterable[Path], file: Path | None = None) -> Configuration:
    """Return the configuration of a run over `drafts`: that of `file`, else the one they share.

    A draft with no configuration above it has the one of the working folder. Raises
    ConfigurationError where two drafts have different ones, or where one is not right.
    """
    if file is not None:
        return _load(file)
    here = Path.cwd()
    found: dict[Path | None, Path] = {}
    for folder in dict.fromkeys(draft.absolute().parent for draft in drafts):
        found.setdefault(find_configuration(folder) or find_configuration(here), folder)
    if not found:
        found[find_configuration(here)] = here
    if len(found) > 1:
        (one, first), (other, second) = list(found.items())[:2]
        raise ConfigurationError(
            Problem(
                Place(second),
                "these drafts have another configuration than the others",
                found=str(other or "none"),
                expected=f"{one or 'none'}, as in {first}; check them apart, or give --config",
            )
        )
    (path,) = found
    return Configuration() if path is None else _load(path)


def find_configuration(folder: Path) -> Path | None:
    """Return the configuration nearest to `folder`, upwards; None where there is none.

    `factcheck.toml` comes before a `pyproject.toml` beside it; one without a section on factcheck
    does not count.
    """
    folder = folder.absolute()
    for level in (folder, *folder.parents):
        own, shared = level / OWN_FILE, level / SHARED_FILE
        if _is_file(own):
            return own
        if _is_file(shared) and _has_section(shared):
            return shared
    return None


def _is_file(path: Path) -> bool:
    """Tell whether a file is there; what may not be looked into is told of when a draft is read."""
    try:
        return path.is_file()
    except OSError:
        return False


def _has_section(path: Path) -> bool:
    """Tell whether a project's file speaks of factcheck, as TOML and not only in passing."""
    try:
        data = _bytes(path)
    except ConfigurationError:
        return False
    if SECTION not in data.replace(b" ", b"").replace(b'"', b""):
        return False
    import tomllib  # noqa: PLC0415  (most runs have no configuration to read)

    try:
        tool = tomllib.loads(data.decode("utf-8")).get("tool")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return True
    return isinstance(tool, dict) and "factcheck" in tool


def _load(path: Path) -> Configuration:
    from factcheck.configuration.reading import read_configuration  # noqa: PLC0415  (as above)

    shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    try:
        text = _bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ConfigurationError(
            Problem(Place(shown), "the configuration is not UTF-8 text")
        ) from error
    return read_configuration(text, shown)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ConfigurationError(
            Problem(Place(path), f"cannot be read: {error.strerror}")
        ) from error
    if len(data) > MAX_BYTES:
        raise ConfigurationError(
            Problem(Place(path), "too large", expected=f"at most {MAX_BYTES:,} bytes")
        )
    return data
