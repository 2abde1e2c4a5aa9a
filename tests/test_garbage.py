"""The collector of garbage is held while a block is run, and is as it was before when that ends."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from factcheck.checker import Checker
from factcheck.garbage import made_in_batches, no_garbage_collection
from factcheck.matching.matcher import Matcher


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
