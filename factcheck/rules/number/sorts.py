"""Sorts of figures: those besides others, rests, and the sizes of changes answer no plain count."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.quantities.moves import size_verbs
from factcheck.language import table
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.slips import looks_miswritten
from factcheck.matching.words.phrases import LIGHT, same_verb
from factcheck.model import ENDS_OF_CHANGE, Change, Pair, Quantity, Relation, UnitKind

DOUBTFUL = 0.65
"""Up to which no figure is held to one of another sort: a rise of two and a half metres to a height
of 2.4. All of those were false on drafts that nobody had read."""
SURE, DIGITS = 0.8, 2
"""So probable must a number of so many digits be to be meant as theirs, told as more."""
APART = frozenset({Relation.REST, Relation.DIFFERENCE})


def are_of_two_sorts(pair: Pair[Quantity]) -> bool:
    """Tell whether two figures are told as of other sorts, as far as it is sure which."""
    return (
        _are_others(pair)
        or _is_size_of_move(pair)
        or _is_change_beside_share(pair)
        or (pair.score < DOUBTFUL and _is_change_or_rest(pair))
    )


def is_slip_for_more(pair: Pair[Quantity]) -> bool:
    """Tell whether ours, told as so many more, is surely theirs with its digits exchanged.

    "Another 8,900 are to be counted", for 9,800, are no others.
    """
    ours = pair.ours
    before = ours.text[: ours.number.start - ours.span.start].lower().split()
    more = not _added().isdisjoint(before)
    slip = is_telling(ours, DIGITS) and looks_miswritten(ours, pair.theirs)
    return more and slip and pair.score >= SURE


def is_told_as(pair: Pair[Quantity], other: Quantity) -> bool:
    """Tell whether the verb or the rate of ours is that of theirs, and not that of an `other`."""
    ours, theirs = pair.ours, pair.theirs
    if (ours.change, ours.relation) != (theirs.change, theirs.relation):
        return False
    if ours.per and ours.per == theirs.per != other.per:
        return True
    return _are_done_alike(ours, theirs) and not _are_done_alike(ours, other)


def _are_done_alike(one: Quantity, other: Quantity) -> bool:
    both = one.predicate and other.predicate
    return bool(both) and same_verb(one.predicate or "", other.predicate or "") > LIGHT


def _are_others(pair: Pair[Quantity]) -> bool:
    """Tell whether only one counts those besides others: seven other patients, 400 more people."""
    ours, theirs = (
        (one.of or "").partition(" ")[0].lower() in _besides() for one in (pair.ours, pair.theirs)
    )
    return ours != theirs


def _is_size_of_move(pair: Pair[Quantity]) -> bool:
    """Tell whether ours is what something lost or gained, and theirs what it stood at then."""
    ours, theirs = pair.ours, pair.theirs
    verb = (ours.predicate or "").lower().partition(" ")[0]
    levels = theirs.change in ENDS_OF_CHANGE
    return levels and ours.change is None and verb in size_verbs()


def _is_change_beside_share(pair: Pair[Quantity]) -> bool:
    """Tell whether ours is the size of a change in percent, and theirs the share of a whole."""
    ours, theirs = pair.ours, pair.theirs
    shares = ours.unit_kind is theirs.unit_kind is UnitKind.PERCENT
    return shares and ours.change is Change.BY and theirs.change is None and bool(theirs.of)


def _is_change_or_rest(pair: Pair[Quantity]) -> bool:
    """Tell whether only one is a rest or a difference, or an end or the size of a change."""
    ours, theirs = pair.ours, pair.theirs
    return (ours.relation in APART) != (theirs.relation in APART) or ours.change != theirs.change


@cache
def _added() -> frozenset[str]:
    return frozenset(table("worked_out")["added"])


@cache
def _besides() -> frozenset[str]:
    """Return the words that, first in what is counted, set it beside others: other, more."""
    return frozenset(table("relations")["besides"])
