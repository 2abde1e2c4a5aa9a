"""What a claim rests on must be there, unaltered, and say what the claim quotes."""

from __future__ import annotations

import hashlib

import pytest

from factcheck.ledger import Ledger
from factcheck.ledger.lint import lint
from factcheck.model import Claim, Evidence, Link, SourceDocument, Status, Verdict

COPY = """\
The harbour office said on Monday that seven
ferries left Riga, “all of them\u00a0full”.

Two more are due.
"""


def ledger(tmp_path, quote="seven ferries left", **document):
    (tmp_path / "archive").mkdir(exist_ok=True)
    (tmp_path / "archive" / "copy.txt").write_text(COPY, encoding="utf-8")
    claim = Claim(id="ferries", text="x", evidence=(Evidence(document="d", quote=quote),))
    given = {"id": "d", "file": "archive/copy.txt", **document}
    return Ledger(claims=(claim,), documents={"d": SourceDocument(**given)}, path=tmp_path)


def flaws(ledger):
    return [(flaw.code, flaw.claim and flaw.claim.id) for flaw in lint(ledger)]


@pytest.mark.parametrize(
    "quote",
    [
        "seven ferries left Riga",
        "seven\n  ferries   left Riga",
        "“all of them full”",
        "full”. Two more are due.",
        COPY,
    ],
)
def test_a_quote_may_break_its_lines_elsewhere(tmp_path, quote):
    assert flaws(ledger(tmp_path, quote)) == []


@pytest.mark.parametrize(
    "quote",
    [
        "seven ferries leave",
        "Seven ferries left",
        "seven ferries, left",
        '"all of them full"',
        "six ferries left Riga",
        "nothing of the kind at all",
        "The ferries left",
    ],
)
def test_a_quote_that_is_not_there_word_for_word(tmp_path, quote):
    assert flaws(ledger(tmp_path, quote)) == [("FC902", "ferries")]


def test_the_passage_most_like_a_lost_quote_is_shown(tmp_path):
    (flaw,) = lint(ledger(tmp_path, "six ferries left Riga"))
    assert flaw.expected == "six ferries left Riga"
    assert "ferries left Riga" in flaw.found


def test_a_copy_as_its_digest_says_is_no_flaw(tmp_path):
    digest = hashlib.sha256(COPY.encode()).hexdigest()
    assert flaws(ledger(tmp_path, sha256=digest)) == []


def test_an_altered_copy(tmp_path):
    digest = hashlib.sha256(b"another").hexdigest()
    (flaw,) = lint(ledger(tmp_path, sha256=digest))
    assert (flaw.code, flaw.document.id, flaw.expected) == ("FC903", "d", digest)
    assert flaw.found == hashlib.sha256(COPY.encode()).hexdigest()


def test_a_missing_copy_is_told_once(tmp_path):
    (flaw,) = lint(ledger(tmp_path, file="archive/none.txt"))
    assert (flaw.code, flaw.message) == ("FC903", 'the saved copy "archive/none.txt" is missing')


def test_a_copy_that_cannot_be_read_is_not_taken_for_checked(tmp_path):
    made = ledger(tmp_path)
    (tmp_path / "archive" / "copy.txt").write_bytes(b"\xff\xfe\x00\xd8" * 9)
    assert flaws(made) == [("FC902", None)]


def test_a_copy_outside_the_ledger_is_never_opened(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "secret.txt").write_text(COPY)
    inside = ledger(tmp_path / "inner", quote="not there", file="../secret.txt")
    assert flaws(inside) == []


def test_documents_without_a_copy_are_no_flaw(tmp_path):
    assert flaws(ledger(tmp_path, quote="anything", file=None)) == []


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ((), ["FC901"]),
        ((Evidence(document="d"),), ["FC901"]),
        ((Evidence(document="d", quote="x"),), []),
        ((Evidence(document="d", locator="page 3"),), []),
        ((Evidence(document="d"), Evidence(document="d", quote="x")), []),
    ],
)
def test_a_claim_of_nobody_rests_on_a_passage(evidence, expected):
    claim = Claim(id="a", text="x", evidence=evidence)
    assert [flaw.code for flaw in lint(Ledger.of([claim]))] == expected


def test_a_claim_may_rest_on_somebodys_word():
    claim = Claim(id="a", text="x", attribution=(Link(source="s"),))
    assert list(lint(Ledger.of([claim]))) == []


VERDICTS = (
    Verdict(verdict=Status.VERIFIED, checked_by="Ada"),
    Verdict(verdict=Status.DISPUTED, checked_by="Jo"),
)


@pytest.mark.parametrize(
    ("checks", "status", "expected"),
    [
        ((), Status.RETRACTED, []),
        (VERDICTS, Status.DISPUTED, []),
        (VERDICTS, Status.VERIFIED, ["FC907"]),
        (VERDICTS[:1], Status.DISPUTED, ["FC907"]),
    ],
)
def test_the_status_is_what_the_last_verdict_says(checks, status, expected):
    claim = Claim(id="a", text="x", attribution=(Link(source="s"),), checks=checks, status=status)
    assert [flaw.code for flaw in lint(Ledger.of([claim]))] == expected


def test_claims_that_supersede_one_another():
    rest = (Evidence(document="d", quote="x"),)
    claims = [
        Claim(id=id_, text="x", evidence=rest, supersedes=(older,))
        for id_, older in ("ab", "bc", "cb", "da")
    ]
    (flaw,) = lint(Ledger.of(claims))
    assert (flaw.code, flaw.claim.id, flaw.found) == ("FC904", "b", "b -> c -> b")
