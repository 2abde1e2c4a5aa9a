"""What is wrong within a quotation is marked once, as words that are not on record."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from tests.matching.matching import TOLD, ledger_of

RECORD = "“We will rebuild every one of the four schools by May,” the mayor said."


@pytest.mark.parametrize(
    ("draft", "codes"),
    [
        (RECORD.replace("four", "six"), ["FC301"]),
        (RECORD, []),
        ("The mayor said they would rebuild every one of the six schools by May.", ["FC101"]),
    ],
)
def test_a_figure_in_a_quotation_is_marked_once(draft: str, codes: list[str]) -> None:
    findings = Checker(ledger_of(RECORD)).check(draft, date=TOLD).findings
    marked = [one for one in findings if one.span.of(draft) in {"six", "four"}]
    assert [one.code for one in marked] == codes


FAR_OFF = "“We were far from perfect, but we deserved it,” the coach said."


def test_a_sense_that_was_turned_in_a_quotation_is_marked_once() -> None:
    draft = FAR_OFF.replace("far from", "nearly")
    findings = Checker(ledger_of(FAR_OFF)).check(draft, date=TOLD).findings
    assert [(one.code, one.span.of(draft)) for one in findings] == [("FC301", "nearly")]


FIRE = "“The smoke was the enemy, not the flames,” said Luca De Santis of the coastguard."


def test_words_of_a_quotation_that_changed_places_are_both_marked() -> None:
    draft = "“The flames were the enemy, not the smoke,” said Luca De Santis of the coastguard."
    findings = Checker(ledger_of(FIRE)).check(draft, date=TOLD).findings
    assert [one.span.of(draft) for one in findings] == ["flames were", "smoke"]
    assert Checker(ledger_of(FIRE)).check(FIRE, date=TOLD).findings == ()


def test_a_short_sentence_of_a_quotation_is_marked_but_where_the_record_has_two() -> None:
    record = "“The families never wanted revenge. We can rebuild them. We wanted it,” Lee said."
    checker = Checker(ledger_of(record))
    draft = "“The families always wanted revenge. We wanted it,” Lee said."
    assert [one.span.of(draft) for one in checker.check(draft, date=TOLD).findings] == ["always"]
    joined = "“Revenge we can rebuild. We wanted it,” Lee said."
    assert [one.code for one in checker.check(joined, date=TOLD).findings] == ["FC303"]


def test_a_short_sentence_that_has_words_of_two_on_record_may_be_another_one() -> None:
    record = "“Nothing brings them back. No cheque could do that, and no words will,” Lee said."
    draft = "“We lost all that we had. Only a cheque could do that,” Lee said."
    assert Checker(ledger_of(record)).check(draft, date=TOLD).findings == ()
