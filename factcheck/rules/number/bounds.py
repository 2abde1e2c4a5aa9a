"""FC102 and FC103: the number is the checked one, but its bound is not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS, is_fraction
from factcheck.matching.arithmetic.derivation import is_true
from factcheck.matching.arithmetic.operations import WHOLE
from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.model import Bound, Pair, Quantity, Severity, StanceKind, Statement, UnitKind
from factcheck.rules.number.no_bounds import is_no_bound, limits_nothing
from factcheck.rules.number.the_rest import tells_of_the_rest
from factcheck.rules.number.writing import phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase
from factcheck.rules.unreal import tells_what_was_not

SURE = 0.7
"""The probability from which a bound that is broken is an error, not a warning."""
BESIDE = 6
"""So many letters may stand between a negation and the bound that it turns: not be more than."""
RESTS = COUNTS | {UnitKind.PERCENT}
COMPLEMENTS = ({Bound.AT_LEAST, Bound.FEWER_THAN}, {Bound.AT_MOST, Bound.MORE_THAN})
MOST = 12
"""More counts of one claim are no whole and its parts, and their differences too many."""
LIKELY = 0.6
"""The probability from which a bound that is dropped is worth a warning."""


@rule(
    code="FC102",
    name="bound-dropped",
    on=MatchCase,
    slot="quantities",
    severity=Severity.WARNING,
    why="“At least seven” is what is known; “seven” claims to know the end of the count.",
    trips=(
        Example(
            claims=("The shelling killed at least seven people at a market.",),
            draft="The shelling killed [seven] people at a market.",
        ),
        Example(
            claims=("More than 340 passengers were rescued from the ferry.",),
            draft="Rescuers saved [340] passengers from the ferry.",
        ),
    ),
    passes=(
        Example(
            claims=("The shelling killed at least seven people at a market.",),
            draft="At least seven people were killed when a market was shelled.",
            why="the bound is kept",
        ),
        Example(
            claims=("The shelling killed at least seven people at a market.",),
            draft="No fewer than seven people were killed when a market was shelled.",
            why="another way to say at least",
        ),
        Example(
            claims=("The ministry plans to vaccinate people aged 15 to 39.",),
            draft="The ministry plans that people from 15 to 39 years of age are vaccinated.",
            why="both ends of the range",
        ),
        Example(
            claims=("The shelling killed seven people at a market.",),
            draft="The shelling killed at least seven people at a market.",
            why="a bound that the exact figure allows",
        ),
        Example(
            claims=("The plant heats around 1,100 apartment blocks.",),
            draft="The plant heats 1,100 apartment blocks.",
            why="a round number says by itself that it is one",
        ),
        Example(
            claims=("The lawsuit had cost the residents £650,000 over six years.",),
            draft="The six-year lawsuit had cost the residents £650,000.",
            why="“over” a length of time is during it",
        ),
        Example(
            claims=("There were an average of five spoiled ballots at each polling station.",),
            draft="At each polling station there were on average five spoiled ballots.",
            why="an average in other words",
        ),
        Example(
            claims=("The win moved the team up to fourth place in the league.",),
            draft="The win took the team to fourth place in the league.",
            why="“up” belongs to the verb",
        ),
    ),
)
def dropped_bounds(case: MatchCase) -> Iterator[Flag]:
    """Flag an exact figure where the checked one is a bound, a range or an approximation."""
    for pair in case.match.quantities:
        dropped = _agreement(case, pair.ours, pair.theirs) is Agreement.BOUND_DROPPED
        if dropped and pair.score >= LIKELY and not _is_kept(pair, case):
            yield Flag(
                span=pair.ours.number,
                message=f"The ledger has no exact figure here, only {phrase(pair.theirs)}.",
                expected=phrase(pair.theirs),
                found=phrase(pair.ours),
            )


@rule(
    code="FC103",
    name="bound-broken",
    on=MatchCase,
    slot="quantities",
    severity=Severity.ERROR,
    why="“At most seven” says the opposite of “at least seven” with the right number in it.",
    trips=(
        Example(
            claims=("The shelling killed at least seven people at a market.",),
            draft="The shelling killed [at most seven people] at a market.",
        ),
        Example(
            claims=("Air defences shot down 156 drones.",),
            draft="Air defences shot down [more than 156 drones].",
        ),
        Example(
            claims=("The airline expects a profit of between €520 million and €560 million.",),
            draft="The airline expects a profit of [at least €560 million].",
        ),
        Example(
            claims=("The prosecutor asked for 15 years and the defence for no more than six.",),
            draft="The prosecutor had asked for 15 years, the defence for [at least six].",
        ),
        Example(
            claims=("Only nine ferries of the line ran on Tuesday.",),
            draft="[At least nine ferries] of the line ran on Tuesday.",
        ),
    ),
    passes=(
        Example(
            claims=("Air defences shot down 156 drones.",),
            draft="Air defences shot down more than 150 drones.",
            why="a bound that the checked figure allows",
        ),
        Example(
            claims=("Air defences shot down 156 drones.",),
            draft="Air defences shot down up to 160 drones.",
            why="a bound from above that the checked figure allows",
        ),
        Example(
            claims=("The airline expects a profit of between €520 million and €560 million.",),
            draft="The airline expects a profit of at least €520 million.",
            why="the lower end of the range",
        ),
        Example(
            claims=("The prosecutor asked for 15 years and the defence for no more than six.",),
            draft="The prosecutor had asked for 15 years, the defence for six at the most.",
            why="the limit in other words",
        ),
        Example(
            claims=("On the line 78% of trains left within 15 minutes of schedule.",),
            draft="On the line 22% of trains left more than 15 minutes behind schedule.",
            why="those are the rest, of whom the opposite is true",
        ),
        Example(
            claims=("Veterans with fewer than ten years of service get no pension.",),
            draft="Veterans need at least ten years of service for a pension.",
            why="they are those of whom that is not true",
        ),
        Example(
            claims=("He beat the club's 40 metre record last summer.",),
            draft="His speed over 40 metres beat the club's record last summer.",
            why="along 40 metres",
        ),
        Example(
            claims=("The board marked 410 scripts in physics wrongly in August.",),
            draft="The board said sorry over 410 wrongly marked scripts in physics.",
            why="about 410 scripts",
        ),
        Example(
            claims=("The limit that the balloon club set was 10 knots.",),
            draft="The club's balloons stay down if the wind is above 10 knots.",
            why="beyond a limit is where something else begins",
        ),
    ),
)
def broken_bounds(case: MatchCase) -> Iterator[Flag]:
    """Flag the right number with a bound that the checked figure does not allow."""
    if tells_what_was_not(case):
        return
    for pair in case.match.quantities:
        if _agreement(case, pair.ours, pair.theirs) is not Agreement.BOUND_BROKEN:
            continue
        unsure = pair.score < SURE and is_fraction(pair.ours)  # a half may be that of anything
        rest = _is_complement(pair) and _is_one_denied(pair, case)
        rest = rest or _is_of_counted_rest(pair, case)
        if not (limits_nothing(pair, case) or unsure or rest or tells_of_the_rest(case)):
            yield Flag(
                span=pair.ours.span,
                message=f"The ledger has {phrase(pair.theirs)}.",
                expected=phrase(pair.theirs),
                found=phrase(pair.ours),
                severity=None if pair.score >= SURE else Severity.WARNING,
            )


def _is_complement(pair: Pair[Quantity]) -> bool:
    """Tell whether either is true of all of whom the other is not: at least ten, fewer than ten."""
    return {pair.ours.bound, pair.theirs.bound} in COMPLEMENTS


def _is_of_counted_rest(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether ours limits as many as the claim leaves over, from the other side.

    Of 87 patients 61 are under 10, so that 26 are 10 or older.
    """
    lower = {Bound.AT_LEAST, Bound.MORE_THAN}
    if (pair.ours.bound in lower) == (pair.theirs.bound in lower):
        return False
    others = (q for q in case.match.statement.quantities if q is not pair.ours)
    return any(q.unit_kind in RESTS and _is_left_over(q, case) for q in others)


