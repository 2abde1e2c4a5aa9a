"""What a claim leaves open of a figure, or settles though no word of each or all says so.

Clerks who “were fined £200” may have been fined so much each; the 320 prisoners of whom 200 are
the government's and 120 the rebels' are all of them; and 17,000 who die beside 44,000 “a year” who
fall ill die in a year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate

from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.stems import stem
from factcheck.model import Quantity, Span, Statement, UnitKind

REACH = 10
"""So many words before a figure the verb may stand that may tell it of each."""
MOST_PARTS = 4
FEW = 100.0
"""So many things each of several may have or play: the 12 clubs play 22 matches."""


def may_be_of_each(claim: Statement, figure: Quantity, several: Iterable[Span]) -> bool:
    """Tell whether a claim may tell an amount of each, though it does not say so: were fined £200.

    So it does of what those pay, earn or weigh whom it tells of before, at one of the places
    `several`; of how long or high something is; and of a few things, for each may have so many.
    """
    if figure.unit_kind is UnitKind.MEASURE and _verb(figure) in word_class("be"):
        return True
    if not any(one.start < figure.span.start for one in several):
        return False
    if figure.unit_kind in COUNTS:
        return (figure.value or 0.0) < FEW
    tokens = tokenize(claim.text)
    return not _words("distributive").isdisjoint(_before(tokens, claim, figure))


def _before(tokens: Tokens, claim: Statement, figure: Quantity) -> Iterator[str]:
    """Yield the words before a figure up to the mark before it, the nearest first."""
    first = tokens.at(figure.span.start - claim.span.start)
    for word in reversed(tokens.lower[max(first - REACH, 0) : first]):
        if word in _words("marks"):
            return
        yield word


def is_habit(claim: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is what somebody does in the present: the mayor earns £90,000."""
    verb = _verb(figure)
    if verb_form(verb) not in {VerbForm.PRESENT, VerbForm.PERHAPS}:
        return False
    words = claim.tokens.lower
    places = (place for place, word in enumerate(words) if word == verb)
    infinitive = frozenset(table("predicates")["infinitive"])
    return all(place == 0 or words[place - 1] not in infinitive for place in places)


def goes_on_from_a_rate(claim: Profile, figure: Quantity) -> bool:
    """Tell whether a bare number goes on from one with its noun and time: and 17,000 die of it."""
    if figure.unit_kind not in COUNTS or figure.of or figure.per:
        return False
    before = [one for one in claim.figures if one.span.end <= figure.span.start]
    return any(one.per and one.unit_kind in COUNTS for one in before)


def is_sum_of_parts(claim: Profile, figure: Quantity) -> bool:
    """Tell whether what a claim counts next adds up to a count: 320, 200 of them ours, 120 yours.

    What somebody has as a habit may be so made up in each: a side has 16 players, five of them new.
    """
    if figure.unit_kind not in COUNTS or not figure.value:
        return False
    if is_habit(claim, figure) or _verb(figure) in _words("kind_verbs"):
        return False
    behind = [one for one in claim.figures if one.span.start >= figure.span.end]
    values = [one.value for one in behind if one.unit_kind in COUNTS and one.value]
    return figure.value in [*accumulate(values[:MOST_PARTS])][1:]


def tells_of_several(claim: Profile, figure: Quantity, nouns: frozenset[str]) -> bool:
    """Tell whether a claim tells a figure of several of what `nouns` name, by their number."""
    of_them = [one for one, stems in claim.once(_counted) if not nouns.isdisjoint(stems)]
    told_again = of_them and of_them != [figure.span]
    return bool(told_again) and not may_be_of_each(claim.statement, figure, of_them)


def is_told_of_plural(claim: Profile, figure: Quantity, concepts: frozenset[str]) -> bool:
    """Tell whether a claim tells a figure once of several that stand before it in its clause.

    So not what each may have, hold or pay, which is told of a kind; of amounts only what adds up.
    """
    if not is_telling(figure) or is_habit(claim, figure):
        return False
    words, starts = claim.tokens.lower, claim.tokens.starts
    own = claim.local(figure.span)
    clause = claim.clause_at(own.start)
    places = range(claim.tokens.at(clause.start), claim.tokens.at(own.start))
    before = [words[place] for place in places]
    if not _words("kind_verbs").isdisjoint(before):
        return False
    if figure.unit_kind not in COUNTS and _words("summing").isdisjoint(before):
        return False
    named = (one for one in claim.words if one.first in places and one.concept in concepts)
    shift = claim.statement.span.start
    several = [
        Span(starts[one.first], own.start).shifted(shift)
        for one in named
        if is_plural(words[one.last])
    ]
    return bool(several) and not may_be_of_each(claim.statement, figure, several)


def is_average(side: Profile, figure: Quantity) -> bool:
    """Tell whether a word of the clause makes a figure an average."""
    clause = side.clause_at(side.local(figure.span).start)
    return not _averaging().isdisjoint(_words_of(side, clause))


def tells_of(side: Profile, figure: Quantity, nouns: frozenset[str]) -> bool:
    """Tell whether the clause of a figure has one of some nouns, by their stems."""
    clause = side.clause_at(side.local(figure.span).start)
    return not nouns.isdisjoint(map(stem, _words_of(side, clause)))


def _words_of(side: Profile, clause: Span) -> Iterator[str]:
    tokens = side.tokens
    return iter(tokens.lower[tokens.at(clause.start) : tokens.at(clause.end)])


def _counted(claim: Profile) -> Sequence[tuple[Span, frozenset[str]]]:
    """Return where a claim counts several, with the stems of what they are or what is done to them.

    So the places searched are the 14 homes that were.
    """
    found: list[tuple[Span, frozenset[str]]] = []
    for one in claim.figures:
        told = one.text if one.unit == SECOND else one.of
        if told and one.value and one.value > 1:
            act = () if _verb(one) in _light() else (_verb(one),)
            words = (word for word in (*told.lower().split(), *act) if word.isalpha())
            found.append((one.span, frozenset(map(stem, words))))
    return found


def _verb(figure: Quantity) -> str:
    return (figure.predicate or "").lower().partition(" ")[0]


@cache
def _light() -> frozenset[str]:
    return frozenset([*word_class("be", "have", "do", "modal"), *table("bases")["kind_verbs"]])


@cache
def _averaging() -> frozenset[str]:
    return frozenset(word for word in table("worked_out")["averaging"] if " " not in word)


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(table("bases")[row])
