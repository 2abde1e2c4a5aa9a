"""Dates counted from the day of writing, Thursday, February 5, 2026, or from one told before."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.extraction.dates import find_dates
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.whole import extract
from factcheck.model import DateMention, DateType, Granularity

REFERENCE = dt.date(2026, 2, 5)


def found(text: str, reference: dt.date | None = REFERENCE) -> tuple[DateMention, ...]:
    tokens = tokenize(text)
    return find_dates(tokens, reference, find_sentences(tokens))


def days(text: str) -> list[tuple[str, str]]:
    return [(str(mention.earliest), str(mention.latest)) for mention in found(text)]


PHRASES = {
    ("2026-02-05", "2026-02-05"): (
        "today", "tonight", "this morning", "earlier today", "this Thursday",
    ),
    ("2026-02-04", "2026-02-04"): ("yesterday", "last night", "yesterday evening", "a day ago"),
    ("2026-02-03", "2026-02-03"): ("the day before yesterday", "two days ago"),
    ("2026-02-04", "2026-02-05"): ("overnight",),
    ("2026-01-29", "2026-01-29"): ("last Thursday", "Thursday of last week", "Thursday last week"),
    ("2026-02-02", "2026-02-08"): ("this week", "the current week"),
    ("2026-01-26", "2026-02-01"): ("last week",),
    ("2026-02-09", "2026-02-15"): ("next week",),
    ("2026-02-16", "2026-02-22"): ("the week after next",),
    ("2026-01-01", "2026-01-31"): ("last month", "the previous month"),
    ("2026-02-01", "2026-02-28"): ("this month",),
    ("2025-01-01", "2025-12-31"): ("last year", "the previous year"),
    ("2024-01-01", "2024-12-31"): ("the year before last",),
    ("2026-01-01", "2026-02-05"): ("earlier this year", "the year to date"),
    ("2026-02-05", "2026-02-28"): ("later this month",),
    ("2025-10-01", "2025-12-31"): (
        "last quarter", "the previous quarter", "the fourth quarter of last year",
    ),
    ("2025-07-01", "2025-12-31"): ("the last two quarters",),
    ("2025-11-05", "2026-02-05"): ("the past three months", "the last three months"),
    ("2025-12-01", "2025-12-31"): ("last December", "December last year", "December of last year"),
    ("2025-06-01", "2025-09-23"): ("last summer", "summer last year"),
    ("2025-12-25", "2025-12-25"): ("last Christmas",),
    ("2026-01-31", "2026-02-01"): ("last weekend",),
    ("2025-12-27", "2025-12-27"): ("two days after last Christmas",),
    ("2026-01-22", "2026-01-22"): ("two weeks ago",),
    ("2025-12-04", "2025-12-04"): ("nine weeks ago today",),
    ("2006-02-01", "2006-02-28"): ("20 years ago this month",),
    ("2021-06-01", "2021-09-23"): ("five years ago this summer", "five years ago in the summer"),
    ("2023-05-01", "2023-05-31"): ("two years ago last May",),
    ("1976-07-01", "1976-07-31"): ("50 years ago in July",),
    ("2016-05-05", "2016-05-05"): ("ten years ago on 5 May",),
    ("2016-02-06", "2016-02-06"): ("ten years ago tomorrow",),
    ("2026-01-26", "2026-02-15"): ("within ten days of today",),
    ("2025-12-26", "2026-01-01"): ("the week after last Christmas",),
    ("2020-01-01", "2029-12-31"): ("this decade",),
    ("2025-07-01", "2025-09-30"): (
        "the three months to September 30", "the quarter to September 30",
    ),
    ("2026-02-28", "2026-02-28"): ("the last day of the month",),
    ("2026-02-05", "2026-12-31"): ("the rest of the year", "the remainder of this year"),
    ("2024-12-01", "2025-03-20"): ("last winter",),
    ("2025-01-01", "2025-04-30"): ("early last year",),
    ("2025-10-06", "2025-10-06"): ("the first Monday in October",),
    ("2025-11-27", "2025-11-30"): ("Thanksgiving weekend",),
    ("2026-03-02", "2026-03-02"): ("the first Monday of next month",),
    ("2026-02-15", "2026-02-28"): ("the end of the month", "late this month"),
    ("2026-02-16", "2026-02-16"): ("Monday week", "a week on Monday"),
    ("2026-02-20", "2026-02-20"): ("Friday fortnight",),
    ("2025-08-25", "2025-08-25"): ("the last Monday in August",),
}  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "text"), [(*pair, text) for pair, texts in PHRASES.items() for text in texts]
)
def test_what_is_counted_from_the_day_of_writing_is_resolved(
    first: str, last: str, text: str
) -> None:
    (mention,) = found(f"It happened {text}.")
    assert (str(mention.earliest), str(mention.latest)) == (first, last)
    assert mention.relative


@pytest.mark.parametrize("text", [text for texts in PHRASES.values() for text in texts])
def test_without_a_day_of_writing_nothing_relative_is_resolved(text: str) -> None:
    for mention in found(f"It happened {text}.", reference=None):
        assert mention.earliest is mention.latest is None


TENSES = [
    ("The court ruled on Monday.", "2026-02-02"),
    ("The court will rule on Monday.", "2026-02-09"),
    ("The court is to rule on Monday.", "2026-02-09"),
    ("The court is expected to rule on Monday.", "2026-02-09"),
    ("On Monday, the court will rule.", "2026-02-09"),
    ("On Monday the court ruled.", "2026-02-02"),
    ("The vote is scheduled for Friday.", "2026-02-06"),
    ("The vote was held on Friday.", "2026-01-30"),
    ("The report will be published on Friday.", "2026-02-06"),
    ("The man may have been killed on Monday.", "2026-02-02"),
    ("Monday's attack killed five.", "2026-02-02"),
    ("Two were killed on Thursday.", "2026-02-05"),
    ("They meet Thursday, officials said, and will vote soon.", "2026-02-05"),
    ("The firm said it would open the plant on October 2.", "2026-10-02"),
    ("The plant opened on October 2.", "2025-10-02"),
    ("The last swap was on October 2.", "2025-10-02"),
    ("The war will enter its fifth year on February 24.", "2026-02-24"),
    ("It was born on February 29.", "2024-02-29"),
    ("It opened on the 3rd.", "2026-02-03"),
    ("A warning remains in force until Friday.", "2026-02-06"),
    ("After a test in August, the council imposed sanctions.", "2025-08-01"),
    ("It is in place until 8 p.m. on Saturday, and began last Sunday.", "2026-02-07"),
    ("The committee has one more chance in March.", "2026-03-01"),
    ("She wants it back after Monday.", "2026-02-09"),
    ("It will open on the 3rd.", "2026-03-03"),
    ("The road is closed until Saturday.", "2026-02-07"),
    ("The race ends on Sunday.", "2026-02-08"),
    ("The line has grounded its aircraft until Sunday.", "2026-02-08"),
    ("The aircraft were grounded until Sunday.", "2026-02-01"),
    ("Tickets can be used up to Sunday.", "2026-02-08"),
    ("A woman was let go on Sunday.", "2026-02-01"),
    ("They have been going to Halifax since March.", "2025-03-01"),
    ("The verdict will come no earlier than March 20.", "2026-03-20"),
    ("They will have been going there since March 20.", "2025-03-20"),
    ("Pupils meet twice a week on Thursday.", "2026-02-05"),
    ("Rain is forecast for Wednesday.", "2026-02-11"),
    ("The bank forecast it on Wednesday.", "2026-02-04"),
    ("On May 3 ten people died.", "2025-05-03"),
    ("They met on 2 or 9 May, he said.", "2025-05-02"),
    ("He may go on May 3.", "2026-05-03"),
]


@pytest.mark.parametrize(("text", "day"), TENSES)
def test_the_tense_tells_the_last_such_day_from_the_next(text: str, day: str) -> None:
    assert str(found(text)[0].earliest) == day


def test_each_date_of_a_sentence_follows_its_own_verb() -> None:
    text = "The trial, which began on Monday, will end on Tuesday, the judge said on Wednesday."
    assert [first for first, _ in days(text)] == ["2026-02-02", "2026-02-10", "2026-02-04"]


def test_a_month_that_tense_would_put_a_year_away_is_the_one_at_hand() -> None:
    (mention,) = found("She did all she could to win votes in November.", dt.date(2025, 10, 25))
    assert mention.earliest == dt.date(2025, 11, 1)


TOLD = [
    ("It fell on March 3, 2020. Two days later it rose.", "2020-03-05"),
    ("He left in 2019 and came back two years later.", "2021-01-01"),
    ("He died in May 2001. The following year she died too.", "2002-01-01"),
    ("He won once in 2019 and twice the next year.", "2020-01-01"),
    ("He left in June 2019 and came back the next month.", "2019-07-01"),
    ("He won in 2019. In the next year prices will fall.", "2027-01-01"),
    ("He won in 2019. Prices will drop next year.", "2027-01-01"),
    ("The next year will be hard.", "2027-01-01"),
    ("He came on March 3, 2020. That day it rained.", "2020-03-03"),
    ("Sales fell in the three months to September 30 from a year earlier.", "2024-07-01"),
    ("A day earlier, seven people died.", "2026-02-04"),
    ("He was shot on March 3, 2020. On the Saturday that followed, he died.", "2020-03-07"),
    ("He was freed on March 3, 2020, and was home the next evening.", "2020-03-04"),
    ("He left in November 2022. In June of the same year, she had come.", "2022-06-01"),
    ("He left in November 2022. In June of the following year, she came.", "2023-06-01"),
    ("He left, and came home two days later.", "None"),
    ("She spoke on Tuesday. She will leave on Saturday. That night ten people came.", "2026-02-03"),
    ("She will leave on Saturday. That night they will meet.", "2026-02-07"),
    ("He came on June 5, 2020, and she the day before.", "2020-06-04"),
    ("In May 2010 she was found dead on the 9th.", "2010-05-09"),
    ("It held 31 on 1 March, against 44 on the same day of 2024.", "2024-01-01"),
    ("It held 31 on 1 March, against 44 on the same day last month.", "2026-01-01"),
    ("It held 31 on 1 March 2020. On the same day 1860 came.", "2020-03-01"),
    ("He came in October 2025. She came early in the month.", "2025-10-01"),
    ("He came on October 3, 2025. Later in the month she came.", "2025-10-01"),
    ("He came in October 2025. She left at the start of the month.", "2025-10-01"),
    ("He came in October 2025. She came early this month.", "2026-02-01"),
    ("He was born in 1968. She came early in the month.", "2026-02-01"),
    ("He was born in 1968. She came early in the year.", "2026-01-01"),
    ("He will come in May. She came early in the month.", "2026-02-01"),
    ("He left in 2010. She came on the 3rd.", "2026-02-03"),
    ("He fell ill in February and died on the 30th.", "None"),
    ("Ten came on the night of June 5, 2020, and 20 on the night before.", "2020-06-04"),
    ("Ten came on the evening of June 5, 2020, against 20 the evening after.", "2020-06-06"),
]


@pytest.mark.parametrize(("text", "day"), TOLD)
def test_earlier_and_later_count_from_what_was_told_before(text: str, day: str) -> None:
    assert str(found(text)[-1].earliest) == day


def test_a_day_earlier_is_not_counted_from_a_month() -> None:
    text = "It hit on Thursday. In September it counted more. A day earlier, seven people died."
    assert str(found(text)[-1].earliest) == "2026-02-04"


RANGES = {
    ("2026-01-26", "2026-01-30"): (
        "It lasted from Monday to Friday.",
        "It was shut Monday-Friday.",
    ),
    ("2026-02-09", "2026-02-13"): ("It will last from Monday to Friday.",),
    ("2024-11-01", "2025-03-31"): ("It lasted from November to March.",),
    ("2016-11-01", "2017-02-05"): ("It lasted from November to February 5, 2017.",),
    ("2024-12-30", "2026-02-05"): ("It lasted from December 30, 2024 to now.",),
}


@pytest.mark.parametrize(
    ("first", "last", "text"), [(*pair, text) for pair, texts in RANGES.items() for text in texts]
)
def test_an_end_that_leaves_its_year_open_follows_the_other(
    first: str, last: str, text: str
) -> None:
    (mention,) = found(text)
    assert mention.type is DateType.RANGE
    assert (str(mention.earliest), str(mention.latest)) == (first, last)


BOUNDS = [
    ("It has run since 2021.", "since", "2021-01-01", None),
    ("It will open from 5 June 2026 on.", "since", "2026-06-05", None),
    ("It was theirs from 2012 onwards.", "since", "2012-01-01", None),
    ("It must close by 2030.", "by", None, "2030-12-31"),
    ("It ran until March 2025.", "until", None, "2025-03-31"),
    ("It ran through June 5, 2025.", "until", None, "2025-06-05"),
    ("It stood before 2014.", "before", None, "2013-12-31"),
    ("It grew after 2018.", "after", "2019-01-01", None),
    ("They met after Thursday.", "after", "2026-02-05", None),
    ("It will close before the end of 2030.", "by", None, "2030-12-31"),
    ("It was built around 1900.", "about", "1900-01-01", "1900-12-31"),
    ("No later than June 5, 2026.", "by", None, "2026-06-05"),
    ("Cars of 2012 or later are exempt.", "since", "2012-01-01", None),
]


@pytest.mark.parametrize(("text", "bound", "first", "last"), BOUNDS)
def test_a_bound_opens_one_side(text: str, bound: str, first: str | None, last: str | None) -> None:
    (mention,) = found(text)
    assert mention.bound == bound
    assert tuple(day and str(day) for day in mention.reach) == (first, last)
    assert mention.earliest


def test_a_bound_is_no_part_of_the_span() -> None:
    (mention,) = found("It has run since August 2021.")
    assert mention.text == "August 2021"


def test_within_two_weeks_ends_then() -> None:
    (mention,) = found("They'll decide within two weeks.")
    assert (mention.earliest, mention.latest) == (REFERENCE, dt.date(2026, 2, 19))


def test_in_two_weeks_is_a_day_only_where_the_sentence_looks_ahead() -> None:
    (ahead,) = found("The shop will open in two weeks.")
    assert (ahead.type, ahead.earliest) == (DateType.DATE, dt.date(2026, 2, 19))
    (length,) = found("The shop was built in two weeks.")
    assert (length.type, length.seconds) == (DateType.DURATION, 14 * 86400)


def test_the_next_days_of_a_tale_of_the_past_are_not_those_to_come() -> None:
    (ahead,) = found("It will rain over the next two days.")
    assert (ahead.earliest, ahead.latest) == (dt.date(2026, 2, 6), dt.date(2026, 2, 7))
    (past,) = found("The women were locked in for the next nine years.")
    assert past.earliest is None


def test_weeks_are_counted_back_from_no_month() -> None:
    counted, month = found("He went two weeks ago. In July he came back.")
    assert (counted.text, month.text) == ("two weeks ago", "July")


def test_dates_of_two_sentences_or_paragraphs_stay_apart() -> None:
    text = "Talks on Monday\n\nLast week, they met. He died in 2019. 5 March came."
    assert [mention.text for mention in found(text)] == ["Monday", "Last week", "2019", "5 March"]


def test_a_part_of_the_day_belongs_to_its_day() -> None:
    (mention,) = found("They arrived late Wednesday night.")
    assert (mention.earliest, mention.granularity) == (dt.date(2026, 2, 4), Granularity.DAYPART)
    assert mention.timex == "2026-02-04TNI"


NO_DATES = [
    "The last time they met, nobody came.",
    "He was last seen there.",
    "The talks are expected to last.",
    "It is the next big thing.",
    "the day of the jackal",
    "That said, this is it.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_words_of_order_alone_are_no_dates(text: str) -> None:
    assert found(text) == ()


def test_to_last_three_weeks_is_a_duration() -> None:
    (mention,) = found("The trial is expected to last three weeks.")
    assert (mention.type, mention.seconds) == (DateType.DURATION, 3 * 7 * 86400)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("It left at 8:57 PM.", "T20:57"),
        ("It left at 14:30GMT.", "T14:30"),
        ("It left at 8:57PMChristie said.", None),
    ],
)
def test_a_time_that_runs_on_in_letters_of_no_half_of_the_day_is_none(
    text: str, time: str | None
) -> None:
    times = [(date.timex or "").partition("T")[2] for date in extract(text).dates]
    assert [f"T{one}" for one in times if one] == ([time] if time else [])


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "They vote between Monday 2 March and the Friday of the following week.",
            "03-02",
            "03-13",
        ),
        ("The fair runs from 5 March to the following Monday.", "03-05", "03-09"),
        ("It was shut from 3 January until the end of the following month.", "01-03", "02-28"),
        ("It snowed from Saturday to the next day.", "01-31", "02-01"),
        ("The hall is shut from 12 February until Friday of next week.", "02-12", "02-13"),
        ("The ban runs from Monday to the Sunday of the week after next.", "02-09", "02-22"),
        ("It has been shut from Monday until now.", "02-02", "02-05"),
    ],
)
def test_the_end_of_a_range_may_be_counted_from_its_beginning(
    text: str, first: str, last: str
) -> None:
    assert days(text) == [(f"2026-{first}", f"2026-{last}")]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The port stays shut until at least 14 May 2026.", "until"),
        ("Work goes on through at least the end of June 2026.", "until"),
        ("She has known since at least March 2021.", "since"),
        ("It is said to be at least March 2021.", None),
    ],
)
def test_the_least_that_something_lasts_is_a_limit(text: str, bound: str | None) -> None:
    assert [one.bound for one in found(text)] == [bound]
