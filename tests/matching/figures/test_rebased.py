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
