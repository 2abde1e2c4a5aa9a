"""Ratios of what a claim has, and of those whom only the draft names."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

DIVERS = "Of the 29 divers 26 passed the test in May."
FIRE = "The fire destroyed 137 homes, 118 of the 1,640 in Pellan Lake and 19 in Corby."

WRONG = [
    (DIVERS, "In May half of the 29 divers passed the test."),
    (DIVERS, "The 29 divers took the test in May, and half of them passed it."),
    (FIRE, "Some 73% of the homes in Pellan Lake still stand."),
]
OF_THE_REST = [
    (FIRE, "Some 93% of the homes in Pellan Lake still stand."),
]
OF_OTHERS = [
    (DIVERS, "In May nine in ten of the 29 divers passed the test."),
    (DIVERS, "The 26 divers, half of whom came from Rendal, took the test in May."),
]

WAIT = "The average wait at security was 94 minutes on Monday, against 18 minutes a week before."
WALL = "The wall had thinned to 0.07 inch, and the minimum is 0.18 inch."
VOTE = "Zorman needed the votes of 46 of the 90 deputies to survive."
SHARES = "On Monday shares in Corby rose 21% to 435.6p, and Carrick's fell 4% to 403.2p."
SPENT = "Hallberg's campaign spent $37.5 million and Okafor's campaign $26.5 million."
DOSES = "The campaign needs 390,000 doses, two for each resident of Pellan."
ORDER = "The confiscation order against Lee was cut from £2.4m to £1.5m."
BY_AN_END = [
    (ORDER, "The confiscation order against Lee was cut by £1.5m."),
    (ORDER, "The confiscation order against Lee was reduced by £2.4m."),
]
PROFIT = (
    "Net profit fell to $58 million from $74 million.",
    "Net profit in Asia was $31 million and in Europe $27 million.",
)
BY_OR_TO = [
    (ORDER, "The confiscation order against Lee was cut by £0.9m."),
    (ORDER, "The confiscation order against Lee was reduced to £1.5m."),
    ("The order was cut by £1.5m to £1.5m.", "The order was cut by £1.5m."),
]
LOOSE = [
    (WAIT, "On Monday the wait was 94 minutes on average, over an hour longer than the 18 before."),
    (WALL, "The wall was 0.07 inch thick, less than half the minimum of 0.18 inch."),
    (WALL, "The wall had thinned to 0.07 inch, where the minimum is 0.18."),
]
SKATED = (
    "After the short program Vandermeer led with 78.45 points from Okabe with 74.12, Lee with 72.9."
)
COST = "The government said its offer would cost £118m a year and the union's claim £226m a year."
NO_SHARE = [
    (SKATED, "After the short program Vandermeer had a lead of four points over Okabe."),
    (COST, "The union's claim of 6.5% would cost £226m a year, against £118m for the offer."),
]
OFF = [
    (SKATED, "After the short program Vandermeer had a lead of five points over Okabe."),
    (COST, "The government's offer would cost £118m a year, 65% of the union's claim of £226m."),
]
BROKEN = [
    (WAIT, "On Monday the wait was 94 minutes on average, over two hours longer than 18 before."),
    (WALL, "The wall was 0.07 inch thick, less than a quarter of the minimum of 0.18 inch."),
]
RESTS = "Nineteen of the 28 shops to be closed are bakeries."
NOT_RECKONED = [
    (RESTS, "The two others closed in May."),
    (RESTS, "Of the shops to close, 19 are bakeries and the nine others butchers."),
    (VOTE, "Zorman needed 46 of the 90 deputies to survive, and was five short."),
    (SHARES, "On Monday shares in Tay & Forth rose 3% to 212p."),
    (SPENT, "Between them the four campaigns spent $74 million in total."),
    (DOSES, "The campaign has half of the doses it needs, two for each resident of Pellan."),
]
RECKONED = [
    (RESTS, "Of the shops to close, 19 are bakeries and the eight others butchers."),
    (RESTS, "Nineteen of the shops are bakeries and the 11 others butchers."),
    (SPENT, "Between them the two campaigns spent $74 million in total."),
]


@pytest.mark.parametrize(("claim", "draft"), NO_SHARE)
def test_points_may_be_rounded_and_the_size_of_a_thing_is_no_share(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == []


@pytest.mark.parametrize(("claim", "draft"), OFF)
def test_points_rounded_wrongly_and_a_share_of_a_thing_do_not_follow(
    claim: str, draft: str
) -> None:
    assert "FC108" in codes((claim,), draft)


@pytest.mark.parametrize(("claim", "draft"), LOOSE)
def test_a_bound_is_borne_out_by_figures_told_beside_it_however_loose(
    claim: str, draft: str
) -> None:
    assert codes((claim,), draft) == []


@pytest.mark.parametrize(("claim", "draft"), BY_AN_END)
def test_what_something_changed_to_is_not_what_it_changed_by(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == ["FC108"]


def test_sums_of_other_claims_excuse_no_end_told_as_the_change() -> None:
    assert codes(PROFIT, "Net profit fell by $58 million.") == ["FC108"]
    assert codes(PROFIT, "Net profit fell by $16 million.") == []


@pytest.mark.parametrize(("claim", "draft"), BY_OR_TO)
def test_what_a_change_led_to_and_its_size_are_right_as_told(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == []


@pytest.mark.parametrize(("claim", "draft"), BROKEN)
def test_a_bound_that_the_figures_beside_it_break_is_wrong(claim: str, draft: str) -> None:
    assert "FC108" in codes((claim,), draft)


@pytest.mark.parametrize(("claim", "draft"), NOT_RECKONED)
def test_what_was_needed_other_shares_sums_of_more_and_rates_are_not_reckoned(
    claim: str, draft: str
) -> None:
    assert "FC108" not in codes((claim,), draft)


@pytest.mark.parametrize(("claim", "draft"), RECKONED)
def test_shares_and_sums_of_so_many_are_reckoned(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == ["FC108"]


@pytest.mark.parametrize(("claim", "draft"), WRONG)
def test_a_ratio_that_the_claims_figures_do_not_come_to_is_wrong(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == ["FC108"]


@pytest.mark.parametrize(("claim", "draft"), OF_OTHERS)
def test_a_ratio_of_those_whom_the_claim_does_not_name_is_none_of_its(
    claim: str, draft: str
) -> None:
    assert codes((claim,), draft) == []


@pytest.mark.parametrize(("claim", "draft"), OF_THE_REST)
def test_the_share_that_a_part_leaves_of_the_whole_right_behind_it_is_right(
    claim: str, draft: str
) -> None:
    assert codes((claim,), draft) == []


WARD = "The fever ward had 41 patients in its 205 beds on Sunday, down from 112 in April."
HURT = "Nine people, six dockers and three officers, were hurt at the gate."
LOSS = "Brigham Metro lost £22m in 2025, after a loss of £31m in 2024."
DOSES = "The campaign needs 390,000 doses, two for each resident."
REPORT = "The report made 18 recommendations, 11 of them to the trust."
AS_MEANT = [
    (WARD, "One in five of the beds in the fever ward had a patient on Sunday."),
    (HURT, "Twice as many dockers as officers were hurt at the gate."),
    (LOSS, "In 2025 Brigham Metro narrowed its loss by nearly a third."),
    (DOSES, "The 180,000 that came are less than half of the doses that the campaign needs."),
    (REPORT, "Of the report's 18 recommendations, fewer than half are for ministers."),
]
NOT_AS_MEANT = [
    (HURT, "Five times as many dockers as officers were hurt at the gate."),
    (LOSS, "In 2025 Brigham Metro narrowed its loss by half."),
    (REPORT, "Of the report's 18 recommendations, fewer than half are for the trust."),
]


@pytest.mark.parametrize(("claim", "draft"), AS_MEANT)
def test_a_ratio_is_right_of_what_it_names_and_of_what_a_part_leaves(
    claim: str, draft: str
) -> None:
    assert codes((claim,), draft) == []


@pytest.mark.parametrize(("claim", "draft"), NOT_AS_MEANT)
def test_a_ratio_that_is_none_of_these_is_wrong(claim: str, draft: str) -> None:
    assert "FC108" in codes((claim,), draft)
