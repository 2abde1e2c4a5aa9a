"""Lengths of time that go back to a beginning in somebody's life: to an age, or a year.

"Is 19, joined at nine and has trained there for the ten years since"; "became a nurse in 1998 and
has seen nothing like it in 28 years on the job".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Bound, DateMention, DateType, Granularity, Quantity, UnitKind
from factcheck.rules.internal.timing.lengths import YEAR, Length, lengths_of, spanned
from factcheck.rules.internal.timing.time_words import time_words
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.sentences import Sentence

REACH = 6
"""So many words may lie between "became a" and the year."""
NEAR = 2
"""A length that is so many times what lies between is of something else."""
OLDEST = 110


@frozen(eq=False, repr=False)
class Career:
    """A length, what it goes back to, in words, and how many days ago that was."""

    length: Length
    text: str
    days: Spread


def wrong_careers(sentence: Sentence, today: dt.date | None) -> Iterator[Career]:
    """Yield the lengths that do not go back to the age, or the year, that they are told of."""
    lengths = [one for one in lengths_of(sentence) if _is_of_years(one)]
    if len(lengths) != 1:
        return
    found = _since_age(sentence, lengths[0]) or (today and _since_year(sentence, lengths[0], today))
    if found and not found.days.meets(found.length.spread) and _is_near(found):
        yield found


def _is_of_years(length: Length) -> bool:
    years = length.date.granularity is Granularity.YEAR and length.date.type is DateType.DURATION
    return years and length.bound in {Bound.EXACTLY, Bound.ABOUT}


def _is_near(found: Career) -> bool:
    days = (found.days.low + found.days.high) / 2
    return days < NEAR * found.length.days < NEAR**2 * days


def _since_age(sentence: Sentence, length: Length) -> Career | None:
    """Recognise "who is 19, joined at nine and has trained there for the ten years since"."""
    words = sentence.tokens.lower
    since = time_words("since_then").at(words, length.last)
    if since is None or not ends_clause(words, since.end):
        return None
    ages = [q for q in sentence.statement.quantities if _may_be_age(q)]
    now = [age for age in ages if _is_now(sentence, age)]
    then = [age for age in ages if _is_then(words, sentence, age)]
    if len(now) != 1 or len(then) != 1 or not now[0].span.end < then[0].span.start:
        return None
    if then[0].span.end > length.date.span.start:
        return None
    years = (now[0].value or 0.0) - (then[0].value or 0.0)
    text = f"From the age of {then[0].value:.12g} to {now[0].value:.12g}"
    days = Spread((years - 1) * YEAR, (years + 1) * YEAR)
    return Career(length, text, days) if years > 1 else None


def _may_be_age(quantity: Quantity) -> bool:
    told = quantity.unit_kind in {UnitKind.AGE, UnitKind.NONE}
    exact = quantity.bound is Bound.EXACTLY and quantity.unit in {None, "year"}
    return told and exact and 0 < (quantity.value or 0) <= OLDEST


def _is_now(sentence: Sentence, age: Quantity) -> bool:
    """Recognise ", who is 19,", and ", 19,"."""
    words = sentence.tokens.lower
    first, last = sentence.places(age.span)
    told = age.unit_kind is UnitKind.AGE or cue_before(words, first, "who_is") is not None
    return told and words[last : last + 1] == [","] and not _is_then(words, sentence, age)


def _is_then(words: Sequence[str], sentence: Sentence, age: Quantity) -> bool:
    """Recognise "at nine and" and "at the age of nine,"."""
    first, last = sentence.places(age.span)
    led = cue_before(words, first, "at_age") is not None or age.unit_kind is UnitKind.AGE
    joined = cue_at(words, last, "list_joiners") is not None
    return led and joined


def _since_year(sentence: Sentence, length: Length, today: dt.date) -> Career | None:
    """Recognise "became a nurse in 1998 ... in 28 years on the job"."""
    words = sentence.tokens.lower
    if time_words("at_work").at(words, length.last) is None:
        return None
    begun = [date for date in sentence.statement.dates if _begins_work(sentence, date)]
    if len(begun) != 1 or begun[0].span.end > length.date.span.start:
        return None
    years = [date for date in sentence.statement.dates if date.granularity is Granularity.YEAR]
    days = spanned(begun[0].earliest, begun[0].latest, today, today)
    alone = len(years) == 2  # the year and the length
    text = f"From {begun[0].text} to {today:%B %Y}"
    return Career(length, text, days) if days and alone else None


def _begins_work(sentence: Sentence, date: DateMention) -> bool:
    """Tell whether "became a" stands shortly before a year, with no mark between."""
    named = date.granularity is Granularity.YEAR and date.type is DateType.DATE
    if not named or date.relative or date.bound:
        return False
    words = sentence.tokens.lower
    first, _ = sentence.places(date.span)
    places = range(max(first - REACH, 0), first)
    found = (time_words("enters_work").at(words, at) for at in places)
    return any(one is not None and "," not in words[one.end : first] for one in found)
