"""Ages at another time: "in 1985, when he was 43", beside a birth or the age now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Bound, DateMention, DateOrigin, Quantity, UnitKind
from factcheck.rules.internal.told.cues import cue_before, ends_clause
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Flag
from factcheck.rules.subjects import DraftCase


def ages_apart(
    case: DraftCase, past: Quantity, year: int, ages: Sequence[Quantity]
) -> Iterator[Flag]:
    """Flag the age at another time that today's does not go with: "in 1985, when he was 47"."""
    today = case.extraction.reference
    known = case.document.date_origin is not DateOrigin.TODAY
    now = [age for age in ages if age.span.end < past.span.start]
    if today is None or not known or len(now) != 1:
        return
    apart = (now[0].value or 0) - (today.year - year)
    if abs(apart - (past.value or 0)) > 1:
        yield Flag(
            span=past.number,
            message=f"Who is {now[0].value:.12g} now was about {apart:.12g} in {year}.",
            expected=f"about {apart:.12g}" if apart > 0 else None,
        )


def wrong_age_then(past: Quantity, year: int, born: DateMention) -> Flag | None:
    """Return what is wrong with an age at another time, of who was born then."""
    if born.earliest is None:
        return None
    years = year - born.earliest.year
    if past.value in {years, years - 1} or years <= 0:
        return None
    return Flag(
        span=past.number,
        message=f"Who was born in {born.earliest.year} was {years - 1} or {years} in {year}.",
        expected=f"{years - 1} or {years}",
    )


def age_then(sentence: Sentence, quantity: Quantity) -> tuple[Quantity, int] | None:
    """Return an age with the year in which it was: "in 1985, when he was 47"."""
    if quantity.unit_kind not in {UnitKind.AGE, UnitKind.NONE} or quantity.value is None:
        return None
    words = sentence.tokens.lower
    first, last = sentence.places(quantity.span)
    start = cue_before(words, first, "when_aged")
    ended = ends_clause(words, last)
    if start is None or not ended or quantity.bound is not Bound.EXACTLY:
        return None
    years = [
        date.earliest.year
        for date in sentence.statement.dates
        if date.earliest
        and not date.relative
        and sentence.places(date.span)[1] in (start, start - 1)
    ]
    return (quantity, years[0]) if len(years) == 1 else None
