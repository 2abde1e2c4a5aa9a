"""A configuration: each setting with its value and where that was given."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import evolve, field, frozen

from factcheck.computed import computed
from factcheck.errors import Place
from factcheck.model import Settings, Severity, Tolerances

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

OWN_FILE = "factcheck.toml"
SHARED_FILE = "pyproject.toml"


class Origin(StrEnum):
    """Where the value of a setting was given."""

    DEFAULT = "default"
    FILE = "file"
    COMMAND_LINE = "command line"


class Given(NamedTuple):
    """The value of a setting, and where it was given."""

    value: Any
    origin: Origin = Origin.DEFAULT


def section_of(path: Path | None) -> tuple[str, ...]:
    """Return the table of a file in which factcheck's settings stand."""
    return ("tool", "factcheck") if path is not None and path.name == SHARED_FILE else ()


def defaults() -> dict[str, Given]:
    """Return every setting that a desk may choose, in the order of the manual, with its default."""
    settings = Settings()
    values = {
        "claims": Path("claims"),
        "no-ledger": not settings.use_ledger,
        "select": settings.select,
        "ignore": settings.ignore,
        "fail-on": "error",
        "format": "text",
        "baseline": None,
        "jobs": 1,
        "require-reason": settings.require_reason,
        "fewest-sources": settings.fewest_sources,
        "attribute-in-sentence": settings.attribute_in_sentence,
        "severity": {},
        "tolerances": {},
    }
    return {key: Given(value) for key, value in values.items()}


@frozen(eq=False, repr=False, slots=False)
class Override:
    """What holds for the drafts that `paths` names, on top of what holds for all.

    `select` takes the place of the one for all; `ignore` and `severity` are added to it.
    """

    paths: tuple[str, ...]
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(factory=dict)

    @computed
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec  # noqa: PLC0415  (few configurations have overrides)

        return GitIgnoreSpec.from_lines(self.paths)

    def covers(self, path: str) -> bool:
        """Tell whether the draft at `path`, seen from the configuration's folder, is meant."""
        return self._spec.match_file(path)


@frozen(eq=False, repr=False, slots=False)
class Configuration:
    """All settings of a run.

    `path` is the file that they come from and `text` what it holds, None where there is none.
    """

    path: Path | None = None
    text: str | None = None
    values: Mapping[str, Given] = field(factory=defaults)
    overrides: tuple[Override, ...] = ()

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401  (each setting has its own type)
        return self.values[key].value

    def is_chosen(self, key: str) -> bool:
        """Tell whether somebody gave a setting, rather than that it has its default."""
        return self.values[key].origin is not Origin.DEFAULT

    def place(self, *key: str | int) -> Place:
        """Return where the file gives a setting."""
        from factcheck.configuration.lines import line_of  # noqa: PLC0415  (for errors only)

        return Place(self.path, line_of(self.text or "", (*section_of(self.path), *key)))

    def overruled(self, options: Mapping[str, object]) -> Configuration:
        """Return the configuration with what the command line gives in place of its own."""
        given = {key: Given(value, Origin.COMMAND_LINE) for key, value in options.items()}
        return evolve(self, values={**self.values, **given})

    @computed
    def settings(self) -> Settings:
        """What holds for every draft."""
        fail_on = self["fail-on"]
        return Settings(
            select=self["select"],
            ignore=self["ignore"],
            fail_on=None if fail_on == "never" else Severity(fail_on),
            tolerances=Tolerances(**self["tolerances"]),
            use_ledger=not self["no-ledger"],
            severity=tuple(self["severity"].items()),
            require_reason=self["require-reason"],
            fewest_sources=self["fewest-sources"],
            attribute_in_sentence=self["attribute-in-sentence"],
        )

    def settings_for(self, draft: Path | None) -> Settings:
        """Return what holds for the draft at a path; None is a draft that has none."""
        settings = self.settings
        for override in self.overrides_of(draft):
            select = override.select
            if select is None or self.values["select"].origin is Origin.COMMAND_LINE:
                select = settings.select
            settings = evolve(
                settings,
                select=select,
                ignore=(*settings.ignore, *override.ignore),
                severity=tuple({**dict(settings.severity), **override.severity}.items()),
            )
        return settings

    def overrides_of(self, draft: Path | None) -> tuple[Override, ...]:
        """Return the overrides that cover a draft, in their order; the last one counts most."""
        if draft is None or self.path is None or not self.overrides:
            return ()
        where, folder = draft.absolute(), self.path.absolute().parent
        seen = where.relative_to(folder) if where.is_relative_to(folder) else where
        path = seen.as_posix().lstrip("/")
        return tuple(override for override in self.overrides if override.covers(path))
