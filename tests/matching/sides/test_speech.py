"""How much of what a claim's source says a statement repeats, whatever frame it is told in."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Link, Match, Said, Source
from tests.matching.matching import matched

FRAMED = {
    "said before it": "Ann Lee, who heads the harbour board, said the ferry was overloaded.",
    "said behind it": "The ferry was overloaded, said Ann Lee, who heads the harbour board.",
    "told somebody": "Ann Lee told reporters that the ferry was overloaded.",
    "beside a denial": "Ann Lee said the ferry was overloaded. Its owners denied it.",
}
BARE = "The ferry was overloaded."
OTHERS = {
    "another thing said of it": "The ferry was painted green.",
    "another thing in the same frame": "Ann Lee told reporters nothing of the crew.",
}
HERALD = (
    Source(id="herald", name="The Herald"),
    Source(id="memo", name="an internal memo"),
)


def said(draft: str, *claims: str) -> Said:
    (found,) = matched(draft, *claims)
    return found.said


@pytest.mark.parametrize("claim", FRAMED.values(), ids=FRAMED)
def test_the_words_that_tell_who_says_it_do_not_count(claim: str) -> None:
    repeated = said(BARE, claim)
    assert repeated.share == 1.0
    assert repeated.speaker is not None
    assert "Ann Lee" in repeated.speaker.text


@pytest.mark.parametrize("draft", OTHERS.values(), ids=OTHERS)
def test_a_frame_or_a_subject_in_common_is_not_the_same_saying(draft: str) -> None:
    shares = [match.said.share for match in matched(draft, FRAMED["told somebody"])]
    assert all(share < 0.6 for share in shares)


def test_one_thing_of_two_that_were_said_is_said_again() -> None:
    claim = "Lee told the court that Hale had a gambling addiction and was deeply ashamed of it."
    assert said("Hale has a gambling addiction.", claim).share == 1.0
    others = matched("Hale was ashamed of losing every match of the season.", claim)
    assert all(match.said.share < 0.6 for match in others)


def test_the_words_of_a_chain_are_no_part_of_what_is_said() -> None:
    claim = Claim(
        id="warned",
        text="The Herald reported, citing an internal memo, that engineers had warned of the leak.",
        attribution=(Link(source="herald", cue="reported"), Link(source="memo", cue="citing")),
    )
    checker = Checker(Ledger.of([claim], HERALD))
    (found,) = checker.matches("Engineers had warned of the leak.")
    assert isinstance(found, Match)
    assert found.said.share == 1.0


@pytest.mark.parametrize(
    ("draft", "apart"),
    [
        ("The bridge in Lyon was closed after the storm, Henry Marsh said.", True),
        ("The bridge in Brook was closed after the storm, Henry Marsh said.", False),
    ],
)
def test_speakers_are_not_what_sets_two_sayings_apart(draft: str, apart: bool) -> None:
    claim = "Ann Lee said the bridge in Brook was closed after the storm."
    assert said(draft, claim).apart is apart
