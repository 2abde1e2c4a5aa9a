"""What the values of settings have to be; each function returns the value as a check uses it."""

from __future__ import annotations

from typing import Any

from attrs import fields

from factcheck.model import Severity, Tolerances

FAIL_ON = ("error", "warning", "never")


class Wrong(Exception):  # noqa: N818  (it never leaves the package)
    """A value that a setting cannot have."""

    def __init__(self, found: object, expected: str, message: str = "the wrong type") -> None:
        super().__init__(message)
        self.message = message
        self.found = found
        self.expected = expected


def as_text(value: object) -> str:
    """Return a name or path, which is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise Wrong(value, "a string")
    return value


def as_flag(value: object) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise Wrong(value, "true or false")
    return value


def as_count(value: object) -> int:
    """Return a whole number that counts something."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise Wrong(value, "a whole number, 0 or more", "the wrong value")
    return value


def as_share(value: object) -> float:
    """Return a share of a figure: at least none of it, at most all."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise Wrong(value, "a number from 0 to 1", "the wrong value")
    return float(value)


def as_fail_on(value: object) -> str:
    """Return the severity from which a run fails, or "never"."""
    if value not in FAIL_ON:
        raise Wrong(value, " or ".join(f'"{one}"' for one in FAIL_ON), "the wrong value")
    return str(value)


def as_severity(value: object) -> Severity:
    """Return a severity."""
    try:
        return Severity(value)  # type: ignore[arg-type]
    except ValueError:
        names = " or ".join(f'"{one.value}"' for one in Severity)
        raise Wrong(value, names, "the wrong value") from None


def as_codes(value: object) -> tuple[str, ...]:
    """Return codes of rules, or the beginnings of codes."""
    return tuple(checked_code(code) for code in _strings(value, 'a list of codes: ["FC1"]'))


def as_selection(value: object) -> tuple[str, ...]:
    """Return the codes of rules that are wanted, of which there is at least one."""
    codes = as_codes(value)
    if not codes:
        raise Wrong(value, 'at least one code; all are ["FC"]', "nothing would be reported")
    return codes


def as_patterns(value: object) -> tuple[str, ...]:
    """Return the patterns of an override, as `.gitignore` has them; there is at least one."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  (few configurations have overrides)

    patterns = _strings(value, 'a list of patterns: ["opinion/**"]')
    try:
        GitIgnoreSpec.from_lines(patterns)
    except ValueError as error:
        raise Wrong(value, "patterns as in .gitignore", str(error)) from error
    return patterns


def as_tables(value: object) -> list[dict[str, Any]]:
    """Return a list of tables."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise Wrong(value, "tables, each under [[overrides]]")
    return value


def checked_code(value: object) -> str:
    """Return the code of a rule, or the beginning of one, in capitals."""
    from factcheck.rules import all_rules  # noqa: PLC0415  (a check loads the rules anyway)

    code = str(value).strip().upper()
    if not code or not any(rule.code.startswith(code) for rule in all_rules()):
        raise Wrong(value, "a code or its beginning; see `factcheck rules`", "no rule has this")
    return code


def tolerance_names() -> dict[str, str]:
    """Return how a file calls each tolerance, and how `Tolerances` does."""
    return {one.name.replace("_", "-"): one.name for one in fields(Tolerances)}


def _strings(value: object, expected: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise Wrong(value, expected)
    return tuple(value)
