"""Sentences of several facts: each is held to its own claim as if it were told by itself."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "Larkfield's revenue rose 8% to £1.94 billion in the quarter to 30 September 2026.",
    "Larkfield's pre-tax profit fell 12% to £212 million.",
    "Larkfield will close 14 of its 160 garden centres by March 2027.",
    "West Cardale Council plans to rebuild 96 homes in Low Marrick by spring 2028.",
    "The government had spent £31 million on roads in Cardale by 30 September 2026.",
    "Ocrevan lost its patent protection in the United States on 30 January 2026.",
    "Sales of Telzira, a migraine drug, doubled to 820 million francs.",
    "Northmere Water denies that it falsified the seepage records.",
    "Two former managers of Northmere Water are under investigation.",
)
EITHER = [
    (
        (
            "Sales at Larkfield climbed by 8 percent to nearly £2 billion in the three months to "
            "the end of September, but the profit before tax {} by 12 percent to £212 million."
        ),
        "fell",
        "rose",
    ),
    (
        (
            "The council in West Cardale {} 96 homes in Low Marrick, and the government had by the "
            "end of September spent £31 million on roads that the floods had washed away."
        ),
        "plans to rebuild",
        "has rebuilt",
    ),
    (
        (
            "Sales of Telzira, which is taken for migraine, doubled to 820 million francs in half "
            "a year, while Ocrevan, a drug for asthma, lost its patent protection in America on {}."
        ),
        "30 January",
        "30 June",
    ),
]


@pytest.mark.parametrize(("told", "right", "wrong"), EITHER)
def test_a_part_of_a_long_sentence_is_held_to_its_own_claim(
    told: str, right: str, wrong: str
) -> None:
    assert codes(LEDGER, told.format(right)) == []
    assert len(codes(LEDGER, told.format(wrong))) == 1


def test_what_the_whole_sentence_bears_out_its_parts_leave_alone() -> None:
    told = (
        "Larkfield, whose revenue was £1.94 billion in the quarter, will by March 2027 shut 14 of "
        "the 160 garden centres that it has, and 14 more may go in the year after that one."
    )
    assert codes(LEDGER, told) == []


def test_what_is_on_record_as_a_whole_is_not_judged_by_its_parts() -> None:
    whole = (
        "While the hall was built in the hope of holding the county finals, the finals of that "
        "year were held at the nearby leisure centre; Merle Hall did not hold the county finals."
    )
    assert codes((whole,), whole) == []


SIBLINGS = (
    "The jury convicted Mr Doe of fraud on 4 May.",
    "St Anne's hospital opened its children's ward in March.",
)
TOLD_OF_SIBLINGS = (
    (
        "The trial, which had been put off twice, cost the public purse some two and a half "
        "million pounds, and the jury acquitted {} of fraud on 4 May."
    ),
    (
        "Patients had been told that nothing would change before the summer of next year, but "
        "{} hospital has closed its children's ward."
    ),
)


@pytest.mark.parametrize(
    ("told", "own", "sibling"),
    [
        (TOLD_OF_SIBLINGS[0], "Mr Doe", "Mr Roe"),
        (TOLD_OF_SIBLINGS[1], "St Anne's", "St Mary's"),
    ],
)
def test_a_part_that_tells_of_a_sibling_of_the_claims_thing_is_left_alone(
    told: str, own: str, sibling: str
) -> None:
    assert codes(SIBLINGS, told.format(sibling)) == []
    assert codes(SIBLINGS, told.format(own)) == ["FC504"]
