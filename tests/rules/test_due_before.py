"""FC401: what is to be done by a day, after which a claim sets it."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

CLAIMS = (
    "Judge Ana Prado will hear the appeal of the miners on 11 March 2027.",
    "The last coal mine in Torvik is to close in 2031, the government announced.",
    "Union members will vote on the pay offer of the docks on 12 January 2027.",
    "Rural post offices in Tessin will close on 30 June 2027.",
    "Builders must hand over the site of the Merrow plant by 20 December 2026.",
    "The Orvane agency will launch the Kestrel satellite on 28 December 2026.",
    "The new buses of Tolm will be delivered on 12 January 2027.",
    "The swimming pool in Varn closed on 3 June 2026.",
)
WRONG = [
    "Judge Ana Prado will hear the appeal of the miners [before Christmas].",
    "The last coal mine in Torvik is to close by [the end of this decade].",
    "Union members will vote on the pay offer [before Christmas].",
    "Post offices in rural Tessin will close [by Easter].",
    "The Kestrel satellite will be launched [before Christmas].",
    "The launch of the Kestrel satellite will take place [before Christmas].",
    "The new buses of Tolm will be delivered [by Christmas].",
]
RIGHT = [
    "Judge Ana Prado will hear the appeal of the miners before Easter.",
    "Judge Ana Prado will read the appeal of the miners before Christmas.",
    "Miners will file their papers with Judge Ana Prado before Christmas.",
    "The government will publish its plan for the coal mine in Torvik by the end of this year.",
    "The government will decide by the end of this year when the mine in Torvik is to close.",
    "Union members will vote on a new chairman before Christmas.",
    "Some post offices in Tessin will close earlier, by the end of this year.",
    "Builders will hand over the site of the Merrow plant before Christmas.",
    "The Kestrel satellite will be tested before Christmas.",
    "The Orvane agency will fuel the Kestrel satellite by Christmas.",
    "The new buses of Tolm will be shipped before Christmas.",
    "The swimming pool in Varn was to close by the end of May 2026.",
]


def marked(draft: str) -> list[str]:
    text = draft.replace("[", "").replace("]", "")
    found = check(Example(claims=CLAIMS, draft=draft, date="2026-12-05"))
    return [text[max(one.span.start, 0) : one.span.end] for one in found if one.code == "FC401"]


@pytest.mark.parametrize("draft", WRONG)
def test_what_is_due_before_the_day_on_record_is_flagged(draft: str) -> None:
    assert marked(draft) == [draft[draft.index("[") + 1 : draft.index("]")]]


@pytest.mark.parametrize("draft", RIGHT)
def test_what_may_be_due_by_then_is_not(draft: str) -> None:
    assert not marked(draft)
