"""Figures: which quantity of a claim answers which quantity of a statement.

What the ledger supports is settled first: two quantities that agree are paired where noun, verb and
the words around allow it. What is left may conflict; how probable that is, `pairing` tells from the
contexts: 183 launched and 156 shot down stand apart although both are drones of one night.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from factcheck.matching.arithmetic.conversion import is_fraction
from factcheck.matching.arithmetic.digits import (
    differ_in_scale,
    is_telling,
)
from factcheck.matching.arithmetic.operations import whole_as, worth
from factcheck.matching.arithmetic.slips import are_of_other_sizes
from factcheck.matching.arithmetic.values import SECOND, Agreement
from factcheck.matching.arithmetic.verdicts import POINTS
from factcheck.matching.figures.answers import (
    LIMITS,
    SUPPORTED,
    Answer,
    find_answers,
    supports,
)
from factcheck.matching.figures.lengths_apart import (
    is_from_another_start,
    is_size_of_level,
    is_stretch_beside_lead,
)
from factcheck.matching.figures.misprinted import misprinted_figures
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.other_things import (
    is_of_other_doing,
    is_of_sibling,
    is_of_something_else,
)
from factcheck.matching.figures.parting.told_rests import is_told_rest, rests_for_parts
from factcheck.matching.figures.parting.told_sums import sums_for_parts
from factcheck.matching.figures.pinning.event_attributes import other_events_attributes
from factcheck.matching.figures.pinning.pinned import pinned_answers
from factcheck.matching.figures.reckoning.led_to import is_size_beside_end
from factcheck.matching.figures.record import Record, find_record
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.figures.signs import signs_of
from factcheck.matching.figures.stretches import lasted_so_long
from factcheck.matching.figures.wider_counts import is_wider
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.drafted import Drafted
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.pairing import Rivals, Signs, is_far_behind, model
from factcheck.matching.sides.periods import is_of_another
from factcheck.matching.sides.retold import differ_in_figures_alone, is_sole_change
from factcheck.model import ENDS_OF_CHANGE, Pair, Quantity, Tolerances, UnitKind

KIND = "figure"
LEAST_PROBABLE = 0.32
"""The probability from which a pair that differs is worth a rule's look."""
LEAST_MISWRITTEN, DIGITS = 0.2, 2
"""The same where ours has the digits of theirs, so many at least, on another scale: "640 million"
for "640 billion"."""
FAR_BEHIND = 0.8
"""By how much likelier another pair for the same figure may be."""
CLEAR = 0.5
"""The probability from which a conflict in one place outweighs support in another."""
OF_STRETCH = 0.65
"""The greatest probability of a length beside a claim that tells but from when to when."""
OF_REST = 0.85
"""The probability of the rest that is told as the part, of which it is true."""
OF_SUM = 0.85
"""The probability of the sum of two figures that is told as the one of them."""
OF_EVENT = 0.85
"""The probability of another figure of what an event has one of."""
IN_PLACE = 0.9
"""The least probability of two that stand between the same words, in sentences that are told alike
word for word. Drafts to fit on are in their writers' own words and have none."""

Paired = tuple[Comparison, Pair[Quantity]]


def answered_figures(groups: Sequence[Group], tolerances: Tolerances) -> list[list[Paired]]:
    """Return for each statement the pairs of its quantities and claims' that answer each other.

    `groups` holds the comparisons of each statement. A pair that agrees has its likeness as score,
    one that differs the probability that it is a conflict.
    """
    by_group: list[list[tuple[Answer, float]]] = [[] for _ in groups]
    weigh = model(KIND)
    for index, answer, signs in contested(groups, tolerances, LEAST_MISWRITTEN):
        chance = weigh.probability(signs)
        if _is_exchanged(answer, tolerances):
            chance = max(chance, IN_PLACE)
        if _is_limit_turned(answer):
            chance = max(chance, answer.likeness)
        if answer.ours.unit == SECOND and answer.is_of_stretch:
            chance = min(chance, OF_STRETCH)
        by_group[index].append((answer, chance))
    for index, answer, chance in misprinted_figures(groups, tolerances):
        by_group[index].append((answer, chance))
    for index, answer in other_events_attributes(groups, tolerances):
        by_group[index].append((answer, OF_EVENT))
    for index, group in enumerate(groups):
        by_group[index] += ((one, OF_REST) for one in rests_for_parts(group, tolerances))
        by_group[index] += ((one, OF_SUM) for one in sums_for_parts(group, tolerances))
    return [
        group.once(_settled, tolerances, doubted)
        for group, doubted in zip(groups, by_group, strict=True)
    ]


