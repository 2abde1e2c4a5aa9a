"""ClaimReviews as they are published: every shape of feed, every way to say who and where."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from factcheck.ledger import Ledger
from factcheck.model import Rating, Source, SourceDocument, SourceKind, Status, Title, Verdict
from tests.exchange.trips import import_text

REVIEW = {
    "@context": "http://schema.org",
    "@type": "ClaimReview",
    "url": "https://checks.example/moon",
    "claimReviewed": "The moon is made of cheese.",
    "author": {"@type": "Organization", "name": "Checkers", "url": "https://checks.example/"},
    "datePublished": "2024-05-06T10:00:00+02:00",
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": "1",
        "bestRating": "5",
        "worstRating": "1",
        "alternateName": "Pants on Fire!",
    },
    "itemReviewed": {
        "@type": "Claim",
        "author": {
            "@type": "Person",
            "name": "Ada Moreau",
            "jobTitle": "Senator",
            "sameAs": ["https://ada.example", "https://www.wikidata.org/wiki/Q42"],
        },
        "datePublished": "2024-05-01",
        "appearance": [
            {"@type": "CreativeWork", "url": "https://social.example/1"},
            "https://video.example/2",
        ],
        "firstAppearance": {"@type": "Article", "url": "https://social.example/1"},
    },
}
OTHER = {
    "@type": "ClaimReview",
    "claimReviewed": "Cats bark.",
    "itemReviewed": {"author": "A cat"},
    "reviewRating": {"alternateName": "True"},
}


def ledger_of(value: object, tmp_path) -> Ledger:
    text = value if isinstance(value, str) else json.dumps(value)
    result = import_text(text, tmp_path / "claims")
    assert result.left_out == 0, result.reasons
    return Ledger.load(tmp_path / "claims")


def test_everything_of_a_review_has_its_place(tmp_path) -> None:
    ledger = ledger_of(REVIEW, tmp_path)
    (claim,) = ledger.claims
    assert claim.text == "The moon is made of cheese."
    assert claim.status is Status.REFUTED
    assert claim.checks == (
        Verdict(
            verdict=Status.REFUTED,
            checked_by="Checkers",
            checked_on=dt.date(2024, 5, 6),
            url="https://checks.example/moon",
            rating=Rating(name="Pants on Fire!", value="1", best="5", worst="1"),
        ),
    )
    assert dict(ledger.sources) == {
        "ada-moreau": Source(
            id="ada-moreau",
            name="Ada Moreau",
            kind=SourceKind.PERSON,
            titles=(Title("Senator"),),
            wikidata="Q42",
        )
    }
    first, second = (ledger.documents[one.document] for one in claim.evidence)
    assert (first.url, first.published) == ("https://social.example/1", dt.date(2024, 5, 1))
    assert (second.url, second.published) == ("https://video.example/2", None)


@pytest.mark.parametrize(
    "value",
    [
        REVIEW,
        [REVIEW, OTHER],
        [[REVIEW], [[OTHER]]],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, REVIEW, OTHER]},
        {"@type": "DataFeed", "dataFeedElement": [REVIEW, OTHER], "name": "A feed"},
        {
            "@type": "DataFeed",
            "dateModified": "2024-05-06",
            "dataFeedElement": [
                {"@type": "DataFeedItem", "item": [REVIEW, OTHER]},
                {"@type": "DataFeedItem", "item": OTHER},
            ],
        },
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": REVIEW}]},
        f"{json.dumps(REVIEW)}\n{json.dumps(OTHER)}\n",
        f"{json.dumps([REVIEW])}\n\n{json.dumps(OTHER)}",
        {**REVIEW, "@type": ["Review", "https://schema.org/ClaimReview"]},
    ],
    ids=lambda value: str(value)[:40],
)
def test_feeds_come_in_many_shapes(tmp_path, value) -> None:
    ledger = ledger_of(value, tmp_path)
    assert ledger.claims[0].text == "The moon is made of cheese."
    assert len(ledger) == (2 if "Cats bark" in str(value) else 1)


def test_a_claimant_has_one_entry_however_often_it_speaks(tmp_path) -> None:
    again = {
        **REVIEW,
        "claimReviewed": "Cheese is made of moon.",
        "url": "https://checks.example/2",
    }
    ledger = ledger_of([REVIEW, again], tmp_path)
    assert len(ledger) == 2
    assert {claim.attribution[0].source for claim in ledger.claims} == {"ada-moreau"}


def test_a_claimant_that_the_ledger_knows_by_another_name_is_that_source(tmp_path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_text(
        "sources:\n  senator: {name: Senator Ada Moreau, aliases: [Ada  Moreau]}\n"
        "claims:\n  - {id: a, text: x, attribution: [{source: senator}]}\n"
    )
    ledger = ledger_of(REVIEW, tmp_path)
    assert ledger.claims[1].attribution[0].source == "senator"
    assert list(ledger.sources) == ["senator"]


def test_two_claimants_whose_names_make_one_id_stay_two(tmp_path) -> None:
    one = {**OTHER, "itemReviewed": {"author": {"name": "A. B."}}}
    two = {**OTHER, "itemReviewed": {"author": {"name": "A B"}}}
    assert len(ledger_of([one, two], tmp_path).sources) == 2


@pytest.mark.parametrize(
    ("changes", "by"),
    [
        ({}, "Checkers"),
        ({"author": "The Checkers"}, "The Checkers"),
        ({"author": [{"name": "First"}, {"name": "Second"}]}, "First"),
        (
            {"author": {"@type": "Organization", "url": "https://www.desk.example/x"}},
            "desk.example",
        ),
        ({"author": None, "publisher": {"name": "A paper"}}, "A paper"),
        ({"author": None}, "checks.example"),
        ({"author": None, "url": "not a url"}, "unknown"),
    ],
)
def test_who_checked_is_whoever_the_review_names(tmp_path, changes, by) -> None:
    ledger = ledger_of({**REVIEW, **changes}, tmp_path)
    assert ledger.claims[0].checks[0].checked_by == by


@pytest.mark.parametrize(
    ("item", "documents"),
    [
        ({"@type": "CreativeWork", "url": "https://a.example"}, ["https://a.example"]),
        ({"@type": "Claim", "url": "https://a.example"}, ["https://checks.example/moon"]),
        ({"appearance": {"url": "https://a.example"}}, ["https://a.example"]),
        ([{"appearance": "https://a.example"}], ["https://a.example"]),
        ({"appearance": [None, 5, {}, {"url": 7}]}, ["https://checks.example/moon"]),
        ("just text", ["https://checks.example/moon"]),
        (None, ["https://checks.example/moon"]),
    ],
)
def test_a_claim_rests_on_where_it_was_made_else_on_the_review(tmp_path, item, documents) -> None:
    ledger = ledger_of({**REVIEW, "itemReviewed": item}, tmp_path)
    found = [ledger.documents[one.document] for one in ledger.claims[0].evidence]
    assert [document.url for document in found] == documents


@pytest.mark.parametrize("text", [None, "", "   ", 5, ["x"], {"@value": "x"}, "x" * 20_001])
def test_a_review_without_a_claim_is_left_out_and_counted(tmp_path, text) -> None:
    result = import_text(json.dumps([{**REVIEW, "claimReviewed": text}, OTHER]), tmp_path)
    assert (result.claims, result.left_out) == (1, 1)
    assert result.reasons[0].startswith("record 1: ")


def test_a_whole_article_as_the_body_of_a_review_costs_no_claim(tmp_path) -> None:
    ledger = ledger_of({**REVIEW, "reviewBody": "word " * 9_000}, tmp_path)
    assert ledger.claims[0].checks[0].note is None


def test_a_rating_with_several_names_has_the_first(tmp_path) -> None:
    rating = {"@type": "Rating", "alternateName": ["False", "Falsch"]}
    (claim,) = ledger_of({**REVIEW, "reviewRating": rating}, tmp_path).claims
    assert claim.checks[0].rating == Rating(name="False")


@pytest.mark.parametrize("day", ["6 May 2024", "2024-13-45", 20240506, None, "2024", "0000-01-01"])
def test_a_day_that_is_none_is_left_open(tmp_path, day) -> None:
    ledger = ledger_of({**REVIEW, "datePublished": day}, tmp_path)
    assert ledger.claims[0].checks[0].checked_on is None


def test_several_verdicts_on_one_claim_are_one_claim(tmp_path) -> None:
    first = {**OTHER, "identifier": "cats", "author": "First"}
    second = {**first, "author": "Second", "reviewRating": {"alternateName": "False"}}
    ledger = ledger_of([first, second], tmp_path)
    (claim,) = ledger.claims
    assert [check.checked_by for check in claim.checks] == ["First", "Second"]
    assert claim.status is Status.REFUTED


def test_the_document_of_a_review_names_its_publisher(tmp_path) -> None:
    ledger = ledger_of({**REVIEW, "itemReviewed": None}, tmp_path)
    (document,) = ledger.documents.values()
    assert document == SourceDocument(
        id=document.id,
        publisher="Checkers",
        published=dt.date(2024, 5, 6),
        url="https://checks.example/moon",
    )