def _is_left_over(figure: Quantity, case: MatchCase) -> bool:
    """Tell whether a figure is what figures of the claim leave over: 96% are not among 4%.

    What is told roughly may be so: some 40, where 171 of 214 leave 43.
    """
    told = [q for q in case.match.reading.quantities if q.value]
    counts = [q.value for q in told if q.unit_kind in COUNTS and q.value][:MOST]
    shares = [WHOLE - q.value for q in told if q.unit_kind is UnitKind.PERCENT and q.value]
    left = chain(shares, (one - other for one in counts for other in counts if one > other))
    return any(is_true(figure, value, case.draft.settings.tolerances) for value in left)


def _is_one_denied(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether one side denies what the other tells of the figure."""
    ours, theirs = case.match.statement, case.match.reading
    return _denies(ours, pair.ours) != _denies(theirs, pair.theirs)


def _denies(statement: Statement, figure: Quantity) -> bool:
    """Tell whether a statement denies something, an odd number of times.

    What stands right before a figure is heard in its bound already: will not exceed.
    """
    first = figure.span.start
    told = (one for one in statement.stance if one.kind is StanceKind.NEGATION)
    return sum(not first - BESIDE <= one.span.end <= first for one in told) % 2 == 1


def _is_kept(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether the bound is none, or the draft has it: an average in other words, both ends."""
    if _has_both_ends(pair, case) or _is_told_as_least(pair, case):
        return True
    theirs = f" {pair.theirs.text.lower()} "
    averaged = any(words in theirs for words in _averaging())
    ours = f" {case.match.statement.text.lower()} "
    return is_no_bound(pair, case) or (averaged and any(w in ours for w in _averaging()))


def _has_both_ends(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether ours is one end of a range whose other end is told as well: from 15 to 39."""
    ends = {pair.theirs.low, pair.theirs.high}
    if pair.theirs.value is not None or pair.ours.value not in ends:
        return False
    words = case.match.statement.text.split()
    return all(end is not None and f"{end:.12g}" in words for end in ends)


def _is_told_as_least(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether ours is told of the least of its kind: the cheapest ticket, prices start at."""
    words = f" {case.match.statement.text.lower()} "
    return pair.theirs.bound is Bound.AT_LEAST and any(one in words for one in _of_least())


@cache
def _of_least() -> tuple[str, ...]:
    """Return the words for what is the least of its kind, between spaces."""
    return tuple(f" {words} " for words in table("bounds")["of_least"])


@cache
def _averaging() -> tuple[str, ...]:
    """Return what makes a figure an average, between spaces."""
    return tuple(f" {words} " for words in table("worked_out")["averaging"])


def _agreement(case: MatchCase, ours: Quantity, theirs: Quantity) -> Agreement:
    return agreement(ours, theirs, case.draft.settings.tolerances)
