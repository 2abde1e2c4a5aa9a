"""Differences: where the words make a figure the difference of two others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import table
from factcheck.matching.arithmetic.operations import is_change
from factcheck.model import Bound, Relation, UnitKind
from factcheck.rules.internal.told.cues import ENDS, cue_at, cue_before, ends_clause, linker
from factcheck.rules.internal.told.figures import Figure, is_fraction
from factcheck.rules.internal.told.sentences import Sentence

REACH = 8
"""So many words may lie between "the difference" and its size, or "than" and what follows."""
DETERMINED = 2
"""So many words are a noun and its article."""
THAN = 3
"""So many words lie between "than" and the number behind it, at most: "than the $60"."""
TARGET = 6
"""So many where "of" stands before the number: "than their target of £20,000"."""


def is_of_votes(figure: Figure) -> bool:
    """Tell whether a figure counts votes."""
    return figure.quantity.unit in _votes()


def is_on_other_footing(sentence: Sentence, size: Figure) -> bool:
    """Recognise "another 10 percent", and a rise in real terms."""
    words = sentence.tokens.lower
    places = range(size.first, size.number[0])
    inside = any(cue_at(words, at, "another_change") is not None for at in places)
    if inside or cue_before(words, size.first, "another_change") is not None:
        return True
    return in_percent(size) and any(
        cue_at(words, at, "other_footing") is not None for at in range(size.last, len(words))
    )


def in_percent(size: Figure) -> bool:
    """Tell whether a size is a percentage or a fraction of a level."""
    return size.quantity.unit_kind is UnitKind.PERCENT or is_fraction(size.quantity)


def takes_up_change(sentence: Sentence, size: Figure) -> bool:
    """Tell whether a sentence begins with the size of a change that was told before it.

    So do "The increase of 15 percent" and "That 30-percent rise".
    """
    words = sentence.tokens.lower
    behind = size.last + (words[size.last : size.last + 1] == ["-"])
    if cue_before(words, size.first, "definite_change") == 0:
        is_noun = behind < len(words) and words[behind] in _changes()
        return is_noun and cue_at(words, behind + 1, "of_what") is None
    noun = noun_before(words, size.first)
    if noun is None or cue_at(words, size.last, "of_what") is not None:
        return False
    return cue_before(words, noun, "definite_change") == 0


def is_of_two_sides(sentence: Sentence, size: Figure) -> bool:
    """Tell whether a figure is a margin of votes: "by eight votes", "with a majority of five"."""
    quantity = size.quantity
    plain = quantity.relation is Relation.DIFFERENCE and quantity.bound is Bound.EXACTLY
    counted = quantity.unit in _votes() or is_majority(sentence, size)
    return plain and (counted or _is_of_difference(sentence.tokens.lower, size.first))


def noun_before(words: Sequence[str], index: int) -> int | None:
    """Return where the noun stands of "a fall of" right before `index`, None if none does."""
    noun = index - 2
    named = noun >= 0 and words[index - 1] == linker() and is_size_noun(words[noun])
    return noun if named else None


def _is_of_difference(words: list[str], index: int) -> bool:
    noun = noun_before(words, index)
    return noun is not None and _is_difference(words[noun])


def is_size_noun(word: str) -> bool:
    """Tell whether a word is what the size of a change or of a difference is called."""
    return _is_difference(word) or word in _changes()


def takes_up_two(sentence: Sentence, size: Figure) -> bool:
    """Tell whether `size` is said to be the difference of two figures just named.

    So it is in "That is a difference of 6.5 points", "The gap between the two is 17 points",
    "It was £83, £22 more", "The difference is £22", "so the rate improved by nine points".
    """
    words = sentence.tokens.lower
    return (
        _after_noun(words, size.first)
        or _is_told(words, size.first)
        or _is_concluded(sentence, size)
        or _before_noun(words, size)
        or _between_the_two(words, size)
        or _is_compared(words, size)
    )


def is_majority(sentence: Sentence, size: Figure) -> bool:
    """Tell whether `size` is called a majority, which is a difference of votes but not of seats."""
    words = sentence.tokens.lower
    noun = size.first - 2
    return noun >= 0 and words[noun] in table("arithmetic")["majorities"]


def compared_with(sentence: Sentence, size: Figure) -> Figure | None:
    """Return the figure behind "than": the 21 of "25, four more than the 21 of last year".

    "More than" is no bound there.
    """
    words = sentence.tokens.lower
    after = _comparative_end(words, size)
    if after is None or cue_at(words, after, "than") is None:
        return None
    figures = [one for one in sentence.figures if not is_pronoun(one)]
    following = [f for f in figures if after < f.number[0] <= after + THAN]
    named = [f for f in figures if after < f.number[0] <= after + TARGET]
    if not following and named and words[named[0].first - 1] == linker():
        following = named
    return sentence.unbounded(following[0]) if following else None


def is_pronoun(figure: Figure) -> bool:
    """Tell whether a bare one may stand for a noun: longer than the old one."""
    return figure.quantity.unit_kind is UnitKind.NONE and figure.value == 1


def is_comparative(sentence: Sentence, size: Figure) -> bool:
    """Tell whether a fraction or a percentage is of a comparison: "a quarter more"."""
    share = size.quantity.unit_kind is UnitKind.PERCENT or is_fraction(size.quantity)
    return share and _comparative_end(sentence.tokens.lower, size) is not None


def _comparative_end(words: list[str], size: Figure) -> int | None:
    """Return where the comparative ends that stands behind the figure, or as its last word."""
    if size.quantity.value is None or size.quantity.bound is not Bound.EXACTLY:
        return None
    ends = (cue_at(words, place, "comparatives") for place in (size.last, size.last - 1))
    return next((end for end in ends if end is not None), None)


def _after_noun(words: list[str], index: int) -> bool:
    """Recognise ", a difference of" and "That is a gap of" right before `index`."""
    noun = noun_before(words, index)
    return noun is not None and _takes_up(words, noun)


def _is_told(words: list[str], index: int) -> bool:
    """Recognise "The difference is" and "the increase was" right before `index`."""
    copula = cue_before(words, index, "copulas")
    if copula is None or copula < DETERMINED:
        return False
    named = is_size_noun(words[copula - 1])
    start = cue_before(words, copula - 1, "definite")
    return named and start is not None and _begins_clause(words, start)


def _begins_clause(words: list[str], index: int) -> bool:
    """Tell whether no place or time stands before a clause, in which the difference might be."""
    return (
        index == 0 or words[index - 1] in ENDS or cue_before(words, index, "concludes") is not None
    )


def _is_concluded(sentence: Sentence, size: Figure) -> bool:
    """Recognise a change that is concluded from the figures before: ", so the rate fell by"."""
    if not is_change(size.quantity):
        return False
    words = sentence.tokens.lower
    taken = max((f.last for f in sentence.figures if f.last <= size.first), default=0)
    begin = max(taken, size.first - REACH)
    return any(cue_at(words, place, "concludes") is not None for place in range(begin, size.first))


def _before_noun(words: list[str], size: Figure) -> bool:
    """Recognise "That is a 6-point difference" around the figure."""
    after = size.last
    if words[after : after + 1] == ["-"]:
        after += 1
    named = after < len(words) and _is_difference(words[after])
    return named and _takes_up(words, size.first)


def _takes_up(words: list[str], index: int) -> bool:
    """Tell whether the phrase that ends at `index` takes up what was said, an adjective between."""
    for before in (index, index - 1):
        article = before - 1
        if article >= 0 and words[article] in _articles():
            return cue_before(words, article, "takes_up") is not None
    return cue_before(words, index, "takes_up") is not None


def _between_the_two(words: list[str], size: Figure) -> bool:
    """Recognise "The difference between the two was" before the figure."""
    for index in range(max(size.first - REACH, 0), size.first):
        if _is_difference(words[index]) and cue_at(words, index + 1, "the_two"):
            return True
    return False


def _is_compared(words: list[str], size: Figure) -> bool:
    """Recognise ", £22 more." around the figure."""
    after = _comparative_end(words, size)
    if after is None or not ends_clause(words, after):
        return False
    return size.first > 0 and words[size.first - 1] in ENDS


def _is_difference(word: str) -> bool:
    return word in _differences()


@cache
def _differences() -> frozenset[str]:
    return frozenset(table("arithmetic")["differences"])


@cache
def _changes() -> frozenset[str]:
    return frozenset(table("arithmetic")["changes"])


@cache
def _votes() -> frozenset[str]:
    return frozenset(table("arithmetic")["votes"])


@cache
def _articles() -> frozenset[str]:
    return frozenset(table("numbers")["articles"])
