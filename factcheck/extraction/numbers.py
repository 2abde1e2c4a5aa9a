"""Numbers: what a run of digits and number words is worth, whatever the style.

A number is read at a token, from left to right: a mantissa in digits or words, then what may
follow it: a fraction ("3 1/2", "three and a half"), a scale ("3.1bn", "half a million"), the
ending of an ordinal or the denominator of a fraction ("two thirds").
"""

from __future__ import annotations

from enum import StrEnum
from math import inf
from unicodedata import category

from attrs import evolve, frozen

from factcheck.extraction.number_words import NumberWords, number_words
from factcheck.extraction.numerals import FRACTION_GRAIN, numeral_at
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import Tokens

LARGEST = 1e24
"""No number of the news is larger; what reads as one is something else."""
HUNDRED = 100
THOUSAND = 1000
CLAUSE_ENDS = frozenset(".,;:!?)…—–\"'”’")


class NumberKind(StrEnum):
    """What sort of number it is."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    """A part of one: a half, two thirds, 3/4."""
    VAGUE = "vague"
    """More than `value`, which no other number multiplies: dozens, tens of thousands."""
    MULTIPLE = "multiple"
    """So many times: twice."""


@frozen(kw_only=True)
class Number:
    """A number that covers the tokens from `first` up to, not including, `last`."""

    value: float
    first: int
    last: int
    kind: NumberKind = NumberKind.CARDINAL
    grain: float = 1
    """The last place that was written: 100000000 for 3.1bn, 1 for 160."""
    scale: int = 1
    """The scale after the mantissa: 1000000000 for 3.1bn, 1 for 160."""
    in_digits: bool = False


def read_number(tokens: Tokens, index: int) -> Number | None:
    """Return the longest number that begins at the token `index`, or None.

    A sign ("-", "minus") begins a number only where a number follows it at once.
    """
    words = number_words()
    if tokens.lower[index] not in words.signs:
        return _unsigned(tokens, index, words)
    if index + 1 == len(tokens):
        return None
    number = _unsigned(tokens, index + 1, words)
    if number is None or number.kind not in {NumberKind.CARDINAL, NumberKind.FRACTION}:
        return None
    return evolve(number, first=index, value=-number.value)


def _unsigned(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    word = tokens.lower[index]
    if word[0].isdecimal() or word == ".":
        return _in_digits(tokens, index, words)
    if word in words.articles:
        return _after_article(tokens, index, words)
    if word in words.multiples:
        return _plain(words.multiples[word], index, NumberKind.MULTIPLE)
    if word in words.fraction_signs:
        top, bottom = words.fraction_signs[word]
        return _multiplied(tokens, _as_share(top, bottom, index, index + 1), words)
    if word in words.vague or word in words.vaguely:
        return _vague(tokens, index, words)
    if word in words.denominators and word not in words.ordinals:
        part = _bare_part(tokens, index, words)
        return _multiplied(tokens, part, words) if part else None
    return _in_words(tokens, index, words)


def _plain(value: float, index: int, kind: NumberKind = NumberKind.CARDINAL) -> Number:
    return Number(value=value, first=index, last=index + 1, kind=kind)


# Digits


def _in_digits(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    """Read a number whose mantissa is written in digits."""
    named = index > 0 and tokens.words[index - 1][0].isupper()
    digits = numeral_at(tokens.text, tokens.starts[index], spaced=not named)
    if digits is None:
        return None
    number = Number(
        value=digits.value,
        first=index,
        last=tokens.at(digits.end),
        kind=NumberKind.FRACTION if digits.is_share else NumberKind.CARDINAL,
        grain=digits.grain,
        in_digits=True,
    )
    after = number.last
    if after == len(tokens):
        return number
    word = tokens.lower[after]
    if word in words.ordinal_suffixes and tokens.follows_closely(after):
        whole = number.grain == 1 and after == index + 1
        return evolve(number, last=after + 1, kind=NumberKind.ORDINAL) if whole else None
    if word in words.fraction_signs:
        top, bottom = words.fraction_signs[word]
        number = _plus(number, _as_share(top, bottom, after, after + 1))
    return _multiplied(tokens, number, words)


def _scale_after_digits(tokens: Tokens, place: int, words: NumberWords) -> int:
    """Return the scale that the token `place` gives the digits before it; 0 if it is none."""
    word = tokens.lower[place]
    if word in words.short_scales:
        return words.short_scales[word]
    if _goes_on_closely(tokens, place + 1):
        return 0
    if tokens.words[place] in words.capital_scales:
        return words.capital_scales[tokens.words[place]]
    if not tokens.follows_closely(place):
        return 0
    if word in words.money_scales and _is_amount(tokens, place):
        return words.money_scales[word]
    return words.glued_scales.get(word, 0)


def _goes_on_closely(tokens: Tokens, place: int) -> bool:
    return (
        place < len(tokens)
        and tokens.follows_closely(place)
        and tokens.words[place] in {"&", "/", "²", "^", "°"}
    )


def _is_amount(tokens: Tokens, place: int) -> bool:
    """Tell whether the digits before `place` are money or a count: £5m, 5m people, no 5m wall."""
    before = tokens.words[place - 2] if place >= 2 else " "
    if category(before[-1]) == "Sc":
        return True
    if place + 1 == len(tokens) or not tokens.words[place + 1].isalpha():
        return False
    return is_plural(tokens.lower[place + 1])


# Words


def _in_words(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    """Read a number whose mantissa is written in words."""
    number = _cardinal(tokens, index, words)
    if number is None:
        word = tokens.lower[index]
        value = words.ordinals.get(word) or words.ordinal_scales.get(word)
        return _plain(value, index, NumberKind.ORDINAL) if value else None
    if _takes_the_joined(tokens, number.last, words):
        number = _cardinal(tokens, index, words, joined=False) or number
    share = _divided(tokens, number, words)
    if share:
        return _multiplied(tokens, share, words)
    ordinal = _ordinal(tokens, number, words)
    if ordinal:
        return ordinal
    return _multiplied(tokens, _with_decimals(tokens, number, words), words)


def _cardinal(
    tokens: Tokens, index: int, words: NumberWords, *, joined: bool = True
) -> Number | None:
    """Read a cardinal in words: "one hundred and fifty-seven", "two hundred thousand".

    `room` is what the next word has to stay below: 10 after "fifty", 100 after "hundred".
    `joined` tells whether "and" may stand inside.
    """
    total, group, grain = 0, 0, 1
    room = lowest = inf
    place = last = index
    while place < len(tokens):
        word = tokens.lower[place]
        small, scale = words.cardinals.get(word), words.scales.get(word, 0)
        if small is not None and small < room and (small or place == index):
            group += small
            room, grain = 10 if small >= 20 else 0, 1
        elif scale == HUNDRED and (0 < group < HUNDRED or place == index):
            group = (group or 1) * HUNDRED
            room = grain = HUNDRED
        elif scale > HUNDRED and scale < lowest and (group or place == index):
            total, group, grain = total + (group or 1) * scale, 0, grain * scale
            room = lowest = scale
        elif scale > HUNDRED and total and not group and place == last:
            total, grain = total * scale, grain * scale
            room = lowest = scale
        else:
            break
        last = place + 1
        place = _next_word(tokens, last, words, joined=joined and room >= HUNDRED)
    if last == index:
        dozen = words.dozens.get(tokens.lower[index])
        return _plain(dozen, index) if dozen else None
    scale = int(lowest) if total and not group else 1
    number = Number(value=total + group, first=index, last=last, grain=grain, scale=scale)
    return _dozens(tokens, number, words)


def _takes_the_joined(tokens: Tokens, place: int, words: NumberWords) -> bool:
    """Tell whether what follows a number needs the words that "and" joined to it.

    "between one hundred and two | hundred", "two million and three | fifths".
    """
    if place < len(tokens) and tokens.words[place] == "-":
        place += 1
    if place >= len(tokens):
        return False
    word = tokens.lower[place]
    return word in words.plurals or words.scales.get(word) == HUNDRED


def _next_word(tokens: Tokens, place: int, words: NumberWords, *, joined: bool) -> int:
    """Return where a number in words may go on after the token before `place`."""
    if place + 1 >= len(tokens):
        return place
    if tokens.words[place] == "-" and tokens.follows_closely(place):
        return place + 1 if tokens.follows_closely(place + 1) else place
    if joined and tokens.lower[place] == words.joiner:
        return place + 1
    return place


def _dozens(tokens: Tokens, number: Number, words: NumberWords) -> Number:
    """Multiply a number by the dozen that may follow it."""
    place = number.last
    dozen = words.dozens.get(tokens.lower[place], 0) if place < len(tokens) else 0
    if not dozen:
        return number
    return evolve(number, value=number.value * dozen, last=place + 1)


def _with_decimals(tokens: Tokens, number: Number, words: NumberWords) -> Number:
    """Read on over decimals in words: "nine point nought four", "two point seventy-one"."""
    place = number.last
    if place + 1 >= len(tokens) or tokens.lower[place] != words.point:
        return number
    decimals, last = "", place + 1
    while last < len(tokens) and words.cardinals.get(tokens.lower[last], 10) < 10:
        decimals, last = decimals + str(words.cardinals[tokens.lower[last]]), last + 1
    if not decimals:
        fraction = _cardinal(tokens, last, words)
        if fraction is None:
            return number
        decimals, last = str(int(fraction.value)), fraction.last
    grain = 10.0 ** -len(decimals)
    return evolve(number, value=number.value + int(decimals) * grain, last=last, grain=grain)


def _ordinal(tokens: Tokens, number: Number, words: NumberWords) -> Number | None:
    """Read on over the ordinal that ends a cardinal: "twenty-first", "three hundredth"."""
    place = _next_word(tokens, number.last, words, joined=number.grain >= HUNDRED)
    if place >= len(tokens):
        return None
    word = tokens.lower[place]
    if word in words.ordinal_scales and number.value < words.ordinal_scales[word]:
        value = number.value * words.ordinal_scales[word]
    elif word in words.ordinals and words.ordinals[word] < _room(number.value):
        value = number.value + words.ordinals[word]
    else:
        return None
    return Number(value=value, first=number.first, last=place + 1, kind=NumberKind.ORDINAL)


def _room(value: float) -> float:
    """Return what may still be added to a number in words: 10 to twenty, 100 to two hundred."""
    if value % HUNDRED == 0:
        return HUNDRED
    return 10 if value % 10 == 0 and value % HUNDRED >= 20 else 0


# What may follow a mantissa


def _multiplied(tokens: Tokens, number: Number, words: NumberWords) -> Number:
    """Read on over scales and parts: 3.1bn, half a million, two and a half million, 2 over 3."""
    if number.kind is NumberKind.FRACTION:
        number = _share_of_scale(tokens, number, words)
    else:
        number = _scaled(tokens, number, words)
        share = _joined_share(tokens, number, words)
        number = _scaled(tokens, _plus(number, share), words) if share else number
    return _quotient(tokens, number, words)


def _scaled(tokens: Tokens, number: Number, words: NumberWords) -> Number:
    """Multiply a number by the scales that follow it."""
    last = number.last
    while last < len(tokens):
        hyphened = tokens.words[last] == "-" and tokens.follows_closely(last)
        place = last + 1 if hyphened and last + 1 < len(tokens) else last
        word = tokens.lower[place]
        scale = words.scales.get(word) or words.dozens.get(word)
        if not scale and number.in_digits and last == number.last:
            scale = _scale_after_digits(tokens, place, words)
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


def _share_of_scale(tokens: Tokens, share: Number, words: NumberWords) -> Number:
    """Multiply a part by a scale: "half a million", "three quarters of a million"."""
    place = share.last
    if tokens.lower[place : place + 1] == [words.linker]:
        place += 1
    if place < len(tokens) and (
        tokens.lower[place] in words.articles or tokens.words[place] == "-"
    ):
        place += 1
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
    return _scaled(tokens, number, words)


def _joined_share(tokens: Tokens, number: Number, words: NumberWords) -> Number | None:
    """Return the part that "and" adds to a whole number: "and a half", "and three quarters"."""
    place = number.last + 1
    if place >= len(tokens) or tokens.lower[place - 1] != words.joiner:
        return None
    top = words.cardinals.get(tokens.lower[place], 0)
    if top:
        return _divided(tokens, _plain(top, place), words)
    part = place + 1
    if tokens.lower[place] not in words.articles or part == len(tokens):
        return None
    is_part = tokens.lower[part] in words.denominators and _is_share_at(tokens, part, words)
    return _bare_part(tokens, part, words) if is_part else None


def _quotient(tokens: Tokens, number: Number, words: NumberWords) -> Number:
    """Read on over a division in words that ends a clause: "one over twenty"."""
    place = number.last + 1
    if place >= len(tokens) or tokens.lower[place - 1] != words.division:
        return number
    below = _unsigned(tokens, place, words)
    ends = below and (below.last == len(tokens) or tokens.words[below.last] in CLAUSE_ENDS)
    if below is None or not ends or below.kind is not NumberKind.CARDINAL or not below.value:
        return number
    return evolve(
        number,
        value=number.value / below.value,
        last=below.last,
        kind=NumberKind.FRACTION,
        grain=FRACTION_GRAIN / below.value,
    )


# Parts of a whole


def _as_share(top: float, bottom: int, first: int, last: int) -> Number:
    return Number(
        value=top / bottom,
        first=first,
        last=last,
        kind=NumberKind.FRACTION,
        grain=FRACTION_GRAIN / bottom,
    )


def _plus(number: Number, share: Number) -> Number:
    """Add a part to the whole number before it: three and a half, 3 million and a half."""
    scale = number.grain if number.grain >= THOUSAND else 1
    return evolve(
        number,
        value=number.value + share.value * scale,
        last=share.last,
        grain=share.grain * scale,
    )


def _divided(tokens: Tokens, number: Number, words: NumberWords) -> Number | None:
    """Read on over the denominator of a fraction in words: "two thirds", "one-fifth"."""
    place = number.last
    if place < len(tokens) and tokens.words[place] == "-":
        place += 1
    bottom = words.denominators.get(tokens.lower[place], 0) if place < len(tokens) else 0
    if not bottom or (number.value != 1) != (tokens.lower[place] in words.plurals):
        return None
    return _as_share(number.value, bottom, number.first, place + 1)


def _bare_part(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    """Read a part that no number or article goes before: "half a million", "quarter million"."""
    if tokens.lower[index] in words.plurals:
        return None
    return _as_share(1, words.denominators[tokens.lower[index]], index, index + 1)


def _after_article(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    """Read a number that an article begins: a hundred, a dozen, a couple of, a third of."""
    place = index + 1
    if place == len(tokens):
        return None
    word = tokens.lower[place]
    if word in words.scales or word in words.dozens:
        number = _in_words(tokens, place, words)
    elif word in words.vaguely:
        number = _vague(tokens, place, words)
    elif word in words.pairs:
        number = _pair(tokens, place, words)
    elif word in words.denominators and _is_share_at(tokens, place, words):
        part = _bare_part(tokens, place, words)
        number = _multiplied(tokens, part, words) if part else None
    else:
        return None
    return evolve(number, first=index) if number else None


def _is_share_at(tokens: Tokens, place: int, words: NumberWords) -> bool:
    """Tell whether "a" and the word at `place` mean a part: "a third of", no "a third man"."""
    word = tokens.lower[place]
    if word in words.parts:
        return True
    if place + 1 == len(tokens) or tokens.words[place + 1] in CLAUSE_ENDS:
        return True
    before = tokens.lower[place - 2] if place >= 2 else ""
    return tokens.lower[place + 1] == words.linker or before in words.before_a_share


def _pair(tokens: Tokens, place: int, words: NumberWords) -> Number | None:
    """Read "couple" or "pair" where it counts: before "of" and before a scale."""
    if place + 1 == len(tokens):
        return None
    if tokens.lower[place + 1] == words.linker:
        return Number(value=2, first=place, last=place + 1)
    scaled = _scaled(tokens, Number(value=2, first=place, last=place + 1), words)
    return scaled if scaled.value > 2 else None


def _vague(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    """Read a number that only names its order: "dozens", "tens of thousands", "several hundred"."""
    value = words.vague.get(tokens.lower[index], 1)
    last = index + 1
    place = last + 1 if tokens.lower[last : last + 1] == [words.linker] else last
    while place < len(tokens) and words.vague_scales.get(tokens.lower[place]):
        value, last = value * words.vague_scales[tokens.lower[place]], place + 1
        place = last + 1 if tokens.lower[last : last + 1] == [words.linker] else last
    if value == 1:
        return None
    return Number(value=value, first=index, last=last, kind=NumberKind.VAGUE, grain=value)
