"""Dates of the same story that are no slip for each other."""

from __future__ import annotations

import pytest

from tests.matching.dates.test_excused import differing_times

MARGIN = "Calder Severn's margin narrowed to 2.61% in the third quarter of 2026 from 2.84%."
JOBLESS = "Unemployment was 4.7% in September 2026, against 4.4% a year earlier."
FEE = "The fee for each household goes up from $18 to $21 a month on 1 January 2027."
PREMIER = "Duncan Pryde has been First Minister of Westmarch since May 2019."
TESTED = "Caleb Thorn was tested 31 times since 2022 for drugs, and every test was negative."

OF_ANOTHER_TIME = [
    (MARGIN, "Calder Severn's margin of 2.84% in the second quarter of 2026 narrowed to 2.61%."),
    (JOBLESS, "Unemployment, 4.4% in September 2025, has since gone up to 4.7%."),
    (PREMIER, "Duncan Pryde, First Minister of Westmarch, will be so no more in May 2027."),
    (TESTED, "Caleb Thorn was last tested for drugs in November 2025, and was clean."),
]
OF_THE_SAME = [
    (MARGIN, "Calder Severn's margin narrowed to 2.61% in the second quarter of 2026 from 2.84%."),
    (JOBLESS, "Unemployment was 4.7% in September 2025."),
    (FEE, "The fee for each household goes up from $18 to $21 a month on 1 July 2027."),
    (FEE, "The fee for each household stays $18 a month until 1 July 2027."),
    (PREMIER, "Duncan Pryde has been First Minister of Westmarch since May 2015."),
    (PREMIER, "Duncan Pryde became First Minister of Westmarch in May 2015."),
]


@pytest.mark.parametrize(("claim", "draft"), OF_ANOTHER_TIME)
def test_a_time_beside_the_claims_is_no_slip_for_it(claim: str, draft: str) -> None:
    assert differing_times(claim, draft) == []


@pytest.mark.parametrize(("claim", "draft"), OF_THE_SAME)
def test_a_time_in_place_of_the_claims_is_one(claim: str, draft: str) -> None:
    assert differing_times(claim, draft) != []
