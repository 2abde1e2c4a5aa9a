"""Reading a number at a token, in digits or in words."""

from __future__ import annotations

from attrs import evolve

from factcheck.extraction.numbers.cardinals import (
    cardinal,
    counts_scores,
    ordinal,
    with_decimals,
)
from factcheck.extraction.numbers.number import (
    HUNDRED,
    LARGEST,
    THOUSAND,
    Number,
    NumberKind,
    single,
)
from factcheck.extraction.numbers.numerals import FRACTION_GRAIN, numeral_at
from factcheck.extraction.numbers.parts import (
    CLAUSE_ENDS,
    as_share,
    bare_part,
    divided,
    joined_share,
    one_part,
    plus,
)
from factcheck.extraction.numbers.scales import scaled, share_of_scale, with_share
from factcheck.extraction.numbers.words import NumberWords, number_words
from factcheck.extraction.tokens import Tokens


def read_number(tokens: Tokens, index: int) -> Number | None:
    """Return the longest number that begins at the token `index`, or None.

    A sign ("-", "minus") begins a number only where a number follows it at once.
    """
    words = number_words()
    if tokens.lower[index] not in words.signs:
        return _unsigned(tokens, index, words)
    if index + 1 == len(tokens):
        return None
    number = _unsigned(tokens, index + 1, words) or _pointed(tokens, index + 1, words)
    if number is None or number.kind not in {NumberKind.CARDINAL, NumberKind.FRACTION}:
        return None
    return evolve(number, first=index, value=-number.value)


