"""Cardinals and ordinals in words: "one hundred and fifty-seven", "twenty-first"."""

from __future__ import annotations

from math import inf

from attrs import evolve

from factcheck.extraction.numbers.number import HUNDRED, LARGEST, Number, NumberKind, single
from factcheck.extraction.numbers.words import NumberWords
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import Tokens

MOST_DECIMALS = 12


def cardinal(
    tokens: Tokens,
    index: int,
    words: NumberWords,
    *,
    joined: bool = True,
    end: int | None = None,
) -> Number | None:
    """Read a cardinal in words: "one hundred and fifty-seven", "two hundred thousand".

    `room` is what the next word has to stay below: 10 after "fifty", 100 after "hundred".
    `joined` tells whether "and" may stand inside, `end` where the number ends at the latest.
    """
    total, group, grain = 0, 0, 1
    room = lowest = inf
    place = last = index
    end = len(tokens) if end is None else end
    while place < end:
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
        elif scale > HUNDRED and 0 < total * scale <= LARGEST and not group and place == last:
            total, grain = total * scale, grain * scale
            room = lowest = scale
        else:
            break
        last = place + 1
        place = next_word(tokens, last, words, joined=joined and room >= HUNDRED)
    if last == index:
        dozen = words.dozens.get(tokens.lower[index]) if index < len(tokens) else None
        return evolve(single(dozen, index), grain=dozen, scale=dozen) if dozen else None
    scale = int(lowest) if total and not group else 1
    number = Number(value=total + group, first=index, last=last, grain=grain, scale=scale)
    return _dozens(tokens, number, words)


def next_word(tokens: Tokens, place: int, words: NumberWords, *, joined: bool) -> int:
    """Return where a number in words may go on after the token before `place`."""
    if place + 1 >= len(tokens):
        return place
    if tokens.words[place] == "-" and tokens.follows_closely(place):
        return place + 1 if tokens.follows_closely(place + 1) else place
    if tokens.words[place] == "-" and _ties_ones(tokens, place, words):
        return place + 1
    if joined and tokens.lower[place] == words.joiner:
        return place + 1
    return place


def _ties_ones(tokens: Tokens, hyphen: int, words: NumberWords) -> bool:
    """Tell whether a hyphen between spaces ties ones to tens: "fifty - two"."""
    tens, ones = (words.cardinals.get(tokens.lower[hyphen + step], 0) for step in (-1, 1))
    return tens >= 20 and 0 < ones < 10 and not tokens.follows_closely(hyphen + 1)


def _dozens(tokens: Tokens, number: Number, words: NumberWords) -> Number:
    """Multiply a number by the dozen or the score that may follow it."""
    place = number.last
    if place >= len(tokens):
        return number
    dozen = words.dozens.get(tokens.lower[place], 0)
    if not dozen and counts_scores(tokens, place, words):
        dozen = words.score[tokens.lower[place]]
    if not dozen:
        return number
    return evolve(number, value=number.value * dozen, last=place + 1, grain=dozen, scale=dozen)


def counts_scores(tokens: Tokens, place: int, words: NumberWords) -> bool:
    """Tell whether the word at `place` counts in twenties: "two score men", no "score draws"."""
    if tokens.lower[place] not in words.score or place + 1 >= len(tokens):
        return False
    after = tokens.lower[place + 1]
    if after == words.linker and place + 2 < len(tokens):
        after = tokens.lower[place + 2]
    return is_plural(after) and after not in words.scored


def with_decimals(tokens: Tokens, number: Number, words: NumberWords) -> Number:
    """Read on over decimals in words: "seven point nought six", "four point eighty-three"."""
    place = number.last
    if place + 1 >= len(tokens) or tokens.lower[place] != words.point:
        return number
    decimals, last = "", place + 1
    while last < len(tokens) and words.digits.get(tokens.lower[last], 10) < 10:
        if len(decimals) == MOST_DECIMALS:
            return number
        decimals, last = decimals + str(words.digits[tokens.lower[last]]), last + 1
    if not decimals:
        fraction = cardinal(tokens, last, words)
        if fraction is None:
            return number
        decimals, last = str(int(fraction.value)), fraction.last
    grain = 10.0 ** -len(decimals)
    return evolve(number, value=number.value + int(decimals) * grain, last=last, grain=grain)


def ordinal(tokens: Tokens, number: Number, words: NumberWords) -> Number | None:
    """Read on over the ordinal that ends a cardinal: "twenty-first", "three hundredth"."""
    place = next_word(tokens, number.last, words, joined=number.grain >= HUNDRED)
    if place >= len(tokens):
        return None
    word = tokens.lower[place]
    if word in words.ordinal_scales and number.value < words.ordinal_scales[word]:
        value = number.value * words.ordinal_scales[word]
    elif word in words.ordinals and words.ordinals[word] < room_in(number.value):
        value = number.value + words.ordinals[word]
    else:
        return None
    return Number(value=value, first=number.first, last=place + 1, kind=NumberKind.ORDINAL)


def room_in(value: float) -> float:
    """Return what may still be added to a number in words: 10 to twenty, 100 to two hundred."""
    if value % HUNDRED == 0:
        return HUNDRED
    return 10 if value % 10 == 0 and value % HUNDRED >= 20 else 0
