"""Days and their parts, counted from that of writing or one told before: tonight, that night."""

from __future__ import annotations

from factcheck.extraction.dates.grammar.rules import Found, Rule
from factcheck.extraction.dates.meaning.deixis import Deictic, Told
from factcheck.extraction.dates.meaning.expressions import Expression, Today
from factcheck.extraction.plurals import is_plural
from factcheck.model import Granularity


def sign_of(turn: int) -> int:
    """Return -1 for last, 0 for this, 1 for next, however near is meant."""
    return (turn > 0) - (turn < 0)


def _today(found: Found) -> Expression | None:
    """Read "today", but not "USA Today"."""
    return None if _is_title(found) else Today(offset=found["TODAY"], relative=True)


def _is_title(found: Found) -> bool:
    """Tell whether the words end a name in capitals: USA Today, CBS This Morning."""
    first, words = found.nodes[0].first, found.tokens.words
    return first > 0 and words[first][0].isupper() and words[first - 1][0].isupper()


def _tonight(found: Found) -> Expression | None:
    if _is_title(found):
        return None
    return Today(offset=0, relative=True, granularity=Granularity.DAYPART, clock="NI")


def _overnight(found: Found) -> Expression:  # noqa: ARG001
    return Today(offset=0, spread=1, relative=True, granularity=Granularity.DAYPART, clock="NI")


def _daypart(found: Found) -> Expression | None:
    """Read "last night", "this morning", "yesterday evening", "that night"."""
    if _is_title(found) or is_plural(found.tokens.lower[found.nodes[-1].first]):
        return None
    offset = found.get("TODAY")
    turn = found.get("LAST", "THIS", "NEXT")
    offset = turn if offset is None else offset
    return Today(
        offset=sign_of(offset) if turn is not None else offset,
        relative=True,
        granularity=Granularity.DAYPART,
        clock=found["DAYPART"],
    )


def _following_daypart(found: Found) -> Expression | None:
    """Read "the next morning", "the following night": of the day after the one told before."""
    if is_plural(found.tokens.lower[found.nodes[-1].first]):
        return None
    return Deictic(
        unit=Granularity.DAY,
        offset=1,
        told=True,
        granularity=Granularity.DAYPART,
        clock=found["DAYPART"],
        relative=True,
    )


def _same_daypart(found: Found) -> Expression:
    """Read "that night"."""
    return Told(
        unit=Granularity.DAY,
        granularity=Granularity.DAYPART,
        clock=found["DAYPART"],
        relative=True,
    )


BY_DAY = (
    Rule(pattern="TODAY DAYPART", build=_daypart),
    Rule(pattern="(?<=THE) (?:NEXT|FOLLOWING) DAYPART", build=_following_daypart),
    Rule(pattern="(?:LAST|THIS|NEXT) DAYPART", build=_daypart),
    Rule(pattern="TODAY", build=_today),
    Rule(pattern="TONIGHT", build=_tonight),
    Rule(pattern="OVERNIGHT", build=_overnight),
    Rule(pattern="SAME DAYPART", build=_same_daypart),
)
