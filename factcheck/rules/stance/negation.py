"""FC501: the draft denies what the claim affirms, or affirms what it denies."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.model import GoverningMark, Match, Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import (
    DIRECTION,
    SURE_IF_PLAIN,
    SURE_OF_ACTS,
    TURNING,
    comparable_stance,
    may_omit_nothing,
    of_kinds,
    severity,
    unanswered,
)
from factcheck.rules.subjects import MatchCase

TURNED_BY = frozenset({"since", "until"})
"""“Not since 2013” is “last in 2013”."""


@rule(
    code="FC501",
    name="negation-flipped",
    on=MatchCase,
    severity=Severity.ERROR,
    why="One small word, lost in an edit, makes the sentence say the opposite.",
    trips=(
        Example(
            claims=("The talks ended without a breakthrough.",),
            draft="The talks ended with a [breakthrough].",
        ),
        Example(
            claims=("The council approved the new stadium budget.",),
            draft="The council did [not] approve the new stadium budget.",
        ),
    ),
    passes=(
        Example(
            claims=("The talks ended without a breakthrough.",),
            draft="No breakthrough came of the talks when they ended.",
            why="denied in other words",
        ),
        Example(
            claims=("The council approved the new stadium budget.",),
            draft="The council approved the new stadium budget, although not everyone was happy.",
            why="the negation governs something else",
        ),
        Example(
            claims=("The council approved the new stadium budget.",),
            draft="The council not only approved the new stadium budget, it raised it.",
            why="“not only” affirms",
        ),
    ),
)
def flipped_negations(case: MatchCase) -> Iterator[Flag]:
    """Flag a statement that is negated where the claim is not, or the other way round."""
    match = case.match
    if not case.once(comparable_stance) or any(d.bound in TURNED_BY for d in match.statement.dates):
        return
    ours = [
        mark
        for mark in unanswered(match.our_stance, match.their_stance, TURNING)
        if not _is_of_another_figure(mark, match)
    ]
    theirs = list(unanswered(match.their_stance, match.our_stance, TURNING))
    if len(ours) % 2 == len(theirs) % 2 or _turned_otherwise(case, ours, theirs):
        return
    if theirs and not may_omit_nothing(case):
        return
    yield Flag(
        span=ours[0].mark.span if ours else theirs[0].answer or match.statement.span,
        message=f"The ledger {'affirms' if ours else 'denies'} this: {case.claim.text}",
        expected=case.claim.text,
        found=match.statement.text,
        severity=severity(case, SURE_OF_ACTS if _is_act((ours or theirs)[0]) else SURE_IF_PLAIN),
    )


def _is_act(mark: GoverningMark) -> bool:
    return mark.target is not None and verb_form(mark.target) is not VerbForm.NONE


def _is_of_another_figure(mark: GoverningMark, match: Match) -> bool:
    """Tell whether a negation stands beside a figure that the claim does not have."""
    answered = {pair.ours for pair in match.quantities}
    figures = (figure for figure in match.statement.quantities if figure not in answered)
    return any(mark.clause.contains(figure.number) for figure in figures)


def _turned_otherwise(
    case: MatchCase, ours: Collection[GoverningMark], theirs: Collection[GoverningMark]
) -> bool:
    """Tell whether a word of direction does what the other side's negation does: lost, without."""
    our_ways = set(of_kinds(case.match.our_stance, DIRECTION))
    their_ways = set(of_kinds(case.match.their_stance, DIRECTION))
    both = {_raw(mark) for mark in our_ways} & {_raw(mark) for mark in their_ways}
    return any(
        mark.governed & other.around
        for marks, others in ((ours, their_ways), (theirs, our_ways))
        for mark in marks
        for other in others
        if _raw(other) not in both
    )


def _raw(mark: GoverningMark) -> tuple[str | None, int]:
    return (mark.mark.axis, mark.mark.pole)
