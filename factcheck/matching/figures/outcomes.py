"""Outcomes: what befell those who are counted, where the claim has another of its very number.

"The crash killed 14 passengers" beside "it injured 14": the figure agrees, and what is told of it
cannot. Which outcomes exclude each other a table says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from factcheck.language import table
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.figures.answers import Answer, find_answers, noun_likeness
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import but, every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.words.lexicon import Lexicon, Stems, stems_of
from factcheck.matching.words.phrases import GENERIC
from factcheck.model import Mention, Pair, Quantity, Span, StanceKind, Tolerances

LEAST_TOLD, LEAST_IF_TELLING = 0.55, 0.5
"""The share of what else we tell that the claim must have, and at a number of two digits."""
SURE, UNSURE = 1.0, 0.5
"""How surely two outcomes are of no one number, and where the one may have come of the other."""
IN_TURN = "in_turn"
KINDS = ("apart", IN_TURN)
UNTOLD = frozenset({StanceKind.NEGATION, StanceKind.PLAN, StanceKind.HEDGE})
FURTHER = 2
"""So many words before a number says "another" that it is of others."""


class Outcome(NamedTuple):
    """One of the sets of a row of the table."""

    row: int
    place: int
    in_turn: bool


def other_outcomes(
    groups: Sequence[Group], tolerances: Tolerances
) -> list[Sequence[tuple[Comparison, Pair[Mention]]]]:
    """Return for each statement its words for what befell a number, where the claim has others."""
    return [group.every(_other_outcomes, tolerances) for group in groups]


def _other_outcomes(
    group: Group, tolerances: Tolerances
) -> Iterator[tuple[Comparison, Pair[Mention]]]:
    answers = [one for one in group.once(find_answers, tolerances) if _is_of_one_number(one)]
    for answer in answers:
        two = answer.comparison
        here, ours = _told_of(two.ours, answer.ours, two.lexicon)
        there, theirs = _told_of(two.theirs, answer.theirs, two.lexicon)
        if here is None or there is None or not _exclude_each_other(ours, theirs):
            continue
        if _is_told_by(answer, ours, theirs) or _is_borne_out(answer, ours, answers):
            continue
        if _is_of_the_claim(answer, here, tolerances):
            chance = UNSURE if _may_follow(ours, theirs) else SURE
            yield two, Pair(_mention(two.ours, here), _mention(two.theirs, there), chance)


def _is_of_one_number(answer: Answer) -> bool:
    """Tell whether two figures that agree are the very same number."""
    value = answer.ours.value
    return answer.agrees and value is not None and value == answer.theirs.value


def _told_of(
    profile: Profile, figure: Quantity, lexicon: Lexicon
) -> tuple[Span | None, frozenset[Outcome]]:
    """Return the word that tells what befell those who are counted, and the outcomes it names.

    Its verb, the noun that counts them, or a word right behind: left 14 people dead.
    """
    text, span = profile.statement.text, profile.local(figure.span)
    behind = profile.tokens.words[profile.tokens.at(span.end) :][:1]
    head = (figure.of or "").split()[-1:]
    for word in (*([figure.predicate] if figure.predicate else ()), *head, *behind):
        found = _outcomes(word.lower(), lexicon)
        if found:
            return _nearest(text, word, span), found
    return None, frozenset()


def _nearest(text: str, word: str, figure: Span) -> Span | None:
    """Return where a word stands that is nearest to a figure."""
    after, before = text.find(word, figure.start), text.rfind(word, 0, figure.start)
    places = [at for at in (before, after) if at >= 0]
    at = min(places, key=lambda at: abs(at - figure.start), default=None)
    return None if at is None else Span(at, at + len(word))


def _exclude_each_other(ours: frozenset[Outcome], theirs: frozenset[Outcome]) -> bool:
    """Tell whether two words name different outcomes of one row, and in no row the same."""
    rows = {one.row for one in theirs}
    return ours.isdisjoint(theirs) and any(one.row in rows for one in ours)


def _may_follow(ours: frozenset[Outcome], theirs: frozenset[Outcome]) -> bool:
    """Tell whether in all rows that have both ours may have come of theirs since."""
    both = [(one, other) for one in ours for other in theirs if one.row == other.row]
    return all(one.in_turn and one.place > other.place for one, other in both)


def _is_told_by(answer: Answer, ours: frozenset[Outcome], theirs: frozenset[Outcome]) -> bool:
    """Tell whether a side has the outcome of the other too: 14 were hurt, two of whom died."""
    comparison = answer.comparison
    return any(
        not other.isdisjoint(_outcomes(word, comparison.lexicon))
        for profile, other in ((comparison.ours, theirs), (comparison.theirs, ours))
        for word in profile.tokens.lower
    )


def _is_borne_out(answer: Answer, ours: frozenset[Outcome], answers: Sequence[Answer]) -> bool:
    """Tell whether another claim has our outcome of the number."""
    return any(
        other.ours is answer.ours
        and not ours.isdisjoint(
            _told_of(other.comparison.theirs, other.theirs, other.comparison.lexicon)[1]
        )
        for other in answers
    )


def _is_of_the_claim(answer: Answer, word: Span, tolerances: Tolerances) -> bool:
    """Tell whether all else is the claim's, and ours tells what came about."""
    comparison, ours = answer.comparison, answer.comparison.ours
    rest = Remainder.of(comparison, tolerances)
    noun = noun_likeness(comparison, answer.ours, answer.theirs)
    counted = noun is None or noun >= GENERIC or ours.local(answer.ours.span).contains(word)
    if not (counted and answer.same_event) or rest.figures[1] or rest.apart:
        return False
    if not _came_about(ours, word) or _is_further(ours, answer.here):
        return False
    mine = [*within(ours, word), *within(ours, ours.local(answer.ours.span))]
    least = LEAST_IF_TELLING if is_telling(answer.ours, digits=2) else LEAST_TOLD
    around = (but(words, mine) for words in (within(ours, answer.clause), every(ours)))
    told = (comparison.kinship.taken(words, every(comparison.theirs)) for words in around if words)
    return max(told, default=0.0) >= least


