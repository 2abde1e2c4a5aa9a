"""Numerals: the value of a number written in digits, with the separators of every style."""

from __future__ import annotations

import re

from attrs import frozen

LONGEST = 25
LONGEST_PLAIN = 15
"""More digits than this, with marks between them or without, are no number but an identifier."""
LARGEST_DENOMINATOR = 10
FINE_DENOMINATORS = frozenset({16, 32, 64})
LARGEST_MIXED = 100
"""Of a fraction in digits: 3/4, 7/10 and 5/16 are fractions, 9/11 and 24/7 are not."""
FRACTION_GRAIN = 0.1
"""The last place of a fraction is taken to be a tenth of its part."""

DIGITS = re.compile(r"\.?\d+(?:[.,]\d+)*")
SPACED = re.compile(
    r"\d{1,3}(?:(?P<space>[ \u00a0\u2009\u202f'’])\d{3})(?:(?P=space)\d{3})*"
    r"(?:[.,](?P<decimals>\d{1,2}))?(?![\d,'’])"
)
"""816 000, 1 234,5 and, in the Swiss way, 1'234'567."""
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?")
"""1,284.5 and, in the Indian way, 12,34,567."""
EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
"""1.284,5 and 1.284.000: with two kinds of mark or two points there is but one reading."""
COMMA = re.compile(r"\d+,(?:\d|\d\d|\d{4,})")
"""1,3: a comma that parts no three digits is a decimal one."""
FRACTION = re.compile(r"(?:\s{1,2}(?P<top>\d{1,2}))?/(?P<bottom>\d{1,2})(?![\d/.])")
EXPONENT = re.compile(
    r"(?:e|\s?[x×*·]\s?10\^)(?P<exponent>[+-]?\d{1,2})\b"
    r"|\s?[x×*·]\s?10(?P<raised>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})",
    re.IGNORECASE,
)
BEFORE_AN_EXPONENT = frozenset("eEx×*· \u00a0")
RAISED = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")
POWER = re.compile(r"\^\+?(?P<sign>-*)(?P<exponent>\d{1,2})\b")


@frozen(eq=False, repr=False)
class Numeral:
    """A number in digits that ends before the character `end`.

    `grain` is the value of its last written place: 1 for 1,284, 0.01 for 2.50.
    """

    value: float
    grain: float
    end: int
    is_share: bool = False
    """Whether it is a fraction and nothing more: 3/4."""


def numeral_at(text: str, start: int, *, spaced: bool = True) -> Numeral | None:
    """Return the number whose digits begin at the character `start`, or None.

    `spaced` tells whether plain spaces may part its groups of three: 816 000.
    """
    match = DIGITS.match(text, start)
    if match is None or match.end() - start > LONGEST:
        return None
    if match[0].isdecimal() and len(match[0]) > LONGEST_PLAIN:
        return None
    groups = SPACED.match(text, start)
    if groups and (spaced or groups["space"] != " ") and len(groups[0]) <= LONGEST:
        return _grouped(groups)
    value = _value(match[0])
    if value is None:
        return None
    return _goes_on(text, Numeral(value, _last_place(match[0]), match.end()))


def _grouped(match: re.Match[str]) -> Numeral:
    """Return the number whose groups of three spaces or apostrophes part."""
    digits, decimals = match[0].replace(match["space"], ""), match["decimals"]
    if decimals is None:
        return Numeral(int(digits), 1, match.end())
    return Numeral(float(digits.replace(",", ".")), 10.0 ** -len(decimals), match.end())


def _value(digits: str) -> float | None:
    if digits.isdecimal():
        return int(digits)
    if GROUPED.fullmatch(digits):
        digits = digits.replace(",", "")
    elif EUROPEAN.fullmatch(digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif COMMA.fullmatch(digits):
        digits = digits.replace(",", ".")
    if "," in digits or digits.count(".") > 1:
        return None
    return float(digits) if "." in digits else int(digits)


def _last_place(digits: str) -> float:
    """Return the value of the last written place of a numeral that has a value."""
    mark = max(digits.rfind("."), digits.rfind(","))
    after = len(digits) - mark - 1
    grouped = GROUPED.fullmatch(digits) and "." not in digits
    thousands = EUROPEAN.fullmatch(digits) and "," not in digits
    return 1 if mark < 0 or grouped or thousands else 10.0**-after


def _goes_on(text: str, number: Numeral) -> Numeral:
    """Add what may follow the digits at once: a fraction or a power."""
    following = text[number.end : number.end + 1]
    fraction = FRACTION.match(text, number.end) if following in {"/", " ", "\u00a0"} else None
    if fraction:
        return _with_fraction(number, fraction)
    if following == "^":
        power = POWER.match(text, number.end)
        return _raised(number, power) if power else number
    if following in BEFORE_AN_EXPONENT:
        exponent = EXPONENT.match(text, number.end)
        return _shifted(number, exponent) if exponent else number
    return number


def _with_fraction(number: Numeral, match: re.Match[str]) -> Numeral:
    top, bottom = match["top"], int(match["bottom"])
    numerator = number.value if top is None else int(top)
    known = bottom <= LARGEST_DENOMINATOR or bottom in FINE_DENOMINATORS
    known = known or (top is not None and number.value < LARGEST_MIXED)
    if number.grain != 1 or not known or not 0 < numerator < bottom:
        return number
    whole = 0 if top is None else number.value
    value = whole + numerator / bottom
    return Numeral(value, FRACTION_GRAIN / bottom, match.end(), is_share=top is None)


def _raised(number: Numeral, match: re.Match[str]) -> Numeral:
    sign = -1 if len(match["sign"]) == 1 else 1
    try:
        value = float(number.value) ** (sign * int(match["exponent"]))
    except (OverflowError, ZeroDivisionError):
        return number
    return Numeral(value, number.grain, match.end())


def _shifted(number: Numeral, match: re.Match[str]) -> Numeral:
    scale = 10.0 ** int(match["exponent"] or match["raised"].translate(RAISED))
    return Numeral(number.value * scale, number.grain * scale, match.end())
