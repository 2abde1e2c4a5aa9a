"""Retrieval: the right claim first, the same from memory and from files, whatever befalls these."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.calibration import probabilities
from factcheck.matching.index import ClaimIndex
from factcheck.matching.lexicon import compile_lexicon, default_lexicon
from factcheck.matching.saved import MANIFEST, Part, SavedIndex, open_index, refresh
from factcheck.matching.terms import terms

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


def part(name: str, texts: Iterable[str], fingerprint: str = "1") -> Part:
    return Part(name, fingerprint, lambda: ((text, text.encode()) for text in texts))


def unreadable(name: str, fingerprint: str = "1") -> Part:
    def read() -> Iterator[tuple[str, bytes]]:
        raise AssertionError(f"{name} was read again")
        yield

    return Part(name, fingerprint, read)


def saved(folder: Path, *parts: Part) -> SavedIndex:
    return refresh(folder, parts, default_lexicon())


@pytest.mark.parametrize(("sentence", "claim"), PARAPHRASES)
def test_a_claim_is_found_in_other_words(sentence: str, claim: int, tmp_path: Path):
    for index in (ClaimIndex.build(CLAIMS), saved(tmp_path, part("a", CLAIMS))):
        assert index.candidates(sentence)[0][0] == claim


def test_a_sentence_that_shares_no_word_has_no_candidates(tmp_path: Path):
    for index in (ClaimIndex.build(CLAIMS), saved(tmp_path, part("a", CLAIMS))):
        assert index.candidates("Nobody whistled there") == []
        assert index.candidates("") == []


def test_an_empty_ledger_has_no_candidates(tmp_path: Path):
    for index in (ClaimIndex.build([]), saved(tmp_path)):
        assert index.size == 0
        assert index.candidates("Russia launched 183 drones") == []
        assert index.frequency("drone") == 0


def test_addresses_are_no_words_and_tags_are_cut_into_theirs():
    found = terms("See https://example.org/drone and #AirDefence", default_lexicon())
    assert "drone" not in found
    assert "=air defence" in found


def test_files_and_memory_give_the_same_candidates(tmp_path: Path):
    inside = ClaimIndex.build(CLAIMS)
    outside = saved(tmp_path, part("a", CLAIMS[:3]), part("b", CLAIMS[3:]))
    for sentence, _ in PARAPHRASES:
        ours, theirs = inside.candidates(sentence), outside.candidates(sentence)
        assert [ordinal for ordinal, _ in ours] == [ordinal for ordinal, _ in theirs]
        assert [score for _, score in ours] == pytest.approx([score for _, score in theirs])
    assert inside.frequency("drone") == outside.frequency("drone") == 2


def test_the_claim_itself_is_all_but_certain_and_a_distant_one_unlikely(tmp_path: Path):
    for index in (ClaimIndex.build(CLAIMS), saved(tmp_path, part("a", CLAIMS))):
        found = index.candidates("Air defences shot down 156 drones over Kyiv.")
        chances = probabilities(index, found)
        assert found[0][1] == pytest.approx(index.whole(0), rel=1e-5)
        assert chances[0] > 0.9
        assert all(chance < 0.1 for chance in chances[1:])


def test_of_two_claims_that_fit_alike_neither_is_certain():
    index = ClaimIndex.build([*CLAIMS, CLAIMS[1]])
    one, other, *_ = probabilities(index, index.candidates(CLAIMS[1]))
    assert 0.3 < one == other < 0.8


def test_chances_are_those_of_no_candidates_for_no_candidates():
    assert probabilities(ClaimIndex.build(CLAIMS), []) == []


@given(st.lists(st.text(max_size=40), max_size=8), st.text(max_size=40))
def test_candidates_of_any_text_are_claims_in_falling_order(claims: list[str], text: str):
    found = ClaimIndex.build(claims).candidates(text, 5)
    assert len(found) <= 5
    assert [score for _, score in found] == sorted((s for _, s in found), reverse=True)
    assert len({ordinal for ordinal, _ in found} & set(range(len(claims)))) == len(found)


def test_a_saved_index_keeps_each_claims_record(tmp_path: Path):
    index = saved(tmp_path, part("a", CLAIMS[:2]), part("b", CLAIMS[2:]))
    assert [index.record(ordinal).decode() for ordinal in range(index.size)] == CLAIMS


def test_an_unchanged_ledger_is_not_read_again(tmp_path: Path):
    saved(tmp_path, part("a", CLAIMS))
    assert saved(tmp_path, unreadable("a")).size == len(CLAIMS)


def test_only_the_changed_file_is_read_again(tmp_path: Path):
    saved(tmp_path, part("a", CLAIMS[:3]), part("b", CLAIMS[3:5]), part("c", CLAIMS[5:]))
    changed = part("b", ["Storm Ana killed 12 people in Malawi."], "2")
    index = saved(tmp_path, unreadable("a"), changed, unreadable("c"))
    texts = [index.record(ordinal).decode() for ordinal in range(index.size)]
    assert texts == [*CLAIMS[:3], "Storm Ana killed 12 people in Malawi.", *CLAIMS[5:]]
    assert index.candidates("Twelve died in Malawi")[0][0] == 3
    assert index.candidates("A ferry capsized off Lampedusa")[0][0] == 4


def test_updating_in_steps_gives_what_building_at_once_gives(tmp_path: Path):
    saved(tmp_path / "steps", part("a", CLAIMS[:4], "old"))
    steps = saved(tmp_path / "steps", part("b", CLAIMS[:3]), part("a", CLAIMS[3:], "new"))
    once = saved(tmp_path / "once", part("all", CLAIMS))
    for sentence, _ in PARAPHRASES:
        assert steps.candidates(sentence) == once.candidates(sentence)


@pytest.mark.parametrize("name", ["hashes", "holders", "rows", "records", MANIFEST])
@pytest.mark.parametrize("harm", ["lost", "cut", "altered"])
def test_a_damaged_index_is_built_anew(tmp_path: Path, name: str, harm: str):
    saved(tmp_path, part("a", CLAIMS))
    path = next(tmp_path.rglob(name))
    content = path.read_bytes()
    if harm == "lost":
        path.unlink()
    elif harm == "cut":
        path.write_bytes(content[: len(content) // 2])
    else:
        path.write_bytes(content[:-9] + bytes(byte ^ 255 for byte in content[-9:]))
    assert open_index(tmp_path, default_lexicon()) is None
    index = saved(tmp_path, part("a", CLAIMS))
    assert index.candidates(PARAPHRASES[0][0])[0][0] == 0


def test_an_index_of_another_lexicon_is_built_anew(tmp_path: Path):
    saved(tmp_path, part("a", CLAIMS))
    desk = compile_lexicon({"groups": {"drone": {"nouns": ["doodlebug"]}}})
    assert open_index(tmp_path, desk) is None
    index = refresh(tmp_path, [part("a", CLAIMS)], desk)
    assert index.candidates("Doodlebugs over Kyiv")[0][0] == 0


def test_old_generations_are_cleared_away(tmp_path: Path):
    for fingerprint in "123":
        saved(tmp_path, part("a", CLAIMS, fingerprint))
    assert len(list(tmp_path.glob("index-*"))) == 1


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
