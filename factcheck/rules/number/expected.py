"""What was expected: a figure that somebody looked for is not the one that came.

Nor is the forecast of others, or an earlier one, the one that a claim tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
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
    foretold: tuple[str, ...]
    onlookers: tuple[str, ...]
    acts: tuple[str, ...]
    looks: tuple[str, ...]
    sees: tuple[str, ...]
    aims: tuple[str, ...]

    @property
    def others(self) -> tuple[str, ...]:
        """Those who foretell what others will come to."""
        return (*(one for one in self.forecasters if one not in self.foretold), *self.onlookers)


def is_expected_alone(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether the statement tells ours as what somebody expected, and the claim does not.

    What is told behind ours, or compared with it, is another: 96, five more than was forecast. A
    claim that tells what somebody expects now has not what others do, nor what was expected before.
    """
    statement = case.match.statement
    end = pair.ours.span.end - statement.span.start
    stops = BREAK.search(statement.text, end), _compared().search(statement.text, end)
    told = between_spaces(
        statement.text[: min((one.start() for one in stops if one), default=None)]
    )
    theirs = between_spaces(case.claim.text)
    if _tells_of_any(theirs):
        return False
    if _has(theirs, _words().looks):
        return _is_of_others(told) or _is_past(told) or _has(told, _words().aims)
    return _tells_of_expectation(told)


def looks_ahead(text: str) -> bool:
    """Tell whether a claim tells what somebody expects, or aims for."""
    words = between_spaces(text)
    return _tells_of_any(words) or _has(words, _words().looks)


@lru_cache(maxsize=16)
def between_spaces(text: str) -> str:
    """Return the words of a text in lower case, each between spaces."""
    return f" {' '.join(tokenize(text).lower)} "


def _has(words: str, any_of: Iterable[str]) -> bool:
    return any(one in words for one in any_of)


def _tells_of_any(words: str) -> bool:
    known = _words()
    return _has(words, (*known.forecasters, *known.acts, *known.aims))


def _tells_of_expectation(words: str) -> bool:
    known = _words()
    if _has(words, known.aims) or _is_past(words):
        return True
    return _has(words, known.acts) and _has(words, known.forecasters)


def _is_past(words: str) -> bool:
    """Tell whether something had been expected: had been forecast, had earlier expected."""
    return bool(_before().search(words))


def _is_of_others(words: str) -> bool:
    """Tell whether something is expected by those who look on: analysts see."""
    known = _words()
    foretells = _has(words, (*known.acts, *known.looks, *known.sees))
    return foretells and _has(words, known.others)


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
