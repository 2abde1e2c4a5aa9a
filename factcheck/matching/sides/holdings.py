"""Holdings: whose each figure of a sentence is, where it gives several names figures of one kind.

"Norway catches 61% and Iceland 17%": 61% for Iceland is wrong, though the claim has both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from attrs import frozen

from factcheck.extraction.phrases import words_of
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import SCORE
from factcheck.matching.arithmetic.values import agree, comparable
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.sides.strangers import without_speakers
from factcheck.matching.words.linking import clause_bounds, part_links
from factcheck.matching.words.stems import stem
from factcheck.model import Name, Quantity, Relation, Span, Tolerances

POSSESSIVE = "'s"


@frozen(eq=False, repr=False)
class Holding:
    """A stretch of a sentence with the names and the figures in it."""

    stretch: Span
    names: Sequence[Name]
    figures: Sequence[Quantity]

    def has(self, name: Name) -> bool:
        """Tell whether the name is one of them."""
        return any(is_same(name, other) for other in self.names)

    def span(self, figure: Quantity) -> Span:
        """Return the words from the first name to the figure, whichever comes first."""
        name = self.names[0].span
        return Span(min(name.start, figure.span.start), max(name.end, figure.span.end))


def holdings(profile: Profile) -> Sequence[Holding]:
    """Return the stretches of a sentence between its marks, conjunctions and subordinators."""
    return profile.once(_holdings)


def _holdings(profile: Profile) -> Sequence[Holding]:
    tokens = profile.tokens
    in_a_row = _between_scores(profile)
    figures = [profile.local(one.span) for one in profile.figures]
    bounds = [
        n
        for n, word in enumerate(tokens.lower)
        if word in clause_bounds()
        and n not in in_a_row
        and not any(one.start < tokens.starts[n] < one.end for one in figures)
    ]
    starts = [0, *(tokens.ends[n] for n in bounds)]
    ends = [*(tokens.starts[n] for n in bounds), len(tokens.text)]
    names = without_speakers(profile, profile.statement.names)
    found = []
    for start, end in zip(starts, ends, strict=True):
        stretch = Span(start, end)
        found.append(
            Holding(
                stretch,
                [name for name in names if stretch.contains(profile.local(name.span))],
                [f for f in profile.figures if stretch.contains(profile.local(f.span))],
            )
        )
    return [holding for holding in found if holding.names or holding.figures]


def _between_scores(profile: Profile) -> AbstractSet[int]:
    """Return the tokens between two scores in a row, which are of one match: 6-4, 3-6, 7-6."""
    at = profile.tokens.at
    scores = [profile.local(one.span) for one in profile.figures if one.unit == SCORE]
    gaps = ((at(one.end), at(other.start)) for one, other in pairwise(sorted(scores)))
    return {start for start, end in gaps if end == start + 1}


def exchanged_figures(
    comparison: Comparison, tolerances: Tolerances
) -> Iterator[tuple[Span, Span]]:
    """Yield each name with the figure that the claim gives to another of its names.

    The spans are of the whole text of either side.
    """
    theirs = holdings(comparison.theirs)
    for ours in holdings(comparison.ours):
        for figure in ours.figures if len(ours.names) == 1 else ():
            if is_not_had(comparison.ours, figure, ours.names[0]):
                continue
            other = _holder(figure, theirs, tolerances)
            if other is None or other.has(ours.names[0]):
                continue
            if figure.unit == SCORE and _points(comparison.ours, ours) != _points(
                comparison.theirs, other
            ):
                continue
            same = _same(figure, other, tolerances)[0]
            if same.relation is Relation.DIFFERENCE and _is_trailing(comparison.ours):
                continue
            if _has_another(ours, figure, theirs, tolerances):
                yield ours.span(figure), other.span(same)


def holds(profile: Profile, name: Name, figure: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether a sentence gives a name a figure."""
    return any(one.has(name) and _same(figure, one, tolerances) for one in holdings(profile))


def is_of_another_result(comparison: Comparison, ours: Span, theirs: Span) -> bool:
    """Tell whether a score beside our word is the other party's there, or of another match.

    Who lost 3-2 lost the match that somebody else won 3-2, not the one that he won 5-1.
    """
    here, there = _at(comparison.ours, ours), _at(comparison.theirs, theirs)
    mine = _scores(here)
    if here is None or there is None or not mine or not _scores(there):
        return False
    if mine & _scores(there):
        return not any(there.has(name) for name in here.names)
    return any(mine & _scores(holding) for holding in holdings(comparison.theirs))


def _scores(holding: Holding | None) -> AbstractSet[tuple[str, ...]]:
    """Return the scores in a stretch, whoever's part stands first."""
    figures = holding.figures if holding else ()
    return {
        tuple(sorted((f"{one.value:g}", one.per or "")))
        for one in figures
        if one.unit == SCORE and one.value is not None
    }


