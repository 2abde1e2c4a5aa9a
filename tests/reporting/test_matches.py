"""Matches: which claim, how likely, and the words that it rests on."""

import pytest

from factcheck.model import (
    Attribution,
    AttributionKind,
    Claim,
    Match,
    Mention,
    Pair,
    Quantity,
    Quotation,
    QuotedWords,
    Span,
    Statement,
)
from factcheck.reporting.matches import matches_json, matches_text

BEFORE = "It was done. "
DRAFT = "RIA said “all 175 men” came."
CLAIM = "All 157 men came home."


def quantity(text: str, number: str) -> Quantity:
    start = text.index(number)
    span = Span(start, start + len(number) + len(" men"))
    return Quantity(span=span, text=span.of(text), number=Span(start, start + len(number)))


@pytest.fixture
def match() -> Match:
    offset = len(BEFORE)
    quoted = Span(DRAFT.index("all"), DRAFT.index("”")).shifted(offset)
    quotation = Quotation(span=quoted, content=quoted, text="all 175 men", spans=(quoted,))
    attribution = Attribution(
        source=Mention(span=Span(0, 3).shifted(offset), text="RIA", id="ria"),
        cue=Span(4, 8).shifted(offset),
        content=quoted,
        spans=(quoted,),
        kind=AttributionKind.MIXED,
    )
    return Match(
        statement=Statement(span=Span(offset, offset + len(DRAFT)), text=DRAFT),
        claim=Claim(id="men", text=CLAIM),
        reading=Statement(span=Span(0, len(CLAIM)), text=CLAIM),
        score=0.9137,
        quantities=(Pair(quantity(DRAFT, "175"), quantity(CLAIM, "157"), 0.75),),
        quotations=(QuotedWords(quotation=quotation, record="all 157 men", share=0.66),),
        attributions=(
            attribution,
            Attribution(
                source=None, cue=None, content=quoted, spans=(quoted,), kind=AttributionKind.DIRECT
            ),
        ),
    )


def test_text_shows_the_claim_and_the_words_that_answer_each_other(match: Match) -> None:
    assert matches_text([match]) == (
        "0.91  men\n"
        "      All 157 men came home.\n"
        "      quantity    175 men  =  157 men  (0.75)\n"
        "      quotation   all 175 men  =  all 157 men  (0.66)\n"
        "      attribution RIA: said\n"
        "      attribution (no source named)\n"
    )


def test_text_says_so_where_there_is_no_match() -> None:
    assert matches_text([]) == "No claim of the ledger says this.\n"


def test_json_holds_the_same(match: Match) -> None:
    (found,) = matches_json([match])
    assert (found["claim"], found["text"], found["score"]) == ("men", CLAIM, 0.9137)
    assert (BEFORE + DRAFT)[found["start"] : found["end"]] == DRAFT
    assert found["pairs"][0] == {
        "kind": "quantity",
        "draft": "175 men",
        "claim": "157 men",
        "score": 0.75,
    }
    assert found["attributions"] == ["RIA: said", "(no source named)"]
