"""Two words of direction that are opposites, and may both hold all the same."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker, as_document
from factcheck.matching.stance.marks import Side
from factcheck.matching.stance.no_opposites import may_both_hold
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
