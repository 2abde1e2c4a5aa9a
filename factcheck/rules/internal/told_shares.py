"""Shares told again as their figure: "It was worth $12 million; she left a third, $4 million".

The whole need not stand beside them, if it is the only figure before them in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.rules.internal.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.figures import Figure
from factcheck.rules.internal.pairs import is_share
from factcheck.rules.internal.passages import Passage, addable
from factcheck.rules.internal.sentences import Sentence

BESIDE = 3
"""So many words may lie between a share and its figure: "a quarter of it, $3 million"."""
NEAREST, LARGEST = 1.5, 40.0
"""A whole is so many times its part at least, and at most."""


def told_shares(passage: Passage) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Yield the share, the part beside it and the one whole before them that both may be of."""
    sentence = passage.sentence
    for share in sentence.figures:
        if not is_share(share.quantity) or share.value <= 0:
            continue
        part = _part_beside(sentence, share)
        wholes = _wholes(passage, share, part) if part else ()
        if part and len(wholes) == 1:
            yield share, part, wholes[0]


def _part_beside(sentence: Sentence, share: Figure) -> Figure | None:
    """Return the figure in apposition to a share, alone between marks: ", $3 million,"."""
    words = sentence.tokens.lower
    for part in sentence.figures:
        near = share.last < part.first <= share.last + BESIDE and not is_share(part.quantity)
        if near and cue_before(words, part.first, "in_apposition") is not None:
            plain = all(words[at].isalpha() for at in range(share.last, part.first - 1))
            owned = share.last + 1 == part.first or cue_at(words, share.last, "of_whole")
            return part if plain and owned and ends_clause(words, part.last) else None
    return None


def _wholes(passage: Passage, share: Figure, part: Figure) -> Sequence[Figure]:
    """Return the figures before a share that may be the whole, if there are no others."""
    told = [one for one in passage.sentence.numbers if one.last <= share.first]
    return told if all(_may_be_whole(one, part) for one in told) else ()


def _may_be_whole(whole: Figure, part: Figure) -> bool:
    fits = NEAREST * part.value <= whole.value <= LARGEST * part.value
    return fits and not is_share(whole.quantity) and addable(whole.quantity, part.quantity)
