"""Excuses: why a day that is not the claim's is no wrong one, as the rest of the sentence shows."""

from __future__ import annotations

from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import is_measure
from factcheck.matching.sides.same_names import is_same
from factcheck.model import DateMention, NameKind, Pair, TurnKind
from factcheck.rules.no_act import is_day_of_no_act
from factcheck.rules.subjects import MatchCase


def is_excused(pair: Pair[DateMention], case: MatchCase, *, turned: bool) -> bool:
    """Tell whether a date may stand beside the claim's.

    A limit that is told with its other side, `turned`, is so of the one before alone. Of what is
    told with the opposite of the claim's act another day is right, or the act is what is wrong.
    """
    if turned:
        return _is_of_predecessor(case)
    opposite = any(turn.kind is TurnKind.DIRECTION for turn in case.match.turns)
    if opposite or _is_of_undone(pair, case):
        return True
    return _is_told_as_done(pair, case) or _is_borne_out(pair, case)


def _is_of_undone(pair: Pair[DateMention], case: MatchCase) -> bool:
    """Tell whether theirs is when something came about, ours when it was to, could or may again.

    Of what is still to come any day may be a slip.
    """
    today = case.draft.extraction.reference
    if today is None or pair.theirs.latest is None or pair.theirs.latest >= today:
        return False
    return is_day_of_no_act(pair, case)


def _is_of_predecessor(case: MatchCase) -> bool:
    """Tell whether ours names but others than who is named first in the claim: whom he replaced."""
    ours, theirs = (
        [name for name in statement.names if name.kind is NameKind.PERSON]
        for statement in (case.match.statement, case.match.reading)
    )
    return bool(ours and theirs) and not any(is_same(name, theirs[0]) for name in ours)


def _is_told_as_done(pair: Pair[DateMention], case: MatchCase) -> bool:
    """Tell whether ours is past and theirs to come, of what FC503 says that it is told as done.

    Last year, or last week, is no slip for a day to come.
    """
    today = case.draft.extraction.reference
    if today is None or pair.ours.earliest is None or pair.theirs.latest is None:
        return False
    done = any(turn.kind is TurnKind.CERTAINTY for turn in case.match.turns)
    return (done or is_measure(pair.ours)) and pair.ours.earliest <= today < pair.theirs.latest


def _is_borne_out(pair: Pair[DateMention], case: MatchCase) -> bool:
    """Tell whether ours is another date of the claim in wider words, as likely to be meant: April.

    What the claim tells as widely may be told of one figure for another.
    """
    return any(
        other.ours is pair.ours
        and other.ours.granularity is not other.theirs.granularity
        and meet(other.ours, other.theirs)
        and other.score >= pair.score
        for other in case.match.dates
    )
