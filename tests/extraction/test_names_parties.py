"""Parties: what tells of which party somebody is, and what beside a party tells nothing."""

from __future__ import annotations

import pytest

from factcheck.extraction.names.parties import find_allegiances
from factcheck.extraction.whole import extract

TOLD = [
    ("Maud Ferris, a Republican, won the seat.", "Republican"),
    ("Maud Ferris, the Republican nominee, won the seat.", "Republican"),
    ("Maud Ferris, a first-term Republican from Ohio, won the seat.", "Republican"),
    ("Maud Ferris, a 52-year-old Labour councillor, won the seat.", "Labour"),
    ("Maud Ferris (Green) won the seat.", "Green"),
    ("Maud Ferris of the Greens won the seat.", "Greens"),
    ("Maud Ferris of Plaid Cymru, who won the seat, spoke first.", "Plaid Cymru"),
    ("Maud Ferris, who ran as an independent, won the seat.", "independent"),
    ("Maud Ferris stood for election as a Liberal Democrat and won.", "Liberal Democrat"),
    ("Maud Ferris is a Conservative.", "Conservative"),
    ("Labour's Maud Ferris won the seat.", "Labour"),
    ("Republican Maud Ferris won the seat.", "Republican"),
    ("The independent candidate Maud Ferris won the seat.", "independent"),
    ("The Green mayoral candidate, Maud Ferris, won the seat.", "Green"),
    ("A Democrat, Maud Ferris, won the seat.", "Democrat"),
    ("The Social Democratic leader Maud Ferris won the seat.", "Social Democratic"),
    ("Maud Ferris, 52, a Republican, won the seat.", "Republican"),
    ("Maud Ferris, leader of the Greens, won the seat.", "Greens"),
    ("The winner was a Democrat, Maud Ferris.", "Democrat"),
    ("Maud Ferris ran as a Republican in a safe seat.", "Republican"),
    ("Labour's Maud Ferris, leader of the Labour group, won the seat.", "Labour"),
    ("Maud Ferris, 52-year-old Labour councillor, won the seat.", "Labour"),
    ("Maud Ferris, Labour, won the seat.", "Labour"),
    ("Maud Ferris, a Republican since 2014, won the seat.", "Republican"),
    ("Maud Ferris is a Republican, Democrats say.", "Republican"),
    ("Labour candidate, Maud Ferris, won the seat.", "Labour"),
    ("The seat was won by Labour's candidate, Maud Ferris.", "Labour"),
    (
        "Maud Ferris stood unsuccessfully in two consecutive elections as a Republican.",
        "Republican",
    ),
    # where a text ends
    ("The seat went to the Green candidate, Maud Ferris", "Green"),
    ("The seat went to Maud Ferris, elected as a Conservative", "Conservative"),
    ("Maud Ferris is a Labour councillor", "Labour"),
    ("The seat went to Maud Ferris of the Greens", "Greens"),
]
NOT_TOLD = [
    "Republican National Committee staff were there.",
    "Labour Party Conference opened on Sunday.",
    "Democratic National Convention delegates cheered.",
    "Idris Cole and Maud Ferris, the Democratic and Republican candidates, will debate.",
    "Maud Ferris, a former Republican, won the seat.",
    "Maud Ferris, once a Labour councillor, won the seat.",
    "Maud Ferris, an independent analyst, praised the plan.",
    "Maud Ferris, a Republican-leaning farmer, won the seat.",
    "Maud Ferris, who beat the Republican nominee, won the seat.",
    "Maud Ferris, whom the Green Party endorsed, won the seat.",
    "Maud Ferris beat the Conservative candidate in Marsh Ward.",
    "Among Democrats, Maud Ferris is ahead.",
    "She left Labour, Maud Ferris said.",
    "Maud Ferris, a conservative by temper, won the seat.",
    "Maud Ferris grows green beans.",
    "Maud Ferris, not a Democrat, won the seat.",
    "The former Republican Maud Ferris won the seat.",
    "Maud Ferris told the Labour leader to resign.",
    # who stands to one of a party as something
    "Maud Ferris, the daughter of a Conservative councillor, won the seat.",
    "Maud Ferris, a rival of the Labour leader, won the seat.",
    "Maud Ferris, a critic of Labour, won the seat.",
    "Maud Ferris, a banker backed by the Liberals, won the seat.",
    "Maud Ferris, a newcomer to Labour politics, won the seat.",
    "Maud Ferris, 52, beat a Democrat.",
    "Maud Ferris, tired Labour voters said, should go.",
    "Maud Ferris is the Conservative leader's main critic.",
    # another is set before the name
    "Unlike the Labour candidate, Maud Ferris wants a tram.",
    "Asked about the Labour candidate, Maud Ferris laughed.",
    "A Conservative councillor, Maud Ferris said, had lied.",
    # what she was at another time
    "Maud Ferris sat as an independent until May.",
    "Maud Ferris, elected as a Conservative in 2008, crossed the floor.",
    "Maud Ferris stood by as the Conservative leader spoke.",
    "The once Labour councillor Maud Ferris won the seat.",
    # another party's rival
    "Labour's rival Maud Ferris won the seat.",
    # what begins as a party does, or is told of no person
    "Maud Ferris of Green Park won the seat.",
    "Maud Ferris of Labour-held Holm won the seat.",
    "Maud Ferris of Labour's left won the seat.",
    "Maud Ferris (Labour voters call her Maudie) won the seat.",
    "Labour's Holm council met.",
    "Holm City Council is Conservative.",
    # no post, and nothing that somebody stands as
    "In 2011, under Labour, Maud Ferris, then 20, moved to Holm.",
    "Maud Ferris posed as a Conservative in a film.",
    "Maud Ferris stood for the anthem; as a Conservative, Cole did not.",
    "Maud Ferris ran a shop in Holm for nine years after her time as a Republican.",
    # where a text ends
    "Labour beat Maud Ferris,",
    "Labour beat Maud Ferris, who",
    "Labour beat Maud Ferris, who is",
    "Labour beat Maud Ferris (",
    "Labour beat Maud Ferris of",
    # one party before the name, another behind it
    "The Republican mayor Maud Ferris, a Democrat in her youth, won the seat.",
]


@pytest.mark.parametrize(("text", "party"), TOLD)
def test_a_party_told_in_one_breath_with_a_name_is_that_persons(text, party):
    assert [one.text for one in find_allegiances(text, extract(text).names)] == [party]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_party_that_is_not_said_to_be_somebodys_is_none(text):
    assert not [*find_allegiances(text, extract(text).names)]
