"""Several processes find what one finds, in the same order, and an error of one is told."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from factcheck.cli.streams import read_argument
from factcheck.configuration.reading import read_configuration
from factcheck.errors import DraftError, FactcheckError
from factcheck.model import Document
from factcheck.store.opening import open_ledger
from factcheck.workflow.at_once import check_at_once
from factcheck.workflow.desk import Desk
from factcheck.workflow.many import Read, check_one_by_one

LEDGER = """\
claims:
  - {id: fire, text: The fire destroyed 12 homes., evidence: [{document: x}]}
documents: {x: {publisher: X}}
"""
READ: Read = partial(read_argument, date=None)

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "ledger.yaml").write_text(LEDGER)
    text = 'ignore = ["FC8"]\n[[overrides]]\npaths = ["*7.md"]\nselect = ["FC4"]\n'
    return Desk.of(read_configuration(text, tmp_path / "factcheck.toml"))


def another(desk: Desk) -> Callable[[], Desk]:
    return partial(Desk.of, desk.configuration)


def drafts(folder: Path) -> list[str]:
    paths = [folder / f"{number}.md" for number in range(12)]
    for number, path in enumerate(paths):
        path.write_text(f"The fire destroyed {number + 5} homes.\n\n" * (13 - number))
    paths[3].write_bytes(b"\xff")
    return [str(path) for path in (*paths, folder / "none.md")]


def told(outcomes: object) -> list[object]:
    return [str(one) if isinstance(one, DraftError) else one for one in outcomes]


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_several_processes_find_what_one_finds(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    context = multiprocessing.get_context(method)
    monkeypatch.setattr("multiprocessing.get_context", lambda: context)
    paths = drafts(tmp_path)
    alone = told(check_one_by_one(desk, paths, READ))
    together = told(
        check_at_once(desk, paths, READ, here=frozenset({paths[5]}), jobs=2, another=another(desk))
    )
    assert together == alone
    from_files = partial(open_ledger, cache=tmp_path / "cache", large=0)
    stored = partial(Desk.of, desk.configuration, from_files)
    again = check_at_once(stored(), paths, READ, here=frozenset(), jobs=2, another=stored)
    assert told(again) == alone
    found = [len(one[1].findings) if isinstance(one, tuple) else one for one in alone]
    assert found[:3] == [13, 12, 11]
    assert found[7] == 0
    assert str(found[3]).endswith("not UTF-8 text; found byte 0xFF at offset 0; expected UTF-8")
    assert str(found[-1]).endswith("no such file")


def fail(_: str) -> Document:
    raise ZeroDivisionError


def end(_: str) -> Document:
    os._exit(1)


def test_a_fault_in_a_process_is_not_lost(desk: Desk) -> None:
    with pytest.raises(ZeroDivisionError):
        list(check_at_once(desk, ["a", "b"], fail, here=frozenset(), jobs=2, another=another(desk)))
    with pytest.raises(FactcheckError, match="ended from outside"):
        list(check_at_once(desk, ["a", "b"], end, here=frozenset(), jobs=2, another=another(desk)))
