"""Verbatim: where a quotation's words stand on record, each unbroken run of them as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.matching.words.spoken import ASIDE, GAP, Word, spoken_words
from factcheck.model import Quotation

LONGEST_ASIDE = 8
"""How many words of the record a bracketed one may stand for."""


def has_words(quotation: Quotation, text: str, record: str) -> bool:
    """Tell whether a quotation has the words of a record in one run."""
    ours = [word.norm for span in quotation.spans for word in spoken_words(text, span)]
    return find_run([word.norm for word in words_on(record)], ours, 0, len(ours)) is not None


def places_of(ours: Sequence[Word], record: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the unbroken runs of a quotation stand in the record, in order.

    Empty unless all of them do. A gap may stand for any number of words, a bracket for a few.
    """
    places: list[tuple[int, int]] = []
    for breaker, run in _runs(ours):
        earliest = places[-1][1] if places else 0
        bracketed = bool(places) and breaker == ASIDE
        latest = earliest + LONGEST_ASIDE if bracketed else len(record)
        start = find_run(run, record, earliest, latest)
        if start is None:
            return []
        places.append((start, start + len(run)))
    return places


def _runs(ours: Sequence[Word]) -> Iterator[tuple[str, list[str]]]:
    """Yield each run of words with the gap or bracket before it."""
    breaker, run = "", list[str]()
    for word in ours:
        if word.norm not in (GAP, ASIDE):
            run.append(word.norm)
            continue
        if run:
            yield breaker, run
        breaker, run = word.norm, []
    if run:
        yield breaker, run


def find_run(run: list[str], record: Sequence[str], earliest: int, latest: int) -> int | None:
    """Return the first place from `earliest` to `latest` where `record` has the whole run."""
    for start in range(earliest, min(latest, len(record) - len(run)) + 1):
        if record[start] == run[0] and record[start : start + len(run)] == run:
            return start
    return None


@lru_cache(maxsize=1 << 14)
def words_on(record: str) -> tuple[Word, ...]:
    """Return the words of a record, which every quotation like it asks for."""
    return tuple(spoken_words(record))


def written(record: str, words: Sequence[Word]) -> str:
    """Return some words that follow each other as the record writes them."""
    return record[words[0].span.start : words[-1].span.end] if words else ""
