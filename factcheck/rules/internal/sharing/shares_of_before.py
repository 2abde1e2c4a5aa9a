"""Shares of what the sentence before told: "Turnover was £48.6m. Wages took £36.5m, 75% of it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.language import table, word_class
from factcheck.matching.arithmetic.operations import is_change, whole_as
from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import Change, UnitKind
from factcheck.rules.internal.adding.pairs import Pair, is_share
from factcheck.rules.internal.told.cues import cue_at, ends_clause, has_cue
from factcheck.rules.internal.told.figures import EXACT, Figure, is_fraction
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.passages import Passage, addable, is_rate_of
from factcheck.rules.internal.told.sentences import Sentence

BETWEEN = 5
"""So many words may lie between a part and its share: "of that, or about"."""
NEAR, POINTS = 0.5, 15.0
"""A share that is said to be of nothing may be off by such a share, or by so many of a hundred."""
HUNDRED = 100.0
AXIS = "rise-fall"
JOINING = ("of_told", "share_marks", "softeners")


def shares_of_before(passage: Passage) -> Iterator[tuple[Figure, Pair]]:
    """Yield the shares with their part, and the one figure of the sentence before as the whole."""
    sentence = passage.sentence
    if not passage.before:
        return
    if sentence.begins_paragraph and not has_cue(sentence.tokens.lower, "of_told"):
        return
    for share in sentence.figures:
        part = _part(sentence, share) if _may_be_share(share) else None
        whole = _whole(passage.before[-1], part) if part else None
        if part is None or whole is None or _has_whole(sentence, part, share):
            continue
        if _is_elsewhere(sentence):
            continue
        if _is_of_told(sentence, part, share) or _is_plainly_of(sentence, part, share, whole):
            yield share, Pair(part, whole, beside=True)


def _may_be_share(share: Figure) -> bool:
    told = is_share(share.quantity) and share.quantity.bound in EXACT
    return told and not is_change(share.quantity) and share.value > 0


def _part(sentence: Sentence, share: Figure) -> Figure | None:
    """Return the figure right before a share, with nothing but what joins them between."""
    before = [one for one in sentence.figures if one.last <= share.first]
    if not before or is_share(before[-1].quantity):
        return None
    part = before[-1]
    words = sentence.tokens.lower[part.last : share.first]
    plain = part.quantity.bound in EXACT and part.quantity.change not in set(Change)
    return part if plain and 0 < len(words) <= BETWEEN and _joins(words) else None


def _joins(words: Sequence[str]) -> bool:
    """Tell whether words but join a part and its share: "of that, or about"."""
    at = 0
    while at < len(words):
        end = next(filter(None, (cue_at(words, at, kind) for kind in JOINING)), None)
        if end is None:
            return False
        at = end
    return has_cue(words, "share_marks")


def _whole(before: Sentence, part: Figure) -> Figure | None:
    """Return the one figure of a sentence of which another may be a part: no smaller one may."""
    told = [
        one
        for one in before.figures
        if not is_share(one.quantity) and _is_like(one, part) and not is_change(one.quantity)
    ]
    told = [one for one in told if one.value > part.value]
    if len(told) != 1 or told[0].quantity.bound not in EXACT:
        return None
    whole = told[0]
    fits = addable(part.quantity, whole.quantity) and not is_rate_of(part.quantity, whole.quantity)
    return whole if fits else None


def _is_like(one: Figure, part: Figure) -> bool:
    kinds = {one.quantity.unit_kind, part.quantity.unit_kind}
    return kinds <= COUNTS or len(kinds) == 1


def _is_elsewhere(sentence: Sentence) -> bool:
    """Tell whether a sentence begins with a place or a time: "On Tuesday 210"."""
    words = sentence.tokens.lower
    return words[0] in word_class("preposition") and cue_at(words, 0, "of_told") is None


def _has_whole(sentence: Sentence, part: Figure, share: Figure) -> bool:
    """Tell whether a sentence has a larger figure of its own of which the share may be."""
    return any(
        one.value > part.value and _is_like(one, part)
        for one in sentence.numbers
        if one is not share and one is not part
    )


def _is_of_told(sentence: Sentence, part: Figure, share: Figure) -> bool:
    """Tell whether words say that a part, or its share, is of what was told before."""
    words, end = sentence.tokens.lower, _end(share)
    of_told = cue_at(words, end, "of_told")
    if of_told:
        return ends_clause(words, of_told) and not _is_of_part(words, part, share)
    opened = cue_at(words, 0, "of_told")
    behind = cue_at(words, part.last, "of_told")
    told = behind is not None or (opened is not None and opened < part.first)
    return told and ends_clause(words, end)


def _is_of_part(words: Sequence[str], part: Figure, share: Figure) -> bool:
    """Recognise "300, half of them in Leeds", where no "or" tells the part again as a share."""
    pronoun = words[_end(share) + 1 : _end(share) + 2]
    joined = has_cue(words[part.last : share.first], "list_joiners")
    return not joined and not _pronouns().isdisjoint(pronoun)


def _end(share: Figure) -> int:
    """Return the token behind a share, without what it is of."""
    return share.number[1] if is_fraction(share.quantity) else share.last


def _is_plainly_of(sentence: Sentence, part: Figure, share: Figure, whole: Figure) -> bool:
    """Tell whether a share that nothing is said of is near that of the whole told before."""
    words = sentence.tokens.lower
    if not ends_clause(words, _end(share)):
        return False
    if any(mark.axis == AXIS for mark in sentence.statement.stance):
        return False
    counted = part.quantity.unit_kind in COUNTS and whole.quantity.unit_kind is UnitKind.COUNT
    shared = any(cue_at(words, at, "share_verbs") is not None for at in range(part.first))
    percent = HUNDRED * part.value / whole.value
    told = share.value * HUNDRED / whole_as(share.quantity)
    return (counted or shared) and is_near(percent, told, NEAR, POINTS)


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(table("counted")["of_pronouns_alone"])
