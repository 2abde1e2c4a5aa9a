"""How long something lasted that a claim tells from its beginning to its end."""

from __future__ import annotations

import pytest

from factcheck.model import Severity
from factcheck.rules import Example
from tests.rules.examples import check

AIRPORT = "The airport of Port Amara was closed from 2am until 11am on 4 May 2026."
PHONE = "Lomax's phone was switched off between 8.40pm and 11.15pm."
SCHOOL = "The board postponed the first day of school from 11 August to 18 August 2026."
MAYOR = "Hendry was mayor of Cedar Falls from 2018 to 2024."
NIGHT = "The curfew in Riga runs from 9 p.m. to 5 a.m."

MISCOUNTED = {
    "hours": (AIRPORT, "The airport of Port Amara was closed for [seven hours] on 4 May."),
    "hours and minutes": (PHONE, "Lomax's phone was switched off for [an hour and a half]."),
    "over midnight": (NIGHT, "The curfew in Riga runs for [ten hours]."),
    "years": (MAYOR, "Hendry was mayor of Cedar Falls for [nine years]."),
}
COUNTED = {
    "hours": (AIRPORT, "The airport of Port Amara was closed for nine hours on 4 May."),
    "rounded": (PHONE, "Lomax's phone was switched off for more than two and a half hours."),
    "a week": (SCHOOL, "The board postponed the first day of school by a week."),
    "the last day counted": (SCHOOL, "The board postponed the first day of school by eight days."),
    "over midnight": (NIGHT, "The curfew in Riga runs for eight hours."),
    "years": (MAYOR, "Hendry was mayor of Cedar Falls for six years."),
    "counted from it": (
        AIRPORT,
        "Five hours before, a drone was seen near the airport of Port Amara, closed on 4 May.",
    ),
    "of another size": (AIRPORT, "The airport of Port Amara, closed on 4 May, is six years old."),
    "of something else": (MAYOR, "Three years later Hendry sold her house in Cedar Falls."),
}


@pytest.mark.parametrize(("claim", "marked"), MISCOUNTED.values(), ids=MISCOUNTED)
def test_another_length_than_the_checked_stretch_has_is_flagged(claim: str, marked: str) -> None:
    wrong = marked[marked.index("[") + 1 : marked.index("]")]
    draft = marked.replace("[", "").replace("]", "")
    found = check(Example(claims=(claim,), draft=draft))
    assert [one.text for one in found if one.code == "FC101"] == [wrong]


@pytest.mark.parametrize(
    ("claim", "severity"),
    [
        ("The rally in Rendal lasted from 6am to 11am.", Severity.WARNING),
        ("The rally in Rendal lasted five hours.", Severity.ERROR),
    ],
)
def test_what_a_stretch_comes_to_is_less_sure_than_what_is_told(
    claim: str, severity: Severity
) -> None:
    (found,) = check(Example(claims=(claim,), draft="The rally in Rendal lasted six hours."))
    assert found.severity is severity


@pytest.mark.parametrize(("claim", "draft"), COUNTED.values(), ids=COUNTED)
def test_the_length_of_the_stretch_is_no_conflict(claim: str, draft: str) -> None:
    assert [one.code for one in check(Example(claims=(claim,), draft=draft))] == []
