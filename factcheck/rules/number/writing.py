"""How a figure is written: in words for messages, and in the draft's own manner for fixes."""

from __future__ import annotations

import re

from factcheck.language import table
from factcheck.model import Bound, Quantity, Span, UnitKind

DIGITS = re.compile(r"(?P<sign>[-−+]?)(?P<figure>\d[\d,.]*)(?P<gap>[\s-]?)(?P<magnitude>[^\W\d_]*)")
LONGEST = 60
"""So many characters at most are marked of a figure and what tells of it."""
POINTS = frozenset({Bound.EXACTLY, Bound.ABOUT})


def phrase(quantity: Quantity) -> str:
    """Return the quantity as its text has it, with its counted noun and the verb on it."""
    text = " ".join(quantity.text.split())
    if quantity.of and quantity.of not in text:
        text = f"{text} {quantity.of}"
    if quantity.rate and quantity.per:
        text = f"{text} {_per(quantity.per)}"
    if quantity.predicate and quantity.predicate not in text:
        text = f"{text} ({quantity.predicate})"
    return text


def _per(denominator: str) -> str:
    """Return what a figure is per, where its own words do not say it: a year, over 3 years."""
    return f"over {denominator}s" if " " in denominator else f"a {denominator}"


def with_sign(quantity: Quantity, sign: Span) -> Span | None:
    """Return where a figure and the words that tell what it is stand, None where they lie apart."""
    both = Span(min(sign.start, quantity.span.start), max(sign.end, quantity.span.end))
    return both if len(both) <= LONGEST else None


def as_written(theirs: Quantity, like: Quantity, draft: str) -> str | None:
    """Return the checked figure in the manner of the draft's, or None where that is not plain.

    What it returns stands in place of the draft's `like.number`: the same magnitude word, digits
    for digits, words for words. Bounds and other units are left to the writer.
    """
    if theirs.value is None or like.value is None or theirs.unit_kind is not like.unit_kind:
        return None
    if theirs.bound not in POINTS or like.bound not in POINTS:
        return None
    same_unit = like.unit == theirs.unit or like.unit_kind is UnitKind.COUNT
    written = like.number.of(draft)
    found = DIGITS.fullmatch(written)
    if not same_unit:
        return None
    if found is None:
        return _in_words(theirs.value, written)
    return _in_digits(theirs.value, found)


def _in_digits(value: float, like: re.Match[str]) -> str | None:
    magnitude = like["magnitude"].lower()
    scale = _magnitudes().get(magnitude) if magnitude else 1
    if scale is None:
        return None
    figure = value / scale
    if magnitude and not 1 <= abs(figure) < 1000:
        return None
    plain = f"{figure:.12g}"
    if "e" in plain:
        return None
    places = len(like["figure"].partition(".")[2])
    if float(f"{figure:.{places}f}") == float(plain):
        plain = f"{figure:.{places}f}"
    if "," in like["figure"] or (abs(figure) >= 10_000 and not magnitude):
        whole, point, rest = plain.partition(".")
        plain = f"{int(whole):,}{point}{rest}"
    return f"{plain}{like['gap']}{like['magnitude']}"


def _in_words(value: float, like: str) -> str | None:
    """Return a small whole number in words, with a capital where the draft's had one."""
    words = _small_numbers()
    if like.lower() not in words or value != int(value) or not 0 <= value < len(words):
        return None
    word = words[int(value)]
    return word.capitalize() if like[:1].isupper() else word


def _magnitudes() -> dict[str, float]:
    return dict(table("writing")["magnitudes"])


def _small_numbers() -> list[str]:
    return list(table("writing")["small_numbers"])
