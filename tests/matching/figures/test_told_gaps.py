"""Gaps and multiples between two who are named, whose levels one claim or two have."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "Orrin Motors delivered 184,000 cars in the third quarter.",
    "Rival Tavros delivered 230,000 cars in the third quarter.",
    "The Greens won 42 of the 168 seats in the Alvan parliament, after 28 in the last election.",
    "The Labour Alliance won 63 seats in the Alvan parliament, and the Centre 35.",
    "The hospital in Arlen performed 2,700 hip operations in 2025 and 2,250 in 2024.",
    "The hospital in Morby performed 1,800 hip operations in 2025.",
    "The appeals court in Rive cut the fine for Solvan from €80 million to €50 million.",
    "The court in Rive awarded 72 workers compensation of €1.8 million in total.",
    "Northgate Bank has 1,240 branches and Caldwell Bank 310.",
)
EITHER = [
    ("Tavros outsold Orrin Motors by {} cars.", ("36,000", "64,000"), ("46,000", "some 46,000")),
    (
        "Orrin delivered 184,000 cars, {} fewer than its rival Tavros.",
        ("30 percent", "a third"),
        ("20 percent", "a fifth"),
    ),
    (
        "The Labour Alliance has {} seats more than the Greens.",
        ("31", "12"),
        ("21",),
    ),
    (
        "Arlen performed {} as many hip operations {} as Morby in 2025.",
        (("three times", ""),),
        (("half", "again"), ("one and a half times", "")),
    ),
]
NEITHER = [
    ("The appeals court in Rive took €30 million off Solvan's fine.", "which two are not compared"),
    ("Northgate Bank employs 9,000 people more than Caldwell Bank.", "people and no branches"),
    ("Tavros employs 36,000 people more than Orrin Motors.", "people and no cars"),
    ("The Greens have 4,000 members more than the Centre.", "members and no seats"),
    ("Tavros outsold Corvane by 36,000 cars.", "a maker of no claim"),
]


@pytest.mark.parametrize(("draft", "wrong", "right"), EITHER)
def test_what_the_levels_of_two_who_are_named_come_to(
    draft: str, wrong: tuple[str | tuple[str, ...], ...], right: tuple[str | tuple[str, ...], ...]
) -> None:
    def is_flagged(told: str | tuple[str, ...]) -> bool:
        words = (told,) if isinstance(told, str) else told
        return "FC108" in codes(LEDGER, draft.format(*words))

    assert {told: is_flagged(told) for told in (*wrong, *right)} == {
        **dict.fromkeys(wrong, True),
        **dict.fromkeys(right, False),
    }


@pytest.mark.parametrize(("draft", "why"), NEITHER)
def test_a_gap_of_what_no_claim_has_for_both_is_none(draft: str, why: str) -> None:
    assert "FC108" not in codes(LEDGER, draft), why