def _at(profile: Profile, span: Span) -> Holding | None:
    return next((one for one in holdings(profile) if one.stretch.contains(span)), None)


def _points(profile: Profile, holding: Holding) -> frozenset[int]:
    """Return which way the words point that tell of one party what is the other's opposite."""
    return frozenset(
        mark.pole
        for mark in profile.statement.stance
        if mark.axis in converse_axes() and holding.stretch.contains(profile.local(mark.span))
    )


def keeps_a_figure(comparison: Comparison, name: Name, tolerances: Tolerances) -> bool:
    """Tell whether both sides give a name the same figure, and theirs another one of its kind.

    "Ann served 14 aces and Eve six" leaves out what Eve did: served.
    """
    others = [
        figure
        for holding in holdings(comparison.theirs)
        if holding.names and not holding.has(name)
        for figure in holding.figures
    ]
    return any(
        holds(comparison.theirs, name, figure, tolerances)
        and any(_of_one_kind(figure, other) for other in others)
        for holding in holdings(comparison.ours)
        if holding.has(name)
        for figure in holding.figures
    )


def _is_trailing(profile: Profile) -> bool:
    """Tell whether a sentence tells by how much somebody is behind, or what lies between two."""
    return not frozenset(table("name_roles")["trailing"]).isdisjoint(profile.tokens.lower)


def is_not_had(profile: Profile, figure: Quantity, name: Name) -> bool:
    """Tell whether a figure is not what the name beside it has, as the words at either say.

    Of "33 of the 46" it has 33, "all but 19" are the others, two outside Riga are not in it, and
    of "an eighth of Orkla's shares" somebody else has an eighth.
    """
    lower, at = profile.tokens.lower, profile.tokens.at
    if is_of_others(profile, figure):
        return True
    if _ends_in(lower[: at(profile.local(name.span).start)], _left_out()):
        return True
    behind, own = at(profile.local(figure.number).end), profile.local(name.span)
    owns = lower[at(own.end) : at(own.end) + 1] == [POSSESSIVE]
    return owns and not part_links().isdisjoint(lower[behind : at(own.start)])


def is_of_others(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is a whole of which a part is told, or what is left: all but 19."""
    first = profile.tokens.at(profile.local(figure.span).start)
    return _ends_in(profile.tokens.lower[:first], _apart())


def _ends_in(words: Sequence[str], endings: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(words[-length:]) in endings for length in _lengths(endings))


@cache
def _lengths(endings: frozenset[tuple[str, ...]]) -> frozenset[int]:
    return frozenset(map(len, endings))


@cache
def _apart() -> frozenset[tuple[str, ...]]:
    """Return what stands before a whole of which the name has a part, and before what is not."""
    definite = table("counted")["of_determiners"]
    wholes = (f"{link} {one}" for link in part_links() for one in definite)
    return frozenset(map(words_of, (*wholes, *table("worked_out")["all_but"])))


@cache
def _left_out() -> frozenset[tuple[str, ...]]:
    """Return what stands before the name of one that something is not told of: outside."""
    return frozenset(map(words_of, table("name_roles")["left_out"]))


def _same(figure: Quantity, holding: Holding, tolerances: Tolerances) -> list[Quantity]:
    return [other for other in holding.figures if agree(figure, other, tolerances)]


def _holder(figure: Quantity, theirs: Sequence[Holding], tolerances: Tolerances) -> Holding | None:
    """Return the one stretch of the claim that has the figure, if it names somebody."""
    found = [holding for holding in theirs if _same(figure, holding, tolerances)]
    return found[0] if len(found) == 1 and found[0].names else None


def _has_another(
    ours: Holding, figure: Quantity, theirs: Sequence[Holding], tolerances: Tolerances
) -> bool:
    """Tell whether the claim gives our name, wherever it has it, another figure of the same.

    Where ours has that one too it may have both: four of the six bullets that he fired.
    """
    held = [holding for holding in theirs if holding.has(ours.names[0])]
    if any(_same(one, holding, tolerances) for one in ours.figures for holding in held):
        return False
    return bool(held) and all(
        any(_of_one_kind(figure, other) for other in holding.figures) for holding in held
    )


def _of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures count the same, as far as both say what."""
    if not comparable(one, other):
        return False
    heads = [stem(figure.of.split()[-1]) for figure in (one, other) if figure.of]
    return len(set(heads)) <= 1


@cache
def converse_axes() -> frozenset[str]:
    """Return the axes on which the opposite is told of the other side: to beat, to lose to."""
    return frozenset(table("opposites")["converse"])
