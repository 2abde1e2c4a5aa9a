"""Relations: the words that make a figure the sum, the difference or the rest of others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.extraction.inflection import verb_forms
from factcheck.extraction.phrases import Phrases, words_of
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.model import Quantity, Relation, UnitKind


class _Words(NamedTuple):
    before: Mapping[tuple[str, ...], Relation]
    lengths: tuple[int, ...]
    """How many words the expressions before a figure have, the longest first."""
    behind: Phrases[Relation]
    clause: Phrases[Relation]
    passed_over: frozenset[str]
    boundaries: frozenset[str]
    reach: int
    same: frozenset[tuple[str, ...]]
    apart: frozenset[str]
    """The marks around what says again what stands before it."""
    making: frozenset[str]
    """Verbs of whose object is told what it is made to do."""
    phrasal: frozenset[tuple[str, str]]
    """Verbs with the particle that is no difference behind them: shoot down."""


def relation_of(
    tokens: Tokens, first: int, last: int, number_last: int | None = None
) -> Relation | None:
    """Return what the words make the figure on the tokens from `first` up to `last`.

    `number_last` is the token behind its number: "280 | fewer officers".
    """
    words = _words()
    places = [last] if number_last is None or number_last == last else [number_last, last]
    behind = (words.behind.at(tokens.lower, place) for place in places)
    found = next((relation.value for relation in behind if relation), None)
    if found is Relation.REST and _are_made_to(tokens, first, last, words):
        found = None
    return _right_before(tokens, first, words) or found or _in_clause(tokens, first, words)


def _are_made_to(tokens: Tokens, first: int, last: int, words: _Words) -> bool:
    """Tell whether "to" behind a figure says what they are made to do: told eight envoys to go."""
    infinitive = tokens.lower[last : last + 1] == ["to"]
    return infinitive and not words.making.isdisjoint(tokens.lower[max(first - 1, 0) : first])


def says_again(tokens: Tokens, end: int, start: int) -> bool:
    """Tell whether the words from `end` of one figure to `start` of the next join two of a kind.

    "9 percent, or $25 million": both are the size of one change.
    """
    return tuple(tokens.lower[end:start]) in _words().same


def is_size_again(tokens: Tokens, size: Quantity, share: Quantity) -> bool:
    """Tell whether a share between marks says the size before it again: up £5m, an eighth, to."""
    if share.unit_kind is not UnitKind.PERCENT and not 0 < (share.value or 0) < 1:
        return False
    start, end = tokens.at(size.span.end), tokens.at(share.span.start)
    last = tokens.at(share.span.end)
    if not word_class("of").isdisjoint(tokens.lower[end:last]):
        return False
    behind = tokens.lower[last : last + 1]
    marks = _words().apart
    return len(tokens.lower[start:end]) == 1 and marks.issuperset(tokens.lower[start:end] + behind)


def _right_before(tokens: Tokens, first: int, words: _Words) -> Relation | None:
    end = first
    for _ in range(2):
        for length in words.lengths:
            relation = words.before.get(tuple(tokens.lower[max(end - length, 0) : end]))
            if relation:
                return None if _is_phrasal(tokens, end, words) else relation
        if end == 0 or tokens.lower[end - 1] not in words.passed_over:
            return None
        end -= 1
    return None


def is_part_of_verb(tokens: Tokens, particle: int) -> bool:
    """Tell whether "up" or "down" is a part of the verb before it: shot down, make up."""
    return _is_phrasal(tokens, particle + 1, _words())


def _is_phrasal(tokens: Tokens, end: int, words: _Words) -> bool:
    """Tell whether the two words before a token are a verb and its particle: shot down."""
    return end > 1 and (tokens.lower[end - 2], tokens.lower[end - 1]) in words.phrasal


def _in_clause(tokens: Tokens, first: int, words: _Words) -> Relation | None:
    for index in range(first - 1, max(first - 1 - words.reach, -1), -1):
        if tokens.lower[index] in words.boundaries:
            return None
        found = words.clause.at(tokens.lower, index)
        if found:
            return found.value
    return None


@cache
def _words() -> _Words:
    data = table("relations")
    before = {
        words_of(expression): Relation(name)
        for name, expressions in data["before"].items()
        for expression in expressions
    }
    boundaries = frozenset(table("predicates")["boundaries"])
    return _Words(
        before=before,
        lengths=tuple(sorted({len(words) for words in before}, reverse=True)),
        behind=_phrases(data["behind"]),
        clause=_phrases(data["clause"]),
        passed_over=frozenset(data["passed_over"]),
        boundaries=boundaries,
        reach=data["reach"],
        same=frozenset(map(words_of, data["same"])),
        apart=frozenset(data["apart"]),
        making=frozenset(form for verb in data["making"] for form in verb_forms(verb)),
        phrasal=frozenset(
            (form, particle)
            for particle, verbs in data["phrasal"].items()
            for verb in verbs
            for form in verb_forms(verb)
        ),
    )


def _phrases(rows: Mapping[str, list[str]]) -> Phrases[Relation]:
    return Phrases.of(
        (expression, Relation(name))
        for name, expressions in rows.items()
        for expression in expressions
    )
