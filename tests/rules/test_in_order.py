"""FC403: what came before something else, or so long after it, against the days of both."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

CLAIMS = (
    "Police arrested Paul Wirth, the night watchman of the Dorn mill, on 9 November 2026.",
    "The Dorn mill was fined for blocked exits on 2 July 2026.",
    "A fire broke out at the Dorn mill on 3 November 2026.",
    "The Dorn mill, which burned in November 2026, made flour.",
    "Sofia Renner was appointed head of the Kolm opera on 14 January 2026.",
    "Sofia Renner resigned on 1 October 2026 after the city cut the opera's grant.",
    "The peace talks in Arosa opened on 5 October 2026 and collapsed on 17 November 2026.",
    "Rebels shelled the port of Samra on Wednesday 18 November 2026.",
    "The court in Lipa acquitted the banker Jan Horak on 12 October 2026.",
    "Jan Horak left the board of Lipa Bank on 30 September 2026.",
    "The ministry banned the movement of cattle in Carrow on 9 November 2026.",
    "The ban on moving cattle in Carrow was lifted on 30 November 2026.",
    "The siege of the embassy in Dakor began on 2 November 2026 and ended on 7 November 2026.",
    "Neil Garth, a commissioner, stripped the operator, Dale Coaches, of a licence in July 2025.",
    "Simon Akehurst complained to Dale about the state of its coaches on 12 February 2025.",
    "Dr Ira Holm was suspended by Norra Hospital on Monday and reinstated on Friday.",
    "The boycott of the fair in Pellin began on 2 November 2026.",
    "The boycott of the fair in Pellin cost traders over £3m on 7 November 2026 alone.",
    "The blockade of the port of Vell began on 2 November 2026.",
    "The blockade of the port of Vell was over on 7 November 2026.",
)
WRONG = [
    "Police [had already] arrested Paul Wirth when the fire broke out at the Dorn mill.",
    "Police [had already] arrested Paul Wirth as the fire broke out at the Dorn mill.",
    "Police arrested Wirth [two months after] the fire broke out at the Dorn mill.",
    "Police arrested Wirth [two weeks after] the fire broke out at the Dorn mill.",
    "The Dorn mill was fined [days after] the fire broke out there.",
    "The Dorn mill was fined [a week before] the fire to close its blocked exits.",
    "Sofia Renner resigned barely [two months after] she was appointed head of the Kolm opera.",
    "The talks in Arosa collapsed [nine days after] they opened.",
    "Rebels shelled the port of Samra [two weeks before] the talks in Arosa collapsed.",
    "Rebels shelled the port of Samra [the day before] the talks in Arosa collapsed.",
    "The talks in Arosa [had not yet] collapsed when the rebels shelled the port of Samra.",
    "Jan Horak left the board of Lipa Bank [days after] the court acquitted him.",
    "Cattle in Carrow can be moved again after a ban that lasted [two months].",
    "Soldiers stormed the embassy in Dakor after a siege that lasted [almost a month].",
    "The siege of the embassy in Dakor lasted [three weeks].",
    "The blockade of the port of Vell lasted [three weeks].",
]
RIGHT = [
    "Police arrested Paul Wirth six days after the fire at the Dorn mill.",
    "Paul Wirth had already left the mill when the fire broke out.",
    "Police arrested a second man two weeks after the fire.",
    "Police arrested another watchman of the Dorn mill two months after the fire broke out there.",
    "Police searched Wirth's flat a month before they arrested him.",
    "The Dorn mill was fined months before the fire broke out there.",
    "The Dorn mill was fined a year after its owner died.",
    "Sofia Renner resigned less than nine months after she was appointed head of the Kolm opera.",
    "Sofia Renner resigned barely eight months after she was appointed head of the Kolm opera.",
    "Renner resigned a day after the city cut the opera's grant.",
    "Sofia Renner resigned from a bank three years before she was appointed to the Kolm opera.",
    "The talks in Arosa collapsed six weeks after they opened.",
    "The talks in Arosa collapsed weeks after both sides had said that a deal was close.",
    "The talks in Arosa had already collapsed when the rebels shelled the port of Samra.",
    "Rebels shelled the port of Samra the day after the talks in Arosa collapsed.",
    "Rebels shelled the port of Samra hours after the talks in Arosa collapsed.",
    "Sofia Renner had already resigned as head of the Kolm opera.",
    "“Horak left the board of Lipa Bank days after the court acquitted him,” she said.",
    "Horak had not yet been acquitted when he left the board of Lipa Bank.",
    "Jan Horak's wife left the board of Lipa Bank a year before the court acquitted him.",
    "Jan Horak joined the board of Lipa Bank a year before the court acquitted him.",
    "A fire broke out a week after the talks collapsed.",
    "Cattle in Carrow can be moved again after a ban that lasted three weeks.",
    "An earlier siege of the embassy in Dakor lasted three weeks.",
    "The search of the embassy in Dakor lasted two weeks.",
    "The siege of the embassy in Dakor lasted nearly a week.",
    "The boycott of the fair in Pellin lasted three weeks.",
    "Simon had written to Dale, the operator, a month before the crash to complain about coaches.",
    "Norra Hospital reinstated Dr Ira Holm three days before it suspended her assistant.",
    "Norra Hospital suspended Dr Ira Holm two weeks before it reinstated her.",
]


def marked(draft: str) -> list[str]:
    text = draft.replace("[", "").replace("]", "")
    found = check(Example(claims=CLAIMS, draft=draft, date="2026-12-05"))
    return [one.span.of(text) for one in found if one.code in {"FC403", "FC501"}]


@pytest.mark.parametrize("draft", WRONG)
def test_what_the_days_of_two_events_deny_is_flagged(draft: str) -> None:
    assert marked(draft) == [draft[draft.index("[") + 1 : draft.index("]")]]


@pytest.mark.parametrize("draft", RIGHT)
def test_what_the_days_of_two_events_allow_is_not(draft: str) -> None:
    assert not marked(draft)
