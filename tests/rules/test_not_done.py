"""What need not have come about contradicts nothing that did."""

from __future__ import annotations

import pytest

from factcheck.model import Severity
from factcheck.rules import Example
from tests.rules.examples import check

SALES = "Sales at Harlan rose by 2% in May, less than the 3% that economists expected."
PLAN = "The council approved the stadium plan on Tuesday."
JOBLESS = "Unemployment in Dorne fell to 5.1 percent in March."
FINAL = "The Reds won the cup final against Marlow."
AHEAD = "Sales at Harlan will rise by 4% next year."
LOOKED_FOR = "Doctors had expected hospital admissions to fall in January."

HONEST = [
    (SALES, "Economists had expected sales to rise more."),
    (SALES, "Analysts had predicted a fall in sales at Harlan."),
    (SALES, "Harlan escaped a fall in sales in May."),
    (SALES, "Instead of falling, sales at Harlan rose in May."),
    (PLAN, "Opponents had urged the council to reject the stadium plan."),
    (PLAN, "The council could have rejected the stadium plan."),
    (PLAN, "The mayor had threatened to veto the stadium plan."),
    (JOBLESS, "There is a risk that unemployment in Dorne will rise again."),
    (FINAL, "Everyone expected the Reds to lose."),
    (FINAL, "The Reds could have lost the cup final."),
    (FINAL, "The Reds came close to losing the cup final."),
    (LOOKED_FOR, "Hospital admissions rose in January."),
]
WRONG = [
    (SALES, "Sales at Harlan fell by 2% in May, as economists had expected."),
    (SALES, "Analysts who had expected more saw sales at Harlan fall in May."),
    (PLAN, "The council rejected the stadium plan, as opponents had urged it to."),
    (PLAN, "The council rejected the stadium plan in May after it had been urged to approve it."),
    (JOBLESS, "Unemployment in Dorne rose in March, as had been feared."),
    (FINAL, "As everyone expected, the Reds lost the cup final."),
    (AHEAD, "Sales at Harlan are expected to fall next year."),
    (LOOKED_FOR, "Doctors had expected hospital admissions to rise in January."),
]


WARD = "The hospital opened its new ward on 3 February 2026."
RISE = "Sales at Harlan rose by 4% in January 2026."
HOPED = "The hospital had hoped to open its new ward on 3 February 2025."
TO_COME = "The hospital will open its new ward on 3 March 2026."

OTHER_DAYS = [
    (WARD, "The hospital had hoped to open its new ward on 1 December 2025."),
    (WARD, "The new ward of the hospital was to have opened on 1 December 2025."),
    (WARD, "The hospital could open another new ward on 1 September 2026."),
    (RISE, "Sales at Harlan are expected to rise again in May."),
    (RISE, "Sales at Harlan usually rise in December."),
    (RISE, "If sales at Harlan fall in May, the firm will close two shops."),
]
WRONG_DAYS = [
    (HOPED, "The hospital had hoped to open its new ward on 13 February 2025."),
    (WARD, "The hospital opened its new ward on 1 February 2026."),
    (WARD, "As had been hoped, the hospital opened its new ward on 1 February 2026."),
    (RISE, "Sales at Harlan rose by 4% in December."),
    (TO_COME, "The hospital hopes to open its new ward on 13 March 2026."),
    (TO_COME, "The hospital is expected to open its new ward on 13 March 2026."),
]


JOBS = "Nordvik cut 240 jobs in Sweden."
FEARED = "Unions had feared that Nordvik would cut 240 jobs in Sweden."
AHEAD_OF_CUTS = "Nordvik will cut 240 jobs in Sweden."
BRIDGE = "The bridge cost $240 million."
POLL = "Forth Opinion questioned 1,012 residents for the survey."
RAIN = "In October the river at Thornby rose to 3.4 metres."
HIGH = "In October the river at Thornby rose to 3.4 metres, 1.3 metres above its average."
LEAVING = "Nordvik, which will leave Norway next year, cut 240 jobs in Sweden."
FORCED = "Nordvik will have to cut 240 jobs in Sweden."
UNION = "The union speaks for 1,400 men at the biggest bus firm in the far north."
GUILD = "The Drivers' Guild has 1,900 members at North Line and will ballot them on a strike."
FERRY = "The ferry Astrid carried 240 passengers when it caught fire off Lund."
CAP = "The law limits rises of the rent to 2.5% a year."

