"""Other parts: a denial that is told of what the other side affirms nothing of.

One of two who were hurt was taken to hospital, and one was not; "they ran the finish" stands beside
"they did not run the start, they ran the finish"; and what will be counted is yet to be counted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise

from factcheck.extraction.stance_words import expressions
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS, is_share
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.matching.stance.faced import AHEAD, LEAST_ALIKE, SAME_STEM, Faced, Target
from factcheck.matching.stance.marked import NEGATIVE, Marked
from factcheck.matching.stance.marks import Side
from factcheck.matching.stance.no_opposites import is_of_the_rest
from factcheck.model import Span, UnitKind

PERCENTAGE, PERCENT = UnitKind.PERCENT, 100.0
REACH = 5
"""So many words may stand between a part and its whole: one of their last."""
ROUNDED = 0.02
"""How much more than the whole two rounded parts of it may make."""


def is_of_other_parts(two: Faced, marked: Marked, target: Target, *, denied: bool) -> bool:
    """Tell whether what a mark denies, ours if `denied`, may be so beside what the other affirms.

    It is told of another part of one whole, of another thing, of what the other has both ways, or
    is yet to come.
    """
    return (
        _has_both(two, target)
        or _is_of_rest_and_others(two, target)
        or _is_of_another_thing(two, marked, target, denied=denied)
        or (not denied and _is_for_a_purpose(two, marked, target))
        or (denied and _is_pending(two, marked, target))
        or (denied and _may_add_up(two, target))
        or (denied and _is_denied_within(two, marked, target))
        or (denied and _denies_opposite(two, marked, target))
    )


def _has_both(two: Faced, target: Target) -> bool:
    """Tell whether a side has the word both denied and affirmed, the latter at least as near.

    What they did not run was the start, and what they ran the finish.
    """
    beside = two.comparison.kinship.beside
    ours, theirs = two.ours.word(target.ours), two.theirs.word(target.theirs)
    near = beside(ours, theirs)
    there = (
        beside(ours, two.theirs.word(column)) >= near
        for column, alike in two.alike[target.ours].items()
        if _is_twin(two.theirs, column, target.theirs, alike)
    )
    here = (
        beside(two.ours.word(row), theirs) >= near
        for row, alike in two.alike_theirs[target.theirs].items()
        if _is_twin(two.ours, row, target.ours, alike)
    )
    return any(there) or any(here)


def _is_of_rest_and_others(two: Faced, target: Target) -> bool:
    """Tell whether one side alone tells it of the rest: three ran, the others were cancelled."""
    ours, theirs = two.ours, two.theirs
    here = is_of_the_rest(ours.profile, ours.word(target.ours))
    return here != is_of_the_rest(theirs.profile, theirs.word(target.theirs))


def _is_of_another_thing(two: Faced, marked: Marked, target: Target, *, denied: bool) -> bool:
    """Tell whether a mark denies a thing which excludes that of the other side's clause.

    No cases of cholera, 160 cases of measles.
    """
    own, other = (two.ours, two.theirs) if denied else (two.theirs, two.ours)
    word = other.profile.word_starts[target.theirs if denied else target.ours]
    clause = other.profile.clause_at(word)
    mine = [one for one in own.profile.terms if marked.governs.contains(one.span)]
    rest = [one for one in other.profile.terms if clause.contains(one.span)]
    return any(
        one.excludes(another)
        and all(one.members.isdisjoint(term.members) for term in other.profile.terms)
        and all(another.members.isdisjoint(term.members) for term in own.profile.terms)
        for one in mine
        for another in rest
        if not (one.modifies or another.modifies)
    )


def _is_for_a_purpose(two: Faced, marked: Marked, target: Target) -> bool:
    """Tell whether theirs denies it for what ours says nothing of: not registered to solicit money.

    What stands right behind the word in question is what it is of, and no purpose: allowed to vote.
    """
    theirs = two.theirs.profile
    tokens, word = theirs.tokens, two.theirs.word(target.theirs)
    first, end = tokens.at(word.end) + 1, tokens.at(marked.governs.end)
    to = table("wordclasses")["classes"]["to"]
    at = next((at for at in range(first, end) if tokens.lower[at] in to), None)
    if at is None or at + 1 >= end or tokens.lower[at + 1] in _no_verbs():
        return False
    purpose = within(theirs, Span(tokens.starts[at], marked.governs.end))
    ours = every(two.comparison.ours)
    return bool(purpose) and likest(two.alike_theirs[purpose[0]], ours) < LEAST_ALIKE


def _is_twin(side: Side, word: int, target: int, alike: float) -> bool:
    """Tell whether a word is the one in question once more, denied where that is affirmed."""
    words = side.profile.weighed_words
    return (
        word != target
        and alike >= SAME_STEM
        and words[word].concept == words[target].concept
        and (word in side.negated) != (target in side.negated)
    )


def _is_pending(two: Faced, marked: Marked, target: Target) -> bool:
    """Tell whether ours says not yet of what theirs has as yet to come, or as waited for."""
    if marked.mark.text.lower() not in _pending():
        return False
    waits = any(one.mark.text.lower() in _waiting() for one in two.theirs.of(AHEAD))
    return waits or two.theirs.over(target.theirs, AHEAD)


def _denies_opposite(two: Faced, marked: Marked, target: Target) -> bool:
    """Tell whether ours denies, before the word in question, the opposite of what theirs tells.

    Who would not close a border keeps it open.
    """
    word = two.ours.word(target.ours)
    return any(
        one.mark.pole == -other.mark.pole
        and marked.governs.contains(one.span)
        and one.span.end <= word.start
        for one, other in two.ways
    )


def _is_denied_within(two: Faced, marked: Marked, target: Target) -> bool:
    """Tell whether ours denies something of what it tells with the denial that theirs has.

    Nor would the ballots that are not counted yet, as some are.
    """
    return (
        not two.ours.is_act(target.ours)
        and bool(two.theirs.of(NEGATIVE))
        and any(
            one.span.start >= marked.span.end and marked.governs.overlaps(one.span)
            for one in two.ours.of(NEGATIVE)
        )
    )


def _may_add_up(two: Faced, target: Target) -> bool:
    """Tell whether ours denies of a part of a whole what theirs affirms of no more than the rest.

    Three in four are not from Alberta, and 120 of 480 are.
    """
    ours = two.ours.profile
    clause = ours.clause_at(ours.word_starts[target.ours])
    parts, known_parts = _parts(two.ours), _parts(two.theirs)
    wholes = {value for _, value in (*parts, *known_parts) if value > 1}
    known = {share for _, value in known_parts for share in _shares(value, wholes)}
    return any(
        (one + other <= 1 + ROUNDED and (one not in known or one + other >= 1 - ROUNDED))
        for place, value in parts
        if clause.contains(place)
        for one in _shares(value, wholes)
        for other in known
    )


def are_parts_of_one_whole(ours: Side, theirs: Side, word: Span) -> bool:
    """Tell whether our clause has so many of a whole, and theirs no more of it than the rest.

    Who has won one of the last five may have lost four of the last five.
    """
    clause, known = ours.profile.clause_at(word.start), list(_of_wholes(theirs))
    return any(
        whole == other_whole and part != other and part + other <= whole
        for place, part, whole in _of_wholes(ours)
        if clause.contains(place)
        for _, other, other_whole in known
    )


def _of_wholes(side: Side) -> Iterator[tuple[Span, float, float]]:
    """Yield the counts that are told of a whole, their places and the whole: one of five."""
    tokens, counts = side.profile.tokens, sorted(_parts(side), key=lambda part: part[0].start)
    for (place, part), (next_place, whole) in pairwise(counts):
        between = tokens.lower[tokens.at(place.end) : tokens.at(next_place.start)]
        if 1 <= part < whole and len(between) <= REACH and not _links().isdisjoint(between):
            yield place, part, whole


@cache
def _links() -> frozenset[str]:
    return frozenset(table("arithmetic")["out_of"])


def _parts(side: Side) -> Sequence[tuple[Span, float]]:
    """Return the counts, and as parts of one the shares, of a sentence, and where they stand."""
    profile, tokens = side.profile, side.profile.tokens
    found = [
        (profile.local(one.number), one.value / (PERCENT if one.unit_kind is PERCENTAGE else 1.0))
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


@cache
def _waiting() -> frozenset[str]:
    return frozenset(form for form, _ in expressions(table("stance")["waiting"]))


@cache
def _no_verbs() -> frozenset[str]:
    """Return what stands behind "to" where no infinitive does: to the, to her."""
    classes = table("wordclasses")["classes"]
    kinds = ("determiner", "possessive", "object_pronoun")
    return frozenset(word for kind in kinds for word in classes[kind])


@cache
def _pending() -> frozenset[str]:
    return frozenset(form for form, _ in expressions(table("stance")["pending"]))
