"""Shares told behind their part: "54,300, or 95% of its 60,000 seats", "97 of the drones, or 92%".

The whole stands behind the share, or its noun is that of the part ("118 drones were sent, and 97 of
the drones"), or the sentence begins with it: "Of the £5.8m that he owes he has paid £2.1m".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.language import word_class
from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.matching.words.phrases import same_noun
from factcheck.rules.internal.adding.pairs import Pair, is_share
from factcheck.rules.internal.sharing.share_readings import is_near_share
from factcheck.rules.internal.told.cues import ENDS, cue_at, cue_before, ends_clause, linker
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.passages import Passage, addable
from factcheck.rules.internal.told.sentences import Sentence, is_partitive

OWNED = 1
"""So many words may lie between "of the" and the whole: of the roughly 60,000."""
NAMED = 2
"""So many may name it: of its workforce of 23,000."""
BEHIND = 5
"""Within so many words behind a whole an "and" may make the share one of a list."""
SAME_NOUN = 0.9


def apposed_shares(passage: Passage) -> Iterator[tuple[Figure, Pair]]:
    """Yield the shares behind their part, with the one whole that both can be of."""
    sentence = passage.sentence
    words = sentence.tokens.lower
    for share in sentence.figures:
        part = _part_before(sentence, share) if is_share(share.quantity) else None
        if part is None:
            continue
        whole = _whole_behind(sentence, share, part)
        if whole:
            others = (one for one in sentence.numbers if one is not part and one.last <= part.first)
            yield share, Pair(part, whole, beside=not any(_may_be_of(one, whole) for one in others))
        elif whole := _whole_of_told(sentence, share, part):
            yield share, Pair(part, whole)
        elif ends_clause(words, _end(sentence, share)):
            them = _whole_of_them(sentence, part)
            whole = them or _whole_of_part(passage, part) or _whole_in_front(sentence, part)
            if whole:
                yield share, Pair(part, whole, beside=them is not None)


def _part_before(sentence: Sentence, share: Figure) -> Figure | None:
    """Return the figure before a share that has a mark, or an "or", right before it."""
    if cue_before(sentence.tokens.lower, share.first, "same_as") is None:
        return None
    before = [one for one in sentence.numbers if one.last <= share.first]
    return before[-1] if before and not is_share(before[-1].quantity) else None


def _whole_behind(sentence: Sentence, share: Figure, part: Figure) -> Figure | None:
    """Return the whole of "45 shops, a quarter of its 240 branches", if no list goes on there.

    What it counts may have another name there: tickets for seats.
    """
    words = sentence.tokens.lower
    end = _end(sentence, share)
    whole = next((one for one in sentence.numbers if one.first >= end), None)
    start = cue_at(words, end, "of_whole")
    if not (whole and start) or not _is_owned(words[start : whole.first]):
        return None
    if not (_is_right_before(words, part.last, share.first) or _is_of_same(sentence, whole, share)):
        return None
    counted = {part.quantity.unit_kind, whole.quantity.unit_kind} <= COUNTS
    fits = _may_be_of(part, whole) or (counted and part.value <= whole.value)
    return whole if fits and not _is_listed(words, whole.last) else None


def _is_owned(between: Sequence[str]) -> bool:
    """Recognise what may stand before a whole: its 23,000 staff, its workforce of 23,000."""
    named = between[-1:] == [linker()] and len(between) <= NAMED
    return named or len(between) <= OWNED


def _is_of_same(sentence: Sentence, whole: Figure, share: Figure) -> bool:
    """Tell whether a whole leaves its noun to the one figure that is told before the share.

    "240,000 homes had no water on Friday, more than half of the 610,000 that were cut off".
    """
    words = sentence.tokens.lower
    before = words[: share.first]
    told = sum(one.last <= share.first for one in sentence.figures)
    gapped = whole.quantity.unit is None and whole.quantity.unit_kind in COUNTS
    one_clause = ENDS.union(word_class("and", "but")).isdisjoint(before[:-1])
    apart = any(cue_at(words, at, "by_itself") for at in range(whole.last, len(words)))
    return told == 1 and gapped and before[-1:] == [","] and one_clause and not apart


def _is_right_before(words: Sequence[str], start: int, end: int) -> bool:
    """Tell whether nothing but marks and an "or" stands between two figures."""
    at = end
    while at > start:
        before = cue_before(words, at, "same_as")
        if before is None:
            return False
        at = before
    return at == start


def _is_listed(words: Sequence[str], end: int) -> bool:
    """Tell whether a whole may be the next thing of a list: a third of its 240 vans and a ship."""
    behind = words[end : end + BEHIND]
    stop = next((at for at in range(len(behind)) if ends_clause(behind, at)), len(behind))
    return not word_class("and").isdisjoint(behind[: stop + 2])


def _end(sentence: Sentence, share: Figure) -> int:
    """Return the token behind a share, without what it is of."""
    told = range(share.number[1], share.last)
    return next((at for at in told if sentence.tokens.lower[at] == linker()), share.last)


def _whole_of_told(sentence: Sentence, share: Figure, part: Figure) -> Figure | None:
    """Return the one figure before "21, or half of them": an "or" tells the part again."""
    words = sentence.tokens.lower
    end = cue_at(words, _end(sentence, share), "of_them")
    again = cue_before(words, share.first, "told_again") == part.last
    if end is None or not (again and ends_clause(words, end)):
        return None
    before = [one for one in sentence.numbers if one.last <= part.first]
    larger = [one for one in before if _may_be_of(part, one) and part.value < one.value]
    if len(larger) != 1 or not is_near_share(share, part.value / larger[0].value):
        return None
    return larger[0]


def _whole_of_part(passage: Passage, part: Figure) -> Figure | None:
    """Return the one figure of drones before "97 of the drones"."""
    if not is_partitive(passage.sentence, part):
        return None
    noun = part.quantity.unit or ""
    told = [
        one
        for sentence in (*passage.before[-1:], passage.sentence)
        for one in sentence.numbers
        if one is not part and same_noun(noun, one.quantity.unit or "") >= SAME_NOUN
    ]
    return told[0] if len(told) == 1 and _may_be_of(part, told[0]) else None


def _whole_of_them(sentence: Sentence, part: Figure) -> Figure | None:
    """Return the one figure before "97 of them"."""
    if cue_at(sentence.tokens.lower, part.number[1], "of_them") is None:
        return None
    before = [one for one in sentence.numbers if one.last <= part.first]
    return before[0] if len(before) == 1 and _may_be_of(part, before[0]) else None


def _whole_in_front(sentence: Sentence, part: Figure) -> Figure | None:
    """Return the whole with which a sentence begins, if the part alone can be of it."""
    known = [one for one in sentence.numbers if not is_share(one.quantity)]
    if not known or cue_before(sentence.tokens.lower, known[0].first, "of_whole") != 0:
        return None
    fitting = [one for one in known[1:] if _may_be_of(one, known[0])]
    return known[0] if fitting == [part] else None


def _may_be_of(part: Figure, whole: Figure) -> bool:
    return part.value <= whole.value and addable(part.quantity, whole.quantity)
