"""Days on which something was said, and days behind what was said, on which something happened."""

from __future__ import annotations

import pytest

from tests.matching.dates.test_excused import differing_times

STRIKE = "The union called off its strike on Tuesday 3 February 2026."
TALKS = "Ana Hale left the talks in Oslo on Tuesday 3 February 2026."

OF_THE_ACT = [
    (STRIKE, "The union said it had been heard, and called off its strike on Monday.", "Monday"),
    (STRIKE, "It had been heard, the union said, calling off its strike on Monday.", "Monday"),
    (TALKS, "Hale said that it was over, and left the talks in Oslo on Monday.", "Monday"),
]
OF_THE_SPEECH = [
    (STRIKE, "The union said on Wednesday that it had called off its strike."),
    (STRIKE, "On Wednesday the union said that it had been heard and had called off its strike."),
    (TALKS, "Hale said on Wednesday that she had left the talks in Oslo."),
]


@pytest.mark.parametrize(("claim", "draft", "wrong"), OF_THE_ACT)
def test_a_day_behind_what_was_said_is_of_what_was_done(claim: str, draft: str, wrong: str) -> None:
    assert differing_times(claim, draft) == [wrong]


@pytest.mark.parametrize(("claim", "draft"), OF_THE_SPEECH)
def test_a_day_on_which_it_was_said_is_no_slip(claim: str, draft: str) -> None:
    assert differing_times(claim, draft) == []
