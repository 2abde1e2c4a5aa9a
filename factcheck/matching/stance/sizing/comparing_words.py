"""The words by which a sentence compares two figures, or two times, as the table has them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.model import Quantity


class Unit(NamedTuple):
    """Of what figures a word tells which is larger: cheaper, of sums of money."""

    units: frozenset[str]
    kinds: frozenset[str]
    smaller: bool
    """Whether its first pole is the smaller one: faster, of times."""

    def fits(self, figure: Quantity) -> bool:
        """Tell whether a figure is one of such."""
        return figure.unit in self.units or figure.unit_kind in self.kinds


@cache
def comparing(name: str) -> frozenset[str]:
    """Return the words, or the axes of opposites, of a row of the table."""
    return frozenset(table("comparing")[name])


@cache
def units() -> Mapping[str, Unit]:
    """Return the axes of which a word tells of figures of some units alone."""
    return {
        axis: Unit(
            frozenset(row.get("units", ())),
            frozenset(row.get("kinds", ())),
            bool(row.get("smaller")),
        )
        for axis, row in table("comparing")["units"].items()
    }


def had(noun: str) -> frozenset[str]:
    """Return the words that tell of somebody's having what a noun names: to employ, of staff."""
    return frozenset(table("standings")["things"].get(noun, ()))


@cache
def size_axes() -> frozenset[str]:
    """Return the axes of which a word tells of the larger or the smaller of two figures."""
    return comparing("sizes") | units().keys()


@cache
def earlier_times() -> Phrases[bool]:
    """Return what tells of a time before the one in question: a year earlier."""
    forms = (*table("arithmetic")["earlier"], *table("comparing")["earlier"])
    return Phrases.of((form, True) for form in forms)


@cache
def held_against() -> Phrases[bool]:
    """Return what stands between a figure and that with which it is compared: against, from."""
    forms = (*table("comparing")["parting"], *table("arithmetic")["compared_with"])
    return Phrases.of((form, True) for form in forms)


@cache
def compared_with() -> Phrases[bool]:
    """Return what leads to that with which something is compared, but for "than" and "from"."""
    return Phrases.of((form, True) for form in table("arithmetic")["compared_with"])
