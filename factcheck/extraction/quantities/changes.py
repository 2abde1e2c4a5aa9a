"""Changes: whether a quantity is an end or the size of a change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.extraction.inflection import verb_forms
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.moves import change_verbs, size_verbs
from factcheck.extraction.quantities.relations import is_part_of_verb
from factcheck.extraction.quantities.verb_phrases import Predicate
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.model import Change, Quantity, UnitKind

SIZES = frozenset(
    {UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT, UnitKind.CURRENCY, UnitKind.MEASURE}
)
"""What may be the size of a change without a preposition: "rose 5 percent"."""
SHARES = frozenset({UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT})


class _Words(NamedTuple):
    verbs: frozenset[str]
    size_verbs: frozenset[str]
    nouns: frozenset[str]
    ends: Mapping[str, Change]
    level_verbs: frozenset[str]
    level_openers: frozenset[str]
    level_ends: Mapping[str, Change]
    """What stands before the level behind a size, and which end of the change it is."""
    up_and_down: frozenset[str]
    compared: frozenset[str]
    marks: frozenset[str]


def change_of(
    tokens: Tokens, amount: Amount, first: int, predicate: Predicate | None
) -> Change | None:
    """Return what the amount is of a change, where it is of one; its bound begins at `first`."""
    words = _words()
    if amount.change:
        return amount.change
    before = tokens.lower[first - 1] if first else ""
    verb = tokens.lower[predicate.last - 1] if predicate else ""
    changes = verb in words.verbs or (
        predicate is not None and tokens.lower[predicate.first] in words.verbs
    )
    if before in words.ends:
        verb_before = changes and predicate is not None and predicate.last <= first
        is_end = _is_end(tokens, first, verb_before=verb_before)
        return words.ends[before] if is_end else None
    if before in words.level_openers and tokens.lower[first - 2] in words.level_verbs:
        return Change.TO if first > 1 and amount.kind in SIZES else None
    if amount.kind not in SIZES:
        return None
    if before in words.up_and_down:
        return None if is_part_of_verb(tokens, first - 1) else Change.BY
    after = tokens.lower[amount.last] if amount.last < len(tokens) else ""
    if after in words.nouns and amount.kind is not UnitKind.CURRENCY:
        return Change.BY
    is_object = predicate is not None and predicate.last == first
    sized = predicate is not None and tokens.lower[predicate.first] not in words.size_verbs
    return Change.BY if is_object and changes and sized else None


def _is_end(tokens: Tokens, first: int, *, verb_before: bool) -> bool:
    """Tell whether a change leads to, or from, the amount behind a preposition: a rise to, up from.

    With a verb of change before it every one does but "of".
    """
    noun = tokens.lower[first - 2] if first > 1 else ""
    if noun in _words().nouns or noun in _words().up_and_down:
        return True
    return verb_before and tokens.lower[first - 1] not in word_class("of")


def end_of_size(tokens: Tokens, size: Quantity, level: Quantity) -> Change | None:
    """Return which end of a change a level is behind its size: up 3,200 from 38,900.

    "12 percent down from $50 million", "up by a fifth, to €3bn", "3.7 per cent higher at £4.8bn".
    """
    words = _words()
    place = tokens.at(level.span.start) - 1
    place -= tokens.lower[place] in word_class("determiner", "possessive")
    end = words.level_ends.get(tokens.lower[place]) if place > 0 else None
    if end is None:
        return None
    first, last = tokens.at(size.span.start), tokens.at(size.span.end)
    between = tokens.lower[last:place]
    if words.marks.issuperset(between):
        moved = first > 0 and tokens.lower[first - 1] in words.up_and_down
        return end if moved or size.change is Change.BY else None
    told = len(between) == 1 and between[0] in words.compared
    return end if told and (between[0] in words.up_and_down or size.unit_kind in SHARES) else None


@cache
def _words() -> _Words:
    data = table("predicates")
    return _Words(
        verbs=change_verbs(),
        size_verbs=size_verbs(),
        nouns=frozenset(data["change_nouns"]),
        ends={word: Change(end) for word, end in data["change_ends"].items()},
        level_verbs=frozenset(form for verb in data["level_verbs"] for form in verb_forms(verb)),
        level_openers=frozenset(data["level_openers"]),
        level_ends={word: Change(end) for word, end in data["level_ends"].items()},
        up_and_down=frozenset(data["up_and_down"]),
        compared=frozenset({*data["up_and_down"], *table("relations")["behind"]["difference"]}),
        marks=frozenset(data["size_marks"]),
    )
