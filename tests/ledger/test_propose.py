"""What an article is proposed to add to a ledger: its own words, and nothing else."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checker import Checker
from factcheck.extraction.whole import SourceNames
from factcheck.ledger import Ledger, as_yaml
from factcheck.ledger.propose import Proposal, propose
from factcheck.model import Document, Severity, Source, SourceKind, Status
from factcheck.reading.draft import read_text

DAY = dt.date(2026, 2, 5)

REEF = """\
The first survey of the Marlin Reef in a decade found that 38 percent of its corals had bleached
since 2016, researchers said on Thursday.

Divers counted 1,240 colonies at 26 sites between March and October last year. At the northern
sites, where the water reached 31.2 degrees Celsius, more than half of the colonies were dead.

“We expected damage, but not on this scale,” said Ana Ribeiro, a marine biologist who led the work.
“What can still be saved?” The government has not said whether it will close the reef to anchors.

Read more: Ten islands to see before you die.
"""
DEPOT = """\
Workers at the Calder Street bus depot will strike for 48 hours from Monday after talks on pay
failed, the Transport Union said.

The operator, Northgate Buses, had offered a rise of 3.5 percent; the union wants 6 percent.
About 400 drivers voted, and 91 percent of them backed the strike. “They left us no choice,”
Daniel Marsh, the union's secretary, told reporters.

Northgate denied that it had walked out of the talks. It carried 2.3 million passengers in 2025,
fewer than the 2.6 million of the year before. Will the trams run?
"""
CUP = """\
Estmark beat Norland 3-1 in Saturday's final in front of 41,200 people to win their first
continental title in 22 years.

Lena Brandt scored twice in the first 20 minutes. Norland, who had not lost in 14 matches, pulled
one back through Ida Holm before Maria Costa made it 3-1 six minutes from time.

