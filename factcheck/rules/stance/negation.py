"""FC501: the draft denies what the claim affirms, or affirms what it denies."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity, TurnKind
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.stance.sides import flag, turned
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC501",
    name="negation-flipped",
    on=MatchCase,
    slot="turns",
    severity=Severity.ERROR,
    why="One small word, lost in an edit, makes the sentence say the opposite.",
    trips=(
        Example(
            claims=("The talks ended without a breakthrough.",),
            draft="The talks [ended with a breakthrough].",
        ),
        Example(
            claims=("The council approved the new stadium budget.",),
            draft="The council did [not approve] the new stadium budget.",
        ),
    ),
    passes=(
        Example(
            claims=("The coroner has opened inquests into 14 deaths, none of which is concluded.",),
            draft="The coroner has yet to conclude any of 14 inquests.",
            why="none of them is",
        ),
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
        Example(
            claims=(
                {
                    "id": "taxes",
                    "text": "Ann Lee said that Labour would not raise taxes.",
                    "attribution": [{"source": "lee"}],
                },
            ),
            sources={"lee": {"name": "Ann Lee", "kind": "person"}},
            draft="Labour would raise taxes, said Paul Orr.",
            why="two people, two opinions",
        ),
    ),
)
def flipped_negations(case: MatchCase) -> Iterator[Flag]:
    """Flag a statement that is negated where the claim is not, or the other way round."""
    for turn in turned(case, TurnKind.NEGATION):
        yield flag(case, turn, f"The ledger {'affirms' if turn.ours else 'denies'} this")
