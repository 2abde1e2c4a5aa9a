"""Things measured again with another number: a 28-page report, and "the 24-page report".

A number that a hyphen ties to a noun, or a length of time of what an article says is known, is
one of which a thing has but one: its pages, its storeys, its minutes, somebody's years in office.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from factcheck.extraction.quantities.bounds import bound_before
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.words.lexicon import Lexicon
from factcheck.matching.words.phrases import same_noun
from factcheck.matching.words.words import concept
from factcheck.model import (
    BlockKind,
    Bound,
    DateMention,
    DateType,
    Granularity,
    Name,
    NameKind,
    Statement,
    UnitKind,
)
from factcheck.rules.internal.repeating.measured import Measured, ends_noun
from factcheck.rules.internal.repeating.repeats import SAME_NOUN, SUMMARIES
from factcheck.rules.internal.repeating.words_used import WordsUsed

FARTHEST = 40
"""How many measures back one is looked for, however long a draft is."""
FARTHER = 1.75
"""Numbers that are further apart are hardly meant to be one."""
AROUND = 5
"""So many statements before a length may say whose it is."""
FEW = 3
"""What so many statements have is rare enough to be the same."""
HOURS = frozenset({Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND})
UNTIMED = frozenset({UnitKind.COUNT, UnitKind.MEASURE})


def measured_again(used: WordsUsed) -> Iterator[tuple[Measured, Measured]]:
    """Yield each measure of a thing that is known, with the only other one that it was given."""
    every = list(_measures(used))
    for index, ours in enumerate(every):
        if not (ours.is_known or ours.is_of_known) or ours.is_of_others or not ours.noun:
            continue
        around = every[max(index - FARTHEST, 0) : index + FARTHEST]
        near = [one for one in around if one is not ours and one.is_in_unit_of(ours)]
        if any(one.value == ours.value for one in near):
            continue
        same = [one for one in near if _is_of_one(one, ours, used)]
        if len({one.value for one in same}) == 1 and _differ(same[0], ours):
            theirs = [one for one in same if one.span.end <= ours.span.start]
            if theirs and not theirs[-1].is_of_others and _at_one_time(theirs[-1], ours):
                yield theirs[-1], ours


def _measures(used: WordsUsed) -> Iterator[Measured]:
    for statement in used.statements:
        if statement.block in SUMMARIES or statement.block is BlockKind.TABLE:
            continue
        quoted = [one.span for one in statement.quotations if not one.scare]
        for one in _of_statement(statement, used.lexicon):
            if not any(span.contains(one.span) for span in quoted):
                yield one


def _of_statement(statement: Statement, lexicon: Lexicon) -> Iterator[Measured]:
    found = []
    for figure in statement.quantities:
        if figure.value and figure.unit_kind in UNTIMED and figure.bound is Bound.EXACTLY:
            unit = figure.unit or ""
            found.append(Measured(statement, figure.span, figure.value, unit, False, lexicon))
    for date in statement.dates:
        if date.type is DateType.DURATION and date.seconds:
            unit = str(date.granularity)
            found.append(Measured(statement, date.span, date.seconds, unit, True, lexicon))
    for one in sorted(found, key=lambda one: one.span.start):
        bound = bound_before(one.tokens, one.first).bound
        exact = bound is Bound.EXACTLY or (one.lasts and one.is_over)
        if exact and (one.lasts or one.is_tied):
            yield one


def _is_of_one(one: Measured, ours: Measured, used: WordsUsed) -> bool:
    """Tell whether another measure is of the thing of ours."""
    if one.statement is ours.statement:
        return False
    if not ours.is_tied:
        return _is_of_same_doing(one, ours, used) and (
            ours.is_known or _share_name(one.statement, ours.statement)
        )
    if ours.is_narrowed or not one.noun:
        return False
    for size in _sizes(ours.noun):
        head = ours.noun[size - 1]
        if same_noun(one.noun[-1], head, used.lexicon) >= SAME_NOUN:
            return head not in _varying() and _is_told(ours, size, one, used)
    return False


def _sizes(noun: Sequence[str]) -> Iterator[int]:
    """Yield how many words may be a noun phrase: all, or those before what may be a verb."""
    yield len(noun)
    for size, word in enumerate(noun[1:], 1):
        if verb_form(word) is VerbForm.PERHAPS:
            yield size


def _is_of_same_doing(one: Measured, ours: Measured, used: WordsUsed) -> bool:
    """Tell whether two lengths are of what one person, or one body, did or was."""
    words, theirs = ours.of, one.of | one.beside
    doing = any(words & same and theirs & same for same in _doings(used.lexicon))
    if not (doing or any(_is_same(word, one, ours, used) for word in words & theirs)):
        return False
    if not _varying_lengths().isdisjoint((*one.around, *ours.noun)) or one.is_of_other_sex(ours):
        return False
    named = [name for name in one.statement.names if name.kind is NameKind.PERSON]
    last = _last_named(ours, used) if named else None
    return last is None or any(may_be_same(name, last) for name in named)


def _is_same(word: str, one: Measured, ours: Measured, used: WordsUsed) -> bool:
    """Tell whether a rare word of both is of the same thing: foreign minister is no minister."""
    if used.times(word) > FEW:
        return False
    here, there = ours.narrowing(word), one.narrowing(word)
    return here <= used.of(one.statement) and there <= used.of(ours.statement)


def _last_named(ours: Measured, used: WordsUsed) -> Name | None:
    """Return the person who is named last before a length, in its sentence or before."""
    place = used.place(ours.statement)
    around = used.statements[max(place - AROUND, 0) : place + 1]
    people = (name for each in around for name in each.names if name.kind is NameKind.PERSON)
    before = [name for name in people if name.span.start < ours.span.start]
    return before[-1] if before else None


def _share_name(one: Statement, other: Statement) -> bool:
    return any(may_be_same(name, again) for name in one.names for again in other.names)


def _is_told(ours: Measured, size: int, one: Measured, used: WordsUsed) -> bool:
    """Tell whether all that describes the thing of ours is told with the other."""
    tokens = ours.tokens
    lower, at = tokens.lower, ours.behind
    words = set(ours.concepts(ours.last, ours.last + size))
    if size == len(ours.noun) and not word_class("preposition", "of").isdisjoint(
        lower[at : at + 1]
    ):
        places = range(at + 1, len(lower))
        end = next((place for place in places if ends_noun(lower, place)), len(lower))
        words |= ours.concepts(at, max(end, at + 2))
    return words - one.concepts(one.last, one.behind) <= used.of(one.statement)


def _differ(one: Measured, ours: Measured) -> bool:
    """Tell whether two numbers cannot both be so, and are near enough to be meant to be one.

    What is 22 minutes into a flight may be a moment of a flight of 38, and not the other way round.
    """
    if (one.is_within and ours.value > one.value) or (ours.is_within and one.value > ours.value):
        return False
    low, high = sorted((one.value, ours.value))
    return high <= FARTHER * low


def _at_one_time(one: Measured, ours: Measured) -> bool:
    """Tell whether both may be of one time: a date that only one has must be recent."""
    dated = [
        [date for date in each.statement.dates if places_in_time(date) and not _is_hour(date)]
        for each in (one, ours)
    ]
    return all(date.relative for dates in dated for date in dates)


def _is_hour(date: DateMention) -> bool:
    return date.type is DateType.TIME or date.granularity in HOURS


@cache
def _doings(lexicon: Lexicon) -> Sequence[AbstractSet[str]]:
    rows: list[list[str]] = table("counted")["doings"]
    return [frozenset(concept(word, lexicon) for word in row) for row in rows]


@cache
def _varying_lengths() -> frozenset[str]:
    return frozenset(table("counted")["varying_lengths"])


@cache
def _varying() -> frozenset[str]:
    words = table("arithmetic")
    return frozenset(words["differences"]) | frozenset(words["margin_nouns"])
