"""Every rule trips where its own examples say so, and nothing at all trips on its near misses."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.model import Severity
from factcheck.rules import Example, Rule, all_rules, draft_rules
from factcheck.rules.subjects import LedgerCase
from tests.rules.examples import check, lint, marked_claims, unmarked

DRAFT_RULES = [rule for rule in all_rules() if rule.on is not LedgerCase]
LEDGER_RULES = [rule for rule in all_rules() if rule.on is LedgerCase]


def _cases(kind: str, rules: Sequence[Rule] = tuple(DRAFT_RULES)) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in rules
        for number, example in enumerate(getattr(rule, kind), 1)
    ]


@pytest.mark.parametrize(("rule", "example"), _cases("trips"))
def test_a_rule_marks_the_words_that_its_example_marks(rule: Rule, example: Example) -> None:
    marked = unmarked(example.draft)
    found = [finding for finding in check(example) if finding.code == rule.code]
    assert [marked.text[f.span.start : f.span.end] for f in found] == [
        span.of(marked.text) for span in marked.spans
    ]
    assert [finding.span for finding in found] == list(marked.spans)
    if example.fix is not None:
        assert found[0].fix == example.fix


@pytest.mark.parametrize(("rule", "example"), _cases("trips"))
def test_an_example_that_trips_one_rule_raises_no_other_error(rule: Rule, example: Example) -> None:
    others = [f for f in check(example) if f.severity is Severity.ERROR and f.code != rule.code]
    assert others == []


@pytest.mark.parametrize(("rule", "example"), _cases("passes"))
def test_a_near_miss_raises_no_alarm(rule: Rule, example: Example) -> None:
    assert example.why, f"an example of {rule.code} that passes does not say what makes it right"
    alarms = [f for f in check(example) if f.severity is not Severity.INFO]
    if rule.severity is Severity.INFO:
        alarms = [finding for finding in check(example) if finding.code == rule.code]
    assert alarms == []


@pytest.mark.parametrize(("rule", "example"), _cases("trips", LEDGER_RULES))
def test_a_rule_on_ledgers_marks_the_claim_that_its_example_marks(
    rule: Rule, example: Example, tmp_path: Path
) -> None:
    found = lint(example, rule, tmp_path)
    assert found
    assert [(f.claim.text, f.span) for f in found if f.claim] == marked_claims(example)
    assert all(flag.claim or flag.document for flag in found)


@pytest.mark.parametrize(("rule", "example"), _cases("passes", LEDGER_RULES))
def test_a_near_miss_of_a_rule_on_ledgers_raises_no_alarm(
    rule: Rule, example: Example, tmp_path: Path
) -> None:
    assert example.why
    assert marked_claims(example) == []
    assert lint(example, rule, tmp_path) == ()


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_has_near_misses_and_says_why_it_exists(rule: Rule) -> None:
    assert rule.why.endswith(".")
    assert rule.what.startswith("Flag ")
    assert rule.trips
    assert rule.passes


def test_no_rule_that_judges_drafts_stands_where_a_check_does_not_look() -> None:
    assert [rule.code for rule in draft_rules()] == [rule.code for rule in DRAFT_RULES]


def test_codes_and_names_are_unique() -> None:
    rules = all_rules()
    assert len({rule.name for rule in rules}) == len(rules)
    assert len({rule.code for rule in rules}) == len(rules)
