"""Rests: what words say is left of a whole, held against all that the figures before it leave.

A rest is wrong only where no reading of the figures around it makes it right: of any of them as the
whole, and any others as its parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import inf

from attrs import evolve

from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Bound, Change, UnitKind
from factcheck.rules.internal.adding.implied import with_implied
from factcheck.rules.internal.adding.rest_words import Cue, rest_cue
from factcheck.rules.internal.adding.rests_of_shares import is_left_of_share
from factcheck.rules.internal.adding.wholes import are_complements, complements
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.figures import Figure, groups, is_fraction, shown, together
from factcheck.rules.internal.told.passages import Passage, addable, is_rate_of
from factcheck.rules.internal.told.sentences import Sentence, around, is_partitive
from factcheck.rules.rule import Flag

FEWEST, MOST = 2, 9
"""So many figures make a whole and its parts; of more, any number is some rest."""
FURTHEST = 10
"""A rest so many times what is left, or so small a part of it, is left of something else."""
WHOLE = 100.0
HUNDRED = Spread(WHOLE, WHOLE)

Wholes = Mapping[str, Sequence[Figure]]
"""The figures that were told so far, by what they count."""


def wrong_rest(passage: Passage, rest: Figure, wholes: Wholes) -> Flag | None:
    """Return what is wrong with a figure that is said to be left of a whole, or None."""
    cue = rest_cue(passage.sentence, rest)
    if cue is None or rest.quantity.value is None or is_fraction(rest.quantity):
        return None
    if _tells_multiple(passage.sentence, rest) or is_left_of_share(passage, rest):
        return None
    operands = [one for one in _operands(passage, rest, wholes) if not is_moved(passage, one)]
    operands = [*with_implied(passage.all, without_rates(operands), rest)]
    known = [one for one in operands if not is_aside(passage, one)]
    linked = [part for part in known if is_linked(passage, part)]
    if not known or (cue is Cue.NAMED and not linked):
        return None
    sure = cue is Cue.TOLD and bool(linked) and _is_complete(passage.of_sentence(known))
    around = known if sure else list(dict.fromkeys((*passage.around(rest), *known)))
    told = [figure for figure in around if figure not in known]
    if len(around) > MOST or holds(around, told, rest):
        return None
    if rest.quantity.unit_kind is UnitKind.PERCENT:
        return _left_of_hundred(passage, known, rest)
    return _left_of(passage, known, linked, rest) if len(known) >= FEWEST else None


def _tells_multiple(sentence: Sentence, rest: Figure) -> bool:
    """Tell whether a part is told by how many times another it is: five times that of Tandem."""
    return any(
        one.unit_kind is UnitKind.RATIO and one.span.end <= rest.quantity.span.start
        for one in sentence.statement.quantities
    )


def holds(around: Sequence[Figure], told: Sequence[Figure], rest: Figure) -> bool:
    """Tell whether any reading of the figures makes the rest right."""
    whole = all(figure.is_whole_measure for figure in (*around, rest))
    around = [figure.exactly for figure in around] if whole else around
    wanted = (rest.exactly if whole else rest).spread
    readings = chain((figure.spread for figure in told), _readings(around, rest))
    return any(left.meets(wanted) for left in readings)


def is_linked(passage: Passage, part: Figure) -> bool:
    """Tell whether words make a figure a part of a whole, or a whole of which a part follows.

    So do "17 of the 22", "17 of them", "Of the 22, 17" and, of percentages, any words.
    """
    if part.quantity.unit_kind is UnitKind.PERCENT:
        return True
    return any(_is_of(where.tokens.lower, part) for where in passage.sentences_of(part))


def is_aside(passage: Passage, part: Figure) -> bool:
    """Recognise "although one of them would not have fetched £50", which splits nothing up."""
    return part.value == 1 and any(
        cue_at(where.tokens.lower, part.number[1], "of_them") is not None
        for where in passage.sentences_of(part)
    )


def is_moved(passage: Passage, part: Figure) -> bool:
    """Tell whether a figure is whence, or by how much, a part has moved: by £3.9m to £41.8m."""
    moved = part.quantity.change in {Change.BY, Change.FROM}
    return moved and any(
        one.quantity.change is Change.TO and addable(one.quantity, part.quantity)
        for where in passage.sentences_of(part)
        for one in where.numbers
    )


def _is_of(words: list[str], figure: Figure) -> bool:
    if cue_at(words, figure.number[1], "of_whole") is not None:
        return True
    return cue_before(words, figure.first, "of_whole") is not None


def _operands(passage: Passage, rest: Figure, wholes: Wholes) -> Sequence[Figure]:
    """Return the nearest figures that are a whole and its parts, as far as the text goes back."""
    told = passage.figures_before(rest)
    known = of_kind(told, rest) or of_kind(told, _unnamed(rest, told))
    nouns = {figure.quantity.unit for figure in known} - {None}
    for sentence in reversed(passage.before):
        if _is_complete(known):
            break
        earlier = of_kind(sentence.numbers, rest)
        if nouns:
            earlier = [figure for figure in earlier if figure.quantity.unit in nouns]
        known = [*earlier, *known]
    largest = max(known, key=lambda figure: figure.value, default=None)
    if largest and any(is_partitive(where, largest) for where in passage.sentences_of(largest)):
        known = [largest]
    if len(known) == 1:
        known = [*_whole_of(known[0], passage.sentences_of(known[0]), wholes), *known]
    return known


def of_kind(figures: Iterable[Figure], rest: Figure) -> list[Figure]:
    """Return the figures that may be reckoned with a rest."""
    return [
        figure
        for figure in figures
        if addable(figure.quantity, rest.quantity)
        and not is_fraction(figure.quantity)
        and figure.value > 0
        and inf not in (figure.spread.high, -figure.spread.low)
    ]


def _unnamed(rest: Figure, told: Sequence[Figure]) -> Figure:
    """Return a rest without a noun that only tells it from the others: eight men of 12 jurors."""
    unit = rest.quantity.unit
    paired = any(are_complements(unit, figure.quantity.unit) for figure in told)
    if paired or unit not in complements():
        return rest
    return evolve(rest, quantity=evolve(rest.quantity, unit=None, of=None))


def without_rates(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return the figures but for those that are told a year, or each, of what is told whole."""
    whole = max(figures, key=lambda figure: figure.value, default=None)
    return [one for one in figures if not (whole and is_rate_of(one.quantity, whole.quantity))]


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
    for parts in groups(figures):
        added = together(parts)
        if len(parts) > 1:
            yield added
        if rest.quantity.unit_kind is UnitKind.PERCENT:
            yield HUNDRED - added
        for whole in figures:
            if whole not in parts:
                yield whole.spread - added


