"""FC706: a length of time that is not that between the two dates or times it stands with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extraction.plurals import plural
from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import DateMention, DateOrigin, DateType, Severity, Span
from factcheck.rules.internal.timing.asides import SINCE, is_aside, is_other_time, wrongly_led_to
from factcheck.rules.internal.timing.begun_and_ended import Ends, ended_before, taken_between
from factcheck.rules.internal.timing.careers import wrong_careers
from factcheck.rules.internal.timing.clock_lengths import wrongly_clocked
from factcheck.rules.internal.timing.counted_from import wrongly_counted_from
from factcheck.rules.internal.timing.length_places import ends_from, ends_of
from factcheck.rules.internal.timing.lengths import (
    Length,
    between,
    is_clock,
    is_shift,
    lengths_of,
    moments_of,
    spanned,
)
from factcheck.rules.internal.timing.put_off import wrong_moves
from factcheck.rules.internal.timing.stretches import (
    days_of,
    is_longer_or_shorter,
    stretch_of,
)
from factcheck.rules.internal.timing.told_twice import wrongly_counted
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.passages import Passage, passages
from factcheck.rules.internal.told.sentences import Sentence, over
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

LONGEST_SHIFT = 0.4
"""Of a day: clock times that lie further apart may be those of two days."""


@rule(
    code="FC706",
    name="wrong-length-of-time",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Readers subtract dates as easily as figures.",
    trips=(
        Example(draft="She led the company for [eight years, from 2011 to 2016]."),
        Example(draft="The firm was founded in 1998, [25 years ago]."),
        Example(draft="The fire began at 2:30 p.m. and was out at 6 p.m., [an hour later]."),
        Example(draft="She has held the post since 2023, or for the [past five years]."),
        Example(draft="The strike began on May 19 and ended on May 29, after [16 days]."),
        Example(
            draft="The survey is to start in [March 2026 and to last eight years, so that it "
            "would be over in 2030]."
        ),
        Example(
            draft="The call came at 6.40pm. The boat sank at 11.05pm, more than [six hours later]."
        ),
    ),
    passes=(
        Example(
            draft="She led the company for six years, from 2011 to 2016.", why="both years counted"
        ),
        Example(
            draft="The firm was founded in 1998, 27 years ago.", why="27 until the day in 2026"
        ),
        Example(
            draft="The fire began at 2:30 p.m. and was out at 4 p.m., an hour later.",
            why="an hour and a half, rounded",
        ),
        Example(
            draft="He resigned in 2019. Five years later he was back, in 2024 or 2025.",
            why="no two dates that say the same",
        ),
        Example(
            draft="He joined in 2001 and left in 2011, after two years of quarrels.",
            why="a length of something else",
        ),
        Example(
            draft="The strike began on May 19 and ended on May 29, after 11 days.",
            why="both days counted",
        ),
    ),
)
def lengths_that_do_not_fit(case: DraftCase) -> Iterator[Flag]:
    """Flag a length of time that the dates or the clock times beside it deny."""
    known = case.document.date_origin is not DateOrigin.TODAY
    today = case.extraction.reference if known else None
    before: Sentence | None = None
    for passage in passages(case, least=0):
        sentence = passage.sentence
        dates = sentence.statement.dates
        if today and dates:
            yield from wrongly_counted(passage, today)
        for date in dates:
            if date.type is DateType.RANGE and is_longer_or_shorter(date):
                yield _flag(date, f"{date.earliest:%Y} to {date.latest:%Y} is another length.")
        for first, then in pairwise(dates) if today else ():
            if is_aside(sentence, first, then) and is_other_time(first, then):
                yield _flag(then, f"That was not {first.text}.")
        if len(dates) > 1:
            for length, start, then in wrongly_led_to(passage):
                text = f"From {start.text} to {then.text} is another length."
                yield Flag(span=Span(length.date.span.start, then.span.end), message=text)
            found = list(_told_between(sentence, before)) or list(_by_the_clock(sentence))
            yield from found or _told_apart(passage)
            yield from _told_since(sentence, today) if today else ()
        elif dates:
            yield from _told_apart(passage)
        yield from _in_a_life(sentence, today)
        before = sentence


def _in_a_life(sentence: Sentence, today: dt.date | None) -> Iterator[Flag]:
    """Flag a length that does not go back to the age or the year in which somebody began."""
    for career in wrong_careers(sentence, today):
        yield _flag_length(career.length, career.length.date.span, career.text, career.days)


def _by_the_clock(sentence: Sentence) -> Iterator[Flag]:
    """Flag a length that clock times around it deny, and an end that lies before its beginning."""
    for one in wrongly_clocked(sentence):
        whole = over(sentence, (one.length.date.span, one.end))
        yield _flag_length(one.length, whole, one.text, Spread(one.days, one.days))
    for start, end in ended_before(sentence):
        yield Flag(span=end.span, message=f"It began at {start.text}.", found=end.text)


def _told_apart(passage: Passage) -> Iterator[Flag]:
    """Flag two moments that do not lie so far apart as the length between them says."""
    for one in wrongly_counted_from(passage.sentence):
        whole = over(passage.sentence, (one.length.date.span, one.told.span, one.mark.span))
        yield Flag(span=whole, message=one.text)
    for move in wrong_moves(passage):
        dates = (move.length.date, move.start.date, move.end.date)
        whole = over(passage.sentence, (date.span for date in dates))
        yield Flag(span=whole, message=f"The two times are {move.minutes} apart.")


def _told_since(sentence: Sentence, today: dt.date) -> Iterator[Flag]:
    """Flag the length behind "since 1932," that is not that from then on to the draft's date."""
    words, dates = sentence.tokens.lower, sentence.statement.dates
    begun = [date for date in dates if date.bound == SINCE and not date.relative]
    if len(begun) != 1:
        return
    first, end = sentence.places(begun[0].span)
    for length in lengths_of(sentence):
        if length.date.type is not DateType.DURATION:
            continue
        told = length.begins_at(cue_at(words, end, "aside")) and ends_clause(words, length.last)
        told = told or _is_first_in(words, length, first)
        days = spanned(begun[0].earliest, begun[0].latest, today, today) if told else None
        if days and not days.meets(length.spread):
            text = f"From {begun[0].text} to {today:%B %Y}"
            yield _flag_length(length, length.date.span, text, days)


