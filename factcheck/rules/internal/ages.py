"""FC705: an age that does not go with the year of birth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from factcheck.extraction.tokens import Tokens
from factcheck.matching.events import places_in_time
from factcheck.model import (
    Bound,
    DateMention,
    DateOrigin,
    Quantity,
    Severity,
    Span,
    Statement,
    UnitKind,
)
from factcheck.rules.internal.cues import cue_at
from factcheck.rules.internal.sentences import Sentence, sentences
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

REACH = 8
"""So many words may lie between "born" and the date: the place."""
AFTERWARDS = 3
"""So many words behind an age may it be said to be that of another time: "was 23 when"."""

BREAKS = frozenset(";.()")
YEAR = "year"

Days = tuple[dt.date, dt.date]


@rule(
    code="FC705",
    name="age-and-birth",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Age and birth say the same thing twice; if they differ, one of them is wrong.",
    trips=(
        Example(draft="The 23-year-old from Umeå was born in [1998]."),
        Example(draft="Maria Lopez, 43, who was born in Lima on [June 3, 1980], won again."),
        Example(draft="He was born in 1940 and died in 2011, aged [61]."),
    ),
    passes=(
        Example(draft="The 23-year-old from Umeå was born in 2002.", why="23 until her birthday"),
        Example(
            draft="Born in 1980, she was 23 when the war began.", why="her age at another time"
        ),
        Example(draft="He was born in 1940 and died in 2011, aged 71.", why="his age when he died"),
        Example(
            draft="The 23-year-old, whose father was born in 1960, won.", why="another's birth"
        ),
    ),
)
def ages_that_births_deny(case: DraftCase) -> Iterator[Flag]:
    """Flag an age, or the date of birth that follows it, where the two do not go together."""
    for sentence in sentences(case, least=1):
        births = _births(sentence)
        ages = [q for q in sentence.statement.quantities if _is_age_now(sentence, q)]
        if len(births) != 1 or len(ages) != 1:
            continue
        born, age = births[0], ages[0]
        moments = list(_moments(case, sentence.statement, born))
        if moments and not any(_goes_with(age, born, moment) for moment in moments):
            yield _flag(age, born, moments)


def _births(sentence: Sentence) -> Sequence[DateMention]:
    """Return when those were born whom the sentence is about: the first date behind "born"."""
    found: dict[int, DateMention] = {}
    for date in sentence.statement.dates:
        if date.earliest is not None and not date.relative and places_in_time(date):
            place = _born_before(sentence, date)
            if place is not None:
                found.setdefault(place, date)
    return list(found.values())


def _born_before(sentence: Sentence, date: DateMention) -> int | None:
    """Return where "born" stands before `date`, if it tells of nobody else's birth."""
    words = sentence.tokens.lower
    index = _index(sentence.tokens, date.span, sentence.statement)
    for place in range(index - 1, max(index - REACH, 0) - 1, -1):
        if words[place] in BREAKS:
            return None
        if cue_at(words, place, "born") is not None:
            before = range(max(place - REACH, 0), place)
            others = any(cue_at(words, at, "relatives") is not None for at in before)
            return None if others else place
    return None


def _is_age_now(sentence: Sentence, quantity: Quantity) -> bool:
    if quantity.unit_kind is not UnitKind.AGE or quantity.bound is not Bound.EXACTLY:
        return False
    if quantity.value is None or quantity.unit != YEAR or sentence.is_quoted(quantity.span):
        return False
    words = sentence.tokens.lower
    end = _index(sentence.tokens, Span(quantity.span.end, quantity.span.end), sentence.statement)
    following = range(end, min(end + AFTERWARDS, len(words)))
    return all(cue_at(words, place, "ages_then") is None for place in following)


def _index(tokens: Tokens, span: Span, statement: Statement) -> int:
    return tokens.at(span.start - statement.span.start)


def _moments(case: DraftCase, statement: Statement, born: DateMention) -> Iterator[Days]:
    """Yield when the age may be meant: at the other dates of the sentence, else now."""
    others = [date for date in statement.dates if date is not born and date.earliest is not None]
    if others:
        yield from ((d.earliest, d.latest or d.earliest) for d in others if d.earliest)
    reference = case.extraction.reference
    if reference is not None and case.document.date_origin is not DateOrigin.TODAY:
        yield reference, reference


def _goes_with(age: Quantity, born: DateMention, moment: Days) -> bool:
    low, high = _ages(born, moment)
    return low <= (age.value or 0) <= high


def _ages(born: DateMention, moment: Days) -> tuple[int, int]:
    """Return the least and the greatest age, in whole years, at that moment."""
    first = born.earliest or dt.date.min
    last = born.latest or first
    return _years(last, moment[0]), _years(first, moment[1])


def _years(start: dt.date, end: dt.date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def _flag(age: Quantity, born: DateMention, moments: Sequence[Days]) -> Flag:
    ages = sorted({age for moment in moments[:1] for age in _ages(born, moment)})
    told = " or ".join(map(str, ages))
    birth_is_later = born.span.start > age.span.start
    return Flag(
        span=born.span if birth_is_later else age.number,
        message=f"Who was born {_when(born)} is {told}, not {age.value:.12g}.",
        expected=None if birth_is_later else told,
    )


def _when(born: DateMention) -> str:
    return f"in {born.text}" if born.earliest != born.latest else f"on {born.text}"
