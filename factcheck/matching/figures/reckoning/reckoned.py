"""Reckoned: which figures of a draft are most likely worked out wrongly from those of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import log1p

from attrs import evolve

from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import find_answers
from factcheck.matching.figures.parting.told_rests import is_share_of_rest
from factcheck.matching.figures.reckoning.excuses import follows_in_draft, follows_in_draft_as_told
from factcheck.matching.figures.reckoning.facts_apart import is_of_another_fact
from factcheck.matching.figures.reckoning.led_to import is_of_other_stretch
from factcheck.matching.figures.reckoning.multiples_apart import multiples_apart
from factcheck.matching.figures.reckoning.multiples_of_more import multiples_of_more
from factcheck.matching.figures.reckoning.of_another_sort import (
    is_of_another_sort,
    is_of_what_another_was,
)
from factcheck.matching.figures.reckoning.percent_for_points import points_amiss
from factcheck.matching.figures.reckoning.reckoning import Reckoning, find_reckonings
from factcheck.matching.figures.reckoning.results_amiss import results_amiss
from factcheck.matching.figures.reckoning.sizes_led_to import sizes_amiss
from factcheck.matching.figures.reckoning.standings import standings_amiss
from factcheck.matching.figures.reckoning.swings import judged_swings
from factcheck.matching.figures.reckoning.told_changes import judged_changes, reckoned
from factcheck.matching.figures.reckoning.told_gaps import judged_gaps
from factcheck.matching.figures.reckoning.told_margins import margins_amiss
from factcheck.matching.figures.reckoning.told_multiples import multiples_amiss
from factcheck.matching.figures.reckoning.worked_out import SORTS
from factcheck.matching.figures.sharing.excused_shares import (
    is_excused_share,
    is_of_whole_elsewhere,
)
from factcheck.matching.figures.sharing.told_again import shares_told_again
from factcheck.matching.figures.sharing.told_shares import shares_amiss
from factcheck.matching.figures.signs import alike, retold
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.drafted import Drafted
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.pairing import Signs, context, model
from factcheck.model import ENDS_OF_CHANGE, Bound, Quantity, Reckoned, Tolerances

KIND = "reckoned"
LEAST_PROBABLE = 0.3
"""The probability from which a figure that does not follow is worth a rule's look."""
OF_ENDS = 0.5
"""How probable it is at least where it is the very number of a claim that something changed to."""
ALL_THE_SAME = 0.8
"""The same where it follows from figures that are told less."""

Found = tuple[Comparison, Reckoned]


def answered_reckonings(groups: Sequence[Group], tolerances: Tolerances) -> list[list[Found]]:
    """Return for each statement what does not follow, each against the likeliest claim."""
    found: list[list[Found]] = [[] for _ in groups]
    weigh = model(KIND)
    likeliest: dict[tuple[int, object], tuple[float, Reckoning]] = {}
    for index, reckoning, signs in contested_reckonings(groups, tolerances):
        if is_of_another_sort(reckoning) or _is_of_other_stretch(reckoning):
            continue
        chance = weigh.probability(signs)
        if reckoning.is_of_ends and is_telling(reckoning.ours, digits=2):
            chance = max(chance, OF_ENDS)
        slot = index, reckoning.ours
        if chance > likeliest.get(slot, (0.0, None))[0]:
            likeliest[slot] = chance, reckoning
    for (index, _), (chance, one) in likeliest.items():
        if chance >= (ALL_THE_SAME if one.follows_from_others else LEAST_PROBABLE):
            result = one.likeliest
            told = Reckoned(one.ours, result.parts, result.told_roughly, chance)
            found[index].append((one.comparison, told))
    return [_judged(likely, groups, index, tolerances) for index, likely in enumerate(found)]


def _is_of_other_stretch(one: Reckoning) -> bool:
    """Tell whether ours led to a level in another time than the change that it is held to."""
    changed = any(part.change in ENDS_OF_CHANGE for part in one.likeliest.parts)
    return changed and is_of_other_stretch(one.comparison, one.ours)


