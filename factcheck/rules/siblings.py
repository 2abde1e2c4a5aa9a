"""Siblings: a statement on the other of two kinds, for which it has a figure of its own.

"Secondary schools lost 350 teachers" is no slip for "Primary schools lost 640 teachers": nobody is
wrong twice in one sentence as often as a ledger has but one of the two.
"""

from __future__ import annotations

from factcheck.extraction.tokens import words_in
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.model import Turn, TurnKind
from factcheck.rules.subjects import MatchCase


def is_of_sibling(case: MatchCase) -> bool:
    """Tell whether a noun or an adjective is the opposite of the claim's, and no figure its."""
    return case.once(_is_of_sibling)


def names_kind(turn: Turn) -> bool:
    """Tell whether a turn lies in a noun or an adjective, such as says of which kind something is.

    A verb turned, or a word that is one as often, says what happened.
    """
    words = turn.ours is not None and turn.theirs is not None and turn.kind is TurnKind.DIRECTION
    return words and all(
        verb_form(word.lower()) is VerbForm.NONE
        for mark in (turn.ours, turn.theirs)
        if mark is not None
        for word in words_in(mark.text)
    )


def _is_of_sibling(case: MatchCase) -> bool:
    ranks = [one.span for one in case.match.statement.quantities]
    turned = any(
        names_kind(turn) and not any(turn.span.overlaps(rank) for rank in ranks)
        for turn in case.match.turns
    )
    return turned and bool(case.figures.differ) and not case.figures.agree
