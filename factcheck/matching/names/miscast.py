"""Miscast names: who has taken whose part, where both sides have the same names.

A part is how a name hangs on which word (`casting`). Where our name is in a part that the claim
gives to another of its names, which we have too, what is told is the wrong way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from factcheck.matching.names.culprits import turned_on_culprits
from factcheck.matching.names.reversed_acts import mutual_acts, reversed_acts
from factcheck.matching.sides.casting import WHERE, WHOSE, Cast, Part, find_parts, hangs_on
from factcheck.matching.sides.chance import is_by_chance
from factcheck.matching.sides.compared_sides import is_told_from_the_other
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.holdings import exchanged_figures, holds, keeps_a_figure
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.sides.roles import joining
from factcheck.matching.sides.same_names import is_same
from factcheck.model import Mention, Name, Pair, Span, Tolerances

LEAST_LIKENESS, MOST_CLAIMS = 0.4, 3
"""How much of a claim must be repeated for its parts to be compared, and of how many claims."""
TOLD_ALIKE = 0.9
"""How much of a claim must be repeated to tell of its event, whatever was told before."""
LEAST_OF_ONE_NAME = 0.6
"""How near a claim must be where one name alone has changed its part."""
FEWEST = 2
"""Names that it takes to exchange parts."""

Exchange = tuple[Comparison, Pair[Mention]]


def exchanged_parts(groups: Sequence[Group], tolerances: Tolerances) -> list[Sequence[Exchange]]:
    """Return for each statement its names that have taken the part of another in a claim."""
    return [
        [*_of_acts(group, tolerances), *group.every(_exchanged_figures, tolerances)]
        for group in groups
    ]


def _of_acts(group: Group, tolerances: Tolerances) -> Iterator[Exchange]:
    """Yield the names that have changed parts, and those of one act that have so by themselves."""
    found = group.every(_exchanged, tolerances)
    yield from found
    turned = group.every(turned_on_culprits)
    for comparison, pair in (*turned, *group.every(_reversed, tolerances)):
        if not any(pair.ours.span.overlaps(other.ours.span) for _, other in found):
            yield comparison, pair


def _exchanged_figures(group: Sequence[Comparison], tolerances: Tolerances) -> Iterator[Exchange]:
    """Yield the names that have the figure of another, unless a further claim gives it to them."""
    if not group or not (group[0].ours.statement.names and group[0].ours.figures):
        return
    near = [one for one in group if one.nearness >= LEAST_LIKENESS]
    for comparison in _likeliest(near, "nearness"):
        if not Remainder.of(comparison, tolerances).figures_told:
            continue
        for here, there in exchanged_figures(comparison, tolerances):
            if not is_by_chance(comparison, tolerances) and not _is_on_record(
                here, comparison, group, tolerances
            ):
                ours = Mention(span=here, text=_words(comparison.ours, here))
                theirs = Mention(span=there, text=_words(comparison.theirs, there))
                yield comparison, Pair(ours, theirs, comparison.nearness)


def _is_on_record(
    span: Span, comparison: Comparison, group: Sequence[Comparison], tolerances: Tolerances
) -> bool:
    """Tell whether another claim gives a name within `span` a figure within it."""
    ours = comparison.ours
    return any(
        holds(other.theirs, name, figure, tolerances)
        for other in group
        if other is not comparison
        for name in ours.statement.names
        if span.contains(name.span)
        for figure in ours.figures
        if span.contains(figure.span)
    )


def _words(profile: Profile, span: Span) -> str:
    return profile.local(span).of(profile.statement.text)


def _exchanged(group: Sequence[Comparison], tolerances: Tolerances) -> Iterator[Exchange]:
    if not group or len(group[0].ours.statement.names) < FEWEST:
        return
    near = [one for one in group if one.likeness >= LEAST_LIKENESS and _may_exchange(one)]
    for comparison in _likeliest(near, "likeness"):
        found = [
            (mine, other)
            for mine, other in _miscast(comparison)
            if not _is_of_another_event(comparison, mine)
            and not keeps_a_figure(comparison, mine.name, tolerances)
            and not _is_denied_of(comparison, mine)
        ]
        if not found or Remainder.of(comparison, tolerances).figures[1]:
            continue
        if is_told_from_the_other(comparison):
            continue
        if not is_by_chance(comparison, tolerances):
            yield from _told(comparison, found)


def _reversed(group: Sequence[Comparison], tolerances: Tolerances) -> Iterator[Exchange]:
    """Yield the names at the wrong end of an act, unless a further claim has them there."""
    if not group or not group[0].ours.statement.names:
        return
    near = [
        one for one in group if one.nearness >= LEAST_OF_ONE_NAME and one.likeness >= LEAST_LIKENESS
    ]
    for comparison in _likeliest(near, "likeness"):
        for mine, other in reversed_acts(comparison.ours, comparison.theirs):
            if (
                not _is_of_another_event(comparison, mine)
                and not Remainder.of(comparison, tolerances).figures[1]
                and not is_by_chance(comparison, tolerances)
                and not any(_plays(find_parts(one.theirs), mine.name, mine.part) for one in group)
            ):
                ours, theirs = (
                    _mention(comparison.ours, [mine]),
                    _mention(comparison.theirs, [other]),
                )
                yield comparison, Pair(ours, theirs, comparison.likeness)
                break


def _likeliest(near: Iterable[Comparison], sign: str) -> Sequence[Comparison]:
    """Return the nearest comparisons by a sign.

    Those that are no more alike than by chance are among them: few of them have anything to show,
    so that chance is asked for last.
    """
    return sorted(near, key=attrgetter(sign), reverse=True)[:MOST_CLAIMS]


def _is_of_another_event(comparison: Comparison, mine: Cast) -> bool:
    """Tell whether the clause of a name is of another event than the claim.

    The day that a sentence goes on from makes no other event of what is told word for word.
    """
    clause = comparison.ours.clause_at(mine.span.start)
    inherited = not comparison.ours.statement.dates and comparison.likeness >= TOLD_ALIKE
    return not inherited and event(comparison, clause) is Event.OTHER


def _told(comparison: Comparison, found: Sequence[tuple[Cast, Cast]]) -> Iterator[Exchange]:
    """Yield the exchanges, one for all the parts that the same two names have changed."""
    left = list(found)
    while left:
        mine, other = left[0]
        same = [pair for pair in left if _are_of((mine.name, other.name), pair)]
        left = [pair for pair in left if pair not in same]
        ours = _mention(comparison.ours, [one for one, _ in same])
        theirs = _mention(comparison.theirs, [one for _, one in same])
        yield comparison, Pair(ours, theirs, comparison.likeness)


def _are_of(names: tuple[Name, Name], pair: tuple[Cast, Cast]) -> bool:
    one, other = pair[0].name, pair[1].name
    return any(
        is_same(one, first) and is_same(other, second) for first, second in (names, names[::-1])
    )


def _is_denied_of(comparison: Comparison, mine: Cast) -> bool:
    """Tell whether ours denies what it tells of a name, and theirs denies nothing."""
    here = comparison.ours.local(mine.name.span)
    return bool(comparison.ours.negations_beside(here)) and not comparison.theirs.negations


def _may_exchange(comparison: Comparison) -> bool:
    """Tell whether both sides have two names in common."""
    theirs = comparison.theirs.statement.names
    if len(theirs) < FEWEST:
        return False
    shared = [o for o in comparison.ours.statement.names if any(is_same(o, t) for t in theirs)]
    return any(not is_same(shared[0], other) for other in shared[1:])


def _miscast(comparison: Comparison) -> Iterator[tuple[Cast, Cast]]:
    """Yield a name of ours and one of theirs in the same part, though both sides have both."""
    ours, theirs = find_parts(comparison.ours), find_parts(comparison.theirs)
    for mine in ours:
        for other in theirs:
            if (
                mine.part == other.part
                and mine.part.word not in mutual_acts()
                and not is_same(mine.name, other.name)
                and _has(comparison.theirs, mine.name)
                and _has(comparison.ours, other.name)
                and not _plays(theirs, mine.name, mine.part)
                and not _plays(ours, other.name, mine.part)
                and not _are_about(comparison, mine, other)
                and not _are_joined(comparison, mine.name, other.name)
                and (mine.part.word or _changed_places(mine, other, ours, theirs))
            ):
                yield mine, other


def _has(profile: Profile, name: Name) -> bool:
    return any(is_same(name, other) for other in profile.statement.names)


def _plays(casts: Sequence[Cast], name: Name, part: Part) -> bool:
    return any(cast.part == part and is_same(cast.name, name) for cast in casts)


def _are_about(comparison: Comparison, mine: Cast, other: Cast) -> bool:
    """Tell whether both names may tell of one thing where or whose it is.

    The Quito dam in Ecuador is the dam at Quito; what lifts off on a rocket does so in a place.
    """
    if mine.part.how not in {WHERE, WHOSE}:
        return False
    if mine.part.how == WHERE and mine.preposition != other.preposition:
        return True
    word = mine.part.word
    return any(
        is_same(name, cast.name) and hangs_on(profile, name, word)
        for profile, cast in ((comparison.theirs, mine), (comparison.ours, other))
        for name in profile.statement.names
    )


def _are_joined(comparison: Comparison, one: Name, other: Name) -> bool:
    """Tell whether either side tells the same of both names: "Lyon and Paris"."""
    return any(
        _joins(profile, first, second)
        for profile in (comparison.ours, comparison.theirs)
        for first in profile.statement.names
        for second in profile.statement.names
        if first.span.end < second.span.start
        and (is_same(first, one) and is_same(second, other))
        | (is_same(first, other) and is_same(second, one))
    )


def _joins(profile: Profile, first: Name, second: Name) -> bool:
    """Tell whether nothing but marks and "and" stands between two names."""
    tokens = profile.tokens
    between = tokens.lower[
        tokens.at(profile.local(first.span).end) : tokens.at(profile.local(second.span).start)
    ]
    return all(not one[0].isalnum() or one in joining() for one in between)


def _changed_places(mine: Cast, other: Cast, ours: Sequence[Cast], theirs: Sequence[Cast]) -> bool:
    """Tell whether the second name has in turn taken a part of the first."""
    return any(
        is_same(cast.name, other.name) and _plays(theirs, mine.name, cast.part) for cast in ours
    )


def _mention(profile: Profile, casts: Sequence[Cast]) -> Mention:
    """Return the words from the first of the parts to the last."""
    span = Span(min(cast.span.start for cast in casts), max(cast.span.end for cast in casts))
    start = profile.statement.span.start
    return Mention(span=span.shifted(start), text=span.of(profile.statement.text))
