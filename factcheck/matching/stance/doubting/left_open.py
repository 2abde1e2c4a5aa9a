"""Left open: whether a statement leaves open what a claim does, as much as the claim."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.stance_words import alleging, arranged, openers
from factcheck.extraction.verbs import PAST_FORMS, VerbForm, verb_form
from factcheck.language import word_class
from factcheck.matching.stance.faced import AHEAD, DENIED, DOUBTED
from factcheck.matching.stance.marking.mark_words import infinitive
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.model import Span, StanceKind

ESTIMATED = frozenset({StanceKind.ESTIMATE})
FARTHEST = 10
"""How many tokens before an infinitive the verb of having may stand: have until 5 March to ask."""
BEFORE = 6
"""How many tokens behind its clause may stand who alleges something."""


def leaves_open(ours: Side, theirs: Side, marked: Marked, row: int) -> bool:
    """Tell whether our side leaves open what theirs does, as much as theirs."""
    doubts = [one for one in ours.of(DOUBTED | DENIED) if not _is_of_both(one, theirs)]
    if (
        ours.supposes(row)
        or ours.leaves_possible(row)
        or _is_doubted(ours, doubts, row)
        or any(row in one.words for one in doubts if one.mark.kind in DOUBTED)
        or _is_said_in_doubt(ours, row)
        or ours.depends(row)
        or _is_left_to_somebody(ours, row)
    ):
        return True
    ahead = (
        m
        for m in ours.of(AHEAD)
        if row in m.words or (ours.beside(m, row, marked) and not _is_beside_done(ours, m, row))
    )
    wanted = marked.tentative or marked.mark.kind is StanceKind.HEDGE
    return any(
        one.tentative >= wanted or one.mark.text.lower() in arranged() for one in ahead
    ) or _ought_to_be(ours, row)


def _is_left_to_somebody(ours: Side, row: int) -> bool:
    """Tell whether somebody but has time, a right or reason to do it: they have a week to appeal.

    Who has to, must.
    """
    tokens, told = ours.profile.tokens, ours.told(row)
    end = tokens.at(told.end)
    first = min(tokens.at(told.start), _begin_of_having(ours, tokens.at(told.start)))
    words = tokens.lower[first:end]
    if words[0] not in word_class("have") or infinitive() not in words[2:]:
        return False
    between = words[1 : words.index(infinitive())]
    return not any(verb_form(word) > VerbForm.PERHAPS for word in between)


def _begin_of_having(ours: Side, at: int) -> int:
    """Return where the verb stands whose infinitive begins there: have until Friday to.

    Where no verb is near before it, that is where the infinitive begins.
    """
    lower = ours.profile.tokens.lower
    if lower[at] != infinitive():
        return at
    return next((one for one in range(at - 1, max(at - FARTHEST, -1), -1) if ours.is_verb(one)), at)


def _ought_to_be(ours: Side, row: int) -> bool:
    """Tell whether what a word tells is but expected or owed: the deal should be done."""
    told = ours.told(row)
    return any(
        told.contains(one.span)
        and one.tentative
        and verb_form(one.mark.text.lower()) is VerbForm.AUXILIARY
        for one in ours.of(AHEAD)
    )


def _is_of_both(doubt: Marked, theirs: Side) -> bool:
    """Tell whether an estimate is one of theirs too, and so leaves nothing open: the forecast."""
    estimates = theirs.of(ESTIMATED) if doubt.mark.kind in ESTIMATED else ()
    return doubt.mark.text.lower() in {one.mark.text.lower() for one in estimates}


def _is_doubted(ours: Side, doubts: Sequence[Marked], row: int) -> bool:
    """Tell whether our clause leaves open what a word tells, or says that it is denied."""
    clause = ours.profile.clause_at(ours.profile.word_starts[row])
    return any(clause.contains(one.span) and not _is_of_next(ours, one, row) for one in doubts)


def _is_of_next(ours: Side, doubt: Marked, row: int) -> bool:
    """Tell whether a doubt is of the next verb, behind one that is told as done.

    The guild has balloted its members and they may strike.
    """
    modal = verb_form(doubt.mark.text.lower()) is VerbForm.AUXILIARY
    return modal and _is_beside_done(ours, doubt, row)


def _is_beside_done(ours: Side, ahead: Marked, row: int) -> bool:
    """Tell whether a word is told as done, and what a mark behind it plans is something else.

    She has built three and promises more; they have applied, to which an application is none.
    """
    word, told = ours.word(row), ours.told(row)
    itself = ahead.span.contains(word)
    behind = word.end if ours.is_act(row) else told.end
    return (
        (ours.is_act(row) or _has_come_about(ours, word, told))
        and ours.is_past(told)
        and (itself or (ahead.span.start >= behind and not ahead.span.overlaps(told)))
    )


def _has_come_about(ours: Side, word: Span, told: Span) -> bool:
    """Tell whether the verb of a noun tells what became of it, no mere "was": work has begun."""
    tokens = ours.profile.tokens
    last = tokens.at(told.end) - 1
    between = tokens.lower[tokens.at(word.end) : last]
    opening = openers() | word_class("that")
    return verb_form(tokens.lower[last]) in PAST_FORMS and opening.isdisjoint(between)


def _is_said_in_doubt(ours: Side, row: int) -> bool:
    """Tell whether our word is of what is only alleged: it was sold, prosecutors allege."""
    if ours.is_alleged(row):
        return True
    tokens, starts = ours.profile.tokens, ours.profile.word_starts
    behind = tokens.at(ours.profile.clause_at(starts[row]).end)
    for at in range(behind, min(behind + BEFORE, len(tokens))):
        if tokens.lower[at] in alleging():
            return at + 1 == len(tokens) or tokens.lower[at + 1] in CLAUSE_ENDS
        if at > behind and tokens.lower[at] in CLAUSE_ENDS:
            break
    return False
