"""Stances: where a statement denies, turns round or makes certain what a claim does not.

How probable it is that the two were meant to say the same, `pairing` tells from what stands around
the place, from whether the words in question mean the same, and from how much else agrees and
differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.sides.acts import act_by
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import Event, event, is_dated
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.pairing import Rivals, Signs, is_far_behind, model
from factcheck.matching.sides.remembering import Remembering
from factcheck.matching.sides.strangers import strangers_within
from factcheck.matching.stance.doubting.taken_back import taken_back
from factcheck.matching.stance.doubting.told_of_both import told_of_both
from factcheck.matching.stance.edited import FIRM, edited_stances, is_kept
from factcheck.matching.stance.elsewhere import (
    Clauses,
    have_one_figure,
    is_told_of_other_words,
)
from factcheck.matching.stance.facing import find_turnings
from factcheck.matching.stance.likelihood import LEAST_PROBABLE, is_chance, likelihood
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.opposing.at_one_count import is_at_one_count
from factcheck.matching.stance.opposing.changed_sides import changed_sides, is_of_another_thing
from factcheck.matching.stance.placing import shown
from factcheck.matching.stance.rest import Rest
from factcheck.matching.stance.sizing.by_one_size import is_told_at_its_figure
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span, StanceKind, Tolerances, Turn, TurnKind

KIND = "stance"
TURNED_ROUND = frozenset({TurnKind.DIRECTION, TurnKind.NEGATION})
"""What a figure that follows bears out: 29 percent were not seen, of whom 71 were."""
FAR_BEHIND = 0.95
"""By how much likelier another turning at the same place may be."""
SAME_WORD_LIKELIER, CLEARLY_LIKELIER = 0.25, 0.35
"""By how much a word of the claim that says the same must be likelier meant than its opposite, for
the two sides to agree, the very same word and another: of what was closed and has reopened, both
are told."""
Found = tuple[Comparison, Turn]


def answered_stances(groups: Sequence[Group], tolerances: Tolerances) -> list[list[Found]]:
    """Return for each statement where its stance differs from a claim's, the likeliest first.

    `groups` holds the comparisons of each statement. No two turns of a statement overlap, nor
    are they of one claim: the likeliest explains the others.
    """
    weighed: list[list[tuple[float, Turning]]] = [[] for _ in groups]
    weigh = model(KIND)
    for index, turning, signs in contested(groups, tolerances):
        if not is_chance(turning, signs) and not is_of_another_thing(turning):
            chance = weigh.probability(signs)
            weighed[index].append((likelihood(chance, turning, signs, tolerances), turning))
    for doubts, group in zip(weighed, groups, strict=True):
        edited = group.once(edited_stances, tolerances)
        doubts.extend([*((FIRM, turning) for turning in edited), *group.once(taken_back)])
        doubts.extend(group.once(changed_sides))
        doubts.extend(group.once(told_of_both))
    return [list(_settled(doubts)) for doubts in weighed]


def denied_by_one(comparison: Comparison) -> bool:
    """Tell whether one side alone denies something that both sides have."""
    sides = comparison.ours, comparison.theirs
    one, other = (
        any(
            not comparison.shared.isdisjoint(profile.concepts_within(profile.local(mark.scope)))
            for mark in profile.statement.stance
            if mark.kind is StanceKind.NEGATION and mark.scope
        )
        for profile in sides
    )
    return one != other


def _settled(doubts: Sequence[tuple[float, Turning]]) -> Iterator[Found]:
    taken: list[Span] = []
    claims: set[str] = set()
    for chance, turning in sorted(doubts, key=lambda doubt: -doubt[0]):
        place, claim = shown(turning), turning.comparison.claim.id
        told = claim in claims or any(place.overlaps(other) for other in taken)
        if chance < LEAST_PROBABLE[turning.kind] or told:
            continue
        taken.append(place)
        claims.add(claim)
        yield (
            turning.comparison,
            Turn(
                kind=turning.kind,
                span=place,
                ours=turning.mark.mark if turning.mark else None,
                theirs=turning.answer.mark if turning.answer else None,
                score=chance,
            ),
        )


def contested(
    groups: Sequence[Group], tolerances: Tolerances
) -> Iterator[tuple[int, Turning, Signs]]:
    """Yield the turnings that differ, each with its group and its signs.

    All kinds are weighed by one model: what is around them counts alike, and errors are few.
    """
    turnings = [turning for group in groups for turning in group.once(find_turnings, tolerances)]
    rivals = {
        kind: Rivals(turning for turning in turnings if turning.kind is kind) for kind in TurnKind
    }
    for index, group in enumerate(groups):
        compared = group.once(_Compared, tolerances)
        for turning in compared.turnings:
            if turning.agrees:
                continue
            standing = rivals[turning.kind].standing(turning)
            behind = is_far_behind(standing, FAR_BEHIND) and not turning.signs.get("measured sure")
            if behind and not is_at_one_count(turning, tolerances):
                continue
            if signs := compared.once(_doubt, turning):
                yield index, turning, signs | standing


@frozen(eq=False, repr=False)
class _Compared(Remembering):
    """All turnings of one statement."""

    group: Group
    tolerances: Tolerances

    @property
    def turnings(self) -> Sequence[Turning]:
        return self.group.once(find_turnings, self.tolerances)


def _doubt(compared: _Compared, turning: Turning) -> Signs | None:
    """Return the signs that its own group has of a turning, if it might be a turn."""
    if is_kept(turning):
        return None
    rest = turning.comparison.once(Rest, compared.tolerances)
    if turning.kind in TURNED_ROUND and rest.bears_out(turning):
        return None
    if turning.kind is TurnKind.DIRECTION and _is_of_another_day(turning, rest):
        return None
    if not turning.signs.get("measured sure") and (
        _is_told_elsewhere(turning, compared)
        or _says_the_same_elsewhere(turning, compared.turnings)
        or _tells_it_too(turning, compared.turnings)
    ):
        return None
    lead = {"lead here": _lead_here(turning, compared.turnings)}
    return rest.signs(turning) | lead | _stands(turning.comparison, compared.group)


def _is_of_another_day(turning: Turning, rest: Rest) -> bool:
    """Tell whether our clause has a date that is none of the claim's, and no figure ties the two.

    What began has ended later, and who approves of something may have been against it before. What
    says by how much it is later is no date of it.
    """
    dated, profile = turning.comparison.theirs.statement.dates, turning.comparison.ours
    if not dated or any(map(is_telling, rest.remainder.figures_told)):
        return False
    if any(profile.local(date.span).overlaps(turning.ours) for date in profile.statement.dates):
        return False
    clause = turning.comparison.ours.clause_at(turning.ours.start)
    other = event(turning.comparison, clause) is Event.OTHER
    return other and is_dated(turning.comparison, clause)


def _stands(comparison: Comparison, group: Group) -> Signs:
    """Return how near a claim is, by itself and beside the others of its statement."""
    nearest = max(one.nearness for one in group)
    likest = max(one.likeness for one in group)
    return {
        "nearness": comparison.nearness,
        "nearest": comparison.nearness / nearest if nearest else 0.0,
        "likest": comparison.likeness / likest if likest else 0.0,
        "is nearest": float(comparison.nearness == nearest),
        "meaning": comparison.meant_alike,
        "likest meaning": float(all(one.meant_alike <= comparison.meant_alike for one in group)),
    }


def _says_the_same_elsewhere(turning: Turning, group: Sequence[Turning]) -> bool:
    """Tell whether the claim clearly likelier has our word of direction, in a place of its own."""
    if turning.kind is not TurnKind.DIRECTION:
        return False
    agreeing = [one for one in group if one.agrees and one.comparison is turning.comparison]
    likely = turning.likely
    same_word = 0.0 if _has_both_words(turning) else SAME_WORD_LIKELIER
    return any(
        one.place == turning.place
        and one.likely >= likely + (same_word if _is_same_word(one) else CLEARLY_LIKELIER)
        and all(o.likely <= one.likely for o in agreeing if o.theirs == one.theirs)
        for one in agreeing
    )


def _tells_it_too(turning: Turning, group: Sequence[Turning]) -> bool:
    """Tell whether ours has what the claim tells too, and this of another place: lost in Rome."""
    ours = turning.comparison.ours
    act = act_by(ours, turning.ours)
    elsewhere = strangers_within(turning.comparison, ours.clause_at(turning.ours.start))
    if turning.kind is not TurnKind.DIRECTION or act is None or not elsewhere:
        return False
    beside = (
        act_by(ours, one.ours)
        for one in group
        if one.agrees
        and one.kind is turning.kind
        and one.comparison is turning.comparison
        and one.theirs == turning.theirs
        and one.ours != turning.ours
    )
    return any(one and one.doer == act.doer and one.verb != act.verb for one in beside)


def _is_told_elsewhere(turning: Turning, compared: _Compared) -> bool:
    """Tell whether the claim has our word of direction in the clause of our time, or figure."""
    if turning.kind is not TurnKind.DIRECTION:
        return False
    agreeing = [
        one
        for one in compared.turnings
        if one.agrees
        and one.comparison is turning.comparison
        and one.place == turning.place
        and _is_one_way(one)
    ]
    if any(_is_same_word(one) and have_one_figure(one, compared.tolerances) for one in agreeing):
        return True
    if is_told_of_other_words(turning, agreeing):
        return True
    if is_told_at_its_figure(turning, compared.turnings, compared.tolerances):
        return True
    clauses = turning.comparison.once(Clauses, compared.tolerances)
    return bool(agreeing) and clauses.has(turning, agreeing)


def _is_one_way(turning: Turning) -> bool:
    """Tell whether both sides have words of one direction there."""
    mark, answer = turning.mark, turning.answer
    return bool(mark and answer and mark.mark.pole == answer.mark.pole)


def _is_same_word(turning: Turning) -> bool:
    """Tell whether both sides have the very same word of direction."""
    mark, answer = turning.mark, turning.answer
    return bool(mark and answer and mark.mark.text.lower() == answer.mark.text.lower())


def _has_both_words(turning: Turning) -> bool:
    """Tell whether ours has their very word of direction too: abandoned since it started."""
    if turning.answer is None:
        return False
    answer = turning.answer.mark.text.lower()
    return any(one.mark.text.lower() == answer for one in turning.comparison.ours.once(Side).marks)


def _lead_here(turning: Turning, group: Sequence[Turning]) -> float:
    """Return how much likelier a turning is than that the same claim has what is told."""
    agreeing = (
        other.likely
        for other in group
        if other.agrees
        and other.kind is turning.kind
        and other.comparison is turning.comparison
        and other.place == turning.place
    )
    best = max(agreeing, default=None)
    return 0.0 if best is None else min(turning.likely - best, 0.0)
