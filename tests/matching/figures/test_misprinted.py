"""Figures that are a claim's with a slip of the pen, however far from it their sentence is."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

SURVEY = (
    "The survey counted 2,718 humpback whales off Tonga between July and October 2026.",
    "Three ships covered 18,460 kilometres in 94 days.",
    "About 412 of the whales were calves.",
    "Whale-watching tours brought Tonga $31.6 million in 2025.",
    "The survey cost $7.3 million, of which the Pacific Fund paid $5.1 million.",
)
BRIDGE = (
    "The Tarn Estuary bridge opened on 14 September 2026, nine years after work began.",
    "It is 1,386 metres long and carries six lanes.",
    "Construction cost £738 million, against a first estimate of £455 million.",
    "Engineers used 29,700 tonnes of steel.",
    "The old ferry carried 612,000 passengers in 2025.",
)
MISPRINTED = {
    "digits exchanged, in other words": (
        SURVEY,
        "From July to October they saw 2,718 humpbacks. The vessels logged 14,860 kilometres.",
        {"14,860": "18,460"},
    ),
    "a part of what the sentence before tells": (
        SURVEY,
        "They saw 2,718 humpbacks off Tonga. Calves made up 421 of the total.",
        {"421": "412"},
    ),
    "another scale": (
        SURVEY,
        "The whales off Tonga were counted. The Pacific Fund paid a part of the $7.3 billion.",
        {"7.3 billion": "7.3 million"},
    ),
    "a digit more": (
        BRIDGE,
        "Cars rolled over the Tarn at last. Builders put 229,700 tonnes of steel into the bridge.",
        {"229,700": "29,700"},
    ),
}
NO_MISPRINTS = {
    "the claim's own number is told as well": (
        BRIDGE,
        "Engineers used 29,700 tonnes of steel. The forge at Tarn has sold 27,900 tonnes of it.",
    ),
    "what the figures come to": (
        BRIDGE,
        "The bridge cost £738 million. It was £283 million more than the first estimate.",
    ),
    "a number in words": (BRIDGE, "The bridge has sixty-one lamps. It took 16 engineers."),
    "somebody else's": (
        BRIDGE,
        "The Tarn bridge is open. The one at Severn Beach in Wales took 27,900 oak beams.",
    ),
    "another unit": (BRIDGE, "The ferry is old. Its captain sailed 261,000 miles."),
}


def _differing(draft: str, *claims: str) -> dict[str, str]:
    return {
        pair.ours.number.of(draft): pair.theirs.number.of(match.claim.text)
        for match in matched(draft, *claims)
        for pair in match.quantities
        if pair.ours.value != pair.theirs.value
    }


@pytest.mark.parametrize(("claims", "draft", "found"), MISPRINTED.values(), ids=MISPRINTED)
def test_a_miswritten_figure_is_held_to_the_claim_that_has_it_right(
    claims: tuple[str, ...], draft: str, found: dict[str, str]
) -> None:
    assert _differing(draft, *claims) == found


@pytest.mark.parametrize(("claims", "draft"), NO_MISPRINTS.values(), ids=NO_MISPRINTS)
def test_a_figure_that_may_well_be_another_is_not(claims: tuple[str, ...], draft: str) -> None:
    assert not _differing(draft, *claims)


def test_a_claim_that_no_word_suggests_is_told_once_in_its_match() -> None:
    claims, draft, _ = MISPRINTED["digits exchanged, in other words"]
    ids = [match.claim.id for match in matched(draft, *claims) if match.quantities]
    assert sorted(ids) == sorted(set(ids))
