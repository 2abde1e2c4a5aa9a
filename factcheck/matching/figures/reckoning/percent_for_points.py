"""Percent for points: a change told in percent that is just what two percentages differ by.

"Turnout rose by 4.9 percent" beside 63.8 and 58.9 percent: it rose by 4.9 points, and by 8.3
percent. That a percentage is what two of one series differ by, to its last digit, is no chance.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from attrs import frozen

from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import Result, is_change, joined, worth
from factcheck.matching.figures.answers import find_answers
from factcheck.matching.figures.places import LEAST_ALIKE
from factcheck.matching.figures.reckoning.facts_apart import is_of_amount
from factcheck.matching.figures.reckoning.levels_in_time import are_of_two_times, unnamed_words
from factcheck.matching.figures.reckoning.time_frames import of_subject, time_frame
from factcheck.matching.figures.reckoning.worked_out import DIFFERENCE, worked_out
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group, beside_other_claims
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.sentence_parts import fact_at
from factcheck.matching.sides.strangers import strangers_within
from factcheck.model import (
    Bound,
    Change,
    Quantity,
    Reckoned,
    Relation,
    Span,
    Tolerances,
    UnitKind,
)

SURE, LIKELY = 0.9, 0.6
"""How probable it is where a claim tells of the change, and where the two are only told alike."""
TOLD, OF_BOTH = 0.5, 0.3
"""So much of the words beside a change the claims must tell, and each of the two."""
BETWEEN = 0.8
"""How much of the words of a gap between two the claims of both tell."""
HAIR = 1e-6
RELATIVE = 0.6
"""So near to a percentage, in points, the relative change makes it right."""
MOST = 6
"""Of more percentages in a claim some two differ by any number."""


@frozen(eq=False, repr=False)
class _Level:
    """A percentage of a claim beside a change of ours."""

    comparison: Comparison
    figure: Quantity
    own: Sequence[int]
    """Our words beside the change."""
    told: Collection[int]
    """Those of them that the claim tells."""
    is_ours: bool
    """Whether our statement has it too."""


def points_amiss(
    groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the changes in percent of a statement that are differences of two percentages."""
    group = groups[index]
    changes = [*_changes(group[0].ours)] if group else ()
    for ours in changes:
        if _is_on_record(ours, group, tolerances):
            continue
        known = [*_levels(ours, [*group, *beside_other_claims(groups, index)])]
        found = [
            (of, chance, one, other)
            for one, other in combinations(known, 2)
            for of in (one.comparison, other.comparison)
            if of in group and (chance := _chance(ours, one, other))
        ]
        if found and not any(_is_relative(ours, one, other) for _, _, one, other in found):
            of, chance, one, other = max(found, key=lambda each: each[1])
            yield of, _reckoned(ours, one.figure, other.figure, chance)


def _changes(profile: Profile) -> Iterator[Quantity]:
    """Yield the exact changes in percent of a statement, but for those of an amount."""
    for one in profile.figures:
        if is_of_amount(profile, one):
            continue
        in_percent = one.unit_kind is UnitKind.PERCENT and one.bound is Bound.EXACTLY
        if in_percent and worked_out(one, profile) == DIFFERENCE:
            yield one


def _is_on_record(ours: Quantity, group: Group, tolerances: Tolerances) -> bool:
    """Tell whether a claim has the percentage itself."""
    answers = group.once(find_answers, tolerances)
    return any(
        one.ours is ours
        and one.theirs.unit_kind is UnitKind.PERCENT
        and one.theirs.value == ours.value
        for one in answers
    )


def _levels(ours: Quantity, beside: Sequence[Comparison]) -> Iterator[_Level]:
    """Yield the percentages of the claims that a change of ours may lead from, or to."""
    profile = beside[0].ours
    own = _told_of(profile, ours)
    percent = [one for one in profile.figures if one.unit_kind is UnitKind.PERCENT]
    values = {one.value for one in percent if not is_change(one)}
    for comparison in beside:
        known = [one for one in comparison.theirs.figures if _may_be_level(one, values)]
        for one in known if len(known) <= MOST else ():
            told = [word for word in own if _tells(comparison, word)]
            yield _Level(comparison, one, own, told, one.value in values)


def _may_be_level(figure: Quantity, told: Collection[float | None]) -> bool:
    """Tell whether a figure is a percentage and no change, as far as we tell: by 52% to 48%."""
    in_percent = bool(figure.value) and figure.unit_kind is UnitKind.PERCENT
    return in_percent and (not is_change(figure) or figure.value in told)


