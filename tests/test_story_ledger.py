"""The ledger of this repository against single sentences about its story, wrong ones and true."""

from pathlib import Path

import pytest

from factcheck import Checker, Ledger

CHECKER = Checker(Ledger.load(Path(__file__).parent.parent / "claims"))
DATE = "2026-02-05"
FREED = "Among the Ukrainians who came home were men whom Russian courts had sentenced."

WRONG = [
    (
        "Those freed include 19 Ukrainians who were sentenced illegally, seven of them to life.",
        "seven",
        "FC101",
    ),
    ("The night's drone attack killed two elderly women in Kyiv.", "killed", "FC111"),
    ("It counted two missiles and 183 drones, of which it brought down 183.", "183", "FC101"),
    ("Russia and Ukraine exchanged 175 prisoners of war each.", "175", "FC101"),
    ("Air defences shot down 183 of the drones.", "183", "FC101"),
    ("Only 156 drones were launched, and 183 were shot down.", "156", "FC101"),
    (f"{FREED} Seven of those sentenced got life terms, out of 19.", "Seven", "FC101"),
    ("“Significant work remains,” Kirill Dmitriev said.", "Kirill Dmitriev", "FC201"),
    (
        "Dmitriev said things were moving “in a good, constructive direction”.",
        "constructive",
        "FC301",
    ),
    ("The last swap was on October 12.", "October 12", "FC401"),
    (
        "Russia and Ukraine handed over 175 prisoners, the first such swap since October 2.",
        "175",
        "FC101",
    ),
    ("Polish President Donald Tusk was in Kyiv.", "President", "FC602"),
    ("Steve Witkoff, the Russian envoy, said that much work remained.", "Russian envoy", "FC602"),
    ("Klitschko said it will take two months to repair the plant.", "will take", "FC502"),
    ("The talks brought a breakthrough.", "breakthrough", "FC501"),
]

TRUE = [
    "In the exchange, 157 POWs from each side were freed.",
    "In all, 314 prisoners went home.",
    "Russia launched more than 180 drones.",
    "Nearly 160 of the drones were downed.",
    "Some 27 drones got through.",
    "Moscow wants the 20 percent of Donetsk region that Kyiv still holds.",
    "On March 11, Russia launched 95 drones at Ukraine.",
    "Zelensky said some 55,000 Ukrainian soldiers had died.",
    "The talks yielded no breakthrough on ending the war.",
    "Negotiators left Abu Dhabi without a breakthrough.",
    "It was the first such exchange since the beginning of October.",
    "Steve Witkoff, the American envoy, said that much work remained.",
]


@pytest.mark.parametrize(("draft", "words", "code"), WRONG)
def test_what_is_wrong_is_flagged_at_its_words(draft: str, words: str, code: str) -> None:
    (finding,) = CHECKER.check(draft, date=DATE).findings
    assert finding.code == code
    marked = finding.span.of(draft)
    assert words in marked or marked in words


@pytest.mark.parametrize("draft", TRUE)
def test_what_is_true_is_not_flagged(draft: str) -> None:
    assert not CHECKER.check(draft, date=DATE).findings
