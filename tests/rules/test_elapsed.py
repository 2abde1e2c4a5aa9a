"""FC403: how long something has lasted, or came after something, against the ledger's dates."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

CLAIMS = (
    "It is the first strike at the steel plant in Halden since 1988.",
    "Karin Berg has run the ferry company since January 2019.",
    "The first siren sounded in the valley at 6.10am, after the dam had broken at 5.25am.",
    "The hospital was inspected for hygiene in March 2025.",
    "Judge Marta Vale set the sentencing of the banker for 5 June 2026.",
    "Judge Naomi Feld will hear the case of the ballots at 10 a.m. on 9 June 2026.",
    "The deadline for mending the faulty ballots is 10 June 2026.",
)
WRONG = [
    "No strike had been seen at the steel plant in Halden for [28 years].",
    "It was the first strike at the steel plant in Halden in [almost a quarter of a century].",
    "Karin Berg has run the ferry company for [nearly four years].",
    "Karin Berg has been running the ferry company for [more than ten years].",
    "The first siren sounded in the valley [an hour and a half] after the dam had broken.",
    "The dam had broken at 5.25am. A siren sounded in the valley [an hour and a half later].",
    "The sentencing of the banker, set by Judge Vale, is [seven weeks] away.",
    "The dam had broken at 5.25am, and it took [an hour and a half] until the siren sounded.",
    "Karin Berg, who has run the ferry company for [almost four years], is Danish.",
]
RIGHT = [
    "No strike had been seen at the steel plant in Halden for 38 years.",
    "It was the first strike at the steel plant in Halden in almost four decades.",
    "Karin Berg has run the ferry company for seven years.",
    "Karin Berg has been running the ferry company for more than six years.",
    "Karin Berg has run for mayor for 20 years.",
    "Karin Berg, who runs the ferry company, was jailed for three years.",
    "Karin Berg will run the ferry company for three years.",
    "“Karin Berg has run the ferry company for four years,” he said.",
    "The first siren sounded in the valley three quarters of an hour after the dam had broken.",
    "The dam had broken at 5.25am. The first siren sounded in the valley 45 minutes later.",
    "The first siren sounded in the valley two hours before the wave reached Orlo.",
    "The first siren sounded in the valley two hours before dawn.",
    "The sentencing of the banker, set by Judge Vale, is four months away.",
    "The hospital was inspected for hygiene for three days.",
    "Karin Berg, who has lived in Oslo for three years, runs the ferry company.",
    "Karin Berg has opened nine lines in ten years at the ferry company that she runs.",
    "Karin Berg runs the ferry company, which has bought five ships in four years.",
    "It took 90 minutes until the dam had broken, he said, and the first siren sounded in Orlo.",
    "Judge Feld will hear the case of the ballots a day before the deadline for mending them.",
]


def marked(draft: str) -> list[str]:
    found = check(Example(claims=CLAIMS, draft=draft.replace("[", "").replace("]", "")))
    text = draft.replace("[", "").replace("]", "")
    return [one.span.of(text) for one in found if one.code == "FC403"]


@pytest.mark.parametrize("draft", WRONG)
def test_a_length_that_the_dates_on_record_deny_is_flagged(draft: str) -> None:
    (words,) = marked(draft)
    assert words in draft[draft.index("[") + 1 : draft.index("]")]


@pytest.mark.parametrize("draft", RIGHT)
def test_a_length_that_they_may_have_is_not(draft: str) -> None:
    assert marked(draft) == []
