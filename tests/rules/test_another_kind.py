"""A figure of the other of two kinds is no slip: secondary schools, where the claim has primary."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

SCHOOLS = "Primary schools lost 640 teachers last year."
REGION = "The northern region reported 214 cases in May."
HOSPITALS = "Private hospitals treated 3,100 patients."
STRIKE = "Thursday's walkout was the second strike in the airline's 31 years."

VOTERS = "Among male voters Ms Okafor led by 52% to 44%."
EXPORTS = "Exports from Norland rose 6% to $41 billion in May."
TURNOUT = "Turnout in the north was 64%, up three points."
WARD = "The hospital opened its new cancer ward on 4 April 2026."

OTHERS = [
    (VOTERS, "Among female voters Ms Okafor led by 58% to 39%."),
    (EXPORTS, "Imports to Norland fell 2% to $38 billion in May."),
    (TURNOUT, "Turnout in the south was 58%, down two points."),
    (WARD, "The hospital closed its old cancer ward on 28 March 2026."),
    (SCHOOLS, "Secondary schools lost 350 teachers last year."),
    (REGION, "The southern region reported 380 cases in May."),
    (HOSPITALS, "Public hospitals treated 9,400 patients."),
]
WRONG = [
    (VOTERS, "Among female voters Ms Okafor led by 52% to 44%."),
    (VOTERS, "Among male voters Ms Okafor led by 58% to 44%."),
    (EXPORTS, "Imports to Norland rose 6% to $41 billion in May."),
    (EXPORTS, "Exports from Norland fell 6% to $41 billion in May."),
    (TURNOUT, "Turnout in the south was 64%, up three points."),
    (TURNOUT, "Turnout in the north was 64%, down three points."),
    (WARD, "The hospital closed its new cancer ward on 4 April 2026."),
    (WARD, "The hospital opened its new cancer ward on 14 April 2026."),
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