def _is_first_in(words: Sequence[str], length: Length, since: int) -> bool:
    """Recognise "for the first time in eight years, since 2015"."""
    start = cue_before(words, length.first, "first_time")
    return start is not None and 0 <= since - length.last <= 2


def _told_between(sentence: Sentence, before: Sentence | None) -> Iterator[Flag]:
    """Flag the lengths that are told of two moments, or of a stretch, and are not theirs."""
    lengths = list(lengths_of(sentence))
    moments = moments_of(sentence) if lengths else ()
    for length in lengths:
        ends = ends_of(sentence, length, moments) or ends_from(before, sentence, length, moments)
        taken = None if ends or len(lengths) > 1 else taken_between(sentence, length, moments)
        told = ends or taken
        apart = between(*told) if told else None
        if told and apart and not apart.meets(length.spread) and not _may_be_days(told, length):
            marked = taken or [date for date in told if date.span.start > length.date.span.end]
            whole = over(sentence, (length.date.span, *(date.span for date in marked)))
            yield _flag_length(length, whole, f"From {told[0].text} to {told[1].text}", apart)
        stretch = None if is_shift(length.date) else stretch_of(sentence, length)
        days = days_of(stretch) if stretch else None
        if stretch and days and not days.meets(length.spread):
            text = stretch.text[:1].upper() + stretch.text[1:]
            yield _flag_length(length, length.date.span, text, days)


def _may_be_days(ends: Ends, length: Length) -> bool:
    """Tell whether clock times may be those of two days."""
    return is_clock(ends[0]) and length.days > LONGEST_SHIFT


def _flag(date: DateMention, message: str) -> Flag:
    return Flag(span=date.span, message=message, found=date.text)


def _flag_length(length: Length, span: Span, ends: str, days: Spread) -> Flag:
    count = round((days.low + days.high) / 2 / length.unit)
    unit = length.date.granularity or ""
    told = f"{count} {plural(unit) if count != 1 else unit}"
    return Flag(
        span=span,
        message=f"{ends} is {told}.",
        expected=told,
    )
