"""FC711: an anniversary that does not go with the year of what is remembered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from factcheck.language import table
from factcheck.model import DateMention, DateOrigin, DateType, Quantity, Severity, Span, UnitKind
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.passages import Passage, passages
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

REACH = 6
"""So many words may lie between "founded" and its year."""
LISTED = 12
"""A sentence with more dates is a list; its anniversaries may be of anything."""
OLDEST = 1000
"""A year before it needs more than a glance."""

FURTHEST = 50
"""An anniversary that is off by more is that of something else."""


@rule(
    code="FC711",
    name="wrong-anniversary",
    on=DraftCase,
    severity=Severity.ERROR,
    why="An anniversary is a subtraction that its own readers celebrate.",
    trips=(
        Example(
            draft="The club, founded in 1926, celebrates its [90th] birthday this year.",
        ),
        Example(
            draft="The firm was founded in 1987. It will mark its [30th] anniversary in 2027.",
        ),
        Example(draft="The bridge opened in 1976, and its [centenary] is this year."),
    ),
    passes=(
        Example(
            draft="The club, founded in 1926, celebrates its 100th birthday this year.",
            why="1926 + 100 = 2026",
        ),
        Example(
            draft="The firm was founded in 1987 and celebrated its 25th anniversary with a play.",
            why="in a year that is not told",
        ),
        Example(
            draft="Founded in 1987, the firm restored the tower for its 300th anniversary in 2025.",
            why="the tower's",
        ),
    ),
)
def anniversaries_that_do_not_fit(case: DraftCase) -> Iterator[Flag]:
    """Flag an anniversary whose number is not that of the years since the beginning."""
    known = case.document.date_origin is not DateOrigin.TODAY
    today = case.extraction.reference if known else None
    for passage in passages(case, least=0):
        if len(passage.sentence.statement.dates) > LISTED:
            continue
        for span, number in _anniversaries(passage.sentence):
            begun = _beginning(passage)
            moments = list(_moments(passage.sentence, begun, today)) if begun else []
            years = [moment - begun.earliest.year for moment in moments if begun and begun.earliest]
            if len(years) == 1 and years[0] > 0 and 0 < abs(years[0] - number) <= FURTHEST:
                yield Flag(
                    span=span,
                    message=f"From {begun.text if begun else ''} to {moments[0]} is {years[0]} "
                    "years.",
                    expected=f"{years[0]}",
                )


def _anniversaries(sentence: Sentence) -> Iterator[tuple[Span, float]]:
    """Yield the numbers of years that "its 90th birthday" and "its centenary" tell."""
    for quantity in sentence.statement.quantities:
        if _is_anniversary(sentence, quantity) and quantity.value:
            yield quantity.number, quantity.value
    named: dict[str, int] = table("arithmetic")["jubilees"]
    text = sentence.statement.text.lower()
    words = sentence.tokens.lower if any(word in text for word in named) else []
    for at, word in enumerate(words):
        if word in named and cue_before(words, at, "own") is not None:
            start = sentence.statement.span.start
            span = Span(start + sentence.tokens.starts[at], start + sentence.tokens.ends[at])
            if not sentence.is_quoted(span):
                yield span, named[word]


def _is_anniversary(sentence: Sentence, quantity: Quantity) -> bool:
    if quantity.unit_kind is not UnitKind.ORDINAL or sentence.is_quoted(quantity.span):
        return False
    words = sentence.tokens.lower
    first, last = sentence.places(quantity.number)
    named = cue_at(words, last, "anniversaries") is not None
    return named and cue_before(words, first, "own") is not None


def _beginning(passage: Passage) -> DateMention | None:
    """Return the one year or day of which the passage says that something began."""
    for sentence in (passage.sentence, *reversed(passage.before[-1:])):
        found = [date for date in sentence.statement.dates if _is_beginning(sentence, date)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _is_beginning(sentence: Sentence, date: DateMention) -> bool:
    if date.type is not DateType.DATE or date.relative or date.earliest is None:
        return False
    words = sentence.tokens.lower
    first, _ = sentence.places(date.span)
    places = range(max(first - REACH, 0), first)
    said = any(cue_at(words, at, "origins") is not None for at in places)
    return said and date.earliest.year >= OLDEST and not date.bound


def _moments(sentence: Sentence, begun: DateMention, today: dt.date | None) -> Sequence[int]:
    """Return the years that the anniversary may be in: those that the sentence tells besides."""
    others = [date for date in sentence.statement.dates if date is not begun]
    years = {d.earliest.year for d in others if d.earliest and d.type is DateType.DATE}
    years |= {d.latest.year for d in others if d.latest and d.type is DateType.DATE}
    if not others and today and _is_now(sentence):
        years = {today.year}
    return sorted(years)


def _is_now(sentence: Sentence) -> bool:
    words = sentence.tokens.lower
    return any(cue_at(words, at, "celebrates") is not None for at in range(len(words)))
