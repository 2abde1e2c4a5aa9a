"""Changes told in percent of what stands behind them: "24,000, up 60% on the usual 15,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from factcheck.language import table, word_class
from factcheck.model import Bound, Change, UnitKind
from factcheck.rules.internal.changing.change_ends import fit
from factcheck.rules.internal.changing.change_sizes import Ends, differ_by, wrong_size
from factcheck.rules.internal.told.cues import clause_begin, cue_at, cue_before, has_cue
from factcheck.rules.internal.told.differences import in_percent
from factcheck.rules.internal.told.figures import EXACT, PERCENTAGES, Figure, is_fraction
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Flag

BASE = 8
"""So many words may lie between "on" and the figure that a change is in percent of."""
NOUN = 2
"""So many words may lie between a percentage and "on": "a 25% annual increase over"."""
LIMITS = frozenset({Bound.MORE_THAN, Bound.FEWER_THAN, Bound.AT_LEAST, Bound.AT_MOST})
"""What "more than" before a base may be taken for."""
BREAKS = ("new_subject", "clause_marks")
LARGEST = 5
"""Of two levels of one thing neither is so many times the other."""


def wrong_changes_on(sentence: Sentence) -> Iterator[Flag]:
    """Flag the percentage by which a level is not more, or less, than the one behind it."""
    for size in sentence.figures:
        ends = _ends(sentence, size) if in_percent(size) else None
        if ends and not differ_by(sentence, size, ends, oriented=True):
            yield wrong_size(sentence, size, *ends)


def _ends(sentence: Sentence, size: Figure) -> Ends | None:
    """Return the level behind a change in percent, and the one before it that has changed.

    "90 nurses, half of its staff, up from 72" has a share of what words describe, and no change.
    """
    words = sentence.tokens.lower
    if size.quantity.of or size.quantity.bound not in EXACT or has_cue(words, "other_footing"):
        return None
    after = _behind(words, size)
    if after is None or not _is_told(words, size):
        return None
    for told in (one for one in sentence.numbers if 0 <= one.number[0] - after <= BASE):
        base = _bare(sentence.unbounded(told) if told.quantity.bound in LIMITS else told)
        level = _level(sentence, size, base)
        if level and told.quantity.bound in EXACT | LIMITS and _is_plain(sentence, after, told):
            return base, level
    return None


def _bare(base: Figure) -> Figure:
    """Return a base that has no unit of its own as a bare number: "up 9 percent from 22"."""
    quantity = base.quantity
    taken_over = quantity.unit_kind is UnitKind.PERCENT and base.tokens == base.number
    if not taken_over:
        return base
    return evolve(base, quantity=evolve(quantity, unit=None, unit_kind=UnitKind.NONE))


def _is_told(words: Sequence[str], size: Figure) -> bool:
    """Tell whether a change is that of a level, and not of what the level does: made 8% more."""
    first = size.first
    while first and words[first - 1] in _softeners():
        first -= 1
    kinds = ("copulas", "moved", "moving_nouns", "beside_sizes")
    return any(cue_before(words, first, kind) is not None for kind in kinds)


def _is_plain(sentence: Sentence, first: int, base: Figure) -> bool:
    """Tell whether no words before a base say that it is of something else."""
    words, tokens = sentence.tokens.lower, sentence.tokens.words
    taken = {at for date in sentence.statement.dates for at in range(*sentence.places(date.span))}
    between = [at for at in range(first, base.number[0]) if at not in taken]
    if any(cue_at(words, at, kind) is not None for at in between for kind in BREAKS):
        return False
    return all(not tokens[at].islower() or words[at] in _beside_bases() for at in between)


def _behind(words: Sequence[str], size: Figure) -> int | None:
    """Return where "on" ends behind "up 60%", "a rise of 60%" and "a 60% rise"."""
    moved = range(max(size.first - NOUN, 0), size.first)
    kinds = ("moved", "moving_nouns")
    called = any(cue_at(words, at, kind) is not None for at in moved for kind in kinds)
    for at in range(size.last - 1, size.last + NOUN + 1):
        end = cue_at(words, at, "compared_in_percent")
        if end is not None:
            return end
        on = cue_at(words, at, "compared_on") if at >= size.last else None
        noun = at > size.last and cue_at(words, at - 1, "moving_nouns") is not None
        if on is not None and (noun or (called and at == size.last)):
            return on
    return None


def _level(sentence: Sentence, size: Figure, base: Figure) -> Figure | None:
    """Return the one level of its clause that a change in percent is told of."""
    begin = clause_begin(sentence.tokens.lower, size.first)
    alike = [
        one
        for one in sentence.numbers
        if begin <= one.first and one.last <= size.first and _may_be_level(one, base)
    ]
    return alike[0] if len(alike) == 1 and alike[0].quantity.bound in EXACT else None


def _may_be_level(figure: Figure, base: Figure) -> bool:
    quantity = figure.quantity
    if quantity.unit_kind in PERCENTAGES or is_fraction(quantity):
        return False
    level = quantity.change not in {Change.BY, Change.FROM} and fit(figure, base)
    return level and base.value < LARGEST * figure.value < LARGEST**2 * base.value


@cache
def _softeners() -> frozenset[str]:
    return frozenset(table("arithmetic")["softeners"]) | frozenset(table("numbers")["articles"])


@cache
def _beside_bases() -> frozenset[str]:
    """Return the words before a base that do not say what else it is of."""
    stopwords = frozenset(table("stopwords")["stopwords"])
    return stopwords - word_class("relative") | frozenset(table("arithmetic")["beside_bases"])
