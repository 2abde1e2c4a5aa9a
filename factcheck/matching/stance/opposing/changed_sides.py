"""Changed sides: who is for something in a claim is told as against it, or the other way round.

"Kessler voted against it" beside "Kessler cast her vote in favour of shutting the school". Whether
both are for one thing or two, the words of what it is decide; where the claim has but "it" or "the
bill", the claims beside it tell what that is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.language import word_class
from factcheck.matching.sides.backers import Backer, backers
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import every, likest
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.stance.turning import Turning
from factcheck.model import TurnKind

LEAST_ALIKE = 0.6
"""How alike the words for what it is must be."""
LEAST_TOLD, LEAST_OF_HEAD = 0.5, 0.3
"""How much of what ours is for, or against, the claim, or one beside it, must have: anywhere, and
where that is what it is for, or against, too."""
LIKELY, SURE = 0.7, 0.85
"""How probable it then is that it is told the other way round."""


def changed_sides(group: Group) -> Sequence[tuple[float, Turning]]:
    """Return where somebody is on the other side than in a claim, with how probable that is."""
    if not group or not backers(group[0].ours):
        return []
    return [found for mine in backers(group[0].ours) for found in _changed(group, mine)]


def is_of_another_thing(turning: Turning) -> bool:
    """Tell whether both sides have one person on opposite sides, but of two things.

    Who opposed the closure of the library supports the library, and is for keeping it open.
    """
    comparison = turning.comparison
    return any(
        is_same(mine.name, other.name) and mine.pole != other.pole and _parts(turning, mine, other)
        for mine in backers(comparison.ours)
        for other in backers(comparison.theirs)
    )


def _parts(turning: Turning, mine: Backer, other: Backer) -> bool:
    """Tell whether a turning is that the two are for other things, or of those things alone."""
    comparison = turning.comparison
    if mine.head is None:
        return False
    if mine.told.overlaps(turning.ours) and other.told.overlaps(turning.theirs):
        if not other.is_said or other.head is None:
            return _undoes(comparison, mine)
        alike = likest(comparison.kinship.alike[mine.head], [other.head])
        return mine.is_said and alike < LEAST_ALIKE
    if other.head is None:
        return False
    here, there = comparison.ours.word_starts[mine.head], comparison.theirs.word_starts[other.head]
    return (turning.ours.start, turning.theirs.start) == (here, there)


def _changed(group: Group, mine: Backer) -> Iterator[tuple[float, Turning]]:
    about = [
        (comparison, other)
        for comparison in group
        for other in backers(comparison.theirs)
        if is_same(mine.name, other.name)
    ]
    if any(other.pole == mine.pole for _, other in about):
        return
    for comparison, other in about:
        chance = _chance(group, comparison, mine, other)
        if chance and not comparison.as_it_stands and event(comparison) is not Event.OTHER:
            yield (
                chance,
                Turning(
                    kind=TurnKind.DIRECTION,
                    comparison=comparison,
                    ours=mine.told,
                    theirs=other.told,
                    told=mine.told,
                    agrees=False,
                ),
            )


def _chance(group: Group, comparison: Comparison, mine: Backer, other: Backer) -> float:
    """Return how probable it is that both tell of one thing; 0 where that is not known."""
    if mine.head is None:
        return 0.0 if other.is_said else LIKELY
    kin = comparison.kinship
    if other.is_said:
        same = likest(kin.alike[mine.head], [other.head]) if other.head is not None else 0.0
        told = kin.taken(mine.rows, other.rows)
        return SURE if same >= LEAST_ALIKE and told >= LEAST_OF_HEAD else 0.0
    if _undoes(comparison, mine):
        return 0.0
    if _has(comparison, mine):
        return SURE
    beside = (one for one in group if one is not comparison and _tell_of_one(one, comparison))
    return LIKELY if any(_has(one, mine) for one in beside) else 0.0


def _has(comparison: Comparison, mine: Backer) -> bool:
    """Tell whether a claim has what ours is for, and most that is told of it."""
    kin = comparison.kinship
    theirs = every(kin.theirs)
    has_head = mine.head is not None and likest(kin.alike[mine.head], theirs) >= LEAST_ALIKE
    return has_head and kin.taken(mine.rows, theirs) >= LEAST_TOLD


def _undoes(comparison: Comparison, mine: Backer) -> bool:
    """Tell whether ours is for what undoes something, or against: a veto, a ban, a repeal.

    Of which the claim does not tell by a noun, for which its "it" may stand.
    """
    ours = comparison.ours
    if mine.head is None or _is_thing(comparison, mine.head):
        return False
    start = ours.word_starts[mine.head]
    return any(
        mark.pole < 0 and ours.local(mark.span).start == start for mark in ours.statement.stance
    )


def _is_thing(comparison: Comparison, head: int) -> bool:
    """Tell whether a claim has a word with an article that is like one of ours: the closure."""
    theirs, alike = comparison.theirs, comparison.kinship.alike[head]
    lower, words = theirs.tokens.lower, theirs.weighed_words
    firsts = [words[row].first for row, likeness in alike.items() if likeness >= LEAST_ALIKE]
    return any(at > 0 and lower[at - 1] in word_class("determiner") for at in firsts)


def _tell_of_one(one: Comparison, other: Comparison) -> bool:
    """Tell whether two claims have a word in common, so that "it" may be what the other has."""
    return not one.theirs.places.keys().isdisjoint(other.theirs.places)
