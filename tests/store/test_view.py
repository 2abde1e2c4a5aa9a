"""A ledger read from its store, claim by claim, is the ledger that loading gives."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checker import Checker
from factcheck.ledger import Ledger, as_yaml
from factcheck.model import Claim, Source, SourceDocument
from factcheck.reading import read_draft
from factcheck.store.opening import Opened, open_ledger
from tests.ledger import strategies

pytestmark = pytest.mark.no_cover  # whole drafts over and over, thrice as long traced

ROOT = Path(__file__).parents[2]
STORIES = sorted(path.parent for path in (ROOT / "tests/drafts").rglob("errors.md"))[::10]
"""One story in ten: what is held to the other way of reading is the ledger, not the rules."""
REPLACED = ROOT / "tests/drafts/held/varland-rate-cut/errors.md"
"""A draft that tells an older forecast beside the newer, of a ledger with several of these."""
DRAFTS = [story / name for story in STORIES for name in ("clean.md", "errors.md")]
DRAFTS += [REPLACED] * (REPLACED not in DRAFTS)
LEDGER = """
documents: {d: {publisher: X, published: 2026-02-05}, e: {published: 2026-03-01}}
sources: {ria: {name: RIA, kind: agency}}
claims:
  - id: toll
    text: The flood killed 15 people in the valley.
    evidence: [{document: d, quote: "It killed “15” people."}]
  - id: newer
    text: The flood killed 17 people in the valley.
    attribution: [{source: ria, cue: reported}]
    supersedes: [toll]
"""
MORE = """
claims:
  - {id: newest, text: The flood killed 18 people., supersedes: [toll], evidence: [{document: e}]}
"""


def stored(ledger: Path, cache: Path) -> Opened:
    opened = open_ledger(ledger, cache, large=0)
    assert opened.indexes is not None, "the ledger was loaded"
    return opened


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    (tmp_path / "claims" / "more").mkdir(parents=True)
    (tmp_path / "claims" / "a.yaml").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "claims" / "more" / "b.yaml").write_text(MORE, encoding="utf-8")
    return stored(tmp_path / "claims", tmp_path / "cache")


def same(one: Ledger, other: Ledger) -> bool:
    ids = [claim.id for claim in other.claims]
    return (
        tuple(one.claims) == tuple(other.claims)
        and [one.claim(id_) for id_ in ids] == list(other.claims)
        and dict(one.sources) == dict(other.sources)
        and dict(one.documents) == dict(other.documents)
        and dict(one.newer) == dict(other.newer)
        and dict(one.files) == dict(other.files)
        and one.newest == other.newest
    )


def test_the_ledger_of_this_repository_is_the_same(tmp_path: Path):
    assert same(stored(ROOT / "claims", tmp_path).ledger, Ledger.load(ROOT / "claims"))


def test_the_newest_day_of_a_ledger_is_that_of_all_its_files(tmp_path: Path):
    for name, day in (("a", "2026-02-05"), ("b", "2026-02-07"), ("c", "2026-02-06")):
        claim = f"{{id: {name}, text: Rain fell., evidence: [{{document: {name}}}]}}"
        text = f"documents: {{{name}: {{published: {day}}}}}\nclaims: [{claim}]\n"
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert stored(tmp_path, tmp_path / ".cache").ledger.newest == dt.date(2026, 2, 7)


@given(strategies.claim_lists, strategies.sources, st.lists(strategies.documents, max_size=1))
@settings(deadline=None, max_examples=40)
def test_any_ledger_is_the_same(
    claims: list[Claim], source: Source, documents: list[SourceDocument]
):
    documents = documents or [SourceDocument(id="d1")]
    with TemporaryDirectory() as folder:
        file = Path(folder, "claims.yaml")
        file.write_text(as_yaml(claims, [source], documents), encoding="utf-8", newline="")
        assert same(stored(file, Path(folder, "cache")).ledger, Ledger.load(file))


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_check_reports_the_same(draft: Path, tmp_path: Path):
    ledger = draft.parent / "claims.yaml"
    ledger = ledger if ledger.exists() else ROOT / "claims"
    document = read_draft(draft)
    kept = Checker.of(stored(ledger, tmp_path)).check(document)
    assert kept == Checker(Ledger.load(ledger)).check(document)


def test_what_is_not_there_is_not_found(opened: Opened):
    assert opened.ledger.claim("nobody") is None
    assert opened.ledger.newer.get("newest") is None
    assert opened.ledger.documents.get("toll") is None
    with pytest.raises(IndexError):
        opened.ledger.claims[3]


def test_claims_are_counted_from_either_end(opened: Opened):
    claims = opened.ledger.claims
    assert [claim.id for claim in claims] == ["toll", "newer", "newest"]
    assert claims[-1].id == claims[1:][-1].id == "newest"


def test_all_that_supersede_a_claim_are_told_in_order(opened: Opened):
    assert [claim.id for claim in opened.ledger.newer["toll"]] == ["newer", "newest"]
    assert opened.ledger.newer.keys() == {"toll"}
    assert len(opened.ledger.newer) == 1


def test_a_claim_is_found_by_the_words_of_its_text_and_of_its_evidence(opened: Opened):
    indexes = opened.indexes
    assert indexes is not None
    assert indexes.claims.candidates("RIA: the flood killed 17")[0][0] == 1
    assert indexes.records.candidates("It killed 15 people")[0][0] == 0


def test_a_small_ledger_is_loaded(tmp_path: Path):
    opened = open_ledger(ROOT / "claims", tmp_path)
    assert opened.indexes is None
    assert list(tmp_path.iterdir()) == []
