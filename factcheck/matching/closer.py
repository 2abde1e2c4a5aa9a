"""A closer look: in what the parts of long sentences differ from claims.

The more a sentence tells, the less of it is about any one claim, and the less probable is each of
the conflicts in it. So a part that could be a sentence by itself is aligned as if it were one;
where it differs from a claim counts if the whole sentence has no answer for the same words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress

from attrs import evolve

from factcheck.matching.align import answering, judges
from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.matching.dates.dates import answered_dates
from factcheck.matching.figures.figures import answered_figures
from factcheck.matching.names.naming import answered_names
from factcheck.matching.sides.groups import Group
from factcheck.matching.slots_answered import Slots
from factcheck.matching.stance.stances import answered_stances
from factcheck.model import Match, Said, Span, Statement, Stretches, Tolerances, TurnKind

LEAST_TURNED = {TurnKind.DIRECTION: 0.55, TurnKind.CERTAINTY: 0.7, TurnKind.NEGATION: 0.8}
"""How probable it must be that the stance of a part differs. What a negation denies, and what has
yet to come, the sentence may say before it."""


def closer_look(
    matches: Sequence[Match],
    statements: Sequence[Statement],
    parted: Sequence[Group],
    tolerances: Tolerances,
) -> tuple[Match, ...]:
    """Return the matches of `statements` with what their parts differ in and they do not answer.

    `parted` are the groups of the draft's statements, with its parts in the stead of each that has
    any. Matches stay in the order of the statements, the likeliest first for each.
    """
    wholes = {statement.span for statement in statements}
    starts = [statement.span.start for statement in statements]
    are_parts = [bool(group) and group[0].ours.statement.span not in wholes for group in parted]
    if not any(are_parts):
        return tuple(matches)
    answered = Stretches([span for match in matches for span in _answered(match)])
    found = list(matches)
    judging = [group.once(judges) for group in parted]
    for group, slots in compress(zip(judging, _told(judging, tolerances), strict=True), are_parts):
        whole = statements[bisect_right(starts, group[0].ours.statement.span.start) - 1]
        differing = _differing(slots, answered, tolerances)
        for comparison, match in answering(group, slots, differing, tolerances):
            found.append(_of_whole(match, whole, differing.of(comparison)))
    return tuple(sorted(found, key=_order))


def _answered(match: Match) -> Iterator[Span]:
    """Yield the words of a statement that a match has an answer for."""
    yield from (pair.ours.span for pair in (*match.quantities, *match.exchanged))
    yield from (one.ours.span for one in match.reckoned)
    yield from (pair.ours.span for pair in match.dates)
    yield from (pair.ours.span for pair in match.names)
    yield from (turn.span for turn in match.turns)


def _told(judging: Sequence[Group], tolerances: Tolerances) -> Iterator[Slots]:
    """Yield in what the sentences and parts may differ.

    What a part is worked out from, and who says it, the sentence may tell before it.
    """
    figures = answered_figures(judging, tolerances)
    dates = answered_dates(judging, tolerances)
    names = answered_names(judging, tolerances)
    turns = answered_stances(judging, tolerances)
    for told in zip(figures, dates, names, turns, strict=True):
        of_figures, of_dates, of_names, of_turns = told
        yield Slots(
            figures=of_figures,
            dates=of_dates,
            names=of_names,
            turns=of_turns,
        )


def _differing(slots: Slots, answered: Stretches, tolerances: Tolerances) -> Slots:
    """Return the slots of a part that differ, in words that the sentence has no answer for."""
    return Slots(
        figures=[
            (of, pair)
            for of, pair in slots.figures
            if not answered.meet(pair.ours.span)
            and agreement(pair.ours, pair.theirs, tolerances) is not Agreement.TRUE
        ],
        dates=[(of, pair) for of, pair in slots.dates if not answered.meet(pair.ours.span)],
        names=[(of, pair) for of, pair in slots.names if not answered.meet(pair.ours.span)],
        turns=[
            (of, turn)
            for of, turn in slots.turns
            if turn.score >= LEAST_TURNED[turn.kind] and not answered.meet(turn.span)
        ],
    )


def _of_whole(match: Match, whole: Statement, differing: Slots) -> Match:
    """Return the match of a part as one of its sentence, with the slots that differ.

    A part on record as it stands is no whole sentence; who says what is told of these alone.
    """
    return evolve(
        match,
        statement=whole,
        as_it_stands=False,
        said=Said(),
        attributions=(),
        quantities=tuple(pair for _, pair in differing.figures),
        dates=tuple(pair for _, pair in differing.dates),
        names=tuple(pair for _, pair in differing.names),
        turns=tuple(turn for _, turn in differing.turns),
    )


def _order(match: Match) -> tuple[int, float]:
    return match.statement.span.start, -match.score
