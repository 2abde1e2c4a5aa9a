"""A figure of the other of two kinds is no slip: secondary schools, where the claim has primary."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

SCHOOLS = "Primary schools lost 640 teachers last year."
REGION = "The northern region reported 214 cases in May."
HOSPITALS = "Private hospitals treated 3,100 patients."
STRIKE = "Thursday's walkout was the second strike in the airline's 31 years."

OTHERS = [
    (SCHOOLS, "Secondary schools lost 350 teachers last year."),
    (REGION, "The southern region reported 380 cases in May."),
    (HOSPITALS, "Public hospitals treated 9,400 patients."),
]
WRONG = [
    (SCHOOLS, "Secondary schools lost 640 teachers last year."),
    (SCHOOLS, "Primary schools lost 350 teachers last year."),
    (REGION, "The southern region reported 214 cases in May."),
    (REGION, "The northern region reported 380 cases in May."),
    (HOSPITALS, "Public hospitals treated 3,100 patients."),
    (HOSPITALS, "Private hospitals treated 9,400 patients."),
    (STRIKE, "Thursday's walkout was the third strike in the airline's 31 years."),
]


@pytest.mark.parametrize(("claim", "draft"), OTHERS)
def test_the_other_kind_has_a_figure_of_its_own(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft)) == ()


@pytest.mark.parametrize(("claim", "draft"), WRONG)
def test_one_difference_alone_is_flagged(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft))
