"""Standings: who comes first, second or last by figures that a claim gives to several names.

"Salta has the highest rate of dengue" beside “Tucumán has had 620 cases per 100,000 inhabitants,
Salta 480, Chaco 310 and Jujuy 155”: one of them has more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import evolve, frozen

from factcheck.language import word_class
from factcheck.matching.arithmetic.conversion import COUNTS, SECOND, unit_length
from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.figures.one_event import are_of_one_event
from factcheck.matching.figures.reckoning.standing_words import Standing, standings, things, words
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.holdings import holdings
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.words.lexicon import function_words
from factcheck.matching.words.stems import stem
from factcheck.model import Change, Name, Quantity, Reckoned, UnitKind

SCORE = 0.9
LISTED = 3
"""Of so many that a claim lists, whoever it leaves out comes behind them."""
MOST = 40
"""A sentence with more names is a list, of which nothing is told so."""
SCOPE = 6
"""Among so many words behind a superlative stands among whom somebody comes first."""


@frozen
class Held:
    """A figure of a claim, and who has it."""

    name: Name
    figure: Quantity


def standings_amiss(group: Group) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the superlatives of a statement whose place is not that of whom it names."""
    told = group[0].ours.once(standings) if group else ()
    for one in told:
        held = [*_held(group, one)]
        if any(_place_of(mine, listed, one) == one.place for _, mine, listed in held):
            continue
        for comparison, mine, listed in held:
            place = _place_of(mine, listed, one)
            if place > one.place or len(listed) >= LISTED >= one.place:
                better = [other.figure for other in listed if _comes_before(other, mine, one)]
                result = f"number {place} of {len(listed)}"
                ours, parts = _figure(comparison.ours, one), (mine.figure, *better)
                yield comparison, Reckoned(ours, parts, result, SCORE)


def _held(group: Group, standing: Standing) -> Iterator[tuple[Comparison, Held, Sequence[Held]]]:
    """Yield the claims that list what one whom we name has among others."""
    for comparison in group:
        listed = comparison.theirs.once(_listed)
        held = _held_by_ours(comparison, listed)
        if held is not None and _are_of_one(comparison, standing, held):
            yield comparison, held, listed


def _place_of(held: Held, listed: Sequence[Held], standing: Standing) -> int:
    return 1 + sum(_comes_before(other, held, standing) for other in listed)


def _listed(profile: Profile) -> Sequence[Held]:
    """Return the figures of one kind that a claim gives to as many names, each with its own."""
    local, names = profile.local, profile.statement.names[:MOST]
    found: list[Held] = []
    for one in holdings(profile):
        named = [name for name in names if one.stretch.contains(local(name.span))]
        if len(named) == 1 and one.figures:
            found.append(Held(named[0], one.figures[0]))
    found = found[:MOST]
    first = next((one.figure for one in found), None)
    listed = [Held(one.name, _in_full(one.figure, first)) for one in found if first]
    return [one for one in listed if first and one.figure.value and _are_of_one_unit(first, one)]


def _in_full(figure: Quantity, first: Quantity) -> Quantity:
    """Return a bare figure with the unit of the first that is listed: 38 per cent, and 33."""
    bare = figure.unit_kind is UnitKind.NONE and not figure.of
    is_second = first.unit == SECOND and unit_length(first) == 1
    if not bare or not (is_second or first.unit_kind is UnitKind.PERCENT):
        return figure
    return evolve(figure, unit=first.unit, unit_kind=first.unit_kind, per=first.per)


def _are_of_one_unit(first: Quantity, held: Held) -> bool:
    """Tell whether a figure is of the unit of the first that is listed, or goes on with it bare."""
    one = held.figure
    same = (one.unit_kind, one.unit, one.per) == (first.unit_kind, first.unit, first.per)
    return same or (one.unit_kind is UnitKind.NONE and first.unit_kind in COUNTS)


def _held_by_ours(comparison: Comparison, listed: Sequence[Held]) -> Held | None:
    """Return what the one whom we name of those that a claim lists has."""
    names = comparison.ours.statement.names[:MOST]
    found = [one for one in listed if any(may_be_same(one.name, name) for name in names)]
    return found[0] if len(found) == 1 and len(listed) > 1 else None


def _comes_before(other: Held, held: Held, standing: Standing) -> bool:
    one, than = worth(other.figure), worth(held.figure)
    return one > than if standing.is_high else one < than


def _are_of_one(comparison: Comparison, standing: Standing, held: Held) -> bool:
    """Tell whether an order is by the figures of a claim, and of no part of what these are of."""
    here, there = standing.span, comparison.theirs.local(held.figure.span)
    lower = comparison.ours.tokens.lower
    known = {stem(word) for word in comparison.theirs.tokens.lower}
    scope = _scope(lower, standing)
    by_thing = {one for one in scope if not known.isdisjoint(map(stem, things(one)))}
    usual = (
        words("contest") if standing.verbs else words("everywhere") | words("figures") | by_thing
    )
    strange = [word for word in scope if word not in usual and stem(word) not in known]
    told = by_thing or not known.isdisjoint(map(stem, scope)) or _is_done_alike(comparison, held)
    elsewhen = words("elsewhen") - comparison.theirs.vocabulary
    if (
        strange
        or not elsewhen.isdisjoint(lower)
        or not known.issuperset(map(stem, standing.measure))
    ):
        return False
    if not (told or standing.verbs) or not _is_of_such(comparison, standing, held):
        return False
    return are_of_one_event(comparison, here, there)


def _is_of_such(comparison: Comparison, standing: Standing, held: Held) -> bool:
    """Tell whether the figures are such as words order by: times of a race, parts of one whole."""
    figure = held.figure
    if standing.of_parts:
        may_be_part = figure.unit_kind in COUNTS | {UnitKind.CURRENCY} and not figure.per
        return may_be_part and figure.change is not Change.BY
    if not standing.verbs:
        return True
    if standing.times is not (figure.unit == SECOND) or _is_of_some(comparison):
        return False
    if figure.unit_kind not in COUNTS | {UnitKind.PERCENT} and not standing.times:
        return False
    told = {stem(word) for word in comparison.theirs.tokens.lower}
    return not told.isdisjoint(map(stem, standing.verbs))


def _is_of_some(comparison: Comparison) -> bool:
    """Tell whether the claim tells of a part of all alone, as ours does not: among the young."""
    return bool((words("some") & comparison.theirs.vocabulary) - comparison.ours.vocabulary)


def _scope(lower: Sequence[str], standing: Standing) -> Sequence[str]:
    """Return the content words behind a superlative, up to the next mark."""
    behind = lower[standing.end : standing.end + SCOPE]
    inside = takewhile(lambda word: word not in words("marks"), behind)
    return [word for word in inside if word not in function_words() and word[0].isalpha()]


def _is_done_alike(comparison: Comparison, held: Held) -> bool:
    """Tell whether ours has the very figure, or the verb by which the claim tells of it."""
    if worth(held.figure) in comparison.ours.values:
        return True
    stems = {stem(word) for word in comparison.ours.tokens.lower}
    verbs = (one.predicate for one in comparison.theirs.figures if one.predicate)
    return any(stem(verb) in stems for verb in verbs if verb not in word_class("be", "have"))


def _figure(profile: Profile, standing: Standing) -> Quantity:
    """Return a superlative as a rank in the draft."""
    span = standing.span.shifted(profile.statement.span.start)
    return Quantity(
        span=span,
        text=standing.span.of(profile.statement.text),
        number=span,
        value=float(standing.place),
        unit_kind=UnitKind.ORDINAL,
    )
