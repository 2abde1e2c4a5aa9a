"""Which name stands where a claim has another, and which two are but two names of one thing."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.extraction.whole import extract
from factcheck.ledger import Ledger
from factcheck.matching.sides.same_names import may_be_same
from factcheck.model import Claim, Evidence, Name, Source, SourceKind
from tests.matching.matching import STORY, TOLD, matched

TEAM = SourceKind.ORGANISATION
SCORES = "Ruiz and Mori scored it 114-111 for Rudge; Vautrin had it 113-112 for Solís."
SWAPPED = {
    "a place": (
        "The ferry sank off the coast of Sicily on Monday.",
        "The ferry sank off the coast of Sardinia on Monday.",
        ("Sardinia", "Sicily"),
    ),
    "a flag": (
        "The tanker sails under the flag of Panama.",
        "The tanker sails under the flag of Liberia.",
        ("Liberia", "Panama"),
    ),
    "whose soldiers": (
        "The report says that 55,000 Ukrainian soldiers died in the war.",
        "The report says that 55,000 Russian soldiers died in the war.",
        ("Russian", "Ukrainian"),
    ),
    "a person": (
        "The jury convicted Daniel Marsh of fraud after four days.",
        "The jury convicted Peter Lowell of fraud after four days.",
        ("Peter Lowell", "Daniel Marsh"),
    ),
    "in the passive": (
        "The ferry was built by Marlow Yards in 1998.",
        "The ferry was built by Calder Docks in 1998.",
        ("Calder Docks", "Marlow Yards"),
    ),
    "a city, with its country named besides": (
        "Police found the silver in a storage unit in Antwerp on Thursday.",
        "In Belgium police found the silver in a storage unit in Brussels on Thursday.",
        ("Brussels", "Antwerp"),
    ),
    "another whom the claim has in another part": (
        SCORES,
        "Ruiz and Vautrin scored it 114-111 for Rudge.",
        ("Vautrin", "Mori"),
    ),
}
NOT_SWAPPED = {
    "another of a claim's people, in that one's own part": (
        SCORES,
        "Vautrin had scored it 113-112 for Solís.",
    ),
    "the country of a city that the draft names besides": (
        "Police found the silver in a storage unit in Antwerp on Thursday.",
        "In Belgium police found the silver in a storage unit in Antwerp on Thursday.",
    ),
    "the same name": (
        "The ferry sank off the coast of Sicily on Monday.",
        "On Monday the ferry sank off the Sicily coast.",
    ),
    "the family name alone": (
        "The jury convicted Daniel Marsh of fraud after four days.",
        "The jury convicted Marsh of fraud after four days.",
    ),
    "the country that a city is in": (
        "The delegations held talks in Ankara on Monday.",
        "The delegations held talks in Turkey on Monday.",
    ),
    "an adjective that no table has": (
        "Dust from the Sahara was to blame for the melting of the snow.",
        "Saharan dust was the reason for the melting of the snow.",
    ),
    "an abbreviation": (
        "The World Health Organization approved the malaria vaccine.",
        "The WHO approved the malaria vaccine.",
    ),
    "two names differ, so it is another fact": (
        "The ferry from Genoa sank off the coast of Sicily.",
        "The ferry from Naples sank off the coast of Sardinia.",
    ),
    "a name that only the draft has": (
        "The ferry sank off the coast on Monday.",
        "The ferry sank off the coast of Sardinia on Monday.",
    ),
    "who says it is another question": (
        "The ferry sank off the coast of Sicily, Marta Ilves said.",
        "The ferry sank off the coast of Sicily, John Okafor said.",
    ),
    "a place and a person": (
        "The ferry sank off the coast of Sicily on Monday.",
        "The ferry of John Okafor sank on Monday.",
    ),
    "another sentence": (
        "The ferry sank off the coast of Sicily on Monday.",
        "Vineyards in Sardinia lost half of their grapes to hail.",
    ),
}
SAME = [
    ("Donald Tusk", "Tusk"),
    ("Kyiv", "Ukraine"),
    ("Ukraine", "Ukrainian"),
    ("New York", "United States"),
    ("World Health Organization", "WHO"),
    ("Kiev", "Kyiv"),
    ("Algarve", "Portugal"),
    ("Flanders", "Flemish"),
    ("Bavaria", "German"),
    ("Munich", "Bavaria"),
    ("Sicilian", "Italy"),
]
OTHERS = [
    ("Donald Tusk", "Donald Trump"),
    ("Kyiv", "Moscow"),
    ("Ukraine", "Russian"),
    ("Kyiv", "Odesa"),
    ("Panama", "Liberia"),
    ("Marlow Yards", "Calder Docks"),
    ("Algarve", "Spain"),
    ("Flemish", "Walloon"),
    ("Sicily", "Sardinia"),
    ("Mombasa", "Nairobi"),
]


def swaps(claim: str, draft: str) -> set[tuple[str, str]]:
    """Return the draft's names, each with the claim's that it stands for."""
    return {(p.ours.text, p.theirs.text) for m in matched(draft, claim) for p in m.names}


def name(text: str) -> Name:
    (found,) = extract(f"They spoke of {text} again.").names
    return found


@pytest.mark.parametrize(("claim", "draft", "pair"), SWAPPED.values(), ids=SWAPPED)
def test_a_name_in_the_place_of_another_is_told(
    claim: str, draft: str, pair: tuple[str, str]
) -> None:
    assert swaps(claim, draft) == {pair}


@pytest.mark.parametrize(("claim", "draft"), NOT_SWAPPED.values(), ids=NOT_SWAPPED)
def test_a_name_that_contradicts_nothing_is_not(claim: str, draft: str) -> None:
    assert swaps(claim, draft) == set()


def test_a_name_that_the_paragraph_gave_before_is_not_missing() -> None:
    claim = "The ferry from Genoa sank off the coast of Sicily on Monday."
    draft = (
        "The ferry left Genoa and Sicily behind. The ferry sank in a storm off the coast of Italy, "
        "rescuers told reporters on Monday."
    )
    assert swaps(claim, draft) == set()


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_names_of_one_thing_may_be_the_same(one: str, other: str) -> None:
    assert may_be_same(name(one), name(other))
    assert may_be_same(name(other), name(one))


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_names_of_two_things_are_kept_apart(one: str, other: str) -> None:
    assert not may_be_same(name(one), name(other))
    assert not may_be_same(name(other), name(one))


def test_a_name_that_stands_elsewhere_too_is_told_in_the_very_place_of_another() -> None:
    claim = "In Sevastopol, base of the Russian fleet, a majority hold Russian passports."
    draft = "In Sevastopol, base of the Russian fleet, a majority hold Canadian passports."
    assert swaps(claim, draft) == {("Canadian", "Russian")}
    assert swaps(claim, claim) == set()


def test_a_source_that_is_only_described_is_no_name_that_another_could_replace() -> None:
    official = Source(id="official", name="a senior official in the housing department")
    wire = Source(id="wire", name="the Liffey Wire")
    claim = Claim(
        id="review",
        text="The Liffey Wire reported, citing a senior official in the housing department, that "
        "the cap will be reviewed after 18 months.",
        evidence=(Evidence(document=STORY.id),),
    )
    ledger = Ledger.of([claim], [official, wire], documents=(STORY,))
    draft = (
        "The Liffey Wire, citing a senior official in Garvan's department, reported that the cap "
        "will be reviewed after 18 months."
    )
    matches = Checker(ledger).matches(draft, date=TOLD)
    assert not [pair for match in matches for pair in match.names]


def test_a_team_by_its_town_is_no_other_than_the_team_of_the_ledger() -> None:
    source = Source(id="miners", name="Duluth Miners", aliases=("the Miners",), kind=TEAM)
    claim = Claim(id="lead", text="Jake Tanner scored twice for the Miners, who led 3-1.")
    checker = Checker(Ledger.of([claim], [source]))
    found = {
        town: [one.text for one in checker.check(draft).findings]
        for town in ("Duluth", "Marquette")
        for draft in [f"Jake Tanner scored twice for {town}, who led 3-1."]
    }
    assert found == {"Duluth": [], "Marquette": ["Marquette"]}
