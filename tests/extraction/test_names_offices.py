"""Offices: which titles are at odds with what the ledger calls a person."""

from __future__ import annotations

import pytest

from factcheck.extraction.names.offices import Odds, at_odds, bodies_of, titles_in

TITLES = {
    Odds.SURE: [
        ("Norway's trade minister", "fisheries minister of Norway"),
        ("finance director", "medical director of the hospital trust"),
        ("Solicitor General", "attorney general of Colorado"),
        ("analyst at Lumenar", "analyst at Brightmoor Research"),
        ("Green candidate", "Reform UK candidate"),
        ("spokesman for Orbicom", "spokesman for the Dark Skies Trust"),
        ("general secretary of the Rail Union", "general secretary of the Bakers' Union"),
        ("analyst at Marsh Bank", "analyst at Ferris Bank"),
    ],
    Odds.LIKELY: [
        ("leader of the Civic Alliance", "leader of the Farmers' Party"),
        ("head of the parish council", "head of the drainage board"),
        ("welder", "baker"),
        ("virologist", "epidemiologist at the institute"),
        ("retired train driver", "retired bus driver"),
        ("prosecutor", "police inspector"),
        ("chief economist", "deputy governor of the National Bank"),
        ("the city's treasurer", "deputy mayor"),
        ("treasurer of the union", "chief negotiator of the Cabin and Flight Staff Union"),
        ("the airline's chairman", "chief executive"),
        ("spokeswoman for the growers' council", "director of Caminos Abiertos"),
        ("former police commissioner", "former judge"),
        ("chairman", "managing director of Great Mercian"),
        ("shipping minister", "migration minister"),
        ("consultant paediatrician", "consultant oncologist"),
        ("senator", "councillor"),
        ("commander of the Rapid Forces", "spokesman of the Rapid Forces"),
        ("former sales manager at Marlpit", "former payroll clerk at Marlpit"),
        ("Treasury minister", "Treasury spokesman"),
        ("professor at the Academy of Beets", "professor at the Academy of Maize"),
        ("chief executive of Marlpit", "director of communications at Marlpit"),
        ("chief executive of the Renters' Alliance", "head of policy at the Renters' Alliance"),
        ("head of research", "head of policy at the Renters' Alliance"),
        ("professor of economics at the Meath Institute", "professor of sociology"),
        ("agency's chief scientist", "director general of the Nordic Space Agency"),
    ],
    Odds.NONE: [
        ("author of Elm", "author of Oak"),
        ("driver", "tram driver"),
        ("doctor", "epidemiologist"),
        ("deputy governor", "councillor and treasurer of Elm"),
        ("deputy head of the council", "head of the council"),
        ("official of the Rapid Forces", "spokesman of the Rapid Forces"),
        ("founder of Marlpit", "chief executive of Marlpit"),
        ("professor at Marlpit College", "registrar of Marlpit College"),
        ("director", "director of communications at Marlpit"),
        ("head of the policy unit", "head of policy at the Renters' Alliance"),
        ("policy chief", "head of policy at the Renters' Alliance"),
        ("minister for culture", "Flemish culture minister"),
        ("higher education minister", "minister for higher education"),
        ("minister of state for trade", "trade minister"),
        ("professor of mathematics", "maths professor"),
        ("head of state", "head of government"),
        ("referee", "tournament director"),
        ("top lawyer", "general counsel of Brantley Stores"),
        ("teacher from Pietermaritzburg", "referee"),
        ("skipper from Bergen", "skipper of the Nordlys"),
        ("councillor", "cabinet member for highways"),
        ("mayor", "mayor-elect of Recife"),
        ("minister of sport", "sports minister"),
        ("cabinet minister", "foreign minister"),
        ("veteran minister", "foreign minister"),
        ("former analyst at Nordbank", "analyst at Kessler Bank"),
        ("chairman and director", "treasurer of the club"),
        ("secretary of the union", "secretary of the Bakers' Union"),
        ("analyst at Ferris", "analyst at Ferris Bank"),
        ("leader of the opposition", "leader of the Farmers' Party"),
        ("head of the council", "head of the parish council"),
        ("head of the academy", "head of the school"),
        ("teacher and farmer", "farmer"),
        ("former teacher", "nurse"),
        ("lawyer", "judge"),
        ("pilot", "author"),
        ("doctor", "consultant oncologist"),
        ("surgeon", "urologist"),
        ("cancer specialist", "oncologist"),
        ("consultant", "anaesthetist"),
    ],
}


