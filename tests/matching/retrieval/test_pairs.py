"""Which claims of a ledger are told so alike that they may contradict each other."""

from __future__ import annotations

from functools import partial
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.retrieval import pairs as finding
from factcheck.matching.retrieval.index import ClaimIndex
from factcheck.matching.retrieval.pairs import Likest, find_pairs
from factcheck.matching.words.lexicon import default_lexicon
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


def ordinals(texts: list[str], *, apart: bool = False) -> list[tuple[int, int]]:
    claims = [Claim(id=f"c{n}", text=text) for n, text in enumerate(texts)]
    likest = Likest(ClaimIndex.build(claims, default_lexicon()))
    return list(find_pairs(claims, likest, lambda *_: not apart))


def pairs(*texts: str, apart: bool = False) -> set[tuple[str, str]]:
    every = [*texts, *OTHERS]
    found = {(every[a], every[b]) for a, b in ordinals(every, apart=apart)}
    return found - {(a, b) for a in OTHERS for b in OTHERS}


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


TELLINGS = st.lists(
    st.builds(
        "{0} {1} {2} in {3}.".format,
        st.sampled_from(["Air defences downed", "The ferry lost", "A court in Riga jailed"]),
        st.integers(2, 999),
        st.sampled_from(["drones", "cars", "smugglers", "cows"]),
        st.sampled_from(["Kyiv", "Norham", "Velsk", "Kyiv and Velsk", "May"]),
    ),
    min_size=2,
    max_size=40,
)


@given(TELLINGS)
def test_no_pair_is_missed_that_comparing_each_claim_with_each_finds(texts: list[str]) -> None:
    texts = [*texts, *OTHERS]
    likest = Likest(ClaimIndex.build(texts, default_lexicon()))
    weigh = partial(finding._weight, likest.index)
    words = [finding._Words.of(row, weigh) for row in likest.index.rows]
    alike = {
        (a, b)
        for a, b in combinations(range(len(texts)), 2)
        if words[a].are_like(words[b], weigh) and a in likest.to(b) and b in likest.to(a)
    }
    assert set(ordinals(texts)) == alike


@given(TELLINGS)
def test_where_too_many_share_a_word_the_index_finds_the_same_in_the_same_order(
    texts: list[str],
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        joined = ordinals(texts)
        patch.setattr(finding, "MOST_SHARING", 0)
        assert ordinals(texts) == joined


def test_claims_that_all_say_the_same_are_not_held_each_against_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = 0
    real = finding._Words.are_like

    def counted(here: finding._Words, there: finding._Words, weigh: finding.Weigh) -> bool:
        nonlocal held
        held += 1
        return real(here, there, weigh)

    monkeypatch.setattr(finding._Words, "are_like", counted)
    texts = [f"Norham reported {number} cases." for number in range(1_200)]
    ordinals(texts)
    assert held < (finding.MOST_SHARING + finding.CANDIDATES) * len(texts)
