"""Which claims of a ledger are told so alike that they may contradict each other."""

from __future__ import annotations

from factcheck.matching.index import ClaimIndex
from factcheck.matching.lexicon import default_lexicon
from factcheck.matching.pairs import find_alike
from factcheck.model import Claim

OTHERS = [
    f"The {thing} of {place} {verb} {n} {what} in May."
    for n, (thing, verb, what) in enumerate(
        [
            ("harbour", "closed", "piers"),
            ("museum", "sold", "tickets"),
            ("court", "heard", "cases"),
            ("airline", "cancelled", "flights"),
            ("zoo", "lost", "penguins"),
        ],
        start=12,
    )
    for place in ("Lyon", "Quito", "Tromsø", "Perth", "Accra", "Riga")
]


def pairs(*texts: str, apart: bool = False) -> set[tuple[str, str]]:
    claims = [Claim(id=f"c{n}", text=text) for n, text in enumerate([*texts, *OTHERS])]
    lexicon = default_lexicon()
    index = ClaimIndex.build(claims, lexicon)
    found = find_alike(claims, index, lexicon, lambda *_: not apart).pairs
    return {(claims[a].text, claims[b].text) for a, b in found} - {
        (a, b) for a in OTHERS for b in OTHERS
    }


KYIV = "Air defences shot down 156 drones over Kyiv."
TOLD_AGAIN = "Over Kyiv, 165 drones were downed by air defences."


def test_the_same_thing_told_in_other_words_with_another_figure_is_a_pair() -> None:
    assert pairs(KYIV, TOLD_AGAIN) == {(KYIV, TOLD_AGAIN)}


def test_the_earlier_claim_of_a_pair_comes_first() -> None:
    assert pairs(TOLD_AGAIN, KYIV) == {(TOLD_AGAIN, KYIV)}


def test_claims_that_share_a_subject_are_no_pair() -> None:
    assert not pairs(KYIV, "The president praised the crews of air defences on Monday.")
    assert not pairs(KYIV, "Drones set three warehouses on fire in Kyiv.")


def test_claims_of_one_frame_about_two_places_are_no_pair() -> None:
    assert not pairs("Norham reported 45 cases.", "Velsk reported 12 cases.")
    assert pairs("Norham reported 45 cases.", "Norham reported 12 cases.")


def test_claims_that_may_both_hold_are_no_pair() -> None:
    assert not pairs(KYIV, TOLD_AGAIN, apart=True)
