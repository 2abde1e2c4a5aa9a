"""Tense: whether the sentence around a date looks back or ahead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from factcheck.extraction.dates.meaning.frame import Direction
from factcheck.extraction.dates.words.lexicon import lexicon
from factcheck.extraction.tokens import Tokens
from factcheck.language import table

REACH = 25
"""So many words away a verb may stand; also keeps the reading of long sentences linear."""
GROUP = 4
"""So many words before a participle its auxiliary may stand: "will soon have been told"."""
CLAUSE_MARKS = frozenset(",;:—–(")
PAST_ENDING = "ed"


@frozen(kw_only=True, eq=False, repr=False)
class Verbs:
    """The words that show tense; see tense.yaml."""

    past: frozenset[str]
    ahead: frozenset[str]
    ahead_in_passive: frozenset[str]
    may_be_ahead: frozenset[str]
    will: frozenset[str]
    perfect: frozenset[str]
    modal: frozenset[str]
    present: frozenset[str]
    lasting: frozenset[str]
    over: frozenset[str]
    openers: frozenset[str]
    not_past: frozenset[str]
    ahead_ending: str
    to: str
    possessive: str


@cache
def verbs() -> Verbs:
    """Return the verbs of the language that show tense."""
    data = table("tense")
    irregular = table("inflections")["irregular"]
    bases = frozenset(irregular)
    forms = (form for forms in irregular.values() for form in forms)
    past = {form for form in forms if not form.endswith(("ing", "s"))} - bases
    return Verbs(
        past=frozenset(past | set(data["past"])) - set(data["no_past"]),
        ahead=frozenset(data["ahead"]),
        ahead_in_passive=frozenset(data["ahead_in_passive"]),
        may_be_ahead=frozenset(data["may_be_ahead"]),
        will=frozenset(data["will"]),
        perfect=frozenset(data["perfect"]),
        modal=frozenset(data["modal"]),
        present=frozenset(data["present"]),
        lasting=frozenset(data["lasting"]),
        over=frozenset(data["over"]),
        openers=frozenset(data["openers"]),
        not_past=frozenset(data["no_past"]),
        ahead_ending=data["ahead_ending"],
        to=data["to"],
        possessive=data["possessive"],
    )


def direction(tokens: Tokens, first: int, last: int, sentence: tuple[int, int]) -> Direction:
    """Return where the verb that governs the tokens from `first` to `last` places them.

    A date that opens its clause belongs to the verb after it, any other to the one before it,
    each to the other side where there is none. `sentence` is the first token of the sentence and
    the one after its last.
    """
    words = verbs()
    attribute = last < len(tokens) and tokens.lower[last] == words.possessive
    start = max(sentence[0], first - REACH)
    end = min(sentence[1], last + REACH)
    before, after = range(first - 1, start - 1, -1), range(last, end)
    opens = _opens_clause(tokens, first, sentence[0])
    own: Sequence[int]
    other: Sequence[int]
    own, other = (after, before) if opens else (before, after)
    if any(tokens.lower[place] in words.present for place in own):
        other = _within_clause(tokens, other)
    return _first_tense(tokens, own, start, sure=attribute) or _first_tense(
        tokens, other, start, sure=attribute
    )


def is_perfect(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether what is told there has been done and lasts: has shut the road until Friday."""
    words = verbs()
    before = set(tokens.lower[max(first, end - REACH) : end])
    return not before.isdisjoint(words.lasting) and before.isdisjoint(words.over)


def _within_clause(tokens: Tokens, places: Sequence[int]) -> Sequence[int]:
    """Return the places up to the first mark that ends the clause, which has a verb of its own."""
    for count, place in enumerate(places):
        if tokens.words[place] in CLAUSE_MARKS:
            return places[:count]
    return places


def _opens_clause(tokens: Tokens, first: int, start: int) -> bool:
    """Tell whether the date begins a clause, perhaps after a preposition and an article."""
    words = verbs()
    place = first
    while place > start and tokens.lower[place - 1] in words.openers:
        place -= 1
    return place == start or tokens.words[place - 1] in CLAUSE_MARKS


def _first_tense(tokens: Tokens, places: Sequence[int], start: int, *, sure: bool) -> Direction:
    """Return the tense of the first verb; only a sure one of "Monday's debate might be close"."""
    for place in places:
        if _may_be_month(tokens, place):
            continue
        if not sure and tokens.lower[place] in verbs().may_be_ahead:
            return Direction.FUTURE
        found = _tense_at(tokens, place, start)
        if found:
            return found
    return Direction.UNKNOWN


def _tense_at(tokens: Tokens, place: int, start: int) -> Direction:
    """Return the tense of the verb that stands there, if one does; "was let go" looks back."""
    words, word = verbs(), tokens.lower[place]
    told = word in words.past and place > start and tokens.lower[place - 1] in words.past
    if told:
        return Direction.PAST
    if word in words.ahead or word.endswith(words.ahead_ending):
        return Direction.FUTURE
    if word == words.to:
        present = place > start and tokens.lower[place - 1] in words.present
        return Direction.FUTURE if present else Direction.UNKNOWN
    regular = word.endswith(PAST_ENDING) and tokens.words[place].islower()
    if word not in words.past and (not regular or word in words.not_past):
        return Direction.UNKNOWN
    before = range(max(start, place - GROUP), place)
    auxiliaries = [tokens.lower[at] for at in before if not _may_be_month(tokens, at)]
    return _tense_of_group(word, auxiliaries)


def _may_be_month(tokens: Tokens, place: int) -> bool:
    """Tell whether a word is written like the month that it is spelled like: May."""
    return tokens.lower[place] in lexicon().doubtful and not tokens.words[place].islower()


def _tense_of_group(form: str, auxiliaries: Sequence[str]) -> Direction:
    """Return the tense of a past form or participle after the words given.

    In the passive of the present, "is closed", it tells none, unless as "is forecast" does.
    """
    words = verbs()
    shortened = any(word.endswith(words.ahead_ending) for word in auxiliaries)
    if shortened or not words.will.isdisjoint(auxiliaries):
        return Direction.FUTURE
    if words.perfect.isdisjoint(auxiliaries) and not words.modal.isdisjoint(auxiliaries):
        return Direction.FUTURE
    present = words.perfect.isdisjoint(auxiliaries) and not words.present.isdisjoint(auxiliaries)
    if present:
        return Direction.FUTURE if form in words.ahead_in_passive else Direction.UNKNOWN
    return Direction.PAST
