"""Unreal: what a sentence tells would have been, which no claim of what was can contradict."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.extraction.verbs import FINITE, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.rules.subjects import MatchCase

MOST = 0.5
"""The share of a statement that what somebody says must make up, to be what it tells."""
APART = 5
"""So many words may part the modal verb from its perfect: would in all likelihood have been."""


def tells_what_was_not(case: MatchCase) -> bool:
    """Tell whether the first verb of our sentence is unreal, and the claim has nothing unreal."""
    return case.once(_tells_what_was_not)


def _tells_what_was_not(case: MatchCase) -> bool:
    text = case.match.statement.text
    if not any(modal in text.replace("’", "'") for modal in _modals()):
        return False
    theirs = tokenize(case.match.reading.text)
    if any(_is_unreal(theirs, at) for at in range(len(theirs))):
        return False
    return any(_is_told_as_unreal(tokenize(told)) for told in (text, *_mostly_said(case)))


def _mostly_said(case: MatchCase) -> Iterator[str]:
    """Yield what somebody says, where it is most of the statement: he said it would have failed."""
    statement, text = case.match.statement, case.draft.document.text
    for told in statement.attributions:
        if MOST * len(statement.text) <= len(told.content):
            yield told.content.of(text)


def _is_told_as_unreal(tokens: Tokens) -> bool:
    """Tell whether the first verb is unreal, or any behind a condition: had it come, he would."""
    opener = tokens.lower[0]
    if opener in table("stance")["verbal"]["unfulfilled"]:
        return any(_is_unreal(tokens, at) for at in range(len(tokens)))
    led = int(verb_form(opener) is VerbForm.PAST)  # built of steel, it would have cost
    places = range(led, len(tokens))
    first = next((at for at in places if _is_finite(tokens.lower[at])), None)
    return first is not None and _is_unreal(tokens, first)


def _is_finite(word: str) -> bool:
    return verb_form(word) in FINITE or not _modals().isdisjoint(_parts(word))


def _is_unreal(tokens: Tokens, modal: int) -> bool:
    """Tell whether the modal verb at `modal` helps a perfect: would in all likelihood have been."""
    parts, have = _parts(tokens.lower[modal]), word_class("have")
    if _modals().isdisjoint(parts):
        return False
    end = min(modal + 1 + APART, len(tokens) - 1)
    places = range(modal if not have.isdisjoint(parts) else modal + 1, end)
    at = next((at for at in places if not have.isdisjoint(_parts(tokens.lower[at]))), None)
    return at is not None and _is_participle(tokens.lower[at + 1])


def _parts(word: str) -> tuple[str, ...]:
    """Return a word and those that it is contracted of: would've, they'd."""
    before, mark, ending = word.partition("'")
    return (word, before, mark + ending) if mark else (word,)


@cache
def _modals() -> frozenset[str]:
    return frozenset(table("stance")["verbal"]["counterfactual"])


def _is_participle(word: str) -> bool:
    return verb_form(word) >= VerbForm.REGULAR_PAST or word in table("tense")["past"]
