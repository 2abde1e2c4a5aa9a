"""Averages told bare: "paid £42m to 210 families, an average of £20,000", with no "each" to it.

What it is the average of is told right before it, and nothing else is: a total, and behind the
preposition that follows it, how many have it together.
"""

from __future__ import annotations

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import word_class
from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import Relation, Scope, UnitKind
from factcheck.rules.internal.rating.rates import Count, Rate, goes_together, in_unit_of
from factcheck.rules.internal.told.cues import ENDS, cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.figures import Figure, is_fraction, shown
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.rule import Flag

OPERANDS = 2
BETWEEN = 6
"""So many words may lie between a total and how many have it."""
AMOUNTS = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE})


def wrong_bare_average(sentence: Sentence, average: Figure) -> Flag | None:
    """Return what is wrong with an average that is not the total right before it over its count."""
    before = [one for one in sentence.figures if one.last <= average.first]
    if len(before) != OPERANDS or not _is_apposed(sentence, average):
        return None
    total, count = before
    if not _go_together(sentence, total, count) or not _is_average_of(average, total, count):
        return None
    rate = Rate(average, average.quantity.unit, None)
    over = Count(count.spread, count.written, count)
    if not count.spread.is_finite or not total.spread.is_finite:
        return None
    if goes_together(total, rate, over):
        return None
    whole = in_unit_of(rate, total)
    value = (whole.low + whole.high) / 2 / count.value
    return Flag(
        span=around(sentence, (total, count, average)),
        message=f"{total.written} ÷ {count.written} is {shown(float(f'{value:.4g}'), average)}.",
    )


def _is_apposed(sentence: Sentence, average: Figure) -> bool:
    """Recognise ", an average of about £20,000" at the end of a clause."""
    words, number = sentence.tokens.lower, average.number[0]
    mark = next((at for at in range(number)[::-1] if words[at] in ENDS), None)
    end = None if mark is None else cue_at(words, mark + 1, "average_of")
    return end is not None and end <= number and ends_clause(words, average.last)


def _go_together(sentence: Sentence, total: Figure, count: Figure) -> bool:
    """Tell whether a preposition leads from the total to the count: £42m in all to 210 families."""
    words = sentence.tokens.lower
    between = words[total.last : count.first]
    if not between or len(between) > BETWEEN:
        return False
    if cue_before(words, count.first, "shared_by") is None:
        return False
    apart = ENDS | word_class("and", "but", "relative")
    verbs = any(verb_form(word) > VerbForm.PERHAPS for word in between)
    return apart.isdisjoint(between) and not verbs


def _is_average_of(average: Figure, total: Figure, count: Figure) -> bool:
    """Tell whether the three may be a total, how many have it, and what each of them has."""
    quantity, whole, many = average.quantity, total.quantity, count.quantity
    plain = not (whole.per or quantity.per or many.per or whole.scope is Scope.EACH)
    level = whole.change is None and whole.relation in {None, Relation.SUM}
    money = quantity.unit_kind is whole.unit_kind in AMOUNTS and quantity.unit == whole.unit
    counted = many.unit_kind in COUNTS and bool(many.unit) and not is_fraction(many)
    return plain and level and money and counted and count.value > 1 and total.value > average.value
