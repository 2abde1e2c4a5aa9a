"""What the rules on a draft by itself must and must not say, beyond the rules' own examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checker import Checker
from factcheck.matching.arithmetic.spread import Spread, spread
from factcheck.model import Bound, Finding, Quantity, Settings, Span, Tolerances, UnitKind
from factcheck.reading.draft import read_text
from factcheck.rules import all_rules
from tests.timing import seconds

CHECKER = Checker(settings=Settings(use_ledger=False))
WITHOUT_LEDGER = {"FC402"} | {rule.code for rule in all_rules() if rule.code.startswith("FC7")}


def findings(draft: str, date: str = "2026-02-05") -> tuple[Finding, ...]:
    return CHECKER.check(draft, date=date).findings


def flagged(draft: str, date: str = "2026-02-05") -> list[tuple[str, str]]:
    return [(finding.code, finding.text) for finding in findings(draft, date)]


WRONG = [
    ("FC402", "The vote is on Tuesday, April 20.", "Tuesday, April 20", "2026-04-18"),
    (
        "FC702",
        "The army has 300 tanks — 180 old ones and 100 new.",
        "300 tanks — 180 old ones and 100",
        "2026-02-05",
    ),
    (
        "FC702",
        "Ten of the 40 beds are free; the other 20 are taken.",
        "Ten of the 40 beds are free; the other 20",
        "2026-02-05",
    ),
    (
        "FC702",
        "They knocked on 18,000 doors in April and 25,000 in May, or 45,000 in the two months.",
        "18,000 doors in April and 25,000 in May, or 45,000",
        "2026-02-05",
    ),
    (
        "FC702",
        "It won two cups. Its team of 23 women and 19 men, 44 athletes in all, is its largest.",
        "23 women and 19 men, 44",
        "2026-02-05",
    ),
    (
        "FC702",
        "Norland and Sorland each freed 157 prisoners on Thursday, 341 people in all.",
        "157 prisoners on Thursday, 341",
        "2026-02-05",
    ),
    (
        "FC702",
        "The 31 knocked on 18,000 doors in May and 25,000 in June, or 45,000 in the two months.",
        "18,000 doors in May and 25,000 in June, or 45,000",
        "2026-02-05",
    ),
    (
        "FC712",
        "Patients were more than twice as likely to leave: 18.6% did so, and 12.1% of the others.",
        "more than twice as likely to leave: 18.6% did so, and 12.1% of the others",
        "2026-02-05",
    ),
    (
        "FC712",
        "Ruiz raised $4.1 million, more than twice Ortega's $2.3 million.",
        "more than twice Ortega's $2.3 million",
        "2026-02-05",
    ),
    (
        "FC703",
        "Eight of the 12 jurors (75 percent) agreed.",
        "Eight of the 12 jurors (75",
        "2026-02-05",
    ),
    (
        "FC704",
        "Profit rose 8 percent, to $3.1bn from $2.6bn.",
        "8 percent, to $3.1bn from $2.6bn",
        "2026-02-05",
    ),
    (
        "FC704",
        "It has 25 members, four more than the 19 it had in 2021.",
        "25 members, four more than the 19",
        "2026-02-05",
    ),
    (
        "FC704",
        "Turnout fell from 64.2 to 61.1 percent, a drop of 4.1 points.",
        "64.2 to 61.1 percent, a drop of 4.1",
        "2026-02-05",
    ),
    (
        "FC704",
        "Top grades went up to 28.4 percent. It was 27.9 percent, so the increase is 0.5 percent.",
        "0.5 percent",
        "2026-02-05",
    ),
    (
        "FC704",
        "The Liberals took 31 seats and the Greens 12 seats. The difference is 21 seats.",
        "21",
        "2026-02-05",
    ),
    ("FC709", "The lake is 366 metres (1,101 feet) deep.", "1,101", "2026-02-05"),
    (
        "FC703",
        "Eight of the 12 jurors, or a quarter of them, agreed.",
        "Eight of the 12 jurors, or a quarter",
        "2026-02-05",
    ),
    ("FC706", "The bridge was closed in 2015, six years ago.", "six years ago", "2026-02-05"),
    (
        "FC708",
        "Their share rose to 25.8 percent from 27.9 percent.",
        "rose to 25.8 percent from 27.9",
        "2026-02-05",
    ),
    (
        "FC708",
        "Attendance dropped at all of the club's home matches from 12,300 to 14,100.",
        "dropped at all of the club's home matches from 12,300 to 14,100",
        "2026-02-05",
    ),
]


@pytest.mark.parametrize(("code", "draft", "words", "date"), WRONG)
def test_arithmetic_that_is_wrong_is_flagged_at_the_figures_that_do_not_go_together(
    code: str, draft: str, words: str, date: str
) -> None:
    assert flagged(draft, date) == [(code, words)]


RIGHT = [
    "The city uses 40,000 cubic metres of water a day, or 160 litres per person.",
    "The ship unloaded 90 tonnes of rice, or about 9 kg a head.",
    "The runners covered 84 kilometres, or 400 metres a lap, in a night.",
    "The island burns 18,000 tonnes of wood a year, or 900 kilos for each of 20,000 people.",
    "The clinic has 90 nurses, half of its staff, up from 72.",
    "Five people were killed and 17 injured, the police said. Two people are still missing.",
    "Twelve people were hurt and two killed in the crash. Three are still unaccounted for.",
    (
        "It costs $38 million a day, or some $190 million for a five-day week. When a storm closed "
        "the plants for two days, the loss came to $51 million."
    ),
    "He died on Monday, 11 November 1918.",
    "The vote was on Wednesday, September 2, in a year that nobody remembers.",
    "The army has 280 tanks — 180 old ones and 100 new.",
    "The army has nearly 300 tanks: 180 old ones and 104 new.",
    "Police arrested 12 people, three of them in Leeds and four in York.",
    "He gave three reasons: one, the money; two, the weather; and three, the war.",
    "The bus carried 40 people: 12 of them, including two drivers, were hurt.",
    "Ten of the 40 beds are free; the other 30 are taken.",
    "Eight of the 12 jurors (67 percent) agreed.",
    "Eight of the 12 jurors, or two-thirds, agreed.",
    "The lake is 366 metres (1,201 feet) deep.",
    "They ran 10 kilometres or 15 miles.",
    "Turnout was 61 percent. Four years ago it was 64 percent, so it fell by three points.",
    "Sales were $40m in May and $50m in June. The increase was 25 percent.",
    "Inflation was 3 percent in May and 5 percent in June. Wages rose 2 percent.",
    "Inflation was 3 percent in May and 5 percent in June, while wages rose 2 percent.",
    "Top grades rose from 20 percent to 25 percent, so they rose by 25 percent.",
    "Profit rose 8 percent, to $3.1bn from $2.9bn.",
    "As prices rose, the bank moved its rate from 4.5 percent to 3 percent.",
    "Profit rose from $2.9bn to $3.1bn and sales by 40 percent.",
    "It has 25 members, four more than last year.",
    "Turnout rose from 61.1 to 64.2 percent, a gain of 3.1 points.",
    "A flat costs £200, £50 more than a room.",
    "The trial lasted five weeks, from 2 February to 8 March.",
    "They knocked on 18,000 doors in April and 25,000 in May, or 43,000 in the two months.",
    "They knocked on 18,000 doors in April and 25,000 in May, or 60,000 in the three months.",
    "Norland and Sorland each freed 157 prisoners on Thursday, 314 people in all.",
    "They pay 40 euros each, 95 euros in all with the 15 for food.",
    "The winners get about $1,200 each, some $3,500 in all.",
    "It won two cups. Its team of 23 women and 19 men, 42 athletes in all, is its largest.",
    "The school has 200 places and 120 girls and 90 boys.",
    "At 14, 120 girls and 90 boys, the choir sings.",
    "In 2024 it had 200 members. The tour cost 800 pounds for 120 girls and 90 boys.",
    "Patients were twice as likely to leave: 18.6% did so, and 9.1% of the others.",
    "Patients were twice as likely to leave: 186 did so, and 12.1% of the others.",
    "Ruiz raised $4.8 million, more than twice Ortega's $2.3 million.",
    "Ruiz raised $4.1 million, twice, Ortega's $2.3 million did not help.",
    "He was chairman from 2011 to 2016 and spent three years in Paris.",
    "Ann, 52, was 23 when her son was born in 1997.",
    "Born in 1980, he had three children by 2005.",
    "The deficit fell from 5 percent to 3 percent.",
    "The talks resumed at 9 a.m. and broke up at 11 a.m., two hours later.",
    "Stocks fell, and from 10 percent last year inflation rose to 12 percent.",
    "“It rose from 25 to 90, an increase of 55,” she said.",
    "John Smith met Jane Smyth. Smith left; Smyth stayed.",
    "The Obamas flew to Berlin, where Barack Obama spoke.",
    "Russian and Russia, Syria and Syrian troops: Bashar Assad met Vladimir Putin.",
]


@pytest.mark.parametrize("draft", RIGHT)
def test_a_draft_that_agrees_with_itself_raises_no_alarm(draft: str) -> None:
    assert flagged(draft) == []


TITLED = [
    ("# Fire kills 12\n\nA fire killed 12 people, and 40 were hurt.", []),
    ("# Fire kills 40\n\nA fire killed 12 people in a hotel, police said.", ["40"]),
    ("# Three reasons to go\n\nFirst, the food. Second, the beer.", []),
    ("# Sales near $3bn\n\nSales came to $2.97 billion.", []),
    ("# Cheat sold 10,500 missing cases\n\nHe sold 12,400 cases. Only 1,900 were there.", []),
    ("# Cheat sold 14,200 cases\n\nHe sold 12,400 cases. Only 1,900 were there.", ["14,200"]),
    ("# Half of voters back tax\n\nIn the poll, 49 percent of voters backed the tax.", []),
]


@pytest.mark.parametrize(("draft", "words"), TITLED)
def test_a_title_is_held_against_the_text_below_it(draft: str, words: list[str]) -> None:
    document = read_text(draft, path=Path("draft.md"))
    assert [finding.text for finding in CHECKER.check(document).findings] == words


def test_without_a_year_or_a_known_date_of_writing_a_weekday_is_not_judged() -> None:
    document = read_text("The vote is on Tuesday, April 20.", path=Path("draft.md"))
    assert CHECKER.check(document).findings == ()


def test_without_a_ledger_only_the_draft_itself_is_judged() -> None:
    draft = (
        "Air defences shot down 156 of 183 drones. “We won,” said Ann Lee on Monday, May 5, 2020."
    )
    assert {finding.code for finding in findings(draft)} == {"FC402"}
    assert {finding.code for finding in findings(draft)} <= WITHOUT_LEDGER


ABC = "abcdefghijklmnopqr"
HOSTILE = [
    "12 in all, " * 3000,
    "19 men: " + "3 and " * 3000,
    "a difference of 3, " * 3000,
    "15 of the 19, or 60 percent, " * 2000,
    "He rose from 3 to 5. " * 2000,
    "Born in 1990, he is 23 years old. " * 1500,
    "Eleven children and eight adults were on the bus. All 21 passengers live. " * 3000,
    "Vadim " + "Filashkin" * 2000,
    "\n\n".join(
        f"Mr Filashki{chr(97 + n % 26)}n{chr(97 + n // 26 % 26)} won 3 seats." for n in range(1500)
    ),
]


@pytest.mark.parametrize("draft", HOSTILE, ids=range(len(HOSTILE)))
def test_long_lists_take_no_longer_than_long_texts(draft: str) -> None:
    document = read_text(draft, path=Path("draft.md"))
    case = CHECKER._read(document)
    rules = [rule for rule in all_rules() if rule.code in WITHOUT_LEDGER]
    assert seconds(lambda: [list(rule.judge(case)) for rule in rules]) < 3


@given(st.text(alphabet="0123456789.,:;—-()$% \nabc éofT", max_size=200))
def test_whatever_the_text_what_is_found_is_marked_in_it(draft: str) -> None:
    document = read_text(draft, path=Path("draft.md"))
    found = CHECKER.check(document).findings
    assert all(one.text == one.span.of(document.text) != "" for one in found)


def test_by_how_much_somebody_won_is_not_with_how_many() -> None:
    title = "---\ntitle: Hendry takes Iowa's open Senate seat by {} votes\n---\n\n"
    body = "Hendry took just over 638,000 votes on Tuesday, or 49.8 percent."
    document = read_text(title.format("16,535") + body, path=Path("draft.md"))
    assert CHECKER.check(document).findings == ()


def test_nothing_is_worked_out_from_what_has_no_end() -> None:
    draft = "each\nMore than 300 captives left after an exchange in monthsEach country freed 157 "
    draft += "prisoners of war, 314 altogether."
    assert "FC710" not in [code for code, _ in flagged(draft)]


NUMBERS = st.integers(1, 10**7)


@settings(deadline=None)  # the first draft loads the tables
@given(NUMBERS, NUMBERS)
def test_right_sums_and_differences_are_never_flagged(one: int, other: int) -> None:
    less, more = sorted((one, other))
    drafts = (
        f"The army has {one + other} tanks: {one} in the north and {other} in the south.",
        f"Membership rose from {less} to {more}, an increase of {more - less}.",
    )
    assert [flagged(draft) for draft in drafts] == [[], []]


@given(st.floats(1, 1e6), st.floats(1, 1e6), st.floats(0, 1))
def test_arithmetic_on_spreads_holds_every_value_that_they_hold(
    one: float, other: float, share: float
) -> None:
    first, second = Spread(one, one * 1.5), Spread(other, other * 1.5)
    a, b = one * (1 + share / 2), other * (1 + share / 2)
    assert (first + second).meets(Spread(a + b, a + b))
    assert abs(first - second).meets(Spread(abs(a - b), abs(a - b)))
    assert first.over(second).meets(Spread(a / b, a / b))


@pytest.mark.parametrize(
    ("value", "bound", "kind", "grain", "low", "high"),
    [
        (157, Bound.EXACTLY, UnitKind.COUNT, 1, 157, 157),
        (34, Bound.EXACTLY, UnitKind.PERCENT, 1, 33.5, 34.5),
        (3.1e9, Bound.EXACTLY, UnitKind.CURRENCY, 1e8, 3.05e9, 3.15e9),
        (1500, Bound.EXACTLY, UnitKind.COUNT, 1, 1485, 1515),
        (300, Bound.MORE_THAN, UnitKind.COUNT, 1, 300, float("inf")),
    ],
)
def test_a_figure_stands_for_all_that_its_digits_and_words_allow(
    value: float, bound: Bound, kind: UnitKind, grain: float, low: float, high: float
) -> None:
    here = Span(0, 1)
    quantity = Quantity(
        span=here, text="", number=here, value=value, bound=bound, unit_kind=kind, grain=grain
    )
    found = spread(quantity, Tolerances())
    assert (found.low, found.high) == pytest.approx((low, high))
