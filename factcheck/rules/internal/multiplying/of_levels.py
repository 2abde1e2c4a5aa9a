"""Multiples of two levels told before them: "18.6 and 9.1, or twice as many", "so that it doubled".

Which of the two is the multiple is not asked; only of what is near the right one is it clear that
it is meant to be that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import permutations

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Change
from factcheck.rules.internal.multiplying.multiple import Multiple, is_near
from factcheck.rules.internal.told.cues import clause_end, cue_at, cue_before, ends_clause, has_cue
from factcheck.rules.internal.told.figures import EXACT, Figure, is_fraction
from factcheck.rules.internal.told.passages import Passage, addable
from factcheck.rules.internal.told.sentences import Sentence

LEVELS = 2
WIDEST = 1.5
"""More than twice is told of other figures than the two levels where it is not much more."""
APART = 4
"""So many words may lie between "after" and its level, or between two levels side by side."""
DATED = 2
"""So many words may lie between a level and its date."""
COMPARED = 6
"""So many words may name what somebody has so many times as much as."""
ASIDE = frozenset({",", "—", "–", ";", "("})

Place = tuple[int, int]


def of_levels(passage: Passage, factor: Spread, place: Place) -> Multiple | None:
    """Return the multiple that a factor at a place makes of two levels before it, if it is wrong.

    It is right if any two figures of the sentence, or of it and the one before, are so to another.
    """
    sentence = passage.sentence
    found = (
        _side_by_side(sentence, place)
        or _concluded(sentence, place)
        or _alone_before(sentence, place)
        or _one_behind(sentence, place)
        or _grown_to(sentence, place)
    )
    levels, end = found or _of_one_before(passage, place) or ((), 0)
    if len(levels) != LEVELS or not all(one.value > 0 for one in levels):
        return None
    if any(one.spread.over(other.spread).meets(factor) for one, other in _pairs(levels)):
        return None
    told = sentence.numbers if found else passage.numbers
    wide = Spread(factor.low, min(factor.high, WIDEST * factor.low)) if factor.low else factor
    if any(one.spread.over(other.spread).meets(wide) for one, other in _pairs(told)):
        return None
    base, more = sorted(levels, key=lambda one: one.value, reverse=_is_less(factor))
    if not is_near(more.value / base.value, factor):
        return None
    own = [one.first for one in levels if one in sentence.numbers]
    return Multiple(factor, more, base, min(*own, place[0]), end)


def _pairs(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    plain = (one for one in figures if one.value > 0 and not is_fraction(one.quantity))
    return (two for two in permutations(plain, 2) if addable(two[0].quantity, two[1].quantity))


def _is_less(factor: Spread) -> bool:
    return factor.high < 1 or factor.low == 0


def _levels(sentence: Sentence, end: int) -> Sequence[Figure]:
    """Return the last two figures before a place, if they are plain levels of one unit."""
    before = [one for one in sentence.figures if one.last <= end][-LEVELS:]
    if len(before) < LEVELS or any(is_fraction(one.quantity) for one in before):
        return ()
    return before if _are_levels(before) else ()


def _are_levels(two: Sequence[Figure]) -> bool:
    """Tell whether two figures are plain levels of one unit."""
    one, other = (figure.quantity for figure in two)
    return {one.bound, other.bound} <= EXACT and addable(one, other)


def _plain(sentence: Sentence) -> Sequence[Figure]:
    """Return the figures of a sentence without its fractions."""
    return [one for one in sentence.figures if not is_fraction(one.quantity)]


def _side_by_side(sentence: Sentence, place: Place) -> tuple[Sequence[Figure], int] | None:
    """Recognise "18.6 and 10.3, or twice as many" and "to his 11,900, or twice as many"."""
    words = sentence.tokens.lower
    ends = (cue_at(words, place[1], kind) for kind in ("as_many", "as_likely"))
    end = next((one for one in ends if one is not None and ends_clause(words, one)), None)
    levels = _levels(sentence, place[0])
    if end is None or not levels:
        return None
    start = cue_before(words, place[0], "told_again")
    between = words[levels[0].last : levels[1].first]
    near = has_cue(between, "side_by_side") and len(between) <= APART and ASIDE.isdisjoint(between)
    return (levels, end) if near and start == levels[1].last else None


def _alone_before(sentence: Sentence, place: Place) -> tuple[Sequence[Figure], int] | None:
    """Recognise "costs £84, against £40 in 2019, twice as much", with no further figure."""
    words = sentence.tokens.lower
    kinds = ("as_many", "as_likely", "of_former")
    ends = (cue_at(words, place[1], kind) for kind in kinds)
    end = next((one for one in ends if one is not None and ends_clause(words, one)), None)
    levels = _levels(sentence, place[0])
    aside = cue_before(words, place[0], "same_as") is not None
    alone = len(_plain(sentence)) == LEVELS
    parted = levels and not _joins().isdisjoint(words[levels[1].last : place[0]])
    return (levels, end) if end and levels and aside and alone and not parted else None


def _one_behind(sentence: Sentence, place: Place) -> tuple[Sequence[Figure], int] | None:
    """Recognise "At £84 it costs twice as much as before (£40)", with no further figure."""
    words = sentence.tokens.lower
    told = _plain(sentence)
    if len(told) != LEVELS or not told[0].last <= place[0] < place[1] <= told[1].first:
        return None
    start = cue_before(words, told[1].first, "was_so")
    between = words[place[1] : start] if start is not None and start > place[1] else ["?"]
    plain = _are_levels(told) and ends_clause(words, told[1].last) and between[0] in _compares()
    marks = [*words[told[0].last : place[0]], *between]
    return (told, told[1].last) if plain and _joins().isdisjoint(marks) else None


def _grown_to(sentence: Sentence, place: Place) -> tuple[Sequence[Figure], int] | None:
    """Recognise "The number, 140 in 2015, has doubled to 290", with no further figure."""
    words = sentence.tokens.lower
    told = _plain(sentence)
    if len(told) != LEVELS or not told[0].last <= place[0] < place[1] < told[1].first:
        return None
    end = told[1].quantity.change is Change.TO and told[1].first - place[1] <= 1
    begun = words[told[0].last : place[0]]
    dates = (sentence.places(date.span)[0] for date in sentence.statement.dates)
    dated = any(0 <= at - told[0].last <= DATED for at in dates)
    aside = "," in begun and _joins().isdisjoint(begun)
    return (told, told[1].last) if _are_levels(told) and end and dated and aside else None


def _concluded(sentence: Sentence, place: Place) -> tuple[Sequence[Figure], int] | None:
    """Recognise "lost £312m, after a loss of £148m the year before, so that the loss doubled".

    Its subject was told of before.
    """
    words = sentence.tokens.lower
    levels = _levels(sentence, place[0])
    if not levels or not ends_clause(words, place[1]):
        return None
    far = range(max(levels[1].first - APART, levels[0].last), levels[1].first)
    if all(cue_at(words, at, "compared_with") is None for at in far):
        return None
    kinds = ("concludes", "goes_on_marks")
    places = range(levels[1].last, place[0])
    ends = (cue_at(words, at, kind) for at in reversed(places) for kind in kinds)
    begin = next((end for end in ends if end is not None), None)
    if begin is None:
        return None
    told = {*words[: levels[1].last], *_generic()}
    return (levels, place[1]) if told.issuperset(_telling(words[begin : place[0]])) else None


def _of_one_before(passage: Passage, place: Place) -> tuple[Sequence[Figure], int] | None:
    """Recognise "It cost £40m. The sequel, at £95m, cost twice as much as the first".

    What it is compared with has no verb, and is named with a word of the sentence before.
    """
    sentence = passage.sentence
    words = sentence.tokens.lower
    end = cue_at(words, place[1], "as_many")
    if end is None or sentence.begins_paragraph or not passage.before:
        return None
    stop = _compared_end(passage.before[-1], words, end)
    if stop is None:
        return None
    own, before = sentence.figures, passage.before[-1].figures
    fitting = [(one, other) for one, other in _both(own, before) if one.last <= place[0]]
    if len(fitting) != 1 or len(_plain(sentence)) != 1:
        return None
    level = fitting[0][0]
    if stop == end:
        plain = cue_before(words, place[0], "same_as") == level.last
        return (fitting[0], stop) if plain and _is_same(passage.before[-1], *fitting[0]) else None
    aside = not ASIDE.isdisjoint(words[level.last : place[0]])
    priced = cue_before(words, level.first, "at_price") is not None
    return (fitting[0], stop) if priced or not aside else None


def _compared_end(before: Sentence, words: Sequence[str], end: int) -> int | None:
    """Return where ends what somebody has so many times as much as, if it was told of before."""
    if ends_clause(words, end):
        return end
    if words[end] not in word_class("as"):
        return None
    stop = clause_end(words, end)
    compared = words[end + 1 : stop]
    if len(compared) > COMPARED or any(verb_form(one) >= VerbForm.PRESENT for one in compared):
        return None
    return None if set(before.tokens.lower).isdisjoint(_telling(compared)) else stop


def _is_same(before: Sentence, own: Figure, other: Figure) -> bool:
    """Tell whether two figures are the only ones, and are told of one unit with a name."""
    return len(_plain(before)) == 1 and own.quantity.unit == other.quantity.unit is not None


def _both(own: Sequence[Figure], before: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    for one in own:
        for other in before:
            like = one.quantity.unit_kind is other.quantity.unit_kind
            if like and _are_levels((one, other)):
                yield one, other


def _telling(words: Sequence[str]) -> Sequence[str]:
    """Return the words that say what is told of, and not how."""
    return [one for one in words if one.isalpha() and one not in _passed()]


@cache
def _passed() -> frozenset[str]:
    told = {*table("stopwords")["stopwords"], *table("arithmetic")["softeners"]}
    return word_class("be", "have", "modal").union(told)


@cache
def _generic() -> frozenset[str]:
    words = table("arithmetic")
    return frozenset(words["running_totals"]) | frozenset(words["told_wholes"])


@cache
def _joins() -> frozenset[str]:
    """Return the words at which another clause begins."""
    return frozenset(table("arithmetic")["joins"]) - word_class("as")


@cache
def _compares() -> frozenset[str]:
    """Return the words right behind a multiple of what is told behind it: twice as, twice what."""
    return frozenset(table("arithmetic")["compares"])
