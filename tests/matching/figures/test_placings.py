"""The place of somebody who is named in a race, in a table or among the seeds."""

from __future__ import annotations

import pytest

from factcheck.matching.figures.pinning.placings import other_placings
from tests.matching.figures.test_excuses import codes
from tests.matching.matching import pinned

LEDGER = (
    "Ana Duarte finished third in the women's marathon in 2:26:03.",
    "Leeds are 14th in the Premier League with 31 points.",
    "Oskar Brandt of Sweden won the men's 50km race ahead of Emil Toft of Denmark.",
    "The Liberals came third in Saturday's election with 18.4% of the vote, behind Labour.",
    "Maro Silva is seeded fifth at the Lisbon Open.",
    "Kenya was second in the medal table with 11 golds.",
    "Theo Duval finished second, 24 seconds behind, and Matteo Costa third, 51 seconds behind.",
    "Jonas Wirth won the Alpe Cup on Saturday.",
    "The defeat left Hallam City third in the league, two points behind Marlow.",
    "It was Eastholme's first home defeat of the season and left them second in the table.",
)
WRONG = [
    "Ana Duarte came fifth in the women's marathon.",
    "The Portuguese runner Ana Duarte took second place in the marathon.",
    "Leeds lie 16th in the table.",
    "Leeds, in 15th place, need points.",
    "Leeds, who are 16th, have 31 points.",
    "Sixteenth-placed Leeds have 31 points.",
    "Brandt had to settle for second place in the 50km race.",
    "In fourth place were the Liberals, with 18.4%.",
    "Maro Silva, the third seed, plays in Lisbon.",
    "Third place in the medal table went to Kenya.",
    "Costa came second, 51 seconds behind.",
    "Jonas Wirth came fourth in the Alpe Cup.",
    "Ana Duarte, runner-up in the women's marathon, ran 2:26:03.",
    "Hallam City remain top of the league.",
    "Hallam City are still the league leaders after the defeat.",
    "Hallam City still lead the league after the defeat.",
    "Eastholme still lead the table in spite of the defeat.",
]
RIGHT = [
    "Ana Duarte took third place in the marathon.",
    "Duarte was 12th at halfway.",
    "Duarte was sixth in the 10,000 metres.",
    "Last year Duarte came fifth in the women's marathon.",
    "Duarte's sister came fifth in the women's marathon.",
    "Ana Duarte and her sister, who came fifth, ran the women's marathon.",
    "Ana Duarte had come fifth in the women's marathon.",
    "Leeds could finish 12th.",
    "Leeds rose from 15th place.",
    "Leeds are second for shots on target.",
    "Emil Toft came second in the men's 50km race.",
    "Oskar Brandt came third in the sprint.",
    "The Liberals, who came second four years ago, were third.",
    "Silva is the fifth seed at the Lisbon Open.",
    "Silva took second place in Madrid.",
    "Kenya's women came fourth in the relay.",
    "Kenya was first to protest.",
    "Jonas Wirth came fourth in the Alpe Cup last year.",
    "Jonas Wirth came first in the Alpe Cup.",
    "Ana Duarte thanked the runner-up in the women's marathon.",
    "Hallam City are two points behind the league leaders.",
    "Hallam City could still top the league by Christmas.",
    "Hallam City's rivals lead the league after the defeat.",
    "Hallam City lead the league in goals.",
    "Eastholme still sit second in the table.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_another_place_of_one_in_one_contest_is_wrong(draft: str) -> None:
    assert pinned(other_placings, draft, *LEDGER)
    assert "FC101" in codes(LEDGER, draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_the_place_itself_and_those_on_the_way_or_elsewhere_are_not(draft: str) -> None:
    assert pinned(other_placings, draft, *LEDGER) == []
    assert "FC101" not in codes(LEDGER, draft)
