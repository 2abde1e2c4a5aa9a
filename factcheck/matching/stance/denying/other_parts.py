"""Other parts: a denial that is told of what the other side affirms nothing of.

One of two who were hurt was taken to hospital, and one was not; "they ran the finish" stands beside
"they did not run the start, they ran the finish"; and what will be counted is yet to be counted.
"""

from __future__ import annotations

from functools import cache

from factcheck.extraction.stance_words import expressions
from factcheck.language import table, word_class
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.matching.stance.denying.counted_parts import (
    is_of_so_many_others,
    make_up_a_whole,
    may_add_up,
)
from factcheck.matching.stance.faced import (
    AHEAD,
    LEAST_ALIKE,
    SAME_STEM,
    Faced,
    Target,
    is_of_whole,
)
from factcheck.matching.stance.marking.marked import NEGATIVE, Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.opposing.no_opposites import is_of_the_rest
from factcheck.model import Span


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
        or _is_pending(two, marked, target, denied=denied)
        or (denied and may_add_up(two, target))
        or (not denied and _is_of_the_rest(two, target))
        or (denied and not marked.is_of_none and is_of_so_many_others(two, target))
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


def _is_of_the_rest(two: Faced, target: Target) -> bool:
    """Tell whether ours affirms it of just those of whom theirs does not deny it: 105 of 140."""
    ours = two.ours
    return make_up_a_whole(ours.profile, two.theirs.profile, ours.word(target.ours))


def _is_of_another_thing(two: Faced, marked: Marked, target: Target, *, denied: bool) -> bool:
    """Tell whether a mark denies a thing which excludes that of the other side's clause.

    No cases of cholera, 160 cases of measles.
    """
    own, other = two.sides(denied=denied)
    word = other.profile.word_starts[target.words(denied=denied)[1]]
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
    to = word_class("to")
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


def _is_pending(two: Faced, marked: Marked, target: Target, *, denied: bool) -> bool:
    """Tell whether one side says not yet of what the other has as to come, or waits for."""
    if not marked.is_pending:
        return False
    if not denied:
        return two.ours.over(target.ours, AHEAD)
    waits = any(one.mark.text.lower() in _waiting() for one in two.theirs.of(AHEAD))
    return waits or two.theirs.over(target.theirs, AHEAD)


def _denies_opposite(two: Faced, marked: Marked, target: Target) -> bool:
    """Tell whether ours denies, before the word in question, the opposite of what theirs tells.

    Who would not close a border keeps it open, and who is guilty of none is acquitted of all.
    """
    word, text = two.ours.word(target.ours), two.ours.profile.statement.text
    of_none = is_of_whole(marked, two.ours)
    return any(
        one.mark.pole == -other.mark.pole
        and one.span.end <= word.start
        and (
            marked.governs.contains(one.span)
            or (of_none and text[one.span.end : marked.span.start].isspace())
        )
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


@cache
def _waiting() -> frozenset[str]:
    return frozenset(form for form, _ in expressions(table("stance")["waiting"]))


def _no_verbs() -> frozenset[str]:
    """Return what stands behind "to" where no infinitive does: to the, to her."""
    return word_class("determiner", "possessive", "object_pronoun")
