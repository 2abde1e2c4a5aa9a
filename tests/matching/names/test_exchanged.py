"""Which word that is no name stands where the claim has one that excludes it."""

from __future__ import annotations

import pytest

from factcheck.extraction.tokens import tokenize
from factcheck.matching.words.exclusions import find_terms
from tests.matching.matching import matched

ENGINE = "The crew reported the loss of power in the left engine before the landing."
HOSPITAL = "The hospital in Arlit treated 73 wounded civilians, 29 of them children."
PAPER = "One chemistry paper was replaced in June after photographs of it appeared online."
CREW = "Nine firefighters were treated for heat exhaustion in the hills on Sunday."

AGENCY = "The trust spent £41 million on agency staff, of which £26 million went on nurses."

EXCHANGED = {
    "one of whom but one figure is told": (
        "A strike by pilots in May made Norair cancel 415 flights.",
        "Striking cabin crew forced Norair to scrap 415 flights in May.",
        ("cabin crew", "pilots"),
    ),
    "one of which the figure is told": (
        AGENCY,
        "It spent £41m on agency staff, of which £26m went on doctors.",
        ("doctors", "nurses"),
    ),
    "one of whom two figures are told": (
        AGENCY,
        "Doctors accounted for £26m of the £41m spent on agency staff.",
        ("Doctors", "nurses"),
    ),
    "who did it": (
        "Doctors treated 73 people in Arlit after the blast, the army said.",
        "Nurses treated 73 people in Arlit after the blast, the army said.",
        ("Nurses", "Doctors"),
    ),
    "a noun, the sentence else the same": (
        HOSPITAL,
        "The hospital in Arlit treated 73 wounded soldiers, 29 of them children.",
        ("soldiers", "civilians"),
    ),
    "a noun, the sentence in other words": (
        PAPER,
        "A paper in physics had to be replaced after photographs of it had appeared online.",
        ("physics", "chemistry"),
    ),
    "an adjective before the same noun": (
        ENGINE,
        "The crew reported that power had been lost in the right engine before the landing.",
        ("right", "left"),
    ),
    "a noun of which so much is told": (
        "Two drones hit the depot in Halib at 1.35am, and 6,400 tonnes of diesel burned.",
        "At 1.35am the depot in Halib was hit by two drones, and 6,400 tonnes of petrol burned.",
        ("petrol", "diesel"),
    ),
    "a noun that may turn a sentence elsewhere": (
        "Heavy rain on Santo Ilha meant that 14 polling stations opened late on Sunday.",
        "An earthquake on Santo Ilha meant that 14 polling stations opened late on Sunday.",
        ("earthquake", "rain"),
    ),
    "one that runs into a name": (
        "A rocket carrying the Petrel ocean satellite lifted off from Kourou on Tuesday.",
        "A rocket carrying the weather satellite Petrel lifted off from Kourou on Tuesday.",
        ("weather satellite", "ocean satellite"),
    ),
    "an office that somebody held": (
        "Tavares, 51, is a lawyer from Mindelo who was finance minister from 2016 to 2020.",
        "Tavares, 51, was foreign minister from 2016 to 2020 and is a lawyer from Mindelo.",
        ("foreign minister", "finance minister"),
    ),
    "a card of another kind": (
        "Lockhart, the captain of Brannock, was sent off in the 72nd minute for a second booking.",
        "Lockhart, the captain of Brannock, was shown a straight red card in the 72nd minute.",
        ("straight red card", "second booking"),
    ),
    "a ministry, which no name need be": (
        "Energy policy will move to Ek's ministry from the industry ministry in March.",
        "In March energy policy will move to Ek's ministry from the transport ministry.",
        ("transport ministry", "industry ministry"),
    ),
    "what a crop is of which somebody speaks": (
        "Growers of coffee in Maribo will lose all of this year's harvest, their association said.",
        "In the valley of Maribo growers of cocoa will lose all of this year's harvest.",
        ("cocoa", "coffee"),
    ),
    "what has been ordered for a camp": (
        "Of the 16,000 winter tents ordered for the camp at Azraq, 11,200 arrived on 31 October.",
        "At the camp at Azraq 11,200 stoves arrived on 31 October out of the 16,000 ordered.",
        ("stoves", "tents"),
    ),
    "an expression of two words": (
        CREW,
        "Nine firefighters had to be treated for smoke inhalation on Sunday.",
        ("smoke inhalation", "heat exhaustion"),
    ),
}
NOT_EXCHANGED = {
    "another fact with small numbers": (
        "Nurses at the clinic in Pell pay 5 percent of their wages and $2 a day for parking.",
        "Doctors have asked the clinic for 5 percent more and $2 a day.",
    ),
    "another fact with a small number": (
        "Two nurses were hurt in a fight with a patient at the clinic in Pell.",
        "Two doctors have left the clinic in Pell to work abroad.",
    ),
    "one of whom the number of another clause is not told": (
        AGENCY,
        "Agency staff cost it £41m, £26m at night; doctors at the trust spent the day on strike.",
    ),
    "another part of what the figure is told of": (
        AGENCY,
        "Of the £41m spent on agency staff, £26m went on nurses and £9m on doctors.",
    ),
    "those who say so": (AGENCY, "Doctors said the £26m spent on agency staff was a waste."),
    "one of whom another figure is told": (
        AGENCY,
        "The trust has 412 doctors on its books, of whom 26 are on leave.",
    ),
    "a young woman, whom some call a girl": (
        "Leheup has pleaded not guilty to robbing the 25-year-old girl at Blackfriars Crown Court.",
        "He has pleaded not guilty to robbing the 25-year-old woman at Blackfriars Crown Court.",
    ),
    "another word for the same": (
        HOSPITAL,
        "The hospital in Arlit treated 73 wounded residents, 29 of them children.",
    ),
    "both words stand in the draft": (
        HOSPITAL,
        "The hospital in Arlit treated 73 wounded civilians and soldiers, 29 of them children.",
    ),
    "another figure, so another fact": (
        HOSPITAL,
        "The hospital in Arlit treated 12 wounded soldiers.",
    ),
    "an adjective before no noun": (
        ENGINE,
        "The crew reported that power had been lost on the right before the landing.",
    ),
    "whose word it is, and who did it": (
        "Doctors treated 73 people in Arlit after the blast, the army said.",
        "In Arlit 73 people were treated after the blast, nurses said.",
    ),
    "an adjective before another noun": (
        ENGINE,
        "The crew reported the loss of power in the right wing's lamps before the landing.",
    ),
    "the end of a compound": (
        "Britain's last coal-fired power station closed on 30 September 2024.",
        "The country's last coal-fired station closed on 30 September 2024.",
    ),
    "two opposites, which are a matter of stance": (
        "In May the port of Arlit handled imports of 4,000 tonnes of rice.",
        "In May the port of Arlit handled exports of 4,000 tonnes of rice.",
    ),
    "the same on another day": (
        "On 4 May two drones hit the depot in Halib and 6,400 tonnes of diesel burned.",
        "On 9 May two drones hit the depot in Halib and 6,400 tonnes of petrol burned.",
    ),
    "a word of several senses": (
        ENGINE,
        "The crew was right to report the loss of power in the left engine before the landing.",
    ),
    "what one side has none of": (
        "The World Health Organization has found no cases of cholera in the camps.",
        "There have been 160 cases of measles in the camps.",
    ),
    "one who speaks, and others who do not": (
        "The jury decided on the appeal by ten votes to two after seven hours.",
        "Nothing has to be paid until an appeal has been decided on, the judge said.",
    ),
    "two injuries of which either may be meant": (
        "Baird pulled up with a torn hamstring in the 800 metres on Sunday.",
        "Baird pulled up with a ruptured hamstring in the 800 metres on Sunday.",
    ),
    "another of several trades": (
        "Sam Pell, a writer from Leeds, was hurt in the fire on Sunday.",
        "A journalist from Leeds, Sam Pell, was hurt in the fire on Sunday.",
    ),
    "something else of the same class, told with other words": (
        CREW,
        "Three firefighters have been taken to hospital with burns since then.",
    ),
}


