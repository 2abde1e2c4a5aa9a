"""Parts that are of two ages, so that nobody is in both: "three were children, five over 70"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.rules.internal.adding.wholes import Partition, items_of
from factcheck.rules.internal.told.cues import cue_at, cue_before, linker
from factcheck.rules.internal.told.figures import Figure

GROWN, OLDEST = 18, 120
"""So old is who is grown up; what is more is no age."""
TWO = 2
YOUNG, OLD = "young", "grown"


def are_of_two_ages(found: Partition) -> bool:
    """Tell whether of two parts the one are children, and the other are grown up."""
    items = items_of(found)
    if len(items) != TWO:
        return False
    ages = [_age_of(found, part, item) for part, item in zip(found.parts, items, strict=True)]
    return set(ages) == {YOUNG, OLD}


def _age_of(found: Partition, part: Figure, item: Sequence[str]) -> str | None:
    """Return what an item says its part is: "were children", "adults", "were over 70"."""
    be = cue_at(item, 0, "list_copulas")
    start = 0 if be is None else be
    for kind in (YOUNG, OLD):
        end = cue_at(item, start, kind)
        if end is not None and item[end : end + 1] != [linker()]:
            return kind
    return OLD if _is_past_age(found, part.number[1] + start) else None


def _is_past_age(found: Partition, at: int) -> bool:
    """Tell whether "over 70" stands at a place."""
    words = found.sentence.tokens.lower
    behind = cue_at(words, at, "past_age")
    told = [one for one in found.sentence.numbers if one.number[0] == behind]
    ages = [one for one in told if GROWN <= one.value < OLDEST and one.quantity.unit is None]
    return bool(ages) and cue_before(words, ages[0].number[0], "past_age") is not None
