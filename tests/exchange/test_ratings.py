"""Ratings: what a fact-checker's mark comes to, and that nothing is guessed."""

from __future__ import annotations

import pytest

from factcheck.exchange.ratings import status_of
from factcheck.language import table
from factcheck.model import Rating, Status


@pytest.mark.parametrize(
    ("rating", "status"),
    [
        (Rating(name="False"), Status.REFUTED),
        (Rating(name="  FALSE!  "), Status.REFUTED),
        (Rating(name="“Pants on Fire!”"), Status.REFUTED),
        (Rating(name="False. The photo is from 2014."), Status.REFUTED),
        (Rating(name="Misleading: the figure is from another year"), Status.DISPUTED),
        (Rating(name="Falso"), Status.REFUTED),
        (Rating(name="Mostly True"), Status.VERIFIED),
        (Rating(name="Half  True"), Status.DISPUTED),
        (Rating(name="Mostly False", value=5, best=5, worst=1), Status.REFUTED),
        (Rating(value="Faux"), Status.REFUTED),
        (Rating(value=1, best=5, worst=1), Status.REFUTED),
        (Rating(value=5, best=5, worst=1), Status.VERIFIED),
        (Rating(value="4", best="5", worst="1"), Status.DISPUTED),
        (Rating(value=0, best=10, worst=0, name="0 of 10"), Status.REFUTED),
    ],
)
def test_what_a_rating_says(rating: Rating, status: Status) -> None:
    assert status_of(rating) is status


@pytest.mark.parametrize(
    "rating",
    [
        None,
        Rating(),
        Rating(name="True, but it leaves much out"),
        Rating(name="True. But not the whole story."),
        Rating(name="Not false"),
        Rating(name="A true scandal"),
        Rating(name="It is false that this was denied"),
        Rating(value=3),
        Rating(value=3, best=5),
        Rating(value=-1, best=-1, worst=-1),
        Rating(value=7, best=5, worst=1),
        Rating(value="nan", best=5, worst=1),
        Rating(value="inf", best="inf", worst=1),
    ],
)
def test_what_nobody_can_tell_from_a_rating_is_unverified(rating: Rating | None) -> None:
    assert status_of(rating) is Status.UNVERIFIED


def test_no_word_stands_for_two_verdicts() -> None:
    words = [str(word) for listed in table("ratings").values() for word in listed]
    assert sorted(set(words)) == sorted(words)
