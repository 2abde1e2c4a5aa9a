"""Figures taken up with two digits exchanged: "3,400 tents", and "its 4,300 tents" further down.

An article or a possessive says that a figure has been told before; and where a number of the same
digits was told of the same things, and ours is told nowhere else, it is its misprint.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from factcheck.language import word_class
from factcheck.matching.arithmetic.digits import TELLING_DIGITS, digits_sorted, digits_told
from factcheck.matching.arithmetic.values import comparable
from factcheck.matching.words.phrases import same_noun
from factcheck.model import Bound, Pair, Quantity, UnitKind
from factcheck.rules.internal.repeating.definite import is_definite
from factcheck.rules.internal.repeating.repeats import COMPARED, SAME_NOUN, Draft, Told

DIGITS = 2
SHARED = 2
"""So many words at least two clauses share where one figure leaves out what it counts, or ours is
of things that words behind it describe."""
KINDS = frozenset({UnitKind.COUNT, UnitKind.NONE, UnitKind.CURRENCY, UnitKind.MEASURE})

Place = tuple[Told, Quantity]


def taken_up_wrongly(draft: Draft) -> Iterator[Pair[Quantity]]:
    """Yield the figures that take up one told before, each with that one of the same digits."""
    for places in _by_digits(draft).values():
        values = [figure.value for _, figure in places]
        for index, (told, figure) in enumerate(places):
            if values.count(figure.value) > 1 or not is_definite(told, figure):
                continue
            before = places[max(index - COMPARED, 0) : index]
            same = (one for first, one in before if _are_one((first, one), (told, figure)))
            known = next(same, None)
            if known is not None:
                yield Pair(figure, known, 1.0)


def _by_digits(draft: Draft) -> Mapping[str, Sequence[Place]]:
    """Return the figures of which there are several values with the same digits, in order."""
    found: dict[str, list[Place]] = {}
    for told in draft.told:
        for figure in told.figures:
            plain = figure.bound is Bound.EXACTLY and figure.unit_kind in KINDS
            if plain and not figure.change and digits_told(figure) >= DIGITS:
                found.setdefault(digits_sorted(figure), []).append((told, figure))
    return {digits: places for digits, places in found.items() if len(places) > 1}


def _are_one(first: Place, again: Place) -> bool:
    """Tell whether two figures are told of the same things."""
    (one, theirs), (told, ours) = first, again
    if one is told or not comparable(ours, theirs):
        return False
    if ours.of and theirs.of:
        if same_noun(ours.of, theirs.of, told.lexicon) < SAME_NOUN:
            return False
        if not _is_described(told, ours):
            return True
    elif digits_told(ours) < TELLING_DIGITS:
        return False
    return len(_clause(first) & _clause(again)) >= SHARED


def _is_described(told: Told, figure: Quantity) -> bool:
    """Tell whether words behind a figure say which things are meant: the 45 games that it lost."""
    tokens = told.profile.tokens
    behind = tokens.at(told.profile.local(figure.span).end)
    return not _describing().isdisjoint(tokens.lower[behind : behind + 1])


def _clause(place: Place) -> AbstractSet[str]:
    """Return what the clause of a figure tells of."""
    profile = place[0].profile
    clause = profile.clause_at(profile.local(place[1].number).start)
    return frozenset(profile.concepts_within(clause))


@cache
def _describing() -> frozenset[str]:
    return word_class("relative", "that", "subject_pronoun", "preposition", "of")