OTHER_FIGURES = [
    (JOBS, "Unions had feared that Nordvik would cut 400 jobs in Sweden."),
    (JOBS, "Nordvik had threatened to cut 500 jobs in Sweden."),
    (JOBS, "Nordvik might cut another 400 jobs in Sweden."),
    # what the claim tells as to come is something else
    (LEAVING, "Unions had feared that Nordvik would cut 400 jobs in Sweden."),
    (BRIDGE, "The bridge was to have cost $180 million."),
    (FERRY, "Rescuers feared that 300 passengers were on the Astrid, which caught fire off Lund."),
    (RAIN, "In October the river at Thornby usually rises to 2.1 metres."),
    (HIGH, "In October the river at Thornby might have risen to 4.3 metres."),
]
WRONG_FIGURES = [
    (FEARED, "Unions had feared that Nordvik would cut 420 jobs in Sweden."),
    (AHEAD_OF_CUTS, "Nordvik might cut 420 jobs in Sweden."),
    (FORCED, "Nordvik might cut 420 jobs in Sweden."),
    # far behind what was asked for
    (
        UNION,
        "The union urging a boycott of the biggest bus firm in the far north speaks for 4,100 men.",
    ),
    (JOBS, "Nordvik cut 420 jobs in Sweden, as unions had feared."),
    (JOBS, "Nordvik cut almost 420 jobs in Sweden."),
    (BRIDGE, "The bridge, which was to have opened in May, cost $420 million."),
    (RAIN, "In October the river at Thornby rose to 4.3 metres."),
    (HIGH, "In October the river at Thornby usually rises to 2.6 metres."),
    (POLL, "Forth Opinion asked 10,012 residents for the survey."),
    (POLL, "Forth Opinion asked about 10,012 residents for the survey."),
    (GUILD, "The Guild will ask its 2,900 members at North Line whether they want to walk out."),
    (FERRY, "Rescuers feared for the 420 passengers of the Astrid, which caught fire off Lund."),
    (CAP, "Under the law rents may rise by no more than 5.2% a year."),
]


@pytest.mark.parametrize(("claim", "draft"), OTHER_FIGURES)
def test_a_figure_of_what_need_not_have_come_about_is_another(claim: str, draft: str) -> None:
    assert _alarms(claim, draft) == []


@pytest.mark.parametrize(("claim", "draft"), WRONG_FIGURES)
def test_a_figure_of_what_came_about_or_is_the_limit_is_not(claim: str, draft: str) -> None:
    assert "FC101" in _alarms(claim, draft)


@pytest.mark.parametrize(("claim", "draft"), OTHER_DAYS)
def test_the_day_of_what_need_not_come_about_is_another(claim: str, draft: str) -> None:
    assert _alarms(claim, draft) == []


@pytest.mark.parametrize(("claim", "draft"), WRONG_DAYS)
def test_the_day_of_what_came_about_or_is_to_come_is_not(claim: str, draft: str) -> None:
    assert "FC401" in _alarms(claim, draft)


@pytest.mark.parametrize(("claim", "draft"), HONEST)
def test_what_was_expected_asked_or_risked_is_no_opposite(claim: str, draft: str) -> None:
    assert _alarms(claim, draft) == []


@pytest.mark.parametrize(("claim", "draft"), WRONG)
def test_what_is_told_of_the_same_footing_is(claim: str, draft: str) -> None:
    assert "FC504" in _alarms(claim, draft)


def _alarms(claim: str, draft: str) -> list[str]:
    found = check(Example(claims=(claim,), draft=draft))
    return [one.code for one in found if one.severity is not Severity.INFO]


LIFE = "The court sentenced Abel Norn to life in prison without parole for 30 years."
STADIUM = "The board called for the sale of the stadium, which it valued at $84 million."
SOLD = "The stadium was sold for $84 million."


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (LIFE, "Abel Norn was sentenced to life with no chance of parole for 20 years."),
        (LIFE, "Abel Norn was sentenced to life without any chance of parole for 20 years."),
        (STADIUM, "The board called for a sale of the stadium that it valued at $48 million."),
    ],
)
def test_what_is_told_of_no_chance_or_of_what_was_asked_for_is_no_wish(
    claim: str, draft: str
) -> None:
    found = check(Example(claims=(claim,), draft=draft))
    assert [(one.code, one.severity) for one in found] == [("FC101", Severity.ERROR)]


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (LIFE, "Abel Norn was sentenced to life with no chance of parole for 30 years."),
        (SOLD, "The board had asked that the stadium be sold for $98 million."),
        (SOLD, "There had been a chance that the stadium would be sold for $98 million."),
        (SOLD, "The board called for the stadium to be sold for $98 million."),
        (SOLD, "They had asked a board that runs the stadium to sell it for $98 million."),
    ],
)
def test_what_there_was_a_chance_of_is_no_slip(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft)) == ()
