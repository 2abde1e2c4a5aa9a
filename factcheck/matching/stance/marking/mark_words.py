"""The words by which a sentence shows what is a verb in it, and what that verb asserts."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.inflection import verb_forms
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_words import alleging, forms_of
from factcheck.language import table, word_class
from factcheck.matching.words.stems import stem
from factcheck.model import Attribution, Statement


@cache
def between() -> frozenset[str]:
    """Return what may stand within a verb group, adverbs among it."""
    return word_class("adverb").union(table("stance")["verbal"]["between"])


@cache
def supposing() -> frozenset[str]:
    """Return what is told of nobody and nothing yet: if, whoever."""
    return frozenset(table("stance")["verbal"]["supposing"])


@cache
def complementizers() -> frozenset[str]:
    """Return behind which words stands what somebody denies: that."""
    return frozenset(table("stance")["verbal"]["complementizers"])


@cache
def universal() -> frozenset[str]:
    """Return what says something of all there are: all, everybody."""
    return frozenset(table("stance")["verbal"]["universal"])


@cache
def predicative() -> frozenset[str]:
    """Return after which verbs a word is said of what stands before it."""
    data = table("stance")
    return frozenset([*data["auxiliaries"]["be"], *data["verbal"]["predicative"]])


@cache
def happening() -> frozenset[str]:
    """Return the verbs with which a plan has its own subject happen: to be held, to begin."""
    return frozenset(table("stance")["verbal"]["happening"])


@cache
def awaited() -> frozenset[str]:
    """Return the words that say of something but that it is to come: expected."""
    return frozenset(table("stance")["verbal"]["awaited"])


@cache
def come_out() -> Phrases[bool]:
    """Return how what was awaited is told to have come: came back, was published."""
    return forms_of(table("stance")["come_out"])


@cache
def happened() -> frozenset[str]:
    """Return the stems of the verbs with which it has happened: was held, took place."""
    verbs = table("stance")["verbal"]["happened"]
    return frozenset(stem(form) for verb in verbs for form in verb_forms(verb))


@cache
def under_way() -> Phrases[bool]:
    """Return how what was to happen is told to be going on: under way, in progress."""
    return forms_of(table("stance")["under_way"])


@cache
def do() -> frozenset[str]:
    """Return after which auxiliaries, and a word that denies, a word is a verb."""
    return frozenset(table("stance")["verbal"]["do"])


@cache
def denying_words() -> frozenset[str]:
    """Return the words that deny, or add, between an auxiliary and its verb."""
    return frozenset(table("stance")["verbal"]["denying"])


@cache
def conditions() -> frozenset[str]:
    """Return what makes a clause tell of what is not so yet."""
    return frozenset(table("stance")["verbal"]["conditions"])


def infinitive() -> str:
    """Return the word before an infinitive."""
    word: str = table("stance")["verbal"]["infinitive"]
    return word


@cache
def nominal() -> frozenset[str]:
    """Return the words after which a form in -ed or -en stands for no act but beside a noun."""
    return word_class("determiner", "possessive", "preposition", "of")


@cache
def joiners() -> frozenset[str]:
    """Return the words that only say how two others hang together."""
    return frozenset(table("clauses")["joiners"])


@cache
def perfect() -> frozenset[str]:
    """Return the auxiliaries that a participle follows."""
    return frozenset(table("stance")["verbal"]["perfect"])


@cache
def past_auxiliaries() -> frozenset[str]:
    """Return the auxiliaries that tell of what is done."""
    return frozenset(table("stance")["verbal"]["past"])


def alleges(told: Attribution, statement: Statement) -> bool:
    """Tell whether a cue, or what it cites, leaves what is said in doubt: an allegation."""
    cue = told.cue.shifted(-statement.span.start).of(statement.text) if told.cue else ""
    source = told.source.text if told.source else ""
    return cue.lower() in alleging() or source.lower().rpartition(" ")[2] in alleging()


@cache
def deciding() -> frozenset[str]:
    """Return the stems of the acts by which it is decided what is to be done: to vote."""
    return frozenset(map(stem, table("stance")["beforehand"]["deciding"]))


@cache
def decided() -> Phrases[bool]:
    """Return the acts by which a body that was to decide has done so: to approve."""
    return forms_of(table("stance")["beforehand"]["decided"])
