"""Two who are named, each with a figure: "31%, behind Hale on 28%", "more men (46) than women".

Who is told to be behind has no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.model import Change
from factcheck.rules.internal.told.figures import EXACT, Figure, alike, finely
from factcheck.rules.internal.told.sentences import Sentence, over
from factcheck.rules.rule import Flag

NAMED = 5
"""So many words behind a comparison tell who the other is, and how much he has."""
BEFORE = 8
"""So many words before it stands the figure of the one who is told of."""
TWO = 2
NOUN = 3
"""So many words between "more" and its figure name what is counted."""


def order_denied(sentence: Sentence) -> Iterator[Flag]:
    """Flag a word of order between two figures that are the other way round."""
    if len(sentence.numbers) < TWO:
        return
    words = sentence.tokens.lower
    if not _words("low").isdisjoint(words):
        return
    for at in range(len(words)):
        found = _order().at(words, at)
        if found is not None:
            yield from _between(sentence, at, found.end, found.value)
        if words[at] in _words("more") | _words("fewer"):
            yield from _counted(sentence, at, 1 if words[at] in _words("more") else -1)


def _between(sentence: Sentence, first: int, end: int, pole: int) -> Iterator[Flag]:
    """Flag "31%, behind Hale on 28%": the figures of two who are named, with how they stand."""
    tokens = sentence.tokens
    end += tokens.lower[end : end + 1] == [_data()["the"]]
    if end >= len(tokens) or not tokens.words[end][0].isupper():
        return
    behind = next((one for one in sentence.figures if one.first >= end), None)
    before = [one for one in sentence.figures if one.last < first]
    if behind is None or not before or behind.first > end + NAMED:
        return
    ours = before[-1]
    named = tokens.words[end : behind.first]
    holds = " ".join(word for word in named if not word[0].isupper())
    told = holds in _words("marks") or _holds().get(holds.removeprefix(_data()["comma"]))
    if not told or first - ours.last > BEFORE or not _may_be_held_against(ours, behind):
        return
    if any(one.last == first for one in sentence.numbers):
        return
    yield from _flag(sentence, ours, behind, pole)


def _counted(sentence: Sentence, at: int, pole: int) -> Iterator[Flag]:
    """Flag "more men (46) than women (54)"."""
    words = sentence.tokens.lower
    figures = [one for one in sentence.numbers if at < one.first]
    if len(figures) < TWO:
        return
    ours, theirs = figures[:TWO]
    asides = all(words[one.first - 1] in _words("opening") for one in (ours, theirs))
    between = words[ours.last : theirs.first]
    near = ours.first - at <= NOUN + 1 and len(between) <= NOUN + NOUN
    if asides and near and _data()["than"] in between and _may_be_held_against(ours, theirs):
        yield from _flag(sentence, ours, theirs, pole)


def _may_be_held_against(ours: Figure, theirs: Figure) -> bool:
    """Tell whether two figures are levels of one unit."""
    one, other = ours.quantity, theirs.quantity
    told = one.unit_kind is other.unit_kind or None in (one.unit, other.unit)
    levels = Change.BY not in (one.change, other.change) and not (one.relation or other.relation)
    return told and levels and {one.bound, other.bound} <= EXACT and alike(one, other)


def _flag(sentence: Sentence, ours: Figure, theirs: Figure, pole: int) -> Iterator[Flag]:
    one, other = finely((ours, theirs))
    if one.high < other.low if pole > 0 else one.low > other.high:
        told = f"{ours.written} is {'less' if pole > 0 else 'more'} than {theirs.written}."
        span = over(sentence, (ours.quantity.number, theirs.quantity.number))
        yield Flag(span=span, message=told)


@cache
def _order() -> Phrases[int]:
    rows = ((_data()["ahead"], 1), (_data()["behind"], -1))
    return Phrases.of((words, pole) for phrases, pole in rows for words in phrases)


@cache
def _holds() -> Phrases[bool]:
    return Phrases.of((words, True) for words in _data()["holds"])


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(_data()[key])


def _data() -> Any:  # noqa: ANN401  (a table of the language)
    return table("orders")
