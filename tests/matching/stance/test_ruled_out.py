"""What one side does not rule out, beside what the other says of it."""

from __future__ import annotations

import pytest

from factcheck.model import TurnKind
from tests.matching.matching import matched

LAYOFFS = "Ana Prieto, the chief executive, said there would be no forced layoffs in Poland."
VOTE = "Hanna Dahl did not rule out putting the bid to a vote of members."
COPIED = "The agency said it could not rule out that patient data had been copied."
TURNED = {
    "not ruled out, of which there will be none": (
        LAYOFFS,
        "Prieto did [not rule out forced] layoffs in Poland.",
    ),
    "not ruled out in other words": (
        "The ministry said it would not send troops to the border.",
        "The ministry did [not exclude sending troops] to the border.",
    ),
    "will not be done, which was not ruled out": (
        VOTE,
        "Hanna Dahl said she [would not put] the bid to a vote of members.",
    ),
    "was not so, which could not be ruled out": (
        COPIED,
        "The agency said that [patient data had not] been copied.",
    ),
}
SAME = {
    "ruled out": (LAYOFFS, "Ana Prieto ruled out forced layoffs in Poland."),
    "not ruled out on either side": (VOTE, "Hanna Dahl has not ruled out a vote of members."),
    "not ruled out, and may be": (VOTE, "Hanna Dahl may put the bid to a vote of members."),
    "not ruled out, and done": (VOTE, "Hanna Dahl did put the bid to a vote of members."),
    "may not be": (COPIED, "The agency said that patient data may not have been copied."),
    "withheld": (VOTE, "Hanna Dahl would not say whether she would put the bid to a vote."),
    "something else": (LAYOFFS, "Ana Prieto did not rule out a sale of the plants in Poland."),
    "at another time": (
        "The union said on 3 May 2026 that it would not strike at the depot.",
        "The union did not rule out on 9 June 2026 that it would strike at the depot.",
    ),
    "not done so far": (
        "The government did not rule out tax rises next year.",
        "The government did not raise taxes this year.",
    ),
    "not done before": (
        "The government did not rule out tax rises in the next budget.",
        "There were no tax rises in the last budget.",
    ),
    "not done yet": (
        "The police have not ruled out more arrests in Melby.",
        "The police have made no more arrests in Melby.",
    ),
    "not done by anybody yet": (
        "The police have not ruled out more arrests in Melby.",
        "No more arrests have been made in Melby yet.",
    ),
    "not cut so far": (
        "Norvane did not rule out job cuts at the plant.",
        "Norvane has made no job cuts at the plant.",
    ),
    "not proved": (
        "The police could not rule out arson at the mill.",
        "The police have no proof of arson at the mill.",
    ),
    "no signs of it": (
        "The police could not rule out arson at the mill.",
        "The police found no signs of arson at the mill.",
    ),
    "not liked": (
        "Ana Prieto could not rule out forced layoffs in Poland.",
        "Ana Prieto does not like forced layoffs in Poland.",
    ),
    "by somebody else": (
        "Oto Lind, the defence minister, said there would be no rise in conscription.",
        "Kai Berg did not rule out a rise in conscription.",
    ),
}


@pytest.mark.parametrize(("claim", "marked"), TURNED.values(), ids=TURNED)
def test_what_is_denied_is_not_left_open(claim: str, marked: str) -> None:
    draft = marked.replace("[", "").replace("]", "")
    turns = [turn for match in matched(draft, claim) for turn in match.turns]
    assert [turn.kind for turn in turns] == [TurnKind.NEGATION]
    assert turns[0].span.of(draft) == marked[marked.index("[") + 1 : marked.index("]")]


@pytest.mark.parametrize(("claim", "draft"), SAME.values(), ids=SAME)
def test_what_may_be_or_is_told_so_by_both_is_no_turn(claim: str, draft: str) -> None:
    assert [turn for match in matched(draft, claim) for turn in match.turns] == []
