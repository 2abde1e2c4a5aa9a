"""Words that a claim has the opposite of, but for another time or figure, or by another word."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

WARNING = (
    "The weather office issued a red warning for wind on Sunday 29 March 2026 and lifted it on "
    "Tuesday 31 March 2026."
)
SHARES = "Norjet's shares fell 6.8 per cent to 231p on 12 March 2026, after rising 2.1 per cent."
INJURY = "Devane missed 11 weeks of training in the spring with a stress fracture of the left foot."
INQUIRY = "Selwick Police said that they were considering whether to open a criminal investigation."

UNIT = "Dr Farouk said the trust would not close the injuries unit at Polwenna."
STRIKE = "It is the first strike at the docks since 1998, when one lasted 54 days."
SWAP = "The last prisoner swap between the two before it was on 2 October."
FORM = "Harlow have lost four of their last five matches."
HARBOUR = (
    "Ada Holm, the president of Norland, said her country would neither sell an acre of forest nor "
    "close a harbour for it."
)
BORNE_OUT = {
    "denied of both, the second in quotation marks": (
        HARBOUR,
        "“We will not sell any forest,” Holm declared, and nor would Norland “close a harbour”.",
    ),
    "the rest of one whole": (FORM, "Harlow have won only one of their last five."),
    "the one before the first since": (
        STRIKE,
        "The last strike at the docks is 28 years ago.",
    ),
    "the first in so many months": (
        "The last prisoner swap between the two was on October 2.",
        "The two have swapped prisoners for the first time in four months.",
    ),
    "the first since the last": (
        SWAP,
        "It was the two's first prisoner swap since October.",
    ),
    "of so many others, whom the claim tells of as well": (
        "The court freed 12 of the sailors and is to rule on nine in May.",
        "Nine of the sailors have not been freed.",
    ),
    "refused in another word": (
        "On 10 March a judge refused Hallam Air's application for an injunction.",
        "On 10 March a judge turned down Hallam Air's application.",
    ),
    "of no more than the rest, in shares": (
        "One in five students at the school are from Alberta.",
        "Four in five students at the school are not from Alberta.",
    ),
    "withheld when it will be so": (
        "The bank said the branch will close in May.",
        "The bank would not say when the branch will close.",
    ),
    "withheld whether it will be so": (
        "The minister told reporters that he will resign.",
        "The minister did not tell reporters whether he will resign.",
    ),
    "nothing said to reporters, of what one told others": (
        "A spokesman for the bank commented on the merger.",
        "A spokesman for the bank would not comment on the merger.",
    ),
    "withheld whether, from others": (
        "The minister told the press that he will resign.",
        "The minister did not tell the press whether he will resign.",
    ),
    "withheld, and nothing stands behind": (
        "The bank will say when the branch closes.",
        "When the branch closes the bank would not say",
    ),
    "only supposed not to be so": (
        "The court will hear the case in May.",
        "The court said what happens if it does not hear the case in May.",
    ),
    "rumoured, and called wrong": (
        UNIT,
        "Rumours that the injuries unit at Polwenna would close are wrong, Dr Farouk said.",
    ),
    "reported, and called untrue": (
        UNIT,
        "Reports that the injuries unit at Polwenna would close were simply untrue, he said.",
    ),
    "taken down on the other day": (
        WARNING,
        "On 31 March 2026 the weather office took down its red warning for wind.",
    ),
    "risen by the figure that the claim has rising": (
        SHARES,
        "Norjet's shares had risen 2.1 per cent.",
    ),
    "denied by the claim's verb": (
        INJURY,
        "In the spring Devane could not train for 11 weeks, with a fracture of the left foot.",
    ),
    "not done, which they are but considering": (
        INQUIRY,
        "Selwick Police have opened no criminal investigation.",
    ),
    "denied by our own verb": (
        "Conductors are not on strike.",
        "Conductors voted against a strike of their own in May.",
    ),
    "told as what should have been": (
        "The club has not signed a striker since the winter.",
        "The club should have signed a striker in the winter.",
    ),
    "told as what would have come": (
        "The council did not approve the plan for the mill.",
        "The council would have approved the plan for the mill but for its cost.",
    ),
    "ruled out, which the claim denies of what is to come": (
        "Delahoussaye said that he would not ask for a recount.",
        "Delahoussaye ruled out asking for a recount.",
    ),
    "of none of what the claim tells nothing of": (
        "Police recovered 11 objects in a storage unit in Antwerp on 26 February 2026.",
        "None of the porcelain was in the storage unit in Antwerp.",
    ),
    "of no others that were so many": (
        "It was the deadliest tornado in Pruett County since 26 April 1984, when 17 people died.",
        "Not since 1984 had a tornado killed so many in the county.",
    ),
}
TURNED = {
    "told of what is denied, in quotation marks": (
        HARBOUR,
        "“We will sell an acre of forest,” Holm declared, and Norland would “close a harbour”.",
    ),
    "of which our verb denies nothing": (
        "Conductors are not on strike.",
        "Conductors have joined the strike.",
    ),
    "told as what must have been": (
        "The club has not signed a striker since the winter.",
        "The club must have signed a striker in the winter.",
    ),
    "told as what they should have": (
        "The village does not have power.",
        "The village should have power by Monday.",
    ),
    "ruled out, which the claim has as to come": (
        "Delahoussaye said that he would ask for a recount.",
        "Delahoussaye ruled out asking for a recount.",
    ),
    "of none of those of whom it tells": (
        "Police recovered 11 objects in a storage unit in Antwerp on 26 February 2026.",
        "None of the objects was in the storage unit in Antwerp.",
    ),
    "denied, and compared with nothing": (
        "The port was shut for two days in 2013 after a storm.",
        "The port was not shut in 2013 after a storm.",
    ),
    "taken down on the day of its issue": (
        WARNING,
        "On 29 March 2026 the weather office took down its red warning for wind.",
    ),
    "risen by the figure of the fall": (
        SHARES,
        "Norjet's shares rose 6.8 per cent to 231p on 12 March 2026.",
    ),
    "denied of what the claim tells plainly": (
        "Devane trained for 11 weeks in the spring with a stress fracture of the left foot.",
        "In the spring Devane could not train for 11 weeks, with a fracture of the left foot.",
    ),
    "risen in the clause of two dates, one of which the act has": (
        "The reservoir rose from 71 per cent full on 7 March 2026 to 98 per cent on 9 March.",
        "By 9 March 2026 the reservoir had fallen to 98 per cent full.",
    ),
    "led by the other of the two, by the same figure": (
        "In Ward 7 Gail Prentiss leads Omar Sayegh by 19 votes.",
        "In Ward 7 Omar Sayegh leads Gail Prentiss by 19 votes.",
    ),
    "done, with none of something else behind it": (
        "Vidal promised to build 60 clinics.",
        "She has built 60 clinics and promises that the buses will cost nothing.",
    ),
    "done, which they are but considering": (
        INQUIRY,
        "Selwick Police have opened a criminal investigation.",
    ),
    "as many of the whole": (FORM, "Harlow have won four of their last five matches."),
    "of more than the rest, in shares": (
        "Four in five students at the school are from Alberta.",
        "Three in four students at the school are not from Alberta.",
    ),
    "not said to be so, by one who said it": (
        "The minister told reporters that he will resign.",
        "The minister did not tell reporters that he will resign.",
    ),
    "said not to be so": (
        "The court will hear the case in May.",
        "The court said that it will not hear the case in May.",
    ),
    "replied to nobody, who did reply": (
        "The bank said in May that it wrote to the regulator.",
        "The bank said in May that it did not write to the regulator.",
    ),
    "more of it than the rest": (FORM, "Harlow have won three of their last four matches."),
    "the last since, for the first since": (
        STRIKE,
        "It is the last strike at the docks since 1998.",
    ),
    "the first, for the last": (SWAP, "The first prisoner swap between the two was on 2 October."),
    "rumoured, and something else called wrong": (
        UNIT,
        "The injuries unit at Polwenna would close, Dr Farouk said; reports of a strike are wrong.",
    ),
}


@pytest.mark.parametrize(("claim", "draft"), BORNE_OUT.values(), ids=BORNE_OUT)
def test_what_the_claim_bears_out_in_another_place_is_no_turn(claim: str, draft: str) -> None:
    assert [turn for match in matched(draft, claim) for turn in match.turns] == []


@pytest.mark.parametrize(("claim", "draft"), TURNED.values(), ids=TURNED)
def test_what_it_does_not_bear_out_is_one(claim: str, draft: str) -> None:
    assert len([turn for match in matched(draft, claim) for turn in match.turns]) == 1
