"""Profiling: from a statement to its profile, with the words that are compared and its clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.matching.arithmetic.durations import figures
from factcheck.matching.sides.governments import as_governments
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.lexicon import Lexicon, phrase_links
from factcheck.matching.words.words import Word, content_words
from factcheck.model import Span, Statement, Stretches

MOST_SLOTS = 32
"""Figures, names and the like of one sentence that are compared; what has more is a table. They
are compared in pairs, so that a sentence of 10 KB took seconds against another."""
SLOTS = ("quantities", "dates", "names", "quotations", "attributions", "stance")


def profile(statement: Statement, lexicon: Lexicon) -> Profile:
    """Return the profile of `statement`, in time linear in its text.

    Words of numbers, dates and speakers are left out: these are compared by what they mean.
    """
    statement = _within_limits(statement)
    tokens = tokenize(statement.text)
    apart = Stretches(span.shifted(-statement.span.start) for span in _compared_apart(statement))
    content = content_words(tokens, None, lexicon)
    found = [
        word
        for word in content
        if tokens.lower[word.first] not in _numbers() and not apart.hold(tokens.starts[word.first])
    ]
    words = tuple(as_governments(found, statement))
    places: dict[str, int] = {}
    for word in words:
        places.setdefault(word.concept, tokens.starts[word.first])
    heads = {word.concept: _head(word) for word in words}
    found_figures = figures(statement, tokens)
    return Profile(
        statement,
        tokens,
        lexicon,
        content,
        words,
        _clause_starts(tokens, [one.span.shifted(-statement.span.start) for one in found_figures]),
        places,
        heads,
        found_figures,
    )


def _within_limits(statement: Statement) -> Statement:
    """Return `statement` with no more than `MOST_SLOTS` of each kind of slot."""
    long = {slot: of for slot in SLOTS if len(of := getattr(statement, slot)) > MOST_SLOTS}
    if not long:
        return statement
    return evolve(statement, **{slot: of[:MOST_SLOTS] for slot, of in long.items()})


def _compared_apart(statement: Statement) -> Iterator[Span]:
    """Yield the spans of dates, and of those who say it."""
    yield from (date.span for date in statement.dates)
    yield from (told.source.span for told in statement.attributions if told.source)


@cache
def _numbers() -> frozenset[str]:
    """Return the words of numbers, which say nothing about what is counted."""
    return frozenset(table("writing")["small_numbers"]) | frozenset(table("writing")["tens"])


def _head(word: Word) -> str:
    """Return the stem of the head of a word, which may be an expression."""
    stems = word.stem.split()
    links = phrase_links()
    linked = next((place for place, one in enumerate(stems) if one in links), len(stems))
    return stems[max(linked - 1, 0)]


def _clause_starts(tokens: Tokens, figures: Sequence[Span]) -> tuple[int, ...]:
    """Return where clauses begin: none does within a figure, more | than 20 people."""
    marks, joiners = _boundaries()
    inside = {place for one in figures for place in range(one.start + 1, one.end)}
    starts = [0]
    for index, word in enumerate(tokens.lower):
        if word in marks:
            starts.append(tokens.ends[index])
        elif word in joiners:
            starts.append(tokens.starts[index])
    return tuple(start for start in starts if start not in inside)


@cache
def _boundaries() -> tuple[frozenset[str], frozenset[str]]:
    data = table("clauses")
    return frozenset(data["marks"]), frozenset(data["joiners"])
