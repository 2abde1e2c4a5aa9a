"""Margins of a score: "4-2, a margin of two goals", "a three-goal defeat", "won by eight votes"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.arithmetic.conversion import SCORE
from factcheck.model import Bound, Change, Quantity, Relation, UnitKind
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.figures import Figure, shown
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence, over
from factcheck.rules.rule import Flag

NEAR, FEW = 0.5, 3
"""A margin that stands apart may be off by such a share, or by so many, of the score's."""
PAIRED = 2
"""So many tokens behind the one side of a score the other's may begin."""
COMPOUND = 3
"""So many words behind a number may make it a margin: "three-goal defeat"."""


def wrong_margins(passage: Passage) -> Iterator[Flag]:
    """Flag a margin that is not that of the one score it is told with."""
    sentence = passage.sentence
    margins = [figure for figure in sentence.figures if _is_margin(sentence, figure)]
    score = _score_of(passage) if margins else None
    for margin in margins if score else ():
        apart = _difference(score) if score else 0.0
        alone = len(margins) == 1
        if score and margin.value != apart and _is_of(passage, score, margin, alone=alone):
            value = shown(apart, margin)
            yield Flag(
                span=over(sentence, (score.span, margin.quantity.number)),
                message=f"{score.text} is a margin of {value}.",
            )


def scores_in(sentence: Sentence) -> list[Quantity]:
    """Return the scores that a sentence tells in the draft's own voice."""
    return [
        quantity
        for quantity in sentence.statement.quantities
        if _is_score(quantity) and not sentence.is_quoted(quantity.span)
    ]


def _score_of(passage: Passage) -> Quantity | None:
    """Return the one score of a sentence; "The margin of three goals" takes up the one before."""
    scores = scores_in(passage.sentence)
    if scores:
        return scores[0] if len(scores) == 1 else None
    taken_up = cue_at(passage.sentence.tokens.lower, 0, "margin_taken_up") is not None
    before = scores_in(passage.before[-1]) if taken_up and passage.before else []
    return before[0] if len(before) == 1 else None


def _difference(score: Quantity) -> float:
    return abs((score.value or 0.0) - float(score.per or 0))


def _is_score(quantity: Quantity) -> bool:
    per = (quantity.per or "").isdecimal()
    return quantity.unit_kind is UnitKind.RATIO and quantity.unit == SCORE and per


def _is_margin(sentence: Sentence, figure: Figure) -> bool:
    if _is_of_two(sentence, figure):
        return False
    exact = figure.quantity.bound is Bound.EXACTLY
    told = figure.quantity.relation is Relation.DIFFERENCE or _is_compound(sentence, figure)
    return exact and told and figure.quantity.unit_kind in {UnitKind.COUNT, UnitKind.NONE}


def _is_of_two(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a figure is but one side's: through by four goals to three."""
    return any(
        other.quantity.change is Change.TO and 0 < other.first - figure.last <= PAIRED
        for other in sentence.figures
    )


def _is_compound(sentence: Sentence, figure: Figure) -> bool:
    """Recognise "a three-goal defeat"."""
    words, start = sentence.tokens.lower, figure.number[1]
    hyphened = start < len(words) and words[start] == "-"
    places = range(start + 1, min(start + 1 + COMPOUND, len(words)))
    return hyphened and any(cue_at(words, at, "margin_nouns") is not None for at in places)


def _is_of(passage: Passage, score: Quantity, margin: Figure, *, alone: bool) -> bool:
    """Tell whether a margin is that of a score: it stands beside it, or alone is near it.

    "Three points clear" is of a table, and "by two goals" of no score at half-time.
    """
    sentence = passage.sentence
    words = sentence.tokens.lower
    here = sentence.statement.span.contains(score.span)
    tables = ("in_table",) if here else ("in_table", "of_table")
    if any(cue_at(words, margin.last, kind) is not None for kind in tables):
        return False
    if here:
        first, last = sentence.places(score.span)
        if cue_at(words, last, "margin_behind") == margin.first:
            return True
        if cue_at(words, margin.last, "margin_before") == first:
            return True
    apart = _difference(score)
    near = is_near(apart, margin.value, NEAR, FEW)
    if not (alone and near and apart > 0 and _is_final(passage)):
        return False
    told = cue_before(words, margin.first, "margin_words") is not None
    return told or _is_compound(sentence, margin)


def _is_final(passage: Passage) -> bool:
    """Tell whether nothing in the two sentences speaks of another score than the last."""
    told = [passage.sentence, *passage.before[-1:]]
    return not any(
        cue_at(sentence.tokens.lower, at, "other_scores") is not None
        for sentence in told
        for at in range(len(sentence.tokens.lower))
    )