def contested(
    groups: Sequence[Group], tolerances: Tolerances, least: float = 0.0
) -> Iterator[tuple[int, Answer, Signs]]:
    """Yield the answers that differ and might conflict, each with its group and its signs.

    Those that cannot be as probable as `least` are left out. Whether a figure follows is asked for
    last: it takes longest, and can but make a conflict less probable.
    """
    weigh = model(KIND)
    answers = (answer for group in groups for answer in group.once(find_answers, tolerances))
    rivals, drafted = Rivals(answers), Drafted.of(groups)
    for index, group in enumerate(groups):
        record = group.once(find_record, tolerances)
        for answer in group.once(_differing, tolerances):
            if not record.once(_may_be_of_one_event, answer):
                continue
            standing = rivals.standing(answer)
            if is_far_behind(standing, FAR_BEHIND) and not answer.in_place:
                continue
            signs = record.once(_doubt, answer)
            if signs is None:
                continue
            signs = signs | standing | drafted.signs(answer.comparison)
            in_place = answer.in_place and not record.is_sum(answer)
            sure = in_place or _is_limit_turned(answer)
            if sure or (weigh.probability(signs) >= least and record.may_doubt(answer)):
                yield index, answer, signs | {"follows": float(record.follows(answer.ours))}


def _differing(group: Group, tolerances: Tolerances) -> Sequence[Answer]:
    """Return the answers that differ in figures which may be told of one thing."""
    near = group.once(find_record, tolerances).nearest
    return [
        answer
        for answer in group.once(find_answers, tolerances)
        if not answer.agrees
        and (answer.in_place or (id(answer.comparison) in near and _may_be_one(answer)))
        and not is_told_rest(answer)
    ]


def _doubt(record: Record, answer: Answer) -> Signs | None:
    """Return the signs that its own group has of an answer of one event, if it might conflict."""
    tolerances = record.tolerances
    if (
        (answer.in_place or not is_of_something_else(answer))
        and not is_of_sibling(answer)
        and (answer.in_place or not is_of_other_doing(answer))
        and record.is_unsupported(answer)
        and not is_of_another(answer.comparison, answer.ours, answer.theirs, tolerances)
    ):
        return signs_of(record, answer)
    return None


def _may_be_of_one_event(record: Record, answer: Answer) -> bool:
    """Tell whether no date and no name of ours rules it out, or the place outweighs these."""
    return (
        is_of_one_event(answer, record.tied(answer))
        or record.is_pinned(answer)
        or _is_exchanged(answer, record.tolerances)
    )


def _is_exchanged(answer: Answer, tolerances: Tolerances) -> bool:
    """Tell whether but a figure, or figures, was exchanged in a sentence told word for word."""
    comparison = answer.comparison
    return (answer.in_place and answer.same_event) and (
        is_sole_change(comparison, answer.ours.span, tolerances)
        or differ_in_figures_alone(comparison)
    )


def _is_limit_turned(answer: Answer) -> bool:
    """Tell whether ours is the number that theirs is, in like words, with a limit that is false.

    A number that is no chance needs no more to be meant as the claim's: at most six, at least six.
    """
    limited = LIMITS.issuperset((answer.ours.bound, answer.theirs.bound))
    broken = answer.verdict is Agreement.BOUND_BROKEN
    return broken and limited and answer.likeness >= SUPPORTED and answer.same_event


def _may_be_one(answer: Answer) -> bool:
    """Tell whether more of the claim is told than what is counted, and its figure may be ours.

    Nobody misses by four noughts, nor takes a level for what two levels differ by.
    """
    if are_of_other_sizes(answer.ours, answer.theirs) or _is_rank_of_another(answer):
        return False
    if _is_told_roughly(answer) or is_stretch_beside_lead(answer) or is_wider(answer):
        return False
    if is_from_another_start(answer) or is_size_beside_end(answer):
        return False
    if lasted_so_long(answer.comparison, answer.ours):
        return False
    return _tells_more(answer) and not is_size_of_level(answer)


