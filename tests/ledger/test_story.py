"""The ledger of this repository: it loads, it is complete, and its evidence is word for word."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factcheck.ledger import Ledger
from factcheck.ledger.lint import lint
from factcheck.model import Interval, Modality, Polarity, Scope

ROOT = Path(__file__).parents[2]
STORY = ROOT.parent / "shared" / "story.txt"

needs_story = pytest.mark.skipif(not STORY.exists(), reason=f"the story is not at {STORY}")


@pytest.fixture(scope="module")
def ledger():
    return Ledger.load(ROOT / "claims")


@pytest.fixture(scope="module")
def story():
    return STORY.read_text(encoding="utf-8")


def test_it_has_the_checkable_assertions_of_the_story(ledger):
    assert 35 <= len(ledger) <= 45
    assert len(ledger.sources) >= 17


def test_it_has_no_structural_flaw(ledger):
    assert list(lint(ledger)) == []


def test_every_claim_quotes_its_evidence(ledger):
    assert [claim.id for claim in ledger.claims if not all(e.quote for e in claim.evidence)] == []


@needs_story
def test_every_quote_is_in_the_story_word_for_word(ledger, story):
    quotes = [(claim.id, e.quote) for claim in ledger.claims for e in claim.evidence]
    assert [(id_, quote) for id_, quote in quotes if quote not in story] == []


@needs_story
def test_quotations_in_claims_are_in_the_story_word_for_word(ledger, story):
    quotations = [
        part.split("”")[0].rstrip(",.")
        for claim in ledger.claims
        for part in claim.text.split("“")[1:]
    ]
    assert len(quotations) >= 9
    assert [quotation for quotation in quotations if quotation not in story] == []


@needs_story
def test_every_paragraph_with_a_figure_has_evidence(ledger, story):
    quotes = [e.quote for claim in ledger.claims for e in claim.evidence]
    figures = [line for line in story.splitlines() if any(c.isdigit() for c in line)]
    bare = [line for line in figures if not any(quote in line for quote in quotes)]
    assert [line for line in bare if "Recommended" not in line and "list of" not in line] == []


@needs_story
def test_the_story_is_quoted_and_not_copied(ledger, story):
    quoted = sum(len(e.quote) for claim in ledger.claims for e in claim.evidence)
    assert quoted < 0.6 * len(story)
    assert max(len(e.quote) for claim in ledger.claims for e in claim.evidence) < 130


@pytest.mark.parametrize(
    ("id_", "field", "value"),
    [
        ("talks-no-breakthrough-2026-02-05", "polarity", Polarity.NEGATED),
        ("power-plant-repair", "modality", Modality.POSSIBLE),
        ("ukrainian-soldiers-killed", "modality", Modality.ESTIMATED),
        ("moscow-demands-donetsk", "modality", Modality.DEMANDED),
        ("talks-to-continue", "modality", Modality.PLANNED),
        ("ukrainian-soldiers-killed", "contested", True),
        ("previous-exchange-2025-10-02", "date", Interval(*[dt.date(2025, 10, 2)] * 2)),
        ("druzhkivka-market-killed-2026-02-04", "date", Interval(*[dt.date(2026, 2, 4)] * 2)),
    ],
)
def test_stance_and_dates_of_claims_that_copy_often_gets_wrong(ledger, id_, field, value):
    assert getattr(ledger.claim(id_), field) == value


def test_the_chain_of_the_exchange_runs_from_the_reader_to_the_origin(ledger):
    claim = ledger.claim("prisoners-exchanged-2026-02-05")
    assert [link.source for link in claim.attribution] == ["ria", "russian-defence-ministry"]
    assert (claim.quantities[0].value, claim.quantities[0].scope) == (157, Scope.EACH)


def test_a_name_or_alias_belongs_to_one_source(ledger):
    owners = {}
    for source in ledger.sources.values():
        for name in (source.name, *source.aliases):
            owners.setdefault(name.lower(), []).append(source.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}
