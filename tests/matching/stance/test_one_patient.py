"""Opposite acts of which one is told in the passive, or behind a comma."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

BAN = "The government lifted the ban on fishing in the bay on Monday."
OWNER = "Police released the owner of the hotel on Monday."
VAN = "Its electric van was scrapped by the firm on Monday."

TURNED = {
    "in the passive": (BAN, "The ban on fishing in the bay was [extended] by the government."),
    "with nobody who does it": (BAN, "The ban on fishing in the bay has been [extended]."),
    "behind a comma": (BAN, "The ban on fishing, [extended] by the government, made headlines."),
    "of a person": (OWNER, "The owner of the hotel was [arrested] by police."),
    "in the active beside the passive": (VAN, "The firm [launched] its electric van."),
    "won by him who lost it": (
        "Maria Holt lost the election in Orley on Monday.",
        "The election in Orley was [won] by Maria Holt.",
    ),
    "by how much, which makes no passive": (
        "Rovers lost the semi-final in Leeds on Saturday.",
        "Rovers [won] by three goals in the semi-final in Leeds.",
    ),
    "saved, which was destroyed": (
        "The fire destroyed the wooden church in Vaga on Monday.",
        "The wooden church in Vaga was [saved] by firefighters.",
    ),
}
OTHERWISE = {
    "done to something else": (
        BAN,
        "The opening hours of the zoo were extended by the government.",
    ),
    "to somebody else": (OWNER, "The driver of the bus was arrested by police."),
    "won by him who won it": (
        "Maria Holt won the election in Orley on Monday.",
        "The election in Orley was won by Maria Holt.",
    ),
    "beaten by him who won": (
        "Rovers won against City in the semi-final in Leeds.",
        "City were beaten by Rovers in the semi-final in Leeds.",
    ),
    "to something beside it": (BAN, "The pier in the bay was extended by the government."),
}


@pytest.mark.parametrize(("claim", "draft"), TURNED.values(), ids=TURNED)
def test_what_a_passive_is_told_of_stands_before_it(claim: str, draft: str) -> None:
    """The same is done to it as to what stands behind the other's verb."""
    text = draft.replace("[", "").replace("]", "")
    turns = {turn.span.of(text) for match in matched(text, claim) for turn in match.turns}
    wanted = draft.partition("[")[2].partition("]")[0]
    assert any(wanted in turn for turn in turns)


@pytest.mark.parametrize(("claim", "draft"), OTHERWISE.values(), ids=OTHERWISE)
def test_another_patient_makes_it_another_act(claim: str, draft: str) -> None:
    """Nothing is turned."""
    assert [turn for match in matched(draft, claim) for turn in match.turns] == []
