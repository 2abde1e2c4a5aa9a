"""FC608: a thing that is told by its number has another number than the ledger's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.extraction.names.designations import Designation, find_designations
from factcheck.extraction.tokens import tokenize
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import DAYS
from factcheck.model import Severity, Span, TurnKind
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LEAST_NEAR = 0.4
"""How near a claim must be to tell of the same thing."""
FEWEST_SHARED = 3
"""Words in common, below which another thing may be told of, if nothing else agrees."""
LEAST_WITH_MORE = 0.3
"""The same where a figure or a day of the claim is told as well."""
LEAST_TOLD_TOO = 0.7
"""The same where the draft has the claim's number as well."""
SURE = 0.55
"""How near it must be for an error."""
RIVAL = 0.6
"""The share of its nearness at which a claim that has our number bears us out."""

RULING = "The Court of Appeals for the Seventh Circuit upheld the ban in a 2-1 ruling."
GAME = "Marcus Bell scored 33 points for Oakland in Game 5."
ROAD = "Highway 12 is closed between Dorn and Petersfield after a landslide."


@rule(
    code="FC608",
    name="numbered-name-swapped",
    on=MatchCase,
    severity=Severity.ERROR,
    why="The number is all that tells one road, court or ward from the next.",
    trips=(
        Example(
            claims=(RULING,),
            draft="The ban was upheld 2-1 by the [Ninth Circuit].",
        ),
        Example(
            claims=(ROAD,),
            draft="A landslide has closed [Highway 21] between Dorn and Petersfield.",
        ),
        Example(
            claims=(GAME,),
            draft="Marcus Bell scored 33 points in [Game 4].",
        ),
    ),
    passes=(
        Example(
            claims=(RULING,),
            draft="The ban was upheld by the 7th U.S. Circuit in a 2-1 ruling.",
            why="the same in digits",
        ),
        Example(
            claims=(ROAD,),
            draft="Drivers are sent over Highway 9 while Highway 12 is closed after a landslide.",
            why="it has the road that is closed as well",
        ),
        Example(
            claims=(GAME,),
            draft="Oakland had lost Game 4, and Marcus Bell had been hurt.",
            why="another game, of which nothing is told that the claim has",
        ),
        Example(
            claims=(GAME,),
            draft="Oakland can win the title with 33 points from Bell in Game 5 or in Game 6.",
            why="the one of the claim as well",
        ),
        Example(
            claims=("Flight 417 from Lisbon was diverted to Porto.",),
            draft="After a flight 40 minutes longer than planned they landed in Porto, not Lisbon.",
            why="minutes, and no number of a flight",
        ),
        Example(
            claims=(ROAD,),
            draft="Highway 40 was closed between Elm and Oakham by snow.",
            why="another road, at another place",
        ),
    ),
)
def swapped_designations(case: MatchCase) -> Iterator[Flag]:
    """Flag a road, a court, a ward or the like with another number than the claim's."""
    ours = designations(case.match.statement.text)
    theirs = designations(case.match.reading.text) if ours else ()
    if not theirs or _is_of_another_event(case):
        return
    for one in ours:
        known = [other for other in theirs if other.kind == one.kind]
        if not known or any(mine.may_be(other) for mine in ours for other in known):
            continue
        span = one.span.shifted(case.match.statement.span.start)
        if _is_known(one, case) or _is_figure(one, span, case) or not _is_near(one, known, case):
            continue
        expected = known[0].span.of(case.match.reading.text)
        yield Flag(
            span=span,
            message=f"The ledger has {expected}.",
            expected=expected,
            severity=None if case.match.nearness >= SURE else Severity.WARNING,
        )


def _is_near(one: Designation, known: Sequence[Designation], case: MatchCase) -> bool:
    """Tell whether the claim is near enough to tell of the same thing."""
    agrees = case.figures.agree or _tells_its_day(case)
    if one.series and not case.figures.agree:
        return False
    if _is_told_too(known, case):
        return case.match.nearness >= LEAST_TOLD_TOO
    if agrees:
        return case.match.nearness >= LEAST_WITH_MORE
    return case.match.nearness >= LEAST_NEAR and case.match.shared >= FEWEST_SHARED


def _is_figure(one: Designation, span: Span, case: MatchCase) -> bool:
    """Tell whether the number counts something, 30 minutes late, or FC101 judges it."""
    statement = case.match.statement
    counted = [
        *(figure.span for figure in statement.quantities),
        *(date.span for date in statement.dates),
    ]
    large = not one.span.of(statement.text).islower()
    answered = any(pair.ours.span.overlaps(span) for pair in case.match.quantities)
    return answered or (not large and any(place.overlaps(span) for place in counted))


@lru_cache(maxsize=1 << 13)
def designations(text: str) -> Sequence[Designation]:
    """Return the numbered things of a text."""
    return tuple(find_designations(tokenize(text)))


def _is_of_another_event(case: MatchCase) -> bool:
    """Tell whether figures, days, names or opposites show the two to be of different things."""
    figures, match = case.figures, case.match
    others = figures.agree is False or figures.are_others or case.dates_differ
    opposite = any(turn.kind is not TurnKind.CERTAINTY for turn in match.turns)
    return others or match.secondary or match.apart or opposite


def _tells_its_day(case: MatchCase) -> bool:
    return any(
        pair.ours.granularity in DAYS and meet(pair.ours, pair.theirs) for pair in case.match.dates
    )


def _is_known(one: Designation, case: MatchCase) -> bool:
    """Tell whether another claim that the statement may repeat has the number."""
    return any(
        one.may_be(other)
        for rival in case.draft.cases_by_statement[case.match.statement.span]
        if rival.match.nearness >= case.match.nearness * RIVAL
        for other in designations(rival.match.reading.text)
    )


def _is_told_too(known: Sequence[Designation], case: MatchCase) -> bool:
    """Tell whether another sentence of the draft has the claim's number."""
    return any(
        one.may_be(other)
        for statement in case.draft.statements
        for other in designations(statement.text)
        for one in known
    )
