"""`factcheck claims pin`: a copy beside the ledger proves quotes, or shows that it was altered."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from factcheck.ledger import Ledger

LEDGER = """\
documents:   # what is quoted
  # by hand
  paper: {publisher: The Paper}   # online
  bare: {}
  'the log':
    file: log.txt   # scanned
claims:
  - id: ferries
    text: Seven ferries left.
    evidence:
      - document: paper
        quote: seven ferries left Riga
      - document: the log
        quote: two ferries
"""
STORY = "The port said that seven ferries\nleft Riga.\n"
DIGEST = hashlib.sha256(STORY.encode()).hexdigest()


@pytest.fixture
def file(desk: Path) -> Path:
    file = desk / "claims" / "swap.yaml"
    file.write_text(LEDGER, encoding="utf-8")
    (desk / "claims" / "log.txt").write_text("two ferries, one barge", encoding="utf-8")
    (desk / "story.txt").write_text(STORY, encoding="utf-8")
    return file


def test_a_copy_is_saved_pinned_and_proves_the_quotes(run, file) -> None:
    result = run("claims", "pin", "paper", "story.txt")
    assert (result.exit_code, result.stdout) == (0, f"archive/paper.txt  sha256 {DIGEST}\n")
    assert (file.parent / "archive" / "paper.txt").read_text() == STORY
    assert file.read_text() == LEDGER.replace(
        "The Paper}   #",
        f"The Paper, file: archive/paper.txt, sha256: {DIGEST}}} #",
    )
    assert run("claims", "lint").exit_code == 0


def test_an_altered_copy_is_reported(run, file) -> None:
    run("claims", "pin", "paper", "story.txt")
    (file.parent / "archive" / "paper.txt").write_text(STORY.replace("seven", "nine"))
    linted = run("claims", "lint")
    assert linted.exit_code == 1
    assert "FC903" in linted.stdout
    assert "FC902" in linted.stdout
    again = run("claims", "pin", "paper")
    assert again.exit_code == 2
    assert "is pinned to another copy" in again.stderr


def test_the_copy_that_is_there_is_pinned(run, file) -> None:
    assert run("claims", "pin", "the log").exit_code == 0
    assert Ledger.load(file).documents["the log"].sha256
    assert "    file: log.txt   # scanned\n    sha256: " in file.read_text()


def test_a_document_without_anything_can_be_pinned(run, file) -> None:
    assert run("claims", "pin", "bare", "story.txt").exit_code == 0
    assert Ledger.load(file).documents["bare"].sha256 == DIGEST


@pytest.mark.usefixtures("file")
def test_a_quote_that_the_copy_lacks_is_told_at_once(run, desk) -> None:
    (desk / "story.txt").write_text("The port said that six ferries left Riga.")
    result = run("claims", "pin", "paper", "story.txt")
    assert result.exit_code == 1
    assert "ferries: the quote is not in the saved copy" in result.stdout


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("nothing", "story.txt"), "no such document"),
        (("paper",), "has no saved copy"),
        (("paper", "gone.txt"), "cannot be read"),
    ],
)
def test_what_cannot_be_pinned_changes_nothing(run, file, args, told) -> None:
    result = run("claims", "pin", *args)
    assert result.exit_code == 2
    assert told in result.stderr
    assert file.read_text() == LEDGER


def test_another_copy_is_never_written_over(run, file) -> None:
    (file.parent / "archive").mkdir()
    (file.parent / "archive" / "paper.txt").write_text("something else")
    result = run("claims", "pin", "paper", "story.txt")
    assert result.exit_code == 2
    assert "another copy is there already" in result.stderr
    assert file.read_text() == LEDGER


def test_a_copy_in_json_is_not_taken_for_a_ledger_file(run, file, desk) -> None:
    (desk / "item.json").write_text('{"headline": "x", "body_text": "seven ferries left Riga"}')
    run("claims", "pin", "paper", "item.json")
    assert len(Ledger.load(file.parent)) == 1
