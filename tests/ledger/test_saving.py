"""Saving: what is saved is loaded again, and nothing else in the file changes."""

from __future__ import annotations

import datetime as dt
import os
import stat
import tempfile
from pathlib import Path

import pytest
import yaml_rs
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factcheck.errors import LedgerError
from factcheck.ledger import Ledger, save_claims, saving
from factcheck.ledger.saving import replace_document
from factcheck.ledger.writing import scalar
from factcheck.model import (
    Claim,
    Evidence,
    Link,
    Source,
    SourceDocument,
    StatedQuantity,
    Status,
    Verdict,
)
from tests.ledger import strategies

FILE = """\
# A ledger of two claims.

documents:
  d1: {publisher: Paper}   # in one line

sources:
  s1:
    name: Someone
    aliases: [One,
              Another]

claims:
  # The first night
  - id: first
    text: "Seven ships left."   # checked twice
    date: 2026-02-05
    # who said so
    attribution:
      - {source: s1, cue: said}   # on the phone
      - {source: s1, cue: citing}   # a letter
    tags: [ships, sea]

  # The second night
  - id: second
    text: >-
      Nine ships left
      the harbour.
    evidence:
      - document: d1
        quote: Nine ships   # page 3
    tags: [ships,   sea]
    contested: true

# The end
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "claims.yaml"
    path.write_text(FILE)
    return path


def claim(path: Path, id_: str) -> Claim:
    found = Ledger.load(path).claim(id_)
    assert found is not None
    return found


def comments(text: str) -> list[str]:
    return sorted(line.split("#", 1)[1].strip() for line in text.splitlines() if "#" in line)


def saved_in(folder: str, name: str, text: str = "") -> Path:
    path = Path(folder, name)
    if text:
        path.write_text(text, encoding="utf-8")
    return path


@settings(deadline=None, max_examples=40)
@given(
    strategies.claim_lists,
    strategies.sources,
    strategies.documents,
    st.sampled_from(["yaml", "json"]),
)
def test_whatever_is_saved_is_loaded_again(claims, source, document, suffix):
    with tempfile.TemporaryDirectory() as folder:
        path = saved_in(folder, f"a.{suffix}")
        save_claims(path, claims, [source], [document])
        assert Ledger.load(path) == Ledger.of(claims, [source], [document])


@settings(deadline=None, max_examples=40)
@given(strategies.claims, strategies.claims)
def test_whatever_a_claim_is_changed_to_is_loaded_again(first, other):
    """The round-trip parser has its own ideas of quotation marks; the result must be the same."""
    changed = evolve(other, id="first")
    with tempfile.TemporaryDirectory() as folder:
        path = saved_in(folder, "a.yaml", FILE)
        save_claims(path, [changed, evolve(first, id="third")])
        assert [one.id for one in Ledger.load(path).claims] == ["first", "second", "third"]
        assert claim(path, "first") == changed
        text = path.read_text(encoding="utf-8")
        assert [comment for comment in comments(FILE) if comment not in text] == []


@settings(deadline=None, max_examples=40)
@given(strategies.documents)
def test_whatever_a_document_is_changed_to_is_loaded_again(document):
    with tempfile.TemporaryDirectory() as folder:
        path = saved_in(folder, "a.yaml", FILE)
        replace_document(path, Ledger.load(path).documents["d1"], document)
        assert Ledger.load(path).documents["d1"] == document
        assert Ledger.load(path).claims == Ledger.load(saved_in(folder, "b.yaml", FILE)).claims
        text = path.read_text(encoding="utf-8")
        assert [comment for comment in comments(FILE) if comment not in text] == []


@settings(deadline=None, max_examples=150)
@given(strategies.words, st.booleans())
def test_every_yaml_parser_reads_a_scalar_as_the_same_text(value, alone):
    text = f"a: {scalar(value, alone=True)}" if alone else f"a: [{scalar(value)}, {scalar(value)}]"
    wanted = value if alone else [value, value]
    assert yaml_rs.loads(text, parse_datetime=False)["a"] == wanted
    assert YAML(typ="safe", pure=True).load(text)["a"] == wanted


def test_a_claim_is_added_with_nothing_else_changed(file):
    new = Claim(id="third", text="Ten ships left.", attribution=(Link(source="s1"),))
    save_claims(file, [new])
    assert file.read_text() == FILE.replace(
        "contested: true\n",
        "contested: true\n\n  - id: third\n    text: Ten ships left.\n"
        "    attribution:\n      - {source: s1}\n",
    )


def test_a_changed_key_keeps_the_comment_beside_it(file):
    save_claims(file, [evolve(claim(file, "first"), text="Eight ships left.")])
    assert file.read_text() == FILE.replace("Seven ships", "Eight ships")


def test_a_key_set_back_to_its_default_is_changed_and_not_dropped(file):
    save_claims(file, [evolve(claim(file, "second"), contested=False, status=Status.DISPUTED)])
    expected = FILE.replace("contested: true\n", "contested: false\n    status: disputed\n")
    assert file.read_text() == expected.replace("[ships,   sea]", "[ships, sea]")


def test_comments_of_a_value_that_is_gone_are_kept_with_the_claim(file):
    save_claims(
        file, [evolve(claim(file, "first"), attribution=(), evidence=(Evidence(document="d1"),))]
    )
    assert comments(file.read_text()) == comments(FILE)
    assert file.read_text().index("# who said so") < file.read_text().index("The second night")


def test_a_claim_saved_unchanged_leaves_the_file_untouched(file):
    before = file.stat()
    save_claims(file, Ledger.load(file).claims)
    assert file.read_text() == FILE
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_sources_and_documents_are_added_once(file):
    known = Ledger.load(file)
    more = Source(id="s2", name="Someone else")
    report = SourceDocument(id="d2", publisher="Agency")
    save_claims(file, (), [known.sources["s1"], more], [report])
    assert file.read_text() == FILE.replace(
        "  # in one line\n", "  # in one line\n  d2:\n    publisher: Agency\n"
    ).replace("              Another]\n", "              Another]\n  s2:\n    name: Someone else\n")


def test_another_source_of_the_same_id_is_refused(file):
    with pytest.raises(LedgerError, match='another source or document; found "s1"'):
        save_claims(file, (), [Source(id="s1", name="Nobody")])
    assert file.read_text() == FILE


@pytest.mark.parametrize("empty", ["claims:\n", "claims: []\n", "claims: []  # none yet\n", ""])
def test_the_first_claim_of_an_empty_section(tmp_path, empty):
    path = tmp_path / "a.yaml"
    path.write_text(f"sources:\n  s1: {{name: Someone}}\n{empty}")
    save_claims(path, [Claim(id="a", text="It rained.", attribution=(Link(source="s1"),))])
    assert claim(path, "a").text == "It rained."
    assert comments(path.read_text()) == comments(empty)


@pytest.mark.parametrize(
    "text",
    [
        "claims:\n- id: a\n  text: x\n  evidence:\n  - document: d1\n",
        "claims:\n    -   id: a\n        text: x\n        evidence: [{document: d1}]\n",
        (
            "claims:\n  # first\n\n  - id: a\n    evidence: [{document: d1}]\n"
            "    text: |\n      x\n      # no comment"
        ),
    ],
    ids=["no indentation", "wide indentation", "block text at the end"],
)
def test_other_layouts_are_kept(tmp_path, text):
    path = tmp_path / "a.yaml"
    path.write_text(f"documents:\n    d1: {{}}\n{text}")
    old = claim(path, "a")
    save_claims(
        path,
        [evolve(old, place="Riga"), evolve(old, id="b")],
        documents=[SourceDocument(id="d2", title="Other")],
    )
    assert claim(path, "a") == evolve(old, place="Riga")
    assert claim(path, "b") == evolve(old, id="b")
    assert Ledger.load(path).documents["d2"].title == "Other"


def test_windows_line_ends_are_kept(file):
    file.write_bytes(FILE.replace("\n", "\r\n").encode())
    save_claims(file, [evolve(claim(file, "first"), text="Eight ships left.")])
    expected = FILE.replace("Seven ships", "Eight ships").replace("\n", "\r\n")
    assert file.read_bytes() == expected.encode()


def test_claims_in_one_line_are_refused_and_kept(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("documents: {d1: {}}\nclaims: [{id: a, text: x, evidence: [{document: d1}]}]\n")
    before = path.read_text()
    with pytest.raises(LedgerError, match="cannot be changed in place"):
        save_claims(path, [evolve(claim(path, "a"), text="y")])
    assert path.read_text() == before


def test_a_value_that_would_be_read_as_another_is_refused(file):
    """Text with white space at its ends comes back without: better to say so than to lose it."""
    with pytest.raises(LedgerError, match="cannot hold these values unchanged"):
        save_claims(file, [Claim(id="third", text=" x ", attribution=(Link(source="s1"),))])
    assert file.read_text() == FILE


def test_a_failed_write_leaves_the_old_file_and_no_litter(file, monkeypatch):
    def fail(_):
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        save_claims(file, [evolve(claim(file, "first"), text="Eight ships left.")])
    assert file.read_text() == FILE
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_what_another_saved_meanwhile_is_not_saved_over(file, monkeypatch):
    changed = evolve(claim(file, "first"), text="Eight ships left.")

    def meanwhile(*values):
        file.write_text(FILE.replace("Nine", "Ten"))
        return written(*values)

    written = saving.laid_out
    monkeypatch.setattr(saving, "laid_out", meanwhile)
    with pytest.raises(LedgerError, match="was changed while it was being saved"):
        save_claims(file, [changed])
    assert file.read_text() == FILE.replace("Nine", "Ten")


def test_the_file_keeps_its_permissions_and_a_link_stays_a_link(file, tmp_path):
    file.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    save_claims(link, [evolve(claim(file, "first"), text="Eight ships left.")])
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert claim(file, "first").text == "Eight ships left."


PASSED = Verdict(verdict=Status.VERIFIED, checked_by="Ada", checked_on=dt.date(2026, 2, 6))
DOUBTED = Verdict(verdict=Status.DISPUTED, checked_by="Jo", note="the port: otherwise")


def test_a_verdict_is_added_and_a_status_that_is_written_follows(file):
    text = FILE.replace("    # who said so\n", "    status: unverified   # for now\n")
    file.write_text(text)
    old = claim(file, "first")
    save_claims(file, [evolve(old, checks=(PASSED,), status=Status.VERIFIED)])
    save_claims(file, [evolve(old, checks=(PASSED, DOUBTED), status=Status.DISPUTED)])
    assert claim(file, "first").status is Status.DISPUTED
    assert file.read_text() == text.replace("unverified   #", "disputed     #").replace(
        "    tags: [ships, sea]\n",
        "    tags: [ships, sea]\n"
        "    checks:\n"
        "      - verdict: verified\n        checked_by: Ada\n        checked_on: 2026-02-06\n"
        "      - verdict: disputed\n        checked_by: Jo\n"
        "        note: 'the port: otherwise'\n",
    )


def test_a_status_that_is_not_written_stays_so(file):
    old = claim(file, "first")
    save_claims(file, [evolve(old, checks=(DOUBTED,), status=Status.DISPUTED)])
    assert claim(file, "first").status is Status.DISPUTED
    assert "status" not in file.read_text()


@pytest.mark.parametrize("checks", [(), (DOUBTED,), (DOUBTED, PASSED)])
def test_no_verdict_is_taken_back_or_changed(file, checks):
    old = evolve(claim(file, "first"), checks=(PASSED,), status=Status.VERIFIED)
    save_claims(file, [old])
    before = file.read_text()
    with pytest.raises(LedgerError, match=r'verdicts can only be added.*found "first"'):
        save_claims(file, [evolve(old, checks=checks)])
    assert file.read_text() == before


def test_a_broken_file_is_not_saved_over(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("claims: [")
    with pytest.raises(LedgerError, match="broken YAML"):
        save_claims(path, [Claim(id="a", text="x", attribution=(Link(source="s1"),))])
    assert path.read_text() == "claims: ["


def test_long_text_is_folded_between_words(tmp_path):
    path = tmp_path / "a.yaml"
    text = "The harbour office: seven ferries left " * 6 + "Riga."
    save_claims(path, [Claim(id="a", text=text, attribution=(Link(source="s1"),))])
    assert max(map(len, path.read_text().splitlines())) < 100
    assert "    text: >-\n      The harbour" in path.read_text()


def test_numbers_are_saved_as_they_were_written(tmp_path):
    path = tmp_path / "a.yaml"
    stated = (StatedQuantity(value=157), StatedQuantity(value=2.5), StatedQuantity(value=3e9))
    claim_ = Claim(id="a", text="x", quantities=stated, evidence=(Evidence(document="d1"),))
    save_claims(path, [claim_], documents=[SourceDocument(id="d1")])
    assert "{value: 157}" in path.read_text()
    assert "{value: 2.5}" in path.read_text()
    assert "{value: 3000000000}" in path.read_text()
