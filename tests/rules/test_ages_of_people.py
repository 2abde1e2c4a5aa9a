"""Whose age is told where its words stand apart from the name, and what people are elsewhere."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from tests.matching.matching import ledger_of

CHECKER = Checker(
    ledger_of(
        "Ines Valdar, 52, heads the Medicines Agency in Karsk.",
        "Ewan Doyle, a 41-year-old driver on the picket line, had his leg broken by a van.",
        "Sheila Morland, 58, a bus driver from Harwick, had her tumour found in October.",
    )
)


def flagged(draft: str, code: str) -> list[str]:
    found = CHECKER.check(draft, date="2026-02-05").findings
    return [one.span.of(draft) for one in found if one.code == code]


@pytest.mark.parametrize(
    ("draft", "age"),
    [
        ("Ines Valdar, the 62-year-old head of the agency, approved the vaccine.", "62"),
        ("The man who was run over at the depot, Ewan Doyle, is 63.", "63"),
        ("A 68-year-old bus driver, Sheila Morland, is glad that she went.", "68"),
        ("She was lucky: a 68-year-old driver, Sheila Morland, had no such test.", "68"),
    ],
)
def test_a_wrong_age_is_flagged(draft: str, age: str) -> None:
    assert flagged(draft, "FC404") == [age]


@pytest.mark.parametrize(
    "draft",
    [
        "Ines Valdar, the 52-year-old head of the agency, approved the vaccine.",
        "Ines Valdar, the 32-year-old victim's mother, was not in court.",
        "Ines Valdar, the 32-year-old’s mother, was not in court.",
        "The man who was run over at the depot, Ewan Doyle, is 41.",
        "The man who was run over at the depot, Ewan Doyle, is one of 63.",
        "A nurse looked after the 38-year-old driver, Sheila Morland said.",
        "With her 35-year-old daughter, Sheila Morland went to the clinic.",
        "After the death of a 68-year-old friend, Sheila Morland, a widow, took the test.",
        "A 68-year-old friend, Sheila Morland, 58, and a nurse took the test.",
        "A 58-year-old bus driver, Sheila Morland, is glad that she went.",
    ],
)
def test_a_right_age_and_those_of_others_are_not(draft: str) -> None:
    assert flagged(draft, "FC404") == []


@pytest.mark.parametrize(
    ("draft", "titles"),
    [
        ("Taxi driver Sheila Morland is glad that she went.", ["Taxi driver"]),
        ("Sheila Morland, a nurse, is glad that she went.", ["nurse"]),
        ("Bus driver Sheila Morland is glad that she went.", []),
        ("Sheila Morland, a mother of two, is glad that she went.", []),
        ("Anna Morland, a nurse, is glad that she went.", []),
        ("Morland, a nurse, is glad that she went.", []),
    ],
)
def test_a_full_name_is_held_to_what_other_claims_call_it(draft: str, titles: list[str]) -> None:
    assert flagged(draft, "FC602") == titles
