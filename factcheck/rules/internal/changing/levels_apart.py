"""Differences between a level that stands before a sentence and one that stands behind the size.

"There were 14,000. That is a fifth fewer than last year, when there were 17,500", "The river
stood at 24.3 feet. It was still 10.3 feet over flood stage, which is 14".
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.arithmetic.proportions import point_nouns
from factcheck.model import UnitKind
from factcheck.rules.internal.changing.change_ends import fit, is_size
from factcheck.rules.internal.changing.change_sizes import Ends, differ_by
from factcheck.rules.internal.rating.rates import goes_on
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.differences import in_percent, is_comparative
from factcheck.rules.internal.told.figures import EXACT, Figure, is_fraction
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence

PAIR = 2
PERCENT = UnitKind.PERCENT
REACH = 9
"""So many words may lie between a size and the mark that it is over or under."""
NEAR = 0.3
"""A size may be off by such a share of what two levels differ by."""


def levels_apart(passage: Passage, size: Figure) -> Ends | None:
    """Return the two levels of which a size is said to be the difference, and is not."""
    if size.quantity.bound not in EXACT:
        return None
    if not passage.before:
        return _points_of_two(passage.sentence, size)
    two = _compared_with_then(passage, size) or _over_a_mark(passage, size)
    return two or _points_of_two(passage.sentence, size)


def _points_of_two(sentence: Sentence, size: Figure) -> Ends | None:
    """Recognise "61.4 percent, against 57.9 percent in 2022, up 3.5 points"."""
    words, kind = sentence.tokens.lower, size.quantity.unit_kind
    in_points = kind is UnitKind.PERCENTAGE_POINT or size.quantity.unit in point_nouns()
    moved = cue_before(words, size.first, "moved") is not None and ends_clause(words, size.last)
    if not (in_points and moved):
        return None
    before = [one for one in sentence.numbers if one.last <= size.first]
    if len(before) != PAIR or any(one.quantity.unit_kind is not PERCENT for one in before):
        return None
    ends = before[0], before[1]
    return ends if not differ_by(sentence, size, ends) and _is_near(size, ends) else None


def _compared_with_then(passage: Passage, size: Figure) -> Ends | None:
    """Recognise "That is a fifth fewer than last year, when there were 17,500"."""
    sentence = passage.sentence
    if not goes_on(sentence) or not is_comparative(sentence, size):
        return None
    before = [one for one in passage.before[-1].figures if _is_level(one)]
    then = [one for one in sentence.numbers if one is not size and _is_level(one)]
    if len(before) != 1 or len(then) != 1 or then[0].first < size.last:
        return None
    ends = then[0], before[0]
    if not fit(before[0], then[0]) or not is_size(size, before[0]):
        return None
    return None if differ_by(sentence, size, ends) else ends


def _over_a_mark(passage: Passage, size: Figure) -> Ends | None:
    """Recognise "It was still 10.3 feet over flood stage, which is 14"."""
    sentence = passage.sentence
    if (
        in_percent(size)
        or size.quantity.unit is None
        or cue_at(sentence.tokens.lower, size.last, "over_mark") is None
    ):
        return None
    behind = [one for one in sentence.numbers if size.last < one.first <= size.last + REACH]
    if not behind or not _is_level(behind[0]) or not _may_be_mark(size, behind[0]):
        return None
    told = [one for one in sentence.numbers if one.last <= size.first]
    levels = [one for one in told or _told_before(passage) if _is_level(one) and fit(size, one)]
    ends = [(level, behind[0]) for level in levels]
    if not ends or any(differ_by(sentence, size, pair) for pair in ends):
        return None
    near = [pair for pair in ends if _is_near(size, pair)]
    return near[0] if near else None


def _told_before(passage: Passage) -> Sequence[Figure]:
    return [one for sentence in passage.before for one in sentence.numbers]


def _may_be_mark(size: Figure, mark: Figure) -> bool:
    return mark.quantity.unit is None or fit(size, mark)


def _is_near(size: Figure, ends: Ends) -> bool:
    return is_near(abs(ends[0].value - ends[1].value), size.value, NEAR)


def _is_level(figure: Figure) -> bool:
    exact = figure.quantity.bound in EXACT and not is_fraction(figure.quantity)
    return exact and not in_percent(figure)
