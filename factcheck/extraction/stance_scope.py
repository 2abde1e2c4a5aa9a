"""Scope: how far the words of stance govern what stands behind them.

A denial ends with its clause. Where a conjunct has a finite verb of its own another clause begins:
"has not conceded and plans to file" denies but the first. And behind a relative clause goes on the
one that it stands in: "the drug that did not cure it shortened the fever".
"""

from __future__ import annotations

from functools import cache

from factcheck.extraction.stance_words import OPENING, clause_words, of_none
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import PAST_FORMS, VerbForm, is_past_alone, unchanging, verb_form
from factcheck.language import table, word_class

CLAUSE_ENDS = frozenset(',;:()[]—–"“”«».?!')
CURRENCIES = frozenset("$£€¥₴₽₹")
LONGEST_SCOPE, LONGEST_SUBJECT = 40, 6
BEFORE = 4
"""Among how many tokens before a denial the auxiliary and the relative of its clause stand."""


def clause_end(tokens: Tokens, first: int, index: int, end: int) -> int:
    """Return the index after the clause that an expression from `first` up to `index` governs."""
    begins, coordinators, _ = clause_words()
    stop = min(end, index + LONGEST_SCOPE)
    place = index + (index < stop and tokens.lower[index] in not_first())
    place = min(place + _of_relative(tokens, place), stop)
    goes_on = correlatives().get(tokens.lower[first])
    while place < stop:
        word = tokens.lower[place]
        if word in CLAUSE_ENDS or (word in begins and word != goes_on):
            break
        if word in coordinators:
            takes_base = _takes_base(tokens, first, index)
            if _has_verb(tokens, place + 1, end, past=takes_base):
                break
        if word in _subordinators() and _is_gerund(tokens, place + 1, end):
            break
        place += 1
    return _before_main_verb(tokens, index, place) if _is_relative(tokens, first, index) else place


def _of_relative(tokens: Tokens, index: int) -> int:
    """Return how many tokens make a relative of what none is of: none of which has been found."""
    of, relative = [*tokens.lower[index : index + 2], "", ""][:2]
    return 2 * (of == table("stance")["verbal"]["whole"] and relative in word_class("relative"))


def is_inverted(tokens: Tokens, index: int, begin: int) -> bool:
    """Tell whether a denial is that of a condition that is not so: had the alarm not failed."""
    first = max(begin, index - LONGEST_SUBJECT)
    words = tokens.lower[first:index]
    for at in range(len(words) - 1, -1, -1):
        before = words[at - 1] if at else ""
        if words[at] in _inverting() and (first + at == begin or before in CLAUSE_ENDS):
            return True
    return False


def phrase_end(tokens: Tokens, index: int, end: int) -> int:
    """Return where the first finite verb behind `index` stands, or `end`: without power has."""
    finite = (
        at
        for at in range(index + 1, end)
        if is_past_alone(tokens.lower[at]) or verb_form(tokens.lower[at]) is VerbForm.AUXILIARY
    )
    return next(finite, end)


def _has_verb(tokens: Tokens, index: int, end: int, *, past: bool) -> bool:
    """Tell whether what goes on at `index` soon has a verb of its own: and fell, and the crew had.

    One that begins with a participle has none, where no base form is awaited so that it must be a
    `past`: not found and arrested; nor has a month: before May.
    """
    begins, coordinators, finite = clause_words()
    index += index < end and tokens.lower[index] in skipped()
    for at in range(index, min(end, index + LONGEST_SUBJECT)):
        word = tokens.lower[at]
        if tokens.words[at] in finite or is_past_alone(word) or _is_present(tokens, at, index, end):
            return True
        if verb_form(word) in PAST_FORMS and (past if at == index else _is_told(tokens, at)):
            return True
        if at == index and word in unchanging() and past:
            return True
        if word in CLAUSE_ENDS or word in begins or word in coordinators:
            break
    return False


def _is_present(tokens: Tokens, at: int, index: int, end: int) -> bool:
    """Tell whether a verb in the present stands at `at`: and owes it, and the money goes to.

    What is a noun as often has to lead to an object, or to an infinitive: plans to file.
    """
    word = tokens.lower[at]
    form = verb_form(word)
    if form not in (VerbForm.PRESENT, VerbForm.PERHAPS):
        return False
    if not word.endswith("s") or word.endswith("ss"):
        return form is VerbForm.PRESENT and at > index and tokens.lower[at - 1].endswith("s")
    if form is VerbForm.PRESENT:
        return True
    behind = tokens.words[at + 1] if at + 1 < end else ""
    return behind.lower() in _objects() or behind[:1].isdigit()


