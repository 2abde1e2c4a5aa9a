"""FC302: two sayings stand between one pair of quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

CLAIMS = (
    "“The road is safe for lorries,” the engineer said.",
    "“The bridge will be open for everyone by May,” the engineer said.",
)


@rule(
    code="FC302",
    name="quotations-spliced",
    on=MatchCase,
    slot="quotations",
    severity=Severity.ERROR,
    why="Every word was said, but nobody said this sentence.",
    trips=(
        Example(
            claims=CLAIMS,
            draft="“The road is safe for [everyone by May],” the engineer said.",
        ),
    ),
    passes=(
        Example(
            claims=CLAIMS,
            draft="“The road is safe,” the engineer said. It would be “open for everyone by May”.",
            why="two pairs of marks",
        ),
        Example(
            claims=CLAIMS,
            draft="“The bridge will be open … by May,” the engineer said.",
            why="one saying, shortened by an ellipsis",
        ),
    ),
)
def spliced_quotations(case: MatchCase) -> Iterator[Flag]:
    """Flag a quotation that goes on, without a gap, with the words of another saying."""
    for quoted in case.match.quotations:
        if quoted.spliced:
            yield Flag(
                span=quoted.spliced,
                message="These words are of another saying than the ones before them.",
                found=f"“{quoted.quotation.text}”",
            )
