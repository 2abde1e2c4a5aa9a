"""FC810 to FC812: the draft suppresses findings in vain, by an unknown code, or unexplained."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import SuppressionCase

CLAIM = "The fire destroyed 12 homes."
DRAFT = "The fire destroyed 14 homes."


@rule(
    code="FC810",
    name="unused-suppression",
    on=SuppressionCase,
    severity=Severity.INFO,
    why="A suppression that outlives its finding hides the next one.",
    trips=(
        Example(
            claims=(CLAIM,),
            draft=f"{CLAIM} [<!-- factcheck: ignore FC101 the council's figure -->]",
        ),
        Example(
            draft="The fire went out. [<!-- factcheck: ignore FC1, FC702 as told to the desk -->]",
        ),
    ),
    passes=(
        Example(
            claims=(CLAIM,),
            draft=f"{DRAFT} <!-- factcheck: ignore FC101 the council's figure -->",
            why="there is a finding to leave out",
        ),
        Example(
            claims=(CLAIM,),
            draft=f"<!-- factcheck: ignore number the council's figure -->\n\n{DRAFT}",
            why="the block after the comment has a finding of this family",
        ),
    ),
)
def unused_suppressions(case: SuppressionCase) -> Iterator[Flag]:
    """Flag a comment that suppresses what would not have been found."""
    if case.unused:
        told = ", ".join(case.unused)
        yield Flag(
            span=case.suppression.span,
            message=f"Nothing is found here by {told}, so there is nothing to ignore.",
            found=told,
        )


@rule(
    code="FC811",
    name="unknown-suppression",
    on=SuppressionCase,
    severity=Severity.WARNING,
    why="A mistyped code suppresses nothing, and whoever wrote it believes that it does.",
    trips=(
        Example(
            draft="The fire went out. [<!-- factcheck: ignore FC199 the council's figure -->]",
        ),
        Example(draft="The fire went out. [<!-- factcheck: ignore -->]"),
        Example(draft="The fire went out. [<!-- factcheck: off FC101 -->]"),
    ),
    passes=(
        Example(
            draft="The fire went out. <!-- the desk: ignore FC199 -->",
            why="a comment that is not for factcheck",
        ),
        Example(
            claims=(CLAIM,),
            draft=f"{DRAFT} <!-- factcheck: ignore number-conflict as told to the desk -->",
            why="a rule's name stands for its code",
        ),
    ),
)
def unknown_suppressions(case: SuppressionCase) -> Iterator[Flag]:
    """Flag a comment for factcheck that names no rule, or asks for something else."""
    one = case.suppression
    if one.problem:
        yield Flag(span=one.span, message=one.problem, expected="ignore CODE REASON")
    elif one.unknown:
        told = ", ".join(one.unknown)
        yield Flag(
            span=one.span,
            message=f"No rule and no family is called {told}.",
            found=told,
            expected="a code, a rule's name or a family's; see `factcheck rules`",
        )


@rule(
    code="FC812",
    name="suppression-without-reason",
    on=SuppressionCase,
    severity=Severity.WARNING,
    why="Whoever reads the draft next cannot tell whether the finding was judged or waved through.",
    setting="`require-reason = true` turns it on.",
    trips=(
        Example(
            claims=(CLAIM,),
            draft=f"{DRAFT} [<!-- factcheck: ignore FC101 -->]",
        ),
    ),
    passes=(
        Example(
            claims=(CLAIM,),
            draft=f"{DRAFT} <!-- factcheck: ignore FC101 the council's figure -->",
            why="it says why",
        ),
    ),
)
def unexplained_suppressions(case: SuppressionCase) -> Iterator[Flag]:
    """Flag a comment that suppresses findings without a reason."""
    one = case.suppression
    if case.settings.require_reason and one.codes and one.reason is None:
        yield Flag(
            span=one.span,
            message="The comment does not say why.",
            expected="a reason after the code",
        )
