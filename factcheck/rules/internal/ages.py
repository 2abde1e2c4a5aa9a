"""FC705: an age that does not go with the year of birth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from factcheck.language import table
from factcheck.matching.sides.pointing import places_in_time
from factcheck.model import (
    Bound,
    DateMention,
    DateOrigin,
    Quantity,
    Severity,
    Statement,
    UnitKind,
)
from factcheck.rules.internal.ageing.aged import is_of_now
from factcheck.rules.internal.ageing.ages_then import age_then, ages_apart, wrong_age_then
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.sentences import Sentence, sentences
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

REACH = 8
"""So many words may lie between "born" and the date: the place."""
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
        Example(draft="Her mother, who is 71 and was born in [1964], was never accused."),
        Example(
            draft="The 84-year-old ran his first marathon in Dublin in 1985, when he was [52]."
        ),
        Example(draft="The pier, opened in 1891, is [145] years old."),
        Example(draft="The ferry was built in 1998 and sank in 2018, when it was [30] years old."),
    ),
    passes=(
        Example(draft="The 23-year-old from Umeå was born in 2002.", why="23 until her birthday"),
        Example(
            draft="Born in 1980, she was 23 when the war began.", why="her age at another time"
        ),
        Example(draft="He was born in 1940 and died in 2011, aged 71.", why="his age when he died"),
        Example(
            draft="The 84-year-old ran his first marathon in Dublin in 1985, when he was 43.",
            why="84 − (2026 − 1985) = 43",
        ),
        Example(
            draft="She was held in 2002, when she was 21, and later shared the room with the "
            "17-year-old.",
            why="two people",
        ),
        Example(
            draft="The house, built in 1900, is home to a nurse who is 45 years old.",
            why="hers, not the house's",
        ),
        Example(
            draft="Her son, who was born in 1990, is a doctor, and she is 61.",
            why="another's birth",
        ),
        Example(
            draft="The 23-year-old, whose father was born in 1960, won.", why="another's birth"
        ),
    ),
)
def ages_that_births_deny(case: DraftCase) -> Iterator[Flag]:
    """Flag an age, or the date of birth that follows it, where the two do not go together."""
    before: Sentence | None = None
    for sentence in sentences(case):
        quantities = sentence.statement.quantities
        ages = [q for q in quantities if _is_age_now(sentence, q)]
        then = [pair for q in quantities if (pair := age_then(sentence, q))]
        if len(then) == 1:
            yield from ages_apart(case, *then[0], ages)
        births = _births(sentence, then[0][0]) if len(then) == 1 else ()
        alone = len(births) == 1 and _is_of_one(sentence)
        flag = wrong_age_then(*then[0], births[0]) if alone else None
        if flag:
            yield flag
        if _is_of_one(sentence):
            yield from _wrong_age(case, sentence, sentence, ages)
        if before and not ages and not sentence.begins_paragraph and _opens_with_birth(sentence):
            ages = [q for q in before.statement.quantities if _is_age_now(before, q)]
            yield from _wrong_age(case, before, sentence, ages)
        before = sentence


def _wrong_age(
    case: DraftCase, where: Sentence, told: Sentence, ages: Sequence[Quantity]
) -> Iterator[Flag]:
    """Flag the one age of a sentence that does not go with the one birth that is told."""
    births = _births(told, ages[0]) if len(ages) == 1 else ()
    if len(births) != 1:
        return
    moments = list(_moments(case, where.statement, births[0]))
    if moments and not any(_goes_with(ages[0], births[0], moment) for moment in moments):
        yield _flag(ages[0], births[0], moments)


def _is_of_one(sentence: Sentence) -> bool:
    """Tell whether a sentence does not speak of a man and a woman."""
    return not set(table("arithmetic")["both_sexes"]) <= set(sentence.tokens.lower)


def _opens_with_birth(sentence: Sentence) -> bool:
    """Recognise "He was born in 1938", which goes on from the sentence before."""
    if not sentence.statement.dates:
        return False
    words = sentence.tokens.lower
    return cue_at(words, 0, "born_opening") is not None


def _births(sentence: Sentence, age: Quantity) -> Sequence[DateMention]:
    """Return when those were born whom the sentence is about: the first date behind "born".

    A thing was built or founded: "in 2018, when it was 20 years old".
    """
    kinds = ["born", "origins"] if _is_of_thing(sentence, age) else ["born"]
    found: dict[int, DateMention] = {}
    for date in sentence.statement.dates:
        if date.earliest is not None and not date.relative and places_in_time(date):
            place = _born_before(sentence, date, age, kinds)
            if place is not None:
                found.setdefault(place, date)
    return list(found.values())


def _is_of_thing(sentence: Sentence, age: Quantity) -> bool:
    first, _ = sentence.places(age.span)
    words = sentence.tokens.lower
    start = cue_before(words, first, "copulas")
    beside = start is not None and words[start - 1 : start] == [","]
    ends = {sentence.places(date.span)[1] for date in sentence.statement.dates} if beside else ()
    is_now = start is not None and start - 1 in ends
    return is_now or cue_before(words, first, "when_it_was") is not None


def _born_before(
    sentence: Sentence, date: DateMention, age: Quantity, kinds: Sequence[str]
) -> int | None:
    """Return where "born" stands before `date`, if it tells of nobody else's birth."""
    words = sentence.tokens.lower
    index, _ = sentence.places(date.span)
    for place in range(index - 1, max(index - REACH, 0) - 1, -1):
        if words[place] in BREAKS:
            return None
        if any(cue_at(words, place, kind) is not None for kind in kinds):
            before = range(max(place - REACH, 0), place)
            others = any(cue_at(words, at, "relatives") is not None for at in before)
            return None if others and _joined_birth(sentence, age) != place else place
    return None


def _joined_birth(sentence: Sentence, age: Quantity) -> int | None:
    """Return where "born" stands right behind an age, of the same one: "is 71 and was born"."""
    end = cue_at(sentence.tokens.lower, sentence.places(age.span)[1], "and_born")
    return end - 1 if end is not None else None


def _is_age_now(sentence: Sentence, quantity: Quantity) -> bool:
    is_age = quantity.unit_kind is UnitKind.AGE and quantity.unit == YEAR
    if quantity.bound is not Bound.EXACTLY or not (is_age or _is_bare_age(sentence, quantity)):
        return False
    if quantity.value is None or sentence.is_quoted(quantity.span):
        return False
    return is_of_now(sentence, quantity)


def _is_bare_age(sentence: Sentence, quantity: Quantity) -> bool:
    """Recognise "is 71 and was born"."""
    first, _ = sentence.places(quantity.span)
    told = quantity.unit_kind is UnitKind.NONE and _joined_birth(sentence, quantity) is not None
    return told and cue_before(sentence.tokens.lower, first, "copulas") is not None


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