def _is_told_roughly(answer: Answer) -> bool:
    """Tell whether ours is a fraction in words that a percentage may be told as: a fifth of 18%."""
    ours, theirs = answer.ours, answer.theirs
    roughly = is_fraction(ours) and ours.bound in POINTS
    if not roughly or theirs.unit_kind is not UnitKind.PERCENT or not theirs.value:
        return False
    return not is_clearly_off(ours, worth(theirs) / whole_as(theirs))


def _tells_more(answer: Answer) -> bool:
    """Tell whether more of the claim is told than what is counted, be it in the text before."""
    comparison = answer.comparison
    counted = comparison.ours.concepts_of(answer.here)
    return bool(comparison.shared - counted) or bool(
        comparison.theirs.places.keys() & comparison.around.concepts_before - counted
    )


def _is_rank_of_another(answer: Answer) -> bool:
    """Tell whether of two ranks one says what it ranks and the other not: the eighth minute."""
    ours, theirs = answer.ours, answer.theirs
    ranks = ours.unit_kind is theirs.unit_kind is UnitKind.ORDINAL
    return ranks and bool(ours.of) != bool(theirs.of)


def _settled(
    group: Group, tolerances: Tolerances, doubted: Sequence[tuple[Answer, float]]
) -> list[Paired]:
    """Return the pairs of one statement, each of its quantities and of a claim's at most once."""
    settled: set[Quantity] = set()
    used: set[tuple[int, Quantity]] = set()
    found: list[Paired] = []
    supporting = group.once(_supporting, tolerances)
    ends = {
        (id(one.comparison), one.ours) for one, chance in doubted if _is_at_its_end(one, chance)
    }
    held = [doubt for doubt in doubted if not _is_at_other_end(doubt[0], ends)]
    conflicting = sorted(held, key=lambda doubt: (-round(doubt[1], 2), -_words_shared(doubt[0])))
    clear = [doubt for doubt in conflicting if doubt[1] >= CLEAR]
    certain = [doubt for doubt in conflicting if _least(doubt[0]) <= doubt[1] < CLEAR]
    clear += ((answer, IN_PLACE) for answer in group.once(pinned_answers, tolerances))
    clear.sort(key=lambda doubt: -round(doubt[1], 2))
    for answer, score in (*clear, *supporting, *certain):
        place = id(answer.comparison), answer.theirs
        if answer.ours in settled or place in used:
            continue
        settled.add(answer.ours)
        used.add(place)
        found.append((answer.comparison, Pair(answer.ours, answer.theirs, score)))
    return found


def _is_at_its_end(answer: Answer, chance: float) -> bool:
    """Tell whether ours is where something changed to, or from, and theirs is it as clearly."""
    change = answer.ours.change
    return change in ENDS_OF_CHANGE and answer.theirs.change is change and chance >= CLEAR


def _is_at_other_end(answer: Answer, ends: AbstractSet[tuple[int, Quantity]]) -> bool:
    """Tell whether theirs is the end that ours is not, where ours is held to its own end."""
    ours, theirs = answer.ours.change, answer.theirs.change
    apart = theirs in ENDS_OF_CHANGE and ours is not theirs
    return apart and (id(answer.comparison), answer.ours) in ends


def _least(answer: Answer) -> float:
    """Return how probable a conflict must be to be looked at."""
    miswritten = differ_in_scale(answer.ours, answer.theirs) and is_telling(answer.ours, DIGITS)
    return LEAST_MISWRITTEN if miswritten else LEAST_PROBABLE


def _supporting(group: Group, tolerances: Tolerances) -> Sequence[tuple[Answer, float]]:
    """Return the answers that bear out a figure, the likeliest first."""
    agreeing = filter(supports, group.once(find_answers, tolerances))
    return [(answer, answer.likeness) for answer in sorted(agreeing, key=_by_likeness)]


def _words_shared(answer: Answer) -> int:
    """Return how many words stand in both, whatever they mean, to choose between twins."""
    comparison = answer.comparison
    return len(comparison.ours.vocabulary & comparison.theirs.vocabulary)


def _by_likeness(answer: Answer) -> float:
    return -answer.likeness
