"""Operands: the checked figures that the words beside a worked out one ask for.

"Pell finished 11,560 votes ahead of Coyle" asks for what Pell and Coyle won, be it told in one
claim or in two, and for no third candidate's votes. Each figure of a claim tells some of our words,
those of the claim that belong to no other figure of its kind; the figures that together tell the
most of them are meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain

from attrs import evolve, frozen

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS, SCORE, SECOND, is_share
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import (
    LEAST_NOUN,
    in_unit_of,
    is_change,
    is_operand,
    worth,
)
from factcheck.matching.arithmetic.values import Agreement, agreement, comparable
from factcheck.matching.figures.places import LEAST_ALIKE, own_words, zone
from factcheck.matching.figures.reckoning.worked_out import TIMES, is_of_threshold, needed
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group, beside_other_claims
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.phrases import same_noun
from factcheck.model import BlockKind, Bound, Change, Quantity, Tolerances, UnitKind

MOST_FIGURES = 6
"""A claim of more figures than this is a list, of which too much can be worked out."""
PARAGRAPH = BlockKind.PARAGRAPH
Words = AbstractSet[int]
"""Words of our statement, each by its place among them."""


@frozen(eq=False, repr=False, slots=False)
class Operand:
    """A figure of a claim, in the unit of ours where it has one, and our words that it tells."""

    comparison: Comparison
    figure: Quantity
    counts: str | None
    """What it counts, which a claim may say of the figure before alone: 12 people, and seven."""
    told: Words
    taken: bool
    """Whether our statement has it beside the figure that is worked out."""
    is_ours: bool = False
    """Whether it is but told in the draft."""


def operands(
    ours: Quantity, groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Iterator[Operand]:
    """Yield the figures that one of a statement may be worked out from, if one is told beside it.

    They are those of the draft's claims, and those told beside it which no claim has.
    """
    beside, *others = groups[index]
    anchors, levels = levels_beside(ours, groups, index)
    if not anchors:
        return
    asked = asking(beside.ours, ours)
    for comparison in (beside, *others, *beside_other_claims(groups, index)):
        figures = [*chain.from_iterable(map(_sides, filter(is_operand, comparison.theirs.figures)))]
        for one in figures if len(figures) <= MOST_FIGURES else ():
            if not _may_be_level(ours, one):
                continue
            told = _told(comparison, one, figures, asked)
            counts = counted(one, figures)
            taken = any(_is_taken(level, one, counts, tolerances) for level in anchors)
            yield Operand(comparison, one, counts, told, taken)
    for level in levels:
        yield Operand(beside, level, level.of, frozenset(), taken=False, is_ours=True)


def _sides(figure: Quantity) -> Iterator[Quantity]:
    """Yield a figure, or the two that a score or a vote has."""
    if figure.unit != SCORE:
        yield figure
    elif (figure.per or "").isdecimal():
        side = evolve(figure, unit=None, unit_kind=UnitKind.NONE, per=None)
        yield side
        yield evolve(side, value=float(figure.per or 0))


def _is_taken(
    level: Quantity, figure: Quantity, counts: str | None, tolerances: Tolerances
) -> bool:
    """Tell whether a level of ours is a claim's, by its number and what it counts."""
    if level.value != figure.value and not (
        comparable(level, figure) and agreement(level, figure, tolerances) is Agreement.TRUE
    ):
        return False
    small = not is_telling(level, digits=2)
    return not (small and level.of and counts and not are_alike(level.of, counts))


def in_full(ours: Quantity, profile: Profile) -> Quantity:
    """Return a bare number in the unit of time of the figure before it: nine years, five fewer."""
    before = [one for one in profile.figures if one.span.end <= ours.span.start]
    if ours.unit or ours.of or not before or before[-1].unit != SECOND:
        return ours
    grain, kind = before[-1].grain, before[-1].unit_kind
    return evolve(ours, value=worth(ours) * grain, unit=SECOND, unit_kind=kind, grain=grain)


def are_alike(one: str, other: str) -> bool:
    """Tell whether two nouns may count the same."""
    return same_noun(one, other) >= LEAST_NOUN


