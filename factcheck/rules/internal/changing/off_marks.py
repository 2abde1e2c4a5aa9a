"""What is missing to a mark, or to spare: "it needs 61 votes and has 54, seven short"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.matching.arithmetic.operations import are_unlike
from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import Bound
from factcheck.rules.internal.changing.change_sizes import wrong_size
from factcheck.rules.internal.told.cues import cue_at, ends_clause
from factcheck.rules.internal.told.differences import in_percent, is_pronoun
from factcheck.rules.internal.told.figures import Figure, is_fraction
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence, is_part_of
from factcheck.rules.rule import Flag

REACH = 6
"""So many words may lie between "needs" or "a majority" and the number that is needed."""
NEAR, FEW = 0.5, 3
"""A size may be off by such a share, or by so many, of what is missing."""


def wrong_off_marks(passage: Passage) -> Iterator[Flag]:
    """Flag how many are told to be missing, or to spare, where the mark says another number."""
    sentence = passage.sentence
    for size in sentence.figures:
        if not _is_off(sentence, size):
            continue
        marks = [(one, where) for where in passage.all for one in _marks_in(where, size)]
        if len(marks) != 1:
            continue
        mark, where = marks[0]
        level = _level(passage, size, mark, where)
        if level:
            yield wrong_size(sentence, size, mark, level)


def _is_off(sentence: Sentence, size: Figure) -> bool:
    """Recognise "seven short" and "two to spare"."""
    words, places = sentence.tokens.lower, {size.number[1], size.last, size.last - 1}
    if not _is_plain(size):
        return False
    ends = [cue_at(words, at, "off_mark") for at in places if at >= size.number[1]]
    return any(end is not None and ends_clause(words, end) for end in ends)


def _marks_in(sentence: Sentence, size: Figure) -> Iterator[Figure]:
    """Yield the numbers that are said to be needed, with nothing between the word and them."""
    words, end = sentence.tokens.lower, 0
    for figure in sentence.numbers:
        start, end = max(end, figure.first - REACH), figure.last
        if figure is size or not _is_plain(figure) or is_pronoun(figure):
            continue
        places = [
            at for at in range(start, figure.first) if cue_at(words, at, "needed") is not None
        ]
        if places and not any(ends_clause(words, at) for at in range(places[-1], figure.first)):
            yield figure


def _level(passage: Passage, size: Figure, mark: Figure, where: Sentence) -> Figure | None:
    """Return the one number that is held against a mark, if none of them is off by `size`."""
    told = [one for one in passage.numbers if one is not size and _is_plain(one)]
    told = [one for one in told if not is_pronoun(one)]
    if any(abs(one.value - other.value) == size.value for one, other in combinations(told, 2)):
        return None
    levels = [one for one in told if one is not mark and _may_be_level(one, mark, where)]
    near = [one for one in levels if is_near(abs(mark.value - one.value), size.value, NEAR, FEW)]
    near = [one for one in near if one.value != mark.value]
    others = [one for one in levels if one not in near and one in passage.sentence.numbers]
    return near[-1] if len({one.value for one in near}) == 1 and not others else None


def _may_be_level(level: Figure, mark: Figure, where: Sentence) -> bool:
    """Tell whether a number counts what the mark does, and is not the whole that it is of."""
    whole = level in where.numbers and is_part_of(where, mark, level)
    return not whole and not are_unlike(level.quantity, mark.quantity)


def _is_plain(figure: Figure) -> bool:
    quantity = figure.quantity
    counted = quantity.unit_kind in COUNTS and quantity.bound is Bound.EXACTLY
    return counted and not in_percent(figure) and not is_fraction(quantity) and figure.value > 0
