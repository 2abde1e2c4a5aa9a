"""Wholes that a draft told before, of which a sentence tells the parts: "Six of the articles"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from factcheck.language import word_class
from factcheck.rules.internal.adding.wholes import ENOUGH, MOST, Partition, is_count
from factcheck.rules.internal.told.cues import cue_before
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.sentences import Sentence, is_partitive

OVER = 1.25
"""Parts that exceed their whole by more are of something else."""
ITEM = 5
"""So many words may lie between two parts."""


def told_before(sentence: Sentence, wholes: Mapping[str, Sequence[Figure]]) -> Partition | None:
    """Return the parts of "Six of the articles deal with arms, five with people and four with".

    They have to exceed the one count that was told of them: what they fall short by may be others.
    """
    parts = sentence.numbers
    if not ENOUGH <= len(parts) <= MOST or not all(map(is_count, parts)):
        return None
    first, *others = parts
    unit = first.quantity.unit
    told = wholes.get(unit, ()) if unit and is_partitive(sentence, first) else ()
    if not told or len({one.value for one in told}) > 1 or not is_count(told[0]):
        return None
    listed = _are_listed(sentence, parts) and all(one.quantity.unit is None for one in others)
    found = Partition(sentence, told[0], parts, is_told_before=True)
    fits = listed and all(one.value < told[0].value for one in parts)
    over = found.all.high < found.together.low <= OVER * told[0].value
    return found if fits and over else None


def _are_listed(sentence: Sentence, parts: Sequence[Figure]) -> bool:
    """Tell whether each further part has the preposition of the first, and no verb of its own."""
    words = sentence.tokens.lower
    heads = {words[one.number[1]] for one in parts[1:] if one.number[1] < len(words)}
    first = words[parts[0].last : parts[1].first]
    alike = len(heads) == 1 and heads <= word_class("preposition") and heads <= set(first)
    near = all(then.first - one.last <= ITEM for one, then in pairwise(parts[1:]))
    joined = all(cue_before(words, one.first, "item_marks") is not None for one in parts[1:])
    return alike and near and joined