def _is_told(tokens: Tokens, at: int) -> bool:
    """Tell whether a form in -ed behind a subject is its verb: and the plant reopened.

    It is none that stands beside a noun: and the damaged bridge, and the car driven by him.
    """
    behind = tokens.lower[at + 1] if at + 1 < len(tokens) else ""
    return tokens.lower[at - 1] not in finite_before() and behind not in _agents()


def _is_gerund(tokens: Tokens, index: int, end: int) -> bool:
    """Tell whether what is told behind "after" is what was done: after passing a test."""
    return index < end and verb_form(tokens.lower[index]) is VerbForm.GERUND


def _takes_base(tokens: Tokens, first: int, index: int) -> bool:
    """Tell whether no participle goes on what is denied: did not, could not, refused to, no one.

    Nor does one behind "has not", where "or" would join two acts; nor behind an object that is none
    (it killed no one and) or a verb that is told as it is (it hardly lends and).
    """
    words = tokens.lower[max(first - 2, 0) : index]
    behind = tokens.lower[index] if index < len(tokens) else ""
    if not _base_awaiting().isdisjoint(words):
        return True
    if not word_class("have").isdisjoint(words):
        return behind not in word_class("be")
    before = tokens.lower[max(first - 2, 0) : first]
    return (verb_form(behind) is VerbForm.PRESENT and behind.endswith("s")) or any(
        verb_form(word) in PAST_FORMS and word not in finite_before() for word in before
    )


def _is_relative(tokens: Tokens, first: int, index: int) -> bool:
    """Tell whether a denial is that of a relative clause whose subject the relative is.

    It is not where the denial begins the subject: which no club had.
    """
    for at in range(first - 1, max(first - 1 - BEFORE, -1), -1):
        word = tokens.lower[at]
        if word in _relatives():
            return at > 0 and " ".join(tokens.lower[first:index]) not in of_none()
        if not _goes_on(word):
            break
    return False


def _before_main_verb(tokens: Tokens, index: int, end: int) -> int:
    """Return where behind a relative clause the verb stands of the clause around it, or `end`."""
    _, coordinators, finite = clause_words()
    if verb_form(tokens.lower[index - 1]) in (VerbForm.NONE, VerbForm.AUXILIARY):
        while index < end and _goes_on(tokens.lower[index]):
            index += 1
        index += 1
    for at in range(index, end):
        word, before = tokens.lower[at], tokens.lower[at - 1]
        if word in coordinators:
            break
        told = verb_form(word) in PAST_FORMS and before not in finite_before()
        auxiliary = verb_form(word) is VerbForm.AUXILIARY and tokens.words[at] in finite
        if told or auxiliary or is_past_alone(word):
            return at
    return end


def _goes_on(word: str) -> bool:
    """Tell whether a word may stand between a denial and its verb: has not been, never quite."""
    return verb_form(word) is VerbForm.AUXILIARY or word in skipped()


@cache
def _objects() -> frozenset[str]:
    """Return what shows right behind a form that it is a verb: plans to, faces a."""
    words = word_class("determiner", "possessive", "object_pronoun", "to", "that", "wh")
    return words | CURRENCIES


@cache
def _subordinators() -> frozenset[str]:
    return frozenset(table("stance")["clauses"]["subordinators"])


@cache
def _inverting() -> frozenset[str]:
    return frozenset(table("stance")["clauses"]["inverting"])


@cache
def _agents() -> frozenset[str]:
    return frozenset(table("stance")["clauses"]["agents"])


@cache
def _relatives() -> frozenset[str]:
    return word_class("relative", "that")


@cache
def _base_awaiting() -> frozenset[str]:
    """Return the words that a base form follows: did, could, to."""
    return word_class("modal", "do", "to")


@cache
def not_first() -> frozenset[str]:
    """Return the words that begin no clause right after a mark: not yet, wants "more"."""
    return OPENING | frozenset(table("stance")["clauses"]["not_first"])


@cache
def correlatives() -> dict[str, str]:
    """Return the words that deny two things together, each with the one before the second: nor."""
    return dict(table("stance")["clauses"]["correlatives"])


@cache
def skipped() -> frozenset[str]:
    """Return what may stand between an auxiliary, or a coordinator, and its verb: adverbs, not."""
    return word_class("adverb", "not").union(table("stance")["verbal"]["between"])


@cache
def finite_before() -> frozenset[str]:
    """Return the words beside which a form in -ed is as often no finite verb: the damaged, by."""
    beside = ("determiner", "possessive", "preposition", "of", "to", "and", "be", "have", "as")
    return word_class(*beside)
