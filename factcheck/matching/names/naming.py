"""Names: which name of a claim stands in a statement's other name's place.

A name that the claim does not have may answer the question that the claim answers with another, or
tell of something else. How probable the first is, `pairing` tells from the contexts, from what the
two hang on, and from how much else differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from factcheck.extraction.names.similarity import surname_of
from factcheck.matching.names.doubts import Doubt, NamePair, are_places
from factcheck.matching.names.unheard import Heard
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.meeting import differ_in_time
from factcheck.matching.sides.none_since import is_none_since
from factcheck.matching.sides.pairing import Rivals, Signs, is_far_behind, model
from factcheck.matching.sides.roles import are_one_kind, locating, may_be_one_kind, role_of
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.sides.shortlist import contradicting
from factcheck.matching.sides.strangers import may_lie_in_another, without_speakers
from factcheck.matching.sides.wider import names_only_around
from factcheck.model import Name, NameKind, Pair, Tolerances

KIND = "name"
LEAST_PROBABLE = 0.4
"""The probability from which a pair that differs is worth a rule's look."""
FAR_BEHIND = 0.5
"""By how much likelier another pair for the same name may be."""
IN_PLACE = 0.9
"""The least probability of two that stand between the same words, in sentences that are told alike
word for word. Drafts to fit on are in their writers' own words and have none."""


def answered_names(
    groups: Sequence[Group], tolerances: Tolerances
) -> list[list[tuple[Comparison, Pair[Name]]]]:
    """Return for each statement the names that stand where a claim has another.

    `groups` holds the comparisons of each statement. A pair's score is the probability that it is
    a conflict.
    """
    found: list[list[tuple[Comparison, Pair[Name]]]] = [[] for _ in groups]
    weigh, heard = model(KIND), Heard(groups)
    for index, pair, signs in contested(groups, tolerances):
        chance = max(weigh.probability(signs), IN_PLACE * signs["in place"])
        if chance < LEAST_PROBABLE and not heard.allows(pair, signs, chance):
            continue
        if not _are_of_two_questions(pair, signs):
            found[index].append((pair.comparison, Pair(pair.ours, pair.theirs, chance)))
    return [sorted(pairs, key=lambda pair: -pair[1].score) for pairs in found]


def _are_of_two_questions(pair: NamePair, signs: Signs) -> bool:
    """Tell whether two names of two kinds stand where different questions are answered.

    Rescuers on the Kaltberg are no Leonz Mountain Rescue; where and whither are one question. In
    which town something is and in which country are two; so are who did it and who had not since.
    """
    if are_places(pair) and may_lie_in_another(pair.ours.text, pair.theirs.text):
        return not signs["in place"]
    ours, theirs = pair.comparison.ours, pair.comparison.theirs
    roles = {role_of(ours, pair.ours), role_of(theirs, pair.theirs)}
    alike = are_one_kind(pair.ours, pair.theirs) or len(roles) == 1 or roles <= locating()
    if is_none_since(pair.comparison, ours.local(pair.ours.span)):
        return True
    return not (alike or signs["hang alike"])


def contested(
    groups: Sequence[Group], tolerances: Tolerances
) -> Iterator[tuple[int, NamePair, Signs]]:
    """Yield the pairs of names that differ, each with its group and its signs."""
    rivals = Rivals(pair for group in groups for pair in group.once(_pairs))
    people = _people(groups)
    for index, group in enumerate(groups):
        for pair in group.once(_pairs):
            comparison = pair.comparison
            if pair.same or comparison.verbatim:
                continue
            standing = rivals.standing(pair)
            if is_far_behind(standing, FAR_BEHIND) and not comparison.replaced:
                continue
            signs = comparison.once(_doubt, pair, tolerances)
            if signs and (signs["in place"] or _are_of_one_kind(pair, people)):
                yield index, pair, signs | standing


def _people(groups: Sequence[Group]) -> AbstractSet[str]:
    """Return what the people are called that the draft names, or the claims beside it."""
    sides = [one for group in groups for c in group for one in (c.ours, c.theirs)]
    people = {
        name.text
        for side in dict.fromkeys(sides)
        for name in side.statement.names
        if name.kind is NameKind.PERSON
    }
    return people | {surname_of(name) for name in people}


def _are_of_one_kind(pair: NamePair, people: AbstractSet[str]) -> bool:
    """Tell whether both may be people, or neither is.

    Where nothing in its sentence shows what one of them is, another sentence may.
    """
    both = (pair.ours, pair.theirs)
    persons = [name.kind is NameKind.PERSON for name in both]
    return persons[0] is persons[1] or all(
        known or name.text in people for known, name in zip(persons, both, strict=True)
    )


def _doubt(comparison: Comparison, pair: NamePair, tolerances: Tolerances) -> Signs | None:
    """Return the signs that its own group has of a pair, if it might conflict."""
    side = comparison.once(Doubt, tolerances)
    return side.signs(pair) if side.may_conflict(pair) else None


def _differ_in_time(comparison: Comparison) -> bool:
    return differ_in_time(comparison.ours.statement, comparison.theirs.statement)


def _pairs(group: Group) -> Sequence[NamePair]:
    """Return the statement's names beside those of the claims that are near.

    What is written small throughout describes a source ("a senior official"), who has a name too.
    A country in which the claim's own place lies is no answer to a place, unless both may be told
    of two events there. Whom the claim is from stands in no other's place: the agency has found
    what a firm spilled.
    """
    found: list[NamePair] = []
    for comparison in group.once(contradicting):
        sources = {link.source for link in comparison.claim.attribution}
        for ours in without_speakers(comparison.ours, comparison.ours.statement.names):
            if ours.source in sources:
                continue
            for theirs in comparison.theirs.statement.names:
                around = names_only_around(comparison.theirs, theirs, ours)
                if around and not comparison.once(_differ_in_time):
                    continue
                same = may_be_same(ours, theirs)
                described = ours.text.islower() or theirs.text.islower()
                if same or (may_be_one_kind(ours, theirs) and not described):
                    found.append(NamePair(comparison, ours, theirs, same))
    return found
