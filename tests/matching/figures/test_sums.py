"""Figures that a draft puts together from a claim's, or spreads over time and heads."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

TOLL = "The flood killed 31 people and injured 64, the regional government said."
MISSION = "The Petrel mission costs €465m over its life, including €72m for the launch."
COUNTS = (
    "The jury convicted Whitlam of four counts of fraud and acquitted him of one count of theft."
)
MORTGAGES = "Lenders approved 63,400 mortgages in January 2026, 2,100 more than in December."
WATER = "The reservoir lost 14 million cubic metres of water in 50 minutes."
LEFT = (
    "The Red Crescent registered 3,800 people who left the harbour district in the four days from "
    "1 to 4 February 2026."
)
SEA = "The average sea level rose by 4.3mm a year between 2014 and 2024."
AGENCY = "Marlpit ran the pay of 9,600 agency workers for 240 client firms in 2020."
SHARES = "Ardenne shares rose 12% to 86.40 Swiss francs in Zurich, from 77.14 francs."
PAID = "Of the cost the authority paid €130,000 and the 12 universities €15,000 each."
TRAIN = "There were 143 passengers and six crew on the train."
BEDS = "Shelters get 180 new beds, in addition to the 520 there are now."
FESTIVAL = "The director said 1,064,000 people came, 31,000 more than in 2025."

FOLLOWS = {
    "a sum of all that is told": (TOLL, "In the flood 95 people were killed or injured."),
    "a whole without a part": (MISSION, "Without the launch the Petrel mission costs €393m."),
    "a whole that is divided": (
        COUNTS,
        "Of five counts the jury convicted Whitlam of all but one.",
    ),
    "what a change led from": (MORTGAGES, "In December lenders approved 61,300 mortgages."),
    "what a change came to": (SHARES, "In Zurich Ardenne shares gained more than 9 francs."),
    "a total by the minute": (WATER, "The reservoir lost 280,000 cubic metres a minute."),
    "a total by the day": (LEFT, "On average 950 people a day left the harbour district."),
    "a rate over ten years": (SEA, "The average sea level rose by 43mm in the decade to 2024."),
    "a total by the head": (AGENCY, "Marlpit ran the pay of 40 agency workers per client firm."),
    "kinds of people": (TRAIN, "Of the 149 people on the train two were hurt."),
    "a level with its change": (BEDS, "Shelters are to have 700 beds, 180 more than now."),
    "growth out of its size": (FESTIVAL, "The director said 3% more people came than in 2025."),
    "so much each": (PAID, "Between them the 12 universities paid €180,000 of the cost."),
}
DOES_NOT = {
    "a sum of which a part is told": (TOLL, "The flood killed 95 people."),
    "a rest that leaves nothing out": (MISSION, "The Petrel mission costs €393m over its life."),
    "the other month's": (MORTGAGES, "In January 2026 lenders approved 61,300 mortgages."),
    "more than a change came to": (SHARES, "In Zurich Ardenne shares gained more than 11 francs."),
    "passengers for all": (TRAIN, "There were 149 passengers on the train."),
    "a wrong level with its change": (BEDS, "Shelters are to have 740 beds, 180 more than now."),
    "a total by a wrong length": (WATER, "The reservoir lost 140,000 cubic metres a minute."),
    "a total by too few days": (LEFT, "On average 1,260 people a day left the harbour district."),
    "a rate over too few years": (SEA, "The sea level rose by 34mm in the decade to 2024."),
    "a total by too many heads": (AGENCY, "Marlpit paid 48 agency workers per client firm."),
}


def conflicts(claim: str, draft: str) -> list[str]:
    """Return the figures of a draft that differ from the claim's where they answer them."""
    return [
        pair.ours.text
        for match in matched(draft, claim)
        for pair in match.quantities
        if pair.ours.value != pair.theirs.value
    ]


@pytest.mark.parametrize("name", FOLLOWS)
def test_a_figure_that_follows_from_the_claim_conflicts_with_none_of_it(name: str) -> None:
    claim, draft = FOLLOWS[name]
    assert conflicts(claim, draft) == []


@pytest.mark.parametrize("name", DOES_NOT)
def test_a_figure_that_does_not_follow_is_held_against_the_claim(name: str) -> None:
    claim, draft = DOES_NOT[name]
    assert conflicts(claim, draft)
