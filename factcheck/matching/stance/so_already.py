"""So already: what a statement tells as so that a plan is to leave as it is, or was before it.

Who is to stay closed is closed now; what somebody had done by then is no part of what he is yet to
do; and a vote on the libraries is not the one that is to be held on the budget.
"""

from __future__ import annotations

from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_words import forms_of
from factcheck.language import table
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.matching.sides.over_by_then import was_over_by_then
from factcheck.matching.stance.faced import AHEAD, LEAST_ALIKE, SAME_STEM, Faced, Target
from factcheck.matching.stance.marked import Marked
from factcheck.matching.stance.marks import Side
from factcheck.model import Span


def is_so_already(two: Faced, marked: Marked, target: Target, told: Span) -> bool:
    """Tell whether what ours tells as done, or as so, is not what theirs has yet to come."""
    if _is_the_last_time(two, told):
        return True
    return marked.mark.kind in AHEAD and (
        _is_to_last(two, marked, told)
        or was_over_by_then(two.ours.profile, two.theirs.profile, told)
        or _is_done_to_another(two, target)
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


def _is_the_last_time(two: Faced, told: Span) -> bool:
    """Tell whether ours tells when it was last done: the two last met in November."""
    lower, last = two.ours.profile.tokens.lower, table("dates")["occasions"]["last"]
    first = two.ours.profile.tokens.at(told.start)
    return not set(last).isdisjoint(lower[max(first - 1, 0) : first + 1])


def _is_done_to_another(two: Faced, target: Target) -> bool:
    """Tell whether each verb has objects of which the other side tells nothing."""
    ours, theirs = two.ours, two.theirs
    if not (ours.is_act(target.ours) and theirs.is_act(target.theirs)):
        return False
    if not ours.profile.values.isdisjoint(theirs.profile.values):
        return False
    mine, other = _objects(ours, target.ours), _objects(theirs, target.theirs)
    return (
        bool(mine and other)
        and not any(likest(two.alike[one], every(theirs.profile)) >= LEAST_ALIKE for one in mine)
        and not any(
            likest(two.alike_theirs[one], every(ours.profile)) >= LEAST_ALIKE for one in other
        )
    )


def _objects(side: Side, verb: int) -> list[int]:
    """Return the words behind a verb in its clause, but for its figures, dates and names."""
    profile, place = side.profile, side.word(verb)
    behind = Span(place.end, max(profile.clause_at(place.start).end, place.end))
    slots = [one.span for one in profile.statement.dates]
    slots += [one.span for one in profile.statement.names]
    slots += [one.number for one in profile.figures]
    left_out = [profile.local(one) for one in slots]
    return [
        word
        for word in within(profile, behind)
        if not any(span.overlaps(side.word(word)) for span in left_out)
    ]


@cache
def _lasting() -> Phrases[bool]:
    return forms_of(table("stance")["beforehand"]["lasting"])
