"""So already: what a statement tells as so that a plan is to leave as it is, or was before it.

Who is to stay closed is closed now, and what somebody had done by then is no part of what he is yet
to do.
"""

from __future__ import annotations

from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_words import forms_of
from factcheck.language import table, word_class
from factcheck.matching.sides.kinship import likest, within
from factcheck.matching.sides.over_by_then import was_over_by_then
from factcheck.matching.stance.faced import AHEAD, DIRECTION, LEFT_OPEN, SAME_STEM, Faced
from factcheck.matching.stance.marking.mark_words import past_auxiliaries
from factcheck.matching.stance.marking.marked import Marked
from factcheck.model import Span


def is_so_already(two: Faced, marked: Marked, told: Span) -> bool:
    """Tell whether what ours tells as done, or as so, is not what theirs has yet to come."""
    if _is_the_last_time(two, told):
        return True
    if _has_it_done(two, marked, told) and not has_figure_of(two, marked, told):
        return True
    return marked.mark.kind in AHEAD and (
        _is_to_last(two, marked, told)
        or _is_to_stay_away(two, marked, told)
        or was_over_by_then(two.ours.profile, two.theirs.profile, told)
    )


def _has_it_done(two: Faced, marked: Marked, told: Span) -> bool:
    """Tell whether theirs tells elsewhere as past what ours does: met, arranged to meet again.

    What it says has not been done, or not been decided, it does not.
    """
    ours, theirs = two.ours, two.theirs
    return ours.is_past(told) and any(
        likeness >= SAME_STEM
        and column not in marked.words
        and not any(theirs.word(column).overlaps(one.span) for one in theirs.of(LEFT_OPEN))
        and theirs.is_act(column)
        and theirs.is_past(theirs.word(column))
        and not theirs.over(column, LEFT_OPEN)
        for row in within(ours.profile, told)
        if ours.is_act(row)
        for column, likeness in two.alike[row].items()
    )


def has_figure_of(two: Faced, marked: Marked, told: Span) -> bool:
    """Tell whether ours tells with it a figure that theirs has of what is to come alone: 900 homes.

    Whatever of its kind theirs tells as done, it is not that many.
    """
    ours, theirs = two.ours.profile, two.theirs.profile
    ahead = {f.value for f in theirs.figures if marked.governs.contains(theirs.local(f.number))}
    done = {f.value for f in theirs.figures if not marked.governs.contains(theirs.local(f.number))}
    return any(
        figure.value in ahead - done
        for figure in ours.figures
        if told.contains(ours.local(figure.number))
    )


def _is_to_last(two: Faced, marked: Marked, told: Span) -> bool:
    """Tell whether theirs but plans that it stays so, and ours does not tell that it has stayed."""
    theirs = two.theirs.profile
    first = theirs.tokens.at(marked.span.end)
    if _lasting().at(theirs.tokens.lower, first) is None:
        return False
    stays = [word for word in marked.words if theirs.weighed_words[word].first == first]
    ours = within(two.ours.profile, told)
    return not any(likest(two.alike[word], stays) >= SAME_STEM for word in ours)


def _is_to_stay_away(two: Faced, marked: Marked, told: Span) -> bool:
    """Tell whether theirs has somebody miss what is to come, and ours that he is kept from it."""
    ours = two.ours.profile
    now = word_class("be") - past_auxiliaries()
    if ours.tokens.lower[ours.tokens.at(told.start)] not in now:
        return False
    return any(
        one.mark.axis in _staying_away() and one.mark.pole < 0 and marked.governs.contains(one.span)
        for one in two.theirs.of(DIRECTION)
    )


def _is_the_last_time(two: Faced, told: Span) -> bool:
    """Tell whether ours tells when it was last done: the two last met in November."""
    lower, last = two.ours.profile.tokens.lower, table("dates")["occasions"]["last"]
    first = two.ours.profile.tokens.at(told.start)
    return not set(last).isdisjoint(lower[max(first - 1, 0) : first + 1])


@cache
def _staying_away() -> frozenset[str]:
    return frozenset(table("opposites")["staying_away"])


@cache
def _lasting() -> Phrases[bool]:
    return forms_of(table("stance")["beforehand"]["lasting"])
