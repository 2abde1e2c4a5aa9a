"""A wrong title has a fix only where one title fits the sentence that it goes into."""

import pytest

from factcheck.rules import Example
from factcheck.rules.name.title import CLAIM
from tests.rules.examples import check

ONE, TWO = ["Polish Prime Minister"], ["Polish Prime Minister", "Minister of Digital Affairs"]
TITLES = [
    ("Polish President Donald Tusk visited Kyiv.", ONE, "Polish Prime Minister"),
    ("Donald Tusk, the Polish president, visited Kyiv.", ONE, "Polish Prime Minister"),
    ("Poland's president, Donald Tusk, visited Kyiv.", ONE, None),
    ("Polish President Donald Tusk visited Kyiv.", TWO, None),
]


@pytest.mark.parametrize(("draft", "titles", "fix"), TITLES)
def test_a_title_has_a_fix_where_one_fits(draft: str, titles: list[str], fix: str | None) -> None:
    tusk = {
        "name": "Donald Tusk",
        "kind": "person",
        "titles": [{"title": title} for title in titles],
    }
    found = check(Example(claims=(CLAIM,), sources={"tusk": tusk}, draft=draft))
    assert [one.fix for one in found if one.code == "FC602"] == [fix]
