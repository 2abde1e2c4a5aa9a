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
    # the only number of such things, the only length of one thing, the only run
    (
        "The defeat was Marlow's third in a row, and the fans whistled.",
        "After four straight defeats the board will meet on Monday.",
        "four",
    ),
    (
        "Unemployment was up again in March. It was the fourth monthly rise in a row.",
        "After six increases in a row nobody is hopeful.",
        "six",
    ),
    (
        "It was the seventh quarterly loss in a row, the bank said.",
        "After five losses in a row the bank has a new chairman.",
        "five",
    ),
    (
        "Volunteers have opened soup kitchens in 12 villages along the Aller.",
        "By Sunday night the queues had gone from all 14 villages.",
        "14",
    ),
    (
        "The Halden orchestra has 62 musicians and has a new conductor.",
        "Her first act was to shake hands with each of the 72 musicians.",
        "72",
    ),
    (
        "Four lifeboats searched the bay through the night. The wind rose.",
        "Most of those aboard the five lifeboats are unpaid.",
        "five",
    ),
    (
        "The inquiry heard evidence over six days in Tarnby town hall.",
        "During the eight days of evidence nobody mentioned the valve.",
        "eight days",
    ),
    (
        "The commission published a 140-page report on Friday. It blames nobody.",
        "The 160-page report calls for a new law.",
        "160-page",
    ),
    (
        "The trail has 22 wooden bridges. Kari Moe has been a warden since 1998.",
        "She painted the 28 bridges of the trail last summer.",
        "28",
    ),
    (
        "Two helicopters dropped water on the hill above Corra all day. Nobody was hurt.",
        "The crews of the three helicopters were told to rest at dusk.",
        "three",
    ),
    (
        "The orchard at Brack has 240 apple trees and a cider press. Frost came late in May.",
        "None of its 340 trees bore fruit.",
        "340",
    ),
    (
        "The plane was carrying 61 passengers and a crew of four. It left Bergen at noon.",
        "The families of the 71 passengers were asked to come to the airport.",
        "71",
    ),
    (
        "Firefighters led 40 goats out of the barn. The farmer, Ole Vik, was in town.",
        "A vet looked at all 50 goats in the evening.",
        "50",
    ),
    (
        "Students have occupied three halls since Tuesday. The rector wants to talk.",
        "By Friday the students had left all four halls.",
        "four",
    ),
    (
        "Some 300 farmers drove their tractors to the ministry. The minister was abroad.",
        "At dusk the 500 farmers drove home again.",
        "500",
    ),
    (
        "The jury watched a 12-minute film of the crash. Several wept.",
        "The 18-minute film had been made by a neighbour.",
        "18-minute",
    ),
    (
        "The balloon hit a power line at Ard, 48 minutes into its flight.",
        "The log of the 38-minute flight at Ard was blank.",
        "38-minute",
    ),
    (
        "Ida Moe lost her seat after 16 years as a member for Tarnby.",
        "Ms Moe looks back on her 14 years as the town's member with some pride.",
        "14 years",
    ),
    (
        "Lena Roos pumped the cellar dry with a tractor for six days.",
        "After eight days on the tractor, Ms. Roos said, she slept.",
        "eight days",
    ),
    (
        "Jonas Vell spent four days in the witness box. He denied everything.",
        "In his three days of evidence he named nobody.",
        "three days",
    ),
    (
        "The mayor gave a 50-minute press conference. It was her first.",
        "Towards the end of her 40-minute press conference the mayor wept.",
        "40-minute",
    ),
    (
        "Pickets stood at six depots on Monday, and no bus ran. The talks failed.",
        "By Friday noon the pickets had gone from all eight depots.",
        "eight",
    ),
    (
        "The road to the pass has 17 hairpins.",
        "Kari Moe had counted the 21 hairpins of the road in May.",
        "21",
    ),
    (
        "The commission published a 140-page report at 10 a.m.",
        "The 160-page report calls for a new law.",
        "160-page",
    ),
    (
        "Twelve villages in the north were cut off.",
        "The 14 villages in the north waited for bread.",
        "14",
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


OTHERS = [
    (
        "The defeat was Marlow's fourth in a row, and the fans whistled.",
        "After three straight defeats the coach had changed the team.",
    ),
    (
        "It was the fourth derby win in a row for City.",
        "United come after five straight league wins.",
    ),
    (
        "The defeat was Marlow's third in a row.",
        "Lund, after four straight defeats, have a new coach.",
    ),
    (
        "It was the fourth rise in a row.",
        "A fifth rise in a row would be the longest run since 1998.",
    ),
    (
        "Three lifeboats searched the bay through the night. On Tuesday five lifeboats went out.",
        "The crews of the five lifeboats were tired.",
    ),
    (
        "The orchestra has 62 musicians. It is on tour until May.",
        "The 40 musicians who went on the tour sleep in tents.",
    ),
    (
        "Twelve villages were cut off on Monday, and six on Thursday. Rain is forecast.",
        "Helicopters flew bread to the six villages.",
    ),
    (
        "The band has played in nine schools in Tarnby. It will go to Rold in May.",
        "The 11 schools in Rold have paid already.",
    ),
    (
        "Fourteen tents stood on the lawn on Friday. Three more were pitched in the night.",
        "The police cleared all 17 tents.",
    ),
    (
        "Two of the three fires were out by noon. The wind fell.",
        "The two fires had burned for a week.",
    ),
    ("The company has 300 shops in Britain. It is Swedish.", "In France its 40 shops make a loss."),
    (
        "The first trial lasted six days. The jury could not agree.",
        "During the eight days of the second trial he wept.",
    ),
    ("Some 50 lorries blocked the border. Drivers lit fires.", "The 48 lorries were towed away."),
    (
        "Brant Line sold nine of its 30 ships in May. It is in debt.",
        "Its 21 ships are now for sale as well.",
    ),
    (
        "A 200-page report in 2019 found no fault. The mayor resigned.",
        "The 340-page report published on Friday finds many.",
    ),
    ("Ada Ruud's farm has 90 cows. Jon Berg lives next door.", "His 60 cows are ill."),
    (
        "Per Holm was chief executive for nine years until 2021. He lives in Spain.",
        "Eva Lund, who became chief executive four years ago, is to leave too.",
    ),
    (
        "Norway named a squad of 26 players. The match begins at eight.",
        "The 11 players stood in a ring before it.",
    ),
    (
        "Three fires burned in the north and four in the south. Planes came from Spain.",
        "The seven fires are out.",
    ),
    (
        "Marlow scored five goals in the first half. It rained.",
        "The two goals after the break were penalties.",
    ),
    (
        "A 12-minute film opened the evening. Then the lights went down.",
        "The 90-minute film that followed won a prize.",
    ),
    (
        "The trial of Rolfe began before 12 jurors in May. One fell ill in June.",
        "The 11 jurors will go on without her.",
    ),
    ("The zoo had 40 penguins in 2019. It has changed hands.", "The 55 penguins are fed at noon."),
    (
        "Nine people were hurt in the crash. Two have gone home.",
        "The seven people are expected to live.",
    ),
    (
        "Police searched 14 houses in Tarnby. They found guns in three houses.",
        "The three houses belong to one man.",
    ),
    (
        "The quake killed 210 people. Rescuers are looking for more.",
        "Doctors treated the 400 people at a school.",
    ),
    (
        "The union says that 600 workers walked out. The firm would not comment on pay.",
        "The firm said that the 450 workers would lose a day's wages.",
    ),
    (
        "The bank will close 40 branches by June. Staff were told on Monday.",
        "The 25 branches in villages will go first.",
    ),
    (
        "She spent six years in the army and hated it.",
        "Her husband did not: he talks of his four years in the army with tears.",
    ),
    (
        "Ida Moe was a minister for five years.",
        "Ida Moe looks back on her three years as foreign minister.",
    ),
    (
        "Ida Moe was foreign minister for three years.",
        "Ida Moe looks back on her five years as minister.",
    ),
    ("The engine failed 22 minutes into the flight.", "The log of the 38-minute flight was blank."),
    ("The log of the 38-minute flight was blank.", "The engine failed 22 minutes into the flight."),
    ("A 200-page report in 2019 found no fault.", "The 240-page report calls for a new law."),
    (
        "The judges heard the first appeal over three days.",
        "During the four days of argument in the second appeal nobody wept.",
    ),
    (
        "Jonas Vell spent four days in the witness box.",
        "Anna Lund was next, and in her three days of evidence she wept.",
    ),
    (
        "The king opened the bridge in a 90-minute ceremony.",
        "The mayor had opened the road in a 70-minute ceremony.",
    ),
    ("Lund led by a three-goal margin.", "The two-goal margin was fair in the end."),
    ("The film lasts 90 minutes.", "The 60-minute film festival gala was a bore."),
    (
        "Jonas Vell spent five years in prison for fraud.",
        "Jonas Vell says that his four years in prison were hard.",
    ),
    ("A five-storey school stands on the left.", "The eight-storey tower burned down."),
    (
        "Pickets stood at six depots on Monday.",
        "All eight depots of a rival stood open, and so did the eight depots in Rold.",
    ),
    (
        "Three people died in the blaze at the inn.",
        "The four people were carried out of the inn by a window.",
    ),
    ("Twelve shops were looted.", "The 15 shops that were burned will be rebuilt."),
    ("The council could close nine schools.", "The 11 schools have sued."),
    (
        "The club has nine coaches, one of whom will leave. One more is on his way.",
        "The 10 coaches met on Friday.",
    ),
    (
        "Nine coaches met on Friday. One fell ill on the way home.",
        "The eight coaches were sent flowers.",
    ),
    ("The bank lost 40 branches in May.", "Its 30 branches are in cities."),
    ("In 1998 the ferry had 14 lifeboats.", "The 18 lifeboats are painted red."),
    # each of these is flagged as soon as one of the conditions is left out
    (
        "The inquiry heard evidence for about six days in Tarnby town hall.",
        "During the eight days of evidence nobody mentioned the valve.",
    ),
    (
        "The jury watched a 12-minute film of the crash.",
        "The 18-minute film that they saw in May was made by a neighbour.",
    ),
    (
        "Lena Roos pumped the cellar dry with a tractor for six days.",
        "After eight days on the tractor, Kari Moe slept.",
    ),
    (
        "The commission published a 140-page report.",
        "The 160-page interim report calls for a new law.",
    ),
    (
        "The coach had changed the team after three straight defeats.",
        "It was the club's fourth straight defeat.",
    ),
    (
        "It was the club's fourth straight defeat.",
        "After three straight defeats the coach changed the team.",
    ),
    (
        "The club has won three straight games.",
        "After four straight defeats the club has a new coach.",
    ),
    ("Twelve villages were cut off.", "The 14 villages hit were in the north."),
    ("The boat carried 52 people and sank.", "All 62 people on the boat that sank were saved."),
    (
        "Volunteers have opened soup kitchens in 12 villages along the Aller.",
        "By Sunday the queues had gone from all 14 other villages.",
    ),
    ("Up to 12 tents stood on the lawn.", "The police cleared all 15 tents."),
    (
        "Three shops in Ard burned. Many shops have no sprinkler. A shop in Rold is shut.",
        "The four shops were empty.",
    ),
    (
        "Two clerks were ill. It rained. The mayor was away. Nobody came. The phone rang.",
        "By Friday all three clerks were back.",
    ),
    ("The fire in Ard destroyed 12 barns in an hour.", "The 15 barns of Rold burned, too."),
]


@pytest.mark.parametrize(("first", "again"), OTHERS)
def test_a_number_of_some_of_them_or_of_others_passes(first: str, again: str) -> None:
    assert flagged(first, again) == []


@pytest.mark.parametrize(("first", "again"), RIGHT)
def test_other_things_or_a_figure_that_follows_pass(first: str, again: str) -> None:
    assert flagged(first, again) == []


def test_a_long_list_takes_no_longer_than_a_long_text() -> None:
    text = " ".join(f"The hall's {number} guests sang to the band." for number in range(100, 900))
    assert seconds(lambda: CHECKER.check(text)) < 4
