"""Sizes of changes right behind both of their ends: "from £64m to £38m, or about two fifths"."""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.model import Change
from factcheck.rules.internal.changing.change_ends import fit, is_end
from factcheck.rules.internal.changing.change_sizes import Ends, differ_by
from factcheck.rules.internal.sharing.share_readings import fits_share, is_near_share
from factcheck.rules.internal.told.cues import cue_before, ends_clause
from factcheck.rules.internal.told.differences import in_percent, is_on_other_footing
from factcheck.rules.internal.told.figures import PERCENTAGES, Figure
from factcheck.rules.internal.told.sentences import Sentence

ENDS = 2


def apposed_size(sentence: Sentence, size: Figure) -> Ends | None:
    """Return the ends of a change, right behind which its size is told in percent, and wrongly.

    Nothing more is said of that, as "of the market"; nor is it what is left of the first end, or
    what so many votes are of all.
    """
    words = sentence.tokens.lower
    if not _ballots().isdisjoint(words):
        return None
    if not in_percent(size) or size.quantity.of or not ends_clause(words, size.last):
        return None
    told = cue_before(words, size.first, "told_again")
    before = [one for one in sentence.figures if one.last <= size.first]
    if told is None or len(before) < ENDS or before[-1].last != told:
        return None
    start, end = before[-ENDS:]
    if not (is_end(sentence, start, Change.FROM) and is_end(sentence, end, Change.TO)):
        return None
    if start.quantity.unit_kind in PERCENTAGES or not fit(start, end) or not start.value:
        return None
    if is_on_other_footing(sentence, size) or differ_by(sentence, size, (start, end)):
        return None
    near = is_near_share(size, abs(end.value / start.value - 1))
    return (start, end) if near and not fits_share(size, end.spread.over(start.spread)) else None


@cache
def _ballots() -> frozenset[str]:
    return frozenset(table("arithmetic")["ballots"])
