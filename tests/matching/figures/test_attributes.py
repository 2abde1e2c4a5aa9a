"""Figures of which one that is named has one: a prison term, a ban, a fee, a closing price."""

from __future__ import annotations

import pytest

from factcheck.matching.figures.pinning.attributes import other_attributes
from tests.matching.figures.test_excuses import codes
from tests.matching.matching import pinned

LEDGER = (
    "Marta Kell was sentenced to nine years in prison for bribery by a Lisbon court.",
    "Hollis Bank was fined $65 million by the regulator for breaches of money-laundering rules.",
    "Striker Ben Lowe was suspended for three games for a headbutt.",
    "Goalkeeper Ines Prado has signed a two-year contract extension with Alba.",
    "Winger Sam Tull joined Harwick from Mere for £14 million.",
    "Kestrel will pay a dividend of 12 cents a share.",
    "Shares in Kestrel fell 7% to €8.40.",
    "The jury convicted Drax after six days of deliberation.",
    "Drax's trial lasted seven weeks.",
    "Ida Brandt was elected for a four-year term.",
    "Rosa Lind was given a sentence of 14 months, suspended for two years.",
)
WRONG = [
    "Kell was handed a sentence of eight years.",
    "Ben Lowe will sit out four games.",
    "Ines Prado has agreed a three-year deal with Alba.",
    "Shareholders in Kestrel get a payout of 15 cents a share.",
    "Kestrel shares ended the day at €8.04.",
    "After a trial of five weeks Drax was convicted.",
    "Brandt's term is to last six years.",
    "Prado's new deal at Alba is for three years.",
]
RIGHT = [
    "Kell was handed a sentence of nine years.",
    "Kell has spent two years behind bars before.",
    "Prosecutors expected Kell to get a sentence of 12 years.",
    "After a trial of almost two months Drax was convicted.",
    "Less than two years into a term of four, Brandt lost her job.",
    "The Drax trial will begin in three weeks.",
    "Kell's husband was given a sentence of two years.",
    "Kell's husband was jailed for two years.",
    "Leo Marr, who bribed Kell, was handed a sentence of eight years.",
    "Tom Orr was handed a sentence of eight years, a year after Kell was jailed.",
    "Leo Marr was handed a sentence of eight years.",
    "Kell was later handed a sentence of two years.",
    "Kell faces another two years in prison.",
    "Ben Lowe will sit out three games.",
    "Rosa Lind wept when she heard that her 14 months would be suspended.",
    "Kell's sentence is two years longer than that of the man who bribed her.",
    "Ines Prado has agreed a two-year deal with Alba.",
    "Mere turned down a bid of £9 million for Tull.",
    "Shares in Kestrel lost 50 cents.",
    "In Kestrel's canteen a fine meal cost €15, plus a bonus.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_of_what_one_has_one_is_wrong(draft: str) -> None:
    assert pinned(other_attributes, draft, *LEDGER)
    assert "FC101" in codes(LEDGER, draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_what_is_right_or_of_another_or_of_another_time_is_not(draft: str) -> None:
    assert pinned(other_attributes, draft, *LEDGER) == []
    assert "FC101" not in codes(LEDGER, draft)
