"""Lengths of time beside clock times, and ends that are told as before their beginnings."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    return [finding.text for finding in CHECKER.check(draft, date="2026-03-12").findings]


WRONG = {
    "The reading of the names took two hours, from 10 a.m. until 1 p.m.": "two hours",
    "Firefighters worked for five hours, from 11 p.m. until 3 a.m.": "five hours",
    "They sat in a bus for 11 hours, from nine in the evening until six in the morning.": (
        "11 hours"
    ),
    "Power failed at 7.30pm and stayed off for six hours, until 3.30 the next morning.": (
        "six hours, until 3.30 the next morning"
    ),
    "She was laid on a bench at four in the afternoon of 6 January and waited there for 19 hours, "
    "until nine the next morning.": "19 hours, until nine the next morning",
    "He had been in the queue since 6 a.m. and was served at 10 a.m., two hours later.": (
        "two hours later"
    ),
    "She rang at nine in the evening and they came at two in the morning, a wait of four hours.": (
        "four hours"
    ),
    "The ferry left at 3:35 a.m. on March 10. At 4:12 a.m., only 27 minutes later, it sank.": (
        "27 minutes later"
    ),
    "The final began at 9:40 p.m. and was over by 9:35.": "9:35",
    "The operation started at 8:20 a.m. and was over by 8:05 a.m.": "8:05 a.m.",
}


@pytest.mark.parametrize(("draft", "marked"), WRONG.items())
def test_a_length_and_an_end_are_held_to_the_clock(draft: str, marked: str) -> None:
    assert flagged(draft) == [marked]


@pytest.mark.parametrize(
    "draft",
    [
        "The reading of the names took three hours, from 10 a.m. until 1 p.m.",
        "Firefighters worked for about five hours, from 11 p.m. until 3.30 a.m.",
        "They sat in a bus for nine hours, from nine in the evening until six in the morning.",
        "Power failed at 7.30pm and stayed off for eight hours, until 3.30 the next morning.",
        "She was laid down at four in the afternoon and waited for 17 hours, until nine next day.",
        "He had been in the queue since 6 a.m. and was served at 10 a.m., four hours later.",
        "She rang at nine in the evening and they came at two in the morning, a five-hour wait.",
        "The ferry left at 3:35 a.m. on March 10. At 4:12 a.m., only 37 minutes later, it sank.",
        "The final began at 9:40 p.m. and was over by 11.",
    ],
)
def test_what_the_clock_bears_out_is_right(draft: str) -> None:
    assert flagged(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        "Cars may stay for two hours, from 9 a.m. to 6 p.m.",
        "Trains run every two hours, from 6 a.m. to 9 a.m.",
        "The shop is open from 9 a.m. until 5 p.m., three hours longer than before.",
        "He may rest for at most two hours, from noon to 3 p.m.",
        "The fire broke out at 4 p.m. and smoke shut the road for nine hours, until 2 a.m.",
        "The match kicked off at 3pm and was held up for two hours, until 6pm.",
        "The strike lasts 24 hours, from 6 a.m. until 6 a.m.",
        "It was open for six hours, from 9 a.m. until noon and again from 2 p.m. until 5 p.m.",
        "The night shift begins at 9:40 p.m. and is over by 9:35 a.m.",
        "The party began at ten and was over by six.",
        "The kitchen opened at 11:30 a.m. and closed at 11:15.",
        "The kitchen opens at 11:30 and closes at 11.",
        "The vote began at 9:40 p.m. and was to be over by 10, but at 9:35 nobody had come.",
        "Doors open at 7:30 p.m., and the desk is closed until 7:15 p.m.",
    ],
)
def test_what_is_told_of_something_else_is_left_alone(draft: str) -> None:
    assert flagged(draft) == []
