"""Retold: whether a sentence that is a claim's own, but for few words, still tells of its fact.

A sentence that was taken over word for word and differs in one slot has an error there; one that
names, counts or dates something else besides tells of something else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from factcheck.matching.arithmetic.values import Agreement, agreement, comparable
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.counterparts import numbered
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.sides.standing import Slot, Stretch
from factcheck.model import Quantity, Span, Tolerances, UnitKind

S = TypeVar("S", bound=Slot)


def is_sole_change(comparison: Comparison, place: Span, tolerances: Tolerances) -> bool:
    """Tell whether nothing else than what stands at `place`, in the draft, was exchanged."""
    retelling = comparison.retelling
    start = comparison.ours.tokens.at(comparison.ours.local(place).start)
    end = comparison.ours.tokens.at(comparison.ours.local(place).end)
    return retelling is not None and not any(
        tells_of_another(comparison, edit, tolerances) or _denies_one_side(comparison, edit)
        for edit in retelling.edits
        if not (start < edit.ours.stop and edit.ours.start < end)
    )


def differ_in_figures_alone(comparison: Comparison) -> bool:
    """Tell whether nothing but figures was exchanged, each for one: 41 hurt, six dead for 30, nine.

    The same, of the same day and people, in other numbers is no other fact. A rank tells of which,
    and so does the number of a stage.
    """
    retelling = comparison.retelling
    return retelling is not None and all(
        _is_figure(comparison.ours, edit.ours) and _is_figure(comparison.theirs, edit.theirs)
        for edit in retelling.edits
    )


def tells_of_another(comparison: Comparison, edit: Stretch, tolerances: Tolerances) -> bool:
    """Tell whether both sides name, count or date something there, and not the same."""
    ours, theirs = comparison.ours, comparison.theirs

    def are_one(one: Quantity, other: Quantity) -> bool:
        verdict = comparable(one, other) and agreement(one, other, tolerances)
        return verdict is Agreement.TRUE

    return (
        _differ(
            _within(ours, ours.statement.names, edit.ours),
            _within(theirs, theirs.statement.names, edit.theirs),
            may_be_same,
        )
        or _differ(
            _within(ours, ours.statement.dates, edit.ours),
            _within(theirs, theirs.statement.dates, edit.theirs),
            meet,
        )
        or _differ(
            _within(ours, ours.figures, edit.ours),
            _within(theirs, theirs.figures, edit.theirs),
            are_one,
        )
    )


def _is_figure(profile: Profile, words: range) -> bool:
    """Tell whether some words are of one figure and of nothing else, nor a number of its kind."""
    tokens, found = profile.tokens, _within(profile, profile.figures, words)
    if len(found) != 1 or found[0].unit_kind is UnitKind.ORDINAL:
        return False
    span = profile.local(found[0].span)
    fills = tokens.at(span.start) <= words.start and words.stop <= tokens.at(span.end)
    return fills and not any(one.span.overlaps(span) for one in profile.once(numbered))


def _denies_one_side(comparison: Comparison, edit: Stretch) -> bool:
    """Tell whether the words of one side alone negate."""
    sides = (comparison.ours, edit.ours), (comparison.theirs, edit.theirs)
    ours, theirs = (
        any(
            profile.tokens.at(profile.local(mark.span).start) in words for mark in profile.negations
        )
        for profile, words in sides
    )
    return ours != theirs


def _within(profile: Profile, slots: Sequence[S], words: range) -> list[S]:
    """Return the slots that have one of the words."""
    tokens = profile.tokens
    spans = [(slot, profile.local(slot.span)) for slot in slots]
    return [
        slot
        for slot, span in spans
        if tokens.at(span.start) < words.stop and words.start < tokens.at(span.end)
    ]


def _differ(ours: Sequence[S], theirs: Sequence[S], same: Callable[[S, S], bool]) -> bool:
    """Tell whether both sides have such slots, and one of ours is none of theirs."""
    return bool(theirs) and not all(any(same(one, other) for other in theirs) for one in ours)
