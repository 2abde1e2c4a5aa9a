"""Lists that tell what an amount is made up of: "90 tons of aid, 60 tons of rice and 40 of oil".

The amount is of goods of any kind (aid, freight), or a mark encloses the list: "(180 kilograms of
cocaine and 110 of heroin)". Each item is in the same unit. No word need say that these are all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.verbs import TOLD, verb_form
from factcheck.language import table
from factcheck.model import Severity, UnitKind
from factcheck.rules.internal.adding.wholes import Partition
from factcheck.rules.internal.told.cues import clause_end, cue_at, cue_before
from factcheck.rules.internal.told.figures import Figure, not_the_sum
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.rule import Flag

MOST = 6
BETWEEN = 6
"""So many words may lie between the amount, or an item, and the item behind it."""
BEHIND = 5
"""So many words may end the list behind its last figure."""
NEAR = 0.25
"""What the items come to may be off by such a share of the amount to be meant as all of it."""


def wrong_apposed_lists(sentence: Sentence) -> Iterator[Flag]:
    """Flag an amount of goods whose items, told right behind it, do not come to it."""
    figures = sentence.figures
    for place, whole in enumerate(figures):
        parts = _items(sentence, whole, figures[place + 1 :])
        if not parts or Partition(sentence, whole, parts).fits:
            continue
        added = round(sum(part.value for part in parts), 9)
        if is_near(added, whole.value, NEAR):
            yield Flag(
                span=around(sentence, (whole, *parts)),
                message=not_the_sum(parts, added, whole),
                severity=None if added > whole.value else Severity.WARNING,
            )


def _items(sentence: Sentence, whole: Figure, behind: Sequence[Figure]) -> Sequence[Figure]:
    """Return the items of the list that begins at a mark behind an amount, if it is sure."""
    words, opening = sentence.tokens.lower, _opening(whole)
    if opening is None:
        return ()
    items: list[Figure] = []
    for figure in behind[:MOST]:
        before = items[-1] if items else whole
        joint = "item_marks" if items else opening
        if not _may_be_item(figure, whole) or cue_before(words, figure.first, joint) is None:
            break
        if not _is_joined(words, before.last, figure.first):
            break
        items.append(figure)
    if not items or words[items[-1].first - 1] not in table("arithmetic")["list_joiners"]:
        return ()
    last = items[-1].last
    end = clause_end(words, last)
    open_list = any(cue_at(words, at, "overlaps") is not None for at in range(whole.last, end))
    return () if open_list or not _is_joined(words, last, min(end, last + BEHIND)) else items


def _is_joined(words: Sequence[str], first: int, end: int) -> bool:
    """Tell whether no verb stands between two figures, and few words do."""
    between = words[first:end]
    return len(between) <= BETWEEN and not any(verb_form(word) in TOLD for word in between)


def _may_be_item(figure: Figure, whole: Figure) -> bool:
    """Tell whether a figure is a smaller amount in the unit of a whole, and says what of."""
    ours, theirs = figure.quantity, whole.quantity
    alike = ours.unit == theirs.unit and ours.per == theirs.per
    return alike and bool(ours.of) and figure.value < whole.value


def _opening(whole: Figure) -> str | None:
    """Return the cue behind which a list tells what an amount is made up of, if it is of goods.

    Behind a comma, 60 tons of fuel are one thing more beside 90 tons of food.
    """
    quantity = whole.quantity
    words = (quantity.of or "").lower().split()
    if quantity.unit_kind is not UnitKind.MEASURE or not words:
        return None
    if words[-1] in _goods("goods"):
        return "opening_marks"
    return "enclosing_marks" if words[-1] in _goods("goods_of_a_kind") else None


@cache
def _goods(kind: str) -> frozenset[str]:
    return frozenset(table("arithmetic")[kind])
