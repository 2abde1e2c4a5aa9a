"""Excused shares: what a share may be of besides the part and the whole that a claim has for it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.tokens import Tokens
from factcheck.language import word_class
from factcheck.matching.arithmetic.conversion import COUNTS, SECOND, is_share
from factcheck.matching.arithmetic.operations import are_unlike, may_be_reckoned, worth
from factcheck.matching.figures.reckoning.levels_in_time import levels
from factcheck.matching.figures.reckoning.time_frames import time_frame
from factcheck.matching.figures.reckoning.worked_out import SHARE, TIMES, worked_out
from factcheck.matching.figures.sharing.share_frames import (
    amounts,
    share_frames,
    tells_of_two,
)
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.words.linking import part_links
from factcheck.model import Bound, Quantity, Reckoned, UnitKind

TWO = 2
EXACT = frozenset({Bound.EXACTLY, Bound.ABOUT})


def is_excused_share(one: Reckoned, comparison: Comparison) -> bool:
    """Tell whether a share may be of something else than the two figures that it is held to."""
    share = one.ours
    if not (share.value and is_share(share)):
        return False
    if _is_of_both(one, comparison) or _is_qualified(comparison):
        return True
    if _is_of_another_whole(one, comparison) or _is_of_two_deeds(one, comparison):
        return True
    return _is_of_two_times(one, comparison)


def _is_of_another_whole(one: Reckoned, comparison: Comparison) -> bool:
    """Tell whether a share is that of one of the two in a count under another name, or of such.

    One in seven patients are the 12 in hospital, of 84 cases.
    """
    if one.ours.bound not in EXACT or any(not _is_count(part) for part in one.parts):
        return False
    if any(worth(part) in comparison.ours.values for part in one.parts):
        return False
    others = [figure for figure in comparison.theirs.figures if _is_count(figure)]
    pairs = (sorted((worth(a), worth(b))) for a in one.parts for b in others if b not in one.parts)
    return any(
        0 < small < large and not is_clearly_off(one.ours, small / large) for small, large in pairs
    )


def _is_of_two_deeds(one: Reckoned, comparison: Comparison) -> bool:
    """Tell whether two things are told of a share, and it is that of two parts: late or cancelled.

    Both in the whole that it is held to.
    """
    if len(one.parts) != TWO or not tells_of_two(one.ours, comparison.ours):
        return False
    part, whole = one.parts
    others = (f for f in amounts(comparison.theirs) if f.value != part.value)
    known = (f for f in others if may_be_reckoned(part, f) and worth(f) < worth(whole))
    ratios = ((worth(part) + worth(f)) / worth(whole) for f in known)
    return any(ratio <= 1 and not is_clearly_off(one.ours, ratio) for ratio in ratios)


def is_of_whole_elsewhere(one: Reckoned, of: Comparison, group: Sequence[Comparison]) -> bool:
    """Tell whether a share names what it is of, and is that of a part in another claim's whole.

    "Three in ten of the pots", where a claim has 540,000, and another all 1.8 million pots.
    """
    share = one.ours
    if not (share.of and is_share(share)):
        return False
    wholes = (
        worth(figure)
        for comparison in group
        if comparison is not of
        for figure in comparison.theirs.figures
        if figure.of and _is_count(figure) and not are_unlike(share, figure)
    )
    parts = [worth(part) for part in one.parts if _is_count(part)]
    return any(
        0 < part < whole and not is_clearly_off(share, part / whole)
        for whole in wholes
        for part in parts
    )


def _is_count(figure: Quantity) -> bool:
    return figure.unit_kind in COUNTS and figure.unit != TIMES and not is_share(figure)


def _is_of_two_times(one: Reckoned, comparison: Comparison) -> bool:
    """Tell whether the claim has the figures of two times, and ours the later one as a part.

    Of 41 women, up from 33, nobody tells the share that the 33 make of them; "who make up 44 per
    cent of the chamber" is of a whole that the claim has not.
    """
    ours, theirs, share = comparison.ours, comparison.theirs, one.ours
    if worked_out(share, ours) != SHARE or time_frame(ours, share):
        return False
    frame = next((one for one in share_frames(ours) if one.share is share), None)
    if frame and frame.is_pronoun:
        return False
    past = {level.figure for level in theirs.once(levels) if level.is_past}
    then = [part for part in one.parts if part in past]
    told = {
        figure.value
        for figure in ours.figures
        if figure.span.end <= share.span.start and figure is not (frame and frame.whole)
    }
    return len(then) == 1 and all((part.value in told) != (part in past) for part in one.parts)


def _is_of_both(one: Reckoned, comparison: Comparison) -> bool:
    """Tell whether two figures are told as two parts, and a share is that of one in both.

    Two thirds, where 12,160 were for it and 6,080 were not, of which ours tells neither. Of any two
    one is more than half.
    """
    parts = sorted(one.parts, key=lambda part: part.span.start)
    if len(parts) != TWO or one.ours.bound not in EXACT:
        return False
    if any(part.value in comparison.ours.values for part in parts):
        return False
    first, second = (comparison.theirs.local(part.span) for part in parts)
    if not _are_joined(comparison.theirs.tokens, first.end, second.start):
        return False
    both = sum(map(worth, parts))
    return any(not is_clearly_off(one.ours, worth(part) / both) for part in parts)


def _are_joined(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether "and" or "but" stands between two figures, and nothing that makes one of it."""
    between = tokens.lower[tokens.at(start) : tokens.at(end)]
    return not word_class("and", "but").isdisjoint(between) and part_links().isdisjoint(between)


def _is_qualified(comparison: Comparison) -> bool:
    """Tell whether a limit of age or time says of what a share is, which the claim has not."""
    known = {worth(one) for one in comparison.theirs.figures if one.value}
    return any(
        one.value
        and worth(one) not in known
        and one.bound is not Bound.EXACTLY
        and (one.unit_kind is UnitKind.AGE or one.unit == SECOND)
        for one in comparison.ours.figures
    )
