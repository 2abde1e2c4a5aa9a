"""Claims read one by one from beside their index are the claims of the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import LedgerError
from factcheck.ledger import Ledger
from factcheck.matching.lexicon import default_lexicon
from factcheck.matching.saved import SavedIndex, refresh
from factcheck.matching.stored import StoredClaims, claim_parts, index_folder

ROOT = Path(__file__).parents[2]
PARTS = {
    "a.yaml": """
documents: {d: {publisher: X, published: 2026-02-05}}
sources: {ria: {name: RIA, kind: agency}}
claims:
  - id: full
    text: Russia freed 157 prisoners of war on February 5.
    date: 2026-02-05
    place: Belarus
    attribution: [{source: ria, cue: reported}]
    quantities: [{value: 157, of: prisoners of war, predicate: freed, scope: each}]
    evidence: [{document: d, quote: "Russia freed “157” prisoners.", retrieved: 2026-02-06}]
    status: disputed
    as_of: 2026-02
    modality: estimated
    contested: true
    tags: [swap, "2026"]
""",
    "b/b.yaml": """
claims:
  - {id: year, text: "Growth was 0.8 percent.", date: 2026, evidence: [{document: d}]}
  - {id: open, text: "Zwölf starben.", date: 2026-02-01/2026-02-09, evidence: [{document: d}]}
""",
}


def write(folder: Path) -> Path:
    for name, text in PARTS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def indexed(ledger: Path, folder: Path) -> SavedIndex:
    return refresh(folder, claim_parts(ledger), default_lexicon())


@pytest.mark.parametrize("ledger", ["made", ROOT / "claims"])
def test_stored_claims_equal_loaded_ones(tmp_path: Path, ledger: str | Path):
    path = ledger if isinstance(ledger, Path) else write(tmp_path)
    loaded = Ledger.load(path).claims
    stored = StoredClaims(indexed(path, tmp_path / "index"))
    assert len(stored) == len(loaded)
    assert stored[:] == tuple(stored) == loaded
    assert stored[-1] == loaded[-1]


def test_a_candidates_ordinal_is_its_claims(tmp_path: Path):
    index = indexed(write(tmp_path), tmp_path / "index")
    ((ordinal, _),) = index.candidates("RIA said that 157 POWs were released", 1)
    assert StoredClaims(index)[ordinal].id == "full"


def test_no_claim_stands_beyond_the_last(tmp_path: Path):
    with pytest.raises(IndexError):
        StoredClaims(indexed(write(tmp_path), tmp_path / "index"))[3]


def test_an_edited_file_gives_its_new_claims(tmp_path: Path):
    ledger = write(tmp_path)
    indexed(ledger, tmp_path / ".index")
    text = PARTS["b/b.yaml"].replace("Growth was 0.8 percent.", "Storm Ana hit Malawi in June.")
    (ledger / "b/b.yaml").write_text(text, encoding="utf-8")
    index = indexed(ledger, tmp_path / ".index")
    assert StoredClaims(index)[1].text == "Storm Ana hit Malawi in June."
    assert index.candidates("In June, Malawi was struck by Storm Ana")[0][0] == 1


def test_a_faulty_file_is_told_and_nothing_is_saved(tmp_path: Path):
    (tmp_path / "a.yaml").write_text("claims: [{id: a}]", encoding="utf-8")
    with pytest.raises(LedgerError, match="text"):
        indexed(tmp_path, tmp_path / "index")
    assert not (tmp_path / "index").exists()


def test_two_ledgers_are_kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    one, other = index_folder(tmp_path / "one"), index_folder(tmp_path / "other")
    assert one != other
    assert one.is_relative_to(tmp_path)
