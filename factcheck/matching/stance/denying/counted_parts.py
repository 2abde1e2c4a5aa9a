"""Counted parts: of how many of a whole something is denied, and of how many it is told.

Three in four are not from Alberta, and 120 of 480 are; who has won one of the last five may have
lost four of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS, is_share
from factcheck.matching.arithmetic.operations import whole_as
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.faced import Faced, Target
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.words.linking import part_links
from factcheck.model import Span

REACH = 5
"""So many words may stand between a part and its whole: one of their last."""
ROUNDED = 0.02
"""How much more than the whole two rounded parts of it may make."""


def may_add_up(two: Faced, target: Target) -> bool:
    """Tell whether ours denies of a part of a whole what theirs affirms of no more than the rest.

    Three in four are not from Alberta, and 120 of 480 are.
    """
    ours = two.ours.profile
    clause = ours.clause_at(ours.word_starts[target.ours])
    parts, known_parts = ours.once(_parts), two.theirs.profile.once(_parts)
    wholes = {value for _, value in (*parts, *known_parts) if value > 1}
    known = {
        1 - share if _is_excepted(two.theirs, place) else share
        for place, value in known_parts
        for share in _shares(value, wholes)
    }
    return any(
        (one + other <= 1 + ROUNDED and (one not in known or one + other >= 1 - ROUNDED))
        for place, value in parts
        if clause.contains(place)
        for one in _shares(value, wholes)
        for other in known
    )


def make_up_a_whole(ours: Profile, theirs: Profile, word: Span) -> bool:
    """Tell whether our clause tells it of just the rest of those of whom theirs tells the opposite.

    Of 140 clinics 35 have no power, and 105 have; 83% left on time, and one in six was late.
    """
    clause = ours.clause_at(word.start)
    parts, known = ours.once(_parts), theirs.once(_parts)
    wholes = {value for _, value in (*parts, *known) if value > 1}
    counted = {value for _, value in known}
    return any(
        abs(one + other - 1) <= ROUNDED
        for place, value in parts
        if clause.contains(place) and value not in counted
        for one in _shares(value, wholes)
        for _, told in known
        for other in _shares(told, wholes)
    )


def is_of_so_many_others(two: Faced, target: Target) -> bool:
    """Tell whether ours denies it of so many, and theirs tells it of others and has those too.

    Of 21 hostages 12 were released, and nine are still held: nine have not been freed.
    """
    ours, theirs = two.ours.profile, two.theirs.profile
    clause = ours.clause_at(ours.word_starts[target.ours])
    told = theirs.clause_at(theirs.word_starts[target.theirs])
    mine = {value for place, value in ours.once(_parts) if value > 1 and clause.contains(place)}
    parts = [(place, value) for place, value in theirs.once(_parts) if value > 1]
    near = min(
        (abs(place.start - theirs.word_starts[target.theirs]), value)
        for place, value in parts or [(told, 0.0)]
    )[1]
    return len(parts) > 1 and near not in mine and bool(mine & {value for _, value in parts})


def _is_excepted(side: Side, place: Span) -> bool:
    """Tell whether a part is what is left out: all but two."""
    tokens = side.profile.tokens
    before = tokens.lower[: tokens.at(place.start)][-1:]
    return not frozenset(table("stance")["contrasting"]).isdisjoint(before)


def are_parts_of_one_whole(ours: Side, theirs: Side, word: Span) -> bool:
    """Tell whether our clause has so many of a whole, and theirs no more of it than the rest.

    Who has won one of the last five may have lost four of the last five.
    """
    mine, known = ours.profile.once(_of_wholes), theirs.profile.once(_of_wholes)
    if not (mine and known):
        return False
    clause = ours.profile.clause_at(word.start)
    return any(
        whole == other_whole and part != other and part + other <= whole
        for place, part, whole in mine
        if clause.contains(place)
        for _, other, other_whole in known
    )


def _of_wholes(profile: Profile) -> Sequence[tuple[Span, float, float]]:
    """Return the counts that are told of a whole, their places and the whole: one of five."""
    if part_links().isdisjoint(profile.vocabulary):
        return ()
    tokens, counts = profile.tokens, sorted(profile.once(_parts), key=lambda part: part[0].start)
    found = []
    for (place, part), (next_place, whole) in pairwise(counts):
        between = tokens.lower[tokens.at(place.end) : tokens.at(next_place.start)]
        if 1 <= part < whole and len(between) <= REACH and not part_links().isdisjoint(between):
            found.append((place, part, whole))
    return found


def _parts(profile: Profile) -> Sequence[tuple[Span, float]]:
    """Return the counts, and as parts of one the shares, of a sentence, and where they stand."""
    tokens = profile.tokens
    found = [
        (profile.local(one.number), one.value / whole_as(one))
        for one in profile.figures
        if one.value is not None and (one.unit_kind in COUNTS or is_share(one))
    ]
    single = table("stance")["verbal"]["single"]
    alone = (
        Span(tokens.starts[at], tokens.ends[at])
        for at, word in enumerate(tokens.lower)
        if word == single
    )
    return [
        *found,
        *((span, 1.0) for span in alone if not any(place.overlaps(span) for place, _ in found)),
    ]


def _shares(value: float, wholes: Collection[float]) -> Iterator[float]:
    """Yield the part of one that a figure is, or the parts that it is of the wholes."""
    if 0 < value < 1:
        yield value
    else:
        yield from (value / whole for whole in wholes if 0 < value < whole)
