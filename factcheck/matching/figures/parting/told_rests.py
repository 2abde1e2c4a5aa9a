"""Told rests: figures that are what a part of a claim leaves of its whole, and told as such.

"1,200 will be hired, 700 of them in Wendelhaven" and "500 of the recruits will work elsewhere" are
both true. So the rest is no other figure for the part, but where just what the claim tells of its
part is told of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, combinations, product
from math import isclose

from factcheck.matching.arithmetic.conversion import is_fraction, is_share
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import in_unit_of, is_change, whole_as, worth
from factcheck.matching.arithmetic.roundings import is_roughly
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.arithmetic.verdicts import LOWER_BOUNDS, UPPER_BOUNDS
from factcheck.matching.figures.answers import Answer, find_answers
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.parting.part import others_told, undone
from factcheck.matching.figures.places import stretch_of, told_alone
from factcheck.matching.figures.sharing.linked_parts import (
    LinkedPart,
    is_told_of_part,
    linked_parts,
)
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import but, every, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.strangers import their_strangers
from factcheck.model import Bound, Quantity, Span, Tolerances

MOST, DIGITS, TWO = 6, 2, 2
"""Of more figures of one kind, and of a number of fewer digits, anything may be some rest."""
ROUGHLY, COARSE = 0.01, 0.015
"""So far may be off what a rounded share leaves, as a share, and a share that is told in words."""
TOLD = 0.5
"""So much of what is told of a part alone we tell where we mean it."""
EXACT = frozenset({Bound.EXACTLY, Bound.ABOUT})
SAME, ALIKE, VERY_ALIKE = 0.8, 0.75, 0.95
"""How much of what is told of the one must be told of the other, in words so much alike."""


def is_told_rest(answer: Answer) -> bool:
    """Tell whether a figure is the rest of a whole of which theirs is the part, or is itself.

    What is told of it must not be just what the claim tells of the part.
    """
    if answer.verdict is not Agreement.DIFFERENT:
        return False
    ours, comparison = answer.ours, answer.comparison
    return any(
        not _tells_the_same(answer, told)
        for told in comparison.once(_parts_left, answer.theirs, ours)
    )


def rests_for_parts(group: Group, tolerances: Tolerances) -> Iterator[Answer]:
    """Yield the parts of claims in the place of which we tell just the rest: 72% were flooded."""
    answers = group.once(find_answers, tolerances)
    borne_out = {one.ours for one in answers if one.agrees}
    for answer in answers:
        differs = answer.verdict is Agreement.DIFFERENT and not answer.comparison.verbatim
        if not differs or answer.ours in borne_out or answer.is_of_stretch:
            continue
        if answer.same_event and _is_told_as_part(answer) and is_of_one_event(answer):
            yield answer


def _is_told_as_part(answer: Answer) -> bool:
    """Tell whether ours is what theirs leaves, told as the claim tells theirs and by no more."""
    ours, part, comparison = answer.ours, answer.theirs, answer.comparison
    if not _may_be_rest(ours) or ours.relation is not None or is_fraction(ours):
        return False
    if _is_turned(comparison, ours, part) or _is_of_somebody_else(comparison, part):
        return False
    profile, mine = comparison.theirs, comparison.ours
    links = [one for one in profile.once(linked_parts) if one.part == part]
    leaving = (some for some in profile.once(_leaving, ours) if len(some) == TWO)
    left = (
        (_leaves(one, ours) for one in links) if links else (part in some[1:] for some in leaving)
    )
    if not any(left):
        return False
    own = within(profile, profile.local(part.span))
    beside = but(within(profile, stretch_of(profile, part)), own)
    told = next((named for one in links if (named := _but_for_whom(profile, one))), beside)
    clause = mine.clause_at(mine.local(ours.span).start)
    here = {*within(mine, clause), *within(mine, stretch_of(mine, ours))}
    return _are_told(comparison, told) and _is_all_told(comparison, here, VERY_ALIKE)


def _is_of_somebody_else(comparison: Comparison, part: Quantity) -> bool:
    """Tell whether the claim names somebody before a part whom ours does not: the other side."""
    return any(one.span.end <= part.span.start for one in their_strangers(comparison))


def _are_told(comparison: Comparison, theirs: Collection[int]) -> bool:
    """Tell whether ours tells most words of theirs, by weight."""
    profile, kin, ours = comparison.theirs, comparison.kinship, comparison.ours
    total = known = 0.0
    for word in theirs:
        weight = kin.their_weights[word]
        written = profile.tokens.lower[profile.weighed_words[word].last]
        alike = 1.0 if written in ours.vocabulary else likest(kin.alike_theirs[word], every(ours))
        total, known = total + weight, known + weight * alike
    return bool(total) and known >= SAME * total


def _may_be_rest(ours: Quantity) -> bool:
    return bool(ours.value) and ours.bound in EXACT and not _is_moved(ours)


def is_share_of_rest(comparison: Comparison, ours: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether a share is that of what a part leaves of a whole, and not told of the part.

    Two in five have no shelter yet, of 86,000 of whom 52,000 have one.
    """
    if len(parts) != TWO or not is_share(ours):
        return False
    part, whole = parts
    if worth(part) >= worth(whole) or is_clearly_off(ours, 1 - worth(part) / worth(whole)):
        return False
    figures = comparison.theirs.figures
    own = next((one for one in figures if (one.span, one.value) == (part.span, part.value)), None)
    if own is None or _is_turned(comparison, ours, own):
        return own is not None
    if is_told_of_part(comparison, ours, own):
        return False
    return told_alone(comparison, ours, own, None) < TOLD


