"""Two words of direction that are opposites, and may both hold all the same."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker, as_document
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.opposing.no_opposites import may_both_hold
from tests.matching.matching import TOLD, ledger_of


def both_hold(word: str, claim: str, draft: str) -> bool:
    """Tell whether a word of direction that a draft and a claim have may hold in both."""
    ((comparison, *_), *_) = Checker(ledger_of(claim)).comparisons(as_document(draft, TOLD))
    ours, theirs = (comparison.ours, comparison.theirs)
    one, other = (
        next(one for one in profile.once(Side).marks if one.mark.axis and one.mark.text == word)
        for profile in (ours, theirs)
    )
    return may_both_hold(ours, theirs, one, other)


@pytest.mark.parametrize("stop", ["", "."])
def test_a_word_at_the_very_end_says_which_of_no_kind(stop: str) -> None:
    claim, draft = "For Halden the vote was not a win", "For Halden the vote was a win"
    assert not both_hold("win", claim + stop, draft + stop)


def test_a_word_before_a_noun_says_which_of_its_kind() -> None:
    assert both_hold(
        "winning",
        "Lahtinen did not score the winning goal for Halden.",
        "Lahtinen scored the winning goal for Halden.",
    )


def opposed(claim: str, draft: str) -> list[str]:
    report = Checker(ledger_of(claim)).check(as_document(draft, TOLD))
    return [finding.text for finding in report.findings if finding.code == "FC504"]


def test_of_two_between_which_a_gap_shrinks_either_may_have_grown() -> None:
    claim = "The Civic Union's share of the vote rose from 19.5% to 22.8%."
    assert not opposed(claim, "Her lead over the Civic Union in the vote shrank to 4.6 points.")
    assert opposed(claim, "The Civic Union's share of the vote shrank to 22.8%.") == ["shrank"]


def test_a_gap_that_shrank_did_not_grow() -> None:
    claim = "Adria's lead over the Civic Union grew to 4.6 points in the vote."
    draft = "In the vote Adria's lead over the Civic Union shrank to 4.6 points."
    assert opposed(claim, draft) == ["shrank"]


def test_what_one_loses_and_another_gains_is_added_by_the_other() -> None:
    claim = "The mine lost 400 jobs, while the smelter gained 250."
    assert not opposed(claim, "The smelter added 250 jobs.")
    assert opposed(claim, "The mine added 400 jobs.") == ["added"]


WHICH = [
    (
        "Cyclone Imani flooded the lower Shire valley in January and killed 94 people.",
        "Imani came up the Shire in the first days of January.",
    ),
    (
        "Patients on the higher dose slept two hours longer than before.",
        "Patients on the dose lowered theirs in May and slept two hours longer than before.",
    ),
    (
        "The growing city of Tarn sold 14 schools in 2024.",
        "The number of pupils in the city of Tarn fell, and it sold 14 schools in 2024.",
    ),
]


@pytest.mark.parametrize(("claim", "draft"), WHICH)
def test_a_word_that_says_which_is_no_direction_of_a_verb(claim: str, draft: str) -> None:
    assert opposed(claim, draft) == []


def test_behind_was_the_a_word_is_said_of_what_stands_before_it() -> None:
    claim = "The bid of Tarn for the 2031 games was the higher."
    assert opposed(claim, "Tarn lowered its bid for the 2031 games.") != []


def test_what_was_once_so_may_be_so_no_more() -> None:
    claim = "The boat was found in a disused slate quarry at Marl."
    assert not opposed(claim, "The boat was found at Marl in a quarry once used for slate.")
    assert opposed(claim, "The boat was found at Marl in a used slate quarry.") == ["used"]


LOAN = "Auriga is to pay about $2.5 billion, of which $1.5 billion will be borrowed."
FLEET = "Norvik Lines runs 40 ships, of which 12 will be sold in March."
SALE = "Brightside was sold for £3 million in May."
CLEANERS = "The trust cut its cleaning staff from 420 to 364 in April 2025."
STEEL = "Helmond Steel will lay off 340 of its 2,100 workers in Gent."


@pytest.mark.parametrize(
    ("claim", "draft", "words"),
    [
        (LOAN, "Auriga will borrow $1.5 billion, or 60 percent of the cost.", []),
        (FLEET, "Norvik Lines will sell 12 of its 40 ships in March.", []),
        (SALE, "Brightside was bought for £3 million in May.", []),
        (CLEANERS, "The trust employs 364 cleaners, down from 420.", []),
        (CLEANERS, "The trust hired 364 cleaners in April 2025.", ["hired"]),
        (STEEL, "Helmond Steel employs 2,100 people in Gent.", []),
        (STEEL, "Helmond Steel will employ 340 workers in Gent.", ["employ"]),
        (STEEL, "Helmond Steel will hire 340 workers in Gent.", ["hire"]),
    ],
)
def test_neither_a_passive_nor_a_state_is_the_opposite_of_an_act(
    claim: str, draft: str, words: list[str]
) -> None:
    assert opposed(claim, draft) == words


BUYBACK = "The board postponed a £50 million share buyback."
FLIGHTS = "Airline Norvik cancelled 40 flights and postponed 12."
CONCERT = "The concert in Leeds was postponed in May and cancelled in June."


@pytest.mark.parametrize(
    ("claim", "draft", "words"),
    [
        (BUYBACK, "The board has scrapped a £50m share buyback.", ["scrapped"]),
        (BUYBACK, "The board has put off a £50m share buyback.", []),
        (
            "Norvik cancelled its spring show in Bath.",
            "Norvik put off its spring show in Bath.",
            ["put off"],
        ),
        ("The match in Leeds was called off.", "The match in Leeds was postponed.", []),
        (FLIGHTS, "Airline Norvik put off 12 flights.", []),
        (FLIGHTS, "Airline Norvik scrapped 40 flights.", []),
        (CONCERT, "The concert in Leeds was scrapped.", []),
        (CONCERT, "The concert in Leeds, once postponed, was cancelled in June.", []),
    ],
)
def test_what_is_put_off_is_not_given_up(claim: str, draft: str, words: list[str]) -> None:
    assert opposed(claim, draft) == words
