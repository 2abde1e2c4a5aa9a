"""Quantities: the numbers of a text with unit, bound, counted noun and governing verb."""

from __future__ import annotations

from factcheck.extraction.quantities.finding import find_quantities

__all__ = ["find_quantities"]
