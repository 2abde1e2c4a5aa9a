"""FC603: a name spelled almost, but not quite, as the ledger has it."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from factcheck.extraction.names import Likeness, is_adjective_of, likeness, similar_names
from factcheck.extraction.names.similarity import in_one_spelling
from factcheck.model import NameKind, Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LEAST_LIKENESS, LEAST_OF_PERSON = 0.4, 0.2
"""How much of a claim must be repeated: less where a person's whole name is all but the same."""
SHORTEST = 5
"""Letters of a word in which one wrong letter is more likely a slip than another name."""


@rule(
    code="FC603",
    name="name-misspelled",
    on=MatchCase,
    severity=Severity.WARNING,
    why="People forgive much, but not that.",
    trips=(
        Example(
            claims=("The wildfire started near Cutter Lake on Sunday.",),
            draft="The wildfire started near [Cutler Lake] on Sunday.",
            fix="Cutter Lake",
        ),
    ),
    passes=(
        Example(
            claims=("President Volodymyr Zelenskyy rejected the demand for the region.",),
            draft="President Volodymyr Zelensky rejected the demand for the region.",
            why="another transliteration",
        ),
        Example(
            claims=("The Harbour Authority of Cutter closed the pier on Sunday.",),
            draft="Cutter's Harbor Authority closed the pier on Sunday.",
            why="American spelling",
        ),
        Example(
            claims=("The wildfire started near Cutter Lake on Sunday.",),
            draft="The wildfire started on Sunday near Cutter Lake, north of Cutler.",
            why="two places",
        ),
        Example(
            claims=("The Belmoran army crossed the border on Sunday.",),
            draft="Belmora's army crossed the border on Sunday.",
            why="a country, and its adjective",
        ),
        Example(
            claims=("The Tribunal for Belmora sentenced General Anton Varga on Sunday.",),
            draft="The tribunal sentenced the Belmoran general Anton Varga on Sunday.",
            why="the adjective of the country that a body is for",
        ),
    ),
)
def misspelled_names(case: MatchCase) -> Iterator[Flag]:
    """Flag a name that is a letter or two away from the claim's, which the draft has nowhere."""
    if case.match.score < LEAST_OF_PERSON:
        return
    for name in case.match.statement.names:
        whole = name.kind is NameKind.PERSON and " " in name.text
        if case.match.score < LEAST_LIKENESS and not whole:
            continue
        theirs = [n.text for n in case.match.reading.names if is_misspelled(name.text, n.text)]
        if theirs and not any(
            similar_names(written, theirs[0]) for written in case.draft.names_written
        ):
            yield Flag(
                span=name.span,
                message=f"The ledger has {theirs[0]}.",
                expected=theirs[0],
                found=name.text,
                fix=theirs[0],
            )


def is_misspelled(ours: str, theirs: str) -> bool:
    """Tell whether two names differ in one word, and there by a letter or two.

    Belmora's army is the Belmoran one, and so is a general whom a Tribunal for Belmora jails.
    """
    near = likeness(ours, theirs) is Likeness.NEAR or _differ_by_a_letter(ours, theirs)
    return near and not any(is_adjective_of(ours, one) for one in (theirs, *theirs.split()))


def _differ_by_a_letter(ours: str, theirs: str) -> bool:
    """Tell whether of two names of as many words, several, one word differs, by a letter."""
    mine, rest = in_one_spelling(ours.split()), in_one_spelling(theirs.split())
    if len(mine) != len(rest) or len(mine) == 1:
        return False
    apart = [(one, other) for one, other in zip(mine, rest, strict=True) if one != other]
    if len(apart) != 1:
        return False
    one, other = apart[0]
    return min(len(one), len(other)) >= SHORTEST and OSA.distance(one, other) == 1
