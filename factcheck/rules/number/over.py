"""“Over” before a number, where it is no “more than”: about so much, during it, or along it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.extraction.inflection import noun_forms
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.units import dimension
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.model import Quantity, Statement, UnitKind

REACH, LONGEST = 8, 120
"""So many words before “over” what is told about may stand, and so many characters are read."""
HELPED = 2
"""So many words before a participle its auxiliary may stand: was later fined."""
OPEN = (
    *("preposition", "of", "to", "as", "and", "but", "subordinator"),
    *("wh", "that", "modal", "have", "do"),
)
"""Classes of words behind which a number begins a phrase of its own: by over 400 workers."""


def is_no_more_than(quantity: Quantity, statement: Statement) -> bool:
    """Tell whether a number of a statement may be what something is over: a row over 300 jobs."""
    opener = quantity.text.lower().partition(" ")[0]
    if opener not in _words()["over"]:
        return False
    if dimension(quantity.unit or "") == "length":
        return True
    end = quantity.span.start - statement.span.start
    before = tokenize(statement.text[max(end - LONGEST, 0) : end]).lower[-REACH:]
    if quantity.unit_kind is UnitKind.COUNT and (quantity.unit or "") in _stretches():
        return _is_during(before)
    return _is_about(before) or (quantity.unit_kind in COUNTS and _is_across(before))


def _is_about(before: list[str]) -> bool:
    """Tell whether one quarrels, says sorry or is punished right before: fined by it over 410."""
    if not before:
        return False
    words, last = _words(), before[-1]
    if any(f" {phrase} " in f" {' '.join(before)} " for phrase in words["phrases"]):
        return True
    if last in words["objects"]:
        return _is_passive(before)
    if last in words["topics"]:
        return True
    if not last.isalnum() or last in word_class(*OPEN) or _is_verb(last):
        return False
    return any(word in words["topics"] or word in words["objects"] for word in before)


def _is_across(before: list[str]) -> bool:
    """Tell whether something lies, moves or rules over so many: spread over 14 districts."""
    last = before[-1] if before else ""
    return last in _words()["extents"] or (last in _words()["dealt"] and _is_passive(before))


def _is_during(before: list[str]) -> bool:
    """Tell whether it is no object of a verb: 11 goals over 13 games, played over two legs."""
    last = before[-1] if before else ""
    if last in _words()["spread"]:
        return True
    if _is_verb(last):
        return _is_passive(before)
    return last not in table("durations")["before_more_than"]


def _is_passive(before: list[str]) -> bool:
    return not word_class("be").isdisjoint(before[-1 - HELPED : -1])


def _is_verb(word: str) -> bool:
    return verb_form(word) is not VerbForm.NONE


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table("over").items()}


@cache
def _stretches() -> frozenset[str]:
    return frozenset(form for word in _words()["stretches"] for form in noun_forms(word))
