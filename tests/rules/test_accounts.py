"""Accounts that newswriters give of figures: each wrong telling beside a right one.

In a draft, `[wrong|right]` stands for the words that tell it wrongly and those that are right.
"""

from __future__ import annotations

import pytest

from tests.rules.test_arithmetic import EITHER, alarms

TOLD = [
    (
        "FC702",
        (
            "Of the 14 murder convictions that have gone to appeal since 2000, four were quashed "
            "and [11|10] upheld."
        ),
    ),
    ("FC702", "Of the 154 riders who set out, 147 got to the top and [nine|seven] did not."),
    (
        "FC702",
        (
            "Of 40 school leavers at one open evening this week, 22 had come for apprenticeships "
            "and [28|18] for degree courses."
        ),
    ),
    ("FC702", "Of the 31 lorries inspected on Monday, 19 were roadworthy and [14|12] were not."),
    ("FC702", "Of the 26 countries that replied, 17 support the treaty and [11|nine] oppose it."),
    (
        "FC702",
        (
            "The strike was authorised with 88 percent of the ballots in favour and [22 percent|12 "
            "percent] against."
        ),
    ),
    ("FC702", "Sixty-one per cent of members voted yes and [49 per cent|39 per cent] no."),
    ("FC702", "In the poll 54% of those asked approved of her work, with [56%|46%] disapproving."),
    ("FC702", "Four of his fighters were on the bill: two won, one lost and [two|one] drew."),
    (
        "FC702",
        (
            "There had been 17 witnesses, among them a barber and a banker: nine for the children "
            "and [seven|eight] for the other side."
        ),
    ),
    (
        "FC702",
        (
            "His crews have 14 helicopters and nine air tankers at their disposal, [25|23] "
            "aircraft altogether."
        ),
    ),
    (
        "FC702",
        ("The museum owns 340 paintings, 120 drawings and 60 sculptures, [560|520] works in all."),
    ),
    (
        "FC702",
        (
            "Two were for the deal, three against, and one had not heard of it: [seven|six] people "
            "in all."
        ),
    ),
    (
        "FC702",
        (
            "Six ministers, four governors and three mayors came, making [14|13] officials "
            "altogether."
        ),
    ),
    (
        "FC702",
        (
            "The trawler went down with 31 people on board. Rescuers pulled nine alive from the "
            "water, and the other [23|22] are feared dead."
        ),
    ),
    (
        "FC702",
        (
            "The council has 45 seats. Labour took 22, the Conservatives 14 and the Greens five, "
            "with the remaining [six|four] going to independents."
        ),
    ),
    (
        "FC702",
        (
            "Halden said it would shut three bakeries and shed 400 jobs. Some 210 of the posts "
            "will go in Leeds, 129 in Hull and the remaining [71|61] at head office."
        ),
    ),
    (
        "FC702",
        (
            "The class has 28 pupils. Eleven walk to school and nine take the bus; the other "
            "[seven|eight] are driven."
        ),
    ),
    ("FC702", "She owns 60 hectares. Wheat covers 35 and barley 15, leaving [12|10] for pasture."),
    (
        "FC702",
        (
            "The firm raised €90m. It will spend €50m on a new plant and €25m on debt; the "
            "remaining [€20m|€15m] goes to shareholders."
        ),
    ),
    ("FC702", "The panel of nine, five women and [three|four] men, meets in June."),
    (
        "FC703",
        (
            "Of the town's 48,000 registered voters, 28,800 went to the polls, a turnout of "
            "[62|60] per cent."
        ),
    ),
    ("FC703", "The clinic saw 240 patients, 60 of them children: [a third|a quarter]."),
    ("FC703", "The plant employs 2,400 people. It will lose 600 of them, or [a third|a quarter]."),
    ("FC703", "Some 340 of the 400 applicants passed, a success rate of [75|85] per cent."),
    ("FC703", "Of its 80 buses 20 are electric; that is [one in three|one in four]."),
    (
        "FC704",
        (
            "The bill scraped through by [seven|eight] votes, with 311 members in favour and 303 "
            "opposed."
        ),
    ),
    ("FC704", "Senators rejected the nominee by [12|13] votes, 54 against and 41 for."),
    ("FC704", "With 28 in favour and 23 against, the motion passed with a majority of [six|five]."),
    ("FC704", "The vote was 61 to 38, a margin of [33|23]."),
    (
        "FC704",
        ("Pre-tax profit came to £92m, against £80m a year earlier, an improvement of [18%|15%]."),
    ),
    (
        "FC704",
        "Turnover reached £46m, compared with £40m in 2024, an increase of [20|15] per cent.",
    ),
    (
        "FC704",
        (
            "The dam held 84 million cubic metres, down from 120 million a year ago, a drop of "
            "[40%|30%]."
        ),
    ),
    (
        "FC704",
        (
            "Turnover reached £46m in 2025, compared with £40m in 2024. The increase of [20|15] "
            "per cent was the best for a decade."
        ),
    ),
    ("FC704", "The north got 1,240mm of rain and the south 900mm, a difference of [240mm|340mm]."),
    (
        "FC704",
        (
            "Membership grew from 4,000 to 5,200. That [40|30] per cent rise surprised even the "
            "secretary."
        ),
    ),
    (
        "FC704",
        (
            "Norwich beat Millwall 5-2 to go top. The margin of [four|three] goals was their "
            "biggest this season."
        ),
    ),
    ("FC704", "Wales beat Italy 27-13, winning by [12|14] points."),
    ("FC704", "The Reds lost 3-1 at home, a [three|two]-goal defeat."),
    (
        "FC706",
        (
            "The quake struck on 6 February. [Three|Four] days later, on 10 February, a girl was "
            "found alive."
        ),
    ),
    (
        "FC706",
        (
            "Her first novel came out in 2009; the second followed three years later, in "
            "[2011|2012]."
        ),
    ),
    ("FC706", "He was arrested on 3 May and, [two weeks|three weeks] later, on 24 May, charged."),
    (
        "FC706",
        (
            "The match began at 3pm and was over by 5.30pm, [three and a half|two and a half] "
            "hours after it began."
        ),
    ),
    (
        "FC712",
        (
            "Visits jumped to [180,000|270,000] from 90,000 before the revamp, triple the earlier "
            "figure."
        ),
    ),
    ("FC712", "Rents climbed from £600 to [£900|£1,200] a month, doubling in four years."),
    ("FC712", "It took 40 tonnes, [three times|twice] the 20 tonnes of a year ago."),
    (
        "FC713",
        (
            "[Three|Four] men were convicted on Tuesday: Paul Adair, 34, Sean Mullen, 29, Craig "
            "Tully, 41, and Dean Rourke, 38."
        ),
    ),
    ("FC713", "The [three|four] finalists are Leila Haddad, Tom Price, Amy Wu and Ben Cole."),
    (
        "FC714",
        (
            "Gavin Poole, 44, of Derby, admitted fraud. The judge told Poole, [47|44], that he had "
            "shown no remorse."
        ),
    ),
    ("FC714", "Anna Reuter, 52, a nurse, was in the car. The [54|52]-year-old Reuter was unhurt."),
]


