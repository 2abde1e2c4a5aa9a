"""A figure that answers another question than the claim's is no wrong answer to it."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

TURNOUT = "Turnout in the election was 68.2 percent."
PROFIT = "Net profit fell to £1.8bn in the year to March."
PATIENTS = "Marsh operated on 43 patients without need."
CLIMBERS = "Two of the 13 climbers died on the way down."
OFF = "Stavely's Carl Nwosu was sent off in the 54th minute."
OTHER = {
    "a part of the country": (TURNOUT, "In the capital, turnout in the election was 74.1 percent."),
    "another election": (TURNOUT, "At the last election turnout was 74.1 percent."),
    "what analysts thought": (PROFIT, "Analysts had forecast a net profit of £1.7bn."),
    "what analysts thought, with a mark between": (
        PROFIT,
        "Analysts had forecast, in a poll, a net profit of £1.7bn.",
    ),
    "what analysts think, where the bank expects": (
        "The bank expects a net profit of £1.8bn in the year to March.",
        "Analysts see a net profit of £1.7bn in the year to March.",
    ),
    "what was forecast, by whomever": (PROFIT, "The forecasts predicted a net profit of £1.7bn."),
    "what had been expected, by whomever": (PROFIT, "A net profit of £1.7bn had been expected."),
    "a target, where the bank saw what came": (
        "The bank saw a net profit of £1.8bn in the year to March.",
        "The bank's target was a net profit of £2.4bn in the year to March.",
    ),
    "a target, where the bank expects less": (
        "The bank expects a net profit of £1.8bn in the year to March.",
        "The bank's target was a net profit of £2.4bn in the year to March.",
    ),
    "what the bank expected earlier": (
        "The bank expects a net profit of £1.8bn in the year to March.",
        "The bank had earlier expected a net profit of £1.7bn in the year to March.",
    ),
    "what was hoped for": (PROFIT, "The board had hoped for a net profit of £2.4bn."),
    "another field": (OFF, "In the women's match Nwosu was sent off in the 45th minute."),
    "what one is blamed for, where no more were": (
        "The bank cut at most 300 jobs, to the anger of the union.",
        "The bank came under fire over 300 jobs.",
    ),
    "one of them": (PATIENTS, "One patient, whom Marsh operated on without need, is a dancer."),
}
SAME = {
    "the whole country": (TURNOUT, "In the election turnout was [78.2] percent."),
    "a part that is told of behind": (
        TURNOUT,
        "Turnout in the election was [78.2] percent, and higher in the capital.",
    ),
    "what the bank forecast, which expects it": (
        "The bank expects a net profit of £1.8bn in the year to March.",
        "The bank's forecast is for a net profit of £[1.5bn] in the year to March.",
    ),
    "a share of what had been expected, in both": (
        "The frost cost growers 45 percent of the harvest expected in Altavera.",
        "The frost cost growers [65] percent of the harvest that had been expected in Altavera.",
    ),
    "what could come, which is expected": (
        "The bank expects a net profit of £1.8bn in the year to March.",
        "Net profit could reach £[1.5bn] in the year to March, the bank says.",
    ),
    "what could come, which is forecast": (
        "The bank's net profit is forecast at £1.8bn in the year to March.",
        "The bank's net profit could reach £[1.5bn] in the year to March.",
    ),
    "an estimate of what came": (
        PROFIT,
        "An estimated net profit of £[1.5bn] was made in the year to March.",
    ),
    "what economists say came": (
        PROFIT,
        "Net profit, economists say, fell to £[1.5bn] in the year to March.",
    ),
    "what others hear of what is expected": (
        "The bank expects a net profit of £1.8bn in the year to March.",
        "The bank's investors heard of a net profit of £[1.5bn] in the year to March.",
    ),
    "what could come, which is planned": (
        "The council plans to raise the fee to £410 a year from 2028.",
        "The fee could rise to £[310] a year from 2028.",
    ),
    "what came, beside what was hoped for": (
        PROFIT + " Analysts had expected £1.7bn.",
        "Net profit fell to £[1.5bn] in the year to March, and analysts had expected £1.7bn.",
    ),
    "what came, compared with what was expected": (
        PROFIT,
        "Net profit fell to £[1.5bn] in the year to March, less than analysts had forecast.",
    ),
    "what came, as was expected": (
        PROFIT,
        "Net profit fell to £[1.5bn] in the year to March as analysts had expected.",
    ),
    "how many were hurt, beside how many died": (
        "Two people were killed and 40 hurt in the crash.",
        "Two people were killed and [80] hurt in the crash.",
    ),
    "how many there are, not for how many each": (
        "The town has 140 jobs and 10 people seek them.",
        "The town has [14] jobs for 10 people.",
    ),
    "men who are counted": (
        OFF,
        "With ten men after Nwosu was sent off in the [45th] minute, they lost.",
    ),
    "a word with a capital from where it stands": (
        "In Alder House, a tower of 112 flats in Northgate, mould was found in 73 flats.",
        "Mould was found in 73 of the tower's [121] flats.",
    ),
    "how many of so many": (CLIMBERS, "[Three] of the 13 climbers died on the way down."),
}


@pytest.mark.parametrize(("claim", "draft"), OTHER.values(), ids=OTHER)
def test_what_answers_another_question_is_no_conflict(claim: str, draft: str) -> None:
    assert [f.code for f in check(Example(claims=(claim,), draft=draft))] == []


@pytest.mark.parametrize(("claim", "draft"), SAME.values(), ids=SAME)
def test_what_answers_the_same_question_is_flagged(claim: str, draft: str) -> None:
    wrong = draft[draft.index("[") + 1 : draft.index("]")]
    clean = draft.replace("[", "").replace("]", "")
    assert [f.text for f in check(Example(claims=(claim,), draft=clean))] == [wrong]


def test_one_of_so_many_is_a_figure() -> None:
    claim = "One of the 13 climbers died on the way down."
    assert not check(Example(claims=(claim,), draft="One climber died on the way down."))
    found = check(Example(claims=(claim,), draft="Two climbers died on the way down."))
    assert [f.text for f in found] == ["Two"]


PROVISION = (
    "The bank set aside a further £210m in the quarter for motor finance compensation, bringing "
    "its total provision to £830m."
)
TRAIN = "The driver stopped the train within 900 metres, 400 metres short of the tunnel."


@pytest.mark.parametrize(
    ("claim", "draft", "found"),
    [
        (PROVISION, "The bank set aside £830m in the quarter for compensation.", ["830m"]),
        (PROVISION, "The bank's total provision was brought to £830m.", []),
        (PROVISION, "The bank set aside £210m in the quarter for compensation.", []),
        (TRAIN, "The driver stopped the train within 900 metres.", []),
    ],
)
def test_what_a_claim_has_of_something_else_is_known_by_the_verb_it_is_told_with(
    claim: str, draft: str, found: list[str]
) -> None:
    example = Example(claims=(claim,), draft=draft)
    assert [finding.text for finding in check(example)] == found
