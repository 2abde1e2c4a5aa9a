"""Rows: counts and sums in a row that a figure behind them sums up, or before them is all of.

"Six teachers, three fishermen and two doctors, or 12 members from those callings"; "$900,000 a
year, $300,000 of it for staff and $500,000 for everything else". No word need say that the figure
is a sum: it has to be near what the row comes to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.operations import are_unlike
from factcheck.matching.arithmetic.spread import COUNTS, Spread
from factcheck.model import Bound, Quantity, Scope, Span
from factcheck.rules.internal.adding.wholes import AMOUNTS
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.figures import Figure, groups, is_fraction, not_the_sum, together
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Flag

FEWEST, MOST = 2, 6
"""So many figures make a row."""
GAP = 9
"""So many words may lie between a figure of a row and the next."""
BEHIND = 10
"""So many between a row and the figure that sums it up."""
NEAR, FEW = 0.2, 2
"""A sum may be off by such a share, or by so many."""
JOINERS = "list_joiners"


def wrong_rows(sentence: Sentence) -> Iterator[Flag]:
    """Flag the figures that sum up a row, or are all of it, and are not what it comes to."""
    numbers = sentence.numbers
    if len(numbers) <= FEWEST:
        return
    for at, total in enumerate(numbers):
        row = _row_before(sentence, numbers[:at])
        if len(row) >= FEWEST and _sums_up(sentence, row, total):
            yield from _checked(sentence, row, total)
        elif (behind := _row_behind(sentence, total, numbers[at + 1 :])) and _is_plain(total):
            yield from _checked(sentence, behind, total)


def _checked(sentence: Sentence, row: Sequence[Figure], total: Figure) -> Iterator[Flag]:
    """Flag a total that is near what a row comes to and is no sum of any of its figures."""
    added = sum(part.value for part in row)
    if not max(part.value for part in row) < total.value or not _may_add(row, total):
        return
    if not is_near(added, total.value, NEAR, FEW):
        return
    more = uncounted(sentence, row, total)
    sums = [together(parts) for parts in groups(row, FEWEST)]
    if any(
        (one + Spread(extra, extra)).meets(total.spread)
        for one in sums
        for extra in range(more + 1)
    ):
        return
    figures = sorted((*row, total), key=lambda figure: figure.first)
    spans = [figure.quantity.number for figure in figures]
    yield Flag(
        span=Span(spans[0].start, spans[-1].end),
        message=not_the_sum(row, added, total),
    )


def _row_before(sentence: Sentence, numbers: Sequence[Figure]) -> Sequence[Figure]:
    """Return the longest row of figures that ends with the last of some: each an item of a list."""
    row: list[Figure] = []
    for figure in reversed(numbers):
        if not _is_plain(figure) or (row and not _is_next(sentence, figure, row[0])):
            break
        row.insert(0, figure)
    joined = len(row) >= FEWEST and _is_joined(sentence, row[-2], row[-1])
    return row if joined and len(row) <= MOST else ()


def _row_behind(sentence: Sentence, total: Figure, numbers: Sequence[Figure]) -> Sequence[Figure]:
    """Return the row behind a total whose last figure is of all the rest: "for everything else"."""
    row: list[Figure] = []
    words = sentence.tokens.lower
    placed = any(cue_at(words, at, "places") is not None for at in (total.number[1], total.last))
    for figure in numbers if not placed else ():
        if not _is_plain(figure) or not _is_next(sentence, row[-1] if row else total, figure):
            break
        row.append(figure)
        if len(row) >= FEWEST and _is_of_the_rest(sentence, figure):
            return row if _is_joined(sentence, *row[-2:]) and len(row) <= MOST else ()
    return ()


def _is_plain(figure: Figure) -> bool:
    """Tell whether a figure may be one of a row: an exact amount, and no rate."""
    quantity = figure.quantity
    each = quantity.scope is Scope.EACH or is_fraction(quantity) or quantity.change is not None
    kind = quantity.unit_kind in COUNTS or quantity.unit_kind in AMOUNTS
    return kind and not each and quantity.bound is Bound.EXACTLY and figure.value > 0


def _is_next(sentence: Sentence, one: Figure, other: Figure) -> bool:
    """Tell whether two figures of one kind are items of one list, one behind the other."""
    words = sentence.tokens.lower
    between = range(one.number[1], other.first)
    marked = any(cue_at(words, at, "item_marks") is not None for at in between)
    return marked and len(between) <= GAP and _are_of_one_kind(one.quantity, other.quantity)


def _are_of_one_kind(one: Quantity, other: Quantity) -> bool:
    kinds = {one.unit_kind, other.unit_kind}
    return kinds <= COUNTS or (len(kinds) == 1 and one.unit == other.unit)


def _is_joined(sentence: Sentence, one: Figure, other: Figure) -> bool:
    """Tell whether two figures are the last of a list: "three from Leeds and one"."""
    words = sentence.tokens.lower
    return any(cue_at(words, at, JOINERS) for at in range(one.number[1], other.first))


def _sums_up(sentence: Sentence, row: Sequence[Figure], total: Figure) -> bool:
    """Tell whether words right before a figure, or behind it, make it what a row comes to."""
    words, last = sentence.tokens.lower, row[-1]
    if total.first - last.number[1] > BEHIND or total.quantity.scope is Scope.EACH:
        return False
    if total.quantity.bound is not Bound.EXACTLY or has_more(words, total):
        return False
    places = {total.first, total.number[0]}
    if any(cue_before(words, at, "sums_up") is not None for at in places):
        return any(not are_unlike(part.quantity, total.quantity) for part in row)
    if all(part.quantity.unit is None for part in row) and _is_called(sentence, total):
        return True
    named = cue_before(words, total.first, "group_named") is not None
    others = all(part.quantity.unit not in (None, total.quantity.unit) for part in row)
    again = cue_before(words, total.first, "told_again") is not None and others
    return named or (again and total.quantity.unit is not None)


def _is_called(sentence: Sentence, total: Figure) -> bool:
    """Recognise "two were for it, three against and one undecided: six people"."""
    words = sentence.tokens.lower
    marked = cue_before(words, total.first, "colons") is not None
    return marked and total.quantity.unit is not None and ends_clause(words, total.last)


def has_more(words: Sequence[str], total: Figure) -> bool:
    """Tell whether a total is told with something else in it, or beside it: "30 with his own"."""
    for at in range(total.number[1], len(words)):
        if cue_at(words, at, "besides") is not None:
            return True
        if ends_clause(words, at):
            return False
    return False


def _is_of_the_rest(sentence: Sentence, part: Figure) -> bool:
    """Recognise "$500,000 for everything else" and "12 in the rest of the county"."""
    words = sentence.tokens.lower
    for at in range(part.number[1], min(part.number[1] + GAP, len(words))):
        if cue_at(words, at, "all_else") is not None:
            return True
        if ends_clause(words, at):
            return False
    return False


def _may_add(row: Sequence[Figure], total: Figure) -> bool:
    """Tell whether a total is of the kind of what it sums up."""
    return all(_are_of_one_kind(part.quantity, total.quantity) for part in row)


def uncounted(sentence: Sentence, row: Sequence[Figure], total: Figure) -> int:
    """Return how many items are told without a number: "and a Finn"."""
    words = sentence.tokens.lower
    ends = min(row[0].first, total.first), max(row[-1].last, total.last)
    return sum(cue_at(words, at, "one_more") is not None for at in range(*ends))
