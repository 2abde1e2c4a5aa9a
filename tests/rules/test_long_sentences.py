"""Sentences of several facts: each is held to its own claim as if it were told by itself."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes
from tests.rules.examples import check_marked

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


@pytest.mark.parametrize("mark", ["## ", "- "], ids=["a heading", "an item of a list"])
def test_only_running_text_is_looked_at_in_parts(mark: str) -> None:
    told, _, wrong = EITHER[1]
    assert codes(LEDGER, mark + told.format(wrong)) == []


SECOND = (
    "The fuel grant for fishermen ends on 30 June 2027.",
    "Judge Peter Amdal cleared the captain of the ferry of negligence.",
    "The union at the port called off its strike on 2 June 2026.",
    "Kestrel Shipping plans to scrap 14 of its 60 ferries.",
)
OF_A_PART = [
    (
        (
            "Plans for a toll on the bridge at Arvik were revived by the town in October, and the "
            "fuel grant for fishermen will lapse at the end of [July]."
        ),
        "FC401",
    ),
    (
        (
            "The owners of the ferry, who had asked for Judge Peter Amdal, are to stand trial, but "
            "Judge [Olav Berg] cleared the captain of negligence."
        ),
        "FC601",
    ),
    (
        (
            "The new terminal at Halden was opened in the spring by Mira Solberg, while the union "
            "at the port [called a strike in June]."
        ),
        "FC504",
    ),
    (
        (
            "The new terminal at Halden was opened in the spring by Mira Solberg, and Kestrel "
            "Shipping [has scrapped] 14 of the 60 ferries that it had."
        ),
        "FC503",
    ),
]


@pytest.mark.parametrize(("told", "code"), OF_A_PART, ids=[code for _, code in OF_A_PART])
def test_each_sort_of_slot_is_looked_at_in_the_parts(told: str, code: str) -> None:
    findings, wrong = check_marked(SECOND, told)
    assert [(one.code, one.span.overlaps(wrong)) for one in findings] == [(code, True)]


def test_what_the_whole_sentence_answers_is_not_asked_of_its_part() -> None:
    told = (
        "Arvik was drenched with 23 centimetres of rain in a day, winds of 120 kilometres an hour "
        "blew for three hours, and at Holm the sea rose by almost two and a half metres."
    )
    assert codes(("The surge reached 2.4 metres at Holm.", *SECOND), told) == []


@pytest.mark.parametrize(
    "part",
    [
        "the union at the port did not call off its strike in June",
        "the union at the port had not called off its strike in the first days of June",
    ],
)
def test_a_denial_is_asked_of_a_part_only_where_it_is_sure(part: str) -> None:
    told = f"The ferry crash at Lisse injured 37 of the passengers who were on board, and {part}."
    assert codes(SECOND, told) == []


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
