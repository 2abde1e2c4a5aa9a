"""`factcheck review`: keys in, decisions in the ledger's files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from factcheck.ledger import Ledger
from factcheck.model import Claim, Status
from factcheck.reviewing import Review
from tests.reviewing.desk import ledger_in


@pytest.fixture
def claims(desk: Path) -> Path:
    for file in (desk / "claims").iterdir():
        file.unlink()
    (desk / "claims").rmdir()
    return ledger_in(desk)


def review(run, keys: str, *args: str):
    return run("review", "--by", "Ada", *args, stdin=keys)


def now(id_: str) -> Claim:
    found = Ledger.load("claims").claim(id_)
    assert found is not None
    return found


def editor(desk: Path, monkeypatch, code: str) -> None:
    """Make the editor a program that runs `code` on the text of the file."""
    script = desk / "editor.py"
    script.write_text(
        "import pathlib, sys\npath = pathlib.Path(sys.argv[1])\ntext = path.read_text()\n"
        f"{code}\npath.write_text(text)\n"
    )
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")
    monkeypatch.delenv("VISUAL", raising=False)


@pytest.mark.usefixtures("claims")
def test_each_key_decides_the_claim_at_hand(run) -> None:
    result = review(run, "a\nf\nnot so\ns\n")
    assert result.exit_code == 0
    assert now("nine-ferries").status is Status.VERIFIED
    assert now("museum").status is Status.REFUTED
    assert now("museum").checks[0].note == "not so"
    assert now("council").status is Status.UNVERIFIED
    assert result.stdout.endswith("2 decided, 1 skipped, 0 left; all that was decided is saved\n")


@pytest.mark.usefixtures("claims")
@pytest.mark.parametrize("keys", ["q\n", "", "a"])
def test_the_end_of_input_is_the_end_of_the_review(run, keys) -> None:
    assert review(run, keys).exit_code == 0
    assert now("museum").status is Status.UNVERIFIED


@pytest.mark.usefixtures("claims")
def test_the_claim_is_shown_beside_its_evidence_with_what_differs(run) -> None:
    shown = review(run, "q\n").stdout
    assert "Nine ferries left Riga on Monday." in shown
    assert "“nine ferries left”" in shown
    assert "The Paper, 2026-02-05" in shown
    assert "not in the evidence: Riga, Monday" in shown
    assert "[1] ferries  verified" in shown


@pytest.mark.usefixtures("claims")
def test_merging_with_a_claim_that_says_otherwise_asks_first(run) -> None:
    review(run, "m\nl\nq\n")
    assert now("nine-ferries").status is Status.UNVERIFIED
    review(run, "m\nm\nq\n")
    assert now("nine-ferries").status is Status.REJECTED
    assert len(now("ferries").evidence) == 2


@pytest.mark.usefixtures("claims")
def test_an_edit_is_validated_and_offered_again(run, desk, monkeypatch) -> None:
    editor(
        desk,
        monkeypatch,
        "text = text.replace('status: bad', 'status: unverified').replace('Nine', 'Eight')"
        " if 'unknown status' in text else text.replace('status: unverified', 'status: bad')",
    )
    result = review(run, "e\ne\na\nq\n")
    assert "claim.yaml:6:9: unknown status" in result.stdout
    assert now("nine-ferries").text == "Eight ferries left Riga on Monday."
    assert now("nine-ferries").status is Status.VERIFIED


@pytest.mark.usefixtures("claims")
def test_an_edit_that_changes_nothing_or_deletes_all_saves_nothing(run, desk, monkeypatch) -> None:
    before = (desk / "claims" / "proposed.yaml").read_text()
    for code in ("pass", "text = ''"):
        editor(desk, monkeypatch, code)
        assert "nothing changed" in review(run, "e\nq\n").stdout
    assert (desk / "claims" / "proposed.yaml").read_text() == before


@pytest.mark.usefixtures("claims")
def test_an_editor_that_is_not_there_ends_no_review(run, monkeypatch) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor-anywhere")
    monkeypatch.delenv("VISUAL", raising=False)
    assert review(run, "e\na\nq\n").exit_code == 0
    assert now("nine-ferries").status is Status.VERIFIED


def test_nothing_to_review_is_said_so(run) -> None:
    result = review(run, "")
    assert result.exit_code == 0
    assert result.stdout == "claims: nothing to review; no claim is unverified\n"


def test_a_claim_is_reviewed_again_by_its_id(run) -> None:
    review(run, "d\nthe port says six\n", "swap")
    assert now("swap").status is Status.DISPUTED
    assert review(run, "", "swop").exit_code == 2


def test_nothing_in_a_claim_moves_the_cursor(run, desk) -> None:
    (desk / "claims" / "evil.yaml").write_text(
        'claims:\n  - {id: evil, text: "\\e[2Jgone\\e]0;x\\a", attribution: [{source: ria}],'
        " status: unverified}\n"
    )
    assert "\x1b" not in review(run, "q\n").stdout


@pytest.mark.usefixtures("claims")
def test_a_claim_that_changed_meanwhile_is_shown_again_as_it_is_now(run, desk, monkeypatch) -> None:
    decide = Review.decide

    def while_a_colleague_writes(self, *given):
        monkeypatch.setattr(Review, "decide", decide)
        file = desk / "claims" / "proposed.yaml"
        file.write_text(file.read_text().replace("Nine ferries left", "Ten ferries left"))
        decide(self, *given)

    monkeypatch.setattr(Review, "decide", while_a_colleague_writes)
    result = review(run, "a\na\nq\n")
    assert result.exit_code == 0
    assert "changed by another since it was read" in result.stdout
    assert now("nine-ferries").text == "Ten ferries left Riga on Monday."
    assert now("nine-ferries").status is Status.VERIFIED
