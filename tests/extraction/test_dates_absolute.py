"""Dates that name their place in the calendar, in every order and style that newspapers use."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extraction.dates import find_dates
from factcheck.extraction.tokens import tokenize
from factcheck.model import DateMention, DateType, Granularity

REFERENCE = dt.date(2026, 2, 5)


def found(text: str, reference: dt.date | None = REFERENCE) -> tuple[DateMention, ...]:
    return find_dates(tokenize(text), reference)


DAYS = {
    "2026-02-05": (
        "February 5, 2026", "Feb. 5, 2026", "5 February 2026", "5 Feb 2026", "5th February 2026",
        "the 5th of February, 2026", "February 5th, 2026", "February the 5th, 2026", "2026-02-05",
        "2026/02/05", "Thursday, February 5, 2026", "Thursday 5 February 2026", "05.02.2026",
        "the fifth of February 2026", "5 FEBRUARY 2026", "Feb 5 2026", "5-Feb-2026",
    ),
    "2024-02-29": ("February 29, 2024", "29 February 2024", "29/2/2024", "2/29/2024", "2/29/24"),
    "2001-09-11": ("9/11/2001", "September 11, 2001"),
    "1999-12-31": ("Dec. 31, 1999", "31 December 1999", "31/12/1999", "12/31/99"),
    "2025-05-01": ("May 1, 2025", "1 May 2025", "the first of May 2025", "may 1st, 2025"),
    "2030-03-01": ("March first two thousand and thirty", "1 March 2030"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("day", "text"), [(day, text) for day, texts in DAYS.items() for text in texts]
)
def test_a_full_date_means_its_day_in_every_style(day: str, text: str) -> None:
    (mention,) = found(f"It was signed on {text}.")
    assert (mention.earliest, mention.latest) == (dt.date.fromisoformat(day),) * 2
    assert mention.granularity is Granularity.DAY
    assert mention.timex == day
    assert not mention.relative


STRETCHES = {
    ("2021-02-01", "2021-02-28"): (
        "February 2021", "February, 2021", "Feb. 2021", "February of 2021",
    ),
    ("2024-01-01", "2024-12-31"): ("2024", "the year 2024"),
    ("1990-01-01", "1999-12-31"): ("the 1990s", "the 1990's", "the '90s", "the nineties"),
    ("1801-01-01", "1900-12-31"): ("the 19th century", "the nineteenth century"),
    ("2025-07-01", "2025-09-30"): (
        "Q3 2025", "the third quarter of 2025", "2025 Q3", "the third quarter 2025", "Q3 of 2025",
    ),
    ("2024-01-01", "2024-06-30"): ("the first half of 2024", "H1 2024"),
    ("2025-10-02", "2025-10-04"): (
        "October 2-4, 2025", "2-4 October 2025", "October 2 to 4, 2025", "from 2 to 4 October 2025",
        "October 2–4, 2025", "between October 2 and October 4, 2025", "2nd to 4th of October 2025",
    ),
    ("2025-12-30", "2026-01-02"): (
        "December 30, 2025 to January 2, 2026", "30 December 2025 – 2 January 2026",
    ),
    ("2012-01-01", "2013-12-31"): ("2012-13", "2012–13", "2012/13", "2012 to 2013", "2012-2013"),
    ("2019-01-01", "2021-12-31"): (
        "between 2019 and 2021", "from 2019 to 2021", "2019 through 2021",
    ),
    ("2025-03-01", "2025-06-21"): ("spring 2025", "the spring of 2025"),
    ("2025-07-01", "2025-09-30 "): (
        "the three months to September 30, 2025", "the quarter ended Sept. 30, 2025",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [(*days, text) for days, texts in STRETCHES.items() for text in texts],
)
def test_a_stretch_of_time_means_its_first_and_last_day(first: str, last: str, text: str) -> None:
    (mention,) = found(f"Sales fell in {text}.")
    assert (str(mention.earliest), str(mention.latest)) == (first, last.strip())


PARTS = [
    ("early March 2025", "2025-03-05", "2025-03-20"),
    ("late March 2025", "2025-03-28", "2025-03-10"),
    ("mid-March 2025", "2025-03-15", "2025-03-02"),
    ("the end of 2024", "2024-12-15", "2024-06-15"),
    ("mid-2024", "2024-06-30", "2024-12-01"),
    ("the beginning of 2024", "2024-01-10", "2024-10-10"),
    ("the late 1990s", "1998-06-01", "1991-06-01"),
    ("the early 19th century", "1805-01-01", "1890-01-01"),
    ("the second half of March 2025", "2025-03-20", "2025-03-10"),
]


@pytest.mark.parametrize(("text", "inside", "outside"), PARTS)
def test_a_part_of_a_stretch_leaves_the_rest_out(text: str, inside: str, outside: str) -> None:
    (mention,) = found(f"It happened in {text}.")
    assert mention.earliest
    assert mention.latest
    assert mention.earliest <= dt.date.fromisoformat(inside) <= mention.latest
    assert not mention.earliest <= dt.date.fromisoformat(outside) <= mention.latest


HOLIDAYS = {
    "2025-12-25": "Christmas Day 2025",
    "2024-03-31": "Easter 2024",
    "2024-03-29": "Good Friday 2024",
    "2010-11-26": "Black Friday 2010",
    "2025-09-01": "Labor Day 2025",
    "2025-05-26": "Memorial Day 2025",
    "2025-07-04": "the Fourth of July 2025",
}
HOLIDAY_WEEKENDS = {
    ("2025-08-30", "2025-09-01"): "Labor Day weekend 2025",
    ("2025-11-27", "2025-11-30"): "Thanksgiving weekend 2025",
    ("2021-10-30", "2021-10-31"): "Halloween weekend 2021",
    ("2025-12-25", "2025-12-28"): "Christmas 2025 weekend",
    ("2024-12-28", "2024-12-29"): "New Year's Day 2025 weekend",
}


@pytest.mark.parametrize(("day", "name"), HOLIDAYS.items())
def test_a_named_day_is_found_by_arithmetic(day: str, name: str) -> None:
    (mention,) = found(f"It fell on {name}.")
    assert str(mention.earliest) == str(mention.latest) == day


@pytest.mark.parametrize(("days", "name"), HOLIDAY_WEEKENDS.items())
def test_a_holiday_weekend_reaches_to_the_holiday_next_to_it(
    days: tuple[str, str], name: str
) -> None:
    (mention,) = found(f"It rained over {name}.")
    assert (str(mention.earliest), str(mention.latest)) == days


def test_the_weekday_that_stands_with_a_date_is_kept() -> None:
    (mention,) = found("They met on Wednesday, February 5, 2026.")
    assert mention.weekday == 2
    assert mention.earliest == dt.date(2026, 2, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 5/2/2026 they met, as on 12 January 2026.", "2026-02-05"),
        ("On 5/2/2026 they met, as on January 12, 2026.", "2026-05-02"),
        ("On 5/2/2026 they met.", "2026-05-02"),
        ("On 25/2/2026 they met.", "2026-02-25"),
    ],
)
def test_digits_are_read_in_the_order_that_the_text_writes_dates(text: str, day: str) -> None:
    assert str(found(text)[0].earliest) == day


UNTOLD = ["fiscal 2024", "FY2024", "the 2023 fiscal year", "February 30, 2025", "31 April 2025"]


@pytest.mark.parametrize("text", UNTOLD)
def test_what_the_text_does_not_tell_is_left_unresolved(text: str) -> None:
    (mention,) = found(f"Sales fell in {text}.")
    assert mention.earliest is mention.latest is None


def test_only_what_is_counted_from_the_day_of_writing_needs_one() -> None:
    told, untold, also_untold = found(
        "May 5, 2020 came, then October, then Thursday.", reference=None
    )
    assert told.earliest == dt.date(2020, 5, 5)
    assert untold.earliest is also_untold.earliest is None
    assert (untold.timex, also_untold.timex) == ("XXXX-10", "XXXX-WXX-4")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("the week after 5 May 2025", "2025-05-06", "2025-05-12"),
        ("the week before 25 December 2024", "2024-12-18", "2024-12-24"),
        ("the week after Easter 2025", "2025-04-21", "2025-04-27"),
        ("the week after Easter", "None", "None"),
        ("the week before Christmas", "None", "None"),
    ],
)
def test_what_lies_beside_a_day_needs_a_day_of_writing_where_that_does(
    text: str, first: str, last: str
) -> None:
    (mention,) = found(f"It rained in {text}.", reference=None)
    assert (str(mention.earliest), str(mention.latest)) == (first, last)


NO_DATES = [
    "You may march in the sun for a second.",
    "Theresa May said so.",
    "The 9/11 attacks changed it.",
    "It flies a Boeing 737 and a Su-35.",
    "He is 81 years old.",
    "a 5-year-old boy",
    "Some 10 students came to the 5th floor.",
    "Call 555-1234 or room 2016.",
    "Resolution 1973 was passed.",
    "It cost $2016 and 1500 people paid.",
    "They sold 2000 tickets.",
    "It was open 24/7.",
    "The team won 2-1 and 6-4.",
    "The Sunday Times and the Mail on Sunday reported it.",
    "Sheffield Wednesday lost.",
    "a Christmas tree and Easter eggs",
    "The ratio is 4:3.",
    "in the second place",
    "He is in his 80s.",
    "April Ryan asked and June Brown answered.",
    "the fall of Kabul",
    "It was a spring in the desert.",
    "The Sun has set.",
    "10.5 million and 3.2 percent",
    "the Arab Spring",
    "He marched on.",
    "version 2.15 of the program",
    "for the first time",
    "the fifth of five",
    "He told USA Today and spoke on CBS This Morning.",
    "He spoke on Fox News Tonight.",
    "It rained on the following mornings.",
    "They met at Mar-a-Lago.",
    "It belongs to 21st Century Fox.",
    "Call 0371 700 2000 for tickets.",
    "nearly a quarter-of-a-million people",
    "the last day I took off",
    "It plays on weekends.",
    "people in their sixties and seventies",
    "It happened on a Thursday.",
    "It ended 11p below the offer.",
    "squeezed to about a quarter, a smaller part",
]


LISTS = [
    ("on 19 and 20 August 2026", ["2026-08-19", "2026-08-20"]),
    ("on 3, 10 and 17 October 2026", ["2026-10-03", "2026-10-10", "2026-10-17"]),
    ("on the 3rd and the 5th of May 2026", ["2026-05-03", "2026-05-05"]),
    ("on March 5 and 12, 2026", ["2026-03-05", "2026-03-12"]),
    ("on Aug. 5, 12, or 19, 2026", ["2026-08-05", "2026-08-12", "2026-08-19"]),
    ("on 5 March and 12 April 2026", ["2026-03-05", "2026-04-12"]),
    ("on March 5, 2026, and 12 people died", ["2026-03-05"]),
    ("on March 5 and 12 people died", ["2026-03-05"]),
    ("by 20 votes and 19 August 2026", ["2026-08-19"]),
    ("between 3 and 5 May 2026", ["2026-05-03/2026-05-05"]),
    ("with 40 and 12 May 2026", ["2026-05-12"]),
    ("with 12 and 8 May 2026", ["2026-05-08"]),
]


@pytest.mark.parametrize(("text", "days"), LISTS)
def test_each_day_of_a_list_is_of_the_month_that_they_share(text: str, days: list[str]) -> None:
    assert [mention.timex for mention in found(text)] == days


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert found(text) == ()


def test_an_attack_known_by_its_day_is_that_of_its_year() -> None:
    (attack,) = found("He remembers the Sept. 11 attacks.")
    assert attack.earliest == dt.date(2001, 9, 11)
    (memorial,) = found("She left the Sept. 11 ceremony.", dt.date(2016, 9, 12))
    assert memorial.earliest == dt.date(2016, 9, 11)


def test_a_decade_that_leaves_its_century_out_is_the_one_people_mean() -> None:
    decades = [
        mention.earliest and mention.earliest.year
        for mention in found("the '20s, the '90s, the '00s")
    ]
    assert decades == [1920, 1990, 2000]


def test_a_date_range_is_typed_as_one() -> None:
    assert [m.type for m in found("October 2-4, 2025; 2012-13; May 2025")] == [
        DateType.RANGE, DateType.RANGE, DateType.DATE,
    ]  # fmt: skip
