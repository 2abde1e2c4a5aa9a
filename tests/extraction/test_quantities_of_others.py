"""What the words around a figure make of it: another bound, a rate, a share, a rest, a sum."""

from __future__ import annotations

import pytest

from factcheck.extraction.whole import extract
from factcheck.model import Bound, Quantity, Relation, Scope, UnitKind


def last_figure(text: str) -> Quantity:
    return extract(text).quantities[-1]


NEGATED = [
    ("No farm can get more than $150,000.", Bound.AT_MOST),
    ("None of the firms paid more than $5m.", Bound.AT_MOST),
    ("He did not pay more than $5m.", Bound.AT_MOST),
    ("The tax will not rise by more than 5 percent.", Bound.AT_MOST),
    ("The state charges no one more than £12.", Bound.AT_MOST),
    ("No farm can get loans of more than $150,000.", Bound.AT_MOST),
    ("It doesn't cost less than $5m.", Bound.AT_LEAST),
    ("Net debt will not exceed $5m.", Bound.AT_MOST),
    ("The bill never topped $5m.", Bound.AT_MOST),
    ("Net debt will exceed $5m.", Bound.MORE_THAN),
    ("Not one of the bills exceeds $5m.", Bound.AT_MOST),
    ("If not repaid, net debt will exceed $5m.", Bound.MORE_THAN),
    ("Farms can get more than $150,000.", Bound.MORE_THAN),
    ("There is no doubt more than 50 people died.", Bound.MORE_THAN),
    ("No one knew that more than 50 people had died.", Bound.MORE_THAN),
    ("No one was hurt when more than 50 cars crashed.", Bound.MORE_THAN),
    ("No one was hurt in more than 50 crashes.", Bound.MORE_THAN),
    ("Not only did it cost more than $5m, it failed.", Bound.MORE_THAN),
    ("The plan no longer costs more than $5m.", Bound.MORE_THAN),
    ("The plan, which no one liked, cost more than $5m.", Bound.MORE_THAN),
]


@pytest.mark.parametrize(("text", "bound"), NEGATED)
def test_more_than_under_a_negation_is_at_most(text: str, bound: Bound) -> None:
    assert last_figure(text).bound is bound


BEHIND = [
    ("He must serve half of the term at the very least.", Bound.AT_LEAST),
    ("It will cost $30 million at the outside.", Bound.AT_MOST),
    ("It will cost $30 million at the very most.", Bound.AT_MOST),
    ("They have killed 400 people and counting.", Bound.AT_LEAST),
    ("They raised $5m or so.", Bound.ABOUT),
    ("They raised $5m outside London.", Bound.EXACTLY),
    ("They raised $5m, the least in years.", Bound.EXACTLY),
]


COMPARED = [
    ("It is less than the 21 percent that they asked for.", Bound.EXACTLY),
    ("It is more than its 12 ships.", Bound.EXACTLY),
    ("It is less than 21 percent.", Bound.FEWER_THAN),
    ("It is more than a 21 percent rise.", Bound.MORE_THAN),
    ("It is at least the 15 that they have.", Bound.AT_LEAST),
    ("The share has gone up to 28.4 percent.", Bound.EXACTLY),
    ("They moved prices up to 28 euros.", Bound.AT_MOST),
    ("They pay up to 28 euros.", Bound.AT_MOST),
    ("It takes in up to 28 people.", Bound.AT_MOST),
    ("The schools are short of 600 teachers.", Bound.EXACTLY),
    ("The clinics were left short of 600 nurses.", Bound.EXACTLY),
    ("The takings fell short of 600 euros.", Bound.FEWER_THAN),
    ("The takings were well short of 600 euros.", Bound.FEWER_THAN),
]


@pytest.mark.parametrize(("text", "bound"), COMPARED)
def test_a_comparison_with_a_known_number_is_no_bound(text: str, bound: Bound) -> None:
    assert last_figure(text).bound is bound


@pytest.mark.parametrize(("text", "bound"), BEHIND)
def test_a_bound_may_stand_behind_its_figure(text: str, bound: Bound) -> None:
    assert last_figure(text).bound is bound


RATES = [
    ("Every week about 14,500 vehicles make the crossing.", "week"),
    ("Each year, some 30,000 people die.", "year"),
    ("Every week the bridge carries about 14,500 vehicles.", "week"),
    ("Every day counts. The bridge carries 14,500 vehicles.", None),
    ("About 14,500 vehicles use the bridge a day.", "day"),
    ("About 14,500 vehicles use the bridge every day.", "day"),
    ("It needs 90 tonnes of food a month.", "month"),
    ("The budget has £24m for potholes over three years.", "3 year"),
    ("The budget has £24m over the next 10 weeks.", "10 week"),
    ("They met 12 people a day later.", None),
    ("The firm made £24m, against £20m a year before.", None),
    ("The firm makes £24m a year before tax.", "year"),
    ("They met 12 people on five days a week.", None),
    ("They met 12 people who had waited for a day.", None),
    ("The budget rose to £24m over three years.", None),
    ("The budget has £24m, and roads close over three years.", None),
    ("The profits of 20 firms doubled a year ago.", None),
    ("Some 20 people died in a year.", None),
    ("They know him every day, and 12 men came.", None),
]


@pytest.mark.parametrize(("text", "per"), RATES)
def test_what_a_figure_is_per_may_stand_apart_from_it(text: str, per: str | None) -> None:
    counted = [q for q in extract(text).quantities if q.unit_kind is not UnitKind.RATIO]
    assert counted[0].per == per