@pytest.mark.parametrize("name", EXCHANGED)
def test_a_word_in_the_place_of_one_that_it_excludes_is_paired(name: str) -> None:
    claim, draft, expected = EXCHANGED[name]
    found = [(p.ours.text, p.theirs.text) for m in matched(draft, claim) for p in m.terms]
    assert found == [expected], draft


@pytest.mark.parametrize("name", NOT_EXCHANGED)
def test_words_that_tell_the_same_or_of_something_else_are_not_paired(name: str) -> None:
    claim, draft = NOT_EXCHANGED[name]
    assert not [pair for match in matched(draft, claim) for pair in match.terms], draft


def test_the_longest_expression_at_a_place_is_the_term() -> None:
    text = "Heat exhaustion, not the air force, worried mothers-in-law."
    found = [term.span.of(text) for term in find_terms(tokenize(text))]
    assert found[:2] == ["Heat exhaustion", "air force"]


ON_RECORD = [
    (CREW, "Soldiers were treated for heat exhaustion too."),
    (CREW, "On Sunday soldiers in the hills, treated for heat exhaustion, numbered 11."),
]


@pytest.mark.parametrize("claims", ON_RECORD)
def test_a_word_that_another_claim_has_there_is_in_nobodys_place(claims: tuple[str, ...]) -> None:
    draft = "Nine soldiers were treated for heat exhaustion in the hills on Sunday."
    assert [pair for match in matched(draft, CREW) for pair in match.terms]
    assert not [pair for match in matched(draft, *claims) for pair in match.terms]
