"""The collector of garbage is held while a block is run, and is as it was before when that ends."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.garbage import made_in_batches, no_garbage_collection
from factcheck.ledger import Ledger
from factcheck.matching.matcher import Matcher

LEDGER = """
sources: {lie: {name: Dag Lie, kind: person}}
claims:
- id: cars
  text: The ferry Nora took 148 cars to Bergen on 4 May, Dag Lie said.
  attribution: [{source: lie}]
- id: sank
  text: The ferry Nora sank off Oslo on 4 May.
  attribution: [{source: lie}]
"""


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_it_is_held_within_the_block_alone() -> None:
    gc.enable()
    with no_garbage_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_where_the_block_fails() -> None:
    gc.enable()
    with pytest.raises(ValueError, match="spilt"), no_garbage_collection():
        raise ValueError("spilt")
    assert gc.isenabled()


def test_it_stays_off_where_the_caller_had_it_off() -> None:
    gc.disable()
    with no_garbage_collection():
        pass
    assert not gc.isenabled()


def test_it_is_held_while_a_batch_is_made_and_on_between_two() -> None:
    gc.enable()
    made = made_in_batches((gc.isenabled() for _ in range(5)), 2)
    assert [(held, gc.isenabled()) for held in made] == [(False, True)] * 5


@pytest.mark.parametrize("way", ["check", "matches"])
def test_a_draft_is_checked_without_it(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    real = Matcher.matches

    def watched(*args: object, **named: object) -> object:
        seen.append(gc.isenabled())
        return real(*args, **named)

    monkeypatch.setattr(Matcher, "matches", watched)
    gc.enable()
    getattr(Checker(), way)("The ferry took 148 cars.")
    assert seen == [False]
    assert gc.isenabled()


def test_a_check_leaves_nothing_for_the_collector(tmp_path: Path) -> None:
    ledger = tmp_path / "claims.yaml"
    ledger.write_text(LEDGER, encoding="utf-8")
    checker = Checker(Ledger.load(ledger))
    draft = "Bergen: the ferry Nora took 184 cars to Oslo on 3 May, and did not sink, Dag Lie said."
    checker.check(draft, date="2026-05-08")
    gc.collect()
    gc.disable()
    report = checker.check(draft, date="2026-05-08")
    assert report.findings
    assert gc.collect() == 0
