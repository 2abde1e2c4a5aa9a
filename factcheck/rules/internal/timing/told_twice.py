"""One act that a draft dates twice: by its year, and by how many years ago it was.

"The store opened in 1998. “I was there when it opened 18 years ago,” she said": a speaker counts
from the day of the draft as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from itertools import chain

from factcheck.extraction.verbs import PAST_FORMS, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.words.stems import stem
from factcheck.model import DateMention
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Flag

REACH = 3
"""So many words may lie between the verb and what dates it."""
SLACK = 1
"""Years are counted from before the day of the year and from behind it."""
FEWEST = 5
"""Of fewer years than these a text may well tell of another time."""


def wrongly_counted(passage: Passage, today: dt.date) -> Iterator[Flag]:
    """Yield what was so many years ago, and by the year that the draft has for it was not."""
    for counted in passage.sentence.statement.dates:
        years = _years_ago(counted, today)
        if years < FEWEST:
            continue
        verb = _verb_before(passage.sentence, counted)
        if verb is None or not _is_of_pronoun(passage.sentence, verb, counted):
            continue
        told = {
            year: date.text
            for sentence in passage.before[-1:]
            for date in sentence.statement.dates
            if (year := _year(date)) is not None
            and _is_same_act(sentence, date, passage.sentence.tokens.lower[verb])
        }
        if len(told) != 1:
            continue
        [(year, text)] = told.items()
        right = today.year - year
        if abs(right - years) > SLACK:
            yield Flag(
                span=counted.span,
                message=f"From {text} to {today.year} is {right} years.",
                expected=f"{right}",
                found=counted.text,
            )


def _years_ago(date: DateMention, today: dt.date) -> int:
    """Return how many years ago a date is, that is counted in years: three decades are about 30."""
    if date.earliest is None or " ".join(date.text.lower().split()[-2:]) not in _words("years_ago"):
        return 0
    return today.year - date.earliest.year


def _year(date: DateMention) -> int | None:
    """Return the year in which a date lies, as none in the 1990s does."""
    if date.relative or date.bound is not None:
        return None
    years = {day.year for day in (date.earliest, date.latest) if day is not None}
    return years.pop() if len(years) == 1 else None


def _verb_before(sentence: Sentence, date: DateMention) -> int | None:
    """Return the place of the past verb right before a date."""
    words, (first, _) = sentence.tokens.lower, sentence.places(date.span)
    places = range(first - 1, max(first - 1 - REACH, -1), -1)
    return next((at for at in places if verb_form(words[at]) in PAST_FORMS), None)


def _is_same_act(sentence: Sentence, date: DateMention, verb: str) -> bool:
    """Tell whether the same verb stands right before a year, and nothing is joined behind it.

    "The road was widened in 1974, and the bridge is newer. It was widened 12 years ago."
    """
    words, place = sentence.tokens.lower, _verb_before(sentence, date)
    if place is None or stem(words[place]) != stem(verb):
        return False
    return frozenset(table("clauses")["joining"]).isdisjoint(words[sentence.places(date.span)[1] :])


def _is_of_pronoun(sentence: Sentence, verb: int, date: DateMention) -> bool:
    """Tell whether a pronoun is the subject of a verb, and its object if it has one.

    No noun stands before it that it may take up instead.
    """
    words = sentence.tokens.lower
    before = [w for w in words[:verb] if w[0].isalpha() and w not in word_class("be", "have")]
    between = words[verb + 1 : sentence.places(date.span)[0]]
    alone = not between or (len(between) == 1 and between[0] in _words("objects"))
    bare = all(w in _closed() or verb_form(w) is not VerbForm.NONE for w in before)
    return alone and bare and before[-1:] != [] and before[-1] in _words("subjects")


@cache
def _closed() -> frozenset[str]:
    return frozenset(chain.from_iterable(table("wordclasses")["classes"].values()))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("arithmetic")[kind])
