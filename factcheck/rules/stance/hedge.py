"""FC502: what may be so is told as so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from factcheck.extraction.stance_words import past_ability
from factcheck.language import table
from factcheck.model import Attribution, Severity, Span, StanceKind, Turn, TurnKind
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import flag, turned
from factcheck.rules.subjects import MatchCase

HEDGED = frozenset({StanceKind.HEDGE, StanceKind.ESTIMATE})


@rule(
    code="FC502",
    name="hedge-dropped",
    on=MatchCase,
    slot="turns",
    severity=Severity.ERROR,
    why="“May take two months” is a guess; “will take two months” is a promise nobody made.",
    trips=(
        Example(
            claims=("It may take two months to repair the power plant.",),
            draft="It [will take] two months to repair the power plant.",
        ),
        Example(
            claims=("Prosecutors have 28 days to decide whether to seek a retrial.",),
            draft="Prosecutors [have already decided to seek] a retrial.",
        ),
    ),
    passes=(
        Example(
            claims=("The board plans to publish a preliminary report by 10 April 2026.",),
            draft="The board intends to publish a first report by 10 April.",
            why="planned by both, and not the last",
        ),
        Example(
            claims=("Prosecutors have 28 days to decide whether to seek a retrial.",),
            draft="Prosecutors, who have four weeks to ask for a retrial, would not comment.",
            why="time for it is all that they have",
        ),
        Example(
            claims=("It may take two months to repair the power plant.",),
            draft="Repairing the power plant could take two months.",
            why="hedged in another word",
        ),
        Example(
            claims=("It may take two months to repair the power plant.",),
            draft="Repairing the power plant is likely to take two months.",
            why="hedged in another word",
        ),
        Example(
            claims=("It took two months to repair the power plant.",),
            draft="It took two months to repair the power plant.",
            why="the claim has no hedge",
        ),
    ),
)
def dropped_hedges(case: MatchCase) -> Iterator[Flag]:
    """Flag a statement without a hedge where the claim has one."""
    for turn in turned(case, TurnKind.CERTAINTY):
        if turn.theirs and turn.theirs.kind in HEDGED:
            told = flag(case, turn, "The ledger only says that this may be so")
            may_be_able = turn.theirs.text.lower() in past_ability() and _are_reports(case, turn)
            yield evolve(told, severity=Severity.WARNING) if may_be_able else told


def _are_reports(case: MatchCase, turn: Turn) -> bool:
    """Tell whether both sides report somebody's words, ours in the past: she said it was so."""
    ours, theirs = case.match.statement.attributions, case.match.reading.attributions
    reported = turn.theirs is not None and _is_said(turn.theirs.span, theirs)
    words = turn.span.of(case.draft.document.text).lower().split()
    return reported and _is_said(turn.span, ours) and not _past().isdisjoint(words)


def _is_said(span: Span, attributions: Sequence[Attribution]) -> bool:
    return any(piece.contains(span) for one in attributions for piece in one.spans)


@cache
def _past() -> frozenset[str]:
    return frozenset(table("tense")["over"])
