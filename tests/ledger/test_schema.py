"""The schema that editors use says of a claim file what the loader says of it."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest
import yaml_rs
from hypothesis import given, settings

from factcheck.errors import LedgerError
from factcheck.ledger import Ledger
from factcheck.ledger.writing import as_data
from tests.ledger import strategies
from tests.ledger.test_faults import SOUND
from tests.ledger.test_loading import EVERY_KEY

jsonschema = pytest.importorskip("jsonschema")

ROOT = Path(__file__).parents[2]
FILE = ROOT / "factcheck" / "ledger" / "schema.json"
PUBLISHED = ROOT / "docs" / "reference" / "ledger.schema.json"
TOOL = ROOT / "tools" / "ledger_schema.py"
VALIDATOR = jsonschema.Draft202012Validator(json.loads(FILE.read_text(encoding="utf-8")))


def is_valid(text):
    return VALIDATOR.is_valid(yaml_rs.loads(text, parse_datetime=False))


def test_the_schema_is_a_schema_and_not_older_than_the_value_types():
    VALIDATOR.check_schema(VALIDATOR.schema)
    spec = importlib.util.spec_from_file_location("ledger_schema", TOOL)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    for file in (FILE, PUBLISHED):
        assert file.read_text(encoding="utf-8") == tool.as_text(), f"run python {TOOL.name}"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "claims").glob("*.yaml")), ids=lambda path: path.name
)
def test_it_accepts_the_ledger_of_this_repository(path):
    assert is_valid(path.read_text(encoding="utf-8"))


def test_it_accepts_every_key():
    assert is_valid(EVERY_KEY)
    assert is_valid("documents:\nsources:\nclaims:\n")


@settings(deadline=None, max_examples=50)
@given(strategies.claim_lists)
def test_it_accepts_whatever_is_saved(claims):
    data = json.loads(json.dumps([as_data(claim) for claim in claims], default=str))
    assert [error.message for error in VALIDATOR.iter_errors({"claims": data})] == []


@pytest.mark.parametrize(
    "added",
    [
        *("quanities: []", "status: verfied", "modality: [possible]", "place: 157", "place: {}"),
        *('place: " "', "tags: ships", "tags:", "tags: [a, true]", 'contested: "yes"'),
        *('quantities: [{value: "157"}]', "quantities: [{value: true}]", "quantities: [{of: x}]"),
        *("quantities: [157]", "evidence: [{quote: x}]", "evidence: [{document: 1}]"),
        *("date: soon", "date: 2026-2-5", "date: 26", "date: true", "date: 2026-02-01/"),
        *("expires: unknown", "as_of: 2026-02-01/2026-02-02", "polarity: no"),
        *("evidence: [{document: paper, retrieved: 2026-02}]", "attribution2: []"),
        *("checks: [{verdict: verified}]", "checks: [{checked_by: Ada}]", "checks: verified"),
        "checks: [{verdict: true, checked_by: Ada}]",
        "checks: [{verdict: verified, checked_by: Ada, checked_on: 2026-02}]",
        "checks: [{verdict: verified, checked_by: Ada, rating: 5}]",
        "checks: [{verdict: verified, checked_by: Ada, rating: {value: [5]}}]",
    ],
)
def test_it_rejects_in_a_claim_what_the_loader_rejects(tmp_path, added):
    text = f"{SOUND}    {added}\n"
    assert is_valid(SOUND)
    assert not is_valid(text)
    (tmp_path / "a.yaml").write_text(text)
    with pytest.raises(LedgerError):
        Ledger.load(tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    attribution: [{source: harbour, cue: said}]\n", ""),
        ("[{source: harbour, cue: said}]", "[]"),
        ("id: ferries", "name: ferries"),
        ("text: Seven ferries left.", "text:"),
        ("{name: the harbour office}", "{}"),
        ("{name: the harbour office}", "[]"),
        ("{name: the", "{id: h, name: the"),
        ("{name: the", "{kind: persn, name: the"),
        ("{name: the", "{wikidata: q42, name: the"),
        ("{name: the", "{wikidata: 42, name: the"),
        ("{name: the", "{wikidata: Q, name: the"),
        ("{publisher: The Paper}", "{published: 5 May}"),
        ("{publisher: The Paper}", "{file: x, sha256: beef}"),
        ("{publisher: The Paper}", f"{{sha256: {'a' * 64}}}"),
        ("claims:\n", "claim:\n"),
        ("documents:\n  paper: {publisher: The Paper}\n", "documents: [paper]\n"),
    ],
)
def test_it_rejects_elsewhere_what_the_loader_rejects(tmp_path, old, new):
    text = SOUND.replace(old, new)
    assert not is_valid(text)
    (tmp_path / "a.yaml").write_text(text)
    with pytest.raises(LedgerError):
        Ledger.load(tmp_path)
