"""Figures of a claim that are told in the place of another figure of that claim."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

JURY = "The jury heard 38 witnesses, of whom 23 were called by the merchants."
STRIKE = "The strike led to the cancellation of 54,800 appointments and 6,400 operations."
TORNADO = "The tornado destroyed 214 houses and damaged 460."
FERRY = "The ferry carried 38,000 vehicles, 4,200 of them trucks."
MISSING = "Eighteen people were missing on 11 March 2026, down from 47 on 10 March."
VOTE = "Dengue has killed 46 people this year, 19 of them in Salta and 27 in Chaco."
DELAYS = "Faults in the track caused 54% of delays, the train operators 31%, and weather 15%."
COUNTY = "Whitlock won 61% of the vote in Merritt County and 44% in Dunmore County."
VALUE = "Corvane's market value dropped from about $16.0 billion to about $14.8 billion."
INMATES = "The prison has 1,240 inmates, compared with 960 five years ago."
TERM = "Maya Hart was given a sentence of 14 months, suspended for two years."
PRESSURE = "The pressure had fallen by 17.2 points with the drug and by 4.6 points without it."
HOUSES = "Of the 340 houses that were searched, 27 were empty."
LORRIES = "Police stopped 212 lorries and 90 were overloaded."
RENTS = "Rents rose most in Tarnby, by 9.4 per cent, and least in Oakford, by 1.2 per cent."
WAITS = "The longest waits were in Kesra, at 143 days, and the shortest in Port Ellis, at 38 days."
CLAIMED = {
    "by its name, which a comma parts from it": (
        RENTS,
        "In Oakford rents are up by 9.4 per cent.",
        ("9.4", "1.2"),
    ),
    "by its name, and all else in other words": (
        WAITS,
        "Patients in Kesra wait 38 days.",
        ("38 days", "143 days"),
    ),
    "the whole, as those that a part is said to be": (
        HOUSES,
        "The officers searched 340 empty houses.",
        ("340", "27"),
    ),
    "a count, as those that some of it are": (
        LORRIES,
        "Police stopped 212 overloaded lorries.",
        ("212", "90"),
    ),
    "the former level, whatever change is told": (
        INMATES,
        "The prison took in 310 people and has 960 inmates now.",
        ("960", "1,240"),
    ),
    "another of a list, by all that is told of it alone": (
        "The drug lowered pressure by 17 points in May and by 12 points in children.",
        "Pressure fell by 17 points in children who had the drug.",
        ("17", "12"),
    ),
    "a part for the whole": (JURY, "Over four weeks the jury heard 23 witnesses.", ("23", "38")),
    "a part for the whole, by a noun": (
        FERRY,
        "The ferry carried 4,200 vehicles.",
        ("4,200", "38,000"),
    ),
    "a part as all": (VOTE, "In all, dengue has killed 19 people this year.", ("19", "46")),
    "one thing for another": (
        STRIKE,
        "The strike led to the cancellation of 54,800 operations.",
        ("54,800", "6,400"),
    ),
    "another of a list": (
        DELAYS,
        "The train operators were responsible for 54% of delays, said the report on the track.",
        ("54", "31"),
    ),
    "another of a list, by its place": (
        COUNTY,
        "In Dunmore County, where mills closed, Whitlock took 61% of the vote.",
        ("61", "44"),
    ),
    "another of a list that leaves out its verb": (
        "Bus crews account for 41% of the strikers, tram drivers for 33% and clerks for 26%.",
        "Tram drivers, who voted against a walkout, account for 41% of the strikers.",
        ("41", "33"),
    ),
    "another of a list, by a name alone": (
        "The Reds had 63% of possession in Bremholt and 38% in Sarn.",
        "In Sarn, where it rained all night, the Reds had 63% of possession, their coach said.",
        ("63", "38"),
    ),
    "the former level as the present": (
        VALUE,
        "Corvane's shares fell, and the business is now worth about $16 billion.",
        ("16 billion", "14.8 billion"),
    ),
    "what it is compared with": (
        INMATES,
        "The prison, built in 1911, now holds 960 inmates.",
        ("960", "1,240"),
    ),
    "what was done to others": (TORNADO, "The tornado destroyed 460 houses.", ("460", "214")),
}
IN_PLACE = {
    "the part as what it is said to be": (HOUSES, "The officers searched 27 empty houses."),
    "some as what they are": (LORRIES, "Police stopped 90 overloaded lorries."),
    "the whole, of some of which that is told": (
        LORRIES,
        "Police stopped 212 lorries, many of them overloaded.",
    ),
    "the whole by itself": (LORRIES, "Police stopped 212 lorries."),
    "the present level beside the change to it": (
        INMATES,
        "The prison took in 280 people and has 1,240 inmates in all.",
    ),
    "a level that a change led to": (
        "The Reform List won 31 seats, up from 26 in 2021.",
        "The Reform List gained five for a total of 31.",
    ),
    "the part as the part": (JURY, "The merchants called 23 witnesses."),
    "the part by its clause": (JURY, "The jury heard 23 witnesses whom the merchants called."),
    "the whole": (JURY, "For weeks the jury heard 38 witnesses."),
    "the part by its noun": (FERRY, "The ferry carried 4,200 trucks."),
    "the other thing": (STRIKE, "The strike led to the cancellation of 6,400 operations."),
    "done to those": (TORNADO, "The tornado damaged 460 houses."),
    "both in place": (TORNADO, "The tornado damaged 460 houses and destroyed 214."),
    "the earlier time": (MISSING, "On 10 March 47 people were missing."),
    "one of a list": (DELAYS, "Faults in the track were responsible for 54% of delays."),
    "one of a list, by its place": (
        COUNTY,
        "In Merritt County, where mills closed, Whitlock took 61% of the vote.",
    ),
    "one of a list, beside others' work": (
        "Bus crews account for 41% of the strikers, tram drivers for 33% and clerks for 26%.",
        "Bus crews, who work with tram drivers, account for 41% of the strikers.",
    ),
    "the former level as such": (VALUE, "The business of Corvane was worth about $16 billion."),
    "the former level beside now": (
        VALUE,
        "Corvane, worth $16.0 billion before, is now worth far less on the market.",
    ),
    "the present level": (VALUE, "The business of Corvane is now worth about $14.8 billion."),
    "both levels": (INMATES, "The prison, which had 960 inmates, now holds 1,240."),
    "a term of which it is told that it is suspended": (
        TERM,
        "Maya Hart's sentence of 14 months was suspended.",
    ),
    "for how long it is suspended": (TERM, "Hart's sentence is suspended for two years."),
    "most of what is told of it alone": (PRESSURE, "In May the pressure fell by 17.2 points."),
    "its name, which a comma parts from it": (RENTS, "In Tarnby rents are up by 9.4 per cent."),
    "its name, in other words": (WAITS, "Patients in Port Ellis wait 38 days."),
    "the part by its place": (VOTE, "In Salta dengue has killed 19 people this year."),
}


def _exchanged(claim: str, draft: str) -> list[tuple[str, str]]:
    return [
        (pair.ours.number.of(draft), pair.theirs.number.of(claim))
        for match in matched(draft, claim)
        for pair in match.exchanged
    ]


@pytest.mark.parametrize(("claim", "draft", "found"), CLAIMED.values(), ids=CLAIMED)
def test_a_figure_in_the_place_of_another_is_held_to_that(
    claim: str, draft: str, found: tuple[str, str]
) -> None:
    assert _exchanged(claim, draft) == [found]


@pytest.mark.parametrize(("claim", "draft"), IN_PLACE.values(), ids=IN_PLACE)
def test_a_figure_told_as_the_claim_has_it_is_in_its_place(claim: str, draft: str) -> None:
    assert not _exchanged(claim, draft)
