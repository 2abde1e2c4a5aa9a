"""What stands between the same words answers each other; what stands in another frame does not."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Severity

IN_PLACE = {
    "a name beside no shared governor": (
        "He plans putting heavy tariffs on some Chinese steel makers next year.",
        "He plans putting heavy tariffs on some [Canadian] steel makers next year.",
    ),
    "a name that stands elsewhere too": (
        "In Sevastopol, base of the Russian fleet, a majority of people hold Russian passports.",
        "In Sevastopol, base of the Russian fleet, a majority of people hold [Iranian] passports.",
    ),
    "a name that begins the sentence": (
        "Hungary scored the first ten points of the fourth quarter to lead the hosts.",
        "[Norway] scored the first ten points of the fourth quarter to lead the hosts.",
    ),
    "weekdays that nothing dates": (
        "An inquest into the deaths of the two climbers will be opened on Tuesday.",
        "An inquest into the deaths of the two climbers will be opened on [Saturday].",
    ),
}
NO_CONFLICT = {
    "two names have changed places, which may mean the same": (
        "Ministers of Ghana and Kenya signed the fishing treaty in the harbour town.",
        "Ministers of Kenya and Ghana signed the fishing treaty in the harbour town.",
    ),
    "the same name in another form": (
        "He plans putting heavy tariffs on some Chinese steel makers next year.",
        "He plans putting heavy tariffs on some steel makers from China next year.",
    ),
    "the same weekday, written short": (
        "An inquest into the deaths of the two climbers will be opened on Tuesday.",
        "An inquest into the deaths of the two climbers will be opened on Tues.",
    ),
    "another name and another figure": (
        "Norway won 14 medals at the winter games in the mountain village.",
        "Sweden won 11 medals at the winter games in the mountain village.",
    ),
    "two other names": (
        "Norway beat Finland in the final of the winter games on the lake.",
        "Sweden beat Denmark in the final of the winter games on the lake.",
    ),
}


def errors(claim: str, draft: str) -> list[str]:
    report = Checker(Ledger.of([Claim(id="a", text=claim)])).check(draft, date="2026-03-05")
    return [found.text for found in report.findings if found.severity is Severity.ERROR]


@pytest.mark.parametrize(("claim", "draft"), IN_PLACE.values(), ids=IN_PLACE)
def test_what_stands_in_place_of_another_is_flagged(claim: str, draft: str) -> None:
    wrong = draft[draft.index("[") + 1 : draft.index("]")]
    found = errors(claim, draft.replace("[", "").replace("]", ""))
    assert len(found) == 1
    assert wrong in found[0]


@pytest.mark.parametrize(("claim", "draft"), NO_CONFLICT.values(), ids=NO_CONFLICT)
def test_what_stands_in_another_frame_is_not(claim: str, draft: str) -> None:
    assert errors(claim, draft) == []


FINE = "The court must pay the ferry company £86,000 in costs and may appeal within three weeks."


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (FINE.replace("may", "will"), {"FC502"}),
        (FINE.replace("86", "68"), {"FC101"}),
        (FINE.replace("may", "will").replace("86", "68"), {"FC101", "FC502"}),
        ("In another case the firm was fined £40,000 and will appeal.", set()),
        ("The court must pay the city £12,000 and will appeal.", set()),
    ],
)
def test_two_errors_in_one_sentence_do_not_hide_each_other(draft: str, found: set[str]) -> None:
    report = Checker(Ledger.of([Claim(id="a", text=FINE)])).check(draft, date="2026-03-05")
    assert {f.code for f in report.findings if f.code in {"FC101", "FC502"}} >= found
    if not found:
        assert not any(f.code == "FC502" for f in report.findings)


WAITS = (
    "Handovers took longest at Ashcombe, at 88 minutes on average, and were quickest at the "
    "hospital in Tavering, at 21 minutes."
)
CROWD = "The crowd was 41,320, about 9,000 of whom had travelled from Ireland by boat."
SICK = "In the camp 3,870 people had fallen ill with cholera by 8 March 2026, and 41 had died."
STAGE = "Stage 12 is 184 kilometres long and crosses four passes of the first category."


@pytest.mark.parametrize(
    ("claim", "draft", "wrong"),
    [
        (WAITS, WAITS.replace("88", "85").replace("21", "32"), ["85", "32"]),
        (CROWD, CROWD.replace("41,320", "28,923").replace("9,000", "5,400"), ["28,923", "5,400"]),
        (SICK, SICK.replace("3,870", "6,192").replace("41", "63"), ["6,192", "63"]),
        # figures of another day, another place and another stage
        (SICK, SICK.replace("3,870", "6,192").replace("8 M", "12 M").replace("41", "63"), []),
        (WAITS, WAITS.replace("Ashcombe", "Corrie").replace("88", "85").replace("21", "32"), []),
        (STAGE, STAGE.replace("12", "14").replace("184", "201").replace("four", "two"), []),
    ],
)
def test_several_figures_changed_in_one_sentence_are_all_flagged(
    claim: str, draft: str, wrong: list[str]
) -> None:
    found = errors(claim, draft)
    assert len(found) == len(wrong)
    assert all(one in text for one, text in zip(wrong, found, strict=True))
