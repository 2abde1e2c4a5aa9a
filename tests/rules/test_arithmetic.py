"""What is told of two or more figures of one draft: each wrong telling beside a right one.

In a draft, `[wrong|right]` stands for the words that tell it wrongly and those that are right.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml_rs
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checker import Checker
from factcheck.model import Settings, Severity
from factcheck.reading.draft import read_text
from factcheck.rules import all_rules
from tests.timing import seconds

CHECKER = Checker(settings=Settings(use_ledger=False))
DAY = "2026-02-05"
EITHER = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")


def alarms(draft: str) -> list[tuple[str, int, int]]:
    """Return the code and the place of each error in a draft of one paragraph."""
    found = CHECKER.check(draft, date=DAY).findings
    return [(f.code, f.span.start, f.span.end) for f in found if f.severity is not Severity.INFO]


TABLE = yaml_rs.loads((Path(__file__).parent / "accounts.yaml").read_text(encoding="utf-8"))
TOLD = [(code, draft) for code, drafts in TABLE["told"].items() for draft in drafts]
SILENT = [(row["why"], row["draft"]) for row in TABLE["silent"]]


@pytest.mark.parametrize(("code", "draft"), TOLD, ids=[draft for _, draft in TOLD])
def test_what_figures_come_to_is_flagged_where_it_is_told_wrongly(code: str, draft: str) -> None:
    place = EITHER.search(draft)
    assert place is not None
    start, end = place.start(), place.start() + len(place[1])
    found = alarms(EITHER.sub(r"\1", draft))
    assert {flagged for flagged, _, _ in found} == {code}
    assert any(first < end and start < last for _, first, last in found)


@pytest.mark.parametrize("draft", [draft for _, draft in TOLD])
def test_what_figures_come_to_is_passed_where_it_is_told_rightly(draft: str) -> None:
    assert alarms(EITHER.sub(r"\2", draft)) == []


@pytest.mark.parametrize(("why", "draft"), SILENT, ids=[why for why, _ in SILENT])
def test_figures_that_are_not_told_of_each_other_raise_no_alarm(why: str, draft: str) -> None:
    assert alarms(draft) == [], why


COUNTS = st.integers(2, 900)


@settings(deadline=None)  # the first draft loads the tables
@given(COUNTS, COUNTS, st.integers(2, 40))
def test_what_is_worked_out_rightly_is_never_flagged(one: int, other: int, count: int) -> None:
    drafts = (
        f"Of the {one + other} seats, {one} are taken, which leaves {other} for others.",
        f"The firm gave ${one * count} to {count} schools, or ${one} each.",
        f"He bought {count} shares at ${one} apiece, a total of ${one * count}.",
        f"The ground holds {one * 3}, three times the {one} of the old one.",
    )
    assert [alarms(draft) for draft in drafts] == [[], [], [], []]


HOSTILE = [
    "leaving 3, " * 3000,
    "Of the 9 men 4 fell, which leaves 3, " * 1500,
    "the other 3 of the 9, or a third, " * 2000,
    "3 at $4 each, $20 in all, or 5 a day " * 1500,
    "three men: " + "Al, " * 5000 + "and Bo",
    "twice the 3 of 4, doubled to 5 from 6 " * 1500,
    "from 3 May to 9 June, six weeks, " * 1500,
    "founded in 1987, its 30th anniversary next year, " * 1500,
    "Of the 9 men 4 fell. That leaves 3. It is a third of the 9. " * 1000,
]


@pytest.mark.parametrize("draft", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_said_over_and_over_takes_no_longer_than_a_long_text(draft: str) -> None:
    case = CHECKER._read(read_text(draft, path=Path("draft.md")))
    rules = [rule for rule in all_rules() if rule.code.startswith("FC7")]
    assert seconds(lambda: [list(rule.judge(case)) for rule in rules]) < 4
