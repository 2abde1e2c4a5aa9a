"""What numbers in digits and in words are worth, and what must not be read as one."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.extraction.numbers import NumberKind, read_number
from factcheck.extraction.tokens import tokenize

CARDINALS = {
    0: ["0", "zero", "nought"],
    1: ["1", "one"],
    2: ["two", "a couple of", "a pair of"],
    5.75: ["five and three quarters", "5 3/4", "5¾"],
    12: ["12", "twelve", "a dozen", "one dozen"],
    6: ["half a dozen", "six"],
    24: ["two dozen", "24", "twenty-four", "twenty four", "a couple of dozen", "twenty - four"],
    18: ["a dozen and a half", "one and a half dozen"],
    20: ["a score of walkers", "twenty"],
    40: ["two score walkers", "two score of walkers", "forty"],
    200: ["a couple of hundred", "a couple hundred", "two hundred"],
    5000: ["five k", "5 k", "5k", "five thousand"],
    1234.5: ["1 234,5", "1,234.5", "1 234.5"],
    1_234_567: ["1'234'567", "1’234’567", "1 234 567", "1,234,567", "1.234.567"],
    36: ["3 dozen", "three dozen"],
    57: ["fifty-seven", "fifty   seven"],
    101: ["a hundred and one", "one hundred one", "101"],
    157: ["157", "one hundred and fifty-seven", "one hundred fifty-seven"],
    642: ["6 hundred and 42", "six hundred and forty-two"],
    1200: ["twelve hundred", "1,200", "1.2k", "1.2K", "one thousand two hundred"],
    1284: [
        "1,284",
        "1 284",
        "1\u00a0284",
        "1\u202f284",
        "one thousand two hundred and eighty-four",
    ],
    7618: ["7 thousand 6 hundred and 18", "7 thousand six hundred and eighteen"],
    305_000: ["three hundred and five thousand", "305,000", "305 000"],
    250_000: ["a quarter of a million", "quarter-million"],
    500_000: ["half a million", "half-a-million", "500,000"],
    750_000: ["three quarters of a million", "three-quarters of a million"],
    2.5: ["two and a half", "two-and-a-half", "2 1/2", "2½"],
    1_500_000: [
        "one and a half million",
        "1.5 million",
        "1.5m people",
        "1.5m Calder shares",
        "15 lakh",
        "1 1/2 million",
    ],
    6_500_000: ["6 million and a half", "six and a half million", "6.5 million"],
    12_000_000: ["12 million", "12-million", "twelve million", "12mn", "1.2 crore"],
    3_100_000_000: ["3.1bn", "3.1 bn", "3.1 billion", "3.1b", "three point one billion"],
    1_284_567.5: ["1,284,567.5", "1.284.567,5"],
    14_000_000_000_650: ["fourteen trillion six hundred and fifty"],
    2_000_000_000_000: ["two lakh crore"],
    1.3: ["1.3", "1,3", "one point three"],
    7.06: ["seven point nought six", "seven point oh six", "7.06"],
    -0.5: ["minus point five", "-.5", "minus nought point five"],
    2.1875: ["2 3/16", "2.1875"],
    300_000: ["3·10^5", "3 x 10^5", "3*10^5", "3 × 10⁵", "3e5"],
    0.25: [".25", "0.25", "nought point two five"],
    400.83: ["four hundred point eighty-three"],
    -4: ["-4", "minus four", "negative four", "−4"],
    2_700_000: ["2.7x10^6", "2.7e6"],
}
FRACTIONS = {
    1 / 2: ["a half", "one half", "one-half", "half", "½", "1/2"],
    1 / 3: ["a third of", "one third", "one-third", "1/3", "⅓"],
    2 / 3: ["two thirds", "two-thirds", "2/3"],
    3 / 4: ["three quarters", "three-quarters", "¾", "3/4"],
    1 / 5: ["a fifth of", "one fifth"],
    1 / 100: ["a hundredth of", "one hundredth"],
    1 / 40: ["one over forty"],
    1 / 2.5: ["1 over 2.5"],
    5 / 16: ["5/16", "five sixteenths"],
    1e-4: ["one ten-thousandth", "a ten-thousandth of"],
    3e-5: ["three hundred-thousandths"],
    0.21: ["twenty-one hundredths"],
    101 / 10: ["a hundred and one over ten"],
    1 / 100_000: ["a hundred-thousandth of"],
    200 / 47: ["two hundred forty sevenths"],
    256 / 9: ["two hundred fifty-six ninths"],
}
ORDINALS = {
    1: ["first", "1st"],
    2: ["second", "2nd"],
    43: ["forty-third", "43rd"],
    146: ["one hundred forty-sixth", "one hundred and forty-sixth"],
    300: ["three hundredth"],
    100_000: ["hundred thousandth"],
}
VAGUE = {
    12: ["dozens"],
    100: ["hundreds of", "several hundred", "a few hundred"],
    10_000: ["tens of thousands"],
    100_000: ["hundreds of thousands"],
    1_000_000: ["millions"],
}


def number_in(text):
    tokens = tokenize(text)
    return read_number(tokens, 0)


def written(text, number):
    tokens = tokenize(text)
    return text[tokens.starts[number.first] : tokens.ends[number.last - 1]]


def rows(table):
    return [(value, phrase) for value, phrases in table.items() for phrase in phrases]


@pytest.mark.parametrize(("value", "phrase"), rows(CARDINALS))
def test_cardinals_are_worth_what_they_say_in_every_style(value, phrase):
    number = number_in(phrase)
    assert number is not None
    assert (number.kind, number.value) == (NumberKind.CARDINAL, pytest.approx(value, rel=1e-9))


@pytest.mark.parametrize(("value", "phrase"), rows(FRACTIONS))
def test_fractions_are_parts_of_one(value, phrase):
    number = number_in(phrase)
    assert number is not None
    assert (number.kind, number.value) == (NumberKind.FRACTION, pytest.approx(value, rel=1e-9))


@pytest.mark.parametrize(("value", "phrase"), rows(ORDINALS))
def test_ordinals_are_told_from_fractions(value, phrase):
    number = number_in(phrase)
    assert number is not None
    assert (number.kind, number.value) == (NumberKind.ORDINAL, value)


@pytest.mark.parametrize(("value", "phrase"), rows(VAGUE))
def test_vague_numbers_give_only_their_order(value, phrase):
    number = number_in(phrase)
    assert number is not None
    assert (number.kind, number.value) == (NumberKind.VAGUE, value)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("one hundred and two hundred", "one hundred"),  # of "between one hundred and two hundred"
        ("423 0000", "423"),
        ("5 and 6 kg", "5"),
        ("10 million and 20 people", "10 million"),
        ("24/7", "24"),
        ("2001 9/11", "2001"),
        ("7/23", "7"),
        ("two score as City win", "two"),
        ("three score draws", "three"),
        ("a pair of hundred-year-old houses", "a pair"),
        ("twenty - thirty", "twenty"),
        ("6'2", "6"),
        ("5 x 3", "5"),
        ("one over the eight", "one"),
        ("9/11", "9"),
        ("5m wall", "5"),
        ("two seconds", "two"),
        ("ten and a third man", "ten"),
        ("2012–13", "2012"),
        ("two hundred and", "two hundred"),
        ("18st 2lb", "18"),
        ("a third fewer than in 2015", "a third"),
        ("a third more calls came in", "a third"),
        ("a fifth fewer empty beds", "a fifth"),
        ("a sixth less land than before", "a sixth"),
        ("a third more expensive.", "a third"),
        ("a third were electric", "a third"),
        ("a fifth have no phone", "a fifth"),
        ("a quarter more.", "a quarter"),
        ("half that amount", "half"),
    ],
)
def test_a_number_ends_where_another_or_a_word_begins(text, read):
    number = number_in(text)
    assert number is not None
    assert written(text, number) == read


@pytest.mark.parametrize(
    "text",
    [
        "a third man", "a third longer film", "a third longer films", "a third more serious fire",
         "a third was arrested", "a third has fled",
        "an hour", "and five", "he scores",
        "scores twice a game", "a couple met",
        "pair", "a", "minus", "-", "-x", "a second later", "22,24,26", "1,28,4.5.6", ".", ".x",
        "7834916305400012801", "tens", "many people", "several men",
    ],
)  # fmt: skip
def test_what_is_no_number_is_not_read(text):
    assert number_in(text) is None


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("160", 1), ("1,284", 1), ("2.50", 0.01), ("3.1bn", 1e8), ("12 million", 1e6),
        ("two thousand", 1000), ("one hundred and fifty-seven", 1), ("twelve hundred", 100),
        ("half a million", 5e4), ("10K", 1000),
    ],
)  # fmt: skip
def test_the_grain_is_the_last_place_that_was_written(text, grain):
    number = number_in(text)
    assert number is not None
    assert number.grain == pytest.approx(grain)


SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(value: int, joiner: str) -> str:
    """Spell `value` as English does, `joiner` ("and" or "") between hundreds and the rest."""
    if value < 20:
        return SMALL[value]
    if value < 100:
        return TENS[value // 10 - 2] + (f"-{SMALL[value % 10]}" if value % 10 else "")
    for scale, name in (
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if value >= scale:
            head = f"{in_words(value // scale, joiner)} {name}"
            rest = value % scale
            link = f" {joiner} " if joiner and rest < 100 else " "
            return head + (f"{link}{in_words(rest, joiner)}" if rest else "")
    raise AssertionError(value)


@given(st.integers(0, 10**12 - 1), st.sampled_from(["and", ""]))
def test_every_number_survives_the_way_through_words(value, joiner):
    phrase = in_words(value, joiner)
    number = number_in(phrase)
    assert number is not None
    assert number.value == value
    assert written(phrase, number) == phrase


@given(st.integers(0, 10**12), st.sampled_from([",", "\u00a0", "\u202f", " "]))
def test_every_number_survives_the_way_through_grouped_digits(value, separator):
    phrase = f"{value:,}".replace(",", separator)
    number = number_in(phrase)
    assert number is not None
    assert number.value == value
    assert written(phrase, number) == phrase


@given(st.decimals(0, 10**6, places=2, allow_nan=False))
def test_every_decimal_survives(value):
    number = number_in(f"{value:,}")
    assert number is not None
    assert number.value == pytest.approx(float(value))


PIECES = [
    "one", "hundred", "thousand", "million", "and", "a", "half", "third", "thirds", "of", "-", "/",
    "1", "2,000", "3.5", "0", "point", "over", "dozen", "dozens", "twenty", "second", "minus", "^",
    "e", "x10^9", "k", "m", "bn", "½", "several", ".", "couple", "tens", "th", "first", "٣", "²",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from([" ", ""]))
@example(["one", "over", "a"], " ")
def test_no_run_of_number_words_raises_or_reads_beyond_the_text(pieces, separator):
    tokens = tokenize(separator.join(pieces))
    for index in range(len(tokens)):
        number = read_number(tokens, index)
        if number:
            assert number.first == index < number.last <= len(tokens)


@given(st.text(max_size=60))
def test_no_text_raises(text):
    tokens = tokenize(text)
    for index in range(len(tokens)):
        read_number(tokens, index)
