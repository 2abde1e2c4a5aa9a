"""Numbers of a claim that a draft tells of something else, by another time or in another unit."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

FAMILIES = "The council will pay each of the 14 families €30,000."
LEAK = "Wexley Water said the leak was losing 3.4 million litres a day."
CHIPS = "The chip plant will receive subsidies of $2.7bn over five years."
HIPS = "The hospital carried out 1,860 hip operations in 2025."
WINGS = "The prison holds 512 inmates in four wings."
FINES = "The two brothers were each fined £7,500 for illegal dumping."
TRUCKS = "The border crossing handles 2,300 trucks a day."
REACTOR = "The new reactor will cost 5.6 billion euros."
GLACIER = "The glacier shrank by 41 metres in the summer of 2025."
OIL = "The spill put 8,700 tonnes of oil into the bay."
DRUG = "Patients in the study took 40 milligrams of the drug."
SHARES = "Shares in Norcom fell 12.5% in Oslo on Tuesday."
PRICES = "Prices rose 0.4% over the month and 3.1% over the year."
PLANES = "The two carriers together operate 415 aircraft."
MAYOR = "The mayor earns £90,000 and has a car."
DELAY = "The signal failure stopped trains for 45 minutes."
WATER = "Homes in Orlo used 148 litres of water a head each day in July."
RAISE = "The union demands a rise of 12% over two years."
TAX = "The new tax will bring in €310m a year, after a one-off cost of €64m."
FAIR = "Some 61,300 people came to the fair during the week."
SICK = "About 52,000 people a year catch the disease and about 6,400 die of it."
SWAP = "The two armies agreed to swap 330 prisoners, 210 of them Kessarian and 120 Dravonian."
RAIDS = "Police raided 14 shops and offices and took away 230 boxes of papers."
CUTS = "The closures of the depots are to save the firm $14.8m a year."
NURSE = "The average nurse in the survey works 44 hours a week."
COMMUTE = "The average commuter in Orlo covers 38km a day."
BONUS = "The carmaker will pay its 6,200 workers a bonus of $1,900."
GRANT = "The fund has paid £46.5m in compensation to 93 families."
RACE = "The course is 42 km long and 9,300 runners have entered."
TEAMS = "The sides have 16 players, 11 on the field and five on the bench."
WAGES = "Hourly pay rose 0.2% in May and 3.6% over the year, to $37.10."
BUSES = "The new buses will carry 154 passengers."
SEIZED = "Police seized 262 rifles in raids on seven farms."
SHARE = "Earnings per share fell from 104.3p to 72.4p."
TICKETS = "Tickets for the concert went on sale at £145."
CLUBS = "The league's 12 clubs will play 22 matches in the season."
PLANTED = "Volunteers planted 14,600 trees on the slopes of Mount Keld."
BAGGAGE = "Passengers may bring 125 grams of powder on board."
SHOW = "The show drew 88,000 visitors over four days."

REBASED = {
    "each told as all": (FAMILIES, "The families will share €30,000.", "scope", "share"),
    "between them": (FINES, "The brothers were fined £7,500 between them.", "scope", "between"),
    "all told as each": (
        PLANES,
        "The two carriers operate 415 aircraft apiece.",
        "scope",
        "apiece",
    ),
    "in each of those that are counted": (
        WINGS,
        "The four wings of the prison hold 512 inmates each.",
        "scope",
        "each",
    ),
    "a day told as a whole season": (
        LEAK,
        "The leak lost 3.4 million litres over the whole winter.",
        "rate",
        "over the whole",
    ),
    "from start to finish": (
        TRUCKS,
        "From start to finish the border crossing handled 2,300 trucks.",
        "rate",
        "From start",
    ),
    "a year told of several": (CHIPS, "The chip plant gets $2.7bn a year.", "rate", "a year"),
    "a month told of a year": (
        HIPS,
        "The hospital carries out 1,860 hip operations every month.",
        "rate",
        "every month",
    ),
    "by an hour before the figure": (
        TRUCKS,
        "In an ordinary hour the border crossing handles 2,300 trucks.",
        "rate",
        "In an ordinary hour",
    ),
    "of the whole of a month": (
        WATER,
        "A resident of Orlo used 148 litres of water in the whole of July.",
        "rate",
        "in the whole",
    ),
    "over the whole of a term": (
        TAX,
        "The tax will bring in €310m over the whole term.",
        "rate",
        "over the whole term",
    ),
    "in an hour": (TRUCKS, "In an hour the border crossing handles 2,300 trucks.", "rate", "hour"),
    "a year told of once": (TAX, "The new tax costs €64m a year.", "rate", "a year"),
    "a year told of two": (
        RAISE,
        "The union would like 12% a year for two years.",
        "rate",
        "a year",
    ),
    "a day told of the week": (FAIR, "On each day 61,300 people came to the fair.", "rate", "day"),
    "each of the days told of all": (
        SHOW,
        "On each of the four days the show drew 88,000 visitors.",
        "rate",
        "each of the four days",
    ),
    "a month told of what goes on from a year": (
        SICK,
        "Every month about 6,400 people die of the disease.",
        "rate",
        "Every month",
    ),
    "each told of what the parts add up to": (
        SWAP,
        "The armies are to swap 330 prisoners each, 210 Kessarian and 120 Dravonian.",
        "scope",
        "each",
    ),
    "each of what was done to so many": (
        RAIDS,
        "Police took 230 boxes of papers out of each of the places that they raided.",
        "scope",
        "each of the places",
    ),
    "each of many that are not counted": (
        CUTS,
        "Each depot that is closed saves the firm $14.8m.",
        "scope",
        "Each depot",
    ),
    "each of many that are named": (
        PLANTED,
        "Each volunteer planted 14,600 trees on the slopes of Mount Keld.",
        "scope",
        "Each volunteer",
    ),
    "each told of an average": (
        COMMUTE,
        "Every commuter in Orlo covers 38km a day.",
        "scope",
        "Every commuter",
    ),
    "each told of an average time": (
        NURSE,
        "Every nurse in the survey works 44 hours a week.",
        "scope",
        "Every nurse",
    ),
    "each of those to whom all was paid": (
        GRANT,
        "Each of the 93 families was paid £46.5m in compensation.",
        "scope",
        "Each of the 93 families",
    ),
    "over another time": (PRICES, "Prices rose 3.1% over the month.", "rate", "over the month"),
    "millions for billions": (REACTOR, "The reactor is to cost 5.6 million euros.", "unit", "5.6"),
    "feet for metres": (GLACIER, "The glacier shrank by 41 feet.", "unit", "41 feet"),
    "barrels for tonnes": (OIL, "The spill put 8,700 barrels of oil in the bay.", "unit", "8,700"),
    "grams for milligrams": (DRUG, "Patients took 40 grams of the drug.", "unit", "40 grams"),
    "money for a share": (SHARES, "Norcom's shares fell $12.50 in Oslo.", "unit", "$12.50"),
    "hours for minutes": (DELAY, "The signal failure stopped trains for 45 hours.", "unit", "45"),
}

AS_TOLD = {
    "each in other words": (FAMILIES, "Each family will get €30,000 from the council."),
    "apiece": (FINES, "The brothers were fined £7,500 apiece for illegal dumping."),
    "each beside the verb": (FINES, "For illegal dumping each of the brothers pays £7,500."),
    "all in other words": (PLANES, "The two carriers have 415 aircraft between them."),
    "how many each is of": (WINGS, "Each of the four wings of the prison has a yard."),
    "a rate in other words": (LEAK, "Every day the leak loses 3.4 million litres."),
    "a rate as an adverb": (TRUCKS, "The crossing handles 2,300 trucks daily."),
    "over all of the time": (CHIPS, "In five years the plant gets subsidies of $2.7bn."),
    "of the very year": (HIPS, "In 2025 the hospital carried out 1,860 hip operations."),
    "a habit that is by the year": (MAYOR, "The mayor has a car and earns £90,000 a year."),
    "a time that the other figure is told of": (
        HIPS,
        "The hospital carried out 1,860 hip operations in 2025 and has three a day now.",
    ),
    "a part and no time": (
        TRUCKS,
        "The crossing handles 2,300 trucks a day, a quarter of them empty.",
    ),
    "longer than a year": (GLACIER, "The glacier shrank by 41 metres, a year earlier than feared."),
    "a share of what is by the share": (SHARE, "Earnings came to 72.4p a share this year."),
    "what each of them costs": (TICKETS, "Each ticket for the concert costs £145."),
    "what each has a few of": (CLUBS, "Each club will play 22 matches in the season."),
    "what each of them may": (BAGGAGE, "Each passenger may bring 125 grams of powder."),
    "a day and a head": (WATER, "Each day a resident of Orlo used 148 litres of water."),
    "the days of a week that has so many": (FAIR, "In the week 61,300 people came to the fair."),
    "a year as long": (RAISE, "The union would like 12% over the next two years."),
    "another share of as long": (RAISE, "The mayor would like 12% a year for two years."),
    "what was paid once": (TAX, "The new tax has a one-time cost of €64m."),
    "a year that goes on": (SICK, "Every year about 6,400 people die of the disease."),
    "what the parts add up to": (SWAP, "The armies swap 330 prisoners, each with a number."),
    "how many each side has": (TEAMS, "Each side has 16 players, 11 of them on the field."),
    "all of what was taken": (RAIDS, "Each of the places was sealed, and 230 boxes were taken."),
    "an average each": (COMMUTE, "Each commuter in Orlo covers 38km a day on average."),
    "what each is paid": (BONUS, "Each worker gets a bonus of $1,900."),
    "how long it is for each": (RACE, "Each of the 9,300 runners has to cover 42 km."),
    "by how much a rate rose": (WAGES, "At $37.10 an hour pay was 0.2% up on the month."),
    "what each of a kind carries": (BUSES, "Each of the new buses will carry 154 passengers."),
    "each for what is told besides": (SEIZED, "Police seized 262 rifles, each with no number."),
    "the unit in other words": (REACTOR, "The reactor is to cost €5.6bn."),
    "another sort of figure": (SHARES, "Norcom's shares cost $12.50 in Oslo on Tuesday."),
    "what others count": (OIL, "The spill put oil into the bay and killed 8,700 million fish."),
}


@pytest.mark.parametrize(("claim", "draft", "kind", "words"), REBASED.values(), ids=REBASED)
def test_a_number_told_by_another_base_or_unit_is_found(
    claim: str, draft: str, kind: str, words: str
) -> None:
    found = [one for match in matched(draft, claim) for one in match.rebased]
    assert [one.kind for one in found] == [kind]
    assert words in found[0].span.of(draft)


@pytest.mark.parametrize(("claim", "draft"), AS_TOLD.values(), ids=AS_TOLD)
def test_a_number_told_as_the_claim_has_it_is_not(claim: str, draft: str) -> None:
    assert not [one for match in matched(draft, claim) for one in match.rebased]
