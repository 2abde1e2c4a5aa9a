"""Reviewing: every decision is in the file as soon as it is made, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import LedgerError
from factcheck.matching.retrieval.searching import Wanted, search
from factcheck.model import Evidence, Status, Verdict
from factcheck.reviewing import Decision, EditError, Review
from factcheck.store.opening import open_ledger
from tests.reviewing.desk import CHECKED, PROPOSED, TODAY, ledger_in, review_of, saved


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    return ledger_in(tmp_path)


def verdict(status: Status, note: str | None = None) -> Verdict:
    return Verdict(verdict=status, checked_by="Ada", checked_on=TODAY, note=note)


@pytest.mark.parametrize(
    ("decision", "status"),
    [
        (Decision.ACCEPT, Status.VERIFIED),
        (Decision.REFUTE, Status.REFUTED),
        (Decision.DISPUTE, Status.DISPUTED),
        (Decision.REJECT, Status.REJECTED),
    ],
)
def test_a_decision_is_saved_with_who_and_when(claims, decision, status) -> None:
    review = review_of(claims)
    review.decide(review.claim, decision, "the port: otherwise")
    now = saved(claims, "nine-ferries")
    assert now.status is status
    assert now.checks == (verdict(status, "the port: otherwise"),)
    assert review.claim.id == "museum"


def test_nothing_but_the_verdict_changes_in_the_file(claims) -> None:
    review = review_of(claims)
    review.skip()
    review.decide(review.claim, Decision.ACCEPT)
    assert (claims / "checked.yaml").read_text() == CHECKED
    assert (claims / "proposed.yaml").read_text() == PROPOSED.replace(
        "    tags: [art]\n    status: unverified\n",
        "    tags: [art]\n    status: verified\n"
        "    checks:\n      - verdict: verified\n        checked_by: Ada\n"
        "        checked_on: 2026-02-07\n",
    )


def test_another_day_goes_on_with_what_is_left(claims) -> None:
    first = review_of(claims)
    first.decide(first.claim, Decision.ACCEPT)
    first.skip()
    second = review_of(claims)
    assert second.waiting == 2
    assert second.claim.id == "museum"


def test_what_is_like_a_claim_is_shown_with_what_differs(claims) -> None:
    review = review_of(claims)
    (near,) = review.near(review.claim)
    assert near.claim.id == "ferries"
    assert [flag.expected for flag in near.flags if flag.expected] == ["7 ferries (left)"] or any(
        "seven" in flag.message.lower() or "7" in flag.message for flag in near.flags
    )
    review.skip()
    assert review.near(review.claim) == ()


def test_merging_gives_the_evidence_to_the_other_and_takes_the_claim_out(claims) -> None:
    review = review_of(claims)
    into = review.near(review.claim)[0].claim
    review.merge(review.claim, into)
    assert saved(claims, "ferries").evidence == (
        *into.evidence,
        Evidence(document="paper", quote="nine ferries left"),
    )
    assert saved(claims, "nine-ferries").checks == (
        verdict(Status.REJECTED, "the same as ferries"),
    )
    assert "quote: seven ferries left Riga   # page 3" in (claims / "checked.yaml").read_text()


def test_a_merge_that_was_stopped_halfway_is_made_again_with_nothing_twice(
    claims, monkeypatch
) -> None:
    review = review_of(claims)
    claim, into = review.claim, review.near(review.claim)[0].claim
    save = review._save

    def stop_after_the_first(changes, written=None):
        save(changes, written)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(type(review), "_save", lambda _, *a: stop_after_the_first(*a))
        with pytest.raises(KeyboardInterrupt):
            review.merge(claim, into)
    again = review_of(claims)
    assert again.claim.id == "nine-ferries"
    again.merge(again.claim, again.near(again.claim)[0].claim)
    assert len(saved(claims, "ferries").evidence) == 2
    assert saved(claims, "nine-ferries").status is Status.REJECTED


def test_undo_keeps_the_verdict_on_record_and_asks_again(claims) -> None:
    review = review_of(claims)
    review.decide(review.claim, Decision.REFUTE)
    assert review.undo().id == "nine-ferries"
    assert review.undo() is None
    now = saved(claims, "nine-ferries")
    assert now.status is Status.UNVERIFIED
    assert now.checks == (verdict(Status.REFUTED), verdict(Status.UNVERIFIED, "taken back"))


def test_an_edited_claim_is_saved_as_it_was_written_comments_and_all(claims) -> None:
    review = review_of(claims)
    lines = review.lines(review.claim)
    assert lines.startswith("id: nine-ferries\ntext: Nine ferries left Riga on Monday.   # or")
    review.edit(review.claim, lines.replace("Nine", "Eight").replace("or seven?", "sure now"))
    assert (claims / "proposed.yaml").read_text() == PROPOSED.replace(
        "text: Nine", "text: Eight"
    ).replace("or seven?", "sure now")
    assert review.claim.text.startswith("Eight")
    review.decide(review.claim, Decision.ACCEPT)
    assert saved(claims, "nine-ferries").status is Status.VERIFIED


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "text: Nine",
            "texts: Nine",
            'claim.yaml:2:1: unknown key in a claim; did you mean "text"',
        ),
        ("document: paper", "document: papers", "claim.yaml:4:15: unknown document; did you mean"),
        ("id: nine-ferries", "id: ten-ferries", "claim.yaml:1:5: another id"),
        ("status: unverified", "status: fine", "unknown status"),
        ("status: unverified", "supersedes: [nine-ferries]", "claims that supersede one another"),
        (
            "status: unverified",
            "checks: [{verdict: verified, checked_by: Jo}]",
            "verdicts are given by deciding",
        ),
        ("text: Nine", "text: [Nine", "broken YAML"),
        ("id: nine-ferries\n", "", "a claim without id"),
    ],
)
def test_an_edit_that_the_ledger_cannot_hold_is_refused(claims, old, new, told) -> None:
    review = review_of(claims)
    lines = review.lines(review.claim)
    assert old in lines
    with pytest.raises(EditError) as raised:
        review.edit(review.claim, lines.replace(old, new))
    assert told in str(raised.value)
    assert (claims / "proposed.yaml").read_text() == PROPOSED


def test_what_a_colleague_changed_meanwhile_is_not_overwritten(claims) -> None:
    review = review_of(claims)
    theirs = PROPOSED.replace("Nine ferries left", "Ten ferries left")
    (claims / "proposed.yaml").write_text(theirs, encoding="utf-8")
    with pytest.raises(LedgerError, match="changed by another since it was read"):
        review.decide(review.claim, Decision.ACCEPT)
    assert (claims / "proposed.yaml").read_text() == theirs


def test_what_a_colleague_decided_on_other_claims_is_kept(claims) -> None:
    mine, theirs = review_of(claims), review_of(claims)
    theirs.skip()
    theirs.decide(theirs.claim, Decision.DISPUTE)
    mine.decide(mine.claim, Decision.ACCEPT)
    assert saved(claims, "museum").status is Status.DISPUTED
    assert saved(claims, "nine-ferries").status is Status.VERIFIED


def test_claims_of_a_json_file_are_reviewed_too(tmp_path) -> None:
    claims = tmp_path / "claims"
    claims.mkdir()
    (claims / "a.json").write_text(
        '{"sources": {"s": {"name": "S"}}, "claims": [{"id": "a", "text": "It rained.",'
        ' "attribution": [{"source": "s"}], "status": "unverified"}]}'
    )
    review = review_of(claims)
    review.edit(review.claim, review.lines(review.claim).replace("rained", "snowed"))
    review.decide(review.claim, Decision.ACCEPT)
    assert (saved(claims, "a").text, saved(claims, "a").status) == ("It snowed.", Status.VERIFIED)


def test_after_a_colleagues_change_the_review_goes_on_with_what_the_files_have(claims) -> None:
    review = review_of(claims)
    review.skip()
    review.decide(review.claim, Decision.ACCEPT)
    text = (claims / "proposed.yaml").read_text()
    (claims / "proposed.yaml").write_text(text.replace("two schools", "nine schools"))
    with pytest.raises(LedgerError):
        review.decide(review.claim, Decision.ACCEPT)
    review.begin_anew()
    assert (review.waiting, review.decided) == (1, 1)
    assert review.claim.text == "The council closed nine schools."


def test_an_edit_may_name_a_source_that_was_just_added(claims) -> None:
    review = review_of(claims)
    lines = review.lines(review.claim) + "attribution: [{source: mayor}]\n"
    with pytest.raises(EditError, match="unknown source"):
        review.edit(review.claim, lines)
    (claims / "more.yaml").write_text("sources:\n  mayor: {name: the mayor}\n")
    assert review.edit(review.claim, lines).attribution[0].source == "mayor"


def test_a_ledger_that_is_read_from_a_store_is_reviewed_alike(claims, tmp_path) -> None:
    opened = open_ledger(claims, tmp_path / "cache", large=0)
    assert opened.indexes is not None
    review = Review(opened.ledger, "Ada", TODAY, opened.indexes)
    (near,) = review.near(review.claim)
    assert near.claim.id == "ferries"
    review.edit(review.claim, review.lines(review.claim).replace("Nine", "Eight"))
    review.merge(review.claim, near.claim)
    review.decide(review.claim, Decision.ACCEPT)
    assert saved(claims, "nine-ferries").text == "Eight ferries left Riga on Monday."
    assert saved(claims, "museum").status is Status.VERIFIED
    assert len(saved(claims, "ferries").evidence) == 2


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, {"ferries", "nine-ferries"}),
        ({"status": "unverified"}, {"nine-ferries"}),
        ({"source": "harbour"}, {"ferries"}),
        ({"tag": "art"}, set()),
    ],
)
def test_a_store_is_searched_as_a_ledger_in_memory_is(claims, tmp_path, wanted, found) -> None:
    opened = open_ledger(claims, tmp_path / "cache", large=0)
    for indexes in (opened.indexes, None):
        ranked = search(opened.ledger, indexes, "ferries left Riga", 5, Wanted(**wanted))
        assert {claim.id for claim, _ in ranked} == found
