"""Plain forms: reporting clauses and passives that the order of their phrases gives away."""

from __future__ import annotations

import pytest

from factcheck.extraction.whole import SourceNames, extract
from factcheck.model import Source

TOLD = {
    "Altogether 214 invoices were forged, testified Inés Soler.": "Inés Soler",
    "The mill will close in May, predicted Ann Lee of the union.": "Ann Lee",
    "She may run in Valencia on Sunday, Ann Lee herself said.": "Ann Lee",
    "The vote was close, Ann Lee noted with a shrug.": "Ann Lee",
    "A buyer has made an offer, the Courier reported, which the firm denies.": "the Courier",
    "The result, she went on, was a shock.": "she",
    "The bridge, Ann Lee told the jury, had been closed.": "Ann Lee",
    "Turnout, said Ann Lee, was 41 per cent.": "Ann Lee",
    "The jurors were warned by Ann Lee not to read about the case.": "Ann Lee",
    # behind whom more is told
    "The mill will close in May, announced Ann Lee after the meeting.": "Ann Lee",
    "Rescuers are looking for two men, said Carl Boone on Monday evening.": "Carl Boone",
    "Level four had been declared that morning by Ann Lee.": "Ann Lee",
    # clefts
    "It was the Cyber Agency that claimed the data had been stolen.": "the Cyber Agency",
    "It was Ann Lee, too, who called the penalty a joke.": "Ann Lee",
    # according to somebody, and the sentence goes on
    "Tickets were gone in a day, according to Ann Lee, and the hall is too small.": "Ann Lee",
    # whose verb stands in one phrase with them
    "The Joint Relief Office estimates the damage at $1.1 billion.": "The Joint Relief Office",
    "The police put the crowd outside the hall at 2,500.": "The police",
    "The Red Crescent counted 386 dead and 57 missing.": "The Red Crescent",
    "A study by the College had counted 11 deaths.": "A study by the College",
    "The district council denies having blasted outside the hours.": "The district council",
}
UNTOLD = (
    "The car left the road, killed Ann Lee and hit a wall.",
    "He came in, greeted Ann Lee and sat down.",
    "The house was built by Ann Lee in the spring.",
    "The firm, which Ann Lee founded, was sold.",
    "The police put the man in a cell at once.",
    "The children counted on their aunt.",
    "It was the storm that broke the mast.",
    "The bank estimated nothing at all.",
    "The owner of a house valued at $300,000 will pay $240.",
    "It was the court in Bonn that refused to go on.",
)


SPEAKING = {
    "The mayor: “We did nothing wrong.”": "The mayor",
    "Ann Lee: “We did nothing wrong.”": "Ann Lee",
}
HEADINGS = (
    "Republicans' reaction: “Is that all there is?”",
    "The lesson: “Never skate alone.”",
    "Analysis: “The plan is dead on arrival.”",
)


@pytest.mark.parametrize("text", SPEAKING)
def test_who_stands_before_a_colon_speaks(text: str) -> None:
    (told,) = extract(text).attributions
    assert told.source is not None
    assert told.source.text == SPEAKING[text]


@pytest.mark.parametrize("text", HEADINGS)
def test_what_stands_before_a_colon_speaks_for_nobody(text: str) -> None:
    assert [told.source for told in extract(text).attributions] == [None]


@pytest.mark.parametrize("text", TOLD)
def test_the_order_of_phrases_tells_who_says_it(text: str) -> None:
    sources = [told.source.text for told in extract(text).attributions if told.source]
    assert sources == [TOLD[text]]


@pytest.mark.parametrize("text", UNTOLD)
def test_an_act_between_commas_is_no_saying(text: str) -> None:
    assert extract(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("“We were surprised,” said Per Lindholm.", "Per Lindholm"),
        ("Two lines are down, Gulf Light & Power said.", "Gulf Light & Power"),
    ],
)
def test_a_source_has_all_of_its_name(text: str, whole: str) -> None:
    known = SourceNames.of([Source(id="one", name=whole)])
    (told,) = extract(text, sources=known).attributions
    assert told.source is not None
    assert told.source.text == whole


def test_an_address_tells_a_gender_before_a_given_name() -> None:
    text = "Mr Jordan Leslie came to Bonn with Mrs Kim Parry. “It is late,” he said."
    spoken = extract(text).attributions[-1]
    assert spoken.source is not None
    assert spoken.source.name == "Jordan Leslie"