def _told_of(profile: Profile, ours: Quantity) -> Sequence[int]:
    """Return the words of its fact that tell what has changed."""
    frame = time_frame(profile, ours)
    fact = within(profile, fact_at(profile, profile.local(ours.span).start))
    percent = [one for one in profile.figures if one.unit_kind is UnitKind.PERCENT]
    units = [_unit_of(profile, one) for one in percent]
    return of_subject(profile, fact, ours, *units, *([frame.span] if frame else []))


def _unit_of(profile: Profile, figure: Quantity) -> Span:
    """Return the number of a percentage with the word behind it."""
    number, tokens = profile.local(figure.number), profile.tokens
    return Span(number.start, tokens.ends[min(tokens.at(number.end), len(tokens) - 1)])


def _tells(comparison: Comparison, word: int) -> bool:
    """Tell whether a claim has a word of ours, or one like it."""
    kin = comparison.kinship
    return likest(kin.alike[word], every(comparison.theirs)) >= LEAST_ALIKE


def _chance(ours: Quantity, one: _Level, other: _Level) -> float:
    """Return how probable it is that a percentage was meant as what two levels differ by."""
    apart = abs(worth(one.figure) - worth(other.figure))
    if abs(apart - worth(ours)) > HAIR or not _is_of_their_time(ours, one, other):
        return 0.0
    if _is_of_another(ours, one, other):
        return 0.0
    telling = is_telling(ours, digits=2)
    if one.comparison.theirs is other.comparison.theirs:
        return SURE if _are_levels_of_one_claim(one, other, telling=telling) else 0.0
    return LIKELY if telling and _are_levels_of_two_claims(one, other) else 0.0


def _is_of_another(ours: Quantity, one: _Level, other: _Level) -> bool:
    """Tell whether what has changed is that of somebody, or a place, that neither claim has."""
    profile, place = one.comparison.ours, one.comparison.ours.local(ours.span).start
    before = Span(fact_at(profile, place).start, place)
    lacking = [strangers_within(level.comparison, before) for level in (one, other)]
    return any(name in lacking[1] for name in lacking[0])


def _are_levels_of_one_claim(one: _Level, other: _Level, *, telling: bool) -> bool:
    """Tell whether a claim has the two as levels of what has changed by what they differ by.

    Either it tells what that is, or we have them too; the one that it says to be the level before
    is enough if the number of the change is `telling`.
    """
    told = one.comparison.kinship.taken(_unnamed(one), every(one.comparison.theirs))
    if Change.FROM in (one.figure.change, other.figure.change):
        return told >= TOLD or (telling and (one.is_ours or other.is_ours))
    return telling and (told >= TOLD or (one.is_ours and other.is_ours))


def _are_levels_of_two_claims(one: _Level, other: _Level) -> bool:
    """Tell whether both claims tell of what has changed, or each of one end of a gap."""
    both = _share(one, {*one.told} & {*other.told})
    told = _share(one, {*one.told, *other.told})
    if told >= TOLD and both >= OF_BOTH and (one.is_ours or other.is_ours):
        return True
    return told >= BETWEEN and told > both


def _unnamed(one: _Level) -> Sequence[int]:
    """Return our words beside a change but for names: whose it is says not what has changed."""
    plain = {*unnamed_words(one.comparison.ours)}
    return [word for word in one.own if word in plain]


def _is_of_their_time(ours: Quantity, one: _Level, other: _Level) -> bool:
    """Tell whether a time from which a change is counted may be that of a level."""
    frame = time_frame(one.comparison.ours, ours)
    if frame is None or frame.date is None:
        return True
    sides = ((one.comparison.theirs, one.figure), (other.comparison.theirs, other.figure))
    return any(are_of_two_times(frame, theirs, [figure]) for theirs, figure in sides)


def _share(one: _Level, words: Collection[int]) -> float:
    """Return what some of the words beside a change weigh among all of them."""
    weights = one.comparison.kinship.our_weights
    total = sum(weights[word] for word in one.own)
    return sum(weights[word] for word in words) / total if total else 0.0


def _is_relative(ours: Quantity, one: _Level, other: _Level) -> bool:
    """Tell whether a percentage is about the relative change as well."""
    low, high = sorted((worth(one.figure), worth(other.figure)))
    relative = (100 * (high / low - 1), 100 * (1 - low / high))
    return any(abs(change - worth(ours)) <= RELATIVE for change in relative)


def _reckoned(ours: Quantity, one: Quantity, other: Quantity, chance: float) -> Reckoned:
    parts = tuple(sorted((one, other), key=worth, reverse=True))
    value = worth(parts[0]) - worth(parts[1])
    result = Result(value, joined("−"), Relation.DIFFERENCE, 1, parts)
    return Reckoned(ours, parts, f"{result.told_roughly} points", chance)
