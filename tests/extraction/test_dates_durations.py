"""Durations, times of day, and what recurs."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extraction.dates import find_dates
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.whole import extract
from factcheck.model import DateMention, DateType, Granularity

HOUR = 3600
DAY = 24 * HOUR
YEAR = 365 * DAY


def found(text: str) -> tuple[DateMention, ...]:
    return find_dates(tokenize(text), dt.date(2026, 2, 5))


DURATIONS = {
    (60 * DAY, "P2M"): ("two months", "2 months", "a couple of months"),
    (1.5 * YEAR, "P1.5Y"): (
        "a year and a half", "one and a half years", "1.5 years", "one-and-a-half years",
    ),
    (90 * 60, "PT90M"): ("90 minutes", "ninety minutes", "90-minute"),
    (1.25 * 24 * HOUR, "P1.25D"): ("a day and a quarter",),
    (HOUR / 2, "PT0.5H"): ("half an hour", "a half hour", "half-hour", "½ hour"),
    (14 * DAY, "P2W"): ("two weeks", "a fortnight", "a two-week"),
    (20 * YEAR, "P20Y"): ("two decades", "20 years", "a 20-year"),
    (25 * YEAR, "P25Y"): ("a quarter-century", "a quarter of a century"),
    (50 * YEAR, "P50Y"): ("half a century", "50 years", "fifty years"),
    (YEAR + 30 * DAY, "P1Y1M"): ("one year and one month", "1 year 1 month"),
    (2 * HOUR + 46 * 60, "PT2H46M"): ("two hours and 46 minutes", "2 hours 46 minutes"),
    (HOUR + 50 * 60, "PT1H50M"): ("an hour and 50 minutes", "one hour and 50 minutes"),
    (6 * YEAR + 120 * DAY, "P6Y4M"): ("six years and four months", "6 years, 4 months"),
    (2 * DAY, "P2D"): ("two nights", "two days", "two full days"),
    (122.41, "PT2M2.41S"): ("2:02.41", "two minutes and 2.41 seconds"),
    (HOUR + 2 * 60 + 33.8, "PT1H2M33.8S"): ("1:02:33.8",),
    (100 * YEAR, "P100Y"): ("a hundred years", "100 years", "one hundred years"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("seconds", "timex", "text"),
    [(*pair, text) for pair, texts in DURATIONS.items() for text in texts],
)
def test_a_duration_has_its_length_in_seconds(seconds: float, timex: str, text: str) -> None:
    (mention,) = found(f"It took {text}.")
    assert mention.type is DateType.DURATION
    assert (mention.seconds, mention.timex) == (seconds, timex)
    assert mention.earliest is None


def test_a_time_to_the_second_is_a_length_where_a_length_stands() -> None:
    (run,) = found("She won in 2:05:34.")
    (record,) = found("Her 2:05:34 was a record.")
    (morning,) = found("It began at 2:05:34.")
    (quake,) = found("It struck, at 5:46:22 a.m., while all were asleep.")
    (clock,) = found("It began at 14:30:05.")
    (score,) = found("They met at 2:02.")
    assert (run.type, run.seconds) == (DateType.DURATION, 2 * HOUR + 5 * 60 + 34)
    assert (record.type, record.seconds) == (run.type, run.seconds)
    assert {one.type for one in (clock, score, morning, quake)} == {DateType.TIME}


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("Ruiz scored with 8:12 left in the second period.", 492),
        ("They led with 3:40 to go.", 220),
        ("She played 8:47 all night.", 527),
        ("The song lasts 3:45.", 225),
        ("He was 1:14 behind the leader.", 74),
        ("He fell after 1:03:15.", 3795),
    ],
)
def test_what_a_stopwatch_shows_is_a_length(text: str, seconds: float) -> None:
    extracted = extract(text)
    (mention,) = extracted.dates
    assert (mention.type, mention.seconds) == (DateType.DURATION, seconds)
    assert not any(one.unit == "year" for one in extracted.quantities)


@pytest.mark.parametrize(
    "text",
    [
        "The 8:47 left on time.",
        "At 8:47 remaining guests went home.",
        "They played 7:30 p.m. games.",
        "She left at 9:15.",
        "Trains run 8:30 to 18:00.",
        "It began before 9:15.",
        "Ruiz scored at 8:12 of the second period.",
    ],
)
def test_what_a_clock_shows_is_a_time(text: str) -> None:
    assert [mention.type for mention in extract(text).dates] == [DateType.TIME]


VAGUE = [
    "for decades",
    "for several months",
    "over a few hours",
    "in two to three weeks",
    "for dozens of years",
]


@pytest.mark.parametrize("text", VAGUE)
def test_a_duration_of_no_known_length_has_no_seconds(text: str) -> None:
    (mention,) = found(f"It went on {text}.")
    assert (mention.type, mention.seconds) == (DateType.DURATION, None)


NO_DURATIONS = [
    "The clinic treats 90 patients a day.",
    "He earns $5m a year.",
    "They meet twice a week.",
    "It is 20 million a month.",
    "She is 30 years old.",
    "a 12-year-old",
    "Both are aged 20 months.",
    "at 60 years of age",
    "the minutes of the meeting",
    "a second man",
    "his third year",
    "Years of neglect ruined it.",
    "3m people",
    "It was the second half.",
    "They led after three quarter-finals.",
    "It lost $5m a year and more.",
]


@pytest.mark.parametrize("text", NO_DURATIONS)
def test_rates_ages_and_ordinals_are_no_durations(text: str) -> None:
    assert found(text) == ()


TIMES = {
    "T14:15": ("2.15pm", "2:15 p.m.", "14:15", "2.15 pm", "2:15pm GMT", "2:15 PM EST"),
    "T09": ("9 a.m.", "9am", "9 AM ET", "nine o'clock"),
    "T23:40": ("twenty to midnight", "20 to midnight"),
    "T10:30": ("half past ten",),
    "T12:10": ("ten past noon",),
    "T00:15": ("quarter past midnight",),
    "T01:40": ("twenty to two in the morning", "20 to two in the morning"),
    "T18:25": ("twenty-five past six in the evening",),
    "T12:30": ("half past twelve",),
    "T12:00": ("noon", "12:00"),
    "T00:00": ("midnight",),
    "T00:30": ("12:30 a.m.",),
    "T21": ("9 p.m.", "9pm", "nine in the evening", "9 in the evening", "nine o'clock at night"),
    "T06": ("six in the morning", "6 in the morning"),
    "T04:20": ("4.20 in the morning", "4:20 in the morning"),
}


@pytest.mark.parametrize(
    ("timex", "text"), [(t, text) for t, texts in TIMES.items() for text in texts]
)
def test_a_time_of_day_is_read_in_every_style(timex: str, text: str) -> None:
    (mention,) = found(f"It began at {text}.")
    assert (mention.type, mention.timex, mention.text) == (DateType.TIME, timex, text)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("after ten on Wednesday night", "2026-02-04T22"),
        ("at 8 on Wednesday evening", "2026-02-04T20"),
        ("at nine o'clock on Wednesday evening", "2026-02-04T21"),
        ("on Wednesday evening at nine o'clock", "2026-02-04T21"),
        ("at six in the morning on 4 February", "2026-02-04T06"),
        ("at nine this evening", "2026-02-05T21"),
        ("at half past ten this morning", "2026-02-05T10:30"),
        ("at 10.42pm local time on Wednesday", "2026-02-04T22:42"),
        ("at 9 a.m. Eastern time Wednesday", "2026-02-04T09"),
        ("from 2am until 11am on Wednesday", "2026-02-04T02/11"),
        ("on Wednesday between 9.30am and noon", "2026-02-04T09:30/12:00"),
    ],
)
def test_the_part_of_the_day_tells_which_hour_is_meant(text: str, timex: str) -> None:
    (mention,) = found(f"It happened {text}.")
    assert mention.timex == timex


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("on Wednesday, until 11am", "until"),
        ("on Wednesday by 11am", "by"),
        ("on Wednesday at 11am", None),
        ("on Wednesday from 11am", None),
    ],
)
def test_what_limits_a_time_limits_it_with_its_day(text: str, bound: str | None) -> None:
    (mention,) = found(f"It was open {text}.")
    assert mention.bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "He ate two in the morning and three in the evening.",
        "They won by ten to two.",
        "Sales fell by a quarter to 12 million.",
        "It was the best of the ten past seasons.",
        "She is half past caring.",
        "They were five to four up in the afternoon session.",
        "Local people left for the first time since 2011.",
        "Of the 40 on board, nine in the afternoon group were hurt.",
        "She won two this morning and three that night.",
    ],
)
def test_a_count_is_no_hour(text: str) -> None:
    assert all(date.timex is None or ":" not in date.timex for date in found(text))
    assert not [date for date in found(text) if date.type is DateType.TIME]


@pytest.mark.parametrize(
    ("text", "bound"), [("before noon", "before"), ("until 2.15pm", "until"), ("at noon", None)]
)
def test_a_word_before_a_bare_time_limits_it(text: str, bound: str | None) -> None:
    (mention,) = found(f"It was open {text}.")
    assert mention.bound == bound


def test_a_length_and_an_end_are_no_stretch() -> None:
    length, end = found("She was minister for five years until 2016.")
    assert (length.type, end.text, end.bound) == (DateType.DURATION, "2016", "until")


@pytest.mark.parametrize(
    "text",
    [
        "at 9 a.m. on Wednesday",
        "on Wednesday at 9 a.m.",
        "at 9 a.m. Wednesday",
        "Wednesday, 9am",
        "9am EST Wednesday",
    ],
)
def test_a_time_joins_its_day(text: str) -> None:
    (mention,) = found(f"It began {text}.")
    assert (mention.earliest, mention.granularity) == (dt.date(2026, 2, 4), Granularity.HOUR)
    assert mention.timex == "2026-02-04T09"


SETS = [
    "every Monday",
    "each year",
    "daily",
    "every two weeks",
    "on Fridays",
    "annually",
    "every other day",
]


@pytest.mark.parametrize("text", SETS)
def test_what_recurs_is_a_set_and_no_day(text: str) -> None:
    (mention,) = found(f"They meet {text}.")
    assert (mention.type, mention.earliest) == (DateType.SET, None)


def test_a_daily_paper_named_so_is_no_set() -> None:
    assert found("The Daily Mail and the Weekly Standard reported it.") == ()


CLOCK = {
    "seven minutes later": 7 * 60,
    "half an hour earlier": HOUR / 2,
    "two hours ago": 2 * HOUR,
    "seven weeks later": None,
    "two years ago": None,
}


@pytest.mark.parametrize(("text", "seconds"), CLOCK.items())
def test_what_is_told_by_the_clock_says_how_far_off_it_is(text: str, seconds: float | None) -> None:
    (mention,) = found(f"It broke off {text}.")
    assert mention.type is DateType.DATE
    assert mention.seconds == seconds


UNITS_IN_NO_ORDER = {
    "It took two days and three weeks.": ["two days", "three weeks"],
    "It took two hours and 46 people.": ["two hours"],
    "She won in two hours and 25 minutes, 72 seconds ahead.": [
        "two hours and 25 minutes",
        "72 seconds",
    ],
}


@pytest.mark.parametrize(("text", "lengths"), UNITS_IN_NO_ORDER.items())
def test_what_is_no_smaller_unit_is_a_length_of_its_own(text: str, lengths: list[str]) -> None:
    assert [mention.text for mention in found(text)] == lengths


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("four days from June 8 to June 11, 2026", (6, 8), (6, 11)),
        ("four days, from June 8 to 11, 2026", (6, 8), (6, 11)),
        ("four days from June 8, 2026", (6, 12), (6, 12)),
    ],
)
def test_a_length_is_not_counted_from_the_first_of_two_days(text: str, first, last) -> None:
    (date,) = (one for one in found(text) if one.type is not DateType.DURATION)
    days = (dt.date(2026, *first), dt.date(2026, *last))
    assert (date.earliest, date.latest) == days