def _came_about(profile: Profile, word: Span) -> bool:
    """Tell whether a clause denies nothing, and leaves open or ahead nothing, of a word."""
    clause = profile.clause_at(word.start)
    marks = (one for one in profile.statement.stance if one.kind in UNTOLD)
    return not any(clause.contains(profile.local(one.span)) for one in marks)


def _is_further(profile: Profile, figure: Span) -> bool:
    """Tell whether a figure counts others than those told of before: another 40 houses."""
    first = profile.tokens.at(figure.start)
    return not _further().isdisjoint(profile.tokens.lower[max(first - FURTHER, 0) : first + 1])


def _mention(profile: Profile, span: Span) -> Mention:
    start = profile.statement.span.start
    return Mention(span=span.shifted(start), text=span.of(profile.statement.text))


@lru_cache(maxsize=1 << 12)
def _outcomes(written: str, lexicon: Lexicon) -> frozenset[Outcome]:
    """Return the outcomes that a word names, none where it says too little."""
    stems = stems_of(written)
    if stems in _vague():
        return frozenset()
    return frozenset(chain.from_iterable(_table().get(one, ()) for one in lexicon.concepts(stems)))


@cache
def _table() -> Mapping[str, frozenset[Outcome]]:
    found: dict[str, set[Outcome]] = {}
    rows = [(row, kind == IN_TURN) for kind in KINDS for row in table("outcomes")[kind]]
    for number, (row, in_turn) in enumerate(rows):
        for place, concepts in enumerate(row):
            for concept in concepts:
                found.setdefault(concept, set()).add(Outcome(number, place, in_turn))
    return {concept: frozenset(places) for concept, places in found.items()}


@cache
def _further() -> frozenset[str]:
    return frozenset(table("arithmetic")["open_item"])


@cache
def _vague() -> frozenset[Stems]:
    return frozenset(map(stems_of, table("outcomes")["vague"]))
