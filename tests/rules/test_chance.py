"""A name that differs is flagged among the claims of a whole desk only where it is no chance."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from tests.rules.examples import desk_of

OTHERS = 140
CLAIMS = (
    "Mr. Halden, I have a bargain for you.",
    "The Karsian crew finished first in Elmora earlier this month.",
    "Ostrava Ferries was bought by Nordlink for £9m in May.",
    "The Sannov dam was built by engineers from Belmora and opened in 1987.",
    "The minister's cousin, Carla Voss, has bought the Grand Hotel.",
    "Emil Voss paid for an advertisement that attacks the governor over taxes.",
    "The Northern National Convention will pick a candidate in July.",
    "The Southern National Convention has hired a hall with 900 seats.",
    "Ivo Maric, the director of the F.B.I., asked the court for more time.",
)
DRAFTS = [
    # one word in common, or a form of address, is had by some claim of many
    ("For Mr. Petch the bargain opened the door to other mines.", None),
    ("She thanked her helpers for a fine finish in Dorvale on Saturday.", None),
    ("The dam at Orsk is older than most of the town.", None),
    # more than that is not
    ("[Sealink] bought Ostrava Ferries for £9m in May.", "FC601"),
    ("The Sannov dam was built by engineers from [Karsia].", "FC601"),
    # whom some claim names is nobody's double, nor is another convention the same
    ("Carla Voss and other donors run an advertisement that attacks a candidate.", None),
    ("Neither will have enough delegates at the Southern National Convention.", None),
    ("[Erik Voss] paid for the advertisement that attacks the governor over taxes.", "FC606"),
    # initials with and without dots
    ("Ivo Maric, the FBI director, asked the court for more time.", None),
    ("Ivo Maric, the [CIA director], asked the court for more time.", "FC602"),
]


@pytest.fixture(scope="module")
def desk() -> Checker:
    """A checker for a ledger most of which tells of other things."""
    return desk_of(*CLAIMS, others=OTHERS)


@pytest.mark.parametrize(("draft", "code"), DRAFTS)
def test_a_difference_is_told_only_beside_more_than_chance(
    draft: str, code: str | None, desk: Checker
) -> None:
    plain = draft.replace("[", "").replace("]", "")
    found = [one for one in desk.check(plain).findings if one.code.startswith("FC6")]
    wrong = draft[draft.index("[") + 1 : draft.index("]")] if code else ""
    found = [one for one in found if one.code != "FC601" or code != "FC602"]
    assert [(one.code, one.text) for one in found] == ([(code, wrong)] if code else [])
