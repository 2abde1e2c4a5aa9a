"""What a claim says: its text as extraction reads it, and before that what it spells out."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given

from factcheck.ledger.reading import NOWHERE, read_claim
from factcheck.model import (
    Bound,
    Claim,
    Evidence,
    Granularity,
    Interval,
    Modality,
    NameKind,
    Polarity,
    Scope,
    SourceDocument,
    StatedQuantity,
    Statement,
    UnitKind,
)
from tests.ledger import strategies

TEXT = "Russia and Ukraine exchanged 157 prisoners of war on Thursday."
CLAIM = Claim(id="exchange", text=TEXT)
DAY = dt.date(2026, 2, 5)  # a Thursday
DOCUMENTS = {
    "old": SourceDocument(id="old", published=dt.date(2026, 1, 5)),
    "new": SourceDocument(id="new", published=DAY),
    "undated": SourceDocument(id="undated"),
}


def read(**given: object) -> Statement:
    return read_claim(evolve(CLAIM, **given), None, DOCUMENTS)


def test_the_text_is_read_as_a_draft_is() -> None:
    statement = read()
    (quantity,) = statement.quantities
    assert (quantity.value, quantity.of, quantity.predicate) == (
        157,
        "prisoners of war",
        "exchanged",
    )
    assert quantity.span.of(TEXT) == quantity.text == "157 prisoners of war"
    assert [name.text for name in statement.names] == ["Russia", "Ukraine"]
    assert (statement.span.of(TEXT), statement.text) == (TEXT, TEXT)
    assert (statement.polarity, statement.modality) == (Polarity.AFFIRMED, Modality.ASSERTED)


def test_what_a_claim_spells_out_goes_before_what_its_text_says() -> None:
    stated = StatedQuantity(value=157, of="soldiers", predicate="freed", scope=Scope.EACH)
    (quantity,) = read(quantities=(stated,)).quantities
    assert (quantity.of, quantity.predicate, quantity.scope) == ("soldiers", "freed", Scope.EACH)
    assert quantity.span.of(TEXT) == "157 prisoners of war"


def test_a_bound_that_a_claim_spells_out_counts() -> None:
    (quantity,) = read(quantities=(StatedQuantity(value=157, bound=Bound.AT_LEAST),)).quantities
    assert (quantity.bound, quantity.of) == (Bound.AT_LEAST, "prisoners of war")


def test_a_figure_that_the_text_does_not_have_stands_nowhere() -> None:
    stated = StatedQuantity(value=314, of="prisoners of war", scope=Scope.IN_TOTAL)
    added, own = read(quantities=(stated,)).quantities
    assert (added.value, added.unit_kind, added.scope) == (314, UnitKind.COUNT, Scope.IN_TOTAL)
    assert added.span == added.number == NOWHERE
    assert own.value == 157


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (StatedQuantity(value=3.5, unit="percent"), (3.5, UnitKind.PERCENT)),
        (StatedQuantity(value=45, unit="km"), (45, UnitKind.MEASURE)),
        (StatedQuantity(value=2000000, unit="USD"), (2000000, UnitKind.CURRENCY)),
        (StatedQuantity(low=20, high=30, of="ships"), (None, UnitKind.COUNT)),
    ],
)
def test_a_spelled_out_unit_is_read_like_a_written_one(
    stated: StatedQuantity, expected: tuple[float | None, UnitKind]
) -> None:
    added = read(quantities=(stated,)).quantities[0]
    assert (added.value, added.unit_kind) == expected


def test_two_equal_figures_of_a_text_are_spelled_out_one_by_one() -> None:
    text = "The fire destroyed 12 homes and killed 12 sheep."
    stated = (StatedQuantity(value=12, of="houses"), StatedQuantity(value=12, of="ewes"))
    assert [q.of for q in read(text=text, quantities=stated).quantities] == ["houses", "ewes"]


PERIODS = [
    (Interval(DAY, DAY), Granularity.DAY),
    (Interval(dt.date(2026, 3, 1), dt.date(2026, 3, 31)), Granularity.MONTH),
    (Interval(dt.date(2025, 1, 1), dt.date(2025, 12, 31)), Granularity.YEAR),
    (Interval(dt.date(2020, 1, 1), dt.date(2025, 12, 31)), None),
]


@pytest.mark.parametrize(("period", "granularity"), PERIODS)
def test_a_spelled_out_date_is_added_where_the_text_has_none(
    period: Interval, granularity: Granularity | None
) -> None:
    (date,) = read(text="The fire destroyed 12 homes.", date=period).dates
    assert (date.earliest, date.latest) == (period.earliest, period.latest)
    assert (date.granularity, date.span) == (granularity, NOWHERE)


def test_a_date_that_the_text_gives_is_not_added_again() -> None:
    (date,) = read(date=Interval(DAY, DAY)).dates
    assert (date.text, date.earliest) == ("Thursday", DAY)


def test_a_date_other_than_the_texts_own_is_added_to_it() -> None:
    week_before = Interval(dt.date(2026, 1, 20), dt.date(2026, 1, 20))
    dates = read(date=week_before, evidence=(Evidence(document="new"),)).dates
    assert [date.earliest for date in dates] == [week_before.earliest, DAY]


TOLD = {
    "its document's": ({"evidence": (Evidence(document="old"),)}, dt.date(2026, 1, 5)),
    "the first document that is dated": (
        {"evidence": (Evidence(document="undated"), Evidence(document="old"))},
        dt.date(2026, 1, 5),
    ),
    "its own": ({"date": Interval(dt.date(2025, 5, 1), dt.date(2025, 5, 3))}, dt.date(2025, 5, 3)),
    "when its figure was true": ({"as_of": dt.date(2025, 6, 1)}, dt.date(2025, 6, 1)),
    "the newest document's": ({}, DAY),
}


@pytest.mark.parametrize(("given", "day"), TOLD.values(), ids=TOLD)
def test_the_day_that_a_claim_was_told_on(given: dict[str, object], day: dt.date) -> None:
    assert read(**given).told == day


def test_a_ledger_without_dates_leaves_a_weekday_open() -> None:
    (date,) = read_claim(CLAIM, None, {}).dates
    assert (date.weekday, date.earliest) == (3, None)


def test_a_place_is_added_where_the_text_does_not_name_it() -> None:
    first, *rest = read(place="Belarus").names
    assert (first.text, first.kind, first.span) == ("Belarus", NameKind.PLACE, NOWHERE)
    assert [name.text for name in rest] == ["Russia", "Ukraine"]
    assert [name.text for name in read(place="Ukraine").names] == ["Russia", "Ukraine"]


def test_spelled_out_stance_goes_before_the_default() -> None:
    statement = read(polarity=Polarity.NEGATED, modality=Modality.PLANNED)
    assert (statement.polarity, statement.modality) == (Polarity.NEGATED, Modality.PLANNED)


@given(strategies.quantities, strategies.intervals(), strategies.words)
def test_any_claim_can_be_read(stated: StatedQuantity, date: Interval, text: str) -> None:
    claim = Claim(id="any", text=text, date=date, place=text[:9], quantities=(stated,))
    statement = read_claim(claim, None, DOCUMENTS)
    for part in (*statement.quantities, *statement.dates, *statement.names):
        assert part.span == NOWHERE or part.span.of(text) == part.text