def _left_of(
    passage: Passage, known: Sequence[Figure], linked: Sequence[Figure], rest: Figure
) -> Flag | None:
    whole = max(known, key=lambda figure: figure.value)
    parts = [figure for figure in known if figure is not whole]
    left = whole.value - sum(part.value for part in parts)
    if left <= 0 or whole.value <= rest.value:
        return None
    if not left < FURTHEST * rest.value < FURTHEST**2 * left:
        return None
    others = [part for part in parts if part not in linked]
    if not _is_named(whole, linked, others) or not may_have(whole, others):
        return None
    return left_flag(passage, whole, parts, left, rest)


def _is_named(whole: Figure, linked: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Tell whether it is said of what the whole is one, at least of what its parts are."""
    if whole.quantity.unit is not None:
        return True
    return whole in linked and all(part.quantity.unit is None for part in others)


def may_have(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether no part is of something else than the whole; a bare number is of anything."""
    return all(
        part.quantity.unit_kind is UnitKind.NONE or addable(whole.quantity, part.quantity)
        for part in parts
    )


def _left_of_hundred(passage: Passage, known: Sequence[Figure], rest: Figure) -> Flag | None:
    left = WHOLE - sum(part.value for part in known)
    return left_flag(passage, None, known, left, rest) if known and 0 < left < WHOLE else None


def left_flag(
    passage: Passage, whole: Figure | None, parts: Sequence[Figure], left: float, rest: Figure
) -> Flag:
    """Return the flag on a rest; without a whole, parts are of a hundred."""
    written = (whole.written if whole else f"{WHOLE:.0f}", *(part.written for part in parts))
    told = [rest, *parts, *([whole] if whole else ())]
    return Flag(
        span=around(passage.sentence, told),
        message=f"{' − '.join(written)} = {shown(round(left, 9), rest)}.",
    )
