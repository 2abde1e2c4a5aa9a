"""Limits turned about: the claim's number, or its day, told as its other limit."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from tests.matching.matching import TOLD, ledger_of
from tests.rules.examples import check_marked

CHECKER = Checker(
    ledger_of(
        "Prosecutors asked for 15 years for Vane and his lawyer asked for no more than six.",
        "Applicants must have lived in Tarn for at least two years before 31 December 2025.",
        "Only nine ferries of the line ran on Tuesday, its manager said.",
        "The county must certify the result by 31 March 2026.",
        "The museum will stay shut until 12 May 2026.",
        "Farmers can apply for the grant until 15 June 2026.",
        "The verdict will come no earlier than 20 June, the clerk of the court said.",
        "Veterans with fewer than ten years of service get no pension.",
        "Net debt will not exceed 2.5 billion francs after the purchase of Marlin.",
        "On the highest dose 42% of the patients lost at least 15% of their weight.",
        "Patients on the highest dose lost an average of 13.2% of their weight.",
        "The strike at the docks will last at least 14 days, the union said.",
    )
)


@pytest.mark.parametrize(
    ("draft", "code", "words"),
    [
        (
            "Net debt would come to at least 2.5 billion after the purchase of Marlin.",
            "FC103",
            "at least 2.5 billion",
        ),
        (
            "Net debt would be more than 2.5 billion francs once Marlin was bought.",
            "FC103",
            "more than 2.5 billion francs",
        ),
        (
            "Prosecutors asked for 15 years; Vane's lawyer had asked for at least six.",
            "FC103",
            "at least six",
        ),
        (
            "Applicants must have lived in Tarn for less than two years before 31 December.",
            "FC103",
            "less than two years",
        ),
        (
            "At least nine ferries of the line ran on Tuesday, its manager said.",
            "FC103",
            "At least nine ferries",
        ),
        (
            "The county cannot certify the result before 31 March 2026.",
            "FC401",
            "before 31 March 2026",
        ),
        ("Farmers can apply for the grant from 15 June 2026 on.", "FC401", "from 15 June 2026"),
        ("The verdict will come by 20 June, said the court's clerk.", "FC401", "by 20 June"),
        (
            "Veterans with more than ten years of service get no pension.",
            "FC103",
            "more than ten years",
        ),
        (
            "Their pulse slowed. More than four in 10 on the highest dose lost up to 15 percent.",
            "FC103",
            "up to 15 percent",
        ),
        ("The strike at the docks will last up to 14 days.", "FC103", "up to 14 days"),
    ],
)
def test_a_limit_turned_about_is_flagged(draft: str, code: str, words: str) -> None:
    found = [one for one in CHECKER.check(draft, date=TOLD).findings if one.code == code]
    assert [one.span.of(draft) for one in found] == [words]


@pytest.mark.parametrize(
    "draft",
    [
        "Prosecutors asked for 15 years; Vane's lawyer had asked for six at most.",
        "Applicants must have lived in Tarn for no less than two years before 31 December.",
        "Just nine ferries of the line ran on Tuesday, its manager said.",
        "The county must certify the result no later than 31 March 2026.",
        "The museum will not reopen before 12 May 2026.",
        "Farmers can apply for the grant up to 15 June 2026.",
        "The verdict will not come before 20 June, said the court's clerk.",
        "Veterans need at least ten years of service for a pension.",
        "Once Marlin has been bought, net debt is to stay below 2.5 billion francs.",
        "Net debt would come to no more than 2.5 billion after the purchase of Marlin.",
    ],
)
def test_a_limit_in_other_words_is_not(draft: str) -> None:
    found = {one.code for one in CHECKER.check(draft, date=TOLD).findings}
    assert found.isdisjoint({"FC102", "FC103", "FC401", "FC501"})


def test_a_limit_that_a_negation_turns_is_no_rest_of_the_other() -> None:
    claim = "The cost of the dam will exceed 2.5 billion kroner."
    draft = "The cost of the dam will not be [more than 2.5 billion kroner]."
    findings, wrong = check_marked((claim,), draft)
    assert [one.code for one in findings] == ["FC103"]
    assert findings[0].span.overlaps(wrong)
