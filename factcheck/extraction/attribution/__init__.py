"""Attribution: which words of a text are whose."""

from __future__ import annotations

from factcheck.extraction.attribution.finding import find_attributions

__all__ = ["find_attributions"]
