"""Shares that are told twice: "a tenth of its 5,000 staff, or 700", "half, or 40 percent"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.arithmetic.operations import whole_as
from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import ENDS_OF_CHANGE, Span, UnitKind
from factcheck.rules.internal.adding.pairs import is_share
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.figures import Figure, is_fraction, roughly, shown
from factcheck.rules.internal.told.passages import addable
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.rule import Flag

ROUGH, ROUND = 0.06, 0.03
"""Fractions in words are coarser than they look, by this share, percentages less so."""
REACH, NOUN = 6, 7
"""So many words may lie between a share and its whole, and between that and the part."""


def wrong_parts(sentence: Sentence) -> Iterator[Flag]:
    """Flag a part that is not the share of the whole before it, or a share told again wrongly."""
    figures = sentence.figures
    for at, share in enumerate(figures[:-1]):
        if not _is_share(share):
            continue
        again = figures[at + 1]
        if _is_share(again):
            told = is_fraction(share.quantity) is not is_fraction(again.quantity)
            told = told and _stands_alone(sentence, again)
            told = told and _is_told_again(sentence, share, again, REACH)
            if told and not _are_one(share, again):
                yield _flag_share(share, again)
        elif at + 2 < len(figures) and _is_of(sentence, share, again):
            part = figures[at + 2]
            told = _is_told_again(sentence, again, part, NOUN) and _may_be_part(part, again)
            if told and not _goes_with(share, again, part):
                yield _flag_part(sentence, share, again, part)


def _is_share(figure: Figure) -> bool:
    quantity = figure.quantity
    plain = quantity.change not in ENDS_OF_CHANGE
    return plain and is_share(quantity)


def _ratio(share: Figure) -> Spread:
    """Return a share as a part of one, as coarse as its words are."""
    in_percent = share.quantity.unit_kind is UnitKind.PERCENT
    return roughly(share, ROUND if in_percent else ROUGH).times(1 / whole_as(share.quantity))


def _are_one(share: Figure, again: Figure) -> bool:
    return _ratio(share).meets(_ratio(again))


def _is_told_again(sentence: Sentence, first: Figure, again: Figure, reach: int) -> bool:
    """Recognise ", or 700 jobs" and "(700)" behind a share or its whole."""
    words = sentence.tokens.lower
    start = cue_before(words, again.first, "told_again")
    if start is None and _stands_alone(sentence, again):
        start = cue_before(words, again.first, "wholes_before")
    return start is not None and 0 <= start - first.number[1] <= reach


def _stands_alone(sentence: Sentence, again: Figure) -> bool:
    """Tell whether nothing narrows a share: "12 percent in dollars" is of something else."""
    words = sentence.tokens.lower
    return ends_clause(words, again.last)


def _is_of(sentence: Sentence, share: Figure, whole: Figure) -> bool:
    words = sentence.tokens.lower
    near = 0 < whole.number[0] - share.number[1] <= REACH
    places = range(share.number[1], whole.number[0])
    return near and any(cue_at(words, at, "of_the") is not None for at in places)


def _may_be_part(part: Figure, whole: Figure) -> bool:
    return part.value <= whole.value and addable(part.quantity, whole.quantity)


def _goes_with(share: Figure, whole: Figure, part: Figure) -> bool:
    return part.spread.over(whole.spread).meets(_ratio(share))


def _flag_part(sentence: Sentence, share: Figure, whole: Figure, part: Figure) -> Flag:
    factor = 1 / whole_as(share.quantity)
    value = shown(float(f"{whole.value * share.value * factor:.4g}"), part)
    told = sentence.text_of(Span(share.quantity.span.start, whole.quantity.number.end))
    return Flag(
        span=around(sentence, (share, whole, part)),
        message=f"{told} is {value}, not {part.written}.",
    )


def _flag_share(share: Figure, again: Figure) -> Flag:
    return Flag(
        span=again.quantity.number,
        message=f"That is not {share.quantity.text}.",
        expected=share.quantity.text,
    )
