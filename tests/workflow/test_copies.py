"""Copies of a process find in a ledger what the process by itself finds, in the same order."""

from __future__ import annotations

import multiprocessing
import os

import pytest

from factcheck.checker import lint
from factcheck.errors import FactcheckError
from factcheck.ledger import Ledger
from factcheck.model import Claim
from factcheck.rules.ledger import conflicts
from factcheck.rules.subjects import one_by_one
from factcheck.workflow.copies import by_copies

CONTEXTS = {
    method: multiprocessing.get_context(method)
    for method in multiprocessing.get_all_start_methods()
}

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
    pytest.mark.skipif("fork" not in CONTEXTS, reason="no process is copied here"),
]


@pytest.fixture(autouse=True)
def _copying(monkeypatch: pytest.MonkeyPatch) -> None:
    context = CONTEXTS["fork"]
    monkeypatch.setattr("multiprocessing.get_context", lambda: context)


PLACES = ("Kyiv", "Norham", "Velsk", "Lund", "Riga", "Bergen", "Accra", "Perth")
CONTRADICTING = [
    text
    for number, place in enumerate(PLACES, start=12)
    for text in (
        f"Air defences shot down {number} drones over {place}.",
        f"Air defences over {place} shot down {number + 50} drones.",
    )
]


def test_several_processes_find_in_a_ledger_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflicts, "AT_ONCE", 1)
    claims = [Claim(id=f"c{place}", text=text) for place, text in enumerate(CONTRADICTING)]
    ledger = Ledger(claims=tuple(claims))
    alone = lint(ledger)
    assert [flag.claim.id for rule, flag in alone if rule.code == "FC905" and flag.claim] == [
        f"c{place}" for place in range(1, 16, 2)
    ]
    told = lint(ledger, each=by_copies(3))
    assert [(rule.code, flag) for rule, flag in told] == [(rule.code, flag) for rule, flag in alone]


def test_what_is_done_may_be_anything_in_memory() -> None:
    known = {2: "two", 3: "three"}
    told = by_copies(2)(lambda number: (known[number], os.getpid()), [2, 3])
    words, processes = zip(*told, strict=True)
    assert words == ("two", "three")
    assert os.getpid() not in processes


def test_where_no_process_begins_as_a_copy_one_does_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    context = CONTEXTS["spawn"]
    monkeypatch.setattr("multiprocessing.get_context", lambda: context)
    assert by_copies(2) is one_by_one


def test_one_process_makes_no_other() -> None:
    assert by_copies(1) is one_by_one


def test_a_fault_in_a_copy_is_not_lost() -> None:
    with pytest.raises(ZeroDivisionError):
        list(by_copies(2)(lambda number: 1 // number, [1, 0]))
    with pytest.raises(FactcheckError, match="ended from outside"):
        list(by_copies(2)(os._exit, [1]))
