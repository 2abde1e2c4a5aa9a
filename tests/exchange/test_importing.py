"""Importing: into files of some thousand claims, each once, however often it is run or stopped."""

from __future__ import annotations

import json

import pytest

from factcheck.errors import LedgerError
from factcheck.exchange import importing
from factcheck.ledger import Ledger
from tests.exchange.trips import import_text


def reviews(count: int) -> str:
    return "\n".join(
        json.dumps(
            {
                "@type": "ClaimReview",
                "claimReviewed": f"Claim number {n}.",
                "url": f"https://checks.example/{n}",
                "author": "Checkers",
                "itemReviewed": {"author": {"name": f"Speaker {n % 3}"}},
            }
        )
        for n in range(count)
    )


def test_a_feed_becomes_files_of_so_many_claims(tmp_path) -> None:
    result = import_text(reviews(10), tmp_path, claims_a_file=4)
    assert [path.name for path in result.files] == ["in-0001.yaml", "in-0002.yaml", "in-0003.yaml"]
    assert result.claims == len(Ledger.load(tmp_path)) == 10


def test_an_import_that_was_stopped_is_run_again_and_goes_on(tmp_path, monkeypatch) -> None:
    write = importing.write_whole

    def stop_at_the_third(path, data):
        if path.name == "in-0003.yaml":
            raise KeyboardInterrupt
        write(path, data)

    with monkeypatch.context() as patched:
        patched.setattr(importing, "write_whole", stop_at_the_third)
        with pytest.raises(KeyboardInterrupt):
            import_text(reviews(10), tmp_path, claims_a_file=4)
    assert len(Ledger.load(tmp_path)) == 8
    again = import_text(reviews(10), tmp_path, claims_a_file=4)
    assert (again.claims, again.known) == (2, 8)
    assert len(Ledger.load(tmp_path)) == 10
    assert import_text(reviews(10), tmp_path).claims == 0


def test_files_that_are_there_are_not_touched(tmp_path) -> None:
    mine = "sources:\n  s: {name: S}\nclaims:\n  - {id: a, text: x, attribution: [{source: s}]}\n"
    (tmp_path / "in-0001.yaml").write_text(mine)
    result = import_text(reviews(1), tmp_path)
    assert [path.name for path in result.files] == ["in-0002.yaml"]
    assert (tmp_path / "in-0001.yaml").read_text() == mine


def test_nothing_is_imported_into_a_ledger_that_is_broken(tmp_path) -> None:
    (tmp_path / "a.yaml").write_text("claims: [")
    with pytest.raises(LedgerError, match="broken YAML"):
        import_text(reviews(1), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def claim(id_: str, **more: object) -> dict[str, object]:
    return {"id": id_, "text": f"Text of {id_}.", "attribution": [{"source": "s"}], **more}


def own(*claims: dict[str, object]) -> str:
    return json.dumps({"claims": claims, "sources": {"s": {"name": "S"}}, "documents": {}})


def test_a_ledgers_claims_may_refer_to_what_comes_later(tmp_path) -> None:
    text = own(claim("new", supersedes=["old"]), claim("old"))
    assert import_text(text, tmp_path).claims == 2
    assert Ledger.load(tmp_path).newer["old"][0].id == "new"


@pytest.mark.parametrize(
    ("claims", "left"),
    [
        ([claim("a", supersedes=["gone"])], "unknown claim"),
        ([claim("a", attribution=[{"source": "nobody"}])], "unknown source"),
        ([claim("a", evidence=[{"document": "none"}])], "unknown document"),
        ([claim("a", attribution=[])], "neither attribution nor evidence"),
        ([claim("a", status="fine")], "unknown status"),
        ([claim("a", more=1)], "unknown key in a claim"),
        ([claim("a", quantities=[{"of": "x"}])], "a quantity without a number"),
        ([claim("a", supersedes=["b"]), claim("b", supersedes=["a"])], "supersedes itself"),
    ],
)
def test_a_claim_that_the_ledger_could_not_hold_is_left_out(tmp_path, claims, left) -> None:
    result = import_text(own(claim("sound"), *claims), tmp_path)
    assert left in " ".join(result.reasons)
    assert "sound" in [one.id for one in Ledger.load(tmp_path).claims]


def test_a_claim_that_replaces_one_left_out_is_left_out_too(tmp_path) -> None:
    text = own(claim("c", supersedes=["b"]), claim("b", supersedes=["gone"]), claim("sound"))
    assert import_text(text, tmp_path).left_out == 2
    assert [one.id for one in Ledger.load(tmp_path).claims] == ["sound"]
