"""Which of two that a claim gives a figure each has more of it, told in many ways."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

JOBLESS = "Unemployment was 5.9 per cent among men and 4.8 per cent among women."
RENTS = "Rents rose by 9% in the south and by 4% in the north."
PROFITS = "Profit at Tolland fell by 12 percent, at Marlow by 4 percent."
RACE = "Anders Holm finished in 2:08:14, Luis Pardo in 2:08:51 and Kofi Boateng in 2:09:40."
SEATS = "The Greens won 31 seats, the Liberals 24 and the Farmers 9."
SCORES = "Girls scored an average of 61 in maths, boys 57."
PLANTS = "The northern factory made 12,000 tonnes and the southern one 15,500."

WRONG = [
    (JOBLESS, "Women were [likelier] than men to be unemployed."),
    (JOBLESS, "Women were [more] likely than men to be out of work."),
    (JOBLESS, "Women are [more] often unemployed than men."),
    (JOBLESS, "Men were [less] likely than women to be unemployed."),
    (RENTS, "Rents rose [faster] in the north than in the south."),
    (RENTS, "Rents rose [more steeply] in the north than in the south."),
    (PROFITS, "Profit fell [less] at Tolland than at Marlow."),
    (PROFITS, "Marlow's profit fell [further] than Tolland's."),
    (RACE, "Kofi Boateng [beat] Luis Pardo."),
    (SEATS, "The Farmers have [more] seats than the Liberals."),
    (SCORES, "Boys [outscored] girls in maths."),
    (PLANTS, "The northern factory made [more than] the southern one."),
]
RIGHT = [
    (JOBLESS, "Men were likelier than women to be unemployed."),
    (JOBLESS, "Women were less likely than men to be out of work."),
    (RENTS, "Rents rose faster in the south than in the north."),
    (RENTS, "Rents rose more slowly in the north than in the south."),
    (PROFITS, "Profit fell less at Marlow than at Tolland."),
    (PROFITS, "Tolland's profit fell further than Marlow's."),
    (RACE, "Luis Pardo beat Kofi Boateng."),
    (SEATS, "The Farmers have fewer seats than the Liberals."),
    (SCORES, "Girls outscored boys in maths."),
    (PLANTS, "The southern factory made more than the northern one."),
    (
        "Castellan raised its forecast for revenue growth in 2026 from 14% to 16%.",
        "The company sees sales growing 16 percent in 2026, two points faster than it had said.",
    ),
]


@pytest.mark.parametrize(("claim", "marked"), WRONG)
def test_the_other_has_more(claim: str, marked: str) -> None:
    word = marked[marked.index("[") + 1 : marked.index("]")]
    draft = marked.replace("[", "").replace("]", "")
    found = check(Example(claims=(claim,), draft=draft, date="2026-12-05"))
    assert ("FC504", word) in [(one.code, one.text) for one in found]


@pytest.mark.parametrize(("claim", "draft"), RIGHT)
def test_who_has_more_is_told_rightly(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft, date="2026-12-05")) == ()
