"""Bounds: the words beside a number that say how it limits the true value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import category

from factcheck.extraction.phrases import Phrases, words_of
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.model import Bound, Lean, Scope

MOST_BEFORE = 3
"""So many bounds may stand before one number: "at least | an estimated | 15"."""

LEANS = {"about": Lean.EITHER, "below": Lean.BELOW, "above": Lean.ABOVE}
POINTS = frozenset({Bound.EXACTLY, Bound.ABOUT})
COMPARISONS = frozenset({Bound.MORE_THAN, Bound.FEWER_THAN})
"""“Less than the 21 percent that they asked for” compares with a known number, and limits none."""
TURNED = {
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.MORE_THAN: Bound.FEWER_THAN,
    Bound.FEWER_THAN: Bound.MORE_THAN,
}
TURNED_LEAN = {Lean.BELOW: Lean.ABOVE, Lean.ABOVE: Lean.BELOW}
LIMITS = frozenset({Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE_THAN, Bound.FEWER_THAN})


class Bounded(NamedTuple):
    """The bound of a number and the tokens from `first` up to `last` that it stretches over."""

    first: int
    last: int
    bound: Bound = Bound.EXACTLY
    lean: Lean = Lean.EITHER
    scope: Scope | None = None


Kind = tuple[Bound, Lean, Scope | None]


def bound_before(tokens: Tokens, first: int) -> Bounded:
    """Return the bound that ends right before the token `first`, `last` being `first`."""
    before = _before()
    bound, lean, scope = Bound.EXACTLY, Lean.EITHER, None
    start = first
    end = first
    for _ in range(MOST_BEFORE):
        known = end > 0 and tokens.lower[end - 1] in _definite()
        end -= end > 0 and tokens.lower[end - 1] in _passed_over()
        found = _ending_at(tokens, end, before)
        if found is None or (known and found[1][0] in COMPARISONS):
            break
        length, kind = found
        if _is_particle(tokens, end - length, end):
            break
        start = end = end - length
        scope = scope or kind[2]
        if bound is Bound.EXACTLY or (bound is Bound.ABOUT and kind[0] in LIMITS):
            bound, lean = kind[0], kind[1]
    return Bounded(start, first, bound, lean, scope)


def governs_noun(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether what looks like a bound governs the noun behind a sum: under $420 million deal.

    The sum stands on the tokens from `first` up to `last`.
    """
    words = table("bounds")
    if not 0 < first < last < len(tokens) or tokens.lower[first - 1] not in words["governing"]:
        return False
    return tokens.lower[last] in words["governed"]


def _is_particle(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether what reads as a bound belongs to the verb before it: "went up to 28.4"."""
    verbs = _no_bound_behind().get(" ".join(tokens.lower[first:end]))
    return verbs is not None and first > 0 and tokens.lower[first - 1] in verbs


def bound_after(tokens: Tokens, last: int) -> Bounded | None:
    """Return the bound that begins at the token `last`: "or more", "or so"."""
    if last + 1 < len(tokens) and tokens.words[last] == "-" and tokens.follows_closely(last):
        last += 1
    if last >= len(tokens) or tokens.lower[last] not in _after():
        return None
    found = _after().at(tokens.lower, last)
    if found is None or _is_of_the_next(tokens, last, found.end):
        return None
    bound, lean, scope = found.value
    return Bounded(last, found.end, bound, lean, scope)


def _is_of_the_next(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a number follows, which the bound is of: a year and more than 600 pages."""
    if end >= len(tokens):
        return False
    word = tokens.lower[end]
    if word in table("bounds")["compared"]:
        return True
    if word in table("bounds")["further"] and end + 1 < len(tokens):
        return _begins_number(tokens.lower[end + 1])
    if word in _passed_over():
        return tokens.lower[first] in word_class("and")
    return _begins_number(word)


def _begins_number(word: str) -> bool:
    """Tell whether a word is a number, or the sign of a currency before one."""
    return word[0].isdigit() or category(word[0]) == "Sc" or word in _numbers()


def stretched(before: Bounded, after: Bounded | None, last: int) -> Bounded:
    """Return the bound of a quantity that ends before the token `last`.

    A limit before the number goes before one behind it.
    """
    limiting = after if after and before.bound in POINTS else before
    return Bounded(before.first, last, limiting.bound, limiting.lean, before.scope)


def turned(bound: Bounded) -> Bounded:
    """Return the bound of what a verb makes less: more than halved is less than half."""
    return bound._replace(
        bound=TURNED.get(bound.bound, bound.bound), lean=TURNED_LEAN.get(bound.lean, bound.lean)
    )


def limits(value: float, bound: Bound) -> tuple[float | None, float | None]:
    """Return the ends of what `value` with `bound` allows, None where open."""
    if bound is Bound.EXACTLY:
        return value, value
    if bound in {Bound.AT_LEAST, Bound.MORE_THAN}:
        return value, None
    if bound in {Bound.AT_MOST, Bound.FEWER_THAN}:
        return None, value
    return None, None


def _ending_at(
    tokens: Tokens, end: int, phrases: Mapping[str, Sequence[tuple[tuple[str, ...], Kind]]]
) -> tuple[int, Kind] | None:
    """Return the length and the kind of the longest bound whose last token is before `end`."""
    if end == 0:
        return None
    for words, kind in phrases.get(tokens.lower[end - 1], ()):
        start = end - len(words)
        if start >= 0 and (len(words) == 1 or tuple(tokens.lower[start:end]) == words):
            return len(words), kind
    return None


def _kinds(part: str) -> dict[tuple[str, ...], Kind]:
    data = table("bounds")
    totals = set(data["totals"])
    kinds: dict[tuple[str, ...], Kind] = {}
    for name, expressions in data[part].items():
        lean = LEANS.get(name, Lean.EITHER)
        bound = Bound.ABOUT if name in LEANS else Bound(name)
        for expression in expressions:
            scope = Scope.IN_TOTAL if expression in totals else None
            kinds[words_of(expression)] = (bound, lean, scope)
    return kinds


@cache
def _before() -> dict[str, list[tuple[tuple[str, ...], Kind]]]:
    """Return the bounds that stand before a number, by their last word, the longest first."""
    by_last: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    for words, kind in sorted(_kinds("before").items(), key=lambda entry: -len(entry[0])):
        by_last.setdefault(words[-1], []).append((words, kind))
    return by_last


@cache
def _no_bound_behind() -> Mapping[str, frozenset[str]]:
    rows = table("bounds")["no_bound_behind"]
    return {expression: frozenset(verbs) for expression, verbs in rows.items()}


@cache
def _definite() -> frozenset[str]:
    return frozenset(table("bounds")["definite"])


@cache
def _passed_over() -> frozenset[str]:
    return frozenset(table("bounds")["passed_over"])


@cache
def _numbers() -> frozenset[str]:
    data = table("writing")
    return frozenset(data["small_numbers"]) | frozenset(data["tens"])


@cache
def _after() -> Phrases[Kind]:
    return Phrases.of((" ".join(words), kind) for words, kind in _kinds("after").items())
