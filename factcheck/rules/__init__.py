"""Rules: one file a rule, one folder a family; found by where they stand, so none is forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules, walk_packages
from types import ModuleType
from typing import Any

from factcheck.plugins import RULES, Plugin, plugins
from factcheck.rules.rule import Example, Flag, Rule

__all__ = ["Example", "Flag", "Rule", "all_rules", "draft_rules", "find_rule"]

LEDGERS = "ledger"
"""The family whose rules judge ledgers, which a check of drafts does not load."""
PLUGIN_CODE = re.compile(r"FC[1-9]\d\d+")


@cache
def all_rules() -> tuple[Rule[Any], ...]:
    """Return every rule of the package and of plug-ins, by code.

    A file of a family's folder that cannot be imported raises, so that no rule is lost silently.
    """
    return _rules_of(*_families())


@cache
def draft_rules() -> tuple[Rule[Any], ...]:
    """Return every rule that may judge drafts: all but those of the family for ledgers."""
    return _rules_of(*(family for family in _families() if family != LEDGERS))


def _families() -> list[str]:
    return [family.name for family in iter_modules(__path__) if family.ispkg]


def _rules_of(*families: str) -> tuple[Rule[Any], ...]:
    """Return the rules of some families and all those of plug-ins, by code."""
    found = {
        value.code: value
        for family in families
        for module in _modules_of(family)
        for value in vars(module).values()
        if isinstance(value, Rule)
    }
    for plugin in plugins(RULES):
        for added in _added(plugin):
            _refuse_clash(plugin, added, found)
            found[added.code] = added
    return tuple(found[code] for code in sorted(found))


def _modules_of(family: str) -> Iterator[ModuleType]:
    package = import_module(f"{__name__}.{family}")
    for module in walk_packages(package.__path__, f"{package.__name__}."):
        if not module.ispkg:
            yield import_module(module.name)


def find_rule(code: str) -> Rule[Any] | None:
    """Return the rule with the given code or name, or None where there is none."""
    return next((rule for rule in all_rules() if code in (rule.code, rule.name)), None)


def _added(plugin: Plugin) -> Iterator[Rule[Any]]:
    """Yield the rules that a plug-in adds: it is one, a module with some, or a list of them."""
    value = plugin.value
    if isinstance(value, ModuleType):
        value = [one for one in vars(value).values() if isinstance(one, Rule)]
    rules = [value] if isinstance(value, Rule) else value
    if not isinstance(rules, Iterable) or not all(isinstance(one, Rule) for one in rules):
        raise plugin.wrong(repr(value)[:80], "a rule, a list of rules, or a module with rules")
    yield from rules


def _refuse_clash(plugin: Plugin, added: Rule[Any], found: Mapping[str, Rule[Any]]) -> None:
    """Raise PluginError where a rule has no code of its own."""
    if not PLUGIN_CODE.fullmatch(added.code):
        raise plugin.wrong(repr(added.code), "a code such as FC190: FC, a family's digit, two more")
    if added.code in found:
        other = found[added.code].name
        raise plugin.wrong(f"the code {added.code}, which {other} has", "a code of its own")
    if any(added.name == one.name for one in found.values()):
        raise plugin.wrong(f"the name {added.name}, which another rule has", "a name of its own")
