"""What an article adds to a ledger that has some of it already."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factcheck.errors import LedgerError
from factcheck.ledger import Ledger, save_claims
from factcheck.model import Claim, Document, Evidence, Link, Source, SourceKind, Status
from factcheck.reading.draft import read_text
from factcheck.reviewing.gathering import Facts, Gathering, known_before

DAY = dt.date(2026, 3, 10)
FERRY = """\
Ferry runs aground

Thirty-one people were hurt when the ferry Nordlys ran aground off Sandoy on Tuesday.

Elin Brattvik said six of them had been taken to hospital by helicopter.
"""
SECOND = """\
Inquiry opens

Thirty-four people were hurt when the ferry Nordlys ran aground off Sandoy on Tuesday.

Brattvik, the coastguard commander, said on Friday that 12 divers were at work.
"""


def article(text: str, name: str = "ferry.txt") -> Document:
    return read_text(text, date=DAY, path=Path(name))


def gathering(*claims: Claim, sources: tuple[Source, ...] = ()) -> Gathering:
    return Gathering(Ledger.of(claims, sources), Facts(published=DAY))


def claim(text: str, **more: object) -> Claim:
    return Claim(id="known", text=text, **more)  # type: ignore[arg-type]


def test_an_article_read_twice_adds_nothing_and_stays_one_document() -> None:
    both = gathering()
    first, again = both.add(article(FERRY)), both.add(article(FERRY))
    assert len(first.claims) == 2
    assert again.claims == ()
    assert [one.known for one in again.repeated] == list(first.claims)
    assert again.document == first.document


def test_two_articles_of_one_title_on_one_day_are_two_documents_where_their_addresses_differ() -> (
    None
):
    both = Gathering(Ledger(), Facts(published=DAY, url="https://example.org/1"))
    first = both.add(article(FERRY))
    both.facts = Facts(published=DAY, url="https://example.org/2")
    second = both.add(article(FERRY.replace("six", "nine")))
    assert first.document.id != second.document.id
    assert {one.evidence[0].document for one in second.claims} == {second.document.id}


SAME = {
    "its own words": "Elin Brattvik said six of them had been taken to hospital by helicopter.",
    "another order": (
        "On Tuesday 31 people were hurt when the ferry Nordlys ran aground off Sandoy."
    ),
}
OTHER = {
    "more than the ledger has": "The ferry Nordlys ran aground off Sandoy.",
    "another event": "Thirty-one people were hurt when the ferry Tern sank off Halden in 2021.",
    "another subject": "The harbour of Sandoy was built in 1931.",
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_what_the_ledger_says_already_is_not_proposed_again(text: str) -> None:
    gathered = gathering(claim(text, date=None)).add(article(FERRY))
    assert [one.known.id for one in gathered.repeated] == ["known"]
    assert len(gathered.claims) == 1


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_what_the_ledger_does_not_say_in_full_is_proposed(text: str) -> None:
    gathered = gathering(claim(text)).add(article(FERRY))
    assert gathered.repeated == ()
    assert len(gathered.claims) == 2


def test_what_was_rejected_is_not_proposed_again() -> None:
    quote = "Elin Brattvik said six of them had been taken to hospital by helicopter."
    rejected = claim(
        "Six were flown out.",
        status=Status.REJECTED,
        evidence=(Evidence(document="wire", quote=quote),),
    )
    gathered = gathering(rejected).add(article(FERRY))
    assert [one.known.id for one in gathered.repeated] == ["known"]


def test_a_claim_that_contradicts_the_ledger_is_proposed_and_told() -> None:
    both = gathering()
    both.add(article(FERRY))
    second = both.add(article(SECOND, "inquiry.txt"))
    assert second.claims[0].text.startswith("Thirty-four people")
    (contrary,) = second.contrary
    assert contrary.finding is not None
    assert contrary.finding.code == "FC101"
    assert contrary.known.text.startswith("Thirty-one people")


def test_a_source_of_the_ledger_or_of_an_earlier_article_is_not_added_again() -> None:
    both = gathering()
    first, second = both.add(article(FERRY)), both.add(article(SECOND, "inquiry.txt"))
    assert [source.id for source in first.sources] == ["elin-brattvik"]
    assert second.sources == ()
    assert second.claims[-1].attribution[0].source == "elin-brattvik"
    known = Source(id="commander", name="Elin Brattvik", kind=SourceKind.PERSON)
    gathered = gathering(claim("The Tern sank in 2021."), sources=(known,)).add(article(FERRY))
    assert gathered.sources == ()
    assert gathered.claims[-1].attribution[0].source == "commander"


def test_ids_are_new_to_the_ledger() -> None:
    taken = Claim(id="elin-brattvik-said-six-of-them", text="The Tern sank in 2021.")
    gathered = gathering(taken).add(article(FERRY))
    assert gathered.claims[-1].id == "elin-brattvik-said-six-of-them-2"


def test_the_file_that_is_added_to_is_known_too_though_it_names_sources_of_others(
    tmp_path: Path,
) -> None:
    (tmp_path / "claims").mkdir()
    source = Source(id="elin", name="Elin Brattvik", kind=SourceKind.PERSON)
    one = Claim(id="one", text="The Tern sank in 2021.", attribution=(Link(source="elin"),))
    save_claims(tmp_path / "claims" / "all.yaml", [one], [source])
    out = tmp_path / "out.yaml"
    text = "claims: [{id: two, text: It sank., attribution: [{source: elin, cue: said}]}]"
    out.write_text(text, encoding="utf-8")
    known = known_before(tmp_path / "claims", out)
    assert [one.id for one in known.claims] == ["one", "two"]
    assert list(known.sources) == ["elin"]
    out.write_text("claims: 3", encoding="utf-8")
    with pytest.raises(LedgerError, match="list"):
        known_before(None, out)


@pytest.mark.parametrize("name", ["Volodymyr Zelenskij", "Zelensky", "President Zelenskyy"])
def test_another_spelling_of_a_known_source_makes_no_second_one(name: str) -> None:
    known = Source(id="zelenskyy", name="Volodymyr Zelenskyy", kind=SourceKind.PERSON)
    both = gathering(claim("The Tern sank in 2021."), sources=(known,))
    gathered = both.add(article(f"{name} said that 12 drones had hit Kyiv."))
    assert gathered.sources == ()
    assert [link.source for link in gathered.claims[0].attribution] == ["zelenskyy"]


def test_a_sentence_that_an_article_repeats_has_two_ids() -> None:
    gathered = gathering().add(article("The Tern sank in 2021.\n\nThe Tern sank in 2021."))
    assert [one.id for one in gathered.claims] == [
        "the-tern-sank-in-2021",
        "the-tern-sank-in-2021-2",
    ]