@pytest.mark.parametrize(("code", "draft"), TOLD, ids=[draft for _, draft in TOLD])
def test_an_account_that_does_not_come_out_is_flagged(code: str, draft: str) -> None:
    place = EITHER.search(draft)
    assert place is not None
    start, end = place.start(), place.start() + len(place[1])
    found = alarms(EITHER.sub(r"\1", draft))
    assert {flagged for flagged, _, _ in found} == {code}
    assert any(first < end and start < last for _, first, last in found)


@pytest.mark.parametrize("draft", [draft for _, draft in TOLD])
def test_an_account_that_comes_out_is_passed(draft: str) -> None:
    assert alarms(EITHER.sub(r"\2", draft)) == []


SILENT = [
    (
        "some abstained",
        "Of the 26 countries that replied, 17 support the treaty and seven oppose it.",
    ),
    ("some may have both", "Of the 12 patients, nine had a fever and eight also had a cough."),
    (
        "two groups",
        "Sixty per cent of Democrats approve of her and 55 percent of Republicans disapprove.",
    ),
    ("two questions", "Some 62 percent support the dam; 48 percent oppose the road."),
    (
        "a part, not the total",
        (
            "Nearly 3,900 people fell ill, and close to three in a hundred died, three nurses "
            "among them."
        ),
    ),
    (
        "the list leaves some out",
        "The fleet has 14 ships: six frigates, four tankers and some others.",
    ),
    (
        "more are named than listed",
        "He named 17 witnesses: nine for the children and another seven or so for the firm.",
    ),
    (
        "a total of something else",
        "Two drivers and four guards were held, 300 people in all having been searched.",
    ),
    (
        "the whole stands elsewhere",
        (
            "A ferry with 32 people sank. It carried 31 tonnes of rice.\\n\\nNine were saved; the "
            "other 23 drowned."
        ),
    ),
    (
        "others of another whole",
        "The league has 20 teams. Six are in London; the other two London clubs play below.",
    ),
    ("an effect", "The blast hit a hall with 40 guests, killing nine and leaving 25 hurt."),
    (
        "a majority over all others",
        "The party has 62 seats and its rivals 38, a majority of 24 over all comers.",
    ),
    ("against a forecast", "Sales rose 5% to £92m, against forecasts of £95m a year ago."),
    (
        "like-for-like",
        (
            "Turnover reached £46m, compared with £40m in 2024, a like-for-like increase of 4 per "
            "cent."
        ),
    ),
    (
        "two companies",
        (
            "Volvo sold 46,000 cars against 40,000 for Saab in 2024, and its profit showed an "
            "increase of 30 per cent."
        ),
    ),
    ("at half-time", "They led 3-1 at half-time and won by four goals."),
    (
        "two matches",
        ("Norwich beat Millwall 5-2 to go top. The margin of four points over Leeds may not last."),
    ),
    (
        "two margins",
        (
            "Clinton won by 18 points (58 percent to 40 percent), and Trump by 22 points, 47 "
            "percent to 25."
        ),
    ),
    (
        "another rise",
        "Membership grew from 4,000 to 5,200. The rise of 40 per cent in fees did no harm.",
    ),
    (
        "a share of something else again",
        (
            "Hale faced 118 balls and hit 13 fours, two of them streaky, so that half of her runs "
            "came in fours."
        ),
    ),
    (
        "another rate",
        "Some 340 of the 400 applicants passed, in a region with a growth rate of 3 per cent.",
    ),
    (
        "not of those",
        ("The plant employs 2,400 people. It will lose 600 of them, or a third of its engineers."),
    ),
    ("another multiple", "Rents climbed from £600 to £900 a month, twice the rise in wages."),
    (
        "from an older date",
        (
            "The fair opened on 3 May and burned on Saturday. Two weeks later, on 24 May, it "
            "opened again."
        ),
    ),
    (
        "from the second of two dates",
        "He was elected in 2003 and resigned in 2008. Three years later, in 2011, he died.",
    ),
    (
        "from the first of two dates",
        "Elected on 3 May and sworn in on 10 May, she resigned three weeks later, on 24 May.",
    ),
    ("rounded", "He left in 2009; almost three years later, in 2011, he was back."),
    ("weeks are rounded", "The strike began on 3 May. Two weeks later, on 19 May, it was over."),
    (
        "a title among the names",
        "The three finalists are Leila Haddad, of Lyon, Tom Price and Amy Wu.",
    ),
    ("not only those", "Three men were convicted of killing two others: Ali Reza and Tom Blake."),
    (
        "each with an age",
        (
            "Four men were convicted on Tuesday: Paul Adair, 34, Sean Mullen, 29, Craig Tully, 41, "
            "and Dean Rourke, 38."
        ),
    ),
    ("a wife", "Gavin Poole, 44, admitted fraud. Poole's wife Anna, 47, wept."),
    ("at another time", "Gavin Poole, 44, admitted fraud. He met Poole, 29, in 2011."),
]


@pytest.mark.parametrize(("why", "draft"), SILENT, ids=[why for why, _ in SILENT])
def test_figures_of_different_accounts_raise_no_alarm(why: str, draft: str) -> None:
    assert alarms(draft) == [], why
