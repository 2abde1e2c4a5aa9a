"""Unsaid units: a bare number that is money, or a share, since one was told before it.

"Profit fell to 418 million francs, after a charge of 130 million": agencies name a currency once in
a sentence, and nobody counts a thing in millions without saying what. "49 percent to his 44": who
has the other share stands between.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve

from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.model import Quantity, UnitKind

LEAST = 1_000_000
FARTHEST = 10_000
"""Amounts of one sentence are hardly more times each other."""
WHOLE, BETWEEN = 100, 6
"""So many words at most stand between the shares of two."""
TO_COMPARED, COMPARED = 16, 2
"""So many words at most stand between two figures that are compared, and from where they say so."""
ALIKE = 10
"""Two figures of one thing are hardly more times each other."""
_SHARED = frozenset({UnitKind.MEASURE, UnitKind.PERCENT, UnitKind.CURRENCY})
REACH = 6
"""So many words before or behind the number may stand what it counts."""


def as_told_before(tokens: Tokens, bare: Quantity, found: Sequence[Quantity]) -> Quantity | None:
    """Return a bare number as money, or as a share, as one before it was told."""
    last = _money_before(tokens, bare, found)
    if last is None and _is_share(tokens, bare, found[-1]):
        last = found[-1]
    return evolve(bare, unit=last.unit, unit_kind=last.unit_kind) if last else None


def _money_before(tokens: Tokens, bare: Quantity, found: Sequence[Quantity]) -> Quantity | None:
    """Return the amount of money before a bare number in its sentence whose currency it shares."""
    if bare.unit_kind is not UnitKind.NONE or bare.of or not _is_in_millions(tokens, bare):
        return None
    last = next((one for one in reversed(found) if (one.value or 0) >= LEAST), None)
    if last is None or last.unit_kind is not UnitKind.CURRENCY or not last.value:
        return None
    if not 1 / FARTHEST < (bare.value or 0) / last.value < FARTHEST:
        return None
    first, end = tokens.at(bare.span.start), tokens.at(bare.span.end)
    if _ends().intersection(tokens.lower[tokens.at(last.span.end) : first]):
        return None
    beside = [*tokens.lower[max(first - REACH, 0) : first], *tokens.lower[end : end + REACH]]
    return None if _counted().intersection(beside) else last


def _is_share(tokens: Tokens, bare: Quantity, last: Quantity) -> bool:
    """Tell whether a bare number is another's share behind a percentage: 49 percent to his 44."""
    if bare.unit_kind is not UnitKind.NONE or bare.of or last.unit_kind is not UnitKind.PERCENT:
        return False
    if bare.relation or last.of or bare.change or not 0 < (bare.value or 0) < WHOLE:
        return False
    first, end = tokens.at(last.span.end), tokens.at(bare.span.start)
    if not 1 < end - first <= BETWEEN or bare.number != bare.span:
        return False
    joint, *whose = range(first, end)
    told = [tokens.lower[place] in _owners() or tokens.words[place].istitle() for place in whose]
    others = [
        tokens.lower[place] for place, is_told in zip(whose, told, strict=True) if not is_told
    ]
    named = any(told) and _links().issuperset(others)
    return named and tokens.lower[joint] in _opposing() and _ends_there(tokens, bare)


def as_compared(tokens: Tokens, bare: Quantity, last: Quantity) -> Quantity | None:
    """Return a bare number in the unit of what it is compared with: 61.2 gigawatts, against 53.2.

    With the scale of that, where it is told but once: 31.4 million tonnes, compared with 44.9.
    """
    if bare.unit_kind is not UnitKind.NONE or bare.of or bare.relation or not bare.value:
        return None
    if last.unit_kind not in _SHARED or not last.value:
        return None
    first, end = tokens.at(last.span.end), tokens.at(bare.span.start)
    between = tokens.lower[first:end]
    if len(between) > TO_COMPARED or not _ends().isdisjoint(between):
        return None
    beside = {*between[-COMPARED:], *tokens.lower[end : tokens.at(bare.number.start)]}
    if _comparing().isdisjoint(beside):
        return None
    for scale in (1.0,) if bare.change else (1.0, _scale(tokens, last)):
        if 1 / ALIKE < bare.value * scale / last.value < ALIKE:
            return _scaled(bare, last, scale)
    return None


def _scale(tokens: Tokens, last: Quantity) -> float:
    """Return the scale with which a number is written in digits: million, in 31.4 million."""
    word = tokens.lower[tokens.at(last.number.end) - 1]
    return float(table("writing")["magnitudes"].get(word, 1.0))


def _scaled(bare: Quantity, last: Quantity, scale: float) -> Quantity:
    value, low, high = (one and one * scale for one in (bare.value, bare.low, bare.high))
    return evolve(
        bare,
        unit=last.unit,
        unit_kind=last.unit_kind,
        value=value,
        low=low,
        high=high,
        grain=bare.grain * scale,
    )


def things_unsaid(counted: Quantity, found: Sequence[Quantity]) -> str | None:
    """Return what "diesel ones" are where buses were counted before: diesel buses."""
    words = (counted.of or "").split(" ")
    if words[-1] not in _pronouns():
        return None
    before = next((one.of for one in reversed(found) if one.of), None)
    return " ".join([*words[:-1], before.split(" ")[-1]]) if before else None


def _ends_there(tokens: Tokens, bare: Quantity) -> bool:
    """Tell whether nothing that it might count stands behind a number."""
    behind = tokens.lower[tokens.at(bare.span.end) :][:1]
    return not behind or not behind[0][0].isalpha() or behind[0] in _stops()


def _is_in_millions(tokens: Tokens, bare: Quantity) -> bool:
    """Tell whether a number is written in millions: 130 million, 2.4bn, and no 1,300,000."""
    last = tokens.at(bare.number.end) - 1
    return (bare.value or 0) >= LEAST and tokens.lower[last] in _scales()


@cache
def _scales() -> frozenset[str]:
    magnitudes = table("writing")["magnitudes"]
    return frozenset(word for word, times in magnitudes.items() if times >= LEAST)


@cache
def _ends() -> frozenset[str]:
    return frozenset(table("predicates")["sentence_ends"])


@cache
def _counted() -> frozenset[str]:
    """Return the words for what is counted in millions."""
    data = table("counted")
    return frozenset(data["in_millions"])


@cache
def _comparing() -> frozenset[str]:
    """Return what stands before a figure with which another is compared: against, up from."""
    return frozenset(table("over_time")["comparing"])


@cache
def _owners() -> frozenset[str]:
    return word_class("possessive", "object_pronoun")


@cache
def _opposing() -> frozenset[str]:
    return word_class("to", "and").union(table("predicates")["share_joints"])


@cache
def _links() -> frozenset[str]:
    return word_class("article").union(table("predicates")["share_links"])


@cache
def _stops() -> frozenset[str]:
    return frozenset(table("counted")["stops"]) | word_class("and")


@cache
def _pronouns() -> frozenset[str]:
    """Return the words that stand for a noun told before: ones."""
    return frozenset(table("counted")["pronouns"])
