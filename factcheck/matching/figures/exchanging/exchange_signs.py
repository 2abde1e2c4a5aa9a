"""What speaks for it that a figure of a claim stands in the place of another figure of it.

Beside what is told of either of the two alone, it counts which is a part of which: what is told of
a whole may be told of its part, and of a part only what makes it one.
"""

from __future__ import annotations

from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.digits import digits_told
from factcheck.matching.figures.answers import are_both_ends, noun_likeness, verb_likeness
from factcheck.matching.figures.earlier import is_earlier
from factcheck.matching.figures.exchanging.exchange import Exchange
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.owners import is_owned
from factcheck.matching.figures.parting.totality import Sign
from factcheck.matching.figures.places import is_divided, told_of
from factcheck.matching.figures.signs import retold
from factcheck.matching.sides.kinship import every
from factcheck.matching.sides.meeting import meet
from factcheck.matching.sides.pairing import Signs, context
from factcheck.matching.sides.periods import period
from factcheck.model import Quantity, Relation, UnitKind

MOST_DIGITS = 3
"""A number of more digits is no more special than one of so many."""
RESULTS = frozenset({Relation.DIFFERENCE, Relation.REST})
UNTOLD = 0.5
"""How alike a verb is to one that is not told."""


def signs_of_exchange(one: Exchange, *, odds: float, told: bool) -> Signs:
    """Return what speaks for and against it that ours stands in the place of the other figure.

    `odds` are those of the pair by the model of figures; whether the draft has the other's number
    anywhere is `told`.
    """
    return (
        _context(one)
        | _asked(one)
        | _counted(one)
        | _of_whom(one)
        | _of_time(one)
        | _of_parts(one, told=told)
        | {"pair": odds, "right in draft": float(told)}
    )


def _context(one: Exchange) -> Signs:
    """Return how much of the two sentences is the same, and how telling our number is."""
    comparison = one.comparison
    around = context(comparison, one.right.here, one.right.there)
    whole = comparison.once(retold)
    return {
        **{name: around[name] for name in ("beside", "clause", "clauses", "their clause")},
        **{name: whole[name] for name in ("our figures", "their figures", "told before")},
        "in context": comparison.nearness_in_context,
        "one event": float(is_of_one_event(one.right)),
        "digits": float(min(digits_told(one.ours), MOST_DIGITS)),
        "count": float(one.ours.unit_kind in COUNTS),
    }


def _asked(one: Exchange) -> Signs:
    """Return how much of what stands beside either figure of the claim alone we tell."""
    comparison = one.comparison
    return {
        "kept": one.kept,
        "kept only": float(one.kept > 0 and not one.asked),
        "kept anywhere": told_of(comparison, one.for_taken, every(comparison.ours), ()),
        "own words": float(bool(one.for_right)),
        "taken from taken": comparison.kinship.taken(one.here, one.for_taken),
        "changed places": one.changed_places,
        "right told": float(one.other is not None),
    }


def _counted(one: Exchange) -> Signs:
    """Return which of the two counts what ours does, and was done what ours was."""
    pair = one.right.theirs, one.taken.theirs
    right, taken = (_noun(one, figure) for figure in pair)
    verbs = [verb_likeness(one.comparison, one.ours, figure) for figure in pair]
    done, not_done = (UNTOLD if verb is None else verb for verb in verbs)
    ours, other = one.ours, one.taken.theirs
    return {
        "result": float(ours.relation in RESULTS and other.relation is None),
        "noun lead": right - taken if right is not None and taken is not None else 0.0,
        "verb lead": done - not_done,
        "bare": float(one.ours.unit_kind is UnitKind.NONE),
    }


def _noun(one: Exchange, theirs: Quantity) -> float | None:
    """Return how alike what two count is; a claim may leave its noun to a figure before it."""
    bare = not theirs.of and theirs.unit_kind in COUNTS | {UnitKind.NONE}
    counting = [
        figure
        for figure in (one.comparison.theirs.figures if bare else ())
        if figure.of and figure.span.end <= theirs.span.start
    ]
    told = counting[-1] if counting else theirs
    return noun_likeness(one.comparison, one.ours, told)


def _of_whom(one: Exchange) -> Signs:
    owned = is_owned(one.comparison, one.ours, one.right.theirs, one.taken.theirs)
    signs = one.told_as
    return {
        "owned taken": float(owned),
        "total": float(bool(signs) and Sign.ALONE not in signs),
        "alone": float(Sign.ALONE in signs),
    }


def _of_parts(one: Exchange, *, told: bool) -> Signs:
    """Return what says something else where one of the two is a part of the other."""
    kin = one.comparison.kinship
    return {
        "total, of whole": float(one.is_whole and bool(one.told_as)),
        "divided, of whole": float(one.is_whole and is_divided(one.comparison.ours, one.ours)),
        "in draft, of part": float(one.is_part and told),
        "likeness, of part": one.is_part * (one.right.likeness - one.taken.likeness),
        "taken, of part": one.is_part * kin.taken(one.here, one.for_right),
    }


def _of_time(one: Exchange) -> Signs:
    ours, right, taken = one.ours, one.right.theirs, one.taken.theirs
    mine, theirs = one.comparison.ours, one.comparison.theirs
    here, other = period(mine, ours), period(theirs, right)
    earlier = is_earlier(theirs, right) and not is_earlier(theirs, taken)
    return {
        "earlier": float(earlier and is_earlier(mine, ours)),
        "dated apart": float(here is not None and other is not None and not meet(here, other)),
        "ends": float(are_both_ends(right, taken)),
        "ends apart": float(are_both_ends(ours, taken)),
        "same change": float(ours.change is not None and ours.change is right.change),
        "change taken": float(ours.change is not None and ours.change is taken.change),
    }
