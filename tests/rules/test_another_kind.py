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
FARMERS = "Among farmers Ms Okafor led by 52% to 44%."
BACKERS = "Among farmers, 52% back the dam."

OTHERS = [
    (VOTERS, "Among female voters Ms Okafor led by 58% to 39%."),
    (EXPORTS, "Imports to Norland fell 2% to $38 billion in May."),
    (TURNOUT, "Turnout in the south was 58%, down two points."),
    (WARD, "The hospital closed its old cancer ward on 28 March 2026."),
    (SCHOOLS, "Secondary schools lost 350 teachers last year."),
    (REGION, "The southern region reported 380 cases in May."),
    (HOSPITALS, "Public hospitals treated 9,400 patients."),
    ("The flood killed 14 soldiers at Elmora.", "The flood killed 23 civilians at Elmora."),
    (FARMERS, "Ms Okafor led by 58% to 39% among teachers."),
    (BACKERS, "Among teachers, 58% back the dam."),
    ("Turnout among those on night shifts was 52%.", "Turnout among those on day shifts was 58%."),
    (
        "Pay at firms rose 4% among those with more than 250 workers.",
        "Pay at firms rose 7% among those with fewer than 50 workers.",
    ),
    ("Turnout among tenants of the state was 52%.", "Turnout among tenants of the church was 58%."),
    ("Turnout among men over 65 was 52%.", "Turnout among men over 45 was 58%."),
    (
        "Ms Okafor led by 52% to 44% among “floating” voters.",
        "Ms Okafor led by 58% to 39% among “loyal” voters.",
    ),
]
WRONG = [
    # one figure is theirs
    (
        "Primary schools lost 640 teachers and 1,200 pupils last year.",
        "Secondary schools lost 640 teachers and 1,500 pupils last year.",
    ),
    # neither a figure nor a day is another
    ("Exports from Norland rose.", "Imports to Norland rose."),
    ("Exports from Norland rose in May and in July.", "Imports to Norland rose in May and June."),
    # a day alone, of what is of one class and no opposite
    (
        "The final was played on 4 April 2026 in Elmora.",
        "The semi-final was played on 8 April 2026 in Elmora.",
    ),
    # a term within a date
    ("Sales rose by 4% in the third quarter.", "Sales rose by 6% in the second quarter."),
    # either side tells of both kinds
    (
        "Primary schools lost 640 teachers last year, secondary schools 350.",
        "Secondary schools lost 400 teachers last year.",
    ),
    (SCHOOLS, "Primary and secondary schools lost 350 teachers last year."),
    # what happened and where, instead of a kind
    ("Exports from Norland rose 6%.", "Exports from Norland fell 4%."),
    ("Turnout above the river was 64%.", "Turnout below the river was 58%."),
    (
        "The walkout was the second strike in the airline's 31 years.",
        "The walkout was the third strike in the airline's 28 years.",
    ),
    # one group, and where its name ends
    (FARMERS, "Among farmers Ms Okafor led by 58% to 39%."),
    (FARMERS, "Among farmers Ms Okafor leads with 58% to 39%."),
    (
        "Among farmers the party led by 52% to 44%.",
        "Among farmers the party leads by 58% to 39%.",
    ),
    (BACKERS, "Among farmers, 58% back the dam."),
    ("Among the farmers, 52% back the dam.", "Among these farmers, 58% back the dam."),
    ("Turnout among farmers was 52%.", "Turnout among farmers fell to 58%."),
    ("Backing among farmers at 52% broke a record.", "Backing among farmers at 58% broke one."),
    (
        "Turnout among farmers in hill country north of the river was 52%.",
        "Turnout among farmers in hill country north of here was 58%.",
    ),
    (BACKERS, "Among them, 58% back the dam."),
    (BACKERS, "Some 58% of farmers back the dam."),
    ("Some 52% of farmers back the dam.", "Among farmers, 58% back the dam."),
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