def _parts_left(comparison: Comparison, figure: Quantity, ours: Quantity) -> list[Collection[int]]:
    """Return the words that are told of each part of the claim that leaves ours of its whole."""
    return [*_told_of_parts(comparison.theirs, figure, ours)]


def _told_of_parts(theirs: Profile, figure: Quantity, ours: Quantity) -> Iterator[Collection[int]]:
    if not _may_be_rest(ours):
        return
    links = theirs.once(linked_parts)
    for link in links:
        if figure in (link.part, link.whole) and _leaves(link, ours):
            yield _but_for_whom(theirs, link)
    linked = {link.part for link in links}
    leaving = theirs.once(_leaving, ours)
    if any(figure in some and (len(some) > TWO or linked.isdisjoint(some)) for some in leaving):
        yield ()


def _leaving(theirs: Profile, ours: Quantity) -> Sequence[tuple[Quantity | None, ...]]:
    """Return the whole, if not a hundred, and the parts of a claim that leave ours of it.

    Unless words link them ours has to be no chance.
    """
    return [*_ways_left(theirs, ours)]


def _ways_left(theirs: Profile, ours: Quantity) -> Iterator[tuple[Quantity | None, ...]]:
    known = [one for one in theirs.figures if one.value and not _is_moved(one)]
    shares = [one for one in known if is_share(one)][:MOST]
    if is_share(ours):
        yield from ((None, *some) for some in _some(shares) if _are_left_of_hundred(some, ours))
        return
    alike = [one for one in known if not is_share(one) and in_unit_of(ours, one) is not None]
    for whole in alike[:MOST] if is_telling(ours, digits=DIGITS) else ():
        others = [one for one in alike[:MOST] if one is not whole]
        if is_telling(ours):
            yield from ((whole, *some) for some in _some(others) if _is_left(whole, some, ours))
        yield from ((whole, one) for one in shares if _is_left_by_share(whole, one, ours))


def _is_moved(figure: Quantity) -> bool:
    """Tell whether a figure is an end or the size of a change, and so neither part nor whole."""
    return figure.change is not None or is_change(figure)


def _is_left_by_share(whole: Quantity, share: Quantity, ours: Quantity) -> bool:
    """Tell whether ours is about what a share leaves of a figure: 28,000 of 71% of 96,000."""
    left = worth(whole) * (1 - worth(share) / whole_as(share))
    return left > 0 and isclose(worth(ours), left, rel_tol=ROUGHLY)


