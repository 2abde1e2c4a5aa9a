"""Two slips in one sentence: neither hides the other where the rest of the claim is told."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

SPENT = "Ruiz spent £2.1m on a villa in Portugal, £640,000 on horses and £385,000 on cars."
BRIDGE = "The bridge, opened in 1964, is 418 metres long and carried 23,000 vehicles a day."
BIRTHS = "The village of Rauma recorded 312 births in 2024 and 296 in 2025."

OFFER = "Norra made its third offer, of 412p a share, for Pennant Valves on 14 October 2026."
RAIN = "On Tuesday 10 November 2026, 84mm of rain fell in Wexham."

BOTH = [
    (SPENT, SPENT.replace("Portugal", "Spain").replace("385", "358"), ["Spain", "358,000"]),
    (
        BRIDGE,
        "The bridge was opened in 1946, is 418 metres long and carried 23,000 vehicles an hour.",
        ["1946", "23,000 vehicles an hour"],
    ),
]
SHUT = "The quarry, which employs 130 people, was closed from June 2022 to April 2023."
DAYS = [
    (
        SHUT,
        SHUT.replace("130", "310").replace(
            "from June 2022 to April 2023", "[from June 2022 to April 2024]"
        ),
    ),
    (SHUT, "The quarry, which employed 95 people, was closed from May 2012 to March 2014."),
    (OFFER, "Norra made its third offer for Pennant Valves, of 421p a share, on [13 October]."),
    (OFFER, "Norra made its second offer for Pennant Valves, of 412p a share, on [13 October]."),
    (OFFER, "Norra made its second offer for Pennant Valves, of 385p a share, on 13 October."),
    (OFFER, "Norra made an offer for Pennant Valves, of 360p a share, on 2 October."),
    (RAIN, "On Monday 9 November 2026, 31mm of rain fell in Wexham."),
    (RAIN, "In the rest of November 2026, 48mm of rain fell in Wexham."),
]
OTHERS = [
    (BIRTHS, "The village of Salo recorded 96 births in 2024 and 71 in 2025."),
    (BIRTHS, "In 2023 Rauma recorded 301 births."),
    (SPENT, "Ortega spent £1.4m on a villa in Spain, £270,000 on boats and £95,000 on cars."),
]


@pytest.mark.parametrize(("claim", "draft", "marked"), BOTH)
def test_two_slips_in_a_sentence_are_both_flagged(
    claim: str, draft: str, marked: list[str]
) -> None:
    assert [one.text for one in check(Example(claims=(claim,), draft=draft))] == marked


@pytest.mark.parametrize(("claim", "draft"), OTHERS)
def test_figures_and_names_of_another_thing_are_left_alone(claim: str, draft: str) -> None:
    assert check(Example(claims=(claim,), draft=draft)) == ()


@pytest.mark.parametrize(("claim", "draft"), DAYS)
def test_a_day_is_wrong_beside_a_slip_and_right_beside_what_was_counted_on_it(
    claim: str, draft: str
) -> None:
    found = check(Example(claims=(claim,), draft=draft.replace("[", "").replace("]", "")))
    dates = [one.text for one in found if one.code == "FC401"]
    assert dates == ([draft[draft.index("[") + 1 : draft.index("]")]] if "[" in draft else [])
