"""Sides of a claim: where it tells of each of the figures that may be compared with each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS, is_share
from factcheck.matching.arithmetic.operations import are_unlike, is_change
from factcheck.matching.figures.sharing.share_frames import amounts
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import clause_bounds
from factcheck.model import Change, Quantity, Span, UnitKind

MOST = 6
"""Of more figures of one kind than these any is some multiple of another."""


@frozen(eq=False, repr=False)
class Side:
    """Where a claim tells of one of its figures, and the words that stand there alone."""

    span: Span
    own: Sequence[int]


def kinds_of(profile: Profile) -> Sequence[tuple[Quantity, ...]]:
    """Return the figures of a claim that may be compared with each other, kind by kind.

    A number alone is told in the unit that was told before it: at 5.7 grams, the limit being 0.5.
    """
    kinds: dict[tuple[UnitKind, str | None, bool], list[Quantity]] = {}
    shares = [one for one in profile.figures if one.value and is_share(one)]
    measured: tuple[UnitKind, str | None, bool] | None = None
    for one in sorted((*amounts(profile), *shares), key=lambda one: one.span.start):
        if one.change is Change.FROM:
            continue
        counted = one.unit_kind in COUNTS
        kind = (UnitKind.COUNT if counted else one.unit_kind, None if counted else one.unit)
        known = measured if measured and _is_bare(one) else (*kind, is_change(one))
        kinds.setdefault(known, []).append(one)
        measured = known if one.unit_kind is UnitKind.MEASURE else measured
    return [tuple(found) for found in kinds.values() if 1 < len(found) <= MOST]


def _is_bare(one: Quantity) -> bool:
    """Tell whether a figure is but a number, with nothing that it counts."""
    in_digits = any(map(str.isdecimal, one.text))
    return one.unit_kind is UnitKind.NONE and one.of is None and in_digits and not is_change(one)


def sides_of(profile: Profile, known: Sequence[Quantity]) -> Mapping[Quantity, Side]:
    """Return for each of some figures where it is told of, and the words of that side alone."""
    order = sorted(known, key=lambda one: one.span.start)
    edges = [0, *(_edge(profile, *two) for two in pairwise(order)), len(profile.tokens.text) + 1]
    spans = [Span(*edge) for edge in pairwise(edges)]
    words = profile.weighed_words
    concepts = [{words[place].concept for place in within(profile, span)} for span in spans]
    return {
        one: Side(
            span,
            [
                place
                for place in within(profile, span)
                if place not in within(profile, profile.local(_left_out(one, order)))
                and sum(words[place].concept in some for some in concepts) == 1
            ],
        )
        for one, span in zip(order, spans, strict=True)
    }


def _left_out(one: Quantity, known: Sequence[Quantity]) -> Span:
    """Return of a figure what says nothing of its side: its number, or all if another has its noun.

    51,200 births and 36,800 deaths are told apart by nothing but what they count.
    """
    others = [other for other in known if other is not one]
    apart = one.of and all(other.of and are_unlike(one, other) for other in others)
    return one.number if apart else one.span


def _edge(profile: Profile, one: Quantity, other: Quantity) -> int:
    """Return where what is told of one figure gives way to the next: at the last joint between."""
    tokens = profile.tokens
    first, last = tokens.at(profile.local(one.span).end), tokens.at(profile.local(other.span).start)
    joints = [at for at in range(first, last) if tokens.lower[at] in _joints()]
    return tokens.starts[joints[-1]] if joints else profile.local(one.span).end


@cache
def _joints() -> frozenset[str]:
    return clause_bounds().union(table("worked_out")["multiple_joints"]) - {"(", ")"}