def _some(figures: Sequence[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    """Yield each figure, and each two."""
    return chain(combinations(figures, 1), combinations(figures, 2))


def _but_for_whom(theirs: Profile, link: LinkedPart) -> Collection[int]:
    """Return what is told of a part without the names before it, of those who are told to do it."""
    start = link.part.span.start
    before = [theirs.local(one.span) for one in theirs.statement.names if one.span.start < start]
    return but(link.told, {word for span in before for word in within(theirs, span)})


def _leaves(link: LinkedPart, ours: Quantity) -> bool:
    """Tell whether a part leaves a figure of its whole, in the unit of either."""
    whole = link.whole
    if whole is None:
        return is_share(ours) and _are_left_of_hundred((link.part,), ours)
    if is_share(ours) or None in (in_unit_of(ours, whole), in_unit_of(ours, link.part)):
        return False
    left = worth(whole) - worth(link.part)
    return is_roughly(ours, left) or _is_left(whole, (link.part,), ours)


def _are_left_of_hundred(parts: Iterable[Quantity], ours: Quantity) -> bool:
    """Tell whether a share is what others leave: 72 percent of 28."""
    left = 1 - sum(worth(one) / whole_as(one) for one in parts)
    off = COARSE if is_fraction(ours) else ours.grain / 2
    return left > 0 and isclose(worth(ours), left * whole_as(ours), abs_tol=off)


def _is_left(whole: Quantity, parts: Iterable[Quantity], ours: Quantity) -> bool:
    left = worth(whole) - sum(map(worth, parts))
    return left > 0 and abs(worth(ours) - left) <= min(ours.grain / 2, ROUGHLY * left)


def _tells_the_same(answer: Answer, told: Collection[int]) -> bool:
    """Tell whether what is told of our figure is just what the claim tells of its part."""
    ours, comparison = answer.ours, answer.comparison
    mine, kin = comparison.ours, comparison.kinship
    if _is_turned(comparison, ours, answer.theirs):
        return False
    inside = within(mine, mine.clause_at(mine.local(ours.span).start))
    beside = {*inside, *within(mine, stretch_of(mine, ours))}
    if told and kin.told(told, beside) >= SAME:
        return True
    figure = within(mine, mine.local(ours.span))
    return _is_all_told(comparison, but(inside, figure))


def _is_turned(comparison: Comparison, ours: Quantity, part: Quantity) -> bool:
    """Tell whether it is told of others, or the opposite is: outside it, not, without power."""
    mine, theirs = comparison.ours, comparison.theirs
    here = mine.clause_at(mine.local(ours.span).start)
    there = theirs.clause_at(theirs.local(part.span).start)
    everywhere = Span(0, len(theirs.tokens.text))
    if mine.once(others_told, here) - theirs.once(others_told, everywhere):
        return True
    if _is_denied(mine, here) != _is_denied(theirs, there):
        return True
    if comparison.opposed - comparison.shared:
        return True
    pairs = product(mine.figures, theirs.figures)
    return any(one.value == other.value and _are_opposite(one, other) for one, other in pairs)


def _is_denied(profile: Profile, clause: Span) -> bool:
    return bool(profile.negations_beside(clause) or undone(profile, clause))


def _are_opposite(one: Quantity, other: Quantity) -> bool:
    """Tell whether one of two figures is a lower limit and the other an upper one."""
    sides = {one.bound in LOWER_BOUNDS, other.bound in UPPER_BOUNDS}
    turned = {one.bound in UPPER_BOUNDS, other.bound in LOWER_BOUNDS}
    return sides == {True} or turned == {True}


def _is_all_told(comparison: Comparison, mine: Collection[int], least: float = ALIKE) -> bool:
    """Tell whether the claim tells all of our words, or words much like them, but for numbers."""
    kin, ours, theirs = comparison.kinship, comparison.ours, comparison.theirs
    whole, lower = every(theirs), ours.tokens.lower
    numbers = {w for one in ours.figures for w in within(ours, ours.local(one.number))}
    return all(
        lower[ours.weighed_words[word].last] in theirs.vocabulary
        or likest(kin.alike[word], whole) >= least
        for word in mine
        if word not in numbers
    )
