"""What is probable where one act of somebody whom both sides name is denied, or left open."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

WALK = (
    "“Walking is no substitute for treatment,” said Sameer Chowdhury, a cardiologist who was not "
    "involved in the study."
)
FIRE = "The cause is under investigation; a downed power line may have started the fire, Hill said."
WRONG = [
    (WALK, "Dr Sameer Chowdhury, who [was involved] in the study, is a cardiologist."),
    (FIRE, "A power line that came down [started] the fire, according to Bill Hill."),
    (
        "The council may sell the Corn Exchange, which is valued at £9.5m, Oduya said.",
        "The Corn Exchange, a building with a value of £9.5m, [has been sold], Oduya said.",
    ),
]
HONEST = [
    (WALK, "Dr Sameer Chowdhury is a cardiologist at the hospital that was involved in the study."),
    (WALK, "Dr Lena Marsh, who was involved in the study, is a cardiologist."),
    (FIRE, "Bill Hill has asked which power line came down when the fire started."),
    (FIRE, "If it started the fire, the power line will be taken away, said Bill Hill."),
    (
        "The council may sell the Corn Exchange, which is valued at £9.5m, Oduya said.",
        "The Corn Exchange ought to be sold, Oduya said.",
    ),
    (
        "Strand said no club of the size of Severn could refuse such a sum.",
        "A club of the size of Severn, said Strand, could not refuse such a sum.",
    ),
]


@pytest.mark.parametrize(("claim", "draft"), WRONG)
def test_an_act_of_one_who_is_named_is_held_against_its_denial(claim: str, draft: str) -> None:
    text = draft.replace("[", "").replace("]", "")
    found = [one.text for one in check(Example(claims=(claim,), draft=text)) if one.code[2] == "5"]
    assert found == [draft[draft.index("[") + 1 : draft.index("]")]]


@pytest.mark.parametrize(("claim", "draft"), HONEST)
def test_an_act_of_others_or_one_left_open_is_not(claim: str, draft: str) -> None:
    found = check(Example(claims=(claim,), draft=draft))
    assert [one for one in found if one.code[2] == "5"] == []
