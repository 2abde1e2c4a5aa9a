"""By one size: whether two opposites are told of one figure: fell 8 percent, 8 percent more.

Where each of two ranks has a figure of its own, and the claim has ours with another word, they
are told of two things: slowest at 88 minutes, quickest at 21.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.language import table
from factcheck.matching.arithmetic.derivation import derivation
from factcheck.matching.arithmetic.values import agree
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marking.marked import kindred
from factcheck.matching.stance.sizing.comparing_words import comparing
from factcheck.matching.stance.turning import Turning
from factcheck.model import ENDS_OF_CHANGE, Change, Quantity, Span, Tolerances

NEXT = 8
"""Among how many tokens behind a word its own figure begins: quickest at St Brannoc's, at 21."""
NEAR = 3
"""Among how many tokens before a verb its auxiliary stands."""
BEHIND = 2
"""How many tokens behind a word the figure that it is told of begins at most: rose by 8 percent."""


def is_by_one_size(turning: Turning, tolerances: Tolerances) -> bool:
    """Tell whether both words stand beside one figure of one unit, by which or to which it is.

    Or ours beside the size of what the claim's words lead from and to: rose by three, 12 to nine.
    """
    mark, answer, two = turning.mark, turning.answer, turning.comparison
    if mark is None or answer is None or mark.mark.pole == answer.mark.pole:
        return False
    if not {mark.mark.axis, answer.mark.axis} <= comparing("sure") | comparing("by_as_much"):
        return False
    return any(
        one.unit is not None
        and one.unit == other.unit
        and (one.change is Change.TO) == (other.change is Change.TO)
        and agree(one, other, tolerances)
        for one in _beside(two.ours, turning.ours)
        for other in _beside(two.theirs, turning.theirs)
    ) or _is_size_of_theirs(turning, tolerances)


def _is_size_of_theirs(turning: Turning, tolerances: Tolerances) -> bool:
    """Tell whether ours stands beside the size of a change whose ends stand behind theirs."""
    two = turning.comparison
    clause = two.theirs.clause_at(turning.theirs.start)
    ends = [
        one
        for one in two.theirs.figures
        if one.change in ENDS_OF_CHANGE and clause.contains(two.theirs.local(one.span))
    ]
    return {one.change for one in ends} == ENDS_OF_CHANGE and any(
        one.change is Change.BY and derivation(one, ends, tolerances) is not None
        for one in _beside(two.ours, turning.ours)
    )


def is_by_another_size(turning: Turning, tolerances: Tolerances) -> bool:
    """Tell whether our word has a figure that the claim has elsewhere than with its own word."""
    two, marks = turning.comparison, (turning.mark, turning.answer)
    if any(one is None or one.mark.axis not in comparing("ranked") for one in marks):
        return False
    mine, own = _next(two.ours, turning.ours), _next(two.theirs, turning.theirs)
    if mine is None or own is None or mine.unit is None or own.unit not in {mine.unit, None}:
        return False
    if agree(mine, own, tolerances) or mine.change is Change.BY:
        return False
    return any(agree(mine, one, tolerances) for one in two.theirs.figures)


def is_by_earlier_change(turning: Turning, tolerances: Tolerances) -> bool:
    """Tell whether ours leads to where the claim's change began: had fallen to 312, rose from 312.

    What led there is an earlier change than that which led from there, if ours tells that of it, or
    tells of the later one too; what led there from where the claim's led is that, turned round.
    """
    two = turning.comparison
    starts, ends = (_ends(two.theirs, change) for change in (Change.FROM, Change.TO))
    led = [one for one in _beside(two.ours, turning.ours) if one.change is Change.TO]
    if not any(_has(one, starts, tolerances) for one in led):
        return False
    if any(_has(one, ends, tolerances) for one in (*led, *_ends(two.ours, Change.FROM))):
        return False
    later = any(_has(one, ends, tolerances) for one in _ends(two.ours, Change.TO))
    return later or _is_past_perfect(two.ours, turning.ours)


def _ends(profile: Profile, change: Change) -> Sequence[Quantity]:
    """Return the figures of a sentence that are one end of a change: those it led to, or from."""
    return [one for one in profile.figures if one.change is change]


def _has(figure: Quantity, others: Iterable[Quantity], tolerances: Tolerances) -> bool:
    """Tell whether a figure is true of one of some others."""
    return any(agree(figure, other, tolerances) for other in others)


def _is_past_perfect(profile: Profile, word: Span) -> bool:
    """Tell whether a verb is told as what was before: had fallen."""
    first = profile.tokens.at(word.start)
    before = profile.tokens.lower[max(first - NEAR, 0) : first]
    return not frozenset(table("stance")["verbal"]["past_perfect"]).isdisjoint(before)


def is_told_at_its_figure(
    turning: Turning, turnings: Iterable[Turning], tolerances: Tolerances
) -> bool:
    """Tell whether ours says at the claim's figure what the claim does, by another word than this.

    It raised its price, and deliveries fell to 61,400, as they did: what was raised is no delivery.
    """
    two, clause = turning.comparison, turning.comparison.theirs.clause_at(turning.theirs.start)
    if any(_beside(two.ours, turning.ours)):
        return False
    figures = [one for one in two.theirs.figures if clause.contains(two.theirs.local(one.span))]
    return any(
        one.agrees
        and one.comparison is two
        and one.kind is turning.kind
        and not one.ours.overlaps(turning.ours)
        and _says_what(turning, one)
        and any(agree(f, g, tolerances) for f in _beside(two.ours, one.ours) for g in figures)
        for one in turnings
    )


def _says_what(turning: Turning, other: Turning) -> bool:
    """Tell whether our word of another place says what the claim's does here."""
    mark, answer = other.mark, turning.answer
    if mark is None or answer is None:
        return False
    return answer.mark.axis in kindred(mark.mark.axis) and mark.mark.pole == answer.mark.pole


def _next(profile: Profile, word: Span) -> Quantity | None:
    """Return the next figure behind a word, if it is near."""
    tokens, end = profile.tokens, profile.tokens.at(word.end)
    places = ((tokens.at(profile.local(one.span).start), one) for one in profile.figures)
    behind = [(at, one) for at, one in places if end <= at <= end + NEXT]
    return min(behind, key=lambda found: found[0])[1] if behind else None


def _beside(profile: Profile, word: Span) -> Iterator[Quantity]:
    """Yield the figures right before a word, and right behind it."""
    tokens = profile.tokens
    first, end = tokens.at(word.start), tokens.at(word.end)
    for figure in profile.figures:
        place = profile.local(figure.span)
        behind = tokens.at(place.start) - end
        if tokens.at(place.end) == first or 0 <= behind <= BEHIND:
            yield figure