It was raining hard. “I have no words,” Brandt said.
"""
ARTICLES = {"a survey": REEF, "a strike": DEPOT, "a match": CUP}
LEFT_OUT = {
    "a question": "What can still be saved?",
    "page furniture": "Ten islands to see",
    "another question": "Will the trams run?",
    "what names and counts nothing": "It was raining hard.",
}
EVERY = pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)


def article(text: str) -> Document:
    return read_text(text, date=DAY, path=Path("article.md"))


def proposed(text: str, **more: object) -> Proposal:
    return propose(article(text), published=DAY, **more)  # type: ignore[arg-type]


def ledger_of(proposal: Proposal) -> Ledger:
    return Ledger.of(proposal.claims, proposal.sources, [proposal.document])


@EVERY
def test_the_evidence_of_each_claim_is_in_the_article_word_for_word(text: str) -> None:
    document = article(text)
    claims = propose(document).claims
    assert len(claims) >= 4
    place = 0
    for claim in claims:
        (evidence,) = claim.evidence
        assert evidence.quote
        place = document.text.index(evidence.quote, place)
        assert claim.text == " ".join(evidence.quote.split())


@EVERY
def test_what_is_written_loads_again_as_the_same_ledger(text: str, tmp_path: Path) -> None:
    proposal = proposed(text, publisher="The Example")
    written = as_yaml(proposal.claims, proposal.sources, [proposal.document])
    (tmp_path / "proposed.yaml").write_text(written, encoding="utf-8")
    again = Ledger.load(tmp_path)
    assert again.claims == proposal.claims
    assert again.sources == {source.id: source for source in proposal.sources}
    assert list(again.documents.values()) == [proposal.document]


@EVERY
@pytest.mark.parametrize("words", LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_asserts_nothing_is_left_out(text: str, words: str) -> None:
    assert all(words not in claim.text for claim in proposed(text).claims)


@EVERY
def test_an_article_does_not_contradict_itself(text: str) -> None:
    ledger = ledger_of(proposed(text, status=Status.VERIFIED))
    found = Checker(ledger).check(article(text)).findings
    assert [finding for finding in found if finding.severity is not Severity.INFO] == []


@EVERY
def test_a_changed_figure_contradicts_what_was_proposed(text: str) -> None:
    changes = {REEF: ("1,240", "1,420"), DEPOT: ("91", "71"), CUP: ("41,200", "14,200")}
    old, new = changes[text]
    ledger = ledger_of(proposed(text, status=Status.VERIFIED))
    (found,) = Checker(ledger).check(article(text.replace(old, new))).findings
    assert (found.text, found.fix) == (new, old)


def test_a_claim_says_when_who_and_how_sure() -> None:
    first, *_ = proposed(DEPOT).claims
    assert first.status is Status.UNVERIFIED
    assert [link.source for link in first.attribution] == ["transport-union"]
    assert first.attribution[0].cue == "said"
    assert first.evidence[0].document == "article-2026-02-05"


def test_a_date_is_set_where_the_sentence_gives_just_one() -> None:
    text = "The mill in Arden burned on Tuesday. It had closed in 2019 and reopened in 2024."
    one, two = proposed(text).claims
    assert one.date is not None
    assert one.date.earliest == one.date.latest == dt.date(2026, 2, 3)
    assert two.date is None


def test_whoever_speaks_becomes_a_source_once() -> None:
    text = "Ana Ribeiro said that 12 sites were dead. Ribeiro said that two sites had recovered."
    proposal = proposed(text)
    (source,) = proposal.sources
    assert (source.id, source.name, source.kind) == (
        "ana-ribeiro",
        "Ana Ribeiro",
        SourceKind.PERSON,
    )
    assert [claim.attribution[0].source for claim in proposal.claims] == ["ana-ribeiro"] * 2


def test_a_source_that_the_ledger_knows_is_not_proposed_again() -> None:
    known = Source(id="ribeiro", name="Ana Ribeiro", kind=SourceKind.PERSON)
    proposal = proposed("Ana Ribeiro said that 12 sites were dead.", names=SourceNames.of([known]))
    assert proposal.sources == ()
    assert proposal.claims[0].attribution[0].source == "ribeiro"


NOBODY = [
    "A union official",
    "Neighbours",
    "An aide to Ana Ribeiro",
    "Lawyers for Ana Ribeiro",
    "A source close to Ana Ribeiro",
]


@pytest.mark.parametrize("speaker", NOBODY)
def test_nobody_who_is_not_named_becomes_a_source(speaker: str) -> None:
    proposal = proposed(f"{speaker} said that 12 sites were dead.")
    assert proposal.sources == ()
    assert proposal.claims[0].attribution == ()


KEPT = [
    "Images released by the agency show 12 craters.",
    "Contact with the plane was lost at 15:20.",
    "Comments by Ana Ribeiro drew 400 replies.",
]


@pytest.mark.parametrize("sentence", KEPT)
def test_a_sentence_that_begins_like_page_furniture_is_kept(sentence: str) -> None:
    assert [claim.text for claim in proposed(sentence).claims] == [sentence]


SPEECH = (
    "“They are sending us people with many problems, and they bring those problems here. They "
    "bring fear. Who are they?” Ana Ribeiro said on Monday."
)


def test_every_sentence_of_a_quotation_is_on_record_but_its_questions() -> None:
    texts = [claim.text for claim in proposed(SPEECH).claims]
    assert "They bring fear." in texts
    assert not any(text.startswith("Who are they") for text in texts)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*REEF.split("\n\n"), *CUP.split("\n\n"), "A 1!", "“"]), max_size=8)
)
def test_ids_are_unique_however_often_a_sentence_stands_there(parts: list[str]) -> None:
    proposal = proposed("\n\n".join(parts))
    assert len({claim.id for claim in proposal.claims}) == len(proposal.claims)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_proposed_and_its_words_are_kept(text: str) -> None:
    for claim in propose(Document(text=text, file_text=text)).claims:
        assert claim.evidence[0].quote
        assert claim.evidence[0].quote in text
