"""A word of size is held against the figures of a claim that says it in no word."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.matching.stance.sizing.measured import measured
from factcheck.model import Claim, Document, Tolerances

TOLERANCES = Tolerances()
SPENT = "Hallberg's campaign spent $37.5 million and Okafor's $26.5 million."
TURNOUT = "Turnout was 35.5%, against 29.3% in the special election of January 2018."
RESCUED = "Coastguard boats took off 238 people, freighters 151 and helicopters 64."
DEBT = "Net debt stood at 1.35 billion euros, after 1.62 billion euros a year earlier."
JOBS = "Employers added 96,000 jobs, compared with the 130,000 that economists had expected."
PAY = "A new attendant earns £1,680 a month at Hallam Air, against £1,870 at Corvus Air."
LONELY = (
    "In the survey 26% of women and 19% of men felt lonely, and the share was highest at age 18."
)
DENGUE = "Peru had 87,400 cases and 121 deaths to September, against 142,000 and 196 a year before."

SEATS = "The Green Alliance won 34 seats, down from 41 in the last election."
PROFIT = "Net profit at Helmond fell to €84 million from €97 million a year earlier."
STAFF = "Helmond employs 6,400 people in Poland and 4,900 in Spain."
HEARTS = "Of 600 patients 41 on the drug had a heart attack, against 66 of those on placebo."
SHELTERS = "The number of people in shelters dropped to 5,300 on Friday from 7,900 on Thursday."
VACCINE = "A course of the vaccine costs $38 in Kenya and $29 in Uganda."
STOCK = "The stock of blood would last 37 days, compared with 21 a year ago."
RAIN = "Rainfall in July came to 212 mm, where 140 mm is usual."


def told(claim: str, draft: str, tolerances: Tolerances = TOLERANCES) -> list[tuple[str, bool]]:
    """Return the words of size that the claim's figures judge, and whether they agree."""
    ledger = Ledger.of([Claim(id="c", text=claim)], [], [])
    group = Checker(ledger).comparisons(Document(text=draft, file_text=draft))[0]
    return [
        (turning.told.of(draft), turning.agrees)
        for one in group
        for turning in measured(one, tolerances)
    ]


@pytest.mark.parametrize(
    ("claim", "draft", "word"),
    [
        (TURNOUT, "Turnout sank to 35.5% in the special election.", "sank"),
        (DEBT, "Net debt went up to 1.35 billion euros.", "went up"),
        (RESCUED, "Helicopters rescued more people than freighters.", "more"),
        (SPENT, "Okafor's campaign outspent Hallberg's.", "outspent"),
        (JOBS, "The jobs that employers added were above the 130,000 expected.", "above"),
        ("There were 1,240 births and 1,980 deaths.", "Births outnumbered deaths.", "outnumbered"),
        (PAY, "Attendants earn £190 a month more at Hallam Air than at Corvus Air.", "more"),
        (LONELY, "Feeling lonely was reported by more men than women in the survey.", "more"),
        (
            DENGUE,
            "With 87,400 so far, Peru had more cases than a year before.",
            "more",
        ),
        (
            SEATS,
            "The Green Alliance won 34 seats, seven more than in the last election.",
            "more than",
        ),
        (SEATS, "The Green Alliance gained seven seats and now has 34.", "gained"),
        (PROFIT, "Net profit at Helmond grew by €13 million.", "grew"),
        (PROFIT, "Net profit at Helmond increased 13 percent.", "increased"),
        (STAFF, "Helmond employs fewer people in Poland than in Spain.", "fewer"),
        (
            STAFF,
            "Helmond's workforce in Poland, at 6,400, is smaller than that in Spain.",
            "smaller",
        ),
        (HEARTS, "More patients had a heart attack on the drug than on placebo.", "More"),
        (HEARTS, "There were 25 more heart attacks on the drug than on placebo.", "more"),
        (
            SHELTERS,
            "On Friday 5,300 were in shelters, 2,600 more than the day before.",
            "more than",
        ),
        (SHELTERS, "There were more people in shelters on Friday than on Thursday.", "more"),
        (VACCINE, "A course of the vaccine is cheaper in Kenya than in Uganda.", "cheaper"),
        (STOCK, "The stock of blood has shrunk by 16 days' worth in a year.", "shrunk"),
        (RAIN, "July brought 72 mm less rain than usual.", "less"),
        (RAIN, "July was drier than usual, with 212 mm of rain.", "drier"),
    ],
)
def test_what_the_figures_deny_is_the_opposite(claim: str, draft: str, word: str) -> None:
    assert (word, False) in told(claim, draft)


