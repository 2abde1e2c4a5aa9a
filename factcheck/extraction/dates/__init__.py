"""Dates, times and durations of a text, each with its span and the days that it means."""

from factcheck.extraction.dates.finding import find_dates

__all__ = ["find_dates"]
