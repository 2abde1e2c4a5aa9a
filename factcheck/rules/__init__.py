"""Rules: one file a rule, one folder a family; found by where they stand, so none is forgotten."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

from factcheck.rules.rule import Example, Flag, Rule

__all__ = ["Example", "Flag", "Rule", "all_rules", "find_rule"]


@cache
def all_rules() -> tuple[Rule[Any], ...]:
    """Return every rule of the package, by code.

    A file of a family's folder that cannot be imported raises, so that no rule is lost silently.
    """
    modules = (
        import_module(module.name)
        for module in walk_packages(__path__, f"{__name__}.")
        if not module.ispkg
    )
    found = {
        value.code: value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, Rule)
    }
    return tuple(found[code] for code in sorted(found))


def find_rule(code: str) -> Rule[Any] | None:
    """Return the rule with the given code or name, or None where there is none."""
    return next((rule for rule in all_rules() if code in (rule.code, rule.name)), None)
