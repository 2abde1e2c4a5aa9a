"""Borne out: what a claim has of another time, or by another word, than where it seems turned.

A warning was issued on Sunday and lifted on Tuesday: who tells of Tuesday does not deny Sunday. Who
missed weeks of training could not train. Rumours that are wrong are denied. And no inquiry has been
opened where one is considered.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.periods import date_of_act, is_told_there
from factcheck.matching.stance.faced import DIRECTION, LEFT_OPEN, Target
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span, StanceKind

HEDGED = frozenset({StanceKind.HEDGE})
BEFORE = 6
"""How many tokens before a word the verb that denies it may end."""
REACH = 16
"""So many tokens before a word a noun may stand that says that it is but told: rumours that."""


def is_of_another_time(turning: Turning) -> bool:
    """Tell whether we tell our word of one of the claim's times, and it tells its of another."""
    comparison = turning.comparison
    here = date_of_act(comparison.ours, turning.ours)
    if turning.answer is None or here is None or not is_told_there(comparison, here):
        return False
    there = date_of_act(comparison.theirs, turning.theirs)
    return there is not None and not meet(here, there)


def is_denied_by_meaning(side: Side, word: int, other: Side) -> bool:
    """Tell whether a verb of one side denies, by its meaning, what a negation of the other does."""
    tokens, at = side.profile.tokens, side.profile.weighed_words[word].first
    for span in side.denies_alone(other):
        end = tokens.at(span.end)
        between = tokens.lower[end:at]
        near = end <= at < end + BEFORE and CLAUSE_ENDS.isdisjoint(between)
        if near and side.tells(span) and _is_whole(tokens, span):
            return True
    return False


def _is_whole(tokens: Tokens, span: Span) -> bool:
    """Tell whether an expression that denies is all there: should have is, with a participle."""
    opener, behind = tokens.lower[tokens.at(span.start)], tokens.lower[tokens.at(span.end) :][:1]
    if verb_form(opener) is not VerbForm.AUXILIARY:
        return True
    return any(verb_form(word) >= VerbForm.REGULAR_PAST for word in behind)


def is_called_impossible(side: Side, word: int) -> bool:
    """Tell whether the clause of a word says that it can't be: that is out of the question."""
    return any(one.pole < 0 for one in _of_what_can_be(side, word))


def tells_what_is_possible(side: Side, word: int) -> bool:
    """Tell whether the clause of a word says whether it can be: a ban was not ruled out."""
    return any(True for _ in _of_what_can_be(side, word))


def _of_what_can_be(side: Side, word: int) -> Iterator[Marked]:
    clause = side.profile.clause_at(side.profile.word_starts[word])
    return (
        one
        for one in side.of(DIRECTION)
        if one.mark.axis in _ruling_out() and clause.contains(one.span)
    )


@cache
def _ruling_out() -> frozenset[str]:
    return frozenset(table("opposites")["ruling_out"])


def is_called_untrue(side: Side, word: int) -> bool:
    """Tell whether a word is of what is told and then called untrue: rumours that it closes are."""
    lower, at = side.profile.tokens.lower, side.profile.weighed_words[word].first
    told, opens, untrue = _called_untrue()
    before = range(max(at - REACH, 0), max(at - 1, 0))
    if not any(lower[one] in told and lower[one + 1] in opens for one in before):
        return False
    called = (
        lower[one + 1 : one + 3]
        for one in range(at + 1, len(lower))
        if lower[one] in word_class("be")
    )
    return any(
        not untrue.isdisjoint(words) and word_class("not").isdisjoint(words) for words in called
    )


@cache
def _called_untrue() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    rows = table("stance")["called_untrue"]
    return frozenset(rows["told"]), frozenset(rows["opens"]), frozenset(rows["untrue"])


def is_not_yet_done(ours: Side, theirs: Side, target: Target) -> bool:
    """Tell whether ours has not been done, and theirs leaves open whether it will: no inquiry.

    So it does what it says has not been decided, or is somebody's to decide: has yet to decide.
    """
    if _is_to_be_decided(theirs, target.theirs):
        return True
    open_ = theirs.over(target.theirs, LEFT_OPEN) and not theirs.is_past(theirs.word(target.theirs))
    return open_ and ours.is_past(ours.told(target.ours))


def _is_to_be_decided(side: Side, row: int) -> bool:
    """Tell whether a word is of a decision that is not told as taken: not decided, decision on."""
    word = side.word(row)
    return any(
        not (side.is_past(side.told(row)) and word_class("not").isdisjoint(one.mark.text.split()))
        for one in side.of(HEDGED)
        if one.span.overlaps(word)
    )