def _judged(
    likely: Sequence[Found], groups: Sequence[Group], index: int, tolerances: Tolerances
) -> list[Found]:
    """Return what is likely not to follow in a statement, and what surely does not, once each.

    Without what levels of two times, of two who are named, or of a loss and a profit, show to be
    right.
    """
    held = [(of, one) for of, one in likely if not is_of_whole_elsewhere(one, of, groups[index])]
    by_levels = [
        *judged_changes(groups, index, tolerances),
        *judged_gaps(groups, index, tolerances),
    ]
    swings = [*judged_swings(groups[index], tolerances)]
    known = {ours for ours, one in (*by_levels, *swings) if one is None}
    in_points = [f for f in points_amiss(groups, index, tolerances) if f[1].ours not in known]
    known.update(one.ours for _, one in in_points)
    amiss: Sequence[Found] = (
        *(one for _, one in swings if one),
        *((of, one) for of, one in held if one.ours not in known),
        *shares_told_again(groups[index]),
        *shares_amiss(groups, index, tolerances),
        *multiples_amiss(groups[index]),
        *multiples_apart(groups, index, tolerances),
        *multiples_of_more(groups[index]),
        *sizes_amiss(groups, index, tolerances),
        *margins_amiss(groups, index, tolerances),
        *results_amiss(groups, index, tolerances),
        *standings_amiss(groups[index]),
        *((one.levels.now_of, reckoned(ours, one)) for ours, one in by_levels if one),
    )
    return in_points + [found for found in _first_of_each(amiss, known) if not _is_excused(*found)]


def _first_of_each(amiss: Iterable[Found], known: Iterable[Quantity]) -> list[Found]:
    """Return what is found first of each figure that is not known already."""
    seen = set(known)
    found: list[Found] = []
    for of, one in amiss:
        if one.ours not in seen:
            seen.add(one.ours)
            found.append((of, one))
    return found


def _is_excused(of: Comparison, one: Reckoned) -> bool:
    if is_excused_share(one, of) or is_share_of_rest(of, one.ours, one.parts):
        return True
    return is_of_another_fact(of, one.ours, one.parts) or is_of_what_another_was(of, one.ours)


def contested_reckonings(
    groups: Sequence[Group], tolerances: Tolerances
) -> Iterator[tuple[int, Reckoning, Signs]]:
    """Yield the figures that follow from no claim, each with its group and its signs."""
    every = [(at, one) for at, group in enumerate(groups) for one in group.once(_signs, tolerances)]
    drafted = Drafted.of(groups)
    for index, (reckoning, signs) in every:
        held = _beside(reckoning, groups, index, tolerances)
        if held:
            yield index, held, signs | drafted.signs(reckoning.comparison)


def _beside(
    one: Reckoning, groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Reckoning | None:
    """Return what does not follow, None where it follows from figures beside it in the draft."""
    if not follows_in_draft(one.ours, groups, index, tolerances):
        return one
    told = one.operands_told
    if not one.is_ratio or follows_in_draft_as_told(one.ours, told, groups, index, tolerances):
        return None
    return evolve(one, follows_from_others=True)


def _signs(group: Group, tolerances: Tolerances) -> Sequence[tuple[Reckoning, Signs]]:
    return [
        (one, _context(one) | _stands(one, group, tolerances))
        for one in find_reckonings(group, tolerances)
    ]


def _context(one: Reckoning) -> Signs:
    answer = one.answer
    whole = one.comparison.theirs.local(one.likeliest.parts[-1].span)
    return (
        context(one.comparison, answer.here, answer.there)
        | one.comparison.once(retold)
        | alike(answer)
        | {
            "beside whole": one.comparison.kinship.beside(answer.here, whole),
            "operands told": float(one.told(one.likeliest)),
            "operand told": float(one.told(one.likeliest) > 0),
            "ways": log1p(len(one.results)),
            "exact": float(one.ours.bound is Bound.EXACTLY),
            **{sort: float(one.sort == sort) for sort in SORTS},
        }
    )


def _stands(one: Reckoning, group: Group, tolerances: Tolerances) -> Signs:
    """Return how the claim stands to the others, and whether one has a figure to compare."""
    answers = [a for a in group.once(find_answers, tolerances) if a.ours is one.ours]
    here = [a.likeness for a in answers if a.comparison is one.comparison]
    there = [
        a.likeness + a.comparison.nearness for a in answers if a.comparison is not one.comparison
    ]
    true = [a.likeness for a in answers if a.verdict is Agreement.TRUE]
    others = [other.nearness for other in group if other is not one.comparison]
    in_context = [other.nearness_in_context for other in group if other is not one.comparison]
    return {
        "direct here": max(here, default=0.0),
        "direct elsewhere": max(there, default=0.0),
        "on record": max(true, default=0.0),
        "nearness": one.comparison.nearness,
        "nearness in context": one.comparison.nearness_in_context,
        "lead": one.comparison.nearness - max(others, default=0.0),
        "lead in context": one.comparison.nearness_in_context - max(in_context, default=0.0),
    }
