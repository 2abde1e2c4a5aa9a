"""The galley: what is struck out, what is marked, what is left, and that text stays text."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from factcheck.model import Document, FactKind, FactStatus, Report, Severity, Span, Unchecked
from factcheck.reading import read_text
from factcheck.reporting import REPORTERS, Page, Results
from factcheck.reporting.galley.marks import Mark, in_stretches, pieces
from factcheck.reporting.galley.text import plain
from tests.reporting.made import any_results, fact, finding, patient

STORY = """\
---
title: The swap
date: 2026-02-05
---
# Day two

RIA said “we freed 175 men” on Thursday.

- Moscow freed 12
- Kyiv freed 9
"""


def page(results: Results) -> html.HtmlElement:
    return html.document_fromstring(REPORTERS["html"](results, Page()))


@pytest.fixture
def story(results: Results) -> Results:
    """A draft with a fact of each status, and two findings."""
    document = read_text(STORY, path=Path("story.md"))
    text = document.text
    start = text.index("175")
    conflict = finding(
        text,
        Span(start, start + 3),
        claim=results.ledger.claims[0],
        evidence=results.ledger.claims[0].evidence[0],
        fix="157",
    )
    at = text.index("Kyiv freed")
    warned = finding(text, Span(at, at + 4), "Who?", severity=Severity.WARNING)
    facts = (
        fact(text, "RIA", FactKind.NAME, FactStatus.SUPPORTED, source="ria"),
        fact(text, "RIA", FactKind.ATTRIBUTION, FactStatus.SUPPORTED, source="ria"),
        fact(text, "RIA said", FactKind.STATEMENT, FactStatus.CONFLICTING),
        fact(text, "“we freed 175 men”", FactKind.QUOTATION, FactStatus.UNVERIFIED),
        fact(text, "175 men", FactKind.QUANTITY, FactStatus.CONFLICTING),
        fact(text, "Thursday", FactKind.DATE, FactStatus.SUPPORTED),
        fact(text, "Moscow", FactKind.ATTRIBUTION, FactStatus.UNMATCHED),
        fact(text, "Moscow", FactKind.NAME, FactStatus.OUTDATED),
        fact(text, "12", FactKind.QUANTITY, FactStatus.DISPUTED),
        fact(text, "Kyiv", FactKind.NAME, FactStatus.UNMATCHED),
        fact(text, "9", FactKind.QUANTITY, FactStatus.UNMATCHED),
    )
    report = Report(findings=(conflict, warned), facts=facts)
    return evolve(results, drafts=((document, report),))


def texts(root: html.HtmlElement, selector: str) -> list[str]:
    return [" ".join(one.text_content().split()) for one in root.cssselect(selector)]


def marked(root: html.HtmlElement, status: str) -> list[str]:
    return texts(root, f".proof .fact.{status}")


def test_each_fact_is_marked_by_what_became_of_it(story: Results) -> None:
    root = page(story)
    assert marked(root, "supported") == ["RIA", "Thursday"]
    assert marked(root, "conflicting") == ["175", "men"]
    assert marked(root, "unverified") == ["“we freed", "”"]
    assert marked(root, "outdated") == ["Moscow"]
    assert marked(root, "disputed") == ["12"]
    assert marked(root, "unmatched") == ["Kyiv", "9"]


def test_what_is_left_is_counted(story: Results) -> None:
    root = page(story)
    assert texts(root, ".left") == ["6 of 8 facts left"]
    assert texts(root, ".outcomes li") == [
        "2 checked",
        "1 conflicting",
        "3 disputed, outdated or unverified",
        "2 not checked",
    ]
    rows = [texts(row, "th, td") for row in root.cssselect(".tally tbody tr")]
    assert rows == [
        ["figures", "0", "1", "1", "1", "3 of 3"],
        ["dates", "1", "0", "0", "0", "0 of 1"],
        ["names", "1", "0", "1", "1", "2 of 3"],
        ["quotations", "0", "0", "1", "0", "1 of 1"],
    ]


def test_why_a_fact_was_not_checked_is_told(story: Results) -> None:
    ((document, report),) = story.drafts
    facts = tuple(
        evolve(one, reason=Unchecked.NO_CLAIM if one.kind is FactKind.NAME else None)
        if one.status is FactStatus.UNMATCHED
        else evolve(one, claim="swap")
        for one in report.facts
    )
    root = page(evolve(story, drafts=((document, evolve(report, facts=facts)),)))
    told = [one.get("title") for one in root.cssselect(".proof .fact.name, .proof .fact.date")]
    assert told == [
        "name, checked (swap)",
        "date, checked (swap)",
        "name, outdated (swap)",
        "name, not checked: no claim is like the sentence",
    ]
    assert texts(root, ".reasons") == ["Not checked, since no claim is like the sentence: 1."]


def test_who_is_cited_is_counted(story: Results) -> None:
    _, table = page(story).cssselect(".ledgers table")
    rows = [texts(row, "th, td") for row in table.cssselect("tbody tr")]
    assert rows == [["Moscow", "1", "0"], ["RIA", "1", "1"]]


def test_a_card_has_claim_source_evidence_and_fix(story: Results) -> None:
    card, warned = page(story).cssselect(".card")
    assert texts(card, "h4") == ["1 error FC101 number-conflict"]
    assert texts(card, ".message") == ["Not so."]
    assert texts(card, ".fix") == ["Fix 175 → 157"]
    assert [texts(row, "dt, dd") for row in card.cssselect("dl div")] == [
        ["Claim", "Russia and Ukraine exchanged 157 prisoners of war each."],
        ["Source", "RIA (reported), Russia’s Defence Ministry (citing)"],
        ["Evidence", "exchanged 157 prisoners of war each Al Jazeera, 2026-02-05"],
    ]
    assert "In the draft at line 7, column 20. Claim swap." in texts(card, "details")[0]
    assert texts(warned, "h4") == ["2 warning FC101 number-conflict"]
    assert texts(warned, ".words") == ["Draft Kyiv"]


def test_numbers_lead_to_the_cards_and_back(story: Results) -> None:
    root = page(story)
    ids = {one.get("id") for one in root.cssselect("[id]")}
    references, numbers = root.cssselect(".proof .ref"), root.cssselect(".card .number")
    assert [one.text for one in references] == [one.text for one in numbers] == ["1", "2"]
    for link in (*references, *numbers):
        assert link.get("href").removeprefix("#") in ids


def test_blocks_keep_their_kinds(story: Results) -> None:
    root = page(story)
    assert texts(root, ".headline") == ["The swap", "Day two"]
    (items,) = root.cssselect(".passage ul")
    assert len(items) == 2


def test_what_is_seen_by_eye_is_heard_as_well(story: Results) -> None:
    assert texts(page(story), ".proof .heard") == [
        "(checked)",
        "(conflicting)",
        "(unverified)",
        "(checked)",
        "(outdated)",
        "(disputed)",
        "(not checked)",
        "(not checked)",
    ]


LINKS = [
    ("https://example.org/a?b=1&c", "https://example.org/a?b=1&c"),
    ("javascript:alert(1)", None),
    ("data:text/html,x", None),
    ("//example.org", None),
    ("http://[::1", None),
]


@pytest.mark.parametrize(("url", "link"), LINKS)
def test_only_safe_addresses_are_links(story: Results, url: str, link: str | None) -> None:
    documents = {"aje": evolve(story.ledger.documents["aje"], url=url)}
    root = page(evolve(story, ledger=evolve(story.ledger, documents=documents)))
    assert [one.get("href") for one in root.cssselect(".card dd a")] == ([link] if link else [])


def test_the_page_needs_nothing_from_outside(story: Results) -> None:
    root = page(story)
    assert not root.cssselect("script, link, img, iframe, object, embed, base, [src], [onclick]")
    assert "url(" not in root.cssselect("style")[0].text
    assert "@import" not in root.cssselect("style")[0].text
    (policy,) = root.cssselect("meta[http-equiv=Content-Security-Policy]")
    assert policy.get("content") == "default-src 'none'; style-src 'unsafe-inline'"


def test_several_drafts_have_a_table_of_contents(story: Results) -> None:
    root = page(evolve(story, drafts=story.drafts * 2))
    assert [one.get("href") for one in root.cssselect(".contents a")] == ["#draft-1", "#draft-2"]
    ids = [one.get("id") for one in root.cssselect("[id]")]
    assert len(set(ids)) == len(ids)


def test_a_draft_without_text_has_a_page() -> None:
    empty = Results(drafts=((Document(text="", file_text=""), Report()),))
    assert texts(page(empty), ".left") == ["0 of 0 facts left"]


def test_a_finding_outside_every_block_still_has_its_card() -> None:
    document = Document(text="ab", file_text="ab", blocks=())
    results = Results(drafts=((document, Report(findings=(finding("ab", Span(2, 2)),))),))
    assert len(page(results).cssselect(".card")) == 1


def shown_text(root: html.HtmlElement) -> str:
    """Return the draft's text as a sighted reader sees it, without numbers and notes."""
    for one in root.cssselect(".notes, .heard, .ref"):
        one.drop_tree()
    return "".join("".join(one.text_content().split()) for one in root.cssselect(".passage"))


