"""A store is as fresh as its claim files: whatever changes is seen, and nothing else is read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from attrs import field, frozen

from factcheck.errors import LedgerError
from factcheck.ledger import Ledger
from factcheck.store.keeping import store_file
from factcheck.store.opening import open_ledger

HOUR = 3600
FILES = {
    "a.yaml": """
documents: {d: {publisher: X, published: 2026-02-05}}
claims:
  - {id: drones, text: "Air defences shot down 156 drones over Kyiv.", evidence: [{document: d}]}
  - {id: swap, text: "Russia and Ukraine exchanged prisoners.", evidence: [{document: d}]}
""",
    "b.yaml": """
claims: [{id: ferry, text: "A ferry capsized off Lampedusa.", evidence: [{document: d}]}]
""",
    "c.json": """
{"claims": [{"id": "poll", "text": "Turnout in Lisbon was 61 percent.",
             "evidence": [{"document": "d", "quote": "61 percent voted"}]}]}
""",
}


@frozen
class Desk:
    """A ledger and the cache that its store is kept in."""

    folder: Path
    cache: Path
    read: list[str] = field(factory=list)
    """The files read into the store by the last opening."""

    def write(self, name: str, text: str, *, age: float = HOUR) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.date_back(name, age)

    def date_back(self, name: str, age: float) -> None:
        path = self.folder / name
        changed = path.stat().st_mtime - age
        os.utime(path, (changed, changed))

    def open(self) -> Ledger:
        self.read.clear()
        return open_ledger(self.folder, self.cache, large=0, watch=self._watch).ledger

    def texts(self) -> list[str]:
        return [claim.text for claim in self.open().claims]

    def _watch(self, names: Sequence[str]) -> Iterable[str]:
        self.read.extend(names)
        return names


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    # As if hours had passed since: the time at which the kernel notes a change cannot be set.
    monkeypatch.setattr("factcheck.store.parts.SETTLED", 0)
    desk = Desk(tmp_path / "claims", tmp_path / "cache")
    for name, text in FILES.items():
        desk.write(name, text)
    desk.open()
    assert desk.read == list(FILES)
    return desk


def test_an_unchanged_ledger_is_not_read_again(desk: Desk):
    assert len(desk.open()) == 4
    assert desk.read == []


def test_only_the_changed_file_is_read_again(desk: Desk):
    desk.write("b.yaml", FILES["b.yaml"].replace("A ferry", "A tanker"))
    assert desk.texts()[2] == "A tanker capsized off Lampedusa."
    assert desk.read == ["b.yaml"]
    assert open_ledger(desk.folder, desk.cache, large=0).ledger.claim("ferry") is not None


def test_an_edit_of_the_same_size_and_time_is_seen(desk: Desk):
    before = (desk.folder / "b.yaml").stat()
    (desk.folder / "b.yaml").write_text(FILES["b.yaml"].replace("ferry cap", "canoe cap"))
    os.utime(desk.folder / "b.yaml", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert desk.texts()[2] == "A canoe capsized off Lampedusa."


def test_an_edit_just_after_opening_is_seen(tmp_path: Path):
    desk = Desk(tmp_path / "claims", tmp_path / "cache")
    desk.write("a.yaml", FILES["a.yaml"], age=0)
    for number in range(100, 120):
        desk.write("a.yaml", FILES["a.yaml"].replace("156", str(number)), age=0)
        assert str(number) in desk.texts()[0]


def test_a_file_of_a_new_time_alone_is_not_read_again(desk: Desk):
    desk.date_back("a.yaml", -HOUR)
    assert len(desk.open()) == 4
    assert desk.read == []


@pytest.mark.parametrize("name", ["0.yaml", "deep/er/d.yml", "z.json"])
def test_a_new_file_is_read_in_its_place(desk: Desk, name: str):
    text = '{"claims": [{"id": "new", "text": "It is new.", "evidence": [{"document": "d"}]}]}'
    desk.write(name, text)
    assert desk.texts() == [claim.text for claim in Ledger.load(desk.folder).claims]
    assert desk.read == [name]


def test_a_removed_file_is_forgotten(desk: Desk):
    (desk.folder / "b.yaml").unlink()
    assert desk.open().claim("ferry") is None
    assert desk.read == []


def test_a_renamed_file_keeps_its_claims(desk: Desk):
    (desk.folder / "b.yaml").rename(desk.folder / "y.yaml")
    assert desk.texts()[-1] == "A ferry capsized off Lampedusa."
    assert desk.open().files["ferry"] == desk.folder / "y.yaml"


def test_updating_in_steps_keeps_what_building_at_once_does(desk: Desk):
    desk.write("b.yaml", FILES["b.yaml"].replace("A ferry", "A tanker"))
    (desk.folder / "c.json").unlink()
    desk.open()
    desk.write("d.json", FILES["c.json"])
    steps = open_ledger(desk.folder, desk.cache, large=0)
    once = open_ledger(desk.folder, desk.cache / "other", large=0)
    assert steps.indexes is not None
    assert once.indexes is not None
    for text in ("a tanker off Lampedusa", "156 UAVs were downed", "61 percent voted in Lisbon"):
        assert steps.indexes.claims.candidates(text) == once.indexes.claims.candidates(text) != []
        assert steps.indexes.records.candidates(text) == once.indexes.records.candidates(text)


def test_the_desks_synonyms_are_heeded_at_once(desk: Desk):
    desk.write("synonyms.yaml", "groups: {drone: {nouns: [doodlebug]}}")
    opened = open_ledger(desk.folder, desk.cache, large=0)
    assert opened.indexes is not None
    assert opened.indexes.claims.candidates("Doodlebugs")[0][0] == 0


CIRCLE = (
    "{id: x, text: X., evidence: [{document: d}], supersedes: [y]},"
    "{id: y, text: Y., evidence: [{document: d}], supersedes: [x]}"
)
FAULTS = {
    "broken": ("b.yaml", "claims: ["),
    "without text": ("b.yaml", "claims: [{id: ferry}]"),
    "unknown document": ("b.yaml", FILES["b.yaml"].replace("document: d", "document: e")),
    "a second id": ("b.yaml", FILES["b.yaml"].replace("ferry,", "swap,")),
    "rests on nothing": ("b.yaml", "claims: [{id: ferry, text: It sank.}]"),
    "documents gone": ("a.yaml", "claims: []"),
    "a circle": (
        "b.yaml",
        f"claims: [{CIRCLE}]",
    ),
    "outside": ("b.yaml", "documents: {e: {file: ../secret.txt}}"),
    "wrong synonyms": ("synonyms.yaml", "- a list"),
}


@pytest.mark.parametrize(("name", "text"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_as_loading_tells_it_and_is_gone_once_mended(
    desk: Desk, name: str, text: str
):
    desk.write(name, text)
    with pytest.raises(LedgerError) as told:
        desk.open()
    if name != "synonyms.yaml":
        with pytest.raises(LedgerError) as loading:
            Ledger.load(desk.folder)
        assert str(told.value) == str(loading.value)
    desk.write(name, FILES.get(name, ""))
    assert len(desk.open()) == 4


def test_an_empty_folder_is_told(tmp_path: Path):
    (tmp_path / "claims").mkdir()
    with pytest.raises(LedgerError, match="no claim files"):
        open_ledger(tmp_path / "claims", tmp_path / "cache", large=0)


def test_a_saved_copy_is_no_claim_file_for_as_long_as_a_document_names_it(desk: Desk):
    desk.write("copy.json", '{"what": "an interface gave"}')
    desk.write("e.yaml", "documents: {e: {file: copy.json}}")
    assert len(desk.open()) == 4
    desk.write("f.yaml", FILES["b.yaml"].replace("ferry,", "again,"))
    assert len(desk.open()) == 5
    assert open_ledger(desk.folder, desk.cache, large=0).indexes is not None, "it was loaded"
    desk.write("e.yaml", "documents: {e: {}}")
    with pytest.raises(LedgerError, match=r"copy\.json"):
        desk.open()


@pytest.mark.parametrize("harm", ["lost", "cut", "altered", "states lost", "states broken"])
def test_a_damaged_store_is_built_anew(desk: Desk, harm: str):
    store = store_file(desk.folder, desk.cache)
    content = store.read_bytes()
    match harm:
        case "lost":
            store.unlink()
        case "cut":
            store.write_bytes(content[: len(content) // 2])
        case "altered":
            store.write_bytes(content[:-9] + bytes(byte ^ 255 for byte in content[-9:]))
        case "states lost":
            store.with_suffix(".states").unlink()
        case "states broken":
            store.with_suffix(".states").write_text("{")
    assert len(desk.open()) == 4
    assert desk.read == ([] if harm.startswith("states") else list(FILES))


def test_a_store_of_another_version_is_built_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    for module in ("stored", "keeping"):
        monkeypatch.setattr(f"factcheck.store.{module}.made_by", lambda: "a later version")
    assert len(desk.open()) == 4
    assert desk.read == list(FILES)
    desk.open()
    assert desk.read == []


def test_many_may_build_at_once(tmp_path: Path):
    desk = Desk(tmp_path / "claims", tmp_path / "cache")
    for name, text in FILES.items():
        desk.write(name, text)

    def count(_: int) -> int:
        return len(open_ledger(desk.folder, desk.cache, large=0).ledger)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(count, range(24))) == {4}
    assert len(list(desk.cache.iterdir())) == 2


def test_a_cache_that_cannot_be_written_keeps_nobody_from_checking(desk: Desk, tmp_path: Path):
    (tmp_path / "file").touch()
    assert len(open_ledger(desk.folder, tmp_path / "file", large=0).ledger) == 4


def test_two_ledgers_are_kept_apart_in_the_users_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    one, other = store_file(tmp_path / "one"), store_file(tmp_path / "other")
    assert one != other


def test_a_cache_in_the_ledgers_folder_is_no_part_of_it(desk: Desk):
    inside = desk.folder / ".factcheck"
    assert len(open_ledger(desk.folder, inside, large=0).ledger) == 4
    assert len(open_ledger(desk.folder, inside, large=0).ledger) == 4
    assert len(list(inside.iterdir())) == 2
