"""Sides: which of two opposite answers a figure counts, and which figures are those who did not."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.rules.internal.told.cues import ENDS, cue_at
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.sentences import Sentence

STOPS = ENDS | {"("}
ITEM = 8
"""So many words behind a number may say which side it is on."""
FOR, AGAINST = "side_for", "side_against"


def are_opposed(sentence: Sentence, one: Figure, other: Figure) -> bool:
    """Tell whether two figures count those for and those against: "28 in favour and 23 against"."""
    sides = {side_of(sentence, one), side_of(sentence, other)}
    return sides == {FOR, AGAINST}


def side_of(sentence: Sentence, figure: Figure) -> str | None:
    """Return the side that the words behind a figure put it on, None where they say none."""
    words = item_behind(sentence, figure)
    for at in range(len(words)):
        for side in (AGAINST, FOR):
            if cue_at(words, at, side) is not None:
                return side
    return None


def item_behind(sentence: Sentence, figure: Figure) -> Sequence[str]:
    """Return the words behind a number, up to the next number or mark."""
    words, start = sentence.tokens.lower, figure.number[1]
    others = (one.first for one in sentence.numbers if one.first >= start)
    end = min(next(others, len(words)), start + ITEM)
    marks = (at for at in range(start, end) if words[at] in STOPS)
    return words[start : next(marks, end)]


def is_denied(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a figure counts those of whom what was just said is not so: "12 did not"."""
    words = item_behind(sentence, figure)
    return bool(words) and cue_at(words, 0, "denied") == len(words)
