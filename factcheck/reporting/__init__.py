"""From reports to what people and tools read: each format is one file with one function."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.reporting.json_report import json_report
from factcheck.reporting.jsonl_report import jsonl_report
from factcheck.reporting.results import Page, Results
from factcheck.reporting.text_report import text_report

__all__ = ["REPORTERS", "Page", "Reporter", "Results"]

Reporter = Callable[[Results, Page], str]

REPORTERS: Mapping[str, Reporter] = {
    "text": text_report,
    "json": json_report,
    "jsonl": jsonl_report,
}