@pytest.mark.parametrize(
    ("claim", "draft", "word"),
    [
        (TURNOUT, "Turnout rose to 35.5% in the special election.", "rose"),
        (DEBT, "Net debt went down to 1.35 billion euros.", "went down"),
        (RESCUED, "Helicopters rescued fewer people than freighters.", "fewer"),
        (SPENT, "Hallberg's campaign outspent Okafor's.", "outspent"),
        (JOBS, "The jobs that employers added were below the 130,000 expected.", "below"),
        ("There were 1,240 births and 1,980 deaths.", "Deaths outnumbered births.", "outnumbered"),
        (PAY, "Attendants earn £190 a month less at Hallam Air than at Corvus Air.", "less"),
        (LONELY, "Feeling lonely was reported by fewer men than women in the survey.", "fewer"),
        (
            DENGUE,
            "With 87,400 so far, Peru had fewer cases than a year before.",
            "fewer",
        ),
        (SEATS, "In the last election the Green Alliance won more seats, 41.", "more"),
        (SEATS, "The Green Alliance lost seven seats and now has 34.", "lost"),
        (
            PROFIT,
            "A year earlier the net profit at Helmond had been higher, at €97 million.",
            "higher",
        ),
        (PROFIT, "Net profit at Helmond shrank by €13 million.", "shrank"),
        (STAFF, "Helmond employs more people in Poland than in Spain.", "more"),
        (STAFF, "Helmond employs 1,500 fewer people in Spain than in Poland.", "fewer"),
        (HEARTS, "More patients had a heart attack on placebo than on the drug.", "More"),
        (SHELTERS, "There were more people in shelters on Thursday than on Friday.", "more"),
        (VACCINE, "The vaccine costs $9 less in Uganda than in Kenya.", "less"),
        (RAIN, "July was wetter than usual, with 212 mm of rain.", "wetter"),
    ],
)
def test_what_the_figures_bear_out_agrees(claim: str, draft: str, word: str) -> None:
    found = told(claim, draft)
    assert (word, True) in found
    assert (word, False) not in found


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        ("Turnout was 35.5%.", "Turnout sank to 35.5%."),
        ("The ship has 148 cars and 71 lorries on board.", "More lorries are to follow on Monday."),
        (PROFIT, "Growth at Helmond was less than in the industry, at 84 percent."),
        (PROFIT, "Fewer orders, and yet a net profit of €84 million at Helmond."),
        (
            STAFF,
            "Helmond, which employs 6,400 people in Poland, has fewer orders than rivals there.",
        ),
        (HEARTS, "Of the 41 patients 14 were less seriously ill than the rest."),
        (SEATS, "The average repair, 41 crowns in the last election year, now costs seven more."),
        ("The crown weakened to 7.42 to the euro, from 7.36.", "The crown slipped to 7.42."),
        ("Support for the Union rose to 27%, and for the Alliance fell to 21%.", "It lost 6%."),
        ("Petch was 67, Lomax is 41 and Tranter 36.", "Lomax is five years older than Tranter."),
    ],
)
def test_what_the_figures_do_not_compare_is_no_opposite(claim: str, draft: str) -> None:
    assert all(agrees for _, agrees in told(claim, draft))


@pytest.mark.parametrize(("about", "found"), [(0.1, [("went up", False)]), (0.01, [])])
def test_a_figure_is_the_claims_as_far_as_the_desk_rounds(
    about: float, found: list[tuple[str, bool]]
) -> None:
    told_roughly = "Net debt went up to almost 1.4 billion euros."
    assert told(DEBT, told_roughly, Tolerances(about=about)) == found
