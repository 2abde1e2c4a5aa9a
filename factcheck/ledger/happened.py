"""When what a sentence tells of happened, where it says so beyond doubt."""

from __future__ import annotations

import re
from functools import cache

from factcheck.extraction.tagging import tag
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.model import DateMention, DateType, Interval, Statement

BOUNDARIES = frozenset(",;:–—()")
AUXILIARIES = frozenset("bhMd")
"""Letters of the verbs that go on with a sentence whose subject a date describes."""
NOUNS = frozenset("nkC#g")
VERB = re.compile("[ewbhMd]")
"""Letters of what may be the verb of a sentence."""
RULING = frozenset("IF2")
"""Letters of the prepositions that a noun may stand behind."""


def day_of(statement: Statement) -> Interval | None:
    """Return the days on which the event of a statement happened.

    None where the sentence gives several dates or none, and where its one date stands in a clause
    beside the main one, before a noun, or bounds a time: "the 2023 review", "since Tuesday".
    """
    given = {(date.earliest, date.latest) for date in statement.dates}
    if len(given) != 1:
        return None
    tokens = tokenize(statement.text)
    date = statement.dates[0]
    if date.bound or not _is_calendar(date) or not _is_of_event(statement, date, tokens):
        return None
    earliest, latest = given.pop()
    return Interval(earliest, latest) if earliest and latest else None


def _is_calendar(date: DateMention) -> bool:
    return date.type in (DateType.DATE, DateType.RANGE)


def _is_of_event(statement: Statement, date: DateMention, tokens: Tokens) -> bool:
    span = date.span.shifted(-statement.span.start)
    first, after = tokens.at(span.start), tokens.at(span.end)
    return not (_is_bound_to_noun(tokens, first, after) or _stands_aside(statement, tokens, first))


def _is_bound_to_noun(tokens: Tokens, first: int, after: int) -> bool:
    """Tell whether a date tells which thing is meant: "the 2023 review", "a report from May"."""
    before = tokens.lower[first - 1] if first else ""
    letters = tag(tokens)
    if before in _words("tying") or letters[after : after + 1] in AUXILIARIES:
        return True
    if before in _words("setting") and _is_after_participle(letters, first - 2):
        return True
    if before not in _words("setting"):
        return after < len(tokens) and _goes_on(tokens.lower[after])
    return False


def _is_after_participle(letters: str, index: int) -> bool:
    """Tell whether a participle at `index` describes a noun: "of a review published (in 2023)"."""
    if (
        index < 0
        or letters[index] != "e"
        or not VERB.search(letters[:index] + letters[index + 1 :])
    ):
        return False
    noun = index - 1
    while noun >= 0 and letters[noun] in NOUNS:
        noun -= 1
    described = noun < index - 1
    if noun >= 0 and letters[noun] in "DS":
        noun -= 1
    return described and noun >= 0 and letters[noun] in RULING


def _goes_on(word: str) -> bool:
    """Tell whether the word behind a date may be a noun that the date describes."""
    return word[0].isalpha() and word not in _words("behind")


def _stands_aside(statement: Statement, tokens: Tokens, first: int) -> bool:
    """Tell whether the clause around a date is not the one that tells of the event."""
    contents = {told.content.start - statement.span.start for told in statement.attributions}
    for index in range(first - 1, -1, -1):
        if tokens.words[index] in BOUNDARIES:
            return False
        if tokens.lower[index] in _words("aside"):
            end = tokens.ends[index]
            return not any(tokens.starts[index] <= start <= end + 1 for start in contents)
    return False


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("happened")[key])
