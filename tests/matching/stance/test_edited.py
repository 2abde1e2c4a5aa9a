"""What was changed in a sentence taken over word for word is wrong; what was kept is not."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Family, Severity

CHANGED = {
    "a not where a that was dropped": (
        "Orban has said that the treaty raises the price of grain from Kherson and its ports.",
        "Orban has [not said] the treaty raises the price of grain from Kherson and its ports.",
    ),
    "a not put in beside other negations": (
        "He was charged with assault, but prosecutors declined to proceed with the case.",
        "He was [not] charged with assault, but prosecutors declined to proceed with the case.",
    ),
    "a not put in where words were exchanged too": (
        "Growers in the valley were forced to sell their herds because of the long drought.",
        "Growers in the valley were [not] forced to sell their herds owing to the long drought.",
    ),
    "a not that was lost": (
        "Many tenants have said that they are not interested in buying the flats they rent.",
        "Many tenants have said that they [are interested] in buying the flats they rent.",
    ),
    "a word of direction beside another": (
        "They are the largest group of passengers, but complain at lower rates than others.",
        "They are the largest group of passengers, but complain at [higher] rates than others.",
    ),
    "a could that became a will": (
        "Asked about the merger, Lindqvist said the board could work with the new owners.",
        "Asked about the merger, Lindqvist said the board [will] work with the new owners.",
    ),
    "a hedge that was dropped": (
        "Defence lawyers would likely argue that the clinic is too small to be sued.",
        "Defence lawyers [would argue] that the clinic is too small to be sued.",
    ),
    "a figure that stands elsewhere too": (
        "The minister led 2 delegations. She recently led a group to five ports of Peru and Chile.",
        "She recently led a group to [two] ports of Peru and Chile.",
    ),
    "a figure that would follow from others": (
        "It has 40 clinics and 30 wards. Surgeons there operated on 10 children with burns in May.",
        "Surgeons there operated on [70] children with burns in May.",
    ),
    "a weekday": (
        "The company itself will also begin airing adverts in the border towns after Monday.",
        "The company itself will also start airing adverts in the border towns after [Friday].",
    ),
}
KEPT = {
    "a frame that many facts fit into": (
        "He was not there when it began.",
        "She was there when it ended.",
    ),
    "a negation beside the opposite": (
        "Workers at the plant in Gent rejected the pay offer by 412 votes to 67 on Monday.",
        "Workers at the plant in Gent did not accept the pay offer by 412 votes to 67 on Monday.",
    ),
    "a negation that went into a word": (
        "The hospital has not been able to hire enough nurses for its new children's ward.",
        "The hospital has been unable to hire enough nurses for its new children's ward.",
    ),
    "a negation that went with what it denies": (
        "Instead of avoiding the cameras, he would spend a hundred days seeking out the press.",
        "Jiang would spend a hundred days seeking out the press.",
    ),
    "a plan, all its words kept but for the name": (
        "Gore tried to distance himself from Clinton, and in doing so he made a strategic error.",
        "Gore tried  to distance himself from Clinton, and in so doing he made a strategic error.",
    ),
    "both words of an opposition": (
        "Sanders is up from 37 percent in January and Clinton is down from 49 percent.",
        "In the poll Sanders is up from 37 percent in January and Clinton is down from 49 percent.",
    ),
    "a speech that says what may be": (
        "Clinton told friends that he could tell stories and share ideas as people do at home.",
        "He told friends that he could tell stories and share ideas as people do at home.",
    ),
    "a negation in another word": (
        "The clinics on the coast are not open to patients from the islands this winter.",
        "The clinics on the coast are closed to patients from the islands this winter.",
    ),
    "a hedge in another word": (
        "The repair of the bridge on the ring road may take two months of work at night.",
        "The repair of the bridge on the ring road could take two months of work at night.",
    ),
    "a word of the same direction": (
        "Rents in the old harbour district rose faster than wages in each of the last ten years.",
        "Rents in the old harbour district grew faster than wages in each of the last ten years.",
    ),
    "another name, of which the opposite may be so": (
        "The union of the miners of Northfield and of Hope has agreed to the terms of May.",
        "The union of the dockers of Eastport and of Cork has not agreed to the terms of May.",
    ),
    "another day, on which the opposite may be so": (
        "The talks in the old town hall on 4 May 2026 ended with a treaty on fishing rights.",
        "The talks in the old town hall on 9 March 2026 ended without a treaty on fishing rights.",
    ),
}


def errors(claims: str, draft: str, family: Family | None = None) -> list[str]:
    ledger = Ledger.of(
        [Claim(id=f"c{place}", text=text) for place, text in enumerate(claims.split(". "))]
    )
    report = Checker(ledger).check(draft, date="2026-03-05")
    return [
        found.text
        for found in report.findings
        if found.severity is Severity.ERROR and family in (None, found.family)
    ]


@pytest.mark.parametrize(("claim", "draft"), CHANGED.values(), ids=CHANGED)
def test_what_was_changed_in_the_very_words_is_flagged(claim: str, draft: str) -> None:
    wrong = draft[draft.index("[") + 1 : draft.index("]")]
    clean = draft.replace("[", "").replace("]", "")
    found = errors(claim, clean)
    assert [one for one in found if wrong in one or one in wrong] == found != [], clean


@pytest.mark.parametrize(("claim", "draft"), KEPT.values(), ids=KEPT)
def test_no_stance_is_turned_in_what_was_kept(claim: str, draft: str) -> None:
    assert errors(claim, draft, Family.STANCE) == [], draft


def test_a_not_alone_in_a_sentence_of_common_words_is_doubted() -> None:
    claim = "He said they were afraid that they would be there when it was over."
    draft = "He said they were not afraid that they would be there when it was over."
    (found,) = Checker(Ledger.of([Claim(id="a", text=claim)])).check(draft).findings
    assert (found.text, found.severity) == ("not afraid", Severity.WARNING)
