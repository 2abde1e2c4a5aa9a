"""Excuses: why a day that is not the claim's is no wrong one, as the rest of the sentence shows."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.matching.sides.clocks import NOT_AFTER
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pointing import is_measure, places_in_time
from factcheck.matching.sides.same_names import is_same
from factcheck.model import DateMention, NameKind, Pair, TurnKind
from factcheck.rules.date.about import is_day_of_something_about_it
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
    another = opposite or case.tells_of_sibling(pair.ours.span)
    if another or _is_after_denial(pair, case) or is_day_of_something_about_it(pair, case):
        return True
    if _is_over(pair.theirs, case) and (is_day_of_no_act(pair, case) or _is_of_one_more(case)):
        return True
    return _is_told_as_done(pair, case) or _is_borne_out(pair, case)


def _is_after_denial(pair: Pair[DateMention], case: MatchCase) -> bool:
    """Tell whether what ours tells came after the day by which the claim denies that it had."""
    day, limit = pair.ours.earliest, pair.theirs.latest
    limited = pair.theirs.bound in NOT_AFTER and pair.ours.bound is None
    if not (limited and case.match.denied):
        return False
    return day is not None and limit is not None and day > limit


def _is_over(date: DateMention, case: MatchCase) -> bool:
    """Tell whether a date is past; of what is still to come any other day may be a slip."""
    today = case.draft.extraction.reference
    return today is not None and date.latest is not None and date.latest < today


def _is_of_one_more(case: MatchCase) -> bool:
    """Tell whether the only day of ours is of an act that came about before, or of another's.

    A second man was arrested on the day after the first.
    """
    statement = case.match.statement
    if sum(map(places_in_time, statement.dates)) != 1:
        return False
    return _tells_of_one_more(statement.text) and not _tells_of_one_more(case.claim.text)


def _tells_of_one_more(text: str) -> bool:
    return _once_more().stand_in(tokenize(text).lower)


@cache
def _once_more() -> Phrases[bool]:
    return Phrases.of((phrase, True) for phrase in table("scopes")["once_more"])


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