def counted(figure: Quantity, figures: Sequence[Quantity]) -> str | None:
    """Return what a figure counts, by itself or by the figure before it."""
    if figure.of or figure.unit_kind not in COUNTS:
        return figure.of
    before = [
        one.of for one in figures if one.unit_kind in COUNTS and one.span.start < figure.span.start
    ]
    return before[-1] if before else None


def levels_beside(
    ours: Quantity, groups: Sequence[Group], index: int
) -> tuple[Sequence[Quantity], Sequence[Quantity]]:
    """Return the figures told beside one that it is worked out from, and all that it may be.

    What a change leads to right behind it is, or else what stands before it; where there is none,
    those of the sentence before.
    """
    profile = groups[index][0].ours
    own = _levels(ours, profile)
    before = groups[index - 1] if index else None
    goes_on = before and before[0].ours.statement.block is profile.statement.block is PARAGRAPH
    others = _levels(ours, before[0].ours) if before and goes_on else ()
    ahead = [one for one in own if one.span.start > ours.span.start][:1]
    next_to = [one for one in profile.figures if one.span.start > ours.span.start][:1]
    if ahead != next_to or not (ahead and ahead[0].change is Change.TO):
        ahead = [one for one in own if one.span.start < ours.span.start][-1:] or ahead
    return [one for one in ahead or others if one.bound is Bound.EXACTLY], [*own, *others]


def _levels(ours: Quantity, profile: Profile) -> Sequence[Quantity]:
    return [
        one
        for one in profile.figures
        if one.span != ours.span
        and is_operand(one)
        and one.unit != TIMES
        and not is_change(one)
        and _may_be_level(ours, one)
    ]


def _may_be_level(ours: Quantity, level: Quantity) -> bool:
    """Tell whether a figure may be worked out from one of such a unit: points from percentages."""
    if ours.unit_kind is UnitKind.RATIO or is_share(ours):
        return True
    in_points = ours.unit_kind in (*COUNTS, UnitKind.PERCENTAGE_POINT)
    if in_points and level.unit_kind in (UnitKind.PERCENT, UnitKind.NONE):
        return True
    return in_unit_of(ours, level) is not None


def asking(profile: Profile, ours: Quantity) -> Words:
    """Return the words beside a figure that say what it is worked out from.

    Neither those of the figure itself nor those that say how it is worked out are, nor who says it.
    """
    cues = (told.cue for told in profile.statement.attributions if told.cue)
    said = (*profile.speakers, *cues)
    inside = {word for span in (ours.span, *said) for word in within(profile, profile.local(span))}
    lower, words = profile.tokens.lower, profile.weighed_words
    needs = needed() if is_of_threshold(ours, profile) else frozenset()
    return {
        place
        for place in zone(profile, ours)
        if place not in inside
        and (lower[words[place].last] not in operating() or lower[words[place].last] in needs)
    }


def share_told(comparison: Comparison, asked: Words, told: Words) -> float:
    """Return how much of the words that ask is told, by weight, from 0 to 1."""
    weights = comparison.kinship.our_weights
    total = sum(weights[word] for word in asked)
    return sum(weights[word] for word in asked & told) / total if total else 0.0


def _told(
    comparison: Comparison, figure: Quantity, figures: Iterable[Quantity], asked: Words
) -> Words:
    """Return our words that a claim's tell which belong to no other of its figures."""
    theirs, kin = comparison.theirs, comparison.kinship
    alike = [one for one in figures if one is figure or in_unit_of(figure, one) is not None]
    others = {w for one in alike if one is not figure for w in own_words(theirs, one, alike)}
    return frozenset(
        word
        for word in asked
        if any(
            as_much >= _least(theirs, other)
            for other, as_much in kin.alike[word].items()
            if other not in others
        )
    )


def _least(theirs: Profile, word: int) -> float:
    written = theirs.tokens.words[theirs.weighed_words[word].first]
    return 1.0 if written[:1].isupper() else LEAST_ALIKE


@cache
def operating() -> frozenset[str]:
    """Return the words that say how a figure is worked out, and nothing of what from."""
    relations, data = table("relations"), table("worked_out")
    said = (
        *(words for sort in relations["before"].values() for words in sort),
        *(words for sort in relations["behind"].values() for words in sort),
        *data["comparatives"],
        *data["averaging"],
        *data["operating"],
        *data["outdoing"],
    )
    return frozenset(word for phrase in said for word in phrase.split())
