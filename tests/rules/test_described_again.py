"""Figures of what a draft has told of before, with another value: FC701."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings
from tests.timing import seconds

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(*paragraphs: str) -> list[str]:
    draft = "\n\n".join(paragraphs)
    found = CHECKER.check(draft, date="2026-11-25").findings
    return [one.span.of(draft) for one in found if one.code == "FC701"]


WRONG = [
    (
        "The festival opened in front of 230 guests in the marquee, the organisers said.",
        "The mayor thanked the 260 guests in the marquee for coming.",
        "260",
    ),
    (
        "About 200 people were in the ballroom of the Hotel Astor when the lights went out.",
        "Lena Ford told each of the 250 people in the ballroom to stay where they were.",
        "250",
    ),
    (
        "Some 50 stranded passengers spent the night in the gymnasium of a school.",
        "In the morning buses fetched the 70 stranded passengers.",
        "70",
    ),
    (
        "The wave sank 26 boats in the marina. Nobody was on board.",
        "Divers plan to raise the 36 sunken boats at the marina in May.",
        "36",
    ),
    (
        "Brant Marine employs 115 people at its yard in Colby. Orders have fallen since spring.",
        "Brant Marine will shut the yard, and none of its 95 people has been offered other work.",
        "95",
    ),
    (
        "Helga Ruud keeps 1,400 sheep above the fjord. Two were taken by wolves last week.",
        "Winter is near. That is too early for Ruud. If her 1,900 sheep go hungry, she will sell.",
        "1,900",
    ),
    (
        "The panel has seven members, all of them judges. It met in private.",
        "The panel's nine members are to give their view in July.",
        "nine",
    ),
    (
        "The pharmacy has 140 regular customers for it.",
        "Noor Joshi will ring all of the 170 regular customers who get it.",
        "170",
    ),
    (
        "Brant Marine employs 115 people at its yard in Colby. Orders fell by 20 percent in May.",
        "Brant Marine will shut the yard, and none of its 95 people has been offered other work.",
        "95",
    ),
    (
        "Brant Marine employs 115 people at its yard in Colby. It bought 20 cranes in spring.",
        "Brant Marine will shut the yard, and none of its 95 people has been offered other work.",
        "95",
    ),
    (
        "The auditors told the council what they think of it in a 28-page report.",
        "Nowhere in its 24 pages does the report give a name.",
        "24",
    ),
]


@pytest.mark.parametrize(("first", "again", "number"), WRONG)
def test_another_value_for_what_was_told_of_before_is_flagged(
    first: str, again: str, number: str
) -> None:
    assert flagged(first, again) == [number]


RIGHT = [
    pytest.param(
        "The festival opened in front of 230 guests in the marquee.",
        "On Saturday a choir sang, and the 260 guests in the church hall stood up.",
        id="another place",
    ),
    pytest.param(
        "About 380 soldiers were in the barracks when the wall gave way.",
        "The 480 soldiers in the barracks next door slept through it.",
        id="another place of that name",
    ),
    pytest.param(
        "The fire injured 12 people.",
        "The 32 people who were evacuated may go back on Friday.",
        id="nothing but the noun",
    ),
    pytest.param(
        "About 230 guests were in the marquee.",
        "For the 230 guests in the marquee there was soup.",
        id="the same",
    ),
    pytest.param(
        "About 230 guests were in the marquee.",
        "Nearly all of the 233 guests in the marquee had soup.",
        id="a rounding",
    ),
    pytest.param(
        "About 230 guests were in the marquee.",
        "By then 260 guests in the marquee had been served.",
        id="not told as known",
    ),
    pytest.param(
        "About 230 guests were in the marquee. Another 30 came later.",
        "The 260 guests in the marquee were served soup.",
        id="so many more came",
    ),
    pytest.param(
        "About 230 guests were in the marquee, and 260 guests on the lawn.",
        "The 260 guests on the lawn and the marquee's staff went home.",
        id="told elsewhere",
    ),
    pytest.param(
        "About 230 guests were in the marquee. By ten 210 guests were in the marquee.",
        "The 260 guests in the marquee went home.",
        id="two figures before",
    ),
    pytest.param(
        "The police met 140 protesters outside the embassy.",
        "The 130 protesters charged with assault outside the embassy will be in court on Monday.",
        id="some of them, by a participle",
    ),
    pytest.param(
        "The police met 140 protesters outside the embassy.",
        "The 130 protesters who left the embassy sang.",
        id="some of them, by a relative clause",
    ),
    pytest.param(
        "The club sold 4,000 tickets for the final in March.",
        "By May the 9,000 tickets for the final were gone.",
        id="at another time",
    ),
    pytest.param(
        "Three drivers died in the crash on the bridge.",
        "The two drivers from the crash on the bridge were treated for shock.",
        id="of one digit",
    ),
    pytest.param(
        "Brant Marine employs 115 people at its yard in Colby.",
        "Lowe Steel has shut its yard, and none of its 95 people has other work.",
        id="another owner",
    ),
    pytest.param(
        "Brant Marine lost 115 people to a yard in Colby.",
        "Brant Marine will close, and none of its 95 people has other work.",
        id="not what it has",
    ),
    pytest.param(
        "Brant Marine employs 115 people at its yard in Colby. Twenty were let go in spring.",
        "Brant Marine will close, and none of its 95 people has other work.",
        id="so many were let go",
    ),
    pytest.param(
        "Brant Marine employs 115 people at its yard in Colby.",
        "Brant Marine will close, and its 95 remaining people will go.",
        id="some of those it has",
    ),
    pytest.param(
        "In 2019 Brant Marine had 800 people.",
        "Brant Marine is grown up: its 1,200 people work in four cities.",
        id="then and now",
    ),
    pytest.param(
        "The panel has seven members, all of them judges.",
        "The union's nine members are to give their view in July.",
        id="another body",
    ),
    pytest.param(
        "A new poll gave the mayor an 18-point lead over Lee Cross.",
        "The lead is smaller than March's 20-point gap.",
        id="tied to another noun",
    ),
    pytest.param(
        "The police met 140 angry protesters.",
        "The 130 angry protesters charged with assault will be in court on Monday.",
        id="some of those described, by a participle",
    ),
    pytest.param(
        "The police met 140 angry protesters.",
        "The 130 angry protesters who left by the gate sang.",
        id="some of those described, by a relative clause",
    ),
    pytest.param(
        "Rain fell.",
        "Brant Marine has 40 yards and it says its 60 yards are shut.",
        id="in one sentence",
    ),
    pytest.param(
        "Brant Marine employs 115 people at its yard in Colby.",
        "Brant Marine will close, and its 95 boats will be sold.",
        id="things of another kind",
    ),
    pytest.param(
        "Brant Marine has 14 yards.",
        "Brant Marine said that the 16 yards would be painted.",
        id="nobody's",
    ),
    pytest.param(
        "Brant Marine employs 115 people at its yard in Colby.",
        "Lowe Marine's 95 people are without work.",
        id="an owner of half that name",
    ),
    pytest.param(
        "The clinic has 40 patients a day.",
        "The clinic's 60 patients have a garden.",
        id="a rate",
    ),
]


@pytest.mark.parametrize(("first", "again"), RIGHT)
def test_other_things_or_a_figure_that_follows_pass(first: str, again: str) -> None:
    assert flagged(first, again) == []


def test_a_long_list_takes_no_longer_than_a_long_text() -> None:
    text = " ".join(f"The hall's {number} guests sang to the band." for number in range(100, 900))
    assert seconds(lambda: CHECKER.check(text)) < 4
