"""In a large ledger a contradiction, or another's word, takes more than a word or two in common."""

from __future__ import annotations

import pytest

from tests.rules.examples import desk_of

CLOSED = "The mayor did not open the lighthouse."
EARLY = "The lighthouse opened early, the keeper Paula Finch said."
SOLD = "The lighthouse was sold, the keeper Paula Finch said."
CRAKE = "Wendell Crake sold it, the keeper Paula Finch said."
MUSEUM = "The museum took on 43 nurses, the keeper Paula Finch said."
TOWN = "Ashbrook has 43 nurses, the keeper Paula Finch said."
TOLD = [
    (CLOSED, "A lighthouse opened.", ["opened"]),
    (CLOSED, "The mayor opened it.", []),
    (EARLY, "The lighthouse opened early, Robert Ode said.", ["Robert Ode"]),
    (SOLD, "The lighthouse was sold, Robert Ode said.", []),
    # two words of one name are one
    (CRAKE, "Wendell Crake sold it, Robert Ode said.", []),
    # a figure is half of what singles out a claim
    (MUSEUM, "The museum took on 43 nurses, Robert Ode said.", ["Robert Ode"]),
    (TOWN, "Ashbrook has 43 nurses, Robert Ode said.", []),
]


@pytest.mark.parametrize(("claim", "draft", "flagged"), TOLD)
def test_what_both_tell_is_more_than_sentences_of_two_events_share(
    claim: str, draft: str, flagged: list[str]
) -> None:
    found = [one for one in desk_of(claim).check(draft).findings if one.code in {"FC201", "FC501"}]
    assert [one.text for one in found] == flagged