def _pointed(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    """Read decimals in words without a whole number before them: "minus point five"."""
    number = with_decimals(tokens, Number(value=0, first=index, last=index), words)
    return _multiplied(tokens, number, words) if number.last > index else None


def _unsigned(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    word = tokens.lower[index]
    if word[0].isdecimal() or word == ".":
        return _in_digits(tokens, index, words)
    if word in words.articles:
        return _after_article(tokens, index, words)
    if word in words.multiples:
        return single(words.multiples[word], index, NumberKind.MULTIPLE)
    if word in words.fraction_signs:
        share = as_share(*words.fraction_signs[word], index, index + 1)
        return _multiplied(tokens, evolve(share, in_digits=True), words)
    if word in words.vague or word in words.vaguely:
        return _vague(tokens, index, words)
    if word in words.denominators and word not in words.ordinals:
        part = bare_part(tokens, index, words)
        return _multiplied(tokens, part, words) if part else None
    return _in_words(tokens, index, words)


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
    if word in words.ordinal_suffixes and _is_suffixed(tokens, number, words):
        whole = number.grain == 1 and after == index + 1
        return evolve(number, last=after + 1, kind=NumberKind.ORDINAL) if whole else None
    if word in words.fraction_signs:
        top, bottom = words.fraction_signs[word]
        number = plus(number, as_share(top, bottom, after, after + 1))
    return _multiplied(tokens, number, words)


def _is_suffixed(tokens: Tokens, number: Number, words: NumberWords) -> bool:
    """Tell whether the letters that touch a number make it an ordinal: 21st, but no 18st."""
    others, *by_digit = words.ordinal_suffixes
    suffix, digit = tokens.lower[number.last], int(number.value) % 10
    if not tokens.follows_closely(number.last):
        return False
    return suffix == others or (0 < digit <= len(by_digit) and suffix == by_digit[digit - 1])


def _in_words(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    """Read a number whose mantissa is written in words."""
    number = cardinal(tokens, index, words)
    if number is None:
        word = tokens.lower[index]
        value = words.ordinals.get(word) or words.ordinal_scales.get(word)
        if value and index and tokens.lower[index - 1] in words.rests:
            part = one_part(tokens, index, words)
            return part or single(value, index, NumberKind.ORDINAL)
        return single(value, index, NumberKind.ORDINAL) if value else None
    if _takes_the_joined(tokens, number.last, words):
        number = cardinal(tokens, index, words, joined=False) or number
    share = divided(tokens, number, words)
    if share:
        return _multiplied(tokens, share, words)
    ended = ordinal(tokens, number, words)
    if ended:
        return ended
    return _multiplied(tokens, with_decimals(tokens, number, words), words)


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


def _multiplied(tokens: Tokens, number: Number, words: NumberWords) -> Number:
    """Read on over scales and parts: 3.1bn, half a million, two and a half million, 2 over 3."""
    if number.kind is NumberKind.FRACTION:
        number = share_of_scale(tokens, number, words)
    else:
        number = _with_rest(tokens, scaled(tokens, number, words), words)
        share = joined_share(tokens, number, words)
        number = with_share(tokens, number, share, words) if share else number
    return _quotient(tokens, number, words)


def _with_rest(tokens: Tokens, number: Number, words: NumberWords) -> Number:
    """Add what follows a scale behind digits: "6 hundred and 42", "7 thousand six hundred"."""
    if not number.in_digits or number.scale not in {HUNDRED, THOUSAND}:
        return number
    joined = tokens.lower[number.last : number.last + 1] == [words.joiner]
    place = number.last + joined
    if place >= len(tokens) or tokens.lower[number.last - 1] not in words.scales:
        return number
    rest = _whole_number(tokens, place, words)
    if rest and rest.last < len(tokens) and tokens.words[place][0].isdecimal():
        rest = scaled(tokens, rest, words)
    if rest is None or rest.value >= number.scale:
        return number
    if not joined and (rest.value < HUNDRED or (rest.in_digits and rest.scale == 1)):
        return number
    rest = _with_rest(tokens, rest, words)
    return evolve(number, value=number.value + rest.value, last=rest.last, grain=rest.grain)


def _whole_number(tokens: Tokens, place: int, words: NumberWords) -> Number | None:
    """Read a whole number in digits or in words, with nothing that may follow it."""
    if not tokens.words[place][0].isdecimal():
        return cardinal(tokens, place, words)
    digits = numeral_at(tokens.text, tokens.starts[place], spaced=False)
    if digits is None or digits.grain != 1:
        return None
    last = tokens.at(digits.end)
    return Number(value=digits.value, first=place, last=last, in_digits=True)


def _quotient(tokens: Tokens, number: Number, words: NumberWords) -> Number:
    """Read on over a division in words that ends a clause: "one over twenty"."""
    place = number.last + 1
    if place >= len(tokens) or tokens.lower[place - 1] != words.division:
        return number
    below = _divisor(tokens, place, words)
    if below is None or below.value <= 0:
        return number
    if below.last < len(tokens) and tokens.words[below.last] not in CLAUSE_ENDS:
        return number
    return evolve(
        number,
        value=number.value / below.value,
        last=below.last,
        kind=NumberKind.FRACTION,
        grain=FRACTION_GRAIN / below.value,
    )


def _divisor(tokens: Tokens, place: int, words: NumberWords) -> Number | None:
    """Read what a number is divided by: "twenty", "2.5", "a hundred"."""
    word = tokens.lower[place]
    if word[0].isdecimal():
        digits = numeral_at(tokens.text, tokens.starts[place], spaced=False)
        last = tokens.at(digits.end) if digits else place
        return Number(value=digits.value, first=place, last=last) if digits else None
    return cardinal(tokens, place + (word in words.articles), words)


def _after_article(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    """Read a number that an article begins: a hundred, a dozen, a couple of, a third of."""
    place = index + 1
    if place == len(tokens):
        return None
    word = tokens.lower[place]
    if word in words.scales or word in words.dozens:
        part = one_part(tokens, place, words)
        number = part or _in_words(tokens, place, words)
    elif counts_scores(tokens, place, words):
        number = evolve(single(words.score[word], place), grain=words.score[word])
    elif word in words.vaguely:
        number = _vague(tokens, place, words)
    elif word in words.pairs:
        number = _pair(tokens, place, words)
    elif word in words.denominators or word in words.cardinals:
        part = one_part(tokens, place, words)
        number = _multiplied(tokens, part, words) if part else None
    else:
        return None
    return evolve(number, first=index) if number else None


def _pair(tokens: Tokens, place: int, words: NumberWords) -> Number | None:
    """Read "couple" or "pair" where it counts: before "of" and before a scale."""
    if place + 1 == len(tokens):
        return None
    linked = tokens.lower[place + 1] == words.linker
    multiplied = scaled(tokens, Number(value=2, first=place, last=place + 1 + linked), words)
    if multiplied.value > 2 and tokens.words[multiplied.last : multiplied.last + 1] != ["-"]:
        return multiplied
    return Number(value=2, first=place, last=place + 1) if linked else None


def _vague(tokens: Tokens, index: int, words: NumberWords) -> Number | None:
    """Read a number that only names its order: "dozens", "tens of thousands", "several hundred"."""
    value = words.vague.get(tokens.lower[index], 1)
    last = index + 1
    place = last + 1 if tokens.lower[last : last + 1] == [words.linker] else last
    while place < len(tokens) and tokens.lower[place] in words.vague_scales:
        value, last = value * words.vague_scales[tokens.lower[place]], place + 1
        if value > LARGEST:
            return None
        place = last + 1 if tokens.lower[last : last + 1] == [words.linker] else last
    if value == 1 or (last == index + 1 == place and tokens.lower[index] in words.only_of):
        return None
    return Number(value=value, first=index, last=last, kind=NumberKind.VAGUE, grain=value)
