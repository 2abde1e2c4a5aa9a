"""Days that a sentence counts from the claim's are no slips for it."""

from __future__ import annotations

import pytest

from tests.matching.dates.test_excused import differing_times

VERDICT = "A jury at Hallam Crown Court convicted Reece Tully of arson in January 2011."
MINISTER = "Ana Volkova was transport minister from 2015 until she resigned on 9 November 2020."
BAN = "The suspension of Ivo Lang is counted from 27 January 2026 and ends on 26 January 2028."
EARNINGS = "Hartwell's pre-tax profit rose to £402m in 2025 from £371m in 2024."
RACE = "Daniel Mugo of Kenya won the men's race in Galway on 11 October 2026."
SANK = "The ferry to Velin sank on 25 December 2025."
ONE_DAY = "The dockers held a one-day strike on 18 May 2026."
STRIKE = "The dockers began a two-week strike on 18 May 2026."
MOURNING = "The parliament ordered three days of mourning for the king from 24 May 2026."

COUNTED = [
    (
        VERDICT,
        "Tully's wife left him in 2012, the year after a jury had convicted him of arson.",
    ),
    (MINISTER, "Volkova had entered parliament in 2008, seven years before she became minister."),
    (BAN, "Lang may race from 27 January 2028, the day after the suspension ends."),
    (SANK, "The harbour of Velin was shut on 26 December 2025, the day after the ferry sank."),
    (MOURNING, "Tuesday 26 May 2026 was the last day of mourning for the king."),
    (MOURNING, "Mourning for the king was over on 27 May 2026."),
    (RACE, "Mugo flew home from Galway on 12 October 2026, the day after he won the men's race."),
]
NOT_COUNTED = [
    (VERDICT, "A jury at Hallam Crown Court convicted Reece Tully of arson in 2012."),
    (
        VERDICT,
        "In 2014, the year after the fire, a jury at Hallam Crown Court convicted Tully.",
    ),
    (MINISTER, "Volkova became transport minister in 2012, seven years before she resigned."),
    (BAN, "The suspension of Lang ends on 29 January 2028, the day after the championships."),
    (EARNINGS, "Hartwell last posted a profit of £371m in 2023, two years before it made £402m."),
    (RACE, "Daniel Mugo of Kenya won the men's race in Galway the day before yesterday."),
    (MOURNING, "Monday 25 May 2026 was the last day of mourning for the king."),
    (MOURNING, "The parliament ordered mourning for the king from 23 May 2026."),
    (ONE_DAY, "The dockers held a one-day strike on 19 May 2026."),
    (STRIKE, "The dockers began their two-week strike in June 2026."),
    (SANK, "The ferry to Velin sank the day after Christmas."),
    (SANK, "The ferry to Velin sank on the day after Christmas Day 2025."),
]


@pytest.mark.parametrize(("claim", "draft"), COUNTED)
def test_a_day_that_is_counted_from_the_claims_is_another(claim: str, draft: str) -> None:
    assert differing_times(claim, draft) == []


@pytest.mark.parametrize(("claim", "draft"), NOT_COUNTED)
def test_a_length_that_does_not_lead_to_the_claims_day_excuses_none(claim: str, draft: str) -> None:
    assert differing_times(claim, draft) != []


CHAIN = "Pennant's board rejected the third offer on 18 May 2026."


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The board met on 17 May 2026 and rejected the third offer the next morning.", []),
        ("The board rejected the third offer on 17 May 2026.", ["17 May 2026"]),
    ],
)
def test_a_part_of_the_claims_day_is_that_day(draft: str, expected: list[str]) -> None:
    assert differing_times(CHAIN, draft) == expected
