"""Units of measurement: how a text spells them, what they measure, and conversion between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.extraction.tokens import Tokens, words_in
from factcheck.language import table


class Unit(NamedTuple):
    """A unit: a value times `factor`, plus `offset`, is the value in SI base units."""

    symbol: str
    dimension: str
    factor: float
    offset: float = 0.0


Spellings = Mapping[str, Sequence[tuple[tuple[str, ...], Unit]]]
"""Spellings by their first token, each as its tokens and its unit, the longest first."""


def convert(value: float, unit: str, to_unit: str) -> float | None:
    """Return `value` of `unit` in `to_unit`, both canonical symbols; None where none converts.

    convert(28, "mi", "km") is 45.06.
    """
    units = _units()
    source, target = units.get(unit), units.get(to_unit)
    if source is None or target is None or source.dimension != target.dimension:
        return None
    return (value * source.factor + source.offset - target.offset) / target.factor


def dimension(unit: str) -> str | None:
    """Return what the canonical symbol `unit` measures ("length"), or None if it is no unit."""
    known = _units().get(unit)
    return known.dimension if known else None


def unit_named(text: str) -> str | None:
    """Return the canonical symbol of the unit that a text spells, if it is one."""
    words = words_in(text)
    names, symbols, _ = _spellings()
    found = words and (_longest(names, words, 0) or _longest(symbols, words, 0))
    return found[0].symbol if found and found[1] == len(words) else None


def same_currency(first: str, second: str) -> bool:
    """Tell whether two units of money may be one currency.

    Both are codes ("GBP") or names that several countries share ("pound"): a shared name may be
    any of its currencies, so that "pound" and "GBP" may be the same; "USD" and "EUR" are not.
    """
    shared = _shared_currencies()
    ours, theirs = (shared.get(unit, frozenset({unit})) for unit in (first, second))
    return first == second or not ours.isdisjoint(theirs)


def is_hundredth(coin: str, currency: str) -> bool:
    """Tell whether `coin` ("cent") is a hundredth of the currency, a code or a shared name."""
    wholes = table("money")["hundredths"].get(coin, ())
    return any(same_currency(whole, currency) for whole in wholes)


def unit_at(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    """Return the unit spelled at the token `index` after a number, and the index behind it."""
    names, symbols, glued = _spellings()
    return (
        _longest(names, tokens.lower, index)
        or _symbol(tokens, symbols, index)
        or (_symbol(tokens, glued, index) if tokens.follows_closely(index) else None)
    )


def smaller_unit_at(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    """Return the unit at `index` behind a number that follows a unit: the "in" of 6 ft 3 in."""
    return unit_at(tokens, index) or _symbol(tokens, _spellings()[2], index)


def _symbol(tokens: Tokens, spellings: Spellings, index: int) -> tuple[Unit, int] | None:
    """Return the symbol at `index` whose tokens no space parts: "km/h", but no "ft 3"."""
    for spelling, unit in spellings.get(tokens.words[index], ()):
        after = index + len(spelling)
        unbroken = all(
            tokens.follows_closely(place) for place in range(index + 1, min(after, len(tokens)))
        )
        if unbroken and tuple(tokens.words[index:after]) == spelling:
            return unit, after
    return None


def _longest(spellings: Spellings, words: Sequence[str], index: int) -> tuple[Unit, int] | None:
    for spelling, unit in spellings.get(words[index], ()):
        after = index + len(spelling)
        if len(spelling) == 1 or tuple(words[index:after]) == spelling:
            return unit, after
    return None


@cache
def _shared_currencies() -> Mapping[str, frozenset[str]]:
    """Return the currencies that each shared name may stand for: the pounds, the pesos."""
    written = table("currencies")["names"] | table("money")["names"]
    codes: dict[str, set[str]] = {}
    for name, code in written.items():
        codes.setdefault(name.rsplit(" ", 1)[-1], set()).add(code)
    shared: dict[str, set[str]] = {}
    for name, unit in table("money")["shared"].items():
        shared.setdefault(unit, set()).update(codes.get(name, ()))
    for unit, others in table("money")["shared_codes"].items():
        shared.setdefault(unit, set()).update(others)
    return {unit: frozenset(found) for unit, found in shared.items()}


@cache
def _units() -> dict[str, Unit]:
    return {
        symbol: Unit(symbol, row["dimension"], row["factor"], row.get("offset", 0.0))
        for symbol, row in table("units").items()
    }


@cache
def _spellings() -> tuple[Spellings, Spellings, Spellings]:
    """Return the names of units, their symbols, and the symbols that have to touch a number.

    A name of several words is one with hyphens too: "square-mile".
    """
    units, rows = _units(), table("units")
    names, symbols, glued = (
        [(spelling, units[symbol]) for symbol, row in rows.items() for spelling in row.get(key, ())]
        for key in ("names", "symbols", "glued")
    )
    tied = [(name.replace(" ", "-"), unit) for name, unit in names if " " in name]
    return _by_first_token(names + tied), _by_first_token(symbols), _by_first_token(glued)


def _by_first_token(entries: Iterable[tuple[str, Unit]]) -> Spellings:
    found: dict[str, dict[tuple[str, ...], Unit]] = {}
    for spelling, unit in entries:
        words = tuple(words_in(spelling))
        found.setdefault(words[0], {}).setdefault(words, unit)
    return {
        first: sorted(spellings.items(), key=lambda entry: -len(entry[0]))
        for first, spellings in found.items()
    }
