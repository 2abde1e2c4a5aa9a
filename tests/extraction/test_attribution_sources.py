"""Sources: which of the ledger's sources the words that name a speaker stand for."""

from __future__ import annotations

import pytest

from factcheck.extraction.attribution import find_attributions
from factcheck.extraction.names import SourceNames, find_names
from factcheck.extraction.quotations import find_quotations
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.model import Source, SourceKind

SOURCES = SourceNames.of(
    [
        Source(id="lind", name="Anna Lind", kind=SourceKind.PERSON),
        Source(id="berg", name="Peter Berg", kind=SourceKind.PERSON),
        Source(id="ria", name="RIA", kind=SourceKind.AGENCY),
        Source(id="zelenskyy", name="Volodymyr Zelenskyy", kind=SourceKind.PERSON),
        Source(
            id="ministry",
            name="Russia's Ministry of Defence",
            aliases=("the Defence Ministry", "the Russian Defence Ministry"),
            kind=SourceKind.ORGANISATION,
        ),
    ]
)


def ids(text: str) -> list[str | None]:
    """Return the id of each attribution's source."""
    tokens = tokenize(text)
    sentences = find_sentences(tokens)
    names = find_names(tokens, sentences, SOURCES)
    found = find_attributions(tokens, sentences, find_quotations(tokens), names)
    return [each.source.id if each.source else None for each in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna Lind said the road was shut.", ["lind"]),
        ("Anna Lind came home. The road was shut, Lind said.", ["lind"]),
        ("“It is shut,” said Peter Berg.", ["berg"]),
        ("According to the Russian Defence Ministry, 40 drones were shot down.", ["ministry"]),
        ("President Zelenskyy said the war would end.", ["zelenskyy"]),
        ("Anna Lind of the Rystad Institute doubts that the war will end.", ["lind"]),
        ("Anna Lind at Rystad hopes that the war will end.", ["lind"]),
        ("Anna Lind of the University of Rystad said that the war would end.", ["lind"]),
        ("Anna Lind of the pilots' union hopes that the war will end.", ["lind"]),
        ("The coach, Peter Berg, said the road was shut.", ["berg"]),
        ("Zelensky said the war would end.", ["zelenskyy"]),
    ],
)
def test_a_name_title_or_alias_is_its_source(text: str, found: list[str]) -> None:
    assert ids(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lind's spokesman said the road was shut.",
        "Lind's lawyer, Kim Holm, said the road was shut.",
        "A Lind aide said the road was shut.",
        "The road was shut, officials said.",
        "Eva Holm said the road was shut.",
    ],
)
def test_somebody_else_is_not_the_source(text: str) -> None:
    assert ids(text) == [None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna Lind said the road was shut. She said it would open soon.", ["lind", "lind"]),
        ("Peter Berg met Anna Lind on Monday. She said the road was shut.", ["lind"]),
        ("Peter Berg met Anna Lind on Monday. He said the road was shut.", ["berg"]),
        ("“It is shut,” Anna Lind said. “Stay away,” she added.", ["lind", "lind"]),
        ("The plan failed, said Anna Lind, who denied that it was hers.", ["lind", "lind"]),
        ("It was Anna Lind, too, who said that the road was shut.", ["lind"]),
        ("Peter Berg went home. The road was shut, he said.", ["berg"]),
        ("Peter Berg was tired, he said.", ["berg"]),
    ],
)
def test_a_pronoun_is_the_nearest_that_it_can_mean(text: str, found: list[str]) -> None:
    assert ids(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Peter Berg went home. She said the road was shut.",
        "Peter Berg and Ivan Holm met Jan Ek. He said the road was shut.",
        "Ivan Holm took the stand. Peter Berg had kept the road shut, he testified.",
        "She said the road was shut.",
    ],
)
def test_a_pronoun_that_may_mean_several_or_none_stays_open(text: str) -> None:
    assert ids(text) == [None]


def test_a_pronoun_keeps_its_own_span() -> None:
    text = "Anna Lind said the road was shut. She said it would open soon."
    tokens = tokenize(text)
    sentences = find_sentences(tokens)
    names = find_names(tokens, sentences, SOURCES)
    second = find_attributions(tokens, sentences, find_quotations(tokens), names)[1]
    assert second.source is not None
    assert second.source.text == "She"


def test_links_of_a_chain_are_resolved_too() -> None:
    text = "RIA reported that 157 were freed, citing the Defence Ministry."
    tokens = tokenize(text)
    sentences = find_sentences(tokens)
    names = find_names(tokens, sentences, SOURCES)
    first = find_attributions(tokens, sentences, find_quotations(tokens), names)[0]
    assert [link.id for link in first.chain] == ["ria", "ministry"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lind, who said that it had failed, now speaks of a trial.", "that it had failed"),
        ("Lind, who said that it had failed, will resign.", "that it had failed"),
        (
            "Lind, who said that a school, a market and a church were hit, resigned.",
            "that a school, a market and a church were hit",
        ),
        (
            "Lind, who said that the bridge, closed in May, would reopen, left.",
            "that the bridge, closed in May, would reopen",
        ),
        (
            "Lind, who said that the bridge, a landmark, was unsafe, left.",
            "that the bridge, a landmark, was unsafe",
        ),
        (
            "Lind, who said “I came, saw the bridge, and left”, is an engineer.",
            "“I came, saw the bridge, and left”",
        ),
        (
            "Lind, who said that the bridge, closed in May, reopened in June, left.",
            "that the bridge, closed in May, reopened in June",
        ),
        (
            "Lind, who said that the pump had failed, a fault of its maker, resigned.",
            "that the pump had failed, a fault of its maker",
        ),
        (
            "Lind said that the pump had failed, was cold, and would be sold.",
            "that the pump had failed, was cold, and would be sold",
        ),
        ("Lind, who said that it had failed,", "that it had failed,"),
    ],
)
def test_what_a_relative_clause_says_ends_where_the_sentence_goes_on(text: str, said: str) -> None:
    tokens = tokenize(text)
    sentences = find_sentences(tokens)
    names = find_names(tokens, sentences, SOURCES)
    found = find_attributions(tokens, sentences, find_quotations(tokens), names)
    assert [each.content.of(text) for each in found] == [said]
