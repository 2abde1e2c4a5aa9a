"""Files and folders that cannot be a ledger: one clear message each, and bounded work."""

from __future__ import annotations

import os

import pytest

from factcheck.errors import LedgerError
from factcheck.ledger import Ledger, files
from tests.ledger.test_faults import SOUND, complaint
from tests.timing import seconds


def refusal(path):
    with pytest.raises(LedgerError) as raised:
        Ledger.load(path)
    (problem,) = raised.value.problems
    return str(problem)


def test_a_missing_ledger(tmp_path):
    expected = "expected a folder or file; `factcheck init` begins one"
    assert refusal(tmp_path / "none") == f"{tmp_path}/none: no ledger here; {expected}"


def test_an_empty_folder(tmp_path):
    assert "no claim files in this folder" in refusal(tmp_path)


def test_a_file_that_is_no_ledger_file(tmp_path):
    (tmp_path / "notes.txt").write_text("x")
    assert "not a ledger file; expected files whose names end in" in refusal(tmp_path / "notes.txt")


@pytest.mark.parametrize("text", ["", "# nothing\n", "claims:\n", "sources: {s: {name: S}}\n"])
def test_a_ledger_without_claims(tmp_path, text):
    (tmp_path / "a.yaml").write_text(text)
    assert refusal(tmp_path) == f"{tmp_path}: the ledger has no claims"


def test_text_that_is_not_utf_8_names_line_and_byte(tmp_path):
    (tmp_path / "a.yaml").write_bytes("claims:\n# caf\xe9\n".encode("latin-1"))
    assert refusal(tmp_path).endswith(
        "a.yaml:2: not UTF-8 text; found the byte 0xe9; expected UTF-8"
    )


def test_a_nul_does_not_end_the_ledger_early(tmp_path):
    """The parser takes it for the end of the text: what follows would be lost without a word."""
    (tmp_path / "a.yaml").write_bytes(SOUND.encode() + b"\0\n  - id: lost\n")
    assert "a.yaml:9: a NUL character" in refusal(tmp_path)


def test_a_folder_with_the_name_of_a_file(tmp_path):
    (tmp_path / "a.yaml").mkdir()
    assert refusal(tmp_path).endswith("a.yaml: cannot be read; found a folder; expected a file")


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.yaml")
    assert refusal(tmp_path).endswith("cannot be read; found no regular file; expected a file")


def test_a_link_to_a_file_outside_is_not_followed(tmp_path):
    (tmp_path / "outside.yaml").write_text(SOUND)
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / "a.yaml").symlink_to(tmp_path / "outside.yaml")
    assert "a link that leads out of the ledger" in refusal(tmp_path / "ledger")


def test_a_link_to_a_folder_is_not_followed(tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "b.yaml").write_text("not: [a ledger")
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / "a.yaml").write_text(SOUND)
    (tmp_path / "ledger" / "link").symlink_to(tmp_path / "outside")
    assert len(Ledger.load(tmp_path / "ledger")) == 1


def test_a_link_within_the_ledger_and_a_link_to_it_are_followed(tmp_path):
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / ".kept").write_text(SOUND)
    (tmp_path / "ledger" / "a.yaml").symlink_to(tmp_path / "ledger" / ".kept")
    (tmp_path / "link").symlink_to(tmp_path / "ledger")
    assert len(Ledger.load(tmp_path / "link")) == 1


def test_a_link_that_is_itself_given_as_the_ledger_is_followed(tmp_path):
    (tmp_path / "away").mkdir()
    (tmp_path / "away" / "a.yaml").write_text(SOUND)
    (tmp_path / "link.yaml").symlink_to(tmp_path / "away" / "a.yaml")
    assert len(Ledger.load(tmp_path / "link.yaml")) == 1


def test_a_document_reached_through_a_link_outside_is_refused(tmp_path):
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / "archive").symlink_to(tmp_path)
    text = SOUND.replace("{publisher: The Paper}", "{file: archive/secret.txt}")
    assert "2:17: a saved copy outside the ledger" in complaint(tmp_path / "ledger", text)


def test_a_file_over_the_limit_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST_FILE", 1024 * 1024)
    (tmp_path / "a.yaml").write_text("#" * (1024 * 1024) + "\n")
    assert "the file is too large; expected at most 1 MB" in refusal(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_without_permission(tmp_path):
    (tmp_path / "a.yaml").write_text(SOUND)
    (tmp_path / "a.yaml").chmod(0)
    assert "cannot be read: Permission denied" in refusal(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x, x]\n" + "".join(f"a{n}: &a{n} [*a, *a, *a, *a]\n" for n in range(200)),
        "x: &a " + "[" * 200 + "*a" + "]" * 200,
        "a: &a {<<: *a}",
        "- " * 20_000,
        "? " * 20_000,
        "- ? -\t" * 20_000,
        "".join(" " * depth + "-\n" for depth in range(3_000)),
        "{" * 50_000,
        "a: " + "[" * 50_000,
        "!" * 50_000,
        "claims: [" + "{id: a}, " * 3_000 + "]",
        "claims:\n" + "  - id: a\n" * 20_000,
        "claims:\n" + "  - {id: a, text: x, supersedes: [b]}\n" * 5_000,
        "sources:\n" + "".join(f"  s{n}: {{nam: x}}\n" for n in range(3_000)),
        "claims: " + '"' + "x" * 2_000_000,
        "claims:\n" + " " * 200_000 + "\n" * 200_000 + "- ",
        "claims:" + "\n  # x" * 100_000,
        "a: " + "9" * 100_000,
    ],
    ids=lambda text: text[:12].strip().replace("\n", " "),
)
def test_hostile_files_are_refused_in_bounded_time(tmp_path, text):
    said: list[str] = []
    assert seconds(lambda: said.append(complaint(tmp_path, text))) < 10
    assert said[0]
