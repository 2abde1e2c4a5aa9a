"""Differences of a figure told beside them and one that another claim has."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "Harrow Steel made an operating profit of $61m in the quarter, against $48m a year earlier.",
    "Analysts had expected an operating profit of $55m.",
    "Lena Oduya finished second in the 1500m in 3:58.97 and Ada Berg third in 3:59.30.",
    "Marta Silva won the 1500m in 3:58.42.",
    "The Reform Party won 41 seats, the Unionists 33 and the Greens 12.",
    "A majority in the council needs 45 seats.",
    "After nine rounds Fiji lead the table with 38 points, ahead of Samoa on 34 and Tonga on 32.",
    "Germany pledged €840m, and Norway €510m.",
    "Support for the Union fell to 36.4%, that for the Left to 29.1%, that for the Greens to 12%.",
)
EITHER = [
    (
        "The operating profit of $61m was {} more than analysts had expected.",
        ("$9m", "$16m", "nearly $10m"),
        ("$6m", "about $6m", "more than $5m"),
    ),
    (
        "Oduya was second in the 1500m. Silva won in 3:58.42, with Oduya {} seconds behind her.",
        ("0.65", "0.45"),
        ("0.55",),
    ),
    (
        "The Reform Party won 41 seats. It is {} short of a majority.",
        ("six", "five"),
        ("four",),
    ),
    (
        "After nine rounds Fiji have 38 points and are {} clear of Samoa.",
        ("five", "seven"),
        ("four",),
    ),
    (
        "The Left's share was 29.1, which put it {} points behind the Union.",
        ("8.3", "6.3"),
        ("7.3",),
    ),
]
NEITHER = [
    ("The operating profit was $9m more than the board had promised.", "no figure beside it"),
    ("Fiji have 38 points. They need nine more to be sure of the title.", "no other's points"),
    ("Fiji have 38 points and are six clear of Tonga.", "38 less 32, which the claim has too"),
    ("The Reform Party has 41 seats, nine short of what the Tories have.", "a party of no claim"),
    ("Germany pledged €840m, three times as much as Spain.", "a state of no claim"),
    ("Oduya finished 0.33 seconds ahead of Berg, who was third in 3:59.30.", "in one claim"),
    ("Oduya, in 3:58.97, was two seconds outside the record.", "what no claim has"),
]


@pytest.mark.parametrize(("draft", "wrong", "right"), EITHER)
def test_what_a_figure_told_beside_it_and_another_claims_come_to(
    draft: str, wrong: tuple[str, ...], right: tuple[str, ...]
) -> None:
    assert {told for told in wrong if "FC108" not in codes(LEDGER, draft.format(told))} == set()
    assert {told for told in right if "FC108" in codes(LEDGER, draft.format(told))} == set()


@pytest.mark.parametrize(("draft", "why"), NEITHER)
def test_what_may_be_worked_out_from_figures_of_no_claim(draft: str, why: str) -> None:
    assert "FC108" not in codes(LEDGER, draft), why
