"""Other doings: a date of ours that is told of another act than the claim's, by its words alone.

Another stage of the affair, the same of something else, or what was over before theirs
was yet to come.
"""

from __future__ import annotations

import datetime as dt

from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.sides.acts import act_of, are_of_other_subjects, are_one
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.limits import RECORD
from factcheck.matching.sides.over_by_then import had_been_done
from factcheck.matching.sides.stages import are_other_stages
from factcheck.model import StanceKind

LONG = dt.timedelta(days=60)
"""What is so since no longer than that before something is to begin may be what has begun."""
AHEAD = frozenset({StanceKind.PLAN, StanceKind.DEMAND, StanceKind.HEDGE})


def is_of_other_doing(pair: DatePair) -> bool:
    """Tell whether what our date is told of is no act of which the claim tells its own."""
    comparison = pair.comparison
    ours = comparison.ours.once(act_of, pair.here)
    theirs = comparison.theirs.once(act_of, pair.there) if len(pair.theirs.span) else None
    if _was_over_before(pair):
        return True
    if ours is None or theirs is None:
        return False
    if are_other_stages(ours, theirs):
        return True
    if not are_one(comparison, ours, theirs) or _are_tied(comparison):
        return False
    return are_of_other_subjects(comparison, ours, theirs)


def _are_tied(comparison: Comparison) -> bool:
    """Tell whether a number that is no chance stands in both, by whatever name the thing goes.

    "The line reopened in 2024 after repairs costing £64m": so it was with the tunnel.
    """
    theirs = {(one.value, one.unit) for one in comparison.theirs.figures}
    return any(
        is_telling(one, digits=2) and (one.value, one.unit) in theirs
        for one in comparison.ours.figures
    )


def _was_over_before(pair: DatePair) -> bool:
    """Tell whether ours had been done by then, or is so since, and theirs is to come later."""
    day, ahead = pair.ours.latest or pair.ours.earliest, pair.theirs.earliest
    if day is None or ahead is None or day >= ahead:
        return False
    marks = pair.comparison.theirs.statement.stance
    to_come = any(
        one.kind in AHEAD and one.scope is not None and one.scope.contains(pair.theirs.span)
        for one in marks
    )
    since = pair.ours.bound == RECORD and pair.theirs.bound is None and ahead - day >= LONG
    return to_come and (since or had_been_done(pair.comparison.ours, pair.here))
