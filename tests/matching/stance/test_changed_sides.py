"""Who is for something in a claim, told as against it, or the other way round."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

SYNOD = (
    "The synod of the Reformed Church voted on 18 November 2026 to let women become bishops.",
    (
        "Archbishop Miles Cavendish voted for the change and Godfrey Anstey, the bishop of "
        "Selwick, voted against it."
    ),
)
GAMES = (
    "Voters in Montclere rejected the city's bid for the 2038 Continental Games in a referendum.",
    "The mayor, Lucie Arnault, had campaigned for the bid.",
)
DONORS = (
    "Parliament passed the budget on Monday 23 November 2026.",
    (
        "The health minister, Saskia Bol, had campaigned against the bill on organ donation; the "
        "Doctors' Guild had backed it."
    ),
)
TAX = (
    "Governor Wanda Pruitt vetoed the carbon tax on Tuesday; Senator Dale Kerr had fought for it.",
)
ABBEY = ("Bishop Aldo Ferri opposed the sale of the abbey, he said on Tuesday.",)
STADIUM = (
    "Captain Tom Frisk had argued against the sale of the stadium in March 2026.",
    "Striker Lars Holm backed the sale.",
)

SCHOOL = (
    "The council debated the closure of the village school on Monday; Lena Bry had voted for it.",
)


def turned(claims: tuple[str, ...], draft: str) -> list[str]:
    """Return the words of a draft that are found to be the opposite of a claim's."""
    found = check(Example(claims=claims, draft=draft, date="2026-12-05"))
    return [one.text for one in found if one.code == "FC504"]


@pytest.mark.parametrize(
    ("claims", "draft", "text"),
    [
        (
            SYNOD,
            "Among those who backed women bishops was the bishop of Selwick, Godfrey Anstey.",
            "backed",
        ),
        (SYNOD, "Miles Cavendish was one of those who opposed women bishops.", "opposed"),
        (SYNOD, "Miles Cavendish, who leads the church, opposed women bishops.", "opposed"),
        (
            GAMES,
            "Lucie Arnault, the mayor, had fought hard to keep the Games out of Montclere.",
            "fought hard to keep",
        ),
        (DONORS, "Saskia Bol voted in favour of the organ donation bill.", "voted in favour of"),
        (DONORS, "The Doctors' Guild had lobbied against organ donation.", "lobbied against"),
        (TAX, "Dale Kerr had fought the carbon tax.", "fought"),
        (ABBEY, "Aldo Ferri favoured selling the abbey.", "favoured"),
        (
            STADIUM,
            "Tom Frisk had spoken in favour of the sale of the stadium.",
            "spoken in favour of",
        ),
        (SCHOOL, "Lena Bry had voted against the closure of the village school.", "voted against"),
    ],
)
def test_who_was_for_it_is_not_against_it(claims: tuple[str, ...], draft: str, text: str) -> None:
    assert turned(claims, draft) == [text]


@pytest.mark.parametrize(
    ("claims", "draft"),
    [
        (SYNOD, "Among those who opposed women bishops was Godfrey Anstey."),
        (SYNOD, "Miles Cavendish said many priests opposed women bishops."),
        (GAMES, "Lucie Arnault, the mayor, had fought hard to bring the Games to Montclere."),
        (GAMES, "Lucie Arnault fought for the Games."),
        (DONORS, "Saskia Bol supported the budget."),
        (DONORS, "Saskia Bol did not support the organ donation bill."),
        (DONORS, "Saskia Bol said those who voted for the organ donation bill would regret it."),
        (DONORS, "The Doctors' Guild, whose members voted for the bill, is pleased."),
        (TAX, "Dale Kerr had fought hard for the carbon tax."),
        (TAX, "Dale Kerr fought the veto."),
        (TAX, "Dale Kerr voted against the repeal of the carbon tax."),
        (STADIUM, "Tom Frisk had argued for keeping the stadium."),
        (ABBEY, "Aldo Ferri supported the abbey."),
        (STADIUM, "Tom Frisk will support Lars Holm up front on Saturday."),
    ],
)
def test_the_same_side_and_another_thing_are_let_be(claims: tuple[str, ...], draft: str) -> None:
    assert turned(claims, draft) == []
