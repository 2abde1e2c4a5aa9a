"""Told again: a share beside the number that it is, of which a claim has the whole.

"One in five, or 216 people, quit" of 216 of 2,160: the number says which part is meant, so that the
share has to be that of this part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import in_unit_of, is_change, whole_as, worth
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.sharing.apposed import are_told_as_one
from factcheck.matching.figures.sharing.linked_parts import LinkedPart, linked_parts
from factcheck.matching.figures.sharing.share_frames import amounts
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.model import Quantity, Reckoned

SURE, LIKELY = 0.9, 0.6
"""How probable an error is of a number of three digits, and of two."""


def shares_told_again(group: Group) -> Iterator[tuple[Comparison, Reckoned]]:
    """Yield the shares of a statement that the number beside them is not."""
    for share, part in [*_told_twice(group[0].ours)] if group else ():
        known = [(of, link) for of in group for link in _links(of, part)]
        if known and not any(_may_be(share, part, link, of.ours) for of, link in known):
            of, link = known[0]
            yield of, _reckoned(share, part, link)


def _may_be(share: Quantity, part: Quantity, link: LinkedPart, profile: Profile) -> bool:
    """Tell whether a share is that of a part in the whole of a claim, or in a figure of ours."""
    ratios = [link.ratio, *(worth(part) / worth(one) for one in amounts(profile))]
    return any(not is_clearly_off(share, ratio) for ratio in ratios)


def _told_twice(profile: Profile) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each share of a sentence that has its number beside it."""
    for share in filter(is_share, profile.figures):
        for part in amounts(profile):
            plain = not is_change(part) and is_telling(part, digits=2)
            if plain and are_told_as_one(profile, share, part):
                yield share, part
                break


def _links(comparison: Comparison, part: Quantity) -> Sequence[LinkedPart]:
    """Return the parts of a claim that are such a number, each with a whole."""
    found = []
    for link in comparison.theirs.once(linked_parts):
        known = in_unit_of(part, link.part) if link.whole else None
        answer = Answer(comparison, part, link.part, Agreement.TRUE)
        if known and worth(known) == worth(part) and is_of_one_event(answer):
            found.append(link)
    return found


def _reckoned(share: Quantity, part: Quantity, link: LinkedPart) -> Reckoned:
    parts = (link.part, link.whole) if link.whole else (link.part,)
    told = " of ".join(f"{worth(one):.12g}" for one in parts)
    chance = SURE if is_telling(part) else LIKELY
    return Reckoned(share, parts, f"{told} = {link.ratio * whole_as(share):.4g}", chance)
