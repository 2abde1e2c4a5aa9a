"""Out of a ledger and back: a format loses what it cannot carry, told here, and nothing else."""

from __future__ import annotations

import tempfile
from pathlib import Path

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.exchange.formats import WRITERS
from factcheck.exchange.table import _mark
from factcheck.ledger import Ledger
from factcheck.model import Claim, Evidence, Link, Rating, Source, SourceDocument, Title, Verdict
from tests.exchange.trips import import_text, there_and_back
from tests.ledger import strategies

FEW = settings(deadline=None, max_examples=25)


def trip(ledger: Ledger, writer: str) -> Ledger:
    with tempfile.TemporaryDirectory() as folder:
        return there_and_back(ledger, Path(folder), writer)


def used(ledger: Ledger) -> set[str]:
    return {one.document for claim in ledger.claims for one in claim.evidence}


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    return Ledger.of(
        draw(strategies.claim_lists), [draw(strategies.sources)], [draw(strategies.documents)]
    )


@FEW
@given(ledgers())
def test_the_ledgers_own_shape_holds_everything(ledger) -> None:
    assert trip(ledger, "json") == ledger


def as_reviewed(claim: Claim) -> Claim:
    """Return what ClaimReviews tell of a claim."""
    return evolve(
        claim,
        attribution=(Link(source=claim.attribution[-1].source),),
        evidence=tuple(dict.fromkeys(evolve(one, retrieved=None) for one in claim.evidence)),
        checks=tuple(map(told, without_repeats(claim.checks))),
        tags=tuple(dict.fromkeys(claim.tags)),
        quantities=None,
        as_of=None,
        polarity=None,
        modality=None,
        contested=False,
        supersedes=(),
    )


def without_repeats(checks: tuple[Verdict, ...]) -> list[Verdict]:
    told_twice = zip(checks, (None, *checks), strict=False)
    return [check for check, before in told_twice if check != before]


def told(check: Verdict) -> Verdict:
    return evolve(check, rating=None) if check.rating == Rating() else check


def as_author(source: Source) -> Source:
    titles = dict.fromkeys(title.title for title in source.titles)
    return evolve(
        source,
        aliases=tuple(dict.fromkeys(source.aliases)),
        titles=tuple(Title(title) for title in titles),
    )


@FEW
@given(ledgers(), st.sampled_from(["claimreview", "jsonl"]))
def test_claim_reviews_keep_the_claim_its_verdicts_and_their_ratings(ledger, writer) -> None:
    assert trip(ledger, writer) == Ledger.of(
        [as_reviewed(claim) for claim in ledger.claims],
        [as_author(source) for source in ledger.sources.values()],
        [one for one in ledger.documents.values() if one.id in used(ledger)],
    )


def as_row(claim: Claim) -> Claim:
    """Return what a table tells of a claim."""
    return evolve(claim, quantities=None, checks=tuple(map(in_cells, claim.checks)))


def in_cells(check: Verdict) -> Verdict:
    """Return a verdict whose marks are numbers where they look like numbers."""
    if check.rating in (None, Rating()):
        return evolve(check, rating=None)
    marks = {
        key: _mark(key, value) if isinstance(value := getattr(check.rating, key), str) else value
        for key in ("value", "best", "worst")
    }
    return evolve(check, rating=evolve(check.rating, **marks))


@FEW
@given(ledgers())
def test_a_table_keeps_all_but_quantities_and_what_sources_are_besides_their_names(ledger) -> None:
    assert trip(ledger, "csv") == Ledger.of(
        [as_row(claim) for claim in ledger.claims],
        [Source(id=one.id, name=one.name) for one in ledger.sources.values()],
        [one for one in ledger.documents.values() if one.id in used(ledger)],
    )


def test_what_only_the_review_itself_tells_of_stays_so(tmp_path) -> None:
    """The review is the evidence of such a claim, and is no place where the claim was made."""
    review = (
        '{"@type": "ClaimReview", "claimReviewed": "Cats bark.", "url": "https://a.example/1",'
        ' "author": {"name": "Checkers"}, "datePublished": "2024-05-06"}'
    )
    import_text(review, tmp_path / "first")
    first = Ledger.load(tmp_path / "first")
    assert first.claims[0].evidence == (
        Evidence(document=next(iter(first.documents)), locator="claimReviewed"),
    )
    assert "appearance" not in "".join(WRITERS["claimreview"](first))
    assert there_and_back(first, tmp_path / "second", "claimreview") == first


def test_a_document_loses_its_copy_which_stays_where_it_is(tmp_path) -> None:
    claim = Claim(id="a", text="x", evidence=(Evidence(document="d", quote="x"),))
    document = SourceDocument(id="d", title="D", file="d.txt", sha256="0" * 64)
    found = there_and_back(Ledger.of([claim], [], [document]), tmp_path, "json")
    assert found.documents["d"] == SourceDocument(id="d", title="D")
