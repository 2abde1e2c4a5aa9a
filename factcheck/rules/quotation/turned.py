"""FC303: an ellipsis or a bracket swallows a word that turns the quotation."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC303",
    name="quotation-turned",
    on=MatchCase,
    severity=Severity.ERROR,
    why="Every word that is left may be right and the sentence still say the opposite.",
    trips=(
        Example(
            claims=("“We will not, under any circumstances, withdraw,” the general said.",),
            draft="“[We will … withdraw,]” the general said.",
        ),
    ),
    passes=(
        Example(
            claims=("“We will, under all circumstances, withdraw,” the general said.",),
            draft="“We will … withdraw,” the general said.",
            why="what was left out turns nothing",
        ),
        Example(
            claims=("“We will not, under any circumstances, withdraw,” the general said.",),
            draft="“We will not … withdraw,” the general said.",
            why="the turning word is kept",
        ),
    ),
)
def turned_quotations(case: MatchCase) -> Iterator[Flag]:
    """Flag a quotation whose gap stands for “not”, “if”, “only” or the like."""
    for quoted in case.match.quotations:
        if quoted.swallowed:
            words = ", ".join(f"“{word}”" for word in quoted.swallowed)
            yield Flag(
                span=quoted.quotation.content,
                message=f"The words left out hold {words}: “{quoted.record}”.",
                expected=f"“{quoted.record}”",
                found=f"“{quoted.quotation.text}”",
            )
