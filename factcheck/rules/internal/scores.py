"""Margins beside a score: "4-2, a margin of three goals"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Bound, Quantity, Relation, UnitKind
from factcheck.rules.internal.cues import cue_at
from factcheck.rules.internal.sentences import Figure, Sentence, shown
from factcheck.rules.rule import Flag

SCORE = "score"


def wrong_margins(sentence: Sentence) -> Iterator[Flag]:
    """Flag a margin that is not that of the one score beside it."""
    scores = [q for q in sentence.statement.quantities if _is_score(q)]
    if len(scores) != 1 or sentence.is_quoted(scores[0].span):
        return
    ours, theirs = scores[0].value or 0.0, float(scores[0].per or 0)
    for figure in sentence.figures:
        beside = _is_margin(figure) and _stands_beside(sentence, scores[0], figure)
        if beside and figure.value != abs(ours - theirs):
            value = shown(abs(ours - theirs), figure)
            yield Flag(
                span=figure.quantity.number,
                message=f"{scores[0].text} is a margin of {value}.",
                expected=value,
            )


def _is_score(quantity: Quantity) -> bool:
    per = (quantity.per or "").isdecimal()
    return quantity.unit_kind is UnitKind.RATIO and quantity.unit == SCORE and per


def _is_margin(figure: Figure) -> bool:
    exact = figure.quantity.bound is Bound.EXACTLY
    return exact and figure.quantity.relation is Relation.DIFFERENCE


def _stands_beside(sentence: Sentence, score: Quantity, figure: Figure) -> bool:
    """Tell whether nothing but "a margin of" stands between a score and a margin, on either side.

    "Three points clear" is of a table.
    """
    words = sentence.tokens.lower
    first, last = sentence.places(score.span)
    if cue_at(words, figure.last, "in_table") is not None:
        return False
    if figure.first >= last:
        return cue_at(words, last, "margin_behind") == figure.first
    return cue_at(words, figure.last, "margin_before") == first
