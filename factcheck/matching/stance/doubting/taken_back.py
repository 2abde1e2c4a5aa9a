"""Taken back: what a claim has as done, told as yet to come or as no more than possible.

"The agency tested 14 runners" is no plan to test them. The models that weigh what is left open were
fitted on the other way round, so that what speaks for one event is asked for here one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.language import table, word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import Event, event, is_to_come
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import but, every, within
from factcheck.matching.sides.shortlist import contradicting
from factcheck.matching.stance.faced import AHEAD, DENIED, LEFT_OPEN, SAME_STEM, Faced, Target
from factcheck.matching.stance.marking.marked import NEGATIVE, Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span, StanceKind, TurnKind

MOSTLY_TOLD, ALL_TOLD = 0.7, 0.95
"""The share of what ours says, and of what it puts off, that the claim must say: to be looked at,
and to be sure of."""
LIKELY, SURE = 0.6, 0.75
"""How probable it then is that the claim's act is told as yet to come."""
HELPED = 4
"""Among so many words before a participle its auxiliary stands: was first and foremost led by."""
FEWEST = 3
"""How many words the two must have in common."""
SET_OFF = frozenset({StanceKind.PLAN, StanceKind.HEDGE})


def taken_back(group: Group) -> Sequence[tuple[float, Turning]]:
    """Return where a statement puts off what a claim has as done, with how probable that is."""
    if not group or not any(m.kind in SET_OFF for m in group[0].ours.statement.stance):
        return []
    near = contradicting(one for one in group if not one.as_it_stands)
    return [found for one in near for found in _taken_back(one)]


def _taken_back(comparison: Comparison) -> Iterator[tuple[float, Turning]]:
    ours, theirs = comparison.ours.once(Side), comparison.theirs.once(Side)
    two = Faced(comparison, ours, theirs)
    for marked in ours.of(SET_OFF):
        target = two.target(marked, denied=True)
        if target is None or not _is_done_there(two, marked, target):
            continue
        chance = _chance(comparison, marked)
        if chance:
            told = Span(marked.span.start, max(ours.word(target.ours).end, marked.span.end))
            yield (
                chance,
                Turning(
                    kind=TurnKind.CERTAINTY,
                    comparison=comparison,
                    ours=ours.word(target.ours),
                    theirs=theirs.word(target.theirs),
                    told=told,
                    agrees=False,
                    mark=marked,
                ),
            )


def _chance(comparison: Comparison, marked: Marked) -> float:
    """Return how probable it is that both tell of one act, by how much of ours the claim tells."""
    if len(comparison.shared) < FEWEST or is_to_come(comparison):
        return 0.0
    if event(comparison) is Event.OTHER:
        return 0.0
    kin = comparison.kinship
    rest = but(every(kin.ours), within(comparison.ours, marked.span))
    told = min(kin.taken(chosen, every(kin.theirs)) for chosen in (rest, marked.words))
    if told < MOSTLY_TOLD:
        return 0.0
    return SURE if told >= ALL_TOLD else LIKELY


def _is_done_there(two: Faced, marked: Marked, target: Target) -> bool:
    """Tell whether an act that ours puts off is one that the claim tells as done, and no doubt."""
    ours, theirs = two.ours, two.theirs
    row, column = target.ours, target.theirs
    word, answer = ours.word(row), theirs.word(column)
    return (
        not target.reach
        and target.alike >= SAME_STEM
        and not ours.asks(word)
        and not ours.supposes(row)
        and not ours.around(row, NEGATIVE)
        and not ours.is_past(Span(marked.span.start, word.end))
        and theirs.is_past(answer)
        and not _is_of_no_time(theirs, answer)
        and not theirs.around(column, LEFT_OPEN | DENIED)
        and column not in theirs.negated
        and not _is_told_done(two, marked, target)
    )


def _is_of_no_time(side: Side, word: Span) -> bool:
    """Tell whether a participle beside a noun says by whom a thing is done, at whatever time.

    "An inquiry led by a judge" may have yet to begin.
    """
    tokens = side.profile.tokens
    at = tokens.at(word.start)
    agent = not _agents().isdisjoint(tokens.lower[at + 1 : at + 3])
    helped = word_class("be", "have").isdisjoint(tokens.lower[max(at - HELPED, 0) : at])
    return agent and helped


@cache
def _agents() -> frozenset[str]:
    return frozenset(table("stance")["clauses"]["agents"])


def _is_told_done(two: Faced, marked: Marked, target: Target) -> bool:
    """Tell whether ours has the act as done elsewhere too, or the claim as to come."""
    ours, theirs = two.ours, two.theirs
    return any(
        likeness >= SAME_STEM and row not in marked.words and ours.is_past(ours.word(row))
        for row, likeness in two.alike_theirs[target.theirs].items()
    ) or any(
        likeness >= SAME_STEM and column != target.theirs and theirs.over(column, AHEAD)
        for column, likeness in two.alike[target.ours].items()
    )
