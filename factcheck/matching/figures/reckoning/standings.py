"""Standings: who comes first, second or last by figures that a claim gives to several names.

"Salta has the highest rate of dengue" beside “Tucumán has had 620 cases per 100,000 inhabitants,
Salta 480, Chaco 310 and Jujuy 155”: one of them has more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from attrs import frozen

from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.figures.one_event import are_of_one_event
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.holdings import holdings
from factcheck.matching.sides.not_done import undone
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.words.lexicon import function_words
from factcheck.matching.words.places_in_order import place_at
from factcheck.matching.words.stems import stem
from factcheck.model import Name, Quantity, Reckoned, Span, UnitKind

SCORE = 0.9
LISTED = 3
"""Of so many that a claim lists, whoever it leaves out comes behind them."""
MOST = 40
"""A sentence with more names is a list, of which nothing is told so."""
SCOPE = 6
"""Among so many words behind a superlative stands among whom somebody comes first."""


@frozen
class Standing:
    """A superlative of size, where it stands, and the place that it tells, from either end."""

    span: Span
    place: int
    is_high: bool
    end: int


@frozen
class Held:
    """A figure of a claim, and who has it."""

    name: Name
    figure: Quantity


def standings_amiss(group: Group) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the superlatives of a statement whose place is not that of whom it names."""
    told = group[0].ours.once(_standings) if group else ()
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


def _standings(profile: Profile) -> Sequence[Standing]:
    """Return the superlatives of size in a sentence."""
    return [*_told(profile.tokens)]


def _told(tokens: Tokens) -> Iterator[Standing]:
    sizes, lower = _words("high") | _words("low"), tokens.lower
    if sizes.isdisjoint(lower):
        return
    for index, word in enumerate(lower):
        if word not in sizes or (word in _words("bare") and not _is_determined(lower, index)):
            continue
        first, place = place_at(tokens, index)
        if place and undone(tokens, tokens.starts[first]) is None:
            span = Span(tokens.starts[first], tokens.ends[index])
            yield Standing(span, place, word in _words("high"), index + 1)


def _is_determined(lower: Sequence[str], index: int) -> bool:
    return not _words("determined").isdisjoint(lower[max(index - 1, 0) : index])


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
    return [one for one in found if first and one.figure.value and _are_of_one_unit(first, one)]


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
    strange = [w for w in scope if w not in _words("everywhere") and stem(w) not in known]
    kind = next(iter(lower[standing.end :]), "")
    by_thing = not known.isdisjoint(map(stem, _data()["things"].get(kind, ())))
    strange = [w for w in strange if w not in _words("figures") and not (by_thing and w == kind)]
    told = by_thing or not known.isdisjoint(map(stem, scope)) or _is_done_alike(comparison, held)
    elsewhen = _words("elsewhen") - comparison.theirs.vocabulary
    if strange or not told or not elsewhen.isdisjoint(lower):
        return False
    return are_of_one_event(comparison, here, there)


def _scope(lower: Sequence[str], standing: Standing) -> Sequence[str]:
    """Return the content words behind a superlative, up to the next mark."""
    behind = lower[standing.end : standing.end + SCOPE]
    inside = takewhile(lambda word: word not in _words("marks"), behind)
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


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(_data()[key])


def _data() -> Any:  # noqa: ANN401  (a table of the language)
    return table("standings")
