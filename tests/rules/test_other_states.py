"""Other states: what is so since, what is held of a capacity, what the rest did, another one."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

MAY = {"may": {"publisher": "The Echo", "title": "Notes", "published": "2026-05-12"}}
RELEASE = "Pryce could be released in 2029."
JOBS = "Some 400 jobs could be lost if the plant closes."
BASE = "The base in Bremen, with 95 staff and three aircraft, will close on 31 March."
FERRY = "The ferry can carry 640 passengers and 120 cars."
BRIDGE = "The bridge carries 14,500 vehicles a day."
VOTE = "Fewer than 40% of the members voted."


@pytest.mark.parametrize(
    ("text", "draft", "codes"),
    [
        (RELEASE, "Pryce has been in prison since 2022.", []),
        (RELEASE, "Pryce could be released in 2027.", ["FC401"]),
        (JOBS, "The company cut 60 jobs at the plant last year.", []),
        (JOBS, "Some 600 jobs could be lost at the plant.", ["FC101"]),
        (
            BASE,
            "The base in Bremen, with 95 aircraft, shuts on 31 March.",
            ["FC101"],
        ),
        (FERRY, "Some 410 passengers and 80 cars were on the ferry.", []),
        (FERRY, "The ferry can carry 410 passengers.", ["FC101"]),
        (FERRY, "The ferry carried 820 passengers.", ["FC101"]),
        (BRIDGE, "The bridge carries 9,500 vehicles a day.", ["FC101"]),
        (VOTE, "Over 60% of the members did not vote.", []),
        (VOTE, "Over 60% of the members voted.", ["FC101"]),
        (VOTE, "Over 70% of the members did not vote.", ["FC101"]),
        (VOTE, "Not even two in five of the members voted.", []),
    ],
)
def test_another_state_is_not_wrong(text: str, draft: str, codes: list[str]) -> None:
    claim = {"id": "c", "text": text, "evidence": [{"document": "may"}]}
    example = Example(claims=(claim,), documents=MAY, draft=draft, date="2026-05-14")
    assert [one.code for one in check(example)] == codes
