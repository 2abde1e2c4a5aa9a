"""Implied figures: told by what they are more or less than another.

"She has 61 of the seats, seven fewer than the Union" tells of 68 too, and "48 percent are for it,
11 points more than against" of 37 percent. "The army freed 64 and the rebels eight fewer" tells of
56, and not of eight.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import evolve

from factcheck.language import table, word_class
from factcheck.model import Quantity
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.differences import in_percent, is_pronoun
from factcheck.rules.internal.told.figures import EXACT, PERCENTAGES, Figure, alike, is_fraction
from factcheck.rules.internal.told.sentences import Sentence, is_part_of

SUBJECT = 6
"""So many words may tell whose a figure is."""


def with_implied(
    told: Iterable[Sentence], figures: Sequence[Figure], but: Figure
) -> Sequence[Figure]:
    """Return figures of some sentences, what they imply in the place of what they differ by.

    What is held against them, `but`, is no difference.
    """
    known = list(figures)
    for sentence in told:
        for base, size, other in _told_in(sentence):
            if base in known and size is not but:
                at = known.index(base) + 1
                known[at:at] = [other] if other else []
                known = [one for one in known if one is not size]
    return known


def _told_in(sentence: Sentence) -> Iterator[tuple[Figure, Figure, Figure | None]]:
    """Yield the figures that are compared, what they are more or less, and what that implies.

    What was so at another time, "four fewer than before", is no part beside them.
    """
    words = sentence.tokens.lower
    numbers = [one for one in sentence.numbers if not is_pronoun(one)]
    for place, size in enumerate(numbers[1:]):
        at, left_out = _comparative_at(words, size), _comparative_alone(sentence, size)
        base = numbers[place]
        if place and is_part_of(sentence, numbers[place - 1], base):
            base = numbers[place - 1]
        compared = left_out if at is None else at
        if compared is None or not _may_be_compared(base, size):
            continue
        is_more = (words[compared] in _lesser()) is (at is not None)
        value = base.value + (size.value if is_more else -size.value)
        if value > 0:
            aside = cue_before(words, size.first, "in_apposition") is not None
            then = aside if at is None else _is_of_another_time(sentence, at)
            yield base, size, None if then else _implied(base, size, value)


def _is_of_another_time(sentence: Sentence, at: int) -> bool:
    """Recognise "fewer than before", "than in 2019" and "than last year"."""
    words = sentence.tokens.lower
    after = cue_at(words, at + 1, "than")
    if after is None:
        return False
    dates = {sentence.places(date.span)[0] for date in sentence.statement.dates}
    dated = bool({after, after + 1} & dates)
    return dated or cue_at(words, after, "than_then") is not None


def _comparative_at(words: Sequence[str], size: Figure) -> int | None:
    """Return where the word stands of "seven fewer than", "seven points ahead of" and "behind"."""
    points = cue_at(words, size.number[1], "points")
    for at in (size.number[1], size.last - 1, size.last, points):
        if at is None:
            continue
        end = cue_at(words, at, "comparatives")
        than = end is not None and cue_at(words, end, "than") is not None
        if than or cue_at(words, at, "apart_from") is not None:
            return at
    return None


def _comparative_alone(sentence: Sentence, size: Figure) -> int | None:
    """Return where the word stands of "and the rebels eight fewer", which leaves out than whom.

    "And six more", or "and a day later six more", come on top.
    """
    words = sentence.tokens.lower
    for at in (size.number[1], size.last - 1, size.last):
        end = cue_at(words, at, "comparatives")
        if end is not None and (ends_clause(words, end) or cue_at(words, end, "joins") is not None):
            return at if words[at] in _lesser() or _is_anothers(sentence, size) else None
    return None


def _is_anothers(sentence: Sentence, size: Figure) -> bool:
    """Tell whether whose a size is stands right before it, and no time."""
    before = range(max(size.first - SUBJECT, 0), size.first)
    marks = [at for at in before if cue_before(sentence.tokens.lower, at + 1, "item_marks")]
    first = marks[-1] + 1 if marks else size.first
    dated = {at for date in sentence.statement.dates for at in range(*sentence.places(date.span))}
    told = sentence.tokens.words[first : size.first]
    opens = word_class("article", "possessive")
    named = bool(told) and (told[0] in opens or told[0][0].isupper())
    return named and dated.isdisjoint(range(first, size.first))


def _may_be_compared(base: Figure, size: Figure) -> bool:
    """Tell whether a size is plain, or in points of percentages, and exact."""
    exact = {base.quantity.bound, size.quantity.bound} <= EXACT
    if not exact or in_percent(size) or is_fraction(base.quantity):
        return False
    return base.quantity.unit_kind in PERCENTAGES or alike(base.quantity, size.quantity)


def _implied(base: Figure, size: Figure, value: float) -> Figure:
    quantity: Quantity = evolve(base.quantity, value=value, low=None, high=None, of=None)
    sign = "+" if value > base.value else "−"
    spread = base.spread + size.spread if value > base.value else base.spread - size.spread
    return evolve(
        base,
        quantity=quantity,
        written=f"({base.written} {sign} {size.written})",
        tokens=(base.first, size.last),
        spread=spread,
    )


@cache
def _lesser() -> frozenset[str]:
    return frozenset(table("arithmetic")["lesser"])
