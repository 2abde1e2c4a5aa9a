"""FC906: what a claim spells out is not what its own text says."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ledger.reading import NOWHERE, read_figures
from factcheck.matching.arithmetic.values import Agreement, agreement, comparable
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import places_in_time
from factcheck.model import (
    Claim,
    DateMention,
    Granularity,
    Polarity,
    Severity,
    Span,
    StanceKind,
    Statement,
    Tolerances,
)
from factcheck.rules.number.writing import phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import LedgerCase

DENYING = frozenset({StanceKind.NEGATION, StanceKind.DENIAL, StanceKind.HEDGE})
"""A hedge may deny as well: no decision had been made."""
AHEAD = frozenset({StanceKind.PLAN, StanceKind.DEMAND, StanceKind.HEDGE})


@rule(
    code="FC906",
    name="structure-against-text",
    on=LedgerCase,
    severity=Severity.ERROR,
    why="What a claim spells out is checked against drafts, so it must be what its text says.",
    trips=(
        Example(
            claims=(
                {
                    "id": "drones",
                    "text": "Air defences shot down [156] drones.",
                    "quantities": [{"value": 165, "of": "drones"}],
                },
            ),
            why="165 drones are spelled out",
        ),
        Example(
            claims=(
                {
                    "id": "budget",
                    "text": "The parliament approved the budget on [March 3, 2026].",
                    "date": "2026-03-13",
                },
            ),
            why="March 13 is spelled out",
        ),
        Example(
            claims=(
                {
                    "id": "breakthrough",
                    "text": "[The talks brought a breakthrough.]",
                    "polarity": "negated",
                },
            ),
            why="the claim is marked as negated",
        ),
    ),
    passes=(
        Example(
            claims=(
                {
                    "id": "drones",
                    "text": "Nearly 160 drones were shot down.",
                    "quantities": [{"value": 156, "of": "drones"}],
                },
            ),
            why="the text rounds the figure that is spelled out",
        ),
        Example(
            claims=(
                {
                    "id": "budget",
                    "text": "The parliament approved the budget on March 3, 2026.",
                    "date": "2026-03",
                },
            ),
            why="the day of the text is in the month that is spelled out",
        ),
        Example(
            claims=(
                {
                    "id": "breakthrough",
                    "text": "The talks brought no breakthrough.",
                    "polarity": "negated",
                },
            ),
            why="the text denies it too",
        ),
        Example(
            claims=(
                {
                    "id": "sale",
                    "text": "No decision had been made on a sale of the mill.",
                    "polarity": "negated",
                },
            ),
            why="what is undecided is denied",
        ),
        Example(
            claims=(
                {
                    "id": "appeal",
                    "text": "The court sat for four days from June 8 to June 11, 2026.",
                    "date": "2026-06-08/2026-06-11",
                },
            ),
            why="the day that begins a stretch is no day that four are counted from",
        ),
    ),
)
def structure_against_text(case: LedgerCase) -> Iterator[Flag]:
    """Flag a claim that spells out a figure, a day or a denial which its own text contradicts."""
    for claim in case.ledger.claims:
        if claim.quantities or claim.date or claim.polarity is Polarity.NEGATED:
            said, spelled_out = read_figures(claim, case.ledger.documents, case.ledger.newest)
            yield from _figures(claim, spelled_out, said, case.settings.tolerances)
            yield from _dates(claim, spelled_out, said)
            yield from _polarity(claim, said)


def _figures(
    claim: Claim, spelled_out: Statement, said: Statement, tolerances: Tolerances
) -> Iterator[Flag]:
    """Yield the figures that the text has otherwise; one that it does not have at all may stand."""
    for figure in spelled_out.quantities:
        alike = [other for other in said.quantities if comparable(other, figure)]
        if figure.span == NOWHERE and len(alike) == 1:
            (other,) = alike
            same = other.value == figure.value
            if not same and agreement(other, figure, tolerances) is Agreement.DIFFERENT:
                yield Flag(
                    span=other.number,
                    message=f"The claim spells out {phrase(figure)}.",
                    expected=phrase(figure),
                    found=phrase(other),
                    claim=claim,
                )


def _dates(claim: Claim, spelled_out: Statement, said: Statement) -> Iterator[Flag]:
    """Yield the day of the text where it has one, of the past, and another is spelled out."""
    stated = [date for date in spelled_out.dates if date.span == NOWHERE]
    told = [date for date in said.dates if places_in_time(date)]
    if not stated or len(told) != 1 or any(mark.kind in AHEAD for mark in said.stance):
        return
    (other,) = told
    if _is_calendar_day(other) and not _may_be_one_day(other, stated[0]):
        yield Flag(
            span=other.span,
            message=f"The claim spells out {stated[0].text}.",
            expected=stated[0].text,
            found=other.text,
            claim=claim,
        )


def _is_calendar_day(date: DateMention) -> bool:
    """Tell whether a date is written as a day of a month, not counted from another day."""
    return date.granularity is Granularity.DAY and any(map(str.isdigit, date.text))


def _may_be_one_day(told: DateMention, stated: DateMention) -> bool:
    """Tell whether two dates are one, or may be in another year, which a text may leave out."""
    days = (told.earliest, stated.earliest, stated.latest)
    same = len({(day.month, day.day) for day in days if day}) == 1
    return same or meet(told, stated)


def _polarity(claim: Claim, said: Statement) -> Iterator[Flag]:
    denied = any(mark.kind in DENYING for mark in said.stance)
    if claim.polarity is Polarity.NEGATED and not denied:
        yield Flag(
            span=Span(0, len(claim.text)),
            message="The claim is marked as negated, but its text denies nothing.",
            claim=claim,
        )
