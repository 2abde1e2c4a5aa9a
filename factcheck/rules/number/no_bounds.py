"""What looks like a bound of a figure and is none, or tells of no figure."""

from __future__ import annotations

from factcheck.extraction.tokens import tokenize
from factcheck.extraction.verbs import FINITE, verb_form
from factcheck.language import table
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.words.linking import clause_bounds
from factcheck.model import Bound, Pair, Quantity, UnitKind
from factcheck.rules.number.over import is_no_more_than
from factcheck.rules.subjects import MatchCase


def limits_nothing(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether neither side limits a count: a speed over 40 metres, if it is above 10 knots."""
    return _is_over_what(pair, case) or _is_within(pair, case) or _is_a_condition(pair, case)


def is_no_bound(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether what looks like their bound may be none: over six years, moved up to fourth."""
    theirs = pair.theirs
    if theirs.unit_kind is UnitKind.ORDINAL:
        return theirs.bound is Bound.AT_MOST
    if theirs.unit == SECOND and theirs.bound in (Bound.MORE_THAN, Bound.ABOUT):
        return True
    return is_no_more_than(theirs, case.match.reading)


def _is_over_what(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether "over" on either side may be no bound: her speed over 40 metres."""
    ours, theirs = case.match.statement, case.match.reading
    return is_no_more_than(pair.ours, ours) or is_no_more_than(pair.theirs, theirs)


def _is_within(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether theirs is a length of time in which something was: their first three months."""
    statement, theirs = case.match.reading, pair.theirs
    before = statement.text[: theirs.span.start - statement.span.start].lower().split()
    below = pair.ours.bound in {Bound.FEWER_THAN, Bound.AT_MOST}
    if not below or not before or before[-1] not in table("bounds")["within"]:
        return False
    is_verb = len(before) > 1 and before[-2] in table("durations")["before_verb"]
    return not is_verb


def _is_a_condition(pair: Pair[Quantity], case: MatchCase) -> bool:
    """Tell whether our bound is a condition, which tells of no figure: if the wind is above 10."""
    statement = case.match.statement
    tokens = tokenize(statement.text)
    verbs = 0
    for word in reversed(tokens.lower[: tokens.at(pair.ours.span.start - statement.span.start)]):
        if word in table("bounds")["conditions"]:
            return True
        verbs += verb_form(word) in FINITE
        if verbs > 1 or word in clause_bounds():
            return False
    return False
