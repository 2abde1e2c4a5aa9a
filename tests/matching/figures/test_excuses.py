"""A ratio that is wrong of what it is told of, though other figures come to it."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

FLIGHTS = "Storms cancelled 214 of the 386 flights from Rendal."
GATES = ("The airport of Rendal has 90 gates.", "At Rendal 30 gates were shut.")
VANS = "Hartwell sold 371 of the 742 vans that it built in May."

WRONG = {
    "of two other claims": (
        (FLIGHTS, *GATES),
        "Storms cancelled a third of the 386 flights from Rendal.",
    ),
    "of the next sentence": (
        (FLIGHTS,),
        "Storms cancelled a third of the 386 flights from Rendal. Rendal shut 30 of its 90 gates.",
    ),
    "of the next sentence's whole and part": (
        (VANS,),
        "Hartwell sold a quarter of the 742 vans it built in May. Of its 400 staff 100 are ill.",
    ),
}
RIGHT = {
    "of those told": (
        (FLIGHTS, *GATES),
        "Storms cancelled more than half of the 386 flights from Rendal.",
    ),
    "of the others": ((FLIGHTS, *GATES), "A third of the gates at Rendal were shut."),
    "of a sentence that tells none of the claim's": (
        (FLIGHTS,),
        "A third of the gates were closed at Rendal. The airport shut 30 of its 90 gates.",
    ),
    "as told": ((VANS,), "Hartwell sold half of the 742 vans it built in May."),
}


def codes(claims: tuple[str, ...], draft: str) -> list[str]:
    """Return the codes of what is found wrong with a draft."""
    return [one.code for one in check(Example(claims=claims, draft=draft))]


@pytest.mark.parametrize(("claims", "draft"), WRONG.values(), ids=WRONG)
def test_a_wrong_ratio_is_not_excused_by_what_it_is_not_told_of(
    claims: tuple[str, ...], draft: str
) -> None:
    assert codes(claims, draft) == ["FC108"]


@pytest.mark.parametrize(("claims", "draft"), RIGHT.values(), ids=RIGHT)
def test_a_ratio_of_what_it_is_told_of_is_right(claims: tuple[str, ...], draft: str) -> None:
    assert codes(claims, draft) == []
