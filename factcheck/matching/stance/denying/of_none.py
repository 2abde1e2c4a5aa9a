"""Of none: what one side says of how many something is so, and the other denies or tells too."""

from __future__ import annotations

from factcheck.matching.sides.kinship import likest, within
from factcheck.matching.stance.faced import SAME_STEM, Faced
from factcheck.matching.stance.marking.marked import NEGATIVE, Marked


def is_none_on_both(two: Faced, marked: Marked, *, denied: bool) -> bool:
    """Tell whether both sides say of how many it is so: nobody died, it killed none.

    The mark is ours if `denied`.
    """
    _, other = two.sides(denied=denied)
    return (
        marked.is_of_none
        and two.deny_as_often
        and any(one.is_of_none for one in other.of(NEGATIVE))
    )


def is_none_of_another(two: Faced, marked: Marked) -> bool:
    """Tell whether a mark of ours says it of none of what theirs tells nothing of."""
    first = marked.words[:1]
    return marked.is_of_none and any(not two.alike[word] for word in first)


def is_none_there(two: Faced, marked: Marked) -> bool:
    """Tell whether theirs says without a verb that there is none where ours denies it: in Leeds."""
    ours = two.ours.profile
    clause = within(ours, ours.clause_at(marked.span.start))
    return any(
        likest(two.alike_theirs[word], clause) >= SAME_STEM
        for one in two.theirs.of(NEGATIVE)
        if one.is_of_none and not any(map(two.theirs.is_act, one.words))
        for word in one.words
    )
