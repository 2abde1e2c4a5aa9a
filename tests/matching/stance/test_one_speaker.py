"""Opposite acts of one who is named on both sides, with hardly another word in common."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

PRAISED = (
    "West Yorkshire Police led the investigation; detective Carol Whitby praised the witnesses."
)
CRITICISED = "Mayor Ana Sousa criticised the developers over the delay to the bridge."
TURNED = {
    "by the name": (PRAISED, "Carol Whitby [criticised] the witnesses."),
    "by what she is": (PRAISED, "The detective [attacked] the witnesses."),
    "by the surname": (CRITICISED, "Sousa [praised] the developers."),
}
OTHERWISE = {
    "who else is like her": (PRAISED, "Detective Lee Marsh criticised the witnesses."),
    "what else is done to": (PRAISED, "Carol Whitby criticised the defence."),
    "nobody who speaks": (
        "The road along the bay was closed until 4pm and the runners started early in the rain.",
        "More than 12,000 runners finished.",
    ),
}


@pytest.mark.parametrize(("claim", "draft"), TURNED.values(), ids=TURNED)
def test_who_speaks_on_both_sides_makes_opposite_acts_one(claim: str, draft: str) -> None:
    """The name counts as what both sides tell."""
    text = draft.replace("[", "").replace("]", "")
    turns = {turn.span.of(text) for match in matched(text, claim) for turn in match.turns}
    assert turns == {draft.partition("[")[2].partition("]")[0]}


@pytest.mark.parametrize(("claim", "draft"), OTHERWISE.values(), ids=OTHERWISE)
def test_others_make_it_another_act(claim: str, draft: str) -> None:
    """One word in common is chance."""
    assert [turn for match in matched(draft, claim) for turn in match.turns] == []
