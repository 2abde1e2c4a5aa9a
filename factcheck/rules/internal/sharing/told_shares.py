"""Shares told again as their figure: "It was worth $12 million; she left a third, $4 million".

The whole need not stand beside them, if it is the only figure before them in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.rules.internal.adding.pairs import Pair, is_share
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.passages import Passage, addable
from factcheck.rules.internal.told.sentences import Sentence

NEAREST, LARGEST = 1.5, 40.0
"""A whole is so many times its part at least, and at most."""


def told_shares(passage: Passage) -> Iterator[tuple[Figure, Pair]]:
    """Yield the shares with the part beside them and the one whole before both."""
    sentence = passage.sentence
    for share in sentence.figures:
        part = _part_beside(sentence, share) if is_share(share.quantity) else None
        whole = _whole(sentence, share, part) if part else None
        if part and whole:
            yield share, Pair(part, whole)


def _part_beside(sentence: Sentence, share: Figure) -> Figure | None:
    """Return the figure in apposition to a share, alone between marks: ", $3 million,"."""
    words = sentence.tokens.lower
    for part in (one for one in sentence.figures if not is_share(one.quantity)):
        start = cue_before(words, part.first, "in_apposition")
        if start is not None and start in (share.last, cue_at(words, share.last, "of_whole")):
            return part if ends_clause(words, part.last) else None
    return None


def _whole(sentence: Sentence, share: Figure, part: Figure) -> Figure | None:
    """Return the one figure before a share, if it may be the whole."""
    told = [one for one in sentence.numbers if one.last <= share.first]
    return told[0] if len(told) == 1 and _may_be_whole(told[0], part) else None


def _may_be_whole(whole: Figure, part: Figure) -> bool:
    fits = NEAREST * part.value <= whole.value <= LARGEST * part.value
    return fits and addable(whole.quantity, part.quantity)
