"""FC110: the number is the claim's, but another thing is counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.words.lexicon import stems_of
from factcheck.matching.words.stems import stem
from factcheck.model import Quantity, Severity, Span, Statement, UnitKind
from factcheck.rules.number.writing import phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

REPEATED = 0.4
"""So much of the claim must be repeated besides."""
BEHIND = 5
"""So many words behind a number may be of the two things that it counts together."""
LONGEST = 3
"""So many words has a kind at most."""
OF = " of "
Member = tuple[int, int]


@rule(
    code="FC110",
    name="other-thing-counted",
    on=MatchCase,
    severity=Severity.ERROR,
    why="The eye checks the number and takes the noun on trust.",
    trips=(
        Example(
            claims=("The council voted on Monday to send 25 observers to Port Amara.",),
            draft="On Monday the council voted to send 25 [soldiers] to Port Amara.",
        ),
        Example(
            claims=("In the survey 6,240 students at 12 universities filled in a questionnaire.",),
            draft="At 12 universities 6,240 [lecturers] filled in a questionnaire for the survey.",
        ),
    ),
    passes=(
        Example(
            claims=("The lenders said 81,500 homeowners were in arrears at the end of June.",),
            draft="At the end of June 81,500 people were in arrears, the lenders said.",
            why="homeowners are people",
        ),
        Example(
            claims=("The trust had 120 doctors and 340 nurses on the wards at night.",),
            draft="At night the trust had 340 nurses on the wards, and 120 doctors.",
            why="each number of its own",
        ),
        Example(
            claims=("The developer sold 48 apartments in the old port last year.",),
            draft="Last year the developer sold 48 flats in the old port.",
            why="another word for it",
        ),
        Example(
            claims=("The council voted to send 25 observers and their guards to Port Amara.",),
            draft="The airport of Port Amara was closed to 25 soldiers.",
            why="little else is the same",
        ),
        Example(
            claims=("The doses went to 412 pharmacies and clinics in Ontario.",),
            draft="The doses went to 412 clinics and pharmacies in Ontario.",
            why="both are counted together",
        ),
    ),
)
def other_things_counted(case: MatchCase) -> Iterator[Flag]:
    """Flag the claim's number told of a thing that is none of those that the claim counts."""
    if not case.repeats(REPEATED):
        return
    for ours in case.match.statement.quantities:
        same = [one for one in case.match.reading.quantities if _is_one_number(ours, one)]
        theirs = next((one for one in same if count_others(ours, one)), None)
        noun = _noun(ours, case.match.statement)
        if theirs is None or noun is None or len(same) > 1 or _is_told_again(ours, noun, case):
            continue
        yield Flag(
            span=noun,
            message=f"The ledger has {phrase(theirs)}.",
            expected=phrase(theirs),
            found=phrase(ours),
        )


def _is_one_number(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two counts have one number, and no number that many have."""
    kinds = {ours.unit_kind, theirs.unit_kind}
    return kinds == {UnitKind.COUNT} and ours.value == theirs.value and is_telling(ours, digits=2)


def _is_told_again(ours: Quantity, noun: Span, case: MatchCase) -> bool:
    """Tell whether the claim tells of our thing too, or the noun is flagged as a term already."""
    if any(pair.ours.span.overlaps(noun) for pair in case.match.terms):
        return True
    mine = _kinds(_counted(ours))
    same = (one for one in case.match.reading.quantities if _is_one_number(ours, one))
    if any(_is_counted_with(_head(ours), one, case.match.reading) for one in same):
        return True
    return any(not mine.isdisjoint(_kinds(_counted(one))) for one in case.match.reading.quantities)


def _is_counted_with(noun: str, figure: Quantity, claim: Statement) -> bool:
    """Tell whether the claim has the noun soon behind a number: 412 pharmacies and clinics."""
    behind = claim.text[figure.number.end - claim.span.start :]
    return noun in map(stem, tokenize(behind).lower[:BEHIND])


def _head(figure: Quantity) -> str:
    """Return the stem of the noun that a figure counts."""
    return stem(_counted(figure).lower().rpartition(" ")[2])


def _counted(figure: Quantity) -> str:
    """Return what a figure counts without what follows it: cases, of cases of dengue."""
    return (figure.of or "").partition(OF)[0]


def count_others(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two counted things are of one row and not the same."""
    mine, other = _kinds(_counted(ours)), _kinds(_counted(theirs))
    rows = {row for row, _ in mine}
    return mine.isdisjoint(other) and any(row in rows for row, _ in other)


def _noun(figure: Quantity, statement: Statement) -> Span | None:
    """Return where the noun of a count stands, behind its number."""
    if not figure.of:
        return None
    text, shift = statement.text, statement.span.start
    start = text.find(figure.of, figure.number.end - shift)
    return Span(start, start + len(figure.of)).shifted(shift) if start >= 0 else None


@cache
def _kinds(noun: str) -> frozenset[Member]:
    """Return the rows in which what a counted noun ends in stands, and the member that it is."""
    words = [word for word in tokenize(noun).words if word[0].isalpha()]
    for length in range(min(LONGEST, len(words)), 0, -1):
        found = _members().get(stems_of(" ".join(words[len(words) - length :])))
        if found:
            return found
    return frozenset()


@cache
def _members() -> Mapping[tuple[str, ...], frozenset[Member]]:
    found: dict[tuple[str, ...], set[Member]] = {}
    rows = [*table("counted_kinds")["rows"], *table("exclusions")["nouns"]]
    for number, row in enumerate(rows):
        for place, written in enumerate(row):
            for expression in written:
                found.setdefault(tuple(stems_of(expression)), set()).add((number, place))
    return {stems: frozenset(members) for stems, members in found.items()}