SHARES = [
    ("Of every pound in the £1.14bn budget about 35p goes on care.", 35, UnitKind.PERCENT),
    ("Out of every dollar in sales the firm kept almost 35 cents.", 35, UnitKind.PERCENT),
    ("Creditors will get 12 cents on the dollar.", 12, UnitKind.PERCENT),
    ("Of every £1 spent, 35p goes on care.", 35, UnitKind.PERCENT),
    ("One person in five is poor.", 0.2, UnitKind.NONE),
    ("The plants buy two bushels in every five.", 0.4, UnitKind.NONE),
    ("Nine patients out of ten survived.", 0.9, UnitKind.NONE),
    ("The remaining fifth of the money is lost.", 0.2, UnitKind.NONE),
    ("Loans rose by just over a quarter.", 0.25, UnitKind.NONE),
    ("It was the fifth of the month that was lost by 3.", 3, UnitKind.NONE),
    ("The price of every ticket rose 35p.", 35, UnitKind.CURRENCY),
    ("Of every euro they spend 35p.", 35, UnitKind.CURRENCY),
    ("It fell by 35 cents on Monday.", 35, UnitKind.CURRENCY),
    ("One goal in five games is poor.", 5, UnitKind.COUNT),
    ("Three people in two cars were hurt.", 2, UnitKind.COUNT),
]


@pytest.mark.parametrize(("text", "value", "kind"), SHARES)
def test_so_much_of_every_one_is_a_share(text: str, value: float, kind: UnitKind) -> None:
    assert (last_figure(text).value, last_figure(text).unit_kind) == (value, kind)


def test_a_banknote_is_its_value() -> None:
    assert (last_figure("He paid a fiver.").value, last_figure("He paid a fiver.").unit) == (
        5,
        "pound",
    )
    assert not extract("The fiver was blue.").quantities


SCOPES = [
    ("The coins, worth £3.2bn together, were stolen.", Scope.IN_TOTAL),
    ("The bonus is $1,500 for all of them together.", Scope.IN_TOTAL),
    ("They get a bonus of $1,500 for each member.", Scope.EACH),
    ("The families get five million shillings in total.", Scope.IN_TOTAL),
    ("The six of them were given £4,000 to share.", Scope.IN_TOTAL),
    ("They were given £4,000 to share with their rivals.", None),
    ("They stole £3.2bn together with a watch.", None),
    ("Each train has four coaches and 268 seats.", Scope.EACH),
    ("Every worker gets a signing bonus of $1,500.", Scope.EACH),
    ("All workers get a signing bonus of $1,500.", None),
    ("One member of each party won 12 seats.", None),
    ("They hated each other and 20 left.", None),
    ("They freed 157 each and 20 civilians.", None),
    ("They used 148 litres a head each day.", None),
    ("They paid 12 euros each way.", None),
    ("They paid 12 euros each in May.", Scope.EACH),
    ("They got 90 crowns (4 euros) each.", Scope.EACH),
    ("They got 90 crowns (4 euros) and each went home.", None),
    ("Each ship is new, and 20 people sail.", None),
    ("They get a bonus of $1,500 for their work.", None),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_each_and_together_stand_behind_a_figure(text: str, scope: Scope | None) -> None:
    assert last_figure(text).scope is scope


REST, SUM, DIFFERENCE = Relation.REST, Relation.SUM, Relation.DIFFERENCE
RELATIONS = [
    ("The Alliance has 21 seats more than the Greens.", Relation.DIFFERENCE),
    ("Turnout was 5.4 points more than in 2021.", Relation.DIFFERENCE),
    ("The hotel has 21 seats, more than enough.", None),
    ("The other nine were found on the coast.", REST),
    ("The remaining 750 jobs will go in branches.", REST),
    ("That leaves the city with 14.", REST),
    ("Okafor has two to spare.", REST),
    ("They said 27 drones got through.", REST),
    ("Between them they own 40 shops.", SUM),
    ("Both parties together have 62 seats.", SUM),
    ("Combined sales were $4m.", SUM),
    ("She finished 12 points ahead of Obi.", DIFFERENCE),
    ("There are 280 fewer officers than before.", DIFFERENCE),
    ("The difference is £199.17.", DIFFERENCE),
    ("Profit rose by 9 percent, or $25 million.", DIFFERENCE),
    ("They won by 23 runs.", DIFFERENCE),
    ("There was a quarter fall in sales.", DIFFERENCE),
    ("Sales were up 3 percent.", DIFFERENCE),
    ("The shares closed down 3 percent.", DIFFERENCE),
    ("The shares gave up $3.", DIFFERENCE),
    ("They shot down 151 drones.", None),
    ("Women make up 25 percent of the class.", None),
    ("Imports made up 44 percent of supply.", None),
    ("Voters turned down 3 plans.", None),
    ("The vote was counted, but 4% was still missing.", REST),
    ("Nine were found on the coast.", None),
    ("The bank has 40 shops.", None),
    ("Sales were $4m.", None),
    ("Profit rose to $9 million, or nearly $2 a share.", None),
    ("The attack left 12 people dead.", None),
    ("A quarter fall on the Netherlands.", None),
]


@pytest.mark.parametrize(("text", "relation"), RELATIONS)
def test_words_make_a_figure_the_sum_the_difference_or_the_rest_of_others(
    text: str, relation: Relation | None
) -> None:
    assert last_figure(text).relation is relation


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It reaches 2.2m homes and is to reach 3m by 2028.", 3_000_000),
        ("They have 1.2m customers, up from 1m a year ago.", 1_000_000),
        ("It reaches 2.2m homes from a 3m mast.", 3),
        ("The mast of 2.2m is to reach 3m by 2028.", 3),
        ("Three were hurt, one of them badly.", 1),
        ("Three were hurt, one of the reasons why it closed.", 3),
    ],
)
def test_a_figure_goes_on_from_the_one_before_it(text: str, value: float) -> None:
    assert last_figure(text).value == value
