"""FC703: a percentage that does not follow from the count and the whole that it stands beside."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.spread import Spread
from factcheck.model import Severity, UnitKind
from factcheck.rules.internal.cues import cue_before
from factcheck.rules.internal.sentences import (
    Figure,
    Sentence,
    is_fraction,
    is_part_of,
    sentences,
    shown,
)
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

REACH = 5
"""So many words may lie between the whole and the percentage: what the whole counts."""
ROUGH = 0.05
"""Fractions in words are coarser than they look, by this share: a third for 15 of 43."""
FEWEST = 3
"""Two counts and their share."""


@rule(
    code="FC703",
    name="wrong-percentage",
    on=DraftCase,
    severity=Severity.ERROR,
    why="A percentage beside its own count can be checked by every reader.",
    trips=(
        Example(draft="Of those tried, 15 of the 19, or [60] percent, were jailed."),
        Example(draft="The bill passed with [52] percent of the seats (71 of 120)."),
        Example(draft="Of those tried, 15 of the 19, or [two thirds], were jailed."),
    ),
    passes=(
        Example(draft="Of those tried, 15 of the 19, or 79 percent, were jailed.", why="15 ÷ 19"),
        Example(
            draft="Of those tried, 15 of the 19, or more than three quarters, were jailed.",
            why="78.9 percent is more",
        ),
        Example(
            draft="Some 15 of the 19 states, or nearly 80 percent, agreed.",
            why="a rounding that says so",
        ),
        Example(
            draft="She won in 15 of the 19 districts and took 60 percent of the vote.",
            why="a percentage of something else",
        ),
    ),
)
def percentages_that_do_not_follow(case: DraftCase) -> Iterator[Flag]:
    """Flag a percentage that the count and the whole beside it do not come to."""
    for sentence in sentences(case, least=FEWEST):
        for part, whole in zip(sentence.figures, sentence.figures[1:], strict=False):
            share = (
                _share_beside(sentence, part, whole) if is_part_of(sentence, part, whole) else None
            )
            if share and not _is_share(part, whole, share):
                value = shown(round(100 * part.value / whole.value, 1), share)
                yield Flag(
                    span=share.quantity.number,
                    message=f"{part.written} of {whole.written} is {value} percent.",
                    expected=f"{value} percent",
                )


def _is_share(part: Figure, whole: Figure, share: Figure) -> bool:
    """Tell whether the percentage or fraction is what the part is of the whole."""
    in_percent = share.quantity.unit_kind is UnitKind.PERCENT
    ratio = part.spread.over(whole.spread).times(100 if in_percent else 1)
    rough = Spread(share.spread.low * (1 - ROUGH), share.spread.high * (1 + ROUGH))
    return ratio.meets(share.spread if in_percent else rough)


def _share_beside(sentence: Sentence, part: Figure, whole: Figure) -> Figure | None:
    """Return the percentage that says the same: ", or 60 percent", "60 percent (15 of 19)"."""
    words = sentence.tokens.lower
    for share in sentence.figures:
        is_share = share.quantity.unit_kind is UnitKind.PERCENT or is_fraction(share.quantity)
        if not is_share or share in (part, whole):
            continue
        behind = 0 <= share.first - whole.last <= REACH and _says_the_same(words, share.first)
        if behind or (0 <= part.first - share.last <= REACH and _says_the_same(words, part.first)):
            return share
    return None


def _says_the_same(words: list[str], index: int) -> bool:
    return cue_before(words, index, "same_as") is not None
