"""What is told of two or more figures of one draft: each wrong telling beside a right one.

In a draft, `[wrong|right]` stands for the words that tell it wrongly and those that are right.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checker import Checker
from factcheck.model import Settings, Severity
from factcheck.reading.draft import read_text
from factcheck.rules import all_rules
from tests.timing import seconds

CHECKER = Checker(settings=Settings(use_ledger=False))
DAY = "2026-02-05"
EITHER = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")


def alarms(draft: str) -> list[tuple[str, int, int]]:
    """Return the code and the place of each error in a draft of one paragraph."""
    found = CHECKER.check(draft, date=DAY).findings
    return [(f.code, f.span.start, f.span.end) for f in found if f.severity is not Severity.INFO]


TOLD = [
    # Rests: FC702
    (
        "FC702",
        "Of the 240 seats, the Greens won 90, Labour 80 and the rest, [60|70], went to others.",
    ),
    (
        "FC702",
        (
            "The council has 51 members. Twenty-two backed the plan and 18 opposed it, which "
            "leaves [13|11] who abstained."
        ),
    ),
    ("FC702", "The line ordered 120 jets and has received 74, so that [56|46] are still to come."),
    ("FC702", "Of the 64 women who began, 58 reached the finish, so that [eight|six] dropped out."),
    ("FC702", "About 310,000 of the 360,000 homes are covered; the other [70,000|50,000] are not."),
    ("FC702", "Civic Renewal has 11 of 39 seats. That leaves its opponents with [26|28]."),
    ("FC702", "Carmakers have booked 55% of the lithium, which leaves [55%|45%] for other buyers."),
    ("FC702", "Turnout was 58 percent, which means that [52|42] percent did not vote."),
    (
        "FC702",
        (
            "The north has 14,260 cases. Piura alone has 8,900 cases, and the other regions "
            "together have [6,350|5,360]."
        ),
    ),
    # Sums: FC702
    ("FC702", "They pulled 27 people from the rubble, 15 of them alive and [14|12] dead."),
    ("FC702", "There were 19 passengers and four crew on board, [25|23] people in all."),
    ("FC702", "The convoy of 64 trucks was made up of 40 with food and [34|24] with medicine."),
    ("FC702", "In the poll 48 percent said yes, 31 percent no and [31|21] percent did not know."),
    ("FC702", "[Eleven of the nine|Seven of the nine] members voted for it."),
    ("FC702", "The minibus held 38 people: [21 men and 16 women|21 men and 17 women]."),
    (
        "FC702",
        "The first flight carries 30 passengers and the second 45, making [85|75] altogether.",
    ),
    ("FC702", "The regiment lost 86 men, and with the 31 who fell in May that makes [127|117]."),
    ("FC702", "Eleven of the 17 are men and [seven|six] are women, the hospital said."),
    ("FC702", "Nine of the 15 were boys and [eight|six] girls."),
    ("FC702", "Of the 240 jobs, 120 are in design, 70 in sales and [80|50] in transport."),
    ("FC702", "Of the 11 routes three had no service, five were late and [four|three] ran well."),
    (
        "FC702",
        "They convicted him of nine thefts: four in Pueblo, three in Hull and [three|two] here.",
    ),
    ("FC702", "Of the 47 witnesses, 34 were called by the Crown and [15|13] by the defence."),
    (
        "FC702",
        "They flew 412 people out, 230 of them on the first jet and [172|182] on the second.",
    ),
    ("FC702", "It has [31,000|30,000] here, of whom 17,500 came by train and 12,500 by coach."),
    (
        "FC702",
        "It raised $[310,000|330,000], with $190,000 of it given in Leeds and $140,000 in Hull.",
    ),
    ("FC702", "There are 31 ships, of which 18 are Canadian, nine American and [six|four] Danish."),
    (
        "FC702",
        "It took in 19 states, 12 of them in Europe, four in Asia and [two|three] in Africa.",
    ),
    ("FC702", "It puts £[9.4|9.9]m into roads: £6m for buses, £2.4m for rail and £1.5m for bikes."),
    ("FC702", "The team won 11 of its 16 games, drew three and lost [three|two]."),
    ("FC702", "Nine of the 15 were found here and four in Hull; [three|two] are still missing."),
    ("FC702", "Voters approved it by 58 per cent to [44|42]."),
    ("FC702", "The squad of 26 has three keepers, nine backs, eight wings and [seven|six] locks."),
    ("FC702", "It has 14 members, six from the left, five from the right and [four|three] greens."),
    ("FC702", "The rebels hold nine of the country's 21 provinces and the army [13|12]."),
    ("FC702", "The ward has 28 beds, of which 19 are taken and [eleven|nine] free."),
    ("FC702", "The mine employed 640 men, 410 underground and [250|230] on the surface."),
    ("FC702", "It gave Moreau 212 votes, Petit 188 and Blanc 97, a total of [507|497]."),
    ("FC702", "It has 11 shops in Kent, nine in Essex and four in Hull, making [26|24]."),
    # Shares: FC703
    ("FC703", "Only 18 of the 54 applicants, [a quarter|a third], were women."),
    (
        "FC703",
        (
            "Of the 1,500 people polled, 690 said that they would vote, [almost a third|almost "
            "half] of the sample."
        ),
    ),
    ("FC703", "Some 12 million of the country's 60 million people, [a tenth|a fifth], live here."),
    ("FC703", "Two of the 16 samples, or [one in four|one in eight], tested positive."),
    ("FC703", "Of the 19 men, five died, which means that [nearly half|about a quarter] did."),
    ("FC703", "Eleven coaches came off. That was [a third|half] of the 22 in the train."),
    ("FC703", "The fund has paid out $12m of the $48m it collected, or [40|25] percent."),
    ("FC703", "The bank will cut 10% of its 5,000 staff, or [700|500] jobs."),
    ("FC703", "A third of its 90 teachers, or [40|30] people, are to go."),
    ("FC703", "One in five, or [25|20] per cent, could not read."),
    # Differences: FC704
    ("FC704", "Revenue grew to $5.5 billion from $5 billion, an increase of [15|10] percent."),
    ("FC704", "The bridge cost $84 million, $[14|24] million more than the $60 million budgeted."),
    ("FC704", "The home side won 4-2, a margin of [three|two] goals."),
    ("FC704", "United beat City by [three|two] goals, 4-2, on Saturday."),
    ("FC704", "The Tories got 1,240 votes and Labour 1,105, a majority of [235|135]."),
    (
        "FC704",
        (
            "It costs $849, $50 less than the Arc 3. Its sibling is priced at $499, so that the "
            "gap between the two comes to $[450|350]."
        ),
    ),
    (
        "FC704",
        (
            "In 2021, 214 people were killed. Last year it was 118. Since then the number has "
            "fallen by [106|96]."
        ),
    ),
    ("FC704", "Turnout was 41 per cent, against 52 per cent in 2021, a fall of [nine|11] points."),
    ("FC704", "Rents rose from £950 to £1,140 a month, [a quarter|a fifth] more than in 2023."),
    ("FC704", "In a month oil rose from $60 to $90 a barrel, or by [a third|half]."),
    ("FC704", "The roll has fallen from 640 to 480, [a third|a quarter] fewer than in 2015."),
    ("FC704", "They paid $310,000 and sold it for $465,000, a profit of $[165,000|155,000]."),
    ("FC704", "The ferry was licensed for 120 people and had 146 aboard, [36|26] too many."),
    # Ages: FC705
    ("FC705", "The pier, opened in 1891, is [145|135] years old."),
    ("FC705", "Ms Adeyemi, who is 44 and was born in [1971|1981], has two sons."),
    ("FC705", "The ferry was built in 1998 and sank in 2018, when it was [30|20] years old."),
    ("FC705", "The 84-year-old ran his first race in Dublin in 1985, when he was [52|43]."),
    # Lengths of time: FC706
    ("FC706", "It left at 6.40pm. It sank at 11.05pm, more than [six|four] hours later."),
    ("FC706", "She has run the clinic since 2019, or for the [past three years|past seven years]."),
    ("FC706", "He has been in prison since 2016, [seven years ago|ten years ago]."),
    ("FC706", "The trial opened on 3 March and ended on 14 March, after [21 days|11 days]."),
    ("FC706", "The siege began on 1 June and was lifted on 29 June, [two|four] weeks later."),
    (
        "FC706",
        "The book, which took him [12 years|eight years], was begun in 2004 and finished in 2012.",
    ),
    ("FC706", "The strike lasted from 3 May to 9 June, more than [seven|five] weeks."),
    ("FC706", "He was mayor from 1998 to 2006, a total of [12 years|eight years]."),
    ("FC706", "The bridge has stood since 1932, almost [70|94] years."),
    ("FC706", "It made a profit for the first time in [six|eight] years, since 2018."),
    ("FC706", "The meeting began at 9am and ended at 1pm, after [six|four] hours."),
    # Averages, rates and bills: FC710
    (
        "FC710",
        "The charity handed out 4,500 meals at nine shelters, an average of [400|500] at each.",
    ),
    (
        "FC710",
        "The ship burned 280 tonnes of fuel in seven days, an average of [50|40] tonnes a day.",
    ),
    ("FC710", "The runner covered 45 kilometres in three hours, or [12|15] kilometres an hour."),
    (
        "FC710",
        "The district has 5,400 pupils in 18 schools, which works out at [250|300] a school.",
    ),
    ("FC710", "They drank 60 bottles between the 12 of them, or [six|five] each."),
    ("FC710", "Three tickets at $40 came to $[140|120]."),
    ("FC710", "She sold 40 lambs at £85 each, which brought her £[4,300|3,400]."),
    ("FC710", "Six rooms at €110 a night come to €[760|660] a night."),
    ("FC710", "Each of the 24 players will get $5,000, or $[100,000|120,000] in total."),
    ("FC710", "He will pay it off in 12 instalments of £250, £[3,500|3,000] in all."),
    ("FC710", "It sold 300 copies a week for five weeks, [1,800|1,500] in all."),
    ("FC710", "It can take 12 million people a year, or about [two million|a million] a month."),
    ("FC710", "The fine of €1.2m comes to €[4,000|3,000] for each of the 400 pupils."),
    ("FC710", "She is paid €3,200 a month, or €[36,400|38,400] a year."),
    # Anniversaries: FC711
    ("FC711", "The company was founded in 1987 and marks its [30th|40th] anniversary next year."),
    # Multiples: FC712
    ("FC712", "Deaths [halved to 40|halved to 30] from 60 the year before."),
    ("FC712", "Membership has almost doubled, from 220 to [310|415]."),
    ("FC712", "He got 1,200 votes, twice as many as the [750|600] of his rival."),
    ("FC712", "Prices rose fivefold between 2010 and 2020, from $2 to $[14|10]."),
    ("FC712", "The lake has shrunk to 40 square kilometres, half the [100|80] it had in 1990."),
    # Lists: FC713
    ("FC713", "They meet [three|four] rivals: Leeds, Hull, Derby and West Ham."),
]


@pytest.mark.parametrize(("code", "draft"), TOLD, ids=[draft for _, draft in TOLD])
def test_what_figures_come_to_is_flagged_where_it_is_told_wrongly(code: str, draft: str) -> None:
    place = EITHER.search(draft)
    assert place is not None
    start, end = place.start(), place.start() + len(place[1])
    found = alarms(EITHER.sub(r"\1", draft))
    assert {flagged for flagged, _, _ in found} == {code}
    assert any(first < end and start < last for _, first, last in found)


@pytest.mark.parametrize("draft", [draft for _, draft in TOLD])
def test_what_figures_come_to_is_passed_where_it_is_told_rightly(draft: str) -> None:
    assert alarms(EITHER.sub(r"\2", draft)) == []


SILENT = [
    ("an effect, not a rest", "The bomb hit a bus with 40 people on board, leaving 12 dead."),
    (
        "an effect",
        "The storm flattened 300 houses in a town of 4,000 people, leaving 1,200 homeless.",
    ),
    ("what is needed", "Labour has 31 of the 58 seats, so 30 would be a majority."),
    ("a person leaves", "Cruz has 370 delegates, Kasich has 129 and Rubio left the race with 163."),
    ("others of another whole", "He has two sons of his own; the other three children are hers."),
    ("no whole told", "Five boats came first and took 11 people. The other two were found later."),
    ("a share of something else", "The firm sold 1.5 million cars, a third of them in China."),
    (
        "the rest's share",
        "Just 9 of 60 pubs in the town have closed, so 85 percent are still open.",
    ),
    (
        "a share of one part",
        "Of the 500 letters, 100 came from children, and half of those were sad.",
    ),
    ("no count of shares", "In the first half it earned $120 million, or $2.40 a share."),
    (
        "a price beside other figures",
        "Two towns with 30 members each pay £40 a head, £900 in 2020.",
    ),
    (
        "years still to come",
        "The baths are safe for another year and get £24m, on average £8m a year.",
    ),
    ("a lead in a table", "Spurs won 2-1 with ten men and went three points clear at the top."),
    ("sets, not games", "He beat him 6-4, 6-2, by two sets."),
    ("over all other parties", "The party holds 360 seats and Labour 200, a majority of 70."),
    ("a length of something else", "He joined in 2001 and left in 2011, after two years of rows."),
    ("two things", "He was elected in 2012, spent five years abroad and returned in 2020."),
    ("both days counted", "The fair opened on 3 March and closed on 14 March, after 12 days."),
    (
        "an older thing",
        "Founded in 1987, the firm mended the abbey for its 900th birthday in 2025.",
    ),
    ("another year", "The firm was founded in 1987 and gave a ball for its 25th anniversary."),
    ("two changes", "Profit doubled to $4 million on sales of $30 million, up from $20 million."),
    ("no second figure", "The army lost 300 men, twice the number in May."),
    ("someone else's birth", "Aged 30, he married a woman who was born in 1950."),
    ("a whole that others belong to", "The 200 guests, 120 men and 60 women among them, danced."),
    ("two polls", "Of men 52 percent said yes, of women 61 percent; nine percent did not know."),
    ("another measure", "Sales rose by a tenth, or 12 percent in dollars."),
    ("two states", "It won Iowa (93 percent), Ohio (79 percent) and Maine (78 percent)."),
    ("two of the same", "The crash left 30 hurt, nine of them children and four of them badly."),
    ("not all of them", "Of the 600 jobs, 350 are in design, 110 in sales and 20 in transport."),
    (
        "another's term",
        "It was hacked in 2007 and 2014, nearly two years after Ms Ray left office.",
    ),
    ("what is needed more", "In a council of 39 her party has 11 seats and needs nine more."),
    ("a fraction told again", "They closed two thirds of them, 64 percent, a gain of nine points."),
    (
        "two kinds of total",
        "In each of four games he scored, two in one and one in three, five in all.",
    ),
    ("some abstained", "Of the 25 members, 13 voted for and 10 against."),
    ("parts of the first part", "It had 60 of the 100 senators, 49 Democrats and 11 others."),
    ("parts of the part", "Backed by 60 of the 100 senators, 49 Whigs and 11 Greens, it passed."),
    ("marks of the same ones", "The charity has 50 vans, 30 with fridges and 18 with ramps."),
    ("a fraction of the whole", "Half of the 40 places went to women and 20 to men."),
    ("some elsewhere", "He scored 21 points, nine in the first quarter and 10 in the third."),
    ("far from all", "Some 30 houses burned, 12 in the old town and nine by the river."),
    ("several for one", "Of the 12 patients, ten had fever, eight had a cough and six had a rash."),
    ("some in both", "Of the 20 pupils, 12 play football, nine play tennis and four do both."),
    ("not all", "Three of the 10 worst fires were in Utah and two in Idaho."),
    ("two people", "She was taken in 2002, when she was 21, a year before the 17-year-old."),
    ("in one place", "Sales rose 9.6 percent in Poland. In Spain the increase was 1.2 percent."),
    ("an item that holds an and", "It sells three pies: apple, steak and kidney, and plum."),
    (
        "cities with their states",
        "It opens in three cities: Austin, Texas, Reno, Nevada, and Boise, Idaho.",
    ),
    ("a speaker's sum", "“Of our 30 ships 12 are lost, so 20 are left,” he said."),
]


@pytest.mark.parametrize(("why", "draft"), SILENT, ids=[why for why, _ in SILENT])
def test_figures_that_are_not_told_of_each_other_raise_no_alarm(why: str, draft: str) -> None:
    assert alarms(draft) == [], why


COUNTS = st.integers(2, 900)


@settings(deadline=None)  # the first draft loads the tables
@given(COUNTS, COUNTS, st.integers(2, 40))
def test_what_is_worked_out_rightly_is_never_flagged(one: int, other: int, count: int) -> None:
    drafts = (
        f"Of the {one + other} seats, {one} are taken, which leaves {other} for others.",
        f"The firm gave ${one * count} to {count} schools, or ${one} each.",
        f"He bought {count} shares at ${one} apiece, a total of ${one * count}.",
        f"The ground holds {one * 3}, three times the {one} of the old one.",
    )
    assert [alarms(draft) for draft in drafts] == [[], [], [], []]


HOSTILE = [
    "leaving 3, " * 3000,
    "Of the 9 men 4 fell, which leaves 3, " * 1500,
    "the other 3 of the 9, or a third, " * 2000,
    "3 at $4 each, $20 in all, or 5 a day " * 1500,
    "three men: " + "Al, " * 5000 + "and Bo",
    "twice the 3 of 4, doubled to 5 from 6 " * 1500,
    "from 3 May to 9 June, six weeks, " * 1500,
    "founded in 1987, its 30th anniversary next year, " * 1500,
    "Of the 9 men 4 fell. That leaves 3. It is a third of the 9. " * 1000,
]


@pytest.mark.parametrize("draft", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_said_over_and_over_takes_no_longer_than_a_long_text(draft: str) -> None:
    case = CHECKER._read(read_text(draft, path=Path("draft.md")))
    rules = [rule for rule in all_rules() if rule.code.startswith("FC7")]
    assert seconds(lambda: [list(rule.judge(case)) for rule in rules]) < 4
