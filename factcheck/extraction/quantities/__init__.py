"""Quantities: every number of a text with its unit, its bound, what it counts and what is said of it."""

from __future__ import annotations

from factcheck.extraction.quantities.finding import find_quantities

__all__ = ["find_quantities"]
