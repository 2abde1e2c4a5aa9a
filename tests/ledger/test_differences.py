"""Differences: what is new, gone and changed between two ledgers, and nothing else."""

from __future__ import annotations

import datetime as dt

from attrs import evolve
from hypothesis import given, settings

from factcheck.ledger import Ledger
from factcheck.ledger.differences import Section, differences
from factcheck.model import Claim, Link, Source, SourceDocument, Status, Verdict
from tests.ledger import strategies

SHIPS = Claim(id="ships", text="Seven ships left.", attribution=(Link(source="s"),))
RAIN = Claim(id="rain", text="It rained.", attribution=(Link(source="s"),))
PORT = Source(id="s", name="The port")


def keys(section: Section) -> dict[str, list[tuple[str, object, object]]]:
    return {one.new.id: [(f.key, f.old, f.new) for f in one.fields] for one in section.changed}


def test_each_thing_is_told_once_under_what_became_of_it() -> None:
    old = Ledger.of([SHIPS, RAIN], [PORT], [SourceDocument(id="d")])
    snow = evolve(RAIN, id="snow")
    nine = evolve(SHIPS, text="Nine ships left.", tags=("sea",))
    new = Ledger.of([nine, snow], [evolve(PORT, wikidata="Q42")], [SourceDocument(id="e")])
    found = differences(old, new)
    assert [claim.id for claim in found["claims"].added] == ["snow"]
    assert [claim.id for claim in found["claims"].removed] == ["rain"]
    assert keys(found["claims"]) == {
        "ships": [("text", "Seven ships left.", "Nine ships left."), ("tags", [], ["sea"])]
    }
    assert keys(found["sources"]) == {"s": [("wikidata", None, "Q42")]}
    assert [one.id for one in found["documents"].added] == ["e"]
    assert [one.id for one in found["documents"].removed] == ["d"]


def test_a_verdict_shows_with_the_status_that_follows() -> None:
    verdict = Verdict(
        verdict=Status.DISPUTED, checked_by="Ada", checked_on=dt.date(2026, 2, 7), note="no"
    )
    found = differences(Ledger.of([SHIPS]), Ledger.of([SHIPS.with_verdict(verdict)]))
    told = {
        "verdict": "disputed",
        "checked_by": "Ada",
        "checked_on": dt.date(2026, 2, 7),
        "note": "no",
    }
    assert keys(found["claims"]) == {
        "ships": [("checks", [], [told]), ("status", "verified", "disputed")]
    }


@settings(max_examples=50, deadline=None)
@given(strategies.claim_lists, strategies.claim_lists)
def test_what_is_new_one_way_is_gone_the_other(ours, theirs) -> None:
    forth = differences(Ledger.of(ours), Ledger.of(theirs))["claims"]
    back = differences(Ledger.of(theirs), Ledger.of(ours))["claims"]
    assert forth.added == back.removed
    assert {one.new.id for one in forth.changed} == {one.new.id for one in back.changed}
    assert not differences(Ledger.of(ours), Ledger.of(ours))["claims"]
    same = {claim.id for claim in ours if claim in theirs}
    told = {c.id for c in (*forth.added, *forth.removed)} | {c.new.id for c in forth.changed}
    assert told | same == {claim.id for claim in (*ours, *theirs)}
    assert not told & same
