"""The word "one" where it is no number: no one, one of the reasons."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.extraction.numbers import NumberKind
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.noun_phrases import noun_classes
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class


class _Words(NamedTuple):
    not_after: frozenset[str]
    not_before: frozenset[str]
    being: frozenset[str]
    """Behind these one of several is no count: it is one of the ten largest."""


def is_pronoun(tokens: Tokens, amount: Amount, *, counts: bool) -> bool:
    """Tell whether "one" is no number: "no one", "one of the reasons"."""
    single = amount.value == 1 and amount.last == amount.first + 1
    if not single or amount.number is not NumberKind.CARDINAL or amount.unit is not None:
        return False
    if _is_one_of_those_told(tokens, amount):
        return False
    words = _words()
    before = tokens.lower[amount.first - 1] if amount.first else ""
    after = tokens.lower[amount.last] if amount.last < len(tokens) else ""
    alone = not counts and len(tokens) > 1
    if alone or before in words.not_after:
        return True
    member = before in words.being or not _is_one_of_many(tokens, amount.last)
    return after in words.not_before and member


def _is_one_of_many(tokens: Tokens, index: int) -> bool:
    """Tell whether a number follows "one of": one of four legs, one of the 13."""
    classes = noun_classes()
    if tokens.lower[index : index + 1] != [classes.linker]:
        return False
    first, second = (*tokens.lower[index + 1 : index + 3], "", "")[:2]
    number = second if first in classes.of_determiners else first
    return number[:1].isdigit() or number in classes.numbers


def _is_one_of_those_told(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether it is the one of a number just told: three were hurt, one of them badly."""
    classes, place = noun_classes(), amount.first - 1
    linked = tokens.lower[amount.last : amount.last + 1] == [classes.linker]
    told = tokens.lower[amount.last + 1 : amount.last + 2]
    return (
        place > 0
        and tokens.words[place] == ","
        and linked
        and not classes.of_pronouns.isdisjoint(told)
    )


@cache
def _words() -> _Words:
    one = table("counted")["one"]
    return _Words(
        not_after=frozenset(one["not_after"]),
        not_before=frozenset(one["not_before"]),
        being=word_class("be"),
    )
