"""The pages of the rules, made from what each rule holds: its reason and its own examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.rules import Example, Rule


def rule_page(rule: Rule[Any]) -> str:
    """Return the page of one rule, as Markdown."""
    return "\n".join(_page(rule)) + "\n"


def rule_table(rules: Sequence[Rule[Any]]) -> str:
    """Return a line for each rule: its code, name, severity and what it flags."""
    name = max((len(rule.name) for rule in rules), default=0)
    severity = max((len(rule.severity.value) for rule in rules), default=0)
    return "".join(
        f"{rule.code}  {rule.name:{name}}  {rule.severity.value:{severity}}  {rule.what}\n"
        for rule in rules
    )


def rule_json(rule: Rule[Any]) -> dict[str, str]:
    """Return one rule for tools."""
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family.value,
        "severity": rule.severity.value,
        "what": rule.what,
        "why": rule.why,
    }


def _page(rule: Rule[Any]) -> Iterator[str]:
    yield f"# {rule.code} {rule.name}"
    yield ""
    yield f"{rule.what} Severity: {rule.severity.value}. Family: {rule.family.value}."
    yield ""
    yield f"Why: {rule.why}"
    if rule.setting:
        yield ""
        yield f"Setting: {rule.setting}"
    yield ""
    yield "## Flagged, in brackets"
    for example in rule.trips:
        yield from _example(example)
    yield ""
    yield "## Not flagged"
    for example in rule.passes:
        yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    yield ""
    for claim in example.claims:
        text = claim if isinstance(claim, str) else claim["text"]
        yield f"- claim: {_one_line(text)}"
    if example.draft:
        yield f"- draft: {_one_line(example.draft)}"
    if example.fix is not None:
        yield f"- fix: {example.fix}"
    if example.why is not None:
        yield f"- why: {example.why}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
