"""Words that tell a figure of each of several, and whether a claim has it of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.extraction.quantities.scopes import is_none_of_each
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import SECOND
from factcheck.matching.figures.basing.bases import begins_no_clause
from factcheck.matching.figures.basing.left_open import may_be_of_each
from factcheck.matching.words.stems import stem
from factcheck.model import Quantity, Scope, Span, Statement, UnitKind

REACH = 14
"""So many words may stand between a figure and what it is told of each of."""
NOUN = 5
"""And so many between "each" and the noun."""


class Each(NamedTuple):
    """Where it says "each of the nine shelters", and the stems of the words behind "each"."""

    span: Span
    nouns: frozenset[str]


def told_of_each(statement: Statement, figure: Quantity) -> Each | None:
    """Return what a figure is told of each of, in its clause; None where it is told of none."""
    tokens = tokenize(statement.text)
    shift = statement.span.start
    here = range(tokens.at(figure.span.start - shift), tokens.at(figure.span.end - shift))
    found = (
        each
        for each in _phrases(tokens, shift)
        if not each.span.contains(figure.number) and _is_near(tokens, here, each, shift)
    )
    return next(found, None)


def is_of_all(each: Each, figure: Quantity, claim: Statement) -> bool:
    """Tell whether a claim tells a figure of so many together of which the draft tells it of each.

    It counts them, and says nowhere that it tells something of each of them, nor what is so many
    per so many. Of each it may well be told that it is the first, or for how long it is.
    """
    if figure.scope is Scope.EACH or figure.per or figure.unit == SECOND:
        return False
    if figure.unit_kind is UnitKind.ORDINAL:
        return False
    rates = (one.text for one in claim.quantities if one.per)
    if any(not _stems(text).isdisjoint(each.nouns) for text in rates):
        return False
    if any(not other.nouns.isdisjoint(each.nouns) for other in _phrases(tokenize(claim.text), 0)):
        return False
    counts = [one for one in claim.quantities if one.span != figure.span and _is_several(one)]
    told = [(one.span, one.text) for one in counts]
    told += [(date.span, date.text) for date in claim.dates if date.seconds]
    several = [span for span, text in told if not _stems(text).isdisjoint(each.nouns)]
    return bool(several) and not may_be_of_each(claim, figure, several)


def _is_several(figure: Quantity) -> bool:
    return figure.value is not None and figure.value > 1 and figure.of is not None


def _phrases(tokens: Tokens, shift: int) -> Iterator[Each]:
    words = _words()
    for place, word in enumerate(tokens.lower):
        behind = tokens.lower[place + 1 : place + 1 + NOUN]
        if word not in words.each or not behind or behind[0] in words.others:
            continue
        if is_none_of_each(tokens, place) or behind[0][0].isdigit():
            continue
        end = next((i for i, one in enumerate(behind) if one in words.ends), len(behind))
        nouns = _stems(" ".join(one for one in behind[:end] if one.isalpha()))
        if nouns:
            span = Span(tokens.starts[place], tokens.ends[place + end])
            yield Each(span.shifted(shift), nouns)


def _is_near(tokens: Tokens, here: range, each: Each, shift: int) -> bool:
    """Tell whether no mark and few words part a figure from what it is told of each of."""
    first = tokens.at(each.span.start - shift)
    after = tokens.at(each.span.end - shift)
    between = range(here.stop, first) if first >= here.start else range(after, here.start)
    marks = _words().marks
    words = [tokens.lower[place] for place in between]
    return len(words) <= REACH and marks.isdisjoint(words) and begins_no_clause(words)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in text.lower().split() if word not in _words().small)


class _Words(NamedTuple):
    each: frozenset[str]
    others: frozenset[str]
    ends: frozenset[str]
    marks: frozenset[str]
    small: frozenset[str]


@cache
def _words() -> _Words:
    data, clauses, counted = table("predicates"), table("clauses"), table("counted")
    marks, numbers = frozenset(clauses["marks"]), table("writing")
    return _Words(
        each=frozenset(data["subjects_each"]),
        others=frozenset(data["other_each"]),
        ends=marks | frozenset([*data["boundaries"], *clauses["joiners"]]),
        marks=marks,
        small=frozenset(
            [
                *counted["of_determiners"],
                *numbers["small_numbers"],
                *numbers["tens"],
                counted["linker"],
            ]
        ),
    )
