"""What a body has yet to decide, or plans, told as decided or done by it, or by somebody else."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

LEDGER = (
    "City plan a new stand that would add 6,000 seats, on which the council will decide in June.",
    "The Court of Appeal will rule in April on the appeal of Dan Mercer against his conviction.",
    "The Food Agency has not yet decided on the weight-loss pill Nexil from Carrow Labs.",
    "Members of the rail union will vote in March on a pay offer of 4.5%.",
    "The Senate put off a vote on the nomination of Judge Ruth Kane.",
    "Kelda Group wants to buy the retailer Tarn for £340 million.",
    "The ministry will publish the report on the fire at Lund on 20 February 2026.",
    "The city will replace all 1,200 street lamps by next summer.",
    "Castor plans to do away with 280 crane jobs at the terminal.",
    "The harbour board will decide in May on a licence for the ferry line Sund.",
)
TOLD = [
    ("The council has approved a new stand that would add 6,000 seats.", True),
    ("The council has turned down City's new stand.", True),
    ("City hope that the council will approve a new stand in June.", False),
    ("The council must still approve the new stand.", False),
    ("The Court of Appeal dismissed the appeal of Dan Mercer, 43, against his conviction.", True),
    ("Dan Mercer has appealed against his conviction; the court will rule in April.", False),
    ("Nexil, the weight-loss pill from Carrow Labs, was rejected by the Food Agency.", True),
    ("The Food Agency has still to decide on Nexil, which was approved in Japan in May.", False),
    ("Members of the rail union have accepted a pay offer of 4.5%.", True),
    ("Union leaders have backed a pay offer of 4.5%, on which members will vote.", False),
    ("The Senate approved the nomination of Judge Ruth Kane.", True),
    ("The Senate delayed the vote on the nomination of Judge Ruth Kane.", False),
    ("Kelda Group, which has 300 shops, bought the retailer Tarn for £340 million.", True),
    ("Kelda Group has valued the retailer Tarn at £340 million.", False),
    ("The ministry, which had kept silent for seven weeks, published the Lund report.", True),
    ("The city has replaced some street lamps, and will replace all 1,200 by summer.", False),
    ("Castor has done away with 280 crane jobs at the terminal.", True),
    ("Fans at the council approved a new stand that would add 6,000 seats.", False),
    ("The ferry line Sund was granted a licence by the harbour board.", True),
    ("The ferry line Sund was granted a licence by the region.", False),
]


@pytest.mark.parametrize(("draft", "wrong"), TOLD)
def test_only_what_the_same_body_decided_or_did_is_told_too_soon(
    draft: str, *, wrong: bool
) -> None:
    assert bool({"FC501", "FC502", "FC503"} & {*codes(LEDGER, draft)}) == wrong


LOSS = ("City's pre-tax loss narrowed from £21.9 million to £17.3 million in the year to June.",)


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("City's loss widened from £21.9m, while turnover was up an eighth to £48.6m.", ["FC504"]),
        ("City's loss narrowed from £21.9m, while turnover was up an eighth to £48.6m.", []),
        ("City's bar sales widened their lead, by £3.1m, over those of its shops.", []),
    ],
)
def test_the_claims_own_figure_right_behind_the_opposite_makes_it_one_fact(
    draft: str, found: list[str]
) -> None:
    assert [code for code in codes(LOSS, draft) if code == "FC504"] == found


RIGHT = (
    "Ines Carvalho said the referee, Stuart Hallam, had been wrong to send off Strachan.",
    "The ombudsman found that the council was right to refuse the licence.",
)


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("The referee had been right to send off Strachan, said Ines Carvalho.", ["FC504"]),
        ("Strachan was wrongly sent off by Stuart Hallam, said Ines Carvalho.", []),
        ("The council was wrong to refuse the licence, the ombudsman found.", ["FC504"]),
        ("The ombudsman said the council had the right to refuse the licence.", []),
    ],
)
def test_what_was_right_is_not_wrong(draft: str, found: list[str]) -> None:
    assert codes(RIGHT, draft) == found
