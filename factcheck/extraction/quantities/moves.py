"""Moves: two amounts joined by "to" of which the first is the size of a change, the second a level.

"fell 0.4 percent to 11.42" tells by how much and to what, and is no range; "fell 2 to 3 percent" is
one. What decides is where the unit stands and whether the verb takes a size as its object.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.inflection import verb_forms
from factcheck.extraction.numbers import NumberKind
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.bounds import bound_before
from factcheck.extraction.tokens import Tokens
from factcheck.language import table

FARTHEST = 3
"""So many times the lower end is the upper end of a range that the words leave open, at most."""


class _Words(NamedTuple):
    verbs: frozenset[str]
    moves: frozenset[str]
    """Verbs whose subject itself rises or falls, so that a size follows and no object."""
    nouns: frozenset[str]
    linker: str
    sizes: frozenset[str]
    behind_nouns: frozenset[str]
    """What goes on from a noun of change, and hardly from its verb: a fall in sales."""


def are_no_range(first: Amount, second: Amount) -> bool:
    """Tell whether the units of two amounts joined by "to" show that they are no ends of a range.

    A unit written once stands behind the second number of a range or before its first: "5 to 10
    percent" and "$5 to 10", but neither "5 percent to 10" nor "5 to $10".
    """
    behind_first = first.last > first.number_last and second.unit is None
    before_second = second.first < second.number_first and first.unit is None
    return behind_first or before_second


def is_move(tokens: Tokens, first: Amount, second: Amount) -> bool:
    """Tell whether `first` is the size of a change and `second` the level that it led to."""
    words = _words()
    start = bound_before(tokens, first.first).first
    before = tokens.lower[start - 1] if start else ""
    further = tokens.lower[start - 2] if start > 1 else ""
    moves = before in words.moves
    is_size = before in words.sizes or (before == words.linker and further in words.nouns)
    if not moves and not is_size and before not in words.verbs:
        return False
    if first.unit != second.unit:
        return first.unit is not None and (second.unit is not None or are_no_range(first, second))
    far = second.value > FARTHEST * first.value
    if first.unit is None:
        after = tokens.lower[second.last] if second.last < len(tokens) else ""
        telling = first.value < second.value if moves else is_size and far
        return telling and not is_plural(after)
    return moves or far or (is_size and further in words.moves)


def share_moves(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether what stands behind a share in words is a verb: a quarter fall on the Dutch."""
    if amount.number is not NumberKind.FRACTION or amount.in_digits:
        return False
    behind = tokens.lower[amount.number_last : amount.number_last + 2]
    words = _words()
    return len(behind) > 1 and behind[0] in words.moves and behind[1] not in words.behind_nouns


@cache
def change_verbs() -> frozenset[str]:
    """Return the forms of the verbs that tell of a change, and "up" and "down"."""
    data = table("predicates")
    known = frozenset(form for verb in data["change_verbs"] for form in verb_forms(verb))
    return known.union(data["up_and_down"]).difference(data["no_changes"])


@cache
def size_verbs() -> frozenset[str]:
    """Return the forms of the verbs whose object may be a size or what one got: lost."""
    return frozenset(
        form for verb in table("predicates")["size_verbs"] for form in verb_forms(verb)
    )


@cache
def _words() -> _Words:
    data = table("predicates")
    return _Words(
        verbs=change_verbs(),
        moves=frozenset(form for verb in data["moving"] for form in verb_forms(verb)),
        nouns=frozenset(data["change_nouns"]),
        linker=table("numbers")["linker"],
        sizes=frozenset({*data["up_and_down"], *data["size_openers"]}),
        behind_nouns=frozenset(data["behind_change_nouns"]),
    )
