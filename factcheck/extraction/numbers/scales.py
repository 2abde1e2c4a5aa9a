"""Scales: what a mantissa is multiplied by: 3.1bn, "half a million", 10K."""

from __future__ import annotations

from functools import cache
from unicodedata import category

from attrs import evolve

from factcheck.extraction.numbers.number import LARGEST, THOUSAND, Number
from factcheck.extraction.numbers.parts import plus, unhyphened
from factcheck.extraction.numbers.words import NumberWords
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import Tokens
from factcheck.language import table

NEAR = 12
"""So many tokens before a letter the same one may stand that says what it is."""
NAMED = 2
"""So many words a name may have that stands before what is counted."""
CODE = 3
"""Letters of a code of currency: EUR 5m."""


def scaled(tokens: Tokens, number: Number, words: NumberWords) -> Number:
    """Multiply a number by the scales that follow it."""
    last = number.last
    while last < len(tokens):
        hyphened = tokens.words[last] == "-" and tokens.follows_closely(last)
        place = last + 1 if hyphened and last + 1 < len(tokens) else last
        word = tokens.lower[place]
        scale = words.scales.get(word) or words.dozens.get(word)
        if not scale and place == last:
            scale = words.spoken_scales.get(word, 0)
        if not scale and number.in_digits and last == number.last:
            scale = _scale_after_digits(tokens, number.first, place, words)
        if not scale or number.value * scale > LARGEST:
            return number
        number = evolve(
            number,
            value=_exact(number.value * scale),
            last=place + 1,
            grain=number.grain * scale,
            scale=number.scale * scale,
        )
        last = number.last
    return number


def _exact(value: float) -> float:
    """Return a whole value without the noise of binary fractions: 3.1 million is 3100000."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def with_share(tokens: Tokens, number: Number, share: Number, words: NumberWords) -> Number:
    """Add a part, and multiply what it stands before: "two and a half million"."""
    larger = share_of_scale(tokens, share, words)
    if THOUSAND <= larger.scale < number.grain:
        return evolve(number, value=number.value + larger.value, last=larger.last)
    return scaled(tokens, plus(number, share), words)


def share_of_scale(tokens: Tokens, share: Number, words: NumberWords) -> Number:
    """Multiply a part by a scale: "half a million", "three quarters of a million"."""
    place = share.last
    if tokens.lower[place : place + 1] == [words.linker]:
        place += 1
    place = unhyphened(tokens, place)
    if place < len(tokens) and tokens.lower[place] in words.articles:
        place = unhyphened(tokens, place + 1)
    word = tokens.lower[place] if place < len(tokens) else ""
    scale = words.scales.get(word) or words.dozens.get(word)
    if not scale:
        return share
    number = Number(
        value=_exact(share.value * scale),
        first=share.first,
        last=place + 1,
        grain=share.grain * scale,
        scale=scale,
        in_digits=share.in_digits,
    )
    return scaled(tokens, number, words)


def _scale_after_digits(tokens: Tokens, first: int, place: int, words: NumberWords) -> int:
    """Return the scale that the token `place` gives the digits from `first` on; 0 if none."""
    word = tokens.lower[place]
    if word in words.short_scales:
        return words.short_scales[word]
    if _goes_on_closely(tokens, place + 1):
        return 0
    if tokens.words[place] in words.capital_scales:
        return words.capital_scales[tokens.words[place]]
    if not tokens.follows_closely(place):
        is_price = word in words.spaced_scales and _has_currency(tokens, first)
        return words.spaced_scales[word] if is_price else 0
    if word in words.money_scales and _is_counting(tokens, first, place):
        return words.money_scales[word]
    return words.glued_scales.get(word, 0)


def _goes_on_closely(tokens: Tokens, place: int) -> bool:
    return (
        place < len(tokens)
        and tokens.follows_closely(place)
        and tokens.words[place] in {"&", "/", "²", "^", "°"}
    )


def _has_currency(tokens: Tokens, first: int) -> bool:
    """Tell whether a sign or a code of currency stands before the token `first`: £5m, EUR 5m."""
    before = tokens.words[first - 1] if first else " "
    return category(before[-1]) == "Sc" or (before.isupper() and len(before) == CODE)


def _is_counting(tokens: Tokens, first: int, place: int) -> bool:
    """Tell whether the letter at `place` makes millions of an amount of money, or of a count."""
    return _has_currency(tokens, first) or _counts(tokens, place) or _counts_before(tokens, place)


def _counts_before(tokens: Tokens, place: int) -> bool:
    """Tell whether the letter counted just before: 2.2m homes, and is to reach 3m by 2028."""
    behind = tokens.lower[place + 1] if place + 1 < len(tokens) else ""
    if behind.isalpha() and behind not in _function_words():
        return False
    before = range(max(place - NEAR, 1), place - 1)
    return any(
        tokens.lower[at] == tokens.lower[place]
        and tokens.words[at - 1][-1].isdecimal()
        and tokens.follows_closely(at)
        and _counts(tokens, at)
        for at in before
    )


@cache
def _function_words() -> frozenset[str]:
    return frozenset(table("stopwords")["stopwords"])


def _counts(tokens: Tokens, place: int) -> bool:
    """Tell whether a noun in the plural follows the letter at `place`: 5m people, no 5m wall.

    A name may stand between: 5m Wharncliffe shares.
    """
    following = place + 1
    while (
        following < len(tokens) and following <= place + NAMED and tokens.words[following].istitle()
    ):
        following += 1
    if following == len(tokens) or not tokens.words[following].isalpha():
        return False
    return is_plural(tokens.lower[following])
