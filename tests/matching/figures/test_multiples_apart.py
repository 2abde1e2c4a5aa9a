"""Multiples of what the draft tells, or that a claim has as so much more than the same."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "The jury awarded Delgado $840,000 in total.",
    "Delgado turned down an offer of $150,000 that the clinic made in June 2025 to settle.",
    "The painting sold for £7.2 million at Halden's on Tuesday.",
    "Halden's had estimated the painting at £1.8 million before the sale.",
    "Norland has sent 54 howitzers in all, 24 of them in May.",
    "The army of Norland has 28 howitzers left.",
    "Rosa Lund, the mayor of Ashby, said that rents there were 45% higher than in Dunmere.",
    "Wages at the mill are 40 per cent lower than at the harbour.",
)
EITHER = [
    (
        "Delgado was awarded $840,000, which is {} what the clinic had offered to settle.",
        ("more than eight times", "four times"),
        ("more than five times", "almost six times"),
    ),
    (
        "The painting sold for £7.2 million, {} what Halden's had estimated.",
        ("six times", "seven times"),
        ("four times", "more than three times", "fully four times"),
    ),
    (
        "Rents in Ashby are {} as high as in Dunmere, the mayor said.",
        ("twice", "more than twice"),
        ("almost one and a half times",),
    ),
    ("Wages at the mill are {} as high as at the harbour.", ("a third",), ("three-fifths",)),
]
OF_SOMETHING_ELSE = [
    "The jury awarded Delgado $840,000, twice as much as Spain had offered.",
    "Delgado was awarded $840,000, eight times what the clinic had offered in 2021.",
    "Delgado was awarded $840,000, ten times what the clinic in Spain had offered to settle.",
    "Delgado was awarded $840,000, eight times what Rosa Lund had offered to settle.",
    "The army has 28 howitzers left, little more than half as many as Norland has sent.",
    "Rents in Ashby are twice as high as in Orlow, the mayor said.",
    "Wages at the mill are half as high as at the mine.",
    "The painting sold for £7.2 million, six times the price of the one next to it.",
]


@pytest.mark.parametrize(("draft", "wrong", "right"), EITHER)
def test_a_multiple_of_what_a_claim_alone_has(
    draft: str, wrong: tuple[str, ...], right: tuple[str, ...]
) -> None:
    told = {words: "FC108" in codes(LEDGER, draft.format(words)) for words in (*wrong, *right)}
    assert told == dict.fromkeys(wrong, True) | dict.fromkeys(right, False)


@pytest.mark.parametrize("draft", OF_SOMETHING_ELSE)
def test_a_multiple_of_what_no_claim_has_or_of_another_figure(draft: str) -> None:
    assert "FC108" not in codes(LEDGER, draft)