@patient
@given(any_results())
def test_any_text_makes_a_page_without_errors_that_shows_all_of_it(results: Results) -> None:
    ((document, report),) = results.drafts
    text = REPORTERS["html"](results, Page())
    html5lib.HTMLParser(strict=True).parse(text)
    root = html.document_fromstring(text)
    assert not root.cssselect("script")
    assert len(root.cssselect(".card")) == len(report.findings)
    assert shown_text(root) == "".join(plain(document.text).split())


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda p: Span(p[0], p[0] + p[1]))


STRETCHES = st.lists(st.integers(0, 40), max_size=6, unique=True).map(
    lambda ends: [Span(*pair) for pair in zip(sorted(ends)[::2], sorted(ends)[1::2], strict=False)]
)


@given(st.lists(SPANS, max_size=8), STRETCHES)
def test_pieces_tile_their_stretch_and_each_mark_ends_once(spans, stretches) -> None:
    marks = [Mark(span, number) for number, span in enumerate(spans)]
    for stretch, inside in in_stretches(stretches, marks):
        cut = list(pieces(stretch, inside))
        assert [offset for piece in cut for offset in range(*piece.span)] == [*range(*stretch)]
        for piece in cut:
            over = {m.value for m in marks if len(m.span) and m.span.overlaps(piece.span)}
            assert set(piece.over) == (over if len(piece.span) else set())
        ends = [value for piece in cut for value in piece.ends]
        assert len(set(ends)) == len(ends)
        assert {m.value for m in marks if stretch.start < m.span.end <= stretch.end} <= set(ends)


def test_control_characters_are_shown_as_signs() -> None:
    assert plain("a\x00\x1b\u202e\n\ufffeb") == "a␀␛\ufffd \ufffdb"
    assert not re.search(r"[\x00-\x08]", plain("".join(map(chr, range(32)))))
