"""FC108: a share, a multiple, a difference or a sum that does not follow from the claim."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.operations import is_change
from factcheck.model import BlockKind, Pair, Quantity, Reckoned, Severity
from factcheck.rules.attribution.speakers import is_anothers_word
from factcheck.rules.number.writing import phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase
from factcheck.rules.unreal import tells_what_was_not

SURE, UNSURE = 0.7, 0.5
"""The probability from which it is an error, not a warning, and that from which a figure that is
told as of the claim's own sort is flagged for itself."""


@rule(
    code="FC108",
    name="does-not-follow",
    on=MatchCase,
    slot="reckoned",
    severity=Severity.ERROR,
    why="The claim has no such figure, but it has those that it was worked out from.",
    trips=(
        Example(
            claims=("The coast guard rescued 438 people, 176 of them by helicopter.",),
            draft="[More than half of the people] whom the coast guard rescued were lifted by "
            "helicopter.",
        ),
        Example(
            claims=(
                "Hallberg's campaign spent $37.5 million and Okafor's campaign $26.5 million.",
            ),
            draft="The two campaigns spent [$74 million in total].",
        ),
        Example(
            claims=("The last poll put Hallberg ahead by 48% to 45%.",),
            draft="The last poll put Hallberg [13 points] ahead.",
        ),
        Example(
            claims=(
                "The museum raised £4.2 million from donors.",
                "The restoration of the west wing will cost £9.6 million.",
            ),
            draft="Donors gave £4.2 million, [more than half] of what the restoration will cost.",
        ),
        Example(
            claims=("The choir of Orlow has 52 singers, of whom 11 are paid.",),
            draft="Orlow's choir has 52 singers, [half of whom] are paid.",
        ),
        Example(
            claims=("Police counted 640 burglaries in Horton and 210 in Merle.",),
            draft="Police counted [twice] as many burglaries in Horton as in Merle.",
        ),
        Example(
            claims=(
                "Harrow Steel made an operating profit of $61m in the quarter.",
                "Analysts had expected an operating profit of $55m.",
            ),
            draft="The operating profit of $61m was [$9m] more than analysts had expected.",
        ),
        Example(
            claims=(
                "The port of Halden handled 640,000 containers in 2025.",
                "In 2024 the port of Halden handled 608,000 containers.",
            ),
            draft="The port of Halden handled 640,000 containers last year, [8.3%] more than the "
            "year before.",
        ),
        Example(
            claims=("Spending on defence rises from €2.4bn to €3.0bn.",),
            draft="Spending on defence climbs by [20 percent] to €3bn.",
        ),
    ),
    passes=(
        Example(
            claims=(
                "The port of Halden handled 640,000 containers in 2025.",
                "In 2024 the port of Halden handled 608,000 containers.",
            ),
            draft="The port of Halden handled 640,000 containers last year, 5.3% more than the "
            "year before.",
            why="608,000 the year before",
        ),
        Example(
            claims=("Spending on defence rises from €2.4bn to €3.0bn.",),
            draft="Spending on defence climbs by a quarter to €3bn.",
            why="counted from what it was",
        ),
        Example(
            claims=(
                "Research spending rose to 52 million kroner, or 8% of sales, from 46 million.",
            ),
            draft="Research spending climbed 13 percent, to 52 million kroner.",
            why="the 46 million are kroner as well",
        ),
        Example(
            claims=("The grocer will close 28 of its 612 shops.",),
            draft="The grocer will close 28 shops, since its profit fell by a quarter.",
            why="a part and its whole are no two levels",
        ),
        Example(
            claims=(
                "The flood damaged 752 homes.",
                "The flood made 1,860 people homeless; 430 of them were still in tents in October.",
            ),
            draft="The flood damaged 752 homes and made 1,860 people homeless, three-quarters of "
            "whom had a roof again by October.",
            why="the rest of the people, and none of the homes",
        ),
        Example(
            claims=("Measles killed 18 people in Norland this year, 12 of them children.",),
            draft="Deaths from measles in Norland were up by 80 percent on last year.",
            why="the claim has a part, and nothing of last year",
        ),
        Example(
            claims=(
                "Harrow Steel made an operating profit of $61m in the quarter.",
                "Analysts had expected an operating profit of $55m.",
            ),
            draft="The operating profit of $61m was $6m more than analysts had expected.",
            why="61 less 55",
        ),
        Example(
            claims=("The coast guard rescued 438 people, 176 of them by helicopter.",),
            draft="Of those whom the coast guard rescued, two in five were lifted by helicopter.",
            why="176 of 438 is 40 percent",
        ),
        Example(
            claims=(
                "Hallberg's campaign spent $37.5 million and Okafor's campaign $26.5 million.",
            ),
            draft="The two campaigns spent $64 million in total.",
            why="the sum of the two",
        ),
        Example(
            claims=("The last poll put Hallberg ahead by 48% to 45%.",),
            draft="The last poll put Hallberg three points ahead.",
            why="48 less 45",
        ),
        Example(
            claims=(
                "The museum raised £4.2 million from donors.",
                "The restoration of the west wing will cost £9.6 million.",
            ),
            draft="Donors gave £4.2 million, 44 percent of what the restoration will cost.",
            why="4.2 of 9.6",
        ),
        Example(
            claims=("The coast guard rescued 438 people, 176 of them by helicopter.",),
            draft="More than half of the ships in the harbour were lost.",
            why="a share of something else",
        ),
        Example(
            claims=("The choir of Orlow has 52 singers, of whom 11 are paid.",),
            draft="Orlow's choir has 52 singers, a quarter of whom are men.",
            why="another part",
        ),
        Example(
            claims=("Police counted 640 burglaries in Horton and 210 in Merle.",),
            draft="Merle had a third as many burglaries as Horton.",
            why="210 of 640",
        ),
        Example(
            claims=("Police counted 640 burglaries in Horton and 210 in Merle.",),
            draft="Horton had twice as many fires as Merle.",
            why="no burglaries",
        ),
    ),
)
def figures_that_do_not_follow(case: MatchCase) -> Iterator[Flag]:
    """Flag a figure that is none of those that the claim's figures come to.

    Not in a table, whose cells have no words to say what they are worked out from.
    """
    if case.match.statement.block is BlockKind.TABLE or tells_what_was_not(case):
        return
    for one in case.match.reckoned:
        beside = [pair for pair in case.match.quantities if pair.ours is one.ours]
        flagged = any(is_alike(pair) for pair in beside if pair.score >= UNSURE)
        flagged |= any(other.ours is one.ours for other in case.match.misplaced)
        if flagged or is_anothers_word(case, one.ours.number):
            continue
        sure = max(one.score, *(pair.score for pair in beside), 0.0) >= SURE
        yield Flag(
            span=one.ours.span,
            message=f"The ledger has {_parts(one)}: {one.told}.",
            expected=one.told,
            found=phrase(one.ours),
            severity=None if sure else Severity.WARNING,
        )


def is_alike(pair: Pair[Quantity]) -> bool:
    """Tell whether both figures are told as of one sort: a share each, a change, a total."""
    ours, theirs = pair.ours, pair.theirs
    sorts = [(is_share(one), is_change(one), one.scope, one.relation) for one in (ours, theirs)]
    return sorts[0] == sorts[1]


def _parts(one: Reckoned) -> str:
    """Return the figures that it was worked out from, each once, as the claim has them."""
    return " and ".join(dict.fromkeys(map(phrase, one.parts)))
