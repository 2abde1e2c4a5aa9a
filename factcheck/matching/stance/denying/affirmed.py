"""Affirmed: what a side tells beside what it denies, and so does the other side.

A mayor who "does not support the scheme and wants it put to a vote" does want that; where "no voter
was turned away" voters may have been kept waiting; and who "refuses" does not take in anybody.
"""

from __future__ import annotations

from functools import cache

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.stance_words import expressions
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.matching.stance.faced import LEAST_ALIKE, SAME_STEM, Faced, Target
from factcheck.matching.stance.marking.marked import NEGATIVE, Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.words.stems import stem
from factcheck.model import Span

MOSTLY = 0.6
"""The share of what theirs denies to have been said that ours must say."""


def is_affirmed(two: Faced, marked: Marked, target: Target, *, denied: bool) -> bool:
    """Tell whether the other side than that of a mark, ours if `denied`, affirms something else."""
    own, other = two.sides(denied=denied)
    word, answer = target.words(denied=denied)
    if _is_denied_in_short(marked, own, other) or _is_done_all_the_same(marked, own, word):
        return True
    if not denied and _is_said_otherwise(two, target):
        return True
    act = _act_denied(marked, own)
    if act is None and _is_of_another_verb(two, marked, answer, denied=denied):
        return True
    if act is None or own.is_act(word) or other.is_act(answer):
        return False
    alike, _ = two.alike_from(denied=denied)
    if likest(alike[act], range(len(other.profile.weighed_words))) >= LEAST_ALIKE:
        return False
    told = other.told(answer)
    if act < word:
        return _is_told_beside(two, told, own, denied=denied)
    return marked.is_of_none and not is_light(other, told)


def _is_of_another_verb(two: Faced, marked: Marked, answer: int, *, denied: bool) -> bool:
    """Tell whether none is the object of a verb, and the other side has another verb for it.

    The ship lost no containers; some were damaged.
    """
    own, other = two.sides(denied=denied)
    tokens = own.profile.tokens
    at = tokens.at(marked.span.start) - 1
    if not marked.is_of_none or marked.is_lack or at < 0 or not own.is_verb(at):
        return False
    verb = Span(tokens.starts[at], tokens.ends[at])
    told = other.told(answer)
    acts = [at for at in within(other.profile, told) if other.is_act(at)]
    if is_light(own, verb) or is_light(other, told) or not acts:
        return False
    _, back = two.alike_from(denied=denied)
    verbs = within(own.profile, verb)
    return bool(verbs) and all(likest(back[at], verbs) < LEAST_ALIKE for at in acts)


def _is_said_otherwise(two: Faced, target: Target) -> bool:
    """Tell whether ours says something else than what theirs denies to have been said.

    He did not say when it would open; it was safe, he said.
    """
    ours, theirs = two.ours, two.theirs
    if not ours.is_cue(ours.word(target.ours)):
        return False
    tokens = theirs.profile.tokens
    first = tokens.at(theirs.word(target.theirs).end)
    if first >= len(tokens) or tokens.lower[first] not in word_class("wh", "that"):
        return False
    end = next((at for at in range(first, len(tokens)) if tokens.lower[at] in CLAUSE_ENDS), None)
    words = within(theirs.profile, Span(tokens.starts[first], _start(theirs, end)))
    kin = two.comparison.kinship
    return bool(words) and kin.told(words, every(kin.ours)) < MOSTLY


def _start(side: Side, token: int | None) -> int:
    tokens = side.profile.tokens
    return len(side.profile.statement.text) if token is None else tokens.starts[token]


def _act_denied(marked: Marked, own: Side) -> int | None:
    """Return the first act that a mark governs."""
    return next((word for word in marked.words if own.is_act(word)), None)


def _is_told_beside(two: Faced, told: Span, own: Side, *, denied: bool) -> bool:
    """Tell whether a verb of the other side is one that the denying side has, and does not deny."""
    other, back = two.sides(denied=denied)[1], two.alike_from(denied=denied)[1]
    affirmed = [
        at
        for at in range(len(own.profile.weighed_words))
        if at not in own.negated and own.is_act(at)
    ]
    return any(
        likest(back[at], affirmed) >= SAME_STEM
        for at in within(other.profile, told)
        if other.is_act(at)
    )


def _is_denied_in_short(marked: Marked, own: Side, other: Side) -> bool:
    """Tell whether the other side has the same denial with nothing under it: one that refuses."""
    denial = _stem(own, marked)
    return any(not one.words and _stem(other, one) == denial for one in other.of(NEGATIVE))


def _is_done_all_the_same(marked: Marked, own: Side, word: int) -> bool:
    """Tell whether what is denied is but that something is not done: has not stopped selling it."""
    tokens = own.profile.tokens
    behind = range(tokens.at(marked.span.end), tokens.at(own.word(word).start))
    return any(tokens.lower[at] in _ceasing() for at in behind)


def _stem(side: Side, marked: Marked) -> str:
    tokens = side.profile.tokens
    return stem(tokens.lower[tokens.at(marked.span.start)])


def is_light(side: Side, told: Span) -> bool:
    """Tell whether no more is told than that there is something: were, happened, was reported."""
    tokens = side.profile.tokens
    verbs = [at for at in range(tokens.at(told.start), tokens.at(told.end)) if side.is_verb(at)]
    return all(
        verb_form(tokens.lower[at]) is VerbForm.AUXILIARY or tokens.lower[at] in _light()
        for at in verbs
    )


@cache
def _light() -> frozenset[str]:
    return frozenset(form for form, _ in expressions(table("stance")["light"]))


@cache
def _ceasing() -> frozenset[str]:
    return frozenset(form for form, _ in expressions(table("stance")["ceasing"]))
