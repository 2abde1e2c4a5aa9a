"""Figures that a claim has beside another of the same things: 87,000 were asked, 21,750 agreed."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import word_class
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.words.phrases import LIGHT, same_verb
from factcheck.model import Pair, Quantity, Statement
from factcheck.rules.number.known import is_true
from factcheck.rules.subjects import MatchCase

MARKS = ",.;:()"
BESIDE, DIGITS = 3, 2
"""So many words beside a figure its verb may stand, and so many digits are no chance."""


def is_told_bare(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether the claim has the number, with its own verb and no noun, beside theirs.

    87,000 residents were asked, and 21,750 have agreed: that ours counts residents as well says
    nothing. But it is theirs where it is told with the verb of that: asked 21,750.
    """
    ours, theirs = pair.ours, pair.theirs
    own = [one for one in case.match.reading.quantities if is_true(ours, one, case)]
    if not (theirs.of and own and is_telling(ours, digits=DIGITS)):
        return False
    if not all(_has_its_own_verb(one, case.match.reading) for one in own):
        return False
    here = _beside(ours, case.match.statement)
    there = _beside(theirs, case.match.reading)
    verbs = [word for word in there if verb_form(word) > VerbForm.PERHAPS]
    return not any(same_verb(one, other) > LIGHT for one in here for other in verbs)


def _has_its_own_verb(figure: Quantity, statement: Statement) -> bool:
    """Tell whether a figure is told by its verb alone, as no part, no end and no difference."""
    sorts = (figure.of, figure.scope, figure.change, figure.relation)
    behind = statement.text[figure.span.end - statement.span.start :].lower().split()[:1]
    partitive = not word_class("of").isdisjoint(behind)
    return bool(figure.predicate) and not any(sorts) and not partitive


def _beside(figure: Quantity, statement: Statement) -> Sequence[str]:
    """Return the words right before and behind a figure."""
    start, text = statement.span.start, statement.text
    before = text[: figure.span.start - start].lower().split()[-BESIDE:]
    behind = text[figure.span.end - start :].lower().split()[:BESIDE]
    return [bare for word in (*before, *behind) if (bare := word.strip(MARKS))]
