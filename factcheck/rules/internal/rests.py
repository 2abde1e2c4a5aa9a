"""Rests: what words say is left of a whole, held against all that the figures before it leave.

A rest is wrong only where no reading of the figures around it makes it right: of any of them as the
whole, and any others as its parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import chain, combinations
from math import inf
from operator import add

from factcheck.matching.spread import Spread
from factcheck.model import Bound, UnitKind
from factcheck.rules.internal.cues import cue_at, cue_before
from factcheck.rules.internal.passages import Passage, addable
from factcheck.rules.internal.rest_words import Cue, rest_cue
from factcheck.rules.internal.sentences import (
    Figure,
    Sentence,
    around,
    is_fraction,
    is_partitive,
    sentences,
    shown,
)
from factcheck.rules.rule import Flag
from factcheck.rules.subjects import DraftCase

FEWEST, MOST = 2, 9
"""So many figures make a whole and its parts; of more, any number is some rest."""
NEAR, FEW = 0.34, 2
"""A rest may be off by such a share, or by so many, of what is left of a whole that is meant."""
FEW_PARTS = 4
WHOLE = 100.0
HUNDRED = Spread(WHOLE, WHOLE)

Wholes = Mapping[str, Sequence[Figure]]
"""The figures that were told so far, by what they count."""


def wrong_rest(passage: Passage, rest: Figure, wholes: Wholes, draft: DraftCase) -> Flag | None:
    """Return what is wrong with a figure that is said to be left of a whole, or None."""
    cue = rest_cue(passage.sentence, rest)
    if cue is None or rest.quantity.value is None or is_fraction(rest.quantity):
        return None
    return _left(passage, rest, wholes, cue) or _nearly_left(passage, rest, draft)


def _left(passage: Passage, rest: Figure, wholes: Wholes, cue: Cue) -> Flag | None:
    """Judge a rest of a whole that the words link with its parts."""
    known = _operands(passage, rest, wholes)
    linked = [part for part in known if _is_linked(passage, part)]
    if not known or (cue is Cue.NAMED and not linked):
        return None
    sure = cue is Cue.TOLD and bool(linked) and _is_complete(passage.of_sentence(known))
    around = known if sure else list(dict.fromkeys((*passage.around(rest), *known)))
    told = [figure for figure in around if figure not in known]
    if len(around) > MOST or _holds(around, told, rest):
        return None
    if rest.quantity.unit_kind is UnitKind.PERCENT:
        return _left_of_hundred(passage, known, rest)
    return _left_of(passage, known, linked, rest) if len(known) >= FEWEST else None


def _nearly_left(passage: Passage, rest: Figure, draft: DraftCase) -> Flag | None:
    """Judge a rest behind a whole and its parts that nothing but their order and size links.

    It has to be near what they leave, and nothing that the whole draft tells may leave it.
    """
    line = _line(passage, rest)
    if not FEWEST <= len(line) <= MOST or _holds(line, line[:0], rest):
        return None
    whole = max(line, key=lambda figure: figure.value)
    parts = line[line.index(whole) + 1 :]
    if not parts or not _is_near(passage, whole, parts, rest):
        return None
    if _is_told_elsewhere(line, rest, draft):
        return None
    left = whole.value - sum(part.value for part in parts)
    return _flag(passage, whole, parts, left, rest)


def _line(passage: Passage, rest: Figure) -> Sequence[Figure]:
    """Return the figures before a rest that may be a whole and its parts, in their order."""
    before = [*chain.from_iterable(one.numbers for one in passage.before)]
    figures = [*before, *passage.figures_before(rest)]
    units = {f.quantity.unit for f in figures if f.quantity.unit_kind is UnitKind.MEASURE}
    if rest.quantity.unit_kind is UnitKind.NONE and len(units) == 1:
        return [f for f in figures if f.quantity.unit in {*units, None} and f.value > 0]
    return _of_kind(figures, rest)


def _is_near(passage: Passage, whole: Figure, parts: Sequence[Figure], rest: Figure) -> bool:
    """Tell whether a whole may be meant: named, larger than any part, and nearly used up."""
    left = whole.value - sum(part.value for part in parts)
    definite = any(_is_linked(passage, part) for part in parts)
    named = whole.quantity.unit is not None and (definite or _may_have(whole, parts))
    larger = max(part.value for part in (*parts, rest)) < whole.value
    exact = all(f.quantity.bound in {Bound.EXACTLY, Bound.ABOUT} for f in (whole, *parts, rest))
    apart = abs(left - rest.value)
    return left > 0 and named and larger and exact and apart <= max(FEW, NEAR * left)


def _is_told_elsewhere(line: Sequence[Figure], rest: Figure, draft: DraftCase) -> bool:
    """Tell whether some figure of the draft is the whole that leaves the rest."""
    told = [one.spread for sentence in sentences(draft) for one in sentence.figures]
    wholes = [rest.spread + _sum(parts) for parts in _groups(line[-FEW_PARTS:])]
    return any(whole.meets(one) for one in told for whole in wholes)


def _holds(around: Sequence[Figure], told: Sequence[Figure], rest: Figure) -> bool:
    """Tell whether any reading of the figures makes the rest right."""
    whole = all(figure.is_whole_measure for figure in (*around, rest))
    around = [figure.exactly for figure in around] if whole else around
    wanted = (rest.exactly if whole else rest).spread
    readings = chain((figure.spread for figure in told), _readings(around, rest))
    return any(left.meets(wanted) for left in readings)


def _is_linked(passage: Passage, part: Figure) -> bool:
    """Tell whether words make a figure a part of a whole, or a whole of which a part follows.

    So do "17 of the 22", "17 of them", "Of the 22, 17" and, of percentages, any words.
    """
    if part.quantity.unit_kind is UnitKind.PERCENT:
        return True
    return any(_is_of(where.tokens.lower, part) for where in passage.sentences_of(part))


def _is_of(words: list[str], figure: Figure) -> bool:
    if cue_at(words, figure.number[1], "of_whole") is not None:
        return True
    return cue_before(words, figure.first, "of_whole") is not None


def _operands(passage: Passage, rest: Figure, wholes: Wholes) -> Sequence[Figure]:
    """Return the nearest figures that are a whole and its parts, as far as the text goes back."""
    known = _of_kind(passage.figures_before(rest), rest)
    nouns = {figure.quantity.unit for figure in known} - {None}
    for sentence in reversed(passage.before):
        if _is_complete(known):
            break
        earlier = _of_kind(sentence.numbers, rest)
        if nouns:
            earlier = [figure for figure in earlier if figure.quantity.unit in nouns]
        known = [*earlier, *known]
    largest = max(known, key=lambda figure: figure.value, default=None)
    if largest and any(is_partitive(where, largest) for where in passage.sentences_of(largest)):
        known = [largest]
    if len(known) == 1:
        known = [*_whole_of(known[0], passage.sentences_of(known[0]), wholes), *known]
    return known


def _of_kind(figures: Iterable[Figure], rest: Figure) -> list[Figure]:
    return [
        figure
        for figure in figures
        if addable(figure.quantity, rest.quantity)
        and not is_fraction(figure.quantity)
        and figure.value > 0
        and inf not in (figure.spread.high, -figure.spread.low)
    ]


def _is_complete(figures: Sequence[Figure]) -> bool:
    """Tell whether one of the figures may be a whole of which the others are parts."""
    whole = max(figures, key=lambda figure: figure.value, default=None)
    if whole is None or whole.quantity.unit is None:
        return False
    return len(figures) >= FEWEST and 2 * whole.value > sum(figure.value for figure in figures)


def _whole_of(part: Figure, places: Sequence[Sentence], wholes: Wholes) -> Sequence[Figure]:
    """Return the one count that a part ("17 of the coins") was told to be of further up."""
    partitive = any(is_partitive(where, part) for where in places)
    told = wholes.get(part.quantity.unit or "", ()) if partitive else ()
    larger = [figure for figure in told if figure.value > part.value]
    exact = all(figure.quantity.bound is Bound.EXACTLY for figure in larger)
    return larger[:1] if exact and len({figure.value for figure in larger}) == 1 else ()


def _readings(figures: Sequence[Figure], rest: Figure) -> Iterator[Spread]:
    """Yield all that figures leave of each other, and what they add up to."""
    for parts in _groups(figures):
        together = _sum(parts)
        if len(parts) > 1:
            yield together
        if rest.quantity.unit_kind is UnitKind.PERCENT:
            yield HUNDRED - together
        for whole in figures:
            if whole not in parts:
                yield whole.spread - together


def _groups(figures: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    sizes = range(1, len(figures) + 1)
    return chain.from_iterable(combinations(figures, size) for size in sizes)


def _sum(parts: Iterable[Figure]) -> Spread:
    return reduce(add, (part.spread for part in parts))


def _left_of(
    passage: Passage, known: Sequence[Figure], linked: Sequence[Figure], rest: Figure
) -> Flag | None:
    whole = max(known, key=lambda figure: figure.value)
    parts = [figure for figure in known if figure is not whole]
    left = whole.value - sum(part.value for part in parts)
    if left <= 0 or whole.value <= rest.value:
        return None
    others = [part for part in parts if part not in linked]
    if not _is_named(whole, linked, others) or not _may_have(whole, others):
        return None
    return _flag(passage, whole, parts, left, rest)


def _is_named(whole: Figure, linked: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Tell whether it is said of what the whole is one, at least of what its parts are."""
    if whole.quantity.unit is not None:
        return True
    return whole in linked and all(part.quantity.unit is None for part in others)


def _may_have(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether no part is of something else than the whole; a bare number is of anything."""
    return all(
        part.quantity.unit_kind is UnitKind.NONE or addable(whole.quantity, part.quantity)
        for part in parts
    )


def _left_of_hundred(passage: Passage, known: Sequence[Figure], rest: Figure) -> Flag | None:
    left = WHOLE - sum(part.value for part in known)
    return _flag(passage, None, known, left, rest) if known and 0 < left < WHOLE else None


def _flag(
    passage: Passage, whole: Figure | None, parts: Sequence[Figure], left: float, rest: Figure
) -> Flag:
    """Return the flag on a rest; without a whole, parts are of a hundred."""
    written = (whole.written if whole else f"{WHOLE:.0f}", *(part.written for part in parts))
    told = [rest, *parts, *([whole] if whole else ())]
    return Flag(
        span=around(passage.sentence, told),
        message=f"{' − '.join(written)} = {shown(round(left, 9), rest)}.",
    )
