"""Unreal: what a sentence tells would have been, which no claim of what was can contradict."""

from __future__ import annotations

from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.rules.subjects import MatchCase

APART = 5
"""So many words may part the modal verb from its perfect: would in all likelihood have been."""
FINITE = frozenset({VerbForm.PRESENT, VerbForm.PAST, VerbForm.AUXILIARY})


def tells_what_was_not(case: MatchCase) -> bool:
    """Tell whether the first verb of our sentence is unreal, and the claim has nothing unreal."""
    return case.once(_tells_what_was_not)


def _tells_what_was_not(case: MatchCase) -> bool:
    text = case.match.statement.text
    if not any(modal in text for modal in table("stance")["verbal"]["counterfactual"]):
        return False
    ours, theirs = tokenize(text), tokenize(case.match.reading.text)
    return _is_told_as_unreal(ours) and not any(_is_unreal(theirs, at) for at in range(len(theirs)))


def _is_told_as_unreal(tokens: Tokens) -> bool:
    """Tell whether the first verb is unreal, or any behind a condition: had it come, he would."""
    opener = tokens.lower[0]
    if opener in table("stance")["verbal"]["unfulfilled"]:
        return any(_is_unreal(tokens, at) for at in range(len(tokens)))
    led = int(verb_form(opener) is VerbForm.PAST)  # built of steel, it would have cost
    places = range(led, len(tokens))
    first = next((at for at in places if verb_form(tokens.lower[at]) in FINITE), None)
    return first is not None and _is_unreal(tokens, first)


def _is_unreal(tokens: Tokens, modal: int) -> bool:
    """Tell whether the modal verb at `modal` helps a perfect: would in all likelihood have been."""
    if tokens.lower[modal] not in table("stance")["verbal"]["counterfactual"]:
        return False
    end = min(modal + 1 + APART, len(tokens) - 1)
    have = word_class("have")
    at = next((at for at in range(modal + 1, end) if tokens.lower[at] in have), None)
    return at is not None and _is_participle(tokens.lower[at + 1])


def _is_participle(word: str) -> bool:
    return verb_form(word) >= VerbForm.REGULAR_PAST or word in table("tense")["past"]
