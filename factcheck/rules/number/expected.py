"""What was expected: a figure that somebody looked for is not the one that came.

Nor is the forecast of others, or an earlier one, the one that a claim tells.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Pair, Quantity
from factcheck.rules.subjects import MatchCase

BREAK = re.compile(r"[,;:—–(]")
"""What parts one thing told from the next."""


class _Words(NamedTuple):
    """What tells of expectation, each between spaces."""

    forecasters: tuple[str, ...]
    outsiders: tuple[str, ...]
    acts: tuple[str, ...]
    looks: tuple[str, ...]
    aims: tuple[str, ...]


def is_expected_alone(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether the statement tells ours as what somebody expected, and the claim does not.

    What is told behind ours, or compared with it, is another: 96, five more than was forecast. A
    claim that looks ahead may tell of another forecast, of analysts or, if it tells its own as one
    of today, of before.
    """
    statement = case.match.statement
    end = pair.ours.span.end - statement.span.start
    stops = BREAK.search(statement.text, end), _compared().search(statement.text, end)
    told = between_spaces(
        statement.text[: min((one.start() for one in stops if one), default=None)]
    )
    theirs = between_spaces(case.claim.text)
    if not looks_ahead(case.claim.text):
        return _tells_of_expectation(told)
    is_of_today = not any(act in theirs for act in _words().acts)
    return _is_of_outsiders(told, theirs) or (is_of_today and _is_past(told))


def looks_ahead(text: str) -> bool:
    """Tell whether a claim tells what somebody expects, or aims for."""
    words, known = between_spaces(text), _words()
    return any(one in words for one in (*known.forecasters, *known.acts, *known.aims, *known.looks))


@lru_cache(maxsize=16)
def between_spaces(text: str) -> str:
    """Return the words of a text in lower case, each between spaces."""
    return f" {' '.join(tokenize(text).lower)} "


def _tells_of_expectation(words: str) -> bool:
    known = _words()
    if any(aim in words for aim in known.aims) or _is_past(words):
        return True
    acts = any(act in words for act in known.acts)
    return acts and any(one in words for one in known.forecasters)


def _is_past(words: str) -> bool:
    """Tell whether something had been expected: had been forecast, had earlier expected."""
    return bool(_before().search(words))


def _is_of_outsiders(ours: str, theirs: str) -> bool:
    """Tell whether ours is expected by those who look on, of whom the claim tells nothing."""
    known = _words()
    acts = any(one in ours for one in (*known.acts, *known.looks))
    return acts and any(one in ours and one not in theirs for one in known.outsiders)


@cache
def _words() -> _Words:
    data = table("expectations")
    return _Words(*(tuple(f" {words} " for words in data[key]) for key in _Words._fields))


@cache
def _before() -> re.Pattern[str]:
    """Return what tells that something was expected before, with a word that may stand between."""
    data = table("expectations")
    before, acts = ("|".join(map(re.escape, data[key])) for key in ("before", "acts"))
    return re.compile(rf" (?:{before}) (?:\w+ )?(?:{acts}) ")


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('expectations')['compared'])})\b")
