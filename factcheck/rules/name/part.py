"""FC605: two names have changed parts: who did it, to whom, from where to where, who has which."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity, Span
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

ATTACK = "Fighters of the Ténéré Front attacked the base of the Sahel Force at Iferouane on Monday."
CHAIR = "Ian Farquhar will step down in May and be succeeded by Lesley Okonkwo."

SUIT = "The party sued Victor Crane in a civil court in Port Ellis."


@rule(
    code="FC605",
    name="parts-exchanged",
    on=MatchCase,
    slot="parts",
    severity=Severity.ERROR,
    why="All names are right, and the story is the wrong way round.",
    trips=(
        Example(
            claims=("Europe brought in $271 million of the revenue and Asia $218 million.",),
            draft="[Asia brought in $271 million] and [Europe $218 million].",
        ),
        Example(
            claims=(ATTACK,),
            draft="The [Sahel Force attacked a base of the Ténéré Front] at Iferouane on Monday.",
        ),
        Example(
            claims=(CHAIR,),
            draft="Lesley Okonkwo will be [succeeded by Ian Farquhar] in May.",
        ),
        Example(
            claims=("Norway may catch 61% of the quota and Iceland 17%.",),
            draft="Of the quota [Iceland may catch 61%].",
        ),
        Example(
            claims=(SUIT,),
            draft="[Victor Crane sued] the party in a civil court in Port Ellis.",
        ),
    ),
    passes=(
        Example(
            claims=(ATTACK,),
            draft="At Iferouane the Sahel Force's base was attacked by the Ténéré Front on Monday.",
            why="the same in the passive",
        ),
        Example(
            claims=(CHAIR,),
            draft="In May Lesley Okonkwo will succeed Ian Farquhar.",
            why="the same in the active",
        ),
        Example(
            claims=(SUIT,),
            draft="Victor Crane was sued by the party in a civil court in Port Ellis.",
            why="the same in the passive, of which one has a name",
        ),
        Example(
            claims=("Ardent's chief, Gareth Hughes, met Paolo Venturi in Rome.",),
            draft="In Rome Paolo Venturi met Gareth Hughes, the chief of Ardent.",
            why="an act in which both do the same",
        ),
    ),
)
def exchanged_parts(case: MatchCase) -> Iterator[Flag]:
    """Flag a name in the part that the claim gives to another of its names, once in each place."""
    flagged: list[Span] = []
    for pair in sorted(case.match.parts, key=lambda pair: -len(pair.ours.span)):
        if any(pair.ours.span.overlaps(one) for one in flagged):
            continue
        flagged.append(pair.ours.span)
        yield Flag(
            span=pair.ours.span,
            message=f"The ledger has “{pair.theirs.text}”.",
            expected=pair.theirs.text,
            found=pair.ours.text,
        )
