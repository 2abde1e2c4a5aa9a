"""Verbs of acts: which words of a clause tell what is done, as far as their form and place say."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import PARTICIPLES, VerbForm, verb_form
from factcheck.language import table, word_class


def group_start(lower: Sequence[str], verb: int, first: int) -> int:
    """Return the first token of a verb with its auxiliaries and adverbs."""
    while verb > first and _leads(lower[verb - 1]):
        verb -= 1
    return verb


def is_act_verb(tokens: Tokens, at: int) -> bool:
    """Tell whether a word that tells something stands there, and no auxiliary of another."""
    lower = tokens.lower
    form, before = verb_form(lower[at]), lower[at - 1] if at else ""
    if at and tokens.words[at][0].isupper():
        return False
    if form is VerbForm.AUXILIARY:
        return not any(_is_main(lower, one) for one in range(at + 1, min(at + 4, len(lower))))
    if form in PARTICIPLES and before in word_class("article", "possessive", "preposition"):
        return False
    return form > VerbForm.GERUND or _is_main(lower, at) or _is_present(tokens, at)


def _is_present(tokens: Tokens, at: int) -> bool:
    """Tell whether a form in -s stands behind a name, or a pronoun, of whom it is told: joins."""
    if verb_form(tokens.lower[at]) is not VerbForm.PERHAPS or not tokens.lower[at].endswith("s"):
        return False
    named = at > 0 and tokens.words[at - 1][0].isupper() and not tokens.words[at][0].isupper()
    return named or tokens.lower[at - 1] in word_class("subject_pronoun")


def _is_main(lower: Sequence[str], at: int) -> bool:
    """Tell whether a verb in any form stands right behind an auxiliary, or an adverb behind one."""
    if verb_form(lower[at]) in (VerbForm.NONE, VerbForm.AUXILIARY):
        return False
    before = at - 1
    while before >= 0 and lower[before] in _between():
        before -= 1
    return before >= 0 and verb_form(lower[before]) is VerbForm.AUXILIARY


def _leads(word: str) -> bool:
    return verb_form(word) is VerbForm.AUXILIARY or word in _between()


def leads_to(lower: Sequence[str], one: int, verb: int) -> bool:
    """Tell whether only auxiliaries and adverbs stand from one verb to another."""
    return all(_leads(word) for word in lower[one:verb])


@cache
def _between() -> frozenset[str]:
    return frozenset(table("stance")["verbal"]["between"]) | word_class("to")
