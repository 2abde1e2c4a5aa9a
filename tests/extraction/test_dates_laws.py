"""What holds of every text: spans slice back, mentions never overlap, nothing ever raises."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.dates import find_dates
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from tests.extraction.test_dates_relative import PHRASES
from tests.timing import seconds

pytestmark = pytest.mark.no_cover  # long texts over and over, thrice as long traced

WORDS = """
last next this past the a an of in on to from by until since before after between and or , - – /
. : ( ) 's Monday Thursday Sunday May March October Feb. 2024 1990 s 5 31 5th first second third
two twenty half quarter year years month weeks day hour minutes decade century weekend morning
night today tomorrow ago earlier later Q 3 H fiscal early mid end beginning every other
Christmas Easter summer spring noon midnight a.m. pm 14 30 9999 0 12 99999999999 million old
aged will was for within following now o'clock ' 26 2026-02-05 29/2/2023
""".split()  # noqa: SIM905  (easier to read)
REFERENCES = st.none() | st.dates()
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
STYLES = (
    lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{MONTHS[day.month - 1][:3]}{'.' * (day.month != 5)} {day.day}, {day.year}",
    lambda day: f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}",
    lambda day: f"the {day.day}{suffix(day.day)} of {MONTHS[day.month - 1]}, {day.year}",
    lambda day: f"{day:%A}, {MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: day.isoformat(),
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: f"{day.month}/{day.day}/{day.year}",
)


def suffix(day: int) -> str:
    if day in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


@given(st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31)), st.sampled_from(STYLES), REFERENCES)
def test_a_date_written_in_any_style_reads_back(
    day: dt.date, style, reference: dt.date | None
) -> None:
    (mention,) = find_dates(tokenize(f"It was on {style(day)}."), reference)
    assert mention.earliest == mention.latest == day


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_in_the_past_is_one_of_the_last_seven_days(
    reference: dt.date, weekday: int
) -> None:
    name = f"{dt.date(2024, 1, 1 + weekday):%A}"
    (mention,) = find_dates(tokenize(f"He died on {name}."), reference)
    assert mention.earliest
    assert mention.earliest.weekday() == weekday
    assert 0 <= (reference - mention.earliest).days < 7


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_to_come_is_one_of_the_next_seven_days(reference: dt.date, weekday: int) -> None:
    name = f"{dt.date(2024, 1, 1 + weekday):%A}"
    (mention,) = find_dates(tokenize(f"It will open on {name}."), reference)
    assert mention.earliest
    assert 0 <= (mention.earliest - reference).days < 7


@given(st.integers(1, 400), st.sampled_from(["day", "week"]), st.dates(dt.date(1990, 1, 1)))
def test_so_long_ago_and_so_long_ahead_are_equally_far(
    count: int, unit: str, reference: dt.date
) -> None:
    (past,) = find_dates(tokenize(f"{count} {unit}s ago"), reference)
    (ahead,) = find_dates(tokenize(f"{count} {unit}s from now"), reference)
    if past.earliest and ahead.earliest:
        assert reference - past.earliest == ahead.earliest - reference


def check(text: str, reference: dt.date | None) -> None:
    tokens = tokenize(text)
    end = 0
    for mention in find_dates(tokens, reference, find_sentences(tokens)):
        assert mention.span.of(text) == mention.text
        assert end <= mention.span.start < mention.span.end
        end = mention.span.end
        assert (mention.earliest is None) == (mention.latest is None)
        if mention.earliest and mention.latest:
            assert mention.earliest <= mention.latest
        assert mention.reach


@given(
    st.sampled_from([text for texts in PHRASES.values() for text in texts]),
    st.sampled_from(["It happened {}.", "It will happen {}.", "{}", "It has run since {}."]),
    REFERENCES,
)
def test_every_phrase_is_read_on_every_day(text: str, frame: str, day: dt.date | None) -> None:
    check(frame.format(text), day)


@given(st.text(), REFERENCES)
def test_any_text_is_read_without_error(text: str, reference: dt.date | None) -> None:
    check(text, reference)


@given(st.lists(st.sampled_from(WORDS), max_size=30), REFERENCES)
def test_any_words_of_time_are_read_without_error(
    words: list[str], reference: dt.date | None
) -> None:
    check(" ".join(words), reference)
    check("".join(words), reference)


@pytest.mark.parametrize(
    "part",
    ["Monday ", "May 5 ", "2 ", "from 2012 to ", "the last ", "1/", "a year and ", "2012-", "5:"],
)
def test_time_grows_no_faster_than_the_text(part: str) -> None:
    def shortest(count: int) -> float:
        texts = [part * count + "." * run for run in range(3)]  # tokens seen before are known
        return min(seconds(lambda text=text: find(text)) for text in texts)

    def find(text: str) -> object:
        return find_dates(tokenize(text), dt.date(2026, 2, 5))

    shortest(10)
    assert shortest(4000) < 40 * shortest(400) + 0.05
