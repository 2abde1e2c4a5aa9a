"""Pairs of a part and its whole: "15 of the 19 states", "Of the 19, 15", "19, 15 of them"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.model import Quantity, UnitKind
from factcheck.rules.internal.adding.wholes import opens_with
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.figures import Figure, is_fraction
from factcheck.rules.internal.told.passages import Passage, addable, is_rate_of
from factcheck.rules.internal.told.sentences import Sentence, is_part_of

OPENERS = frozenset(',;:—–(.“"')
MARKS = frozenset({",", "—", "–", "("})
PLACE = 5
"""So many words may say where the whole is: of the 19 states in the south."""


@frozen(repr=False)
class Pair:
    """A part and its whole."""

    part: Figure
    whole: Figure
    beside: bool = False
    """Whether the share stands right beside them, so that it is of nothing else."""
    concluded: bool = False
    """Whether the share is only concluded from them: it may be that of the rest."""


def parts_of_wholes(passage: Passage) -> Iterator[tuple[Figure, Figure]]:
    """Yield the parts and wholes of a sentence, or of it and the one before it."""
    yield from parts_within(passage.sentence)
    yield from _parts_of_before(passage)


def parts_within(sentence: Sentence) -> Iterator[tuple[Figure, Figure]]:
    """Yield the parts and wholes of "15 of the 19 states" and "Of the 19 states, 15"."""
    known = [figure for figure in sentence.numbers if not is_share(figure.quantity)]
    for first, then in pairwise(known):
        if is_part_of(sentence, first, then):
            yield first, then
        elif _is_opened_by(sentence, first, then) or _is_of_them(sentence, first, then):
            yield then, first


def _is_of_them(sentence: Sentence, whole: Figure, part: Figure) -> bool:
    """Recognise "240 patients, 60 of them" and "240 patients, of whom 60"."""
    words = sentence.tokens.lower
    behind = cue_at(words, part.number[1], "of_them") is not None
    marked = words[part.first - 1] in MARKS
    related = _is_related(words, whole.last, part.first)
    told = (behind and marked) or related
    return told and whole.quantity.unit is not None and _may_be_of(part, whole)


def _is_related(words: Sequence[str], start: int, end: int) -> bool:
    """Recognise ", of whom 60" and ", of which it has repaid £2m" between a whole and a part."""
    for at in range(start, min(end, start + PLACE)):
        behind = cue_at(words, at, "of_whom")
        if behind is not None and behind <= end and words[at - 1] in MARKS:
            return end - behind < PLACE and MARKS.isdisjoint(words[behind:end])
    return False


def _parts_of_before(passage: Passage) -> Iterator[tuple[Figure, Figure]]:
    """Yield the part of "It will lose 600 of them" with the one whole of the sentence before."""
    words = passage.sentence.tokens.lower
    for part in passage.sentence.figures if passage.before else ():
        if cue_at(words, part.number[1], "of_them") is None:
            continue
        if is_of_others(passage.sentence, part):
            continue
        earlier = [f for f in passage.before[-1].figures if not is_share(f.quantity)]
        if len(earlier) == 1 and earlier[0].quantity.unit and _may_be_of(part, earlier[0]):
            yield part, earlier[0]


def is_of_others(sentence: Sentence, part: Figure) -> bool:
    """Tell whether a part may be of others than the sentence before told of.

    They stand before it, or it is told of one place alone: "In the north 400 of them".
    """
    before = (one for one in sentence.numbers if one.last <= part.first)
    larger = any(one.value > part.value and _may_be_of(part, one) for one in before)
    return larger or sentence.tokens.lower[0] in word_class("preposition")


def _may_be_of(part: Figure, whole: Figure) -> bool:
    ours, theirs = part.quantity, whole.quantity
    fits = addable(ours, theirs) and not is_rate_of(ours, theirs)
    return 0 < part.value <= whole.value and fits


def _is_opened_by(sentence: Sentence, whole: Figure, part: Figure) -> bool:
    """Recognise "Of the 19 states, 15"."""
    words = sentence.tokens.lower
    start = cue_before(words, whole.first, "of_whole")
    opens = start is not None and (start == 0 or words[start - 1] in OPENERS)
    opens = opens or opens_with(words, whole)
    joined = part.first == whole.last or words[part.first - 1] in {",", *_softeners()}
    joined = joined or (start == 0 and _is_placed(words[whole.last : part.first]))
    for_each = cue_at(words, part.number[1], "for_each") is not None
    return opens and joined and not for_each and _may_be_of(part, whole)


def is_share(quantity: Quantity) -> bool:
    """Tell whether a quantity is a percentage or a fraction."""
    return quantity.unit_kind is UnitKind.PERCENT or is_fraction(quantity)


def _is_placed(words: Sequence[str]) -> bool:
    """Recognise the words in the midst of "Of the 19 states in the south 15" and "asked in May"."""
    marks = MARKS | word_class("and", "but", "relative", "that")
    modifies = bool(words) and (
        words[0] in word_class("preposition") or verb_form(words[0]) >= VerbForm.REGULAR_PAST
    )
    first = modifies and len(words) <= PLACE
    verbs = any(verb_form(word) > VerbForm.PERHAPS for word in words[1:])
    return first and marks.isdisjoint(words) and not verbs


@cache
def _softeners() -> frozenset[str]:
    return frozenset(table("arithmetic")["softeners"])
