"""FC604: a word stands where the claim has another of its class, which it never stands for."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

HOSPITAL = "The hospital in Arlit treated 73 wounded civilians, 29 of them children."
PAPER = "One chemistry paper was replaced in June after photographs of it appeared online."


@rule(
    code="FC604",
    name="term-exchanged",
    on=MatchCase,
    slot="terms",
    severity=Severity.ERROR,
    why="Soldiers for civilians, the left leg for the right: each word is plausible, and wrong.",
    trips=(
        Example(
            claims=(HOSPITAL,),
            draft="The hospital in Arlit took in 73 wounded [soldiers], 29 of them children.",
            fix="civilians",
        ),
        Example(
            claims=(PAPER,),
            draft="A paper in [physics] was replaced in June after photographs appeared online.",
            fix="chemistry",
        ),
    ),
    passes=(
        Example(
            claims=(HOSPITAL,),
            draft="The hospital in Arlit treated 73 wounded residents, among them 29 children.",
            why="the same people in another word",
        ),
        Example(
            claims=(HOSPITAL, "The clinic in Arlit treated 12 wounded soldiers."),
            draft="The clinic in Arlit took in a dozen wounded soldiers.",
            why="another claim has the word in that place",
        ),
        Example(
            claims=("The camps have had no cases of cholera, the agency said.",),
            draft="The camps have had 160 cases of measles, the agency said.",
            why="none of the one is no word on the other",
        ),
        Example(
            claims=(PAPER,),
            draft="Pupils of physics were luckier than those whose chemistry paper was replaced.",
            why="both words",
        ),
    ),
)
def exchanged_terms(case: MatchCase) -> Iterator[Flag]:
    """Flag a word that excludes the claim's, where all around it the two tell the same."""
    for pair in case.match.terms:
        if case.tells_of_sibling(pair.ours.span):
            continue
        yield Flag(
            span=pair.ours.span,
            message=f"The ledger has {pair.theirs.text}.",
            expected=pair.theirs.text,
            found=pair.ours.text,
            fix=pair.theirs.text,
        )
