"""Parts of one whole: a number of those that a claim has as well, of whom the same is told.

"Of the 183 drones 175 were shot down" beside 156 of the 183: the whole says by its number which
claim is meant, however much else the sentence tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.arithmetic.roundings import is_roughly
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer, find_answers
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.reckoning.operands import are_alike
from factcheck.matching.figures.sharing.linked_parts import LinkedPart, linked_parts
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import every
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.strangers import strangers_within
from factcheck.matching.words.phrases import same_verb
from factcheck.model import Quantity, Tolerances

ONE_VERB = 0.8
"""How alike two verbs are that tell one thing."""
TOLD = 0.6
"""So much of what is told of the two parts must be the same, where no verb is."""


def other_parts_of_one_whole(group: Group, tolerances: Tolerances) -> Sequence[Answer]:
    """Return the answers that are another part of the very whole, of which the same is told."""
    links = group[0].ours.once(_by_part) if group else {}
    if not links:
        return ()
    answers = [one for one in group.once(find_answers, tolerances) if one.ours.span in links]
    right = {one.ours.span for one in answers if _is_told_so(one, links[one.ours.span])}
    return [
        one
        for one in answers
        if one.ours.span not in right
        and one.theirs.span in (theirs := one.comparison.theirs.once(_by_part))
        and _are_of_one_whole(links[one.ours.span], theirs[one.theirs.span])
        and _tell_the_same(one, links[one.ours.span], theirs[one.theirs.span])
        and worth(one.theirs) not in one.comparison.ours.values
        and not strangers_within(one.comparison, one.clause)
        and is_of_one_event(one)
    ]


def _is_told_so(answer: Answer, part: LinkedPart) -> bool:
    """Tell whether a claim has the figure, and most of what is told of the part."""
    comparison = answer.comparison
    whole = [one.whole for one in comparison.theirs.once(_by_part).values()]
    if answer.verdict is not Agreement.TRUE or answer.theirs in whole:
        return False
    return comparison.kinship.taken(part.told, every(comparison.theirs)) >= TOLD


def _by_part(profile: Profile) -> dict[object, LinkedPart]:
    """Return the parts of a sentence that it links with a number, by where they stand."""
    return {
        one.part.span: one
        for one in profile.once(linked_parts)
        if one.whole and one.part.unit_kind in COUNTS
    }


def _are_of_one_whole(ours: LinkedPart, theirs: LinkedPart) -> bool:
    """Tell whether two parts are of one number, and ours is not what theirs leaves of it."""
    mine, other = ours.whole, theirs.whole
    if mine is None or other is None or worth(mine) != worth(other):
        return False
    left = worth(other) - worth(theirs.part)
    if worth(ours.part) == left or is_roughly(ours.part, left):
        return False
    return is_telling(mine) or (is_telling(mine, digits=2) and _count_alike(mine, other))


def _count_alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers are of the same by name."""
    return one.of is not None and other.of is not None and are_alike(one.of, other.of)


def _tell_the_same(answer: Answer, ours: LinkedPart, theirs: LinkedPart) -> bool:
    """Tell whether the verbs of two parts mean the same, or else what is told of them."""
    verbs = answer.ours.predicate, answer.theirs.predicate
    comparison = answer.comparison
    if verbs[0] and verbs[1] and same_verb(*verbs, comparison.lexicon) >= ONE_VERB:
        return True
    return comparison.kinship.told(theirs.told, ours.told) >= TOLD
