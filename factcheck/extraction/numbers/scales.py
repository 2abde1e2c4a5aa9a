"""Scales: what a mantissa is multiplied by: 3.1bn, "half a million", 10K."""

from __future__ import annotations

from attrs import evolve

from factcheck.extraction.numbers.millions import has_currency, is_counting
from factcheck.extraction.numbers.number import LARGEST, THOUSAND, Number
from factcheck.extraction.numbers.parts import plus, unhyphened
from factcheck.extraction.numbers.words import NumberWords
from factcheck.extraction.tokens import Tokens


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
        is_price = word in words.spaced_scales and has_currency(tokens, first)
        return words.spaced_scales[word] if is_price else 0
    if word in words.money_scales and is_counting(tokens, first, place):
        return words.money_scales[word]
    return words.glued_scales.get(word, 0)


def _goes_on_closely(tokens: Tokens, place: int) -> bool:
    return (
        place < len(tokens)
        and tokens.follows_closely(place)
        and tokens.words[place] in {"&", "/", "²", "^", "°"}
    )
