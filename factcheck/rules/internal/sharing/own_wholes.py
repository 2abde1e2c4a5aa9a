"""Own wholes: shares that say themselves of what they are, behind a part and its whole.

"Of the 22 with raised enzymes, 18 took the drug, fewer than one in 100 of all those who were given
it": one in 100 is none of the 22.
"""

from __future__ import annotations

from functools import cache

from factcheck.language import table, word_class
from factcheck.matching.words.linking import generic_wholes, of_determiners, part_links
from factcheck.matching.words.phrases import same_noun
from factcheck.model import UnitKind
from factcheck.rules.internal.told.cues import ENDS
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.sentences import Sentence

SAME_NOUN = 0.9
LONGEST_NOUN = 2
"""So many words at most are a noun that nothing describes more closely."""


def has_own_whole(sentence: Sentence, share: Figure, whole: Figure) -> bool:
    """Tell whether what stands behind "of" is another whole than that told before.

    It is that one where it is but a pronoun, or has its number or its noun alone: half of them, a
    third of the 22, of the ships. What describes it more closely tells which others are meant.
    """
    words, first = sentence.tokens.lower, share.number[1] + 1
    first += share.quantity.unit_kind is UnitKind.PERCENT
    if part_links().isdisjoint(words[first - 1 : first]) or first >= len(words):
        return False
    end = next((at for at in range(first, len(words)) if _ends(words[at])), len(words))
    inside = (one for one in sentence.numbers if one is not share)
    if words[first] in _alone() or any(first <= one.first < end for one in inside):
        return False
    told = [word for word in words[first:end] if word not in of_determiners()]
    if not told or (len(told) == 1 and told[0] in generic_wholes() | _told_wholes()):
        return False
    if not word_class("relative").isdisjoint(told):
        return True
    return not (len(told) <= LONGEST_NOUN and _is_noun_of(told[-1], whole))


def _is_noun_of(noun: str, whole: Figure) -> bool:
    """Tell whether a noun is what a whole counts, or may be, where that is not told."""
    counted = {one for one in (whole.quantity.of, whole.quantity.unit) if one}
    return not counted or any(same_noun(noun, one) >= SAME_NOUN for one in counted)


def _ends(word: str) -> bool:
    """Tell whether a word ends what describes a whole: a mark, or a verb that goes on."""
    return word in ENDS or word in word_class("be", "have", "do", "modal")


@cache
def _told_wholes() -> frozenset[str]:
    """Return the nouns that stand for a whole told before: a third of the sample."""
    return frozenset(table("arithmetic")["told_wholes"])


@cache
def _alone() -> frozenset[str]:
    return frozenset(table("counted")["of_pronouns_alone"])
