"""Verbs: whether a word is a form of one, as far as its shape and the table of verbs tell."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import cache, lru_cache

from factcheck.language import table, word_class

VOWELS = frozenset("aeiou")


class VerbForm(IntEnum):
    """How surely a word is a verb, and in which form."""

    NONE = 0
    PERHAPS = 1
    """The base form or the form in -s of a verb that is a noun as often: "plan", "attacks"."""
    GERUND = 2
    PRESENT = 3
    REGULAR_PAST = 4
    """A form in -ed, which may also modify a noun."""
    PAST = 5
    """An irregular past form that modifies no noun: "lost"."""
    PARTICIPLE = 6
    """An irregular past participle, which may: "stolen"."""
    AUXILIARY = 7


FINITE = frozenset({VerbForm.PRESENT, VerbForm.PAST, VerbForm.AUXILIARY})
"""Forms that are the verb of a clause and modify no noun; so may those in -ed be, beside a noun."""
TOLD = FINITE - {VerbForm.PRESENT}
"""The surest of them: a base form that no table has as a noun may be one all the same."""
PARTICIPLES = frozenset({VerbForm.REGULAR_PAST, VerbForm.PARTICIPLE})
"""Forms that may stand beside a noun: aggravated theft."""
PAST_FORMS = PARTICIPLES | {VerbForm.PAST}


@lru_cache(maxsize=50_000)
def verb_form(word: str) -> VerbForm:
    """Return what form of a verb `word`, in lower case, is."""
    known = _known().get(word)
    if known is not None:
        return known
    if word.endswith("ed") and len(word) > len("ted") and word.isalpha():
        return VerbForm.REGULAR_PAST
    if word.endswith("ing") and len(word) > len("king") and word.isalpha():
        return VerbForm.GERUND
    return VerbForm.NONE


def is_past_alone(word: str) -> bool:
    """Tell whether a word, in lower case, is a verb's past and not its participle too: fell."""
    return word in _past_alone()


def is_passive(lower: Sequence[str], at: int) -> bool:
    """Tell whether a word is told of the one to whom it is done: was easily beaten."""
    done = verb_form(lower[at]) in PAST_FORMS
    return done and not word_class("be").isdisjoint(lower[max(at - 2, 0) : at])


@cache
def unchanging() -> frozenset[str]:
    """Return the verbs of which one form is the base, the past and the participle: cut, shed."""
    return frozenset(table("verbs")["unchanging"])


def forms(base: str) -> frozenset[str]:
    """Return all forms of the verb `base`: say, says, said, saying."""
    stem = base.removesuffix("e")
    past = base[:-1] + "ied" if base.endswith("y") and base[-2] not in VOWELS else stem + "ed"
    irregular = table("inflections")["irregular"].get(base, ())
    return frozenset({base, _third_person(base), past, stem + "ing", *irregular})


@cache
def _known() -> dict[str, VerbForm]:
    data = table("verbs")
    nouns = set(data["nouns_too"])
    bases = dict.fromkeys(data["verbs"])
    known: dict[str, VerbForm] = {}
    for base in bases:
        form = VerbForm.PERHAPS if base in nouns else VerbForm.PRESENT
        known[base] = form
        known[_third_person(base)] = form
    for base, forms in table("inflections")["irregular"].items():
        if base in bases:
            known.update({form: _irregular(form) for form in forms if form not in known})
    known.update(dict.fromkeys(data["never_modify"], VerbForm.PAST))
    known.update(dict.fromkeys(data["auxiliaries"], VerbForm.AUXILIARY))
    known.update(dict.fromkeys(data["linking"], VerbForm.AUXILIARY))
    known.update(dict.fromkeys(data["no_verbs"], VerbForm.NONE))
    return known


@cache
def _past_alone() -> frozenset[str]:
    data = table("verbs")
    bases = set(data["verbs"])
    rows = (row for base, row in table("inflections")["irregular"].items() if base in bases)
    parted = ([form for form in row if verb_form(form) > VerbForm.GERUND] for row in rows)
    return frozenset(data["past_alone"]) | {
        row[0] for row in parted if len(row) > 1 and verb_form(row[0]) is VerbForm.PAST
    }


def _irregular(form: str) -> VerbForm:
    if form.endswith("ing"):
        return VerbForm.GERUND
    if form.endswith("ed"):
        return VerbForm.REGULAR_PAST
    return VerbForm.PARTICIPLE if form.endswith(("n", "ne")) else VerbForm.PAST


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + "s"