def two_bodies(one: str, other: str) -> bool:  # noqa: ARG001
    return False


def one_body(one: str, other: str) -> bool:  # noqa: ARG001
    return True


@pytest.mark.parametrize(
    ("written", "held", "odds"),
    [(*pair, odds) for odds, pairs in TITLES.items() for pair in pairs],
)
def test_how_surely_a_title_is_not_the_one_held(written: str, held: str, odds: Odds) -> None:
    assert at_odds(written, held, two_bodies) is odds


def test_one_body_named_in_two_ways_is_no_other() -> None:
    pair = "spokesman for the IOM", "spokesman for the UN migration agency"
    assert at_odds(*pair, two_bodies) is Odds.SURE
    assert at_odds(*pair, one_body) is Odds.NONE


def test_two_posts_told_of_one_fact_are_one_too_many() -> None:
    pair = "referee", "tournament director"
    assert at_odds(*pair, two_bodies, of_one_fact=True) is Odds.LIKELY
    assert at_odds("teacher", "referee", two_bodies, of_one_fact=True) is Odds.NONE


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("wife and the company's lawyer", ["wife", "the company's lawyer"]),
        ("professor of law and lead author of it", ["professor of law", "lead author of it"]),
        ("minister for trade and industry", ["minister for trade and industry"]),
        ("mayor", ["mayor"]),
        ("chairman & chief executive", ["chairman", "chief executive"]),
    ],
)
def test_two_titles_in_one_are_parted(title: str, parts: list[str]) -> None:
    assert [place.of(title) for place in titles_in(title)] == parts


@pytest.mark.parametrize("title", ["author of Elm", "farmer from Elland", "former head of Acme"])
def test_a_title_that_binds_its_holder_to_no_body_has_none(title: str) -> None:
    assert not bodies_of(title)


OF_ONE_FACT = {
    ("manager", "trainer of Callum Rudge"): Odds.LIKELY,
    ("consultant at St Brigid's Hospital", "registrar at St Brigid's Hospital"): Odds.LIKELY,
    ("former school superintendent", "former school principal"): Odds.LIKELY,
    ("agency's chief counsel", "acting administrator of the agency"): Odds.LIKELY,
    ("head of marketing", "finance director of Norra"): Odds.LIKELY,
    ("chief economist", "the ministry's head of immunisation"): Odds.LIKELY,
    ("retired diplomat", "retired judge"): Odds.LIKELY,
    ("steward", "paramedic"): Odds.LIKELY,
    ("founder of Marlpit", "treasurer of Marlpit"): Odds.NONE,
    ("professor at Marlpit College", "registrar of Marlpit College"): Odds.NONE,
    ("official of the union", "treasurer of the union"): Odds.NONE,
    ("general counsel", "chief counsel of Norra"): Odds.NONE,
    ("farmer", "mayor of Lee"): Odds.NONE,
    ("physician", "team doctor"): Odds.NONE,
    ("Stirling statistician", "professor of statistics at Stirling"): Odds.NONE,
    ("schoolteacher", "teacher from Lee"): Odds.NONE,
}


@pytest.mark.parametrize("titles", OF_ONE_FACT)
def test_two_posts_are_at_odds_where_one_fact_is_told_of_their_holder(
    titles: tuple[str, str],
) -> None:
    found = at_odds(*titles, lambda one, other: one == other, of_one_fact=True)
    assert found is OF_ONE_FACT[titles]
