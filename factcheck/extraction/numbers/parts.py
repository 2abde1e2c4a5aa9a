"""Parts of a whole, in words and signs: "two thirds", "half a million", "three and a half"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from attrs import evolve

from factcheck.extraction.numbers.cardinals import cardinal, next_word, room_in
from factcheck.extraction.numbers.number import HUNDRED, THOUSAND, Number, NumberKind
from factcheck.extraction.numbers.numerals import FRACTION_GRAIN
from factcheck.extraction.numbers.words import NumberWords
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import Tokens

LONGEST_FRACTION = 12
"""So many tokens at most make the number that a fraction in words is split from."""
TEN = 10
TO_MANY = 2
"""Among so many words behind "a third more" stands the noun that makes it a part: new homes."""
CLAUSE_ENDS = frozenset(".,;:!?)…—–\"'”’")


def as_share(top: float, bottom: float, first: int, last: int) -> Number:
    """Return `top` divided by `bottom` as the number on the tokens from `first` up to `last`."""
    return Number(
        value=top / bottom,
        first=first,
        last=last,
        kind=NumberKind.FRACTION,
        grain=FRACTION_GRAIN / bottom,
    )


def plus(number: Number, share: Number) -> Number:
    """Add a part to the whole number before it: three and a half, 3 million and a half."""
    scale = number.grain if number.grain >= THOUSAND or number.grain == number.scale else 1
    return evolve(
        number,
        value=number.value + share.value * scale,
        last=share.last,
        grain=share.grain * scale,
    )


def divided(tokens: Tokens, number: Number, words: NumberWords) -> Number | None:
    """Read on over the denominator of a fraction in words: "two thirds", "one-fifth".

    The longest denominator counts that leaves a numerator: "two hundred | forty sevenths".
    """
    for place in _splits(tokens, number):
        top = number if place == number.last else cardinal(tokens, number.first, words, end=place)
        if top is None or top.last != place:
            continue
        bottom = _denominator(tokens, unhyphened(tokens, place), words)
        tied = tokens.words[place + 1 : place + 2] == ["-"]
        if bottom is None and (tied or place == number.last):
            bottom = _compound_denominator(tokens, unhyphened(tokens, place), words)
        if bottom and (top.value == 1) != bottom.is_plural:
            return as_share(top.value, bottom.value, number.first, bottom.last)
    return None


class _Denominator(NamedTuple):
    value: float
    last: int
    is_plural: bool


def _splits(tokens: Tokens, number: Number) -> Iterator[int]:
    """Yield where a numerator may end inside a number in words, and the number's own end."""
    if number.last - number.first > LONGEST_FRACTION:
        return
    for place in range(number.first + 1, number.last):
        if "-" not in tokens.words[place - 1 : place + 1]:
            yield place
    yield number.last


def _denominator(tokens: Tokens, place: int, words: NumberWords) -> _Denominator | None:
    """Read a denominator: "thirds", "forty-sevenths"."""
    if place >= len(tokens):
        return None
    word = tokens.lower[place]
    if word in words.denominators:
        return _Denominator(words.denominators[word], place + 1, word in words.plurals)
    head = cardinal(tokens, place, words) if word in words.cardinals else None
    if head is None:
        return None
    end = next_word(tokens, head.last, words, joined=False)
    word = tokens.lower[end] if end < len(tokens) else ""
    is_plural = word not in words.ordinals
    last = words.ordinals.get(word[:-1] if is_plural else word, 0)
    if not 0 < last < room_in(head.value):
        return None
    return _Denominator(head.value + last, end + 1, is_plural)


def _compound_denominator(tokens: Tokens, place: int, words: NumberWords) -> _Denominator | None:
    """Read a denominator that is a product: "ten thousandths", "hundred-millionth".

    Without a hyphen the singular is an ordinal: "a hundred millionth visitor".
    """
    if place + 1 >= len(tokens):
        return None
    word = tokens.lower[place]
    head = words.cardinals.get(word) or words.scales.get(word, 0)
    end = unhyphened(tokens, place + 1)
    scale = words.denominators.get(tokens.lower[end], 0) if end < len(tokens) else 0
    is_plural = scale > 0 and tokens.lower[end] in words.plurals
    if head not in {TEN, HUNDRED} or scale < THOUSAND or not (is_plural or end > place + 1):
        return None
    return _Denominator(head * scale, end + 1, is_plural)


def unhyphened(tokens: Tokens, place: int) -> int:
    """Return the place behind the hyphen at `place`, or `place` if none is there."""
    return place + 1 if place < len(tokens) and tokens.words[place] == "-" else place


def bare_part(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    """Read a part that no number or article goes before: "half a million", "quarter million"."""
    if tokens.lower[index] in words.plurals:
        return None
    return as_share(1, words.denominators[tokens.lower[index]], index, index + 1)


def one_part(tokens: Tokens, place: int, words: NumberWords) -> Number | None:
    """Read what an article before `place` makes a part: "a third of", but no "a third man"."""
    bottom = _denominator(tokens, place, words) or _compound_denominator(tokens, place, words)
    if bottom is None or bottom.is_plural:
        return None
    before = tokens.lower[place - 2] if place > 1 else ""
    changed = tokens.lower[place - 3] if place > 2 and before == words.linker else ""
    after = tokens.lower[bottom.last] if bottom.last < len(tokens) else "."
    is_part = after in CLAUSE_ENDS or after == words.linker or before in words.before_a_share
    is_part = is_part or after in words.scales or _is_compared(tokens, bottom.last, words)
    is_part = is_part or changed in words.changes_of
    is_part = is_part or after in words.share_states or after in words.share_verbs
    if not is_part and tokens.lower[place] not in words.parts:
        return None
    return as_share(1, bottom.value, place, bottom.last)


def _is_compared(tokens: Tokens, place: int, words: NumberWords) -> bool:
    """Tell whether a comparative that ends its phrase stands at `place`: "fewer than", "more."."""
    if place >= len(tokens):
        return False
    if tokens.lower[place] in words.share_compared:
        return place + 1 < len(tokens) and tokens.lower[place + 1][0].isalnum()
    if tokens.lower[place] not in words.after_a_share:
        return False
    after = tokens.lower[place + 1] if place + 1 < len(tokens) else "."
    if after in CLAUSE_ENDS or after == words.than:
        return True
    return tokens.lower[place] in words.share_amounts and _is_of_many(tokens, place + 1, words)


def _is_of_many(tokens: Tokens, place: int, words: NumberWords) -> bool:
    """Tell whether many follow, or one word alone: a third more | calls, a fifth less land than."""
    ahead = tokens.lower[place : place + TO_MANY]
    if ahead[1:] == [words.than] or CLAUSE_ENDS.issuperset(ahead[1:]):
        return True
    return any(map(is_plural, ahead))


def joined_share(tokens: Tokens, number: Number, words: NumberWords) -> Number | None:
    """Return the part that "and" adds to a whole number: "and a half", "and three quarters"."""
    joiner = unhyphened(tokens, number.last)
    place = unhyphened(tokens, joiner + 1)
    if place >= len(tokens) or tokens.lower[joiner] != words.joiner:
        return None
    top = cardinal(tokens, place, words) if tokens.lower[place] in words.cardinals else None
    if top:
        return divided(tokens, top, words)
    part = unhyphened(tokens, place + 1)
    if tokens.lower[place] not in words.articles or part >= len(tokens):
        return None
    return one_part(tokens, part, words)
