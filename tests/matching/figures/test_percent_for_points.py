"""Changes told in percent that are what two percentages differ by."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "About 1.34 million ballots were cast, a turnout of 63.8% of registered voters.",
    "Turnout in the midterm election of 2022 was 58.9%.",
    "In 2025 63.1% of station stops were on time, down from 67.5% in 2024.",
    "The share of handovers that took longer than an hour rose from 24% to 31%.",
    "Helena Tavares beat Mario Andrade by 52.3% to 47.7% in the second round.",
    "Petra Oyen won 218,400 votes in the second round, or 52.6%.",
    "Lars Hemming won 196,800 votes in the second round, or 47.4%.",
    "The approval rate for asylum claims was 43.0% in 2025 and 38.5% in 2024.",
    "The Alder party won 38.4% of the vote in Sunday's election, up from 31.9% in 2022.",
    "The union has 40% of its 8,000 members in the north.",
    "Unemployment in Belmar was 6.8% in May.",
    "Unemployment in Belmar was 6.1% in June.",
    "The share of ferries that sailed on time fell from 99.5% to 92.0%.",
    "The literacy rate of Tarn was 71.3% in 2010 and 74.9% in 2015.",
)
WRONG = [
    "Turnout came to 63.8 percent, an increase of 4.9 percent on the midterm of 2022.",
    "Punctuality fell by 4.4 per cent last year, and only 63.1 per cent of stops were on time.",
    "Punctuality fell by 4.4 per cent last year, the MPs found, to 63.1 per cent of stops.",
    "Alder's share of the vote grew by 6.5 percent, to 38.4 percent.",
    "Petra Oyen finished 5.2 percent ahead of Lars Hemming.",
    "The approval rate for asylum claims rose 4.5 percent last year, to 43 percent.",
    "The approval rate for asylum claims rose 4.5 percent from 2024.",
    "Tavares took 52.3% and Andrade 47.7%, so that her share was larger than his by 4.6%.",
    "Unemployment in Belmar fell by 0.7 percent, to 6.1 percent.",
    "The share of handovers that took longer than an hour rose by 7 percent.",
]
RIGHT = [
    "Turnout came to 63.8 percent, an increase of 4.9 points on the midterm of 2022.",
    "Turnout came to 63.8 percent, an increase of 8.3 percent on the midterm of 2022.",
    "Punctuality fell by 6.5 per cent last year, and only 63.1 per cent of stops were on time.",
    "Petra Oyen finished 5.2 points ahead of Lars Hemming.",
    "The approval rate for asylum claims rose 4.5 percent from 2021.",
    "The number of asylum claims rose 4.5 percent last year.",
    "Membership of the Alder party grew by 6.5 percent last year.",
    "Fares rose by 4.4 per cent last year.",
    "The number of ambulances rose by 7 percent.",
    "Wages on the railways went up by 4.9 percent in 2022.",
    "Turnout came to 63.8 percent, an increase of more than 4.9 percent on the midterm of 2022.",
    "Ridership rose by 7 percent, and 31% of handovers took longer than an hour.",
    "The share of ferries that sailed on time fell by 7.5 percent.",
    "Book sales in Tarn rose by 3.6 percent in 2015, when the literacy rate was 74.9 percent.",
    "The share of handovers in Calder that took longer than an hour rose by 7 percent.",
    "The share of ferries to Orle that sailed on time fell by 7.5 percent.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_points_that_are_told_as_percent_are_wrong(draft: str) -> None:
    assert "FC108" in codes(LEDGER, draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_points_percent_and_changes_of_other_things_are_right(draft: str) -> None:
    assert codes(LEDGER, draft) == []
