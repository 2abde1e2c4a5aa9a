"""Retrieval: the right claim first, the same from dictionaries and from arrays."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.retrieval.index import ClaimIndex, Index
from factcheck.matching.retrieval.postings import ArrayIndex
from factcheck.matching.words.lexicon import default_lexicon
from factcheck.matching.words.terms import terms

BENCH = Path(__file__).parents[2] / ".." / "shared" / "bench" / "known_lie"

CLAIMS = [
    "Air defences shot down 156 drones over Kyiv.",
    "Russia launched 183 drones at Ukraine.",
    "Russia and Ukraine exchanged 157 prisoners of war each.",
    "The International Monetary Fund cut its growth forecast for Germany to 0.8 percent.",
    "Unemployment in Spain fell to 11.2 percent in March.",
    "A ferry carrying 210 passengers capsized off Lampedusa.",
    "Turnout in the Lisbon election was 61 percent.",
]
PARAPHRASES = [
    ("Anti-aircraft fire downed UAVs above the Ukrainian capital, Kyiv", 0),
    ("183 unmanned aircraft were fired at Ukraine by Russian forces", 1),
    ("Moscow and Kyiv swapped POWs, 157 from Ukraine and 157 from Russia", 2),
    ("IMF lowers its outlook for German growth", 3),
    ("The Spanish jobless rate dropped in March", 4),
    ("A boat with hundreds of travellers sank near Lampedusa", 5),
    ("Six in ten voters took part in #LisbonElection @ElectionWatch", 6),
]


INDEXES = [ClaimIndex, ArrayIndex]


@pytest.mark.parametrize(("sentence", "claim"), PARAPHRASES)
@pytest.mark.parametrize("kind", INDEXES)
def test_a_claim_is_found_in_other_words(kind: type[Index], sentence: str, claim: int):
    assert kind.build(CLAIMS).candidates(sentence)[0][0] == claim


@pytest.mark.parametrize("kind", INDEXES)
def test_a_sentence_that_shares_no_word_has_no_candidates(kind: type[Index]):
    index = kind.build(CLAIMS)
    assert index.candidates("Nobody whistled there") == []
    assert index.candidates("") == []


@pytest.mark.parametrize("kind", INDEXES)
def test_an_empty_ledger_has_no_candidates(kind: type[Index]):
    index = kind.build([])
    assert index.size == 0
    assert index.candidates("Russia launched 183 drones") == []
    assert index.frequency("drone") == 0


def test_addresses_are_no_words_and_tags_are_cut_into_theirs():
    found = terms("See https://example.org/drone and #AirDefence", default_lexicon())
    assert "drone" not in found
    assert "=air defence" in found


def test_arrays_and_dictionaries_give_the_same_candidates():
    inside, outside = ClaimIndex.build(CLAIMS), ArrayIndex.build(CLAIMS)
    for sentence, _ in PARAPHRASES:
        ours, theirs = inside.candidates(sentence), outside.candidates(sentence)
        assert [ordinal for ordinal, _ in ours] == [ordinal for ordinal, _ in theirs]
        assert [score for _, score in ours] == pytest.approx([score for _, score in theirs])
    assert inside.frequency("drone") == outside.frequency("drone") == 2


@pytest.mark.parametrize("kind", INDEXES)
def test_the_claim_itself_is_all_but_certain_and_a_distant_one_unlikely(kind: type[Index]):
    index = kind.build(CLAIMS)
    found = index.candidates("Air defences shot down 156 drones over Kyiv.")
    chances = index.chances(found)
    assert found[0][1] == pytest.approx(index.whole(0), rel=1e-5)
    assert chances[0] > 0.9
    assert all(chance < 0.1 for chance in chances[1:])


def test_of_two_claims_that_fit_alike_neither_is_certain():
    index = ClaimIndex.build([*CLAIMS, CLAIMS[1]])
    one, other, *_ = index.chances(index.candidates(CLAIMS[1]))
    assert 0.3 < one == other < 0.8


def test_chances_are_those_of_no_candidates_for_no_candidates():
    assert ClaimIndex.build(CLAIMS).chances([]) == []


@given(st.lists(st.text(max_size=40), max_size=8), st.text(max_size=40))
def test_candidates_of_any_text_are_claims_in_falling_order(claims: list[str], text: str):
    index = ClaimIndex.build(claims)
    found = index.candidates(text, 5)
    chances = index.chances(found)
    assert chances == sorted(chances, reverse=True)
    assert len(found) <= 5
    assert [score for _, score in found] == sorted((s for _, s in found), reverse=True)
    assert len({ordinal for ordinal, _ in found} & set(range(len(claims)))) == len(found)


@pytest.mark.skipif(not BENCH.is_dir(), reason="needs the benchmark data beside the repository")
def test_posts_find_the_fact_checked_claim_that_they_repeat():
    facts = [row["fact"] for row in rows("claims")]
    index = ClaimIndex.build(facts)
    pairs = [(row["claim"], row["fact"]) for row in rows("pairs")][:200]
    hits = [facts[index.candidates(post, 1)[0][0]] == fact for post, fact in pairs]
    assert sum(hits) / len(hits) > 0.74


def rows(name: str) -> Iterator[dict[str, str]]:
    with (BENCH / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")
