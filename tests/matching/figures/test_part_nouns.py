"""What a part counts whose noun stands behind the pronoun for its whole: 29 of them trawlers."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

BOATS = "The storm sank 57 boats, 29 of them trawlers."
STAFF = "The agency employs 640 staff, 85 of them clerks."
CLINIC = "The clinic has 62 nurses and 18 doctors."
SICK = "The virus infected 130 people, 21 of them children, and killed two."
DOGS = "The search party has 230 police officers and 18 dogs."
GUARDS = "Thirty people were injured, 13 of them officers, and five are in critical condition."
FIRE = "Forty-six people were injured, 14 of them guards, and five are in critical condition."
COUNCIL = "The council has 12 members, four of them women and three of them lawyers."
HURT = "The blast injured 38 people, 11 of them seriously."
HELD = "Police arrested 24 people, 15 of them serving sentences for theft."

WRONG = {
    "the part told as the whole": ((BOATS,), "The storm sank 29 boats."),
    "the same, of a group": ((STAFF,), "The agency employs 85 staff."),
    "as many as another claim has of others": (
        (CLINIC, SICK),
        "The clinic has 62 nurses and 21 doctors.",
    ),
    "of another kind of thing": (
        (DOGS, GUARDS),
        "She has 230 officers and 13 dogs at her disposal.",
    ),
}
RIGHT = {
    "the part by its noun": ((BOATS,), "The storm sank 29 trawlers."),
    "the same as the subject": ((BOATS,), "Twenty-nine trawlers sank in the storm."),
    "a part of a group": ((STAFF,), "The agency employs 85 clerks."),
    "a part of people": ((SICK, CLINIC), "Among those infected were 21 children."),
    "one of two parts": ((COUNCIL,), "Four women sit on the council, which has 12 members."),
    "a part of the whole": (
        (FIRE,),
        "Fourteen of the injured, of whom there are 46, are guards.",
    ),
    "no noun behind the pronoun": ((HURT,), "Eleven people were seriously injured in the blast."),
    "a participle behind it": ((HELD,), "Fifteen of those arrested were serving sentences."),
}


@pytest.mark.parametrize(("claims", "draft"), WRONG.values(), ids=WRONG)
def test_a_part_bears_out_no_figure_of_other_things(claims: tuple[str, ...], draft: str) -> None:
    assert codes(claims, draft) == ["FC101"]


@pytest.mark.parametrize(("claims", "draft"), RIGHT.values(), ids=RIGHT)
def test_a_part_is_told_by_its_noun(claims: tuple[str, ...], draft: str) -> None:
    assert codes(claims, draft) == []
