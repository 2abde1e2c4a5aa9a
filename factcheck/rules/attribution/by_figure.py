"""By figure: what is given to somebody with a figure that another alone is on record for.

Who has a figure from one source may tell it in words of their own, so that little else is as the
claim has it; and where two sources count the same thing, the figure alone tells whose word it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.language import table
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import are_unlike
from factcheck.matching.arithmetic.values import Agreement, agreement, comparable
from factcheck.model import Bound, Mention, Quantity
from factcheck.rules.attribution.mentions import may_be
from factcheck.rules.attribution.on_record import Speakers, holds
from factcheck.rules.attribution.said_again import SURE_FIGURE
from factcheck.rules.attribution.speakers import claimed_speakers, our_speakers
from factcheck.rules.subjects import MatchCase

DIGITS = 2
"""A number of so many digits is told by two sources of two things hardly by chance."""
FEWEST_WORDS = 2
"""Concepts in common beside a figure that no words pair with the claim's."""


def is_given_with_their_figure(case: MatchCase) -> bool:
    """Tell whether a statement gives somebody a figure that this claim alone has of that thing.

    Where the claim tells something of them instead, the two have changed places, and it is another
    fact; and they may have said something of their own that is as near.
    """
    match = case.match
    if case.figures.agree is False or case.figures.differ or match.said.apart or match.denied:
        return False
    if match.said.force not in _forces():
        return False
    ours = our_speakers(case)
    if any(_is_told_of(mention, case) or _tell_their_own(mention, case) for mention in ours):
        return False
    return any(True for _ in _their_figures(case))


def counts_it_otherwise(mention: Mention, case: MatchCase) -> bool:
    """Tell whether somebody is on record for another figure of the thing than the one given them.

    Police, who counted 3,400 marchers, of the 9,000 whom the organisers counted. Where their own
    figure is told too, they may well be told of both.
    """
    if not is_given_with_their_figure(case):
        return False
    return any(
        _is_rival(ours, theirs, other) and may_be(mention, speakers, case.draft)
        for ours in _their_figures(case)
        for other, speakers in _others(case)
        for theirs in _figures_said(other)
    )


def _is_rival(ours: Quantity, theirs: Quantity, other: MatchCase) -> bool:
    """Tell whether another claim has, of the same thing, a figure that the statement has not."""
    if not comparable(ours, theirs) or are_unlike(ours, theirs):
        return False
    return all(one.value != theirs.value for one in other.match.statement.quantities)


def _tell_their_own(mention: Mention, case: MatchCase) -> bool:
    """Tell whether a claim that somebody is on record for has as much in common with what is said.

    "The wind was within the limit of 52 knots", said one who has told of the limit.
    """
    return any(
        other.match.said.shared >= case.match.said.shared and may_be(mention, speakers, case.draft)
        for other, speakers in _others(case)
    )


def _others(case: MatchCase) -> Iterator[tuple[MatchCase, Speakers]]:
    """Yield the other claims that the statement may repeat, with those on record for them."""
    for other in case.draft.versions[case.match.statement.span]:
        if other.claim is not case.claim and (speakers := other.once(claimed_speakers)):
            yield other, speakers


def _is_told_of(mention: Mention, case: MatchCase) -> bool:
    """Tell whether the claim's source says something of the one to whom the statement gives it."""
    told = [span.of(case.claim.text) for span in case.match.said.spans]
    names = {mention.text, mention.name or mention.text}
    return any(holds(text, name) for text in told for name in names)


def _their_figures(case: MatchCase) -> Iterator[Quantity]:
    """Yield the figures given to somebody that this claim has, and none other told here."""
    theirs = list(_figures_said(case))
    for ours in case.match.statement.quantities:
        answers = _is_given(ours, case) and any(_answers(ours, one, case) for one in theirs)
        if answers and not _is_told_elsewhere(ours, case):
            yield ours


def _figures_said(case: MatchCase) -> Iterator[Quantity]:
    """Yield the figures of what the claim's source says."""
    said = case.match.said.spans
    for figure in case.match.reading.quantities:
        if any(span.contains(figure.number) for span in said):
            yield figure


def _is_given(figure: Quantity, case: MatchCase) -> bool:
    """Tell whether a figure that is no chance stands in what the statement gives to somebody."""
    if figure.bound is not Bound.EXACTLY or not is_telling(figure, digits=DIGITS):
        return False
    told = (one for one in case.match.statement.attributions if one.force in _forces())
    return any(span.contains(figure.number) for one in told for span in one.spans)


def _answers(ours: Quantity, theirs: Quantity, case: MatchCase) -> bool:
    """Tell whether a figure is the claim's, by the words around it or with others beside it."""
    if not _is_same(ours, theirs, case):
        return False
    pairs = case.match.quantities
    if any(p.ours is ours and p.theirs is theirs and p.score >= SURE_FIGURE for p in pairs):
        return True
    return case.match.shared >= FEWEST_WORDS and not are_unlike(ours, theirs)


def _is_same(ours: Quantity, theirs: Quantity, case: MatchCase) -> bool:
    tolerances = case.draft.settings.tolerances
    return comparable(ours, theirs) and agreement(ours, theirs, tolerances) is Agreement.TRUE


def _is_told_elsewhere(ours: Quantity, case: MatchCase) -> bool:
    """Tell whether another claim that the statement may repeat has the figure as well."""
    return any(
        _is_same(ours, figure, case)
        for other in case.draft.versions[case.match.statement.span]
        if other.claim is not case.claim
        for figure in other.match.reading.quantities
    )


@cache
def _forces() -> frozenset[str | None]:
    """Return what words commit those to who give a figure as what they know; none where unsaid."""
    return frozenset([None, *table("cues")["telling_figures"]])
