"""Attributes of events: the crowd, the turnout, the magnitude, of which a story has but one.

"The crowd of more than 24,000 had hardly settled" beside "before a crowd of 23,418": whoever tells
of a crowd tells of that one, in whatever words, where all the story's claims know of no other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.figures.answers import Answer, find_answers
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.pinning.attributes import (
    are_of_one_kind,
    are_told_alike,
    attributes,
)
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group, beside_other_claims
from factcheck.matching.sides.periods import period
from factcheck.matching.sides.same_names import are_all_among
from factcheck.matching.sides.strangers import without_speakers
from factcheck.model import Name, Quantity, Tolerances

MANY_TIMES = 3
"""Nobody is so many times off: it is another crowd."""


def other_events_attributes(
    groups: Sequence[Group], tolerances: Tolerances
) -> Iterator[tuple[int, Answer]]:
    """Yield the figures that differ from the one of their kind that the claims of a draft have.

    Each comes with the place of its statement among the `groups`. A draft that gives two of a kind
    tells of two events.
    """
    told = [(at, *one) for at, group in enumerate(groups) for one in group.once(_of_events)]
    given: defaultdict[str, set[float | None]] = defaultdict(set)
    for _, kind, ours in told:
        given[kind].add(ours.value)
    for index, kind, ours in told:
        if len(given[kind]) > 1:
            continue
        claims = [*groups[index].suggested, *beside_other_claims(groups, index)]
        answers = [one for one in _answers(claims, tolerances) if one.ours is ours]
        if len({one.theirs.value for one in answers}) != 1 or any(one.agrees for one in answers):
            continue
        known = [name for one in claims for name in one.theirs.statement.names]
        yield from ((index, one) for one in answers[:1] if _is_of_story(one, known))


def _of_events(group: Group) -> Sequence[tuple[str, Quantity]]:
    """Return the figures of a statement that are attributes of an event, each with its kind."""
    if not group:
        return []
    told = group[0].ours.once(attributes)
    return [
        (kind.kind, figure)
        for figure in group[0].ours.figures
        for kind in told.get(figure.span, ())
        if kind.is_of_event
    ]


def _answers(claims: Sequence[Comparison], tolerances: Tolerances) -> Iterator[Answer]:
    """Yield each attribute of any claim beside each of our figures that is of its kind."""
    beside = [one for one in claims if one.theirs.once(attributes)]
    for answer in find_answers(beside, tolerances):
        if answer.ours.value and answer.theirs.value and are_of_one_kind(answer):
            yield answer


def _is_of_story(answer: Answer, known: Sequence[Name]) -> bool:
    """Tell whether ours is of the claim's event, and names nobody whom no claim knows of."""
    ours = answer.comparison.ours
    named = without_speakers(ours, ours.statement.names)
    if period(ours, answer.ours) and not answer.comparison.theirs.statement.dates:
        return False
    smaller, larger = sorted((worth(answer.ours), worth(answer.theirs)))
    if larger > MANY_TIMES * smaller:
        return False
    return are_told_alike(answer) and is_of_one_event(answer) and are_all_among(named, known)
